import assert from "node:assert/strict";
import { parser } from "@lezer/markdown";
import fc from "fast-check";
import { proseInSteps, proseOf } from "../../../src/core/article/markdownProse";

/** The mask as Lezer's tree of the whole text gives it. */
function simpleMask(text: string, hidden: ReadonlySet<string>): string {
  const units = text.split("");
  parser.parse(text).iterate({
    enter({ name, from, to }) {
      if (!hidden.has(name)) return true;
      for (let i = from; i < to; i++) if (!/[\r\n]/.test(units[i]!)) units[i] = JOINING.has(name) ? "\u2060" : " ";
      return false;
    },
  });
  return units.join("");
}

const HIDDEN: ReadonlySet<string> = new Set(
  "FencedCode CodeBlock InlineCode HTMLBlock HTMLTag Comment CommentBlock ProcessingInstruction ProcessingInstructionBlock URL LinkReference LinkTitle LinkLabel Image Autolink HorizontalRule HeaderMark QuoteMark ListMark LinkMark EmphasisMark HardBreak".split(
    " ",
  ),
);

/** Those between which and the words beside them is no space. */
const JOINING: ReadonlySet<string> = new Set("EmphasisMark LinkMark LinkTitle LinkLabel URL".split(" "));

const anyLine = fc
  .array(
    fc.constantFrom(
      "She said",
      "*so*",
      "**it is**",
      "[here](http://x.y/z 'a title')",
      "[there][1]",
      "`code`",
      "<b>",
      "&amp;",
      "![picture](a.png)",
      "_never_",
      "\\*",
      "<http://x.y>",
      "“no”",
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(" "));
const anyBlock = fc
  .tuple(
    fc.constantFrom(
      "",
      "",
      "",
      "# ",
      "> ",
      "- ",
      "1. ",
      "> - ",
      "    ",
      "```\n",
      "[1]: http://x.y\n",
      "<div>\n",
      "***\n",
    ),
    fc.array(anyLine, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("\n\n", "\n", "\r\n\r\n", "\n```\n\n"),
  )
  .map(([mark, lines, end]) => mark + lines.join("\n") + end);
const anyMarkdown = fc.array(anyBlock, { maxLength: 12 }).map((blocks) => blocks.join(""));

suite("prose of Markdown", function () {
  this.timeout(60_000);

  test("is that of Lezer's tree of the whole text", () =>
    fc.assert(
      fc.property(fc.oneof(anyMarkdown, fc.string(), fc.string({ unit: "binary" })), (text) => {
        fc.pre(!/^\uFEFF?(---|\+\+\+)/.test(text));
        assert.equal(proseOf(text), simpleMask(text, HIDDEN));
      }),
    ));

  test("also of a long article in one paragraph, with the markup of one", () => {
    const line = "The [mayor](http://x.y/z) said *so* on Monday, and the town was told of it by letter. ";
    const text = `${line.repeat(250)}\n\n> ${line.repeat(20)}`;
    assert.equal(proseOf(text), simpleMask(text, HIDDEN));
  });

  test("of a paragraph with more markup than anybody writes is read in pieces", () => {
    const line = "The [mayor](http://x.y/z) said *so*. ";
    const text = `> ${line.repeat(5000)}`;
    const prose = proseOf(text);
    assert.equal(prose.length, text.length);
    const shown = (mask: string) => mask.replace(/[\s\u2060]+/g, " ");
    const [all, some] = [simpleMask(text, HIDDEN), prose].map(shown) as [string, string];
    // markup that a piece ends in stays
    assert.ok(Math.abs(all.length - some.length) < 0.01 * all.length, `${all.length}, ${some.length}`);
  });

  test("of a paragraph of thousands of lines gives the host its turn", () => {
    const steps = proseInSteps("one line of words that goes on\n".repeat(10_000));
    let turns = 0;
    while (!steps.next().done) turns++;
    assert.ok(turns > 5, `${turns}`);
  });
});
