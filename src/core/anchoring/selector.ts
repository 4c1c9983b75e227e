import type { Selector, Span } from "../model/types";

export type { Selector };

/**
 * Where a selector's words are now: `exact` at their old offset, `moved` elsewhere, both but for typesetting (white
 * space, shapes of quotation marks and dashes); `changed`: at this place, in other words. `ambiguous` (several places
 * fit equally well) and `lost` have no span: nothing is attached to a look-alike. `score`, 0 to 1, is how much of the
 * words and of what stood around them is there, the latter counting as much as 64 code units of words. `unsought`: as
 * lost, but that the effort ended before all was looked at.
 */
export type Location =
  | { readonly how: "exact" | "moved" | "changed"; readonly span: Span; readonly score: number }
  | { readonly how: "ambiguous" | "lost" | "unsought"; readonly span: null; readonly score: number };

/** Long enough to tell most repetitions in an article apart; Hypothesis uses the same. */
const CONTEXT = 32;

export function describe(text: string, { start, end }: Span): Selector {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from < start && splitsPair(text, from)) from++;
  if (to > end && splitsPair(text, to)) to--;
  return { start, end, exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Whether a high surrogate stands before the offset and a low one after it. */
const splitsPair = (text: string, offset: number): boolean =>
  (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
