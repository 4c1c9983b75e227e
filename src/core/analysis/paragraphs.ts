import * as l10n from "@vscode/l10n";
import { greatest } from "../model/many";
import type { Span } from "../model/types";

/**
 * Paragraphs without the white space around them. A line is a paragraph, unless the text is hard-wrapped
 * (lines of about one width, blank lines between paragraphs): then a blank line ends one.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = linesOf(text);
  return isHardWrapped(text, lines) ? joinUntilBlank(lines) : lines.filter((line) => line.end > line.start);
}

/** Lines trimmed of white space; a blank line is an empty span. */
function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    lines.push({ start, end: Math.max(start, match.index + line.trimEnd().length) });
    if (match.index + line.length === text.length) break;
  }
  return lines;
}

/** The widest lines of an article wrapped by hand or by mail are 40 to 100 wide, and most of them end in mid-sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const filled = lines.filter((line) => line.end > line.start);
  if (filled.length < 4 || filled.length === lines.length) return false;
  const widest = greatest(filled.map(({ start, end }) => end - start));
  if (widest < 40 || widest > 100) return false;
  const inner = lines.filter(
    (line, i) => line.end > line.start && (lines[i + 1]?.end ?? 0) > (lines[i + 1]?.start ?? 0),
  );
  const running = inner.filter((line) => !/[.!?:;”"’)\]]$/.test(text.slice(line.start, line.end)));
  // a name above a speech is a line of its own, and short
  const full = running.filter(({ start, end }) => end - start > widest / 2);
  return inner.length >= filled.length / 3 && running.length > inner.length / 2 && full.length > running.length / 2;
}

function joinUntilBlank(lines: readonly Span[]): Span[] {
  const paragraphs: Span[] = [];
  let inside = false;
  for (const line of lines) {
    const filled = line.end > line.start;
    if (filled && inside) paragraphs.push({ start: paragraphs.pop()!.start, end: line.end });
    else if (filled) paragraphs.push(line);
    inside = filled;
  }
  return paragraphs;
}

/** UTF-16 units that are read at once: far more than a paragraph of an article has, few enough for an instant of work. */
export const LONGEST_PIECE = 1500;
/** A sure end of a sentence and the space behind it, coarser than `sentences.ts`, which reads each piece: an abbreviation has fewer small letters in a row, or no capital follows. */
const SENTENCE_END = /[\p{Ll}\p{N}]{3}[.!?…]+[”"’')\]»]*\s+(?=[“"‘'(«]*\p{Lu})/gu;

/**
 * A long paragraph in pieces of at most `LONGEST_PIECE` units, without a gap: cut behind a sentence, else at white space,
 * else anywhere but inside a surrogate pair. `whole` is false where a piece ends inside a sentence. A short one is one piece.
 */
export function* inPieces(paragraph: string): Generator<Span & { readonly whole: boolean }, void, void> {
  let start = 0;
  while (paragraph.length - start > LONGEST_PIECE) {
    const window = paragraph.slice(start, start + LONGEST_PIECE);
    const sentence = [...window.matchAll(SENTENCE_END)].at(-1);
    const end = start + (sentence ? sentence.index + sentence[0].length : cutInside(window));
    yield { start, end, whole: sentence !== undefined };
    start = end;
  }
  yield { start, end: paragraph.length, whole: true };
}

/** Where a window without the end of a sentence is cut: the second half of it is searched for white space. */
function cutInside(window: string): number {
  const space = window.slice(window.length / 2).search(/\s\S*$/);
  if (space >= 0) return window.length / 2 + space + 1;
  const high = window.charCodeAt(window.length - 1);
  return high >= 0xd800 && high < 0xdc00 ? window.length - 1 : window.length;
}

/** How many paragraphs have a passage that is read in pieces, since it is longer than `LONGEST_PIECE` and no sentence ends in it. */
export function countCutParagraphs(text: string): number {
  const isCut = ({ start, end }: Span) => {
    if (end - start <= LONGEST_PIECE) return false;
    for (const { whole } of inPieces(text.slice(start, end))) if (!whole) return true;
    return false;
  };
  return splitParagraphs(text).filter(isCut).length;
}

/** What a person is told of such paragraphs, with numbers as the `language` (BCP 47) writes them; empty where there are none. */
export function cutInWords(paragraphs: number, language = "en"): string {
  if (paragraphs === 0) return "";
  const most = LONGEST_PIECE.toLocaleString(language);
  return paragraphs === 1
    ? l10n.t(
        "One paragraph goes on for more than {0} characters without the end of a sentence: that is read in pieces, so a quote or a name may be cut.",
        most,
      )
    : l10n.t(
        "{0} paragraphs go on for more than {1} characters without the end of a sentence: that is read in pieces, so a quote or a name may be cut.",
        paragraphs,
        most,
      );
}
