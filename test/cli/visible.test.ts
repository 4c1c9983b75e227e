import assert from "node:assert/strict";
import { forTerminal, inOneLine } from "../../src/cli/visible";

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i));
const CONTROLS = [...range(0, 0x1f), ...range(0x7f, 0x9f)];
const TURNING = ["\u061c", "\u200e", "\u200f", ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];

suite("text for a terminal", () => {
  for (const unit of [...CONTROLS, ...TURNING]) {
    const code = unit.charCodeAt(0).toString(16).padStart(4, "0");
    test(`U+${code} is spelled`, () => {
      assert.equal(inOneLine(`a${unit}b${unit}`), `a\\u${code}b\\u${code}`);
      const stays = unit === "\n" || unit === "\t";
      assert.equal(forTerminal(`a${unit}b${unit}`), stays ? `a${unit}b${unit}` : `a\\u${code}b\\u${code}`);
    });
  }

  test("lines of a table stay lines, and letters stay letters", () => {
    const text = "a\r\nb\tc\n“Zoë 😀” \ufeff\u200b\u2028שלום";
    assert.equal(forTerminal(text), text);
    assert.equal(forTerminal("a\r\r\n"), "a\\u000d\r\n");
  });

  test("JSON means the same", () => {
    const value = { name: [...CONTROLS, ...TURNING].join("\\"), rest: "\\u001b\\" };
    assert.deepEqual(JSON.parse(forTerminal(JSON.stringify(value, null, 2))), value);
  });
});
