import assert from "node:assert/strict";
import { locate } from "../../../src/core/anchoring/locate";
import { describe } from "../../../src/core/anchoring/selector";
import { decide, standsOut, type Weighed } from "../../../src/core/anchoring/verdict";

const words = (length: number): string => "x".repeat(length);
let next = 0;
/** A place apart from all others. */
const place = (it: Partial<Weighed>): Weighed => {
  const start = 1000 * next++;
  return { start, end: start + 1, likeness: 1, left: 0, right: 0, beside: 0, share: 0, ...it };
};

suite("verdict", () => {
  // on both sides of each number
  const alone: readonly (readonly [what: string, length: number, place: Partial<Weighed>, found: boolean])[] = [
    ["words that hardly occur twice", 48, {}, true],
    ["a unit shorter they need some of what stood around", 47, {}, false],
    ["six units: enough around, and beside", 6, { share: 0.44, beside: 8 }, true],
    ["too little around", 6, { share: 0.43, beside: 8 }, false],
    ["too little beside", 6, { share: 0.44, beside: 7 }, false],
    ["nothing beside, and not quite enough around", 6, { share: 0.64 }, false],
    ["nothing beside, but ample around", 6, { share: 0.65 }, true],
    ["a short word in other letters", 23, { likeness: 0.8, share: 0.6 }, true],
    ["a short word in too many other letters", 23, { likeness: 0.79, share: 0.9 }, false],
    ["a short word in other letters and surroundings", 23, { likeness: 0.9, share: 0.59 }, false],
    ["more words in other words", 24, { likeness: 0.6, share: 0.4 }, true],
    ["more words in too many other words", 24, { likeness: 0.59, share: 1 }, false],
    ["more words in other words and surroundings", 24, { likeness: 0.7, share: 0.29 }, false],
  ];
  for (const [what, length, it, found] of alone)
    test(`${what}: ${found ? "found" : "lost"}`, () => {
      const only = place(it);
      assert.equal(decide(words(length), [only]), found ? only : null);
    });

  const best = { left: 40, right: 40, beside: 16, share: 0.8 };
  const rivals: readonly (readonly [what: string, best: Partial<Weighed>, rival: Partial<Weighed>, clear: boolean])[] =
    [
      ["nearly as much speaks for another", best, { left: 37, right: 35.5, share: 0.4 }, false],
      ["less speaks for another", best, { left: 37, right: 35, share: 0.4 }, true],
      ["of much, a share", { ...best, left: 100, right: 100 }, { left: 92, right: 92.5, share: 0.4 }, false],
      ["of much, less", { ...best, left: 100, right: 100 }, { left: 92, right: 92, share: 0.4 }, true],
      ["a copy has more on the left", best, { left: 48.5, right: 10, share: 0.5 }, false],
      ["a copy has more on the right", best, { left: 10, right: 48.5, share: 0.5 }, false],
      ["a copy has no more than by chance", best, { left: 48, right: 10, share: 0.5 }, true],
      ["too little around it for a copy", best, { left: 48.5, right: 10, share: 0.49 }, true],
    ];
  for (const [what, one, rival, clear] of rivals)
    test(`${what}: ${clear ? "found" : "several"}`, () => {
      const places = [place(one), place(rival)];
      assert.equal(standsOut(words(48), places), clear);
      assert.equal(decide(words(48), places), clear ? places[0] : "several");
    });

  test("places that overlap are one", () => {
    const one = place(best);
    assert.equal(decide(words(48), [one, { ...one, end: one.end + 1 }]), one);
  });

  // the same words stand elsewhere, with part of what stood around them; what stood around stands, around other words
  const before = "The engineers looked at every pillar of the crossing on Monday and slept badly since. ";
  const after = " Nobody in the room expected so short an answer from the oldest member of the board.";
  const said = "We shall close it in the winter.";
  const where = describe(before + said + after, { start: before.length, end: before.length + said.length });
  const kept = "We shall shut it in the winter.";
  const moved = (left: number, right: number): string =>
    `${before}${kept}${after}\n\n${"Something else was said by others in between. ".repeat(12)}\n\n${before.slice(-left)}${said}${after.slice(0, right)}`;
  const elsewhere: readonly (readonly [left: number, right: number, how: string])[] = [
    [20, 20, "changed"],
    [20, 31, "moved"],
  ];
  for (const [left, right, how] of elsewhere)
    test(`words with ${left} and ${right} units around them, and others where all of it stands: ${how}`, () =>
      assert.equal(locate(moved(left, right), where).how, how));
});
