import assert from "node:assert/strict";
import fc from "fast-check";
import type { FoundMention } from "../../../src/core/analysis/findings";
import { findMentions } from "../../../src/core/analysis/mentions/find";
import { parse } from "../../../src/core/analysis/parse";
import { contains, sliceOf } from "../../../src/core/model/span";
import { articleText } from "../../fixtures/articleText";
import { run } from "../../fixtures/run";

const find = (text: string): readonly FoundMention[] => run(findMentions(run(parse(text))));

const LETTER = { person: "P", organization: "O", media: "M", country: "C", place: "L", group: "G" } as const;

/** Names with their types, as “Ann Lee P”. */
const names = (text: string): string[] =>
  find(text)
    .filter(({ kind }) => kind === "name")
    .map(({ head, type }) => `${sliceOf(text, head)} ${type ? LETTER[type] : "?"}`);

const person = (text: string): FoundMention =>
  find(text).find(({ kind, type }) => kind === "name" && type === "person")!;

suite("mentions", () => {
  const nameCases: [what: string, text: string, expected: string[]][] = [
    ["a full name", "Yesterday Petra Holm spoke.", ["Petra Holm P"]],
    [
      "a title with a nationality is no part of the name",
      "Then Norwegian Foreign Minister Petra Holm left for Oslo.",
      ["Petra Holm P", "Oslo L"],
    ],
    [
      "a title with its ministry",
      "Then Interior Ministry spokesman Jan Kask spoke.",
      ["Interior Ministry O", "Jan Kask P"],
    ],
    ["an office with of", "There Secretary of State Mary Okoro waited.", ["Mary Okoro P"]],
    ["an honorific and an initial", "It was Mr. Kask and Sen. R. Holm.", ["Kask P", "R. Holm P"]],
    ["particles", "It was Ursula von der Holm and Omar al-Kask.", ["Ursula von der Holm P", "Omar al-Kask P"]],
    ["a name like a title", "It was Stephen King.", ["Stephen King P"]],
    ["a month as a surname", "They met Theresa May in May.", ["Theresa May P"]],
    ["joined to a place of which more is known", "Ash fell on Basel and Veldoro today.", ["Basel L", "Veldoro L"]],
    ["joined to a person: that says nothing", "They wrote of Petra Holm and Veldoro today.", ["Petra Holm P"]],
    ["the plural of a common word ends no person", "Then Vardoe Farmers spoke.", ["Vardoe Farmers O"]],
    ["a first name before a plural", "They met the founder of Petra Stones.", ["Petra Stones P"]],
    ["a storm is nobody", "It was after Hurricane Veldo.", []],
    ["a mountain of a country", "They saw Mount Kenya there.", ["Mount Kenya L"]],
    ["in the river", "They swam in the Veldoro, too.", ["Veldoro L"]],
    ["a place visited", "They visited Veldoro today.", ["Veldoro L"]],
    ["a way through a place", "They came through Veldoro today.", ["Veldoro L"]],
    ["who is spoken to is no place", "They spoke to Veldoro today.", []],
    ["the body in a rank", "Then Police Colonel Jan Kask spoke.", ["Jan Kask P"]],
    ["a body with of", "She left the Ministry of Foreign Affairs.", ["Ministry of Foreign Affairs O"]],
    [
      "a body with and",
      "He joined the Department of Health and Human Services.",
      ["Department of Health and Human Services O"],
    ],
    ["a company", "He joined Holm & Kask Inc. in spring.", ["Holm & Kask Inc. O"]],
    ["a body, then its head", "They met Harbour Council Enver Solberg.", ["Harbour Council O", "Enver Solberg P"]],
    ["a body and whose it is", "She joined the Growers’ Union.", ["Growers’ Union O"]],
    ["a broadcaster", "He told Radio Coast so.", ["Radio Coast M"]],
    ["an acronym", "The talks with NATO went on.", ["NATO O"]],
    ["acronyms of things", "The DNA was sent to a PhD.", []],
    ["media", "She told the Arnstadt Gazette and RIA Novosti.", ["Arnstadt Gazette M", "RIA Novosti M"]],
    ["a country and its capital", "From Kyiv he went to the United States.", ["Kyiv L", "United States C"]],
    ["a people", "Many Estonians and Republicans came.", ["Estonians G", "Republicans G"]],
    ["a bloc", "Ties with the West are cold.", ["West G"]],
    ["adjectives are no names", "The Russian army met Democratic voters.", []],
    ["places by preposition and by head", "She lives in Arnstadt near Lake Veld.", ["Arnstadt L", "Lake Veld L"]],
    ["a place before its country", "It was in Arnstadt, Germany.", ["Arnstadt L", "Germany C"]],
    ["days, laws and prizes", "On Monday the Clean Rivers Act won the Veld Prize.", []],
    [
      "capitals at the start of a sentence",
      "Voters left. However, talks began. There Petra waited. Officials came.",
      ["Petra P"],
    ],
    [
      "a surname that is a city is its bearer",
      "Yesterday Vera London spoke. London smiled. She was in London.",
      ["Vera London P", "London P", "London L"],
    ],
    [
      "a surname at the start, known from elsewhere",
      "Yesterday we met Petra Holm. Holm smiled.",
      ["Petra Holm P", "Holm P"],
    ],
    [
      "a headline in title case gives only names that the text has",
      "Harbour Crisis Deepens As Holm Quits Council\n\nYesterday mayor Petra Holm quit.",
      ["Holm P", "Petra Holm P"],
    ],
    ["a dateline", "WASHINGTON (AP) — The bridge is closed.", []],
    [
      "teams",
      "The match was won by two goals. Coach and goalkeeper beat the referee; the striker scored, a penalty and a header. Spain played Portugal in the final.",
      ["Spain O", "Portugal O"],
    ],
  ];
  const surnames: typeof nameCases = [
    ["a surname that is a season", "They met Lena Winter.", ["Lena Winter P"]],
    [
      "a surname that is a storm or a building",
      "They met Metke Storm and Fiona Church.",
      ["Metke Storm P", "Fiona Church P"],
    ],
    ["a storm with its name first", "After the Veldor Storm they met.", []],
    [
      "a surname that is a role",
      "They met Masake Son and Sipho Justice Dube.",
      ["Masake Son P", "Sipho Justice Dube P"],
    ],
    ["a first name that is a virtue", "They met Patience Love.", ["Patience Love P"]],
    ["a common word, after its bearer was named", "They met Ruarik Lark. Lark smiled.", ["Ruarik Lark P", "Lark P"]],
    ["the second of a name", "They met Osei Tutu II.", ["Osei Tutu II P"]],
    ["a small word in an opening name", "Huda bint Kesmer smiled.", ["Huda bint Kesmer P"]],
    ["a second syllable written small", "They met Kim Sung-whan.", ["Kim Sung-whan P"]],
    ["a people before two words that nobody knows", "They met Latvian Gintor Zilbe.", ["Gintor Zilbe P"]],
    ["titles of several", "Then Constables Jan Kask and Ann Holm left.", ["Jan Kask P", "Ann Holm P"]],
    ["a party and a state in brackets", "They met Petra Holm (D-Nev.) there.", ["Petra Holm P"]],
    [
      "the body in a title",
      "Department of Homeland Security Secretary Ann Holm left.",
      ["Department of Homeland Security O", "Ann Holm P"],
    ],
    ["a body that ends like a title", "A Department of Justice spokesman left.", ["Department of Justice O"]],
    ["whose party it is", "They left the Reform Party of Ann Holm.", ["Reform Party O", "Ann Holm P"]],
    ["a body with a country behind", "She left Kesmer University Vietnam.", ["Kesmer University Vietnam O"]],
    ["a guard that is a body", "They met the Norwegian Coast Guard.", ["Norwegian Coast Guard O"]],
    [
      "kin before and after",
      "My mother, Gulana, left. Salote, my wife, left. My cousin Tashem left. A driver called Joris left. A firm called Vardel grew.",
      ["Gulana P", "Salote P", "Tashem P", "Joris P", "Vardel O"],
    ],
    ["a name without whom nobody knows", "They wrote of Mozart.", ["Mozart P"]],
    ["a street named after a queen", "They met in Queen Mary Street.", ["Queen Mary Street L"]],
  ];
  const bodies: typeof nameCases = [
    [
      "common words on both sides of and",
      "They asked the Roads and Transport Authority.",
      ["Roads and Transport Authority O"],
    ],
    [
      "two bodies with and",
      "They asked Harbour Council and Transport Authority.",
      ["Harbour Council O", "Transport Authority O"],
    ],
    [
      "what a committee is on",
      "They asked the Committee on Foreign Relations on Monday.",
      ["Committee on Foreign Relations O"],
    ],
    ["what a cup is of", "They won the Cup of Nations.", []],
    [
      "first words of bodies in other languages",
      "They met at Air Kesmer and at Fundación Tapir.",
      ["Air Kesmer O", "Fundación Tapir O"],
    ],
    [
      "first words of places in other languages",
      "It was in Avenida Kesmer. Boulevard Oroso was closed.",
      ["Avenida Kesmer L", "Boulevard Oroso L"],
    ],
    ["an adjective of several words", "They met South Korean and Southeast Asian officials.", []],
    ["a storm that opens the sentence", "Typhoon Lansin hit the coast. Lansin weakened.", []],
    [
      "names from our lists",
      "They left Médecins Sans Frontières for Rosneft.",
      ["Médecins Sans Frontières O", "Rosneft O"],
    ],
  ];
  const lists: typeof nameCases = [
    ["a first name from births", "Yesterday Shirlene Vode spoke. Vode left.", ["Shirlene Vode P", "Vode P"]],
    ["a city that nothing else shows", "Then Coimbatore cheered.", ["Coimbatore L"]],
    ["common words name nobody", "They read Card Tricks and Dark Matters aloud.", []],
    ["common words open sentences", "Crowds cheered. Surge protectors failed.", []],
    ["a common word before a name at the start", "Follow Petra Holm. Ask Vlasta.", ["Petra Holm P"]],
    ["a club and a company", "She left Tottenham Hotspur for Volvo.", ["Tottenham Hotspur O", "Volvo O"]],
    ["programs, wars and feasts", "At Christmas she put Internet Explorer aside for the Cold War.", []],
  ];
  const evidence: typeof nameCases = [
    ["a ship", "They boarded the ferry Sari Dewi. HMS Vardoe sank. All aboard the Vardoe fled.", []],
    ["a noun after the name", "The Halcyon spacecraft left. The Veldor newspaper spoke.", ["Veldor M"]],
    ["an apposition", "He left Kesmer, a small village, and Vlasta Orm, a retailer.", ["Kesmer L", "Vlasta Orm O"]],
    ["where something is, and whose it is", "She slept in Orvek. He worked in Tarnuk public schools.", ["Orvek L"]],
    ["a name with a time in it", "They took him to Century Towers.", ["Century Towers L"]],
    ["an opening name before no verb", "Kesmer, 45, left the town.", ["Kesmer P"]],
    ["an office in capitals", "Then PM Kesmer met DCI Orla Kask.", ["Kesmer P", "Orla Kask P"]],
    ["capitals that are no office", "They read PC Gamer.", []],
    ["a rank cut short", "Then Supt Vlasta Orm and Cllr Kesmer left.", ["Vlasta Orm P", "Kesmer P"]],
    ["a surname of a month", "Vera March spoke. March said no. It was March again.", ["Vera March P", "March P"]],
    [
      "a first name of a month",
      "April Orlo spoke. April said no. In April Oslo waits.",
      ["April Orlo P", "April P", "Oslo L"],
    ],
    ["an island of", "It sank off the island of Lombra.", ["Lombra L"]],
    ["from here to there", "They sailed from Lembra Kai to Ostrel.", ["Lembra Kai L", "Ostrel L"]],
    ["whom one can be the founder of", "She is the founder of Belcorva Arn.", ["Belcorva Arn O"]],
    ["whom one can be the mayor of", "He is the mayor of Belcorva Arn.", ["Belcorva Arn L"]],
    ["a model, and its maker", "He flew a Boeing 747 and a Veldor 9 to Boeing in a Saab A320.", ["Boeing O"]],
    ["an acronym with a number", "He bought an ARK-15 there.", []],
    ["letters of words, not of a name", "They sent an unmanned harbour vehicle (UHV) out. The UHV sank.", []],
    ["the title of a work", "She read “Silver Orm” to them.", []],
    ["a name with digits", "They met in WebTest3 there.", []],
    ["capitals within a word", "They met CloudKasten today.", []],
    ["adjectives with a hyphen", "An African-American and a Hispanic voter came.", []],
    ["a shouted heading", "FULL TEXT. It rained.", []],
    ["a state's abbreviation", "They met in Veld, N.C., today.", ["Veld L", "N.C. L"]],
    ["a statistical office", "Then Statistics Norway replied.", ["Statistics Norway O"]],
    ["part of a place", "They left Upstate New York.", ["Upstate New York L"]],
    [
      "groups within a land",
      "Many Florida Republicans and African Americans came.",
      ["Florida Republicans G", "African Americans G"],
    ],
    ["a family", "Yesterday Petra Holm came. The Holms left.", ["Petra Holm P", "Holms G"]],
  ];
  const wholes: typeof nameCases = [
    ["an acronym is what its name is", "The Orm Treaty (OT) binds. The OT holds.", []],
    ["the short name of a body", "They left Vardoe University. Vardoe said so.", ["Vardoe University O", "Vardoe O"]],
    ["no short name", "They left Vardoe University. The Vardoe plain is big.", ["Vardoe University O"]],
    ["a place before an event", "Then the Iowa Caucus began.", ["Iowa L"]],
    ["a person before an event", "They saw the Petra Holm Show.", ["Petra Holm P"]],
    [
      "a headline's verb",
      "Petra Holm Leads After Long Harbour Council Vote\n\nYesterday Petra Holm led.",
      ["Petra Holm P", "Petra Holm P"],
    ],
    ["a word that a person is called", "He met Crooked Petra Holm.", ["Petra Holm P"]],
    ["a dean and a Dean", "The Dean Holm spoke. It was Dean Orm.", ["Holm P", "Dean Orm P"]],
    ["a title in the plural", "There Presidents Holm met Kask.", ["Holm P"]],
    [
      "a party's mark is no name",
      "There Rep. Petra Holm (D-Va.), ranking member of the panel, spoke.",
      ["Petra Holm P"],
    ],
    ["a saint's hospital", "She works at St. Bride's Hospital.", ["St. Bride's Hospital O"]],
    ["syllables with a hyphen", "Then Ban Ki-moon spoke.", ["Ban Ki-moon P"]],
    ["small words with hyphens", "They flew to Mazar-e-Sharif today.", ["Mazar-e-Sharif L"]],
    ["a particle at the start", "De Holm left. Le Kask stayed.", ["De Holm P", "Le Kask P"]],
    ["a hyphen makes no dateline", "NATO met in Paris for a re-election.", ["NATO O", "Paris L"]],
    [
      "a short report of a match",
      "The goalkeeper saved a penalty. The match and the season ended, a defeat. Spain left.",
      ["Spain O"],
    ],
  ];
  const alone: typeof nameCases = [
    ["a program that acts", "Then Firefox failed. Again Firefox failed.", []],
    ["two words, one with a capital inside", "They met CloudKasten Orm today.", []],
    ["a suburb", "They like Greater Coimbatore.", ["Greater Coimbatore L"]],
    ["a craft", "They saw Halcyon Veld spacecraft today.", []],
    ["a model of two words", "They liked Veldor Orm 9 very much.", []],
    ["who says", "“It rained,” said Lakshmina, smiling.", ["Lakshmina P"]],
    ["a work", "She read “Veldor Orm” to them.", []],
    [
      "aboard",
      "All aboard Vardoe Orm fled. On board the Veldor Lunt they slept. On board the Veldor Lunt they ate.",
      [],
    ],
    [
      "a headline that goes on",
      "Holm Council Splits Harbour Board Again Today\n\nYesterday Petra Holm met the Council. Holm left.",
      ["Holm P", "Petra Holm P", "Council O", "Holm P"],
    ],
    ["an island that is a language", "The Java plug-in failed.", []],
    ["a president called as a company is", "There President Ford spoke.", ["Ford P"]],
    ["a name that begins with a small word", "The All Blacks won.", ["All Blacks O"]],
    ["a sentence that was not parted", "They left NATO While it rained.", ["NATO O"]],
    ["a company that is a common word", "Target practice began.", []],
    [
      "the head of a body, by name",
      "Then CEO of the Refugee Council Petra Holm spoke.",
      ["Refugee Council O", "Petra Holm P"],
    ],
    ["a by-election makes no dateline", "NATO met in Paris for a by-election.", ["NATO O", "Paris L"]],
    ["quotation marks of two apostrophes", "They said ''Greet Holmgard Orm'' twice.", ["Holmgard Orm P"]],
  ];
  for (const [what, text, expected] of [
    ...nameCases,
    ...surnames,
    ...bodies,
    ...lists,
    ...evidence,
    ...wholes,
    ...alone,
  ])
    test(what, () => assert.deepEqual(names(text), expected));

  const phrases: [text: string, phrase: string, role: string | null][] = [
    [
      "Then Norwegian Foreign Minister Petra Holm left.",
      "Norwegian Foreign Minister Petra Holm",
      "Norwegian Foreign Minister",
    ],
    ["Then the company's spokesman Jan Kask spoke.", "the company's spokesman Jan Kask", "company's spokesman"],
    [
      "Then Petra Holm, head of the harbour office, spoke.",
      "Petra Holm, head of the harbour office",
      "head of the harbour office",
    ],
    ["Then Petra Holm, 45, a teacher from Veld, spoke.", "Petra Holm, 45, a teacher from Veld", "teacher from Veld"],
    [
      "Then Norway's prime minister, Petra Holm, spoke.",
      "Norway's prime minister, Petra Holm",
      "Norway's prime minister",
    ],
    ["Then Sen. Petra Holm (R-Tex.) spoke.", "Sen. Petra Holm (R-Tex.)", "Sen."],
    ["Then Petra Holm, who was tired, spoke.", "Petra Holm", null],
    ["Then Petra Holm, the rain and the wind came.", "Petra Holm", null],
  ];
  for (const [text, phrase, role] of phrases)
    test(`the phrase “${phrase}”`, () => {
      const found = person(text);
      assert.equal(sliceOf(text, found.span), phrase);
      assert.equal(found.role && sliceOf(text, found.role), role);
    });

  const genders: [text: string, gender: FoundMention["gender"]][] = [
    ["Then Mrs. Kask spoke.", "female"],
    ["Then Petra Holm spoke.", "female"],
    ["Then Andriy Holm spoke.", "male"],
    ["Then chairman Xu Holm spoke.", "male"],
    ["Then Xu Holm spoke.", null],
  ];
  for (const [text, gender] of genders) test(`gender in “${text}”`, () => assert.equal(person(text).gender, gender));

  test("role nouns and pronouns, as phrases", () => {
    const text = "A senior official told us that Western allies, the two ministers and its party left her.";
    assert.deepEqual(
      find(text).map(({ span, kind, type, plural }) => [sliceOf(text, span), kind, type, plural]),
      [
        ["A senior official", "role", "person", false],
        ["us", "pronoun", null, true],
        ["Western allies", "role", "group", true],
        ["the two ministers", "role", "group", true],
        ["its", "pronoun", null, false],
        ["its party", "role", "organization", false],
        ["her", "pronoun", "person", false],
      ],
    );
  });

  test("spans of any text are inside it, in order, heads in their phrases and disjoint", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        let last = 0;
        for (const { span, head, role } of find(text)) {
          assert.ok(contains({ start: 0, end: text.length }, span) && contains(span, head) && head.end > head.start);
          if (role) assert.ok(contains(span, role) && role.end > role.start);
          assert.ok(head.start >= last);
          last = head.end;
        }
      }),
    );
  });
});
