import assert from "node:assert/strict";
import fc from "fast-check";
import { joined } from "../../../src/core/query/issueJoining";
import type { Reading } from "../../../src/core/query/issueReading";
import { GENERIC } from "../../../src/core/query/issueWords";
import { position } from "../../fixtures/fair";

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

function reading(head: string, said: readonly (readonly [slot: string, word: string])[]): Reading {
  const slots = new Map<string, Set<string>>();
  for (const [slot, word] of said) slots.set(slot, (slots.get(slot) ?? new Set()).add(word));
  const words = new Set(said.map(([, word]) => word));
  const key = [head, ...[...words].sort()].join(" ");
  return { position: position("p", "q", {}), wording: key, head, words, slots, key };
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

  test("does so in a time that grows with their number", () => {
    const families: Readonly<Record<string, (size: number) => readonly Reading[]>> = {
      "one word each": (size) => Array.from({ length: size }, (_, i) => reading("plan", [["of", `x${i}`]])),
      "one word more each, and the bare one": (size) => [
        reading("plan", []),
        ...Array.from({ length: size }, (_, i) =>
          reading("plan", [
            ["of", "a"],
            ["of", `x${i}`],
          ]),
        ),
      ],
      "any two of a few words": (size) => {
        const few = Math.ceil(Math.sqrt(2 * size)) + 1;
        const pairs = Array.from({ length: few }, (_, i) =>
          Array.from({ length: i }, (_, j) =>
            reading("plan", [
              ["of", `x${i}`],
              ["of", `x${j}`],
            ]),
          ),
        );
        return pairs.flat().slice(0, size);
      },
      "ten of twenty words": (size) =>
        Array.from({ length: size }, (_, i) =>
          reading(
            "plan",
            Array.from({ length: 20 }, (_, bit) => ["of", `x${bit}`] as const).filter(
              (_, bit) => ((i * 2654435761) >>> (bit % 31)) & 1,
            ),
          ),
        ),
    };
    for (const [name, of] of Object.entries(families)) {
      const timed = (size: number) => {
        const readings = of(size);
        const before = process.cpuUsage().user;
        joined(readings);
        return process.cpuUsage().user - before;
      };
      timed(500);
      const [small, large] = [timed(1000), timed(16_000)];
      // by the square it is 256 times
      assert.ok(large < 90 * Math.max(small, 10_000), `${name}: ${small} µs, ${large} µs`);
    }
  });
});
