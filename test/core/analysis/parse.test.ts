import assert from "node:assert/strict";
import fc from "fast-check";
import { type ParsedText, parse } from "../../../src/core/analysis/parse";
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
    ["emoji and right-to-left", "👍🏽 שלום said", ["👍🏽", "שלום", "said"]],
    ["nothing", " \r\n ", []],
  ];
  for (const [name, text, expected] of cases) test(name, () => assert.deepEqual(words(text), expected));

  const sentences: [text: string, expected: string[]][] = [
    ["A “calm sea.” The ship left.", ["A “calm sea.”", "The ship left."]],
    ['He said "go." They went.', ['He said "go."', "They went."]],
    ["“Why?” Orlo asked.", ["“Why?” Orlo asked."]],
    ["A “calm sea.” and a storm.", ["A “calm sea.” and a storm."]],
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
          assert.equal(text.slice(token.start, token.end), token.text);
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
    assert.deepEqual(words(prose), ["Big", "news", "She", "said", "so", ".", "Quote"]);
    fc.assert(fc.property(anyText, (any) => assert.equal(proseOf(any).length, any.length)));
  });
});
