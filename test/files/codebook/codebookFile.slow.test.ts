import assert from "node:assert/strict";
import { parseCodebook } from "../../../src/files/codebook/codebookFile";

suite("a codebook of any size", function () {
  this.timeout(60_000);
  const issue = (i: number, more: object = {}) => ({ id: `i${i}`, label: "I", ...more });
  const list = (size: number, of: (i: number) => unknown) =>
    JSON.stringify({ issues: Array.from({ length: size }, (_, i) => of(i)) });

  test("costs no more than its length", () => {
    const size = 16_000;
    const files: Readonly<Record<string, string>> = {
      "issues that are none": list(500_000, () => 1),
      "issues without anything": list(300_000, () => ({})),
      "ids twice": list(size, () => issue(1)),
      "a chain of parents": list(size, (i) => issue(i, i > 0 ? { parent: `i${i - 1}` } : {})),
      "a chain into a circle": list(size, (i) => issue(i, { parent: `i${Math.max(1, i - 1) + (i === 1 ? 1 : 0)}` })),
      "a million choices": `{"fields":[{"id":"a","label":"A","on":["actor"],"type":"choice","choices":[${"1,".repeat(500_000)}1]}]}`,
      "a string of escapes with a fault": `{"issues":["${"\\n".repeat(4_000_000)}" 1]}`,
      "a long string and a fault": `{"version":"1","x":"${"y".repeat(16_000_000)}"}`,
      "nesting without an end": "[".repeat(1_000_000),
    };
    for (const [name, json] of Object.entries(files)) {
      const before = process.cpuUsage();
      const result = parseCodebook(json);
      const { user } = process.cpuUsage(before);
      // by the square of their number each of these took ten times as long
      assert.ok(user < 3_000_000, `${name}: ${Math.round(user / 1000)} ms`);
      if (result.ok) continue;
      assert.ok(result.problems.length <= 20, name);
      assert.doesNotMatch(result.problems.map(({ message }) => message).join(), /stack/, name);
    }
  });
});
