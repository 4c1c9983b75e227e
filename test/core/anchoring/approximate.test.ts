import assert from "node:assert/strict";
import search from "approx-string-match";
import fc from "fast-check";
import { matchEnds, matchStart } from "../../../src/core/anchoring/approximate";

const anyWords = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "b", " "), minLength: 1, maxLength: 150 }),
  fc.string({ unit: fc.constantFrom(..."abcdefghij é—"), minLength: 1, maxLength: 150 }),
);
/** Words in other words, in a text of others. */
const anyCase = fc
  .tuple(anyWords, anyWords, anyWords, fc.array(fc.tuple(fc.nat(150), fc.nat(3), fc.string({ maxLength: 3 }))))
  .map(([words, before, after, changes]) => ({
    words,
    text:
      before +
      changes.reduce((now, [at, length, put]) => now.slice(0, at) + put + now.slice(at + length), words) +
      after,
  }));

suite("approximate matches", function () {
  this.timeout(60_000);

  test("are those of another implementation", () =>
    fc.assert(
      fc.property(anyCase, fc.double({ min: 0, max: 1, noNaN: true }), ({ text, words }, share) => {
        const most = Math.floor(share * words.length);
        const effort = { left: Number.POSITIVE_INFINITY };
        const found = matchEnds(text, words, most, effort).map((it) => ({
          start: matchStart(text, words, it, effort),
          ...it,
        }));
        assert.deepEqual(found, search(text, words, most));
      }),
    ));

  test("cost no more than what they may", () => {
    const [text, words] = ["ha ".repeat(20_000), "ha ".repeat(600)];
    const effort = { left: 100_000 };
    assert.deepEqual(matchEnds(text, `${words}no`, 400, effort), []);
    assert.ok(effort.left < 0 && effort.left > -100);
  });
});
