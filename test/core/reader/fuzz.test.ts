import assert from "node:assert/strict";
import fc from "fast-check";
import { isKept } from "../../../src/core/model/decided";
import { LISTS } from "../../../src/core/model/fields";
import { contains } from "../../../src/core/model/span";
import type { AnnotationDocument, Span } from "../../../src/core/model/types";
import { joinReading } from "../../../src/core/reader/joinReading";
import type { Prompt } from "../../../src/core/reader/prompt";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { anyReadArticle } from "../../fixtures/anyDocument";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";
import { RUNS } from "../../fixtures/runs";

const READER = { model: "m", prompt: "1" };
const fair = fairDocument();

/** Values that are right, nearly right, and anything. */
const words = fc.oneof(
  fc.constantFrom(
    "the plan",
    "Nobody asked us",
    "Ann Lee",
    "he",
    "“We will go.”",
    "A1",
    "A2",
    "A99",
    "",
    "\ud800",
    "[]",
  ),
  fc.tuple(fc.nat(TEXT.length), fc.nat(40)).map(([start, length]) => TEXT.slice(start, start + length)),
  fc.string(),
);
const value = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.constant(null) }, fc.jsonValue());
const stance = fc.oneof(fc.constantFrom("support", "oppose", "neutral", "our own"), value);
const said = {
  speaker: value,
  stance,
  issue: value,
  condition: value,
  addressee: value,
  when: value,
  where: value,
  category: value,
  fields: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), value),
  __proto__: value,
  constructor: value,
};
const parts = fc.oneof(fc.array(words, { maxLength: 3 }), value);
const known = fc.record(
  { n: fc.oneof(fc.integer({ min: -1, max: 12 }), value), none: fc.oneof(fc.boolean(), value), ...said },
  { requiredKeys: [] },
);
const usual = fc.record(
  { n: fc.integer({ min: 1, max: 8 }), ...said, stance: fc.constantFrom("support", "oppose") },
  { requiredKeys: ["n", "stance"] },
);
const missing = fc.record(
  { source: parts, cue: parts, content: parts, type: value, ...said },
  { requiredKeys: ["content"] },
);
const list = <T>(item: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.array(item, { maxLength: 6 }) }, value);
const answer = fc.oneof(
  fc.record(
    { attributions: list(fc.oneof(usual, known, value)), missing: list(fc.oneof(missing, value)) },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);
/** Cut off, doubled, in words, with a character changed, or no JSON at all. */
const anyAnswer = fc.oneof(
  { weight: 6, arbitrary: answer.map((it) => JSON.stringify(it)) },
  fc.tuple(answer, fc.nat(200)).map(([it, length]) => JSON.stringify(it).slice(0, length)),
  fc.tuple(answer, fc.string()).map(([it, around]) => `${around}\n\`\`\`json\n${JSON.stringify(it)}\n\`\`\`${around}`),
  fc.tuple(answer, fc.nat(500), fc.string({ maxLength: 1 })).map(([it, at, sign]) => {
    const json = JSON.stringify(it);
    return json.slice(0, at) + sign + json.slice(at + 1);
  }),
  fc.string({ unit: "binary" }),
);

/** By their ids: actors stand in the order of the first words that mean them. */
const decisionsIn = (document: AnnotationDocument) =>
  LISTS.flatMap((name) => document[name].filter(isKept)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** How many proposals there were: a property that proposes nothing holds always. */
function hold(text: string, document: AnnotationDocument, prompts: readonly Prompt[], given: string): number {
  const answered = prompts.map((prompt) => ({ prompt, reading: readAnswer(prompt, text, given) }));
  for (const { prompt, reading } of answered)
    for (const { on, issue, condition, when, where } of reading.proposals) {
      const own = typeof on === "string" ? [] : [...on.source, ...on.cue, ...on.content];
      const spans = [issue, condition, when, where, ...own].filter((it): it is Span => it != null);
      for (const it of spans) assert.ok(it.start < it.end && contains(prompt.piece, it));
    }
  const after = joinReading(text, answered, READER)(document, {});
  assert.deepEqual(decisionsIn(after), decisionsIn(document));
  assert.deepEqual(after.lost, document.lost);
  const ids = new Set(after.actors.map(({ id }) => id));
  const quotes = new Set(after.attributions.map(({ id }) => id));
  for (const it of [...after.positions, ...(after.aside ?? [])]) {
    assert.ok(quotes.has(it.attribution));
    for (const id of [it.actor, it.addressee, it.onBehalfOf]) assert.ok(id === null || ids.has(id));
  }
  return answered.reduce((sum, { reading }) => sum + reading.proposals.length, 0);
}

suite("any answer", () => {
  test("throws nothing, points into its piece, and changes no decision", function () {
    this.timeout(0);
    const [prompt] = questionsOf(fair, TEXT) as [Prompt];
    let proposals = 0;
    fc.assert(
      fc.property(anyAnswer, fc.nat(7), (given, decided) => {
        // another share of the article is decided each time
        const accept = <T extends { readonly status: string }>(them: readonly T[]) =>
          them.map((it, i) =>
            (i + decided) % 3 === 0 ? { ...it, status: decided % 2 ? "accepted" : "rejected" } : it,
          );
        const document = {
          ...fair,
          actors: accept(fair.actors),
          attributions: accept(fair.attributions),
          positions: accept(fair.positions),
        } as AnnotationDocument;
        proposals += hold(TEXT, document, [prompt], given);
      }),
      { numRuns: RUNS },
    );
    assert.ok(proposals > RUNS / 20, `${proposals} proposals`);
  });

  test("on any document", function () {
    this.timeout(0);
    fc.assert(
      fc.property(anyReadArticle, anyAnswer, fc.integer({ min: 0, max: 60 }), ({ text, document }, given, budget) => {
        hold(text, document, questionsOf(document, text, { budget }), given);
      }),
      { numRuns: RUNS },
    );
  });
});
