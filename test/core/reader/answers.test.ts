import assert from "node:assert/strict";
import { reject } from "../../../src/core/actions/review";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook } from "../../../src/core/codebook/types";
import { sliceOf } from "../../../src/core/model/span";
import { findJson } from "../../../src/core/reader/findJson";
import type { Prompt } from "../../../src/core/reader/prompt";
import type { Proposal, Reading } from "../../../src/core/reader/proposal";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const BOOK: Codebook = {
  ...BUILT_IN,
  issues: [{ id: "fair", label: "The fair", definition: "Whether it moves" }],
  fields: [
    { id: "tone", label: "Tone", definition: "", on: ["position"], type: "choice", choices: BUILT_IN.stances },
    { id: "heat", label: "Heat", definition: "", on: ["position"], type: "number", min: 0, max: 10 },
    { id: "loud", label: "Loud", definition: "", on: ["position"], type: "boolean" },
  ],
};

suite("answers of a second reader", () => {
  let prompt: Prompt;
  let n: number;
  suiteSetup(() => {
    [prompt] = questionsOf(fairDocument(), TEXT, { book: BOOK }) as [Prompt];
    n = prompt.attributions.find(({ content }) => sliceOf(TEXT, content[0]!).includes("Nobody asked us"))!.number;
  });
  const read = (answer: unknown): Reading =>
    readAnswer(prompt, TEXT, typeof answer === "string" ? answer : JSON.stringify(answer));
  const one = (item: object): Reading => read({ attributions: [{ n, stance: "oppose", ...item }] });
  const told = ({ refused }: Reading) => refused.map(({ reason, what }) => `${what}: ${reason}`);
  const words = ({ proposals: [first] }: Reading, field: "issue" | "when" | "condition"): string | null | undefined =>
    first![field] && sliceOf(TEXT, first![field]);

  test("JSON is found in a fence, between words and behind thoughts, and never mended", () => {
    const object = { attributions: [] };
    const json = JSON.stringify(object, null, 2);
    for (const answer of [
      json,
      `Here you are:\n\`\`\`json\n${json}\n\`\`\`\nAnything else?`,
      `<think>{A1} says {"n": 1} or { so</think>${json}`,
      `{"note": {"attributions": 1}} ${json}`,
    ])
      assert.deepEqual(findJson(answer, ["attributions"]), object, answer);
    for (const answer of ["", "no", '{"attributions": [', "[]", '{"attributions": [],}', "{".repeat(100_000)])
      assert.equal(findJson(answer, ["attributions"]), undefined, answer.slice(0, 40));
  });

  test("what a person rejected is not missing, and that is told", () => {
    const document = fairDocument();
    const quote = document.attributions.find(({ content }) => sliceOf(TEXT, content[0]!).includes("We have waited"))!;
    const [asked] = questionsOf(reject([quote.id])(document, { name: "P" }), TEXT, { book: BOOK });
    const answer = { missing: [{ content: ["We have waited for years"], speaker: null, stance: "support" }] };
    const reading = readAnswer(asked!, TEXT, JSON.stringify(answer));
    assert.ok(asked!.attributions.every(({ id }) => id !== quote.id));
    assert.deepEqual([reading.proposals, told(reading)], [[], ["missing 1: already found"]]);
  });

  test("the answer is the last object, not an example or a draft before it", () => {
    const [example, object] = [{ attributions: [{ n: 1, stance: "support" }] }, { attributions: [{ n: 2 }] }];
    const [draft, json] = [JSON.stringify(example), JSON.stringify(object)];
    const inJson = JSON.stringify({ attributions: ["<think>", "</think>"] });
    for (const [answer, expected] of [
      [`<think>The format is ${draft}</think>\n\`\`\`json\n${json}\n\`\`\``, object],
      [`Hm. <thinking>${draft}</thinking> ${json} Done.`, object],
      [`The format is ${draft}. Mine: ${json}`, object],
      [`${json} I kept to {"attributions": […]}.`, object],
      [inJson, JSON.parse(inJson)],
      [`<think>The format is ${draft}</think> I cannot do that.`, undefined],
      [`<think>The format is ${draft}, so I`, undefined],
      [`The format is ${draft}. Mine: ${json.slice(0, -3)}`, undefined],
    ] as const)
      assert.deepEqual(findJson(answer, ["attributions"]), expected, answer);
  });

  test("words are found as they stand, whatever the typesetting, nearest to what is asked about", () => {
    assert.equal(words(one({ issue: "the plan" }), "issue"), "the plan");
    assert.equal(words(one({ issue: "the Riders' Club" }), "issue"), "the Riders’ Club");
    assert.equal(words(one({ issue: '"Nobody asked us,"' }), "issue"), "“Nobody asked us,”");
    assert.equal(
      words(one({ condition: "unless   the council listened" }), "condition"),
      "unless the council listened",
    );
    // it stands in the first paragraph, too
    const { proposals } = one({ issue: "fair" });
    assert.ok(proposals[0]!.issue!.start > TEXT.indexOf("Tom Barley") || !TEXT.slice(100).includes("fair"));
  });

  const refused: readonly (readonly [what: string, item: object, told: string])[] = [
    ["invented words", { issue: "the glimmerfen accord" }, "issue: words not found"],
    ["half of a word", { issue: "the pla" }, "issue: words not found"],
    ["other capitals", { issue: "The Plan" }, "issue: words not found"],
    ["words of another kind", { issue: 7 }, "issue: not as asked"],
    ["no words", { issue: "" }, "issue: not as asked"],
    ["nobody of the article", { speaker: "Zed Quorvath" }, "speaker: unknown actor"],
    ["a key that is not in the list", { addressee: "A99" }, "addressee: unknown actor"],
    ["a pronoun", { speaker: "he" }, "speaker: unknown actor"],
    ["a code that is none", { category: "ferry" }, "category: not in the codebook"],
    ["a value that is none", { fields: { heat: 11 } }, "fields heat: not in the codebook"],
    ["a field that is none", { fields: { smell: "bad" } }, "fields smell: not in the codebook"],
    ["a key that was not asked for", { sure: 1 }, "sure: not as asked"],
  ];
  for (const [what, item, expected] of refused)
    test(`${what}: that field falls out, and is told; the rest stands`, () => {
      const reading = one({ when: "Barley", ...item });
      assert.deepEqual(told(reading), [`${n} ${expected}`]);
      const [proposal] = reading.proposals;
      const [field] = Object.keys(item) as (keyof Proposal)[];
      assert.equal(proposal?.[field!], undefined);
      assert.equal(proposal?.stance, "oppose");
      assert.equal(words(reading, "when"), "Barley");
    });

  const whole: readonly (readonly [what: string, answer: unknown, told: string])[] = [
    ["an unknown stance", { attributions: [{ n: 1, stance: "adore" }] }, "1: unknown stance"],
    ["no stance", { attributions: [{ n: 1 }] }, "1 stance: not as asked"],
    ["an unknown number", { attributions: [{ n: 99, stance: "oppose" }] }, "99: unknown number"],
    ["a number that is none", { attributions: [{ n: "1", stance: "oppose" }] }, "attribution 1: not as asked"],
    ["what is no object", { attributions: [null] }, "attribution 1: not as asked"],
    ["none, but not quite", { attributions: [{ n: 1, none: "yes" }] }, "1 none: not as asked"],
    ["lists that are none", { attributions: {} }, "answer: not as asked"],
    ["no JSON", "I cannot help with that.", "answer: no JSON"],
    [
      "a missing one with invented content",
      { missing: [{ content: ["we shall vorple"], speaker: null, stance: "oppose" }] },
      "missing 1 content: words not found",
    ],
    [
      "a missing one without content",
      { missing: [{ content: [], speaker: null, stance: "oppose" }] },
      "missing 1 content: not as asked",
    ],
    [
      "a missing one of an invented speaker",
      { missing: [{ content: ["head of the Riders’ Club"], speaker: "Zed", stance: "oppose" }] },
      "missing 1 speaker: unknown actor",
    ],
    [
      "a missing one that is not missing",
      { missing: [{ content: ["We have waited for years"], speaker: null, stance: "support" }] },
      "missing 1: already found",
    ],
  ];
  for (const [what, answer, expected] of whole)
    test(`${what} proposes nothing, and is told`, () => {
      const reading = read(answer);
      assert.deepEqual(reading.proposals, []);
      assert.ok(told(reading).includes(expected), told(reading).join("; "));
    });

  test("a number is answered once", () => {
    const reading = read({ attributions: [1, 1].map((number) => ({ n: number, stance: "deny" })) });
    assert.deepEqual([reading.proposals.length, told(reading)], [1, ["1: unknown number"]]);
  });

  test("codes and values of the codebook come along", () => {
    const { proposals, refused: fell } = one({ category: "fair", fields: { tone: "deny", heat: 3, loud: true } });
    assert.deepEqual(fell, []);
    assert.equal(proposals[0]!.category, "fair");
    assert.deepEqual(proposals[0]!.fields, { tone: "deny", heat: 3, loud: true });
    for (const wanted of ["fair (The fair): Whether it moves", '"support", "oppose"', "a number"])
      assert.ok(prompt.messages[0].content.includes(wanted), wanted);
  });

  test("actors are meant by key, name and alias; who is new by words of the article", () => {
    const barley = prompt.actors.find(({ forms }) => forms.includes("Tom Barley"))!;
    const speaker = (said: string) => one({ speaker: said }).proposals[0]?.speaker;
    for (const said of [barley.key, "Tom Barley", "tom barley", "Barley"])
      assert.deepEqual(speaker(said), { id: barley.id }, said);
    assert.deepEqual(speaker("head of the Riders' Club"), { name: "head of the Riders’ Club", type: "person" });
  });

  test("an answer is read on the words that were asked about alone", () => {
    const reading = readAnswer(prompt, `${TEXT.slice(0, 20)}!${TEXT.slice(21)}`, '{"attributions": []}');
    assert.deepEqual(told(reading), ["piece: article changed"]);
  });
});
