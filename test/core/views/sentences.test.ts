import assert from "node:assert/strict";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook, StanceCode } from "../../../src/core/codebook/types";
import type { AnnotationDocument, Span } from "../../../src/core/model/types";
import { type Grouping, positionRows } from "../../../src/core/views/positions";
import { actor, attribution, mention, position } from "../../fixtures/fair";
import { type Said, SENTENCES } from "./sentences";

const own = (id: string, more: Partial<StanceCode>): StanceCode => ({
  id,
  label: id,
  definition: "",
  polarity: "for",
  from: [],
  ...more,
});
const BOOK: Codebook = {
  ...BUILT_IN,
  stances: [
    ...BUILT_IN.stances,
    own("reserve", { phrase: "welcomes with reserve" }),
    own("mocks", { phrase: "makes fun of", phrasePlural: "make fun of" }),
    own("around", { phrase: "welcomes … with reserve" }),
    own("bare", { label: "Bare" }),
  ],
};

/** The whole row of one position. */
function rowOf(
  { stance, actor: holder, text: marked, condition, when, where, to, for: behalf, means }: Said,
  by: Grouping,
) {
  const text = marked.replace(/[[\]{}]/g, "");
  const between = (open: string, close: string): Span | null => {
    const [before, inside] = marked.split(open);
    if (inside === undefined) return null;
    const start = before!.replace(/[[\]{}]/g, "").length;
    return { start, end: start + inside.split(close)[0]!.replace(/[[\]{}]/g, "").length };
  };
  const of = (words: string | undefined): Span | null =>
    words === undefined ? null : { start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length };
  const pronoun = means && of(means[0]);
  const known = [...(holder ? [holder] : []), ...(to ? [to] : []), ...(behalf ? [behalf] : [])];
  const other = means && !known.some(([name]) => name === means[1]) ? [[means[1], "person"] as const] : [];
  const source = between("{", "}");
  const document: AnnotationDocument = {
    actors: [...new Map([...known, ...other].map(([name, type]) => [name, actor(name, name, { type })])).values()],
    mentions: pronoun ? [mention("m", means[1], pronoun, { refersBy: "pronoun" })] : [],
    attributions: [attribution("q", [{ start: 0, end: text.length }], { source: source ? [source] : [] })],
    positions: [
      position("p", "q", {
        stance,
        actor: holder?.[0] ?? null,
        issue: between("[", "]"),
        condition: of(condition),
        when: of(when),
        where: of(where),
        addressee: to?.[0] ?? null,
        onBehalfOf: behalf?.[0] ?? null,
      }),
    ],
    notes: [],
    lost: [],
  };
  const [row] = positionRows(document, text, by, { text: "", neutral: true }, BOOK);
  assert.ok(row);
  return row;
}

suite("sentences", () => {
  for (const [said, expected] of SENTENCES)
    test(expected, () => {
      const { label, description } = rowOf(said, "article");
      assert.equal([label, description].filter(Boolean).join(" | "), expected);
    });

  const below: [issue: string, rest: string, ...of: Parameters<typeof said>][] = [
    ["the plan", "opposes", "oppose", "She opposes [the plan]."],
    [
      "to open the books",
      "calls on Wick",
      "demand",
      "She wants them to [open the books].",
      { to: ["Wick", "country"] },
    ],
    [
      "that it knew",
      "denies — until today",
      "deny",
      "She denied until today [that it knew].",
      { condition: "until today" },
    ],
    ["“robbed their own members”", "opposes · Wick", "oppose", "Wick: [robbed their own members].", { where: "Wick" }],
    ["closing the bridge", "supports · for Wick", "support", "For [closing the bridge].", { for: ["Wick", "country"] }],
    ["the ferry", "welcomes … with reserve", "around", "She half welcomes [the ferry]."],
    ["The ferry is late", "says", "neutral", "The ferry is late"],
  ];
  function said(stance: string, text: string, more: Partial<Said> = {}): Said {
    return { stance, actor: ["Ann Reyl", "person"], text, ...more };
  }
  for (const [issue, rest, ...of] of below)
    test(`below its actor the issue comes first: ${issue}, ${rest}`, () => {
      const [group] = [rowOf(said(...of), "actor")];
      const [row] = group.children;
      assert.deepEqual([row?.label, row?.description], [issue, rest]);
      // the sentence is whole in the tooltip and for the ear
      const { spoken } = rowOf(said(...of), "article");
      assert.equal(row?.spoken, spoken);
      assert.ok(spoken.startsWith("Ann Reyl "), spoken);
    });

  const words: [content: string, row: string][] = [
    ["the ferry is “good”", "Ann Reyl: “the ferry is ‘good’”"],
    ["“The ferry is good,”", "Ann Reyl: “The ferry is good”"],
    ["“No,” she said, “never.”", "Ann Reyl: “No,” she said, “never.”"],
    [
      "the ferry is “good, and nobody in this town nor in any other town on the long river cares about it at all”",
      "Ann Reyl: “the ferry is ‘good, and nobody in this town nor in any other town on the long river cares about it…’”",
    ],
  ];
  for (const [content, expected] of words)
    test(`words alone stand in whole marks: ${expected}`, () => {
      const sure = { actor: 0, stance: 0, issue: 0 };
      const unsure = position("p", "q", {
        provenance: { by: "machine", rule: "test", confidence: 0.5, sure },
        actor: "a",
      });
      const document: AnnotationDocument = {
        actors: [actor("a", "Ann Reyl")],
        mentions: [],
        attributions: [attribution("q", [{ start: 0, end: content.length }])],
        positions: [unsure],
        notes: [],
        lost: [],
      };
      const all = { text: "", neutral: true };
      const [row] = positionRows(document, content, "article", all, BOOK, "article", () => null, "balanced");
      assert.equal(row?.label, expected);
    });

  test("no row ends in the air, says a word twice or lacks half of its marks", () => {
    for (const [said] of SENTENCES) {
      const { label, spoken } = rowOf(said, "article");
      for (const words of [label, spoken]) {
        assert.ok(!/\s(?:the|an?|to|and|of)$/.test(words.replace("object to", "")), words);
        assert.ok(!/\b(\w+) \1\b/.test(words), words);
        assert.equal(words.split("“").length, words.split("”").length, words);
      }
    }
  });
});
