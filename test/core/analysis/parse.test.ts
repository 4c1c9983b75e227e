import assert from "node:assert/strict";
import fc from "fast-check";
import { type ParsedText, parse } from "../../../src/core/analysis/parse";
import { readable } from "../../../src/core/analysis/readable";
import { proseOf } from "../../../src/core/article/markdownProse";
import { run } from "../../fixtures/run";

const words = (text: string) => run(parse(text)).tokens.map((token) => token.text);

suite("parse", () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ["clitics", "Russia’s army won’t go; she'll", ["Russia", "’s", "army", "wo", "n’t", "go", ";", "she", "'ll"]],
    [
      "abbreviations keep their stop",
      "Sen. R. Smith (R-Tex.) spoke.",
      ["Sen.", "R.", "Smith", "(", "R-Tex", ".", ")", "spoke", "."],
    ],
    ["quotation marks", "“It is,” he said.", ["“", "It", "is", ",", "”", "he", "said", "."]],
    [
      "an abbreviation that ends a sentence has no stop of its own",
      "They met in Mass.",
      ["They", "met", "in", "Mass", "."],
    ],
    [
      "possessive plurals",
      "The riders’ club and voters' lists",
      ["The", "riders", "’", "club", "and", "voters", "'", "lists"],
    ],
    ["a single quotation ends behind an s", "‘We want cars’ he said", ["‘", "We", "want", "cars", "’", "he", "said"]],
    ["no space after a mark", "“No choice,”said Ann", ["“", "No", "choice", ",", "”", "said", "Ann"]],
    ["dashes without a space", "the bridge—closed--fell", ["the", "bridge", "—", "closed", "--", "fell"]],
    ["two apostrophes", "''It's late,'' Ann said", ["''", "It", "'s", "late", ",", "''", "Ann", "said"]],
    ["addresses stay whole", "see www.town.example/a,b now", ["see", "www.town.example/a,b", "now"]],
    ["hyphens", "a self-made man", ["a", "self", "-", "made", "man"]],
    ["slashes that stand alone", "bread / butter / jam / tea", ["bread", "/", "butter", "/", "jam", "/", "tea"]],
    [
      "no space after a comma or a stop",
      "Sorry,this fell.They left",
      ["Sorry", ",", "this", "fell", ".", "They", "left"],
    ],
    [
      "a year in brackets",
      "Orlo (2019) and Quill (aged 34) left",
      ["Orlo", "(", "2019", ")", "and", "Quill", "(", "aged", "34", ")", "left"],
    ],
    ["accents of their own", "Jose\u0301 left", ["Jose\u0301", "left"]],
    ["soft hyphens are no part of a word", "The com\u00adpa\u00adny", ["The", "company"]],
    ["emoji and right-to-left", "👍🏽 שלום said", ["👍🏽", "שלום", "said"]],
    ["nothing", " \r\n ", []],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(words(text), expected));

  const sentences: [text: string, expected: string[]][] = [
    ["A “calm sea.” The ship left.", ["A “calm sea.”", "The ship left."]],
    ['He said "go." They went.', ['He said "go."', "They went."]],
    ["“Why?” Orlo asked.", ["“Why?” Orlo asked."]],
    ["A “calm sea.” and a storm.", ["A “calm sea.” and a storm."]],
    ["Derek W. Holm left. He fell.", ["Derek W. Holm left.", "He fell."]],
    ["The U.S. Treasury and Supt. Orlo met.", ["The U.S. Treasury and Supt. Orlo met."]],
    ["They left the U.S. The bridge fell.", ["They left the U.S.", "The bridge fell."]],
    ["It cost 5 million. 20 people left.", ["It cost 5 million.", "20 people left."]],
    ["He chaired Orlo Inc. until May.", ["He chaired Orlo Inc. until May."]],
    ["It has no wing. Orlo left.", ["It has no wing.", "Orlo left."]],
    ["They waited … and left.", ["They waited … and left."]],
    ["Roe v. Wade fell.", ["Roe v. Wade fell."]],
    ["Really? Yes! Ann left.", ["Really?", "Yes!", "Ann left."]],
    ["Jeb! was late.", ["Jeb! was late."]],
    ["1. The bridge is shut.", ["1. The bridge is shut."]],
    ["The answer was no. The town left.", ["The answer was no.", "The town left."]],
    ["They read No. 5 and no. 6 again.", ["They read No. 5 and no. 6 again."]],
    ["He spoke at 5 p.m. Officials left.", ["He spoke at 5 p.m.", "Officials left."]],
    ["He spoke at 5 p.m. Tuesday in Wick.", ["He spoke at 5 p.m. Tuesday in Wick."]],
    ["They met in the U.S. Officials left.", ["They met in the U.S.", "Officials left."]],
    ["They met the U.S. Senators Orlo and Quill.", ["They met the U.S. Senators Orlo and Quill."]],
    ["She lives on Main St. The mayor does, too.", ["She lives on Main St.", "The mayor does, too."]],
    ["Orlo Plc. fell by half. it rose again.", ["Orlo Plc. fell by half.", "it rose again."]],
    ["She is a vet. Orlo left.", ["She is a vet.", "Orlo left."]],
    ["Su\u00adpt. Orlo left.", ["Su\u00adpt. Orlo left."]],
    ["It fell.They left.", ["It fell.", "They left."]],
    ["“Go. Go now. Go home,” he said.", ["“Go. Go now. Go home,” he said."]],
    [`“Go. ${"Go on and on ".repeat(25)}home,” he said.`, ["“Go.", `${"Go on and on ".repeat(25)}home,” he said.`]],
    [
      `It fell (it was old. It ${"was rusty and ".repeat(20)}bent).`,
      ["It fell (it was old.", `It ${"was rusty and ".repeat(20)}bent).`],
    ],
    ["Ann said: “We had no choice.”The union struck.", ["Ann said: “We had no choice.”", "The union struck."]],
    ['Ann said."We had no choice."', ['Ann said."We had no choice."']],
    ["“No, sir. I will not go,” he said. She did.", ["“No, sir. I will not go,” he said.", "She did."]],
    ["It fell (it was old. It was rusty). They left.", ["It fell (it was old. It was rusty).", "They left."]],
  ];
  for (const [text, expected] of sentences)
    test(`sentences of ${text}`, () =>
      assert.deepEqual(
        run(parse(text)).sentences.map(({ start, end }) => text.slice(start, end)),
        expected,
      ));

  const chunk = fc.constantFrom(
    "Ann Lee ",
    "said ",
    "“",
    "”",
    '"',
    "it's ",
    "won’t ",
    "U.S. ",
    "\u00ad",
    " / ",
    "’ ",
    "\r\n",
    "\n\n",
    "é",
    "👍",
    "\ud800",
    "…",
    "-",
    "#",
    "5%",
    "`",
    "- ",
    "> ",
  );
  const anyText = fc.oneof(
    fc.array(chunk).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  test("every token stands where it says, in order, inside its sentence", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed: ParsedText = run(parse(text));
        let last = 0;
        for (const token of parsed.tokens) {
          const written = text.slice(token.start, token.end);
          assert.equal(written.replaceAll("\u00ad", "") || written, token.text);
          assert.ok(token.start >= last && token.end > token.start);
          const sentence = parsed.sentences[token.sentence]!;
          assert.ok(sentence.start <= token.start && token.end <= sentence.end);
          last = token.end;
        }
      }),
    );
  });

  test("what was parsed before comes out the same", () => {
    const memory = new Map();
    const before = run(parse("One said so.\nTwo said no.", memory));
    assert.deepEqual(run(parse("One said so.\nTwo said no.", memory)), before);
    assert.equal(run(parse("New.\nTwo said no.", memory)).tokens.at(-2)!.start, 14);
    assert.deepEqual([...memory.keys()], ["New.", "Two said no."]);
  });

  test("a sentence never leaves its paragraph, and equal paragraphs share one parse", () => {
    const parsed = run(parse("“We will go.\nWe will stay,” he said.\n“We will go."));
    assert.deepEqual(
      parsed.sentences.map((sentence) => sentence.paragraph),
      [0, 1, 2],
    );
    assert.equal(parsed.tokens[0]!.tags, parsed.tokens.at(-5)!.tags);
  });

  test("hard-wrapped lines are one paragraph", () => {
    const wrapped =
      "The minister said on Monday that the bridge\nacross the river Arn would stay closed until\nthe autumn, when work should be done.\n\nNobody in the town was told of it before the\nmeeting of the council, which ended in uproar\nand a walk-out.";
    const parsed = run(parse(wrapped));
    assert.equal(parsed.paragraphs.length, 2);
    assert.equal(parsed.sentences.length, 2);
    assert.equal(run(parse("A headline\n\nA paragraph.\nAnother one.")).paragraphs.length, 3);
  });

  test("prose of Markdown keeps offsets and hides what is not prose", () => {
    const text =
      "---\ntitle: x\n---\n# Big *news*\n\nShe **said** [so](http://x.y/z) `code`.\n\n```js\nlet x\n```\n> Quote\n";
    const prose = proseOf(text);
    assert.equal(prose.length, text.length);
    assert.deepEqual(words(readable(prose).text), ["Big", "news", "She", "said", "so", ".", "Quote"]);
    fc.assert(fc.property(anyText, (any) => assert.equal(proseOf(any).length, any.length)));
  });
});
