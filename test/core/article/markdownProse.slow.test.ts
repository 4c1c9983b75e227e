import assert from "node:assert/strict";
import { proseOf } from "../../../src/core/article/markdownProse";

/** Units of markup by which Lezer's work grows by the square. */
const FAMILIES: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    [
      "[a](",
      "[a](b) ",
      "*a**b ",
      "[a][",
      "1. ",
      ">",
      "+ ",
      "<!--a ",
      "`a``b",
      "[a](b 'x ",
      "_a__b ",
      "![",
      "[a]: b '",
    ].map((unit) => [unit, (length: number) => unit.repeat(length / unit.length)]),
  ),
  "a title that does not end": (length) => `[a]: b '${"x\n".repeat(length / 2)}`,
  "the same, indented": (length) => `[a]: b '${"     x\n".repeat(length / 7)}`,
};

suite("prose of Markdown", function () {
  this.timeout(60_000);

  for (const [name, textOf] of Object.entries(FAMILIES))
    test(`of ${name} again and again costs what its length costs`, () => {
      const timed = (length: number) => {
        const before = process.cpuUsage().user;
        proseOf(textOf(length));
        return process.cpuUsage().user - before;
      };
      timed(20_000);
      const small = timed(50_000);
      const large = timed(400_000);
      // by the square it is 64 times
      assert.ok(large < 24 * Math.max(small, 25_000), `${small} µs, ${large} µs`);
    });
});
