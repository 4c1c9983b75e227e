import assert from "node:assert/strict";
import { ISSUE_WEIGHTS, STANCE_WEIGHTS, STEP } from "../../../src/core/analysis/lexicon/packed/positionWeights";
import * as facets from "../../../src/core/analysis/positions/issue/facets";
import { type Add, namesOf, slotOf, summingEach, unpack } from "../../../src/core/analysis/positions/learned";
import { STANCES } from "../../../src/core/model/types";

const weights = unpack(ISSUE_WEIGHTS, STEP);
const byName = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + weights[slotOf(name, weights.length)]!, 0);

suite("what features of positions are worth", () => {
  for (const [name, facet] of Object.entries(facets))
    if (facet instanceof facets.Facet)
      test(`${name}: the worth kept for values is that of the features they tell`, () => {
        const [a, b, c, d] = facet.sizes as [number, number, number, number];
        for (let i = 0; i < a * b * c * d; i++) {
          const at = [Math.floor(i / d / c / b), Math.floor(i / d / c) % b, Math.floor(i / d) % c, i % d] as const;
          const told = byName(namesOf((add) => facet.tellAt(add, ...at)));
          assert.equal(facet.worthAt(...at), told, at.join());
          assert.equal(facet.worthAt(...at), told, `again: ${at.join()}`);
        }
      });

  test("bins are named by the least number in them", () => {
    for (const [i, name] of facets.BINS.entries()) {
      assert.equal(facets.binOf(Number(name)), i);
      if (i > 0) assert.equal(facets.binOf(Number(name) - 1), i - 1);
    }
  });

  test("tables side by side give what each gives by itself", () => {
    const tables = unpack(STANCE_WEIGHTS, STEP);
    const slots = tables.length / STANCES.length;
    const told = ["form direct", "cue has say", "form direct"];
    const tell = (add: Add) => {
      for (const name of told) add(name);
    };
    const sum = summingEach(tables, STANCES.length);
    const wanted = STANCES.map((_, k) => told.reduce((all, name) => all + tables[k * slots + slotOf(name, slots)]!, 0));
    assert.ok(wanted.some((one) => one !== 0));
    assert.deepEqual(sum(tell), wanted);
    assert.deepEqual(sum(tell), wanted);
  });
});
