import assert from "node:assert/strict";
import fc from "fast-check";
import { packKeys, packSparse, unpackKeys, unpackSparse } from "../../../../src/core/analysis/tagger/pack";

suite("packed numbers", () => {
  test("sparse ones come back", () => {
    const numbers = fc.array(fc.oneof({ weight: 30, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 14 })), {
      size: "large",
    });
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
    for (const format of [
      { values: 120, digits: 3 },
      { values: 16, digits: 2 },
    ]) {
      const entry = fc.tuple(fc.integer({ min: 0, max: 2 ** 20 }), fc.integer({ min: 0, max: format.values - 1 }));
      fc.assert(
        fc.property(fc.uniqueArray(entry, { selector: ([key]) => key }), (entries) => {
          const sorted = entries.sort(([a], [b]) => a - b);
          assert.deepEqual([...unpackKeys(packKeys(sorted, format), format)], sorted);
        }),
      );
    }
  });
});
