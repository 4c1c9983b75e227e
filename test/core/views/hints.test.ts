import assert from "node:assert/strict";
import type { Mention } from "../../../src/core/model/types";
import { hintsIn } from "../../../src/core/views/hints";
import { actor, attribution, FAIR, mention } from "../../fixtures/fair";
import { unmark } from "../../fixtures/marked";

const ACTORS = [
  actor("quill", "Ada Quill", { aliases: ["Quill", "the mayor"] }),
  actor("lark", "Bea Lark", { aliases: ["Lark"] }),
  actor("other", "Tom Lark"),
  actor("union", "European Union", { type: "organization", aliases: ["EU", "Brussels"] }),
  actor("russia", "Russia", { type: "country" }),
  actor("ministry", "The ministry", { type: "organization" }),
  actor("gone", "Nobody", { status: "rejected" }),
];
const PRONOUN = /^(s?he|her|him|it|its|they|I)$/i;

/** `{quill:She} left` with an actor for each mark; quotes by quill are marked `{said:…}` without other marks inside. */
function hinted(marked: string, more: Partial<Mention> = {}, range?: readonly [number, number]) {
  const { text, spans } = unmark(marked);
  const mentions = Object.entries(spans)
    .flatMap(([id, places]) => (id === "said" ? [] : places.map((span) => ({ id, span }))))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ id, span }, i) => {
      const words = text.slice(span.start, span.end);
      const refersBy = PRONOUN.test(words) ? "pronoun" : /^the /i.test(words) ? "role" : "name";
      return mention(`m${i}`, id === "nobody" ? null : id, span, { refersBy, ...more });
    });
  const attributions = (spans.said ?? []).map((span, i) =>
    attribution(`q${i}`, [span], { form: "direct", speaker: "quill" }),
  );
  const [start, end] = range ?? [0, text.length];
  const document = { ...FAIR, actors: ACTORS, mentions, attributions };
  return { text, hints: hintsIn(document, text, { start, end }) };
}

/** The text with its hints: “She⟨≈ Quill⟩ left”. */
function shown(marked: string, more: Partial<Mention> = {}): string {
  const { text, hints } = hinted(marked, more);
  return hints.reduceRight((all, { offset, label }) => `${all.slice(0, offset)}⟨${label}⟩${all.slice(offset)}`, text);
}

