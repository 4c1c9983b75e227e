import { type Folded, fold, rawSpan } from "../core/anchoring/fold";
import { overlaps, sliceOf } from "../core/model/span";
import type { Span } from "../core/model/types";
import { bounded, type Problem } from "./article";

/** Finds words of an article as they stand there; typesetting (quotation marks, dashes, white space) makes no difference. */
export interface Finder {
  /** Every place, in text order. */
  readonly all: (words: string) => readonly Span[];
  /** The place nearest to `near`, one inside it before all others; a problem where there is none. `field` names it. */
  readonly nearest: (field: string, words: string, near: Span) => Span | Problem;
}

export function finderOf(text: string): Finder {
  const folded = fold(text);
  const all = (words: string) => placesIn(folded, words).map((span) => trimmed(text, span));
  return {
    all,
    nearest(field, words, near) {
      const far = (span: Span) =>
        overlaps(span, near) ? 0 : Math.max(near.start - span.end, span.start - near.end) + 1;
      const [first, ...others] = all(words);
      if (!first) return notThere(field, words);
      return others.reduce((best, span) => (far(span) < far(best) ? span : best), first);
    },
  };
}

export const notThere = (field: string, words: string): Problem => ({
  problem: `The words of “${field}”, “${bounded(words)}”, do not stand in the article: give words exactly as they stand there, in one piece and whole.`,
});

/** Whole words only: “art” does not stand in “article”. */
function placesIn(folded: Folded, words: string): readonly Span[] {
  const wanted = fold(words).text.trim();
  const found: Span[] = [];
  if (wanted === "") return found;
  const { text } = folded;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!(joins(text, at) || joins(text, end))) found.push(rawSpan(folded, { start: at, end }));
  }
  return found;
}

/** Whether an offset is within a word. */
const joins = (text: string, at: number): boolean => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
const LETTER = /[\p{L}\p{N}]/u;

/** A folded space may stand for several. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = sliceOf(text, { start, end });
  return { start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) };
}

/** Whether two spans hold the same words, whatever quotation marks and points stand at their edges. */
export function sameWords(text: string, a: Span, b: Span): boolean {
  const [one, other] = [a, b].map((span) => inner(text, span));
  return one!.start === other!.start && one!.end === other!.end;
}

function inner(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && !LETTER.test(text.charAt(from))) from++;
  while (to > from && !LETTER.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
