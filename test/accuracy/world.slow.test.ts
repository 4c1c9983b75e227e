import assert from "node:assert/strict";
import { readWorld } from "./gold";
import type { RowScores } from "./scoreRows";
import { SECTIONS, WORLD } from "./sections";
import { LOOKED_AT, scoreWorld } from "./world";

/** In per cent, a little below what `npm run bench:accuracy` prints. Who raises a figure raises its floor. */
const FLOORS: readonly (readonly [what: string, floor: number, share: (scores: RowScores) => number])[] = [
  ["attributions", 64, ({ attributions }) => attributions.f1],
  ["speakers that are the right actor", 76, ({ attributions }) => attributions.speaker],
  ["rows with everything right that they assert", 18, ({ rows }) => rows.everything],
  ["actors", 79, ({ actors }) => actors.f1],
];

suite("world news, the articles looked at", function () {
  this.timeout(120_000);
  let scores: RowScores;
  suiteSetup(() => {
    const articles = readWorld(WORLD.folder, WORLD.file);
    assert.equal(articles.length, 2 * LOOKED_AT);
    scores = scoreWorld(articles.slice(0, LOOKED_AT));
  });

  for (const [what, floor, share] of FLOORS)
    test(`${what}: at least ${floor} %`, () => {
      const found = 100 * share(scores);
      assert.ok(found >= floor, `${found.toFixed(1)} %`);
    });

  test("the benchmark needs no folder, and has a figure for each half in every row", () => {
    const section = SECTIONS.find(({ folder }) => folder !== undefined)!;
    const [head, , ...rows] = section.report(section.folder!, {}).split("\n");
    assert.match(head!, /first 18, looked at \| last 18, measured on/);
    assert.ok(rows.length > FLOORS.length);
    for (const row of rows) assert.match(row, /^\|[^|]+\|(?: +\d+(?:\.\d)? \|){2}$/);
  });
});