suite("project: hints", () => {
  const cases: [what: string, marked: string, expected: string][] = [
    ["a pronoun, by the short name", "{quill:Ada Quill} came. {quill:She} left.", "Ada Quill came. She⟨≈ Quill⟩ left."],
    ["a role", "{quill:The mayor} left.", "The mayor⟨≈ Quill⟩ left."],
    ["a name that two have is said in full", "{lark:She} left.", "She⟨≈ Bea Lark⟩ left."],
    ["a metonym", "{union:Brussels} waits.", "Brussels⟨≈ European Union⟩ waits."],
    ["initials name", "The {union:EU} waits.", "The EU waits."],
    ["a part of the name names", "{quill:Quill} left.", "Quill left."],
    ["what comes from the name names", "{russia:Russian} ships left.", "Russian ships left."],
    ["a role that is the actor’s name", "{ministry:the ministry} waits.", "the ministry waits."],
    ["nobody known", "{nobody:She} left {gone:him}.", "She left him."],
    ["once in a sentence", "{quill:She} said {quill:she} saw {quill:her} dog.", "She⟨≈ Quill⟩ said she saw her dog."],
    ["none beside the name", "{quill:Quill} said {quill:she} left.", "Quill said she left."],
    [
      "again after somebody else",
      "{quill:Quill} told {other:Tom Lark} that {quill:she} knew {other:him}.",
      "Quill told Tom Lark that she⟨≈ Quill⟩ knew him⟨≈ Tom Lark⟩.",
    ],
    [
      "again in each sentence",
      "{quill:Quill} came. “{quill:She} left.”\n\n{quill:She} slept.",
      "Quill came. “She⟨≈ Quill⟩ left.”\n\nShe⟨≈ Quill⟩ slept.",
    ],
    [
      "a sentence that goes on in the next line is one",
      "{quill:Quill} came\nbefore {quill:she} left.\n\n{quill:She} slept",
      "Quill came\nbefore she left.\n\nShe⟨≈ Quill⟩ slept",
    ],
    [
      "a sentence ends before a quotation mark",
      "{quill:Quill} came! “{quill:She} left.”",
      "Quill came! “She⟨≈ Quill⟩ left.”",
    ],
  ];
  for (const [what, marked, expected] of cases) test(what, () => assert.equal(shown(marked), expected));

  test("none in the actor’s own words", () => {
    const text = "“Ada saw her,” she said.";
    const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const mentions = ["her", "she"].map((word) => mention(word, "quill", span(word), { refersBy: "pronoun" }));
    const said = { form: "direct", speaker: "quill" } as const;
    const all = { start: 0, end: text.length };
    const offsets = (attributions = [attribution("q", [span("“Ada saw her,”")], said)]) =>
      hintsIn({ ...FAIR, actors: ACTORS, mentions, attributions }, text, all).map(({ offset }) => offset);
    assert.deepEqual(offsets(), [span("she").end]);
    assert.deepEqual(offsets([attribution("q", [span("“Ada saw her,”")], { ...said, speaker: "other" })]), [
      span("her").end,
    ]);
  });

  test("none at a guess, nor at the I and you of an interview, unless a person decided", () => {
    const guess = { provenance: { by: "machine", rule: "test", confidence: 0.84 } } as const;
    assert.equal(shown("{quill:She} left.", guess), "She left.");
    assert.equal(shown("{quill:She} left.", { ...guess, status: "accepted" }), "She⟨= Quill⟩ left.");
    assert.equal(shown("{quill:I} left {other:you}."), "I left you.");
  });

  test("what a person accepted is said without a doubt; what they rejected not at all", () => {
    assert.equal(shown("{quill:She} left.", { status: "accepted" }), "She⟨= Quill⟩ left.");
    assert.equal(shown("{quill:She} left.", { decision: { corrected: ["actor"] } }), "She⟨= Quill⟩ left.");
    assert.equal(shown("{quill:She} left.", { decision: { corrected: ["span"] } }), "She⟨≈ Quill⟩ left.");
    assert.equal(shown("{quill:She} left.", { status: "rejected" }), "She left.");
  });

  test("only those in the range, as they are in the whole", () => {
    const marked = "{quill:She} came. {quill:She} saw {quill:her} dog. {quill:She} left.";
    const all = hinted(marked).hints;
    assert.deepEqual(
      all.map(({ offset }) => offset),
      [3, 13, 30],
    );
    const offsets = (start: number, end: number) => hinted(marked, {}, [start, end]).hints.map(({ offset }) => offset);
    assert.deepEqual(offsets(4, 29), [13]);
    assert.deepEqual(offsets(20, 40), [30]);
    assert.deepEqual(offsets(11, 12), []);
  });

  test("it leads to the introduction and says why", () => {
    const { text, hints } = hinted("{quill:Ada Quill} came. {quill:She} left.");
    const [hint] = hints;
    assert.ok(hint);
    assert.equal(text.slice(hint.introduction.start, hint.introduction.end), "Ada Quill");
    assert.deepEqual(hint.tooltip(), [
      { as: "title", pieces: ["“She” means ", { strong: "Ada Quill" }] },
      { as: "note", pieces: ["Why: verb of saying (87 % sure) · suggestion"] },
      {
        as: "text",
        pieces: [
          { decide: "accept", label: "Accept", on: "m1" },
          " · ",
          { decide: "reject", label: "Reject", on: "m1" },
        ],
      },
    ]);
  });

  test("a long name is cut short", () => {
    const name = "Association of the Friends of the Old Harbour Bridge";
    const actors = [actor("a", name, { type: "organization" })];
    const mentions = [mention("m", "a", { start: 0, end: 2 }, { refersBy: "pronoun" })];
    const [hint] = hintsIn({ ...FAIR, actors, mentions }, "It grows.", { start: 0, end: 9 });
    assert.equal(hint?.label, "≈ Association of the Friends of…");
  });
});
