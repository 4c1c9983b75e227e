import assert from "node:assert/strict";
import { recordedIn } from "./recorded";

suite("recorded answers of a second reader", () => {
  test("are read by the ids of their prompts", () => {
    const answers = recordedIn('{"id": "a", "answer": "{}"}\n\n{"id": "b", "answer": "no"}\n');
    assert.deepEqual(
      [...answers],
      [
        ["a", "{}"],
        ["b", "no"],
      ],
    );
  });

  const wrong: readonly (readonly [line: string, told: RegExp])[] = [
    ["{", /^line 2: no JSON; each should be/],
    ["null", /^line 2: no “id”/],
    ['{"answer": "x"}', /^line 2: no “id”/],
    ['{"id": "a", "answer": {"attributions": []}}', /^line 2: the “answer” is no text/],
  ];
  for (const [line, told] of wrong)
    test(`${line} is told with its line`, () => {
      assert.throws(() => recordedIn(`\n${line}\n`), { message: told });
    });
});
