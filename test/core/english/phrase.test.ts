import assert from "node:assert/strict";
import fc from "fast-check";
import { gerund, stem } from "../../../src/core/english/inflect";
import { articleBefore, type Shape, shapeOf } from "../../../src/core/english/phrase";
import { predicate } from "../../../src/core/views/words/predicate";

/** “They want to [pay]”: a text, and the span between the brackets. */
function marked(text: string) {
  const start = text.indexOf("[");
  const end = text.indexOf("]") - 1;
  return { text: text.replace(/[[\]]/g, ""), span: { start, end } };
}

suite("phrase", function () {
  this.timeout(20_000);

  const shapes: [shape: Shape, marked: string][] = [
    ["noun", "Reyl rejected the [charge]."],
    ["noun", "Reyl rejected [higher tolls on lorries]."],
    ["noun", "She is against [closing the bridge]."],
    ["noun", "She rejected [what the board has said]."],
    ["noun", "She wondered [whether the board will pay]."],
    ["noun", "She praised [women who do not give up]."],
    ["noun", "There is opposition to [tolls]."],
    ["noun", "A response to [calls for a boycott] came late."],
    ["noun", "He is ready to [negotiations on tolls]."],
    ["noun", "He said he was open to [talk of a toll]."],
    ["action", "He was asked to [implement the plan]."],
    ["action", "He was asked to [discuss tolls]."],
    ["noun", "Costa supports [Helen Marlowe]."],
    ["noun", "She wants [no repeat of the closure]."],
    ["noun", "She welcomed [the board’s decision that lorries may pass]."],
    ["action", "“We will not [write a blank cheque].”"],
    ["action", "They want to [pay]."],
    ["action", "She vowed to also [raise the bridge]."],
    ["action", "He urged them [not to rush to judgment]."],
    ["action", "He urged them [to open the books]."],
    ["action", "“Please [stay].”"],
    ["action", "“[Open the books],” she said."],
    ["action", "“Don’t [be fooled].”"],
    ["action", "We’ll certainly [block the road]."],
    ["clause", "She warned that [the small mills would not survive]."],
    ["clause", "He denied that [it has seen the figures]."],
    ["clause", "He said [they are wrong]."],
    ["words", "She accused them: [robbed their own members]."],
    ["words", "a ban that [has cost them dearly]."],
    ["words", "She likes it [because Barley is awful]."],
  ];
  for (const [shape, words] of shapes)
    test(`${shape}: ${words}`, () => {
      const { text, span } = marked(words);
      assert.equal(shapeOf(text, span), shape);
    });

  test("an article that stands before the words is found, nothing else is", () => {
    const before = (words: string) => {
      const { text, span } = marked(words);
      return articleBefore(text, span.start);
    };
    assert.deepEqual(["rejected the [charge]", "The [charge]", "with a [plan]", "other [plan]", "[plan]"].map(before), [
      "the ",
      "the ",
      "a ",
      "",
      "",
    ]);
  });

  const verbs: [verb: string, gerund: string][] = [
    ["write", "writing"],
    ["cut", "cutting"],
    ["pay", "paying"],
    ["see", "seeing"],
    ["agree", "agreeing"],
    ["be", "being"],
    ["lie", "lying"],
    ["admit", "admitting"],
    ["offer", "offering"],
    ["visit", "visiting"],
    ["fix", "fixing"],
    ["open", "opening"],
    ["quit", "quitting"],
    ["prefer", "preferring"],
    ["speak", "speaking"],
    ["allow", "allowing"],
    ["ban", "banning"],
    ["help", "helping"],
    ["retreat", "retreating"],
    ["restrict", "restricting"],
    ["develop", "developing"],
    ["panic", "panicking"],
    ["undercut", "undercutting"],
  ];
  for (const [verb, expected] of verbs) test(`${verb}, ${expected}`, () => assert.equal(gerund(verb), expected));

  test("one and several have one stem", () => {
    for (const [one, several] of [
      ["talk", "talks"],
      ["policy", "policies"],
      ["tax", "taxes"],
      ["house", "houses"],
      ["woman", "women"],
      ["Sanction", "sanctions"],
      ["bridge", "bridges"],
    ] as const)
      assert.equal(stem(one), stem(several), one);
    for (const [a, b] of [
      ["business", "busines"],
      ["virus", "viru"],
      ["new", "news"],
    ] as const)
      assert.ok(a === "new" || stem(a) !== stem(b), a);
  });

  test("any span of any text has a shape", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(30), fc.nat(30), (text, a, b) => {
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        assert.ok(["noun", "action", "clause", "words"].includes(shapeOf(text, span)));
      }),
    );
  });
});

suite("predicate", () => {
  const opposes = ["opposes", "oppose"] as const;
  const cases: [said: string, ...asked: Parameters<typeof predicate>][] = [
    ["opposes the plan", ask("oppose", "noun", "the plan")],
    ["opposes writing a blank cheque", ask("oppose", "action", "write a blank cheque")],
    ["opposes not rushing to judgment", ask("oppose", "action", "not to rush to judgment")],
    ["opposes: “the bridge will close”", ask("oppose", "clause", "the bridge will close")],
    ["opposes: “robbed ‘their’ members”", ask("oppose", "words", "robbed “their” members")],
    ["oppose the plan", { ...ask("oppose", "noun", "the plan"), person: "several" }],
    ["calls for opening the books", ask("demand", "action", "open the books")],
    ["calls on Wick to open the books", { ...ask("demand", "action", "open the books"), addressee: "Wick" }],
    ["calls on Wick not to rush", { ...ask("demand", "action", "not to rush"), addressee: "Wick" }],
    ["demands that it must close", { ...ask("demand", "clause", "it must close"), verb: ["demands", "demand"] }],
    ["offers to pay half", ask("offer", "action", "pay half")],
    ["promises to also raise it", ask("commit", "action", "also raise it")],
    ["threatens to block the road", ask("threaten", "action", "block the road")],
    ["denies that it has seen them", ask("deny", "clause", "it has seen them")],
    ["denies that they knew", ask("deny", "clause", "that they knew")],
    ["is concerned that mills will close", ask("concern", "clause", "mills will close")],
    ["opposes the shadow banking rule", ask("oppose", "noun", "the “shadow banking rule")],
    ["[Contra] the plan", { ...ask(undefined, "noun", "the plan"), verb: ["[Contra]", "[Contra]"] }],
    ["[Contra]: “pay”", { ...ask(undefined, "action", "pay"), verb: ["[Contra]", "[Contra]"] }],
  ];
  function ask(
    stance: Parameters<typeof predicate>[0]["stance"],
    shape: Shape,
    words: string,
  ): Parameters<typeof predicate>[0] {
    return { verb: opposes, stance, person: "one", shape, words, addressee: "" };
  }
  for (const [said, asked] of cases) test(said, () => assert.equal(predicate(asked).said, said));

  test("who is called on is not named again", () => {
    assert.ok(predicate({ ...ask("demand", "action", "open it"), addressee: "Wick" }).addressed);
    assert.ok(!predicate({ ...ask("oppose", "action", "open it"), addressee: "Wick" }).addressed);
  });
});
