import assert from "node:assert/strict";
import fc from "fast-check";
import { joined } from "../../../src/core/query/issueJoining";
import type { Reading } from "../../../src/core/query/issueReading";
import { GENERIC } from "../../../src/core/query/issueWords";
import { reading } from "./reading";

/** The rule itself: each reading with each other one. */
function simplyJoined(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const distinct = readings.filter((it, i) => readings.findIndex(({ key }) => key === it.key) === i);
  const root = new Map(distinct.map(({ key }) => [key, key]));
  const rootOf = (key: string): string => (root.get(key) === key ? key : rootOf(root.get(key)!));
  const isPart = (some: ReadonlySet<string>, of: ReadonlySet<string>) => [...some].every((it) => of.has(it));
  const agree = (a: Reading, b: Reading) =>
    [...a.slots].every(([slot, some]) => {
      const others = b.slots.get(slot);
      return !others || isPart(some, others) || isPart(others, some);
    });
  for (const reading of distinct) {
    if (GENERIC.has(reading.head) && reading.words.size === 0) continue;
    const fuller = distinct.filter(
      (it) => it !== reading && it.head === reading.head && isPart(reading.words, it.words),
    );
    if (fuller.every((a) => fuller.every((b) => agree(a, b))))
      for (const { key } of fuller) root.set(rootOf(reading.key), rootOf(key));
  }
  const groups = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = rootOf(reading.key);
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
}

const anyReading = fc
  .tuple(
    fc.constantFrom("talk", "plan", "thing"),
    fc.array(fc.tuple(fc.constantFrom("", "with", "of"), fc.constantFrom("a", "b", "c", "d", "e")), { maxLength: 4 }),
  )
  .map(([head, said]) => reading(head, said));

suite("joining issues", function () {
  this.timeout(60_000);

  test("is each reading compared with each other one", () =>
    fc.assert(
      fc.property(fc.array(anyReading, { maxLength: 25 }), (readings) =>
        assert.deepEqual(joined(readings), simplyJoined(readings)),
      ),
    ));

  test("finds the fuller one of each of thousands", () => {
    const pairs = Array.from({ length: 2000 }, (_, i) => [
      reading("plan", [["of", `x${i}`]]),
      reading("plan", [
        ["of", `x${i}`],
        ["with", `y${i}`],
      ]),
    ]);
    assert.deepEqual(joined(pairs.flat()), pairs);
  });

  test("compares some hundred times as many as there are, and no more", () => {
    let compared = 0;
    class Counting extends Set<string> {
      override get size(): number {
        compared++;
        return super.size;
      }
    }
    // each half of sixteen words: thousands have any of them
    const masks = Array.from({ length: 2 ** 16 }, (_, i) => i).filter(
      (i) => i.toString(2).replaceAll("0", "").length === 8,
    );
    const readings = masks.slice(0, 6000).map((mask): Reading => {
      const said = Array.from({ length: 16 }, (_, bit) => ["of", `x${bit}`] as const).filter(
        (_, bit) => (mask >>> bit) & 1,
      );
      const simple = reading("plan", said);
      return { ...simple, words: new Counting(simple.words) };
    });
    compared = 0;
    joined(readings);
    // `size` is asked of both
    const times = compared / 2 / readings.length;
    assert.ok(times > 50 && times < 400, `${times}`);
  });
});
