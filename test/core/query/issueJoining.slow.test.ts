import assert from "node:assert/strict";
import { joined } from "../../../src/core/query/issueJoining";
import type { Reading } from "../../../src/core/query/issueReading";
import { reading } from "./reading";

suite("joining issues of any number", function () {
  this.timeout(60_000);

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
      "one word each in a place of its own, and the bare one": (size) => [
        reading("plan", []),
        ...Array.from({ length: size }, (_, i) => reading("plan", [[`slot ${i}`, `x${i}`]])),
      ],
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
