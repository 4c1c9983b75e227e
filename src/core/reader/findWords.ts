import { type Folded, fold, rawSpan } from "../anchoring/fold";
import { isWordUnit } from "../anchoring/words";
import type { Span } from "../model/types";

/** Finds words as they stand in a piece; null where they do not. */
export type FindWords = (words: string, near: Span) => Span | null;

/** Places that are compared: words that stand more often are nearest by chance. */
const MOST_PLACES = 1_000;

/**
 * Finds whole words in a piece of the text, letter by letter; only typesetting may differ (quotation marks, dashes, spaces,
 * invisible characters). Of several places the one nearest to `near`, of two equally near ones the first. Never throws.
 */
export function wordsIn(text: string, piece: Span): FindWords {
  const folded = fold(text.slice(piece.start, piece.end));
  return (words, near) => {
    const wanted = fold(words).text.trim();
    if (wanted === "") return null;
    let best: Span | null = null;
    let least = Number.POSITIVE_INFINITY;
    let seen = 0;
    for (
      let at = folded.text.indexOf(wanted);
      at >= 0 && seen < MOST_PLACES;
      at = folded.text.indexOf(wanted, at + 1), seen++
    ) {
      if (!isWhole(folded, at, wanted.length)) continue;
      const { start, end } = rawSpan(folded, { start: at, end: at + wanted.length });
      const place = { start: start + piece.start, end: end + piece.start };
      const far = distance(place, near);
      if (far < least) [best, least] = [place, far];
    }
    return best;
  };
}

/** Whether no word is cut: “Iran” does not stand in “Iranian”. */
function isWhole({ text }: Folded, start: number, length: number): boolean {
  const end = start + length;
  const isCut = (at: number) =>
    at > 0 && at < text.length && isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at));
  return !isCut(start) && !isCut(end);
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
