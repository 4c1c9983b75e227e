import assert from "node:assert/strict";
import fc from "fast-check";
import { marked } from "marked";
import { asTyped, forEditing, inert, withIcon } from "../src/vscode/platform/inert";

/** What VS Code takes for a link in a notification, a question and a progress (its `linkedText.ts`). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it takes for an icon in labels, and what in what is spoken of them (`iconLabels.ts`). */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)|\$\(.*?\)/;
/** As it draws the hover beside a label of a list: as Markdown in which three characters alone are escaped. */
const hovered = (text: string): string =>
  marked.parse(
    text.replace(/[<>&]/g, (it) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[it]!),
    { async: false },
  );

const hostile = [
  "[x](command:standpoint.save)",
  "[Read](https://evil.example)",
  "[x](file:///etc/passwd 'title')",
  "![](https://evil.example/p.png)",
  "[x][y]\n\n[y]: https://evil.example",
  "$(zap)",
  "\\$(zap)",
  "$(sync~spin)",
  "https://evil.example",
  "HTTP://EVIL.EXAMPLE",
  "www.evil.example",
  "WWW.evil.example",
  "a@evil.example",
  "mailto:a@evil.example",
  "<a href='command:x'>x</a>",
  "<https://evil.example>",
  "<img src=x onerror=y>",
];

function assertInert(text: string): void {
  const drawn = inert(text);
  assert.doesNotMatch(drawn, LINK);
  assert.doesNotMatch(drawn, ICON);
  assert.doesNotMatch(hovered(drawn), /<(?:a|img|script)\b/);
  assert.equal(drawn.replaceAll("\u2060", ""), text.replaceAll("\u2060", ""));
}

suite("inert text", () => {
  for (const text of hostile)
    test(`${JSON.stringify(text)} is drawn as it is`, () => {
      for (const it of [text, `Who ${text} and ${text}${text}.`, `\\${text}`]) assertInert(it);
    });

  test("whatever hostile pieces are put together", () => {
    const piece = fc.oneof(
      fc.constantFrom(...hostile, ..."$ ( ) [ ] ! \\ : / // @ < > www . command: https: \u2060 \n".split(" "), "\n\n"),
      fc.string({ unit: "binary", maxLength: 3 }),
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => assertInert(pieces.join(""))));
  });

  test("ordinary text is not touched", () => {
    for (const text of ["“No,” she said (in 2025) [sic], $5 a head.", "A/B: 3:1; e.g. [a] (b)", "Ada Quill · 1 @ 2"])
      assert.equal(inert(text), text);
  });

  test("our own icon stays one, what stands behind it does not become one", () => {
    assert.equal(withIcon("check", "Saved $(zap).txt"), "$(check) Saved $\u2060(zap).txt");
    assert.equal(withIcon(undefined, "$(zap)"), "$\u2060(zap)");
  });

  test("what is edited comes back as it was, and holds no link of Markdown", () => {
    for (const text of hostile) {
      assert.equal(asTyped(forEditing(text)), text);
      assert.doesNotMatch(forEditing(text), /\]\(|\]\[|\]:|<\w+:/);
    }
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("[a]", "(b)", "<", "c:", "]", "[", "x", " "), { maxLength: 12 }),
        (parts) => {
          assert.equal(asTyped(forEditing(parts.join(""))), parts.join(""));
        },
      ),
    );
  });
});
