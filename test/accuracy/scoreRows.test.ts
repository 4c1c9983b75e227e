import assert from "node:assert/strict";
import type { Span } from "../../src/core/model/types";
import type { GoldPosition, GoldWorld } from "./gold";
import type { FoundArticle, FoundRow } from "./judgeRows";
import { type RowScores, scoreRows } from "./scoreRows";

const TEXT = "Mayor Ana Ruiz rejects the new levy. The Harbour Board and Piet Linde want it. Ruiz said it rained.";

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

const position = (attribution: string, speaker: string, stance: GoldPosition["stance"], issue: string | null) => ({
  attribution,
  speaker,
  stance,
  issue: issue === null ? null : at(issue),
  ...{ condition: null, addressee: null, when: null, where: null },
});

const attribution = (id: string, cue: string, content: string) => ({
  id,
  source: [],
  cue: [at(cue)],
  content: [at(content)],
});

const GOLD: GoldWorld = {
  article: {
    id: "harbour",
    publisher: "",
    text: TEXT,
    attributions: [
      attribution("E1", "rejects", "the new levy"),
      attribution("E2", "want", "it"),
      attribution("E3", "said", "it rained"),
    ],
  },
  actors: [
    { name: "Ana Ruiz", type: "person", role: "Mayor", forms: ["Mayor Ana Ruiz", "Ruiz"] },
    { name: "Harbour Board", type: "organization", role: null, forms: [] },
    { name: "Piet Linde", type: "person", role: null, forms: [] },
  ],
  positions: [
    position("E1", "Ana Ruiz", "oppose", "new levy"),
    // the first of two who say it together
    position("E2", "Harbour Board", "support", null),
    position("E3", "Ana Ruiz", "neutral", null),
  ],
};

const actor = (id: string, name: string, type: string, more: { role?: string; aliases?: string[] } = {}) => ({
  id,
  name,
  type,
  role: more.role ?? null,
  aliases: more.aliases ?? [],
});
const row = (on: string, by: string | null, stance: string, issue: string | null = null): FoundRow => ({
  attribution: on,
  actor: by,
  stance,
  issue: issue === null ? null : at(issue),
});

const ACTORS = [
  actor("ruiz", "Ana Ruiz", "person", { role: "the mayor", aliases: ["Ruiz"] }),
  actor("board", "The Harbour Board", "organization"),
  actor("linde", "Piet Linde", "person"),
];
const ATTRIBUTIONS = [
  { ...attribution("1", "rejects", "the new levy"), speaker: "ruiz" },
  { ...attribution("2", "want", "it"), speaker: "board" },
  { ...attribution("3", "said", "it rained"), speaker: "ruiz" },
];
const RUIZ = row("1", "ruiz", "oppose", "the new levy");
const BOARD = row("2", "board", "support");

const scored = (found: Partial<FoundArticle>): RowScores =>
  scoreRows([
    { gold: GOLD, found: { actors: ACTORS, attributions: ATTRIBUTIONS, positions: [RUIZ, BOARD], ...found } },
  ]);

