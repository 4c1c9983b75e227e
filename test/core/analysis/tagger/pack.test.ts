import assert from "node:assert/strict";
import fc from "fast-check";
import { KEY_VALUES, packKeys, packSparse, unpackKeys, unpackSparse } from "../../../../src/core/analysis/tagger/pack";

suite("packed numbers", () => {
  test("sparse ones come back", () => {
    const numbers = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })));
    fc.assert(
      fc.property(numbers, (all) => {
        const back = new Array<number>(all.length).fill(0);
        unpackSparse(packSparse(all, 14), 14, (place, value) => {
          back[place] = value;
        });
        assert.deepEqual(back, all);
      }),
    );
  });

  test("keys come back, however far apart", () => {
    const value = fc.integer({ min: 0, max: KEY_VALUES - 1 });
    const entry = fc.tuple(fc.integer({ min: 0, max: 2 ** 24 - 1 }), value);
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ([key]) => key }), (entries) => {
        const sorted = entries.sort(([a], [b]) => a - b);
        const back: [number, number][] = [];
        unpackKeys(packKeys(sorted), (key, value) => back.push([key, value]));
        assert.deepEqual(back, sorted);
      }),
    );
  });
});
