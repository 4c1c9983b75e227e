import type { SyntaxNodeRef } from "@lezer/common";
import { parser } from "@lezer/markdown";

/** Nodes with no prose in them, and the marks that markup adds to prose. */
const HIDDEN = new Set([
  "FencedCode",
  "CodeBlock",
  "InlineCode",
  "HTMLBlock",
  "HTMLTag",
  "Comment",
  "CommentBlock",
  "ProcessingInstruction",
  "ProcessingInstructionBlock",
  "URL",
  "LinkReference",
  "LinkTitle",
  "LinkLabel",
  "Image",
  "Autolink",
  "HorizontalRule",
  "HeaderMark",
  "QuoteMark",
  "ListMark",
  "LinkMark",
  "EmphasisMark",
  "HardBreak",
]);

/**
 * The text with everything that is not prose (front matter, code, link targets, markup) replaced by as many spaces:
 * line breaks stay, so that each offset into the result is an offset into `text`.
 */
export function proseOf(text: string): string {
  const matter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
  let prose = "";
  let from = 0;
  const hide = (start: number, end: number) => {
    if (end <= from) return;
    prose += text.slice(from, Math.max(from, start)) + blank(text.slice(Math.max(from, start), end));
    from = end;
  };
  hide(0, matter);
  const body = blank(text.slice(0, matter)) + text.slice(matter);
  parser.parse(body).iterate({
    enter: (node: SyntaxNodeRef) => {
      if (!HIDDEN.has(node.name)) return true;
      hide(node.from, node.to);
      return false;
    },
  });
  return prose + text.slice(from);
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");
