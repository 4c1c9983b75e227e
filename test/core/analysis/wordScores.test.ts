import assert from "node:assert/strict";
import { commonPlace, isCommon } from "../../../src/core/analysis/lexicon/common";
import { CONTENT_WORDS, CUE_WORDS } from "../../../src/core/analysis/lexicon/packed/stanceWords";
import { parse } from "../../../src/core/analysis/parse";
import { packRows, unpackRows } from "../../../src/core/analysis/positions/learned";
import { scoredBy, TOLD, wordedIn, wordScores } from "../../../src/core/analysis/positions/stance/wordScores";
import { STANCES } from "../../../src/core/model/types";
import { finish } from "../../accuracy/run";

const tokensOf = (text: string) => finish(parse(text)).tokens;

const scoresOf = (cue: string, content: string) => {
  const scores = wordScores({ cue: tokensOf(cue), content: tokensOf(content) });
  return Object.fromEntries(STANCES.map((stance, i) => [stance, scores[i]!]));
};

suite("what words tell of a stance", () => {
  test("rows of small numbers come back as they were packed, with those of zeros left out", () => {
    const rows = new Int8Array(300 * TOLD);
    for (const [at, value] of [
      [0, 4],
      [3, -4],
      [250 * TOLD + 7, -1],
      [251 * TOLD, 2],
    ] as const)
      rows[at] = value;
    const code = packRows(rows, TOLD);
    const back = unpackRows(code, TOLD);
    assert.deepEqual([...back], [...rows.subarray(0, back.length)]);
    assert.ok(rows.subarray(back.length).every((value) => value === 0));
    assert.ok(code.length < 50, `${code.length}`);
  });

  test("the tables that are shipped are packed as they would be again", () => {
    for (const code of [CONTENT_WORDS, CUE_WORDS]) {
      assert.ok(code.length > 10_000);
      assert.equal(packRows(unpackRows(code, TOLD), TOLD), code);
    }
  });

  test("a form of a word stands where the word does, a name nowhere", () => {
    assert.ok(commonPlace("attack") >= 0);
    assert.equal(commonPlace("attacked"), commonPlace("attack"));
    assert.equal(commonPlace("attacks"), commonPlace("attack"));
    assert.notEqual(commonPlace("defend"), commonPlace("attack"));
    assert.equal(commonPlace("mwezulu"), -1);
    assert.ok(isCommon("attacked") && !isCommon("mwezulu"));
  });

  test("scores of words are weighed by how many there are, apart for cue and content; neutral has none", () => {
    const rows = new Int8Array(3 * TOLD);
    rows[TOLD] = 4;
    const tables = { content: { rows, step: 0.5 }, cue: { rows, step: 1 } };
    assert.equal(scoredBy(tables, { content: [1, 0, 2, 0], cue: [] })[0], 1);
    assert.equal(scoredBy(tables, { content: [], cue: [1, 0] })[0], 2);
    assert.equal(scoredBy(tables, { content: [900], cue: [900] })[0], 0);
    assert.equal(scoredBy(tables, { content: [1], cue: [1] })[STANCES.length - 1], 0);
  });

  test("marks are no words, and no more than forty of what is said are looked at", () => {
    const content = tokensOf(`${"work, ".repeat(60)}.`);
    assert.equal(wordedIn({ cue: [], content }).content.length, 40);
  });

  const alike: readonly (readonly [cue: string, content: string, stance: string, than: string])[] = [
    ["condemned", "the harbour plan", "oppose", "neutral"],
    ["applauded", "the harbour plan", "support", "oppose"],
    ["said", "it is a shameful and disgusting fraud", "oppose", "support"],
    ["said", "it is a wonderful and brilliant gift", "support", "oppose"],
  ];
  for (const [cue, content, stance, than] of alike)
    test(`“${cue}” + “${content}”: rather ${stance} than ${than}`, () => {
      const scores = scoresOf(cue, content);
      assert.ok(scores[stance]! > scores[than]!, JSON.stringify(scores));
    });
});
