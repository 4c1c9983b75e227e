import assert from "node:assert/strict";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const FILE = serialize({ name: "fair.txt", text: TEXT, document: fairDocument() });

suite("an annotation file of any size", function () {
  this.timeout(120_000);

  test("however much of it is wrong, it is told in a few words, and soon", () => {
    const many = (record: string) => `[${`${record},`.repeat(1_000_000)}${record}]`;
    const whole = (mentions: string) => FILE.replace(/"mentions": \[[\s\S]*?\n {2}\]/, `"mentions": ${mentions}`);
    const fields = JSON.stringify(Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`f${i}`, null])));
    const cases: [name: string, json: string, message: RegExp][] = [
      ["records that are none", whole(many("1")), /^mentions\[0\] should be an object\..*And at least \d+ more\.$/],
      ["records without anything", whole(many("{}")), /^mentions\[0\]\.id is missing\..*And at least \d+ more\.$/],
      ["fields of one record", whole(`[{"fields":${fields}}]`), /^Too much of it is wrong to be told\.$/],
      [
        "a string of escapes",
        `{"format":"${"\\n".repeat(4_000_000)}" 1}`,
        /^Line 1, column 8000014: .* not valid JSON\.$/,
      ],
      ["a depth without an end", `${"[".repeat(1_000_000)}1`, /^It is nested more than 32 levels deep\.$/],
    ];
    for (const [name, json, message] of cases) {
      const before = process.cpuUsage();
      const result = parseAnnotationFile(json, TEXT);
      assert.ok(process.cpuUsage(before).user < 20_000_000, name);
      assert.match(result.ok ? "read" : result.message, message, name);
    }
  });
});
