import assert from "node:assert/strict";
import { reliability } from "./reliability";

suite("reliability", () => {
  test("claims are counted by what they say, and what they say is set beside what is right", () => {
    const claims = [
      { sure: 0.1, right: false },
      { sure: 0.7, right: true },
      { sure: 0.6, right: false },
      { sure: 1, right: true },
    ];
    const rounded = reliability(claims).map(({ said, ...bin }) => ({ ...bin, said: Math.round(said * 100) / 100 }));
    assert.deepEqual(rounded, [
      { from: 0, of: 1, right: 0, said: 0.1 },
      { from: 0.6, of: 2, right: 0.5, said: 0.65 },
      { from: 0.9, of: 1, right: 1, said: 1 },
    ]);
  });
});
