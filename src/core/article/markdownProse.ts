import type { PartialParse, SyntaxNodeRef, Tree } from "@lezer/common";
import { type MarkdownConfig, parser } from "@lezer/markdown";
import { atOnce } from "../model/steps";
import type { Span, Steps } from "../model/types";

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

/** Marks inside a line, which part no words: “**Ana Lind**, mayor”. They become word joiners, which show nothing and keep the place. */
const INLINE = new Set(["EmphasisMark", "LinkMark", "LinkTitle", "LinkLabel", "URL"]);
const JOINER = "\u2060";

/** Levels of quotes and lists, one in the other, past which a line is only a line: each level costs the line's length. */
const DEEPEST = 100;
/** A paragraph longer than this (UTF-16 code units) ends at the next line end; one that may be the target of a link, which is read again with each line, much sooner. */
const LONGEST = 50_000;
const LONGEST_TARGET = 4_000;
/** What begins or ends markup in a line may be sought through all of a paragraph: its length times the number of these marks. */
const MARKS = /[[\]<!*_`&\\]/g;
const MOST_WORK = 4e7;
/** Where that is more, the paragraph is read in pieces of this length: markup that begins in one and ends in another stays. */
const PIECE = 4_000;

interface Hidden extends Span {
  /** Whether the words on both sides stand as if it were not there. */
  readonly joins: boolean;
}

/** What is no prose in the text, in no order; lines and paragraphs of absurd form are read as far as it costs no more than their length. */
function* notProse(text: string): Steps<readonly Hidden[]> {
  const long: { readonly start: number; readonly text: string }[] = [];
  const bounded = parser.configure(bounds((start, paragraph) => long.push({ start, text: paragraph })));
  const hidden = [...hiddenIn(yield* parsed(bounded.startParse(text)), 0)];
  const inline = parser.configure({ remove: BLOCKS });
  for (const paragraph of long)
    for (let from = 0; from < paragraph.text.length; ) {
      const to = pieceEnd(paragraph.text, from);
      yield;
      for (const span of hiddenIn(inline.parse(paragraph.text.slice(from, to)), paragraph.start + from))
        hidden.push(span);
      from = to;
    }
  return hidden;
}

const BLOCKS = [
  "LinkReference",
  "IndentedCode",
  "FencedCode",
  "Blockquote",
  "HorizontalRule",
  "BulletList",
  "OrderedList",
  "ATXHeading",
  "HTMLBlock",
  "SetextHeading",
];

/** What keeps Lezer from work that grows by the square; `tell` gets the paragraphs whose markup is left unread. */
const bounds = (tell: (start: number, paragraph: string) => void): MarkdownConfig => ({
  parseBlock: [
    {
      name: "Deep",
      before: "IndentedCode",
      parse(context, line) {
        if (context.depth <= DEEPEST) return false;
        const [start, end] = [context.lineStart + line.pos, context.lineStart + line.text.length];
        context.addElement(context.elt("Paragraph", start, end));
        context.nextLine();
        return true;
      },
    },
    {
      name: "Long",
      before: "LinkReference",
      leaf: (_context, { content }) => {
        const longest = content.startsWith("[") ? LONGEST_TARGET : LONGEST;
        return {
          nextLine(context, _line, leaf) {
            const { start, content } = leaf;
            if (content.length <= longest) return false;
            const children = context.parser.parseInline(content, start);
            context.addLeafElement(leaf, context.elt("Paragraph", start, start + content.length, children));
            return true;
          },
          finish: () => false,
        };
      },
    },
  ],
  parseInline: [
    {
      name: "Costly",
      before: "Escape",
      parse({ text, offset, end }, _next, at) {
        if (at > offset || (text.match(MARKS)?.length ?? 0) * text.length <= MOST_WORK) return -1;
        tell(offset, text);
        return end;
      },
    },
  ],
});

function* parsed(parse: PartialParse): Steps<Tree> {
  for (;;) {
    const tree = parse.advance();
    if (tree) return tree;
    yield;
  }
}

function hiddenIn(tree: Tree, offset: number): readonly Hidden[] {
  const hidden: Hidden[] = [];
  tree.iterate({
    enter: ({ name, from, to }: SyntaxNodeRef) => {
      if (!HIDDEN.has(name)) return true;
      hidden.push({ start: offset + from, end: offset + to, joins: INLINE.has(name) });
      return false;
    },
  });
  return hidden;
}

/** Behind the last white space within reach, if there is any. */
function pieceEnd(text: string, from: number): number {
  const end = Math.min(text.length, from + PIECE);
  if (end === text.length) return end;
  const space = /\s\S*$/.exec(text.slice(from + PIECE / 2, end));
  return space ? from + PIECE / 2 + space.index + 1 : end;
}

/**
 * The text with everything that is not prose (front matter, code, link targets, markup) replaced by as many spaces, or
 * by characters that show nothing where it parts no words: line breaks stay, so that each offset into the result is an offset into `text`.
 */
export const proseOf = (text: string): string => atOnce(proseInSteps(text));

/** The same, a step at a time. */
export function* proseInSteps(text: string): Steps<string> {
  const matter = /^\uFEFF?(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const body = blank(text.slice(0, matter)) + text.slice(matter);
  const hidden = [{ start: 0, end: matter, joins: false }, ...(yield* notProse(body))];
  hidden.sort((a, b) => a.start - b.start);
  const prose: string[] = [];
  let from = 0;
  for (const { start, end, joins } of hidden) {
    if (end <= from) continue;
    const without = text.slice(Math.max(from, start), end);
    prose.push(text.slice(from, Math.max(from, start)), joins ? blank(without, JOINER) : blank(without));
    from = end;
  }
  return prose.join("") + text.slice(from);
}

const blank = (text: string, by = " "): string => text.replace(/[^\r\n]/g, by);