suite("rows beside the gold", () => {
  test("all that is right", () => {
    const { attributions, rows, recall, actors } = scored({});
    assert.deepEqual(attributions, { precision: 1, recall: 1, f1: 1, speaker: 1 });
    assert.deepEqual(rows, {
      ...{ shown: 2, full: 2 },
      ...{ evidence: 1, actor: 1, stance: 1, side: 1, issue: 1, everything: 1, actorAndStance: 1, fullRight: 1 },
    });
    assert.deepEqual(recall, { actorAndStance: 1, withIssue: 1 });
    assert.deepEqual(actors, { precision: 1, recall: 1, f1: 1, gold: 3, found: 3, twice: 0, type: 1, role: 1 });
  });

  test("nothing found", () => {
    const { attributions, rows, recall, actors } = scored({ actors: [], attributions: [], positions: [] });
    assert.deepEqual([attributions.f1, attributions.speaker, rows.shown, rows.everything], [0, 0, 0, 0]);
    assert.deepEqual([recall.actorAndStance, actors.f1], [0, 0]);
  });

  // of two rows, both right but for what is said
  const cases: readonly (readonly [
    name: string,
    positions: readonly FoundRow[],
    expected: Partial<RowScores["rows"]>,
  ])[] = [
    ["a wrong actor", [{ ...RUIZ, actor: "linde" }, BOARD], { actor: 0.5, stance: 1, everything: 0.5 }],
    ["nobody for somebody", [{ ...RUIZ, actor: null }, BOARD], { actor: 0.5, everything: 0.5 }],
    ["a wrong stance", [{ ...RUIZ, stance: "support" }, BOARD], { actor: 1, stance: 0.5, side: 0.5, everything: 0.5 }],
    ["a wrong stance, the same side", [{ ...RUIZ, stance: "deny" }, BOARD], { stance: 0.5, side: 1, everything: 0.5 }],
    ["a stance of another codebook", [{ ...RUIZ, stance: "regret" }, BOARD], { stance: 0.5, side: 0.5 }],
    ["a wrong issue", [{ ...RUIZ, issue: at("rejects") }, BOARD], { issue: 0.5, everything: 0.5, actorAndStance: 1 }],
    ["an issue where there is none", [RUIZ, { ...BOARD, issue: at("it") }], { issue: 0.5, everything: 0.5 }],
    [
      "evidence that the gold has not",
      [{ ...RUIZ, attribution: "none" }, BOARD],
      { evidence: 0.5, actor: 0.5, side: 0.5 },
    ],
    ["a neutral one has no row", [RUIZ, BOARD, row("3", "ruiz", "neutral")], { shown: 2, everything: 1 }],
    ["but if it is shown", [RUIZ, BOARD, { ...row("3", "ruiz", "neutral"), shown: true }], { shown: 3, everything: 1 }],
    ["one that is not shown", [RUIZ, { ...BOARD, shown: false }], { shown: 1 }],
    [
      "a wrong stance that is not asserted",
      [{ ...RUIZ, stance: "support", asserted: { stance: false } }, BOARD],
      { stance: 1, side: 1, actorAndStance: 1, everything: 1, full: 1, fullRight: 1 },
    ],
    [
      "a wrong issue that is not asserted",
      [{ ...RUIZ, issue: at("rejects"), asserted: { issue: false } }, BOARD],
      { stance: 1, issue: 1, everything: 1, full: 1, fullRight: 1 },
    ],
    ["another of two who say it together", [RUIZ, BOARD, { ...BOARD, actor: "linde" }], { shown: 2, everything: 1 }],
    ["that one alone", [RUIZ, { ...BOARD, actor: "linde" }], { shown: 2, actor: 0.5, everything: 0.5 }],
  ];
  for (const [name, positions, expected] of cases)
    test(name, () => {
      const { rows } = scored({ positions });
      assert.deepEqual({ ...rows, ...expected }, rows);
    });

  test("recall: a position is found where one row has its actor and its stance", () => {
    const wrongIssue = { ...RUIZ, issue: at("rejects") };
    assert.deepEqual(scored({ positions: [wrongIssue] }).recall, { actorAndStance: 0.5, withIssue: 0 });
    assert.deepEqual(scored({ positions: [wrongIssue, RUIZ] }).recall, { actorAndStance: 0.5, withIssue: 0.5 });
    assert.deepEqual(scored({ positions: [{ ...RUIZ, actor: "linde" }] }).recall, { actorAndStance: 0, withIssue: 0 });
  });

  test("a content counts from half of its words on", () => {
    const content = (words: string) =>
      scored({ attributions: [{ ...attribution("1", "rejects", words), speaker: "ruiz" }] }).attributions.recall;
    assert.deepEqual([content("new levy"), content("rejects the new levy"), content("levy")], [1 / 3, 1 / 3, 0]);
  });

  test("of two alike attributions the one with the same cue is meant", () => {
    const copy = { ...attribution("0", "said", "the new levy"), speaker: "linde" };
    const { attributions } = scored({ attributions: [copy, ...ATTRIBUTIONS] });
    assert.deepEqual([attributions.precision, attributions.recall, attributions.speaker], [3 / 4, 1, 1]);
  });

  test("a speaker who is nobody, or another actor, is not the right one", () => {
    const [first, second, third] = ATTRIBUTIONS;
    const attributions = [{ ...first!, speaker: null }, { ...second!, speaker: "linde" }, third!];
    assert.equal(scored({ attributions }).attributions.speaker, 1 / 3);
  });
});

suite("actors beside the gold", () => {
  test("one that is listed twice is still the right actor", () => {
    const again = actor("again", "Mayor Ana Ruiz", "person");
    const { actors, rows } = scored({ actors: [...ACTORS, again], positions: [{ ...RUIZ, actor: "again" }, BOARD] });
    assert.deepEqual([actors.found, actors.twice, actors.precision, actors.recall], [4, 1, 3 / 4, 1]);
    assert.equal(rows.actor, 1);
  });

  test("the end of a name pairs where nothing surer does", () => {
    const { actors } = scored({
      actors: [actor("board", "Port Arlen Harbour Board", "group"), actor("li", "Li", "person")],
    });
    assert.deepEqual([actors.precision, actors.recall, actors.type], [1 / 2, 1 / 3, 0]);
    const surer = scored({
      actors: [actor("a", "Old Harbour Board", "group"), actor("b", "Harbour Board", "organization")],
    });
    assert.deepEqual([surer.actors.precision, surer.actors.type, surer.actors.twice], [1 / 2, 1, 0]);
  });

  test("a country is a place; a role has half of the words", () => {
    const land = {
      ...GOLD,
      actors: [{ name: "Arlen", type: "country", role: "island state of the north", forms: [] }],
    };
    const role = (words: string) =>
      scoreRows([
        {
          gold: land,
          found: { actors: [actor("a", "Arlen", "place", { role: words })], attributions: [], positions: [] },
        },
      ]).actors;
    assert.deepEqual([role("the island state").type, role("the island state").role, role("a state").role], [1, 0, 0]);
    assert.equal(role("state of the north").role, 1);
  });
});
