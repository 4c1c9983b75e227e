import { contains, overlaps } from "../model/span";
import type { Span } from "../model/types";

/** Paragraphs of a text, without the blank lines between them. */
export function paragraphsOf(text: string): readonly Span[] {
  const paragraphs: Span[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g))
    if (line.trim() !== "") paragraphs.push({ start: index, end: index + line.length });
  return paragraphs;
}

/** What stands together costs this much of the budget. */
export type CostOf = (span: Span) => number;

/**
 * Pieces of these paragraphs, in order, each of which costs no more than `budget`, cut between paragraphs and, where it can
 * be, not within any of `whole`. A paragraph that alone costs more is cut after a sentence or else between words.
 */
export function piecesOf(
  text: string,
  paragraphs: readonly Span[],
  whole: readonly Span[],
  costOf: CostOf,
  budget: number,
): readonly Span[] {
  const small = paragraphs.flatMap((it) => (costOf(it) > budget ? cutUp(text, it, costOf, budget) : [it]));
  const pieces: Span[] = [];
  for (let first = 0; first < small.length; ) {
    let last = first;
    const spanTo = (index: number): Span => ({ start: small[first]!.start, end: small[index]!.end });
    while (last + 1 < small.length && costOf(spanTo(last + 1)) <= budget) last++;
    // what is said over several paragraphs stays together, unless nothing would be left
    let end = last;
    if (last + 1 < small.length)
      while (end > first && whole.some((it) => isCut(it, small[end]!.end, small[end + 1]!.start))) end--;
    if (end === first && last > first && whole.some((it) => isCut(it, small[end]!.end, small[end + 1]!.start)))
      end = last;
    pieces.push(spanTo(end));
    first = end + 1;
  }
  return pieces;
}

const isCut = ({ start, end }: Span, before: number, after: number): boolean => start < before && end > after;

function cutUp(text: string, paragraph: Span, costOf: CostOf, budget: number): readonly Span[] {
  const cuts: Span[] = [];
  let { start } = paragraph;
  while (start < paragraph.end && costOf({ start, end: paragraph.end }) > budget) {
    // the longest that fits, by halves
    let [low, high] = [start + 1, paragraph.end];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (costOf({ start, end: middle }) <= budget) low = middle;
      else high = middle - 1;
    }
    const end = breakBefore(text, start, low);
    cuts.push({ start, end });
    start = end;
  }
  if (start < paragraph.end) cuts.push({ start, end: paragraph.end });
  return cuts;
}

/** The last end of a sentence before `end`, or of a word; `end` itself where there is neither. */
function breakBefore(text: string, start: number, end: number): number {
  const words = text.slice(start, end);
  const sentence = /^[\s\S]*[.!?]["”’»)]*\s/.exec(words)?.[0].length ?? 0;
  if (sentence > words.length / 2) return start + sentence;
  const word = words.search(/\s\S*$/);
  if (word > 0) return start + word + 1;
  const isLow = /[\udc00-\udfff]/.test(text[end] ?? "");
  return isLow && end - 1 > start ? end - 1 : end;
}

/** The paragraphs that a selection touches. */
export const touchedBy = (paragraphs: readonly Span[], selection: Span): readonly Span[] =>
  paragraphs.filter((it) => overlaps(it, selection) || contains(it, selection));

/** The paragraphs of these words, with as many before and after them. */
export function around(paragraphs: readonly Span[], words: Span, more: number): readonly Span[] {
  const first = paragraphs.findIndex((it) => it.end > words.start);
  if (first < 0) return [];
  let last = first;
  while (last + 1 < paragraphs.length && paragraphs[last + 1]!.start < words.end) last++;
  return paragraphs.slice(Math.max(0, first - more), last + 1 + more);
}
