import assert from "node:assert/strict";
import { otherLanguage } from "../../../src/core/article/language";
import { languageName } from "../../../src/core/article/languageName";

const GERMAN =
  "Die Bürgermeisterin sagte am Montag, die Fähre werde nicht fahren. Der Rat habe dagegen gestimmt, und die Kosten seien für die Stadt zu hoch geworden.";
const ENGLISH =
  "The mayor said on Monday that the ferry would not sail. The council had voted against it, and the cost was too high for the town.";

suite("language of an article", () => {
  const others: [language: string, text: string][] = [
    ["deu", GERMAN],
    [
      "fra",
      "La maire a déclaré lundi que le bac ne partirait pas. Le conseil a voté contre, et les frais sont trop élevés pour la ville.",
    ],
    [
      "spa",
      "La alcaldesa dijo el lunes que el barco no zarparía. El consejo votó en contra y el gasto es demasiado alto para la ciudad.",
    ],
    [
      "nld",
      "De burgemeester zei maandag dat de veerboot niet zou varen. De raad stemde tegen en de kosten zijn te hoog voor de stad.",
    ],
    [
      "rus",
      "Мэр заявила в понедельник, что паром не выйдет в море. Совет проголосовал против, и расходы слишком велики для города.",
    ],
    [
      "cmn",
      "市长星期一说，渡轮不会开航。市议会投了反对票，对这座城市来说费用太高了。她还说，明年会再讨论这个问题，看看有没有别的办法。",
    ],
    [
      "hin",
      "मेयर ने सोमवार को कहा कि नौका नहीं चलेगी। परिषद ने इसके खिलाफ मतदान किया और शहर के लिए खर्च बहुत अधिक है। अगले साल फिर बात होगी।",
    ],
    [
      "deu",
      `${GERMAN} Ein Sprecher der Firma sagte: “The ferry is safe, and we will sail in the spring of next year.”`,
    ],
  ];
  for (const [language, text] of others)
    test(`${language}: “${text.slice(0, 40)}”`, () => assert.equal(otherLanguage(text), language));

  const english: [what: string, text: string][] = [
    ["English", ENGLISH],
    ["English in capitals", ENGLISH.toUpperCase()],
    ["a short text of another language", "Die Fähre fährt heute nicht, sagte der Kapitän."],
    ["nothing", ""],
    ["figures", "12 13 14 ".repeat(50)],
    [
      "a quotation in another language",
      `The mayor of the town was asked about the ferry on Monday by the paper, and she said no more than this to us: “${GERMAN}”`,
    ],
    [
      "names of another language",
      "Jürgen Müller, Wolfgang Schäuble and Frank-Walter Großmann of the Süddeutsche Schifffahrtsgesellschaft met Sigrid Übermann in Mönchengladbach to talk of the Rheinfähre.",
    ],
  ];
  for (const [what, text] of english) test(`none: ${what}`, () => assert.equal(otherLanguage(text), null));

  test("is named in the language of who reads it", () => {
    assert.equal(languageName("deu", "en"), "German");
    assert.equal(languageName("deu", "de"), "Deutsch");
    assert.equal(languageName("fra", "en"), "French");
  });
});
