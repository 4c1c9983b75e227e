import type { Span } from "./model";

/** W3C Web Annotation: a text-quote selector (the words and up to 32 code units on either side) and a text-position selector in one. */
export interface Selector extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Where a selector's words are now: `exact` at their old offsets, `moved` elsewhere. `ambiguous` (several places
 * fit equally well) and `lost` have no span: nothing is attached to a look-alike.
 */
export type Location =
  | { readonly how: "exact" | "moved"; readonly span: Span }
  | { readonly how: "ambiguous" | "lost"; readonly span: null };

/** Long enough to tell most repetitions in an article apart; Hypothesis uses the same. */
const CONTEXT = 32;

export function describe(text: string, { start, end }: Span): Selector {
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  if (from < start && splitsPair(text, from)) from++;
  if (to > end && splitsPair(text, to)) to--;
  return { start, end, exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

const splitsPair = (text: string, offset: number): boolean =>
  /^[\uD800-\uDBFF]$/.test(text[offset - 1] ?? "") && /^[\uDC00-\uDFFF]$/.test(text[offset] ?? "");

const LOST: Location = { how: "lost", span: null };
const AMBIGUOUS: Location = { how: "ambiguous", span: null };

/** Never throws, whatever the selector holds. */
export function locate(text: string, selector: Selector): Location {
  const { start, exact, prefix, suffix } = selector;
  if (exact === "") return LOST;
  if (contextAt(text, start, selector) === prefix.length + suffix.length && text.startsWith(exact, start))
    return { how: "exact", span: { start, end: start + exact.length } };

  const whole = prefix + exact + suffix;
  const first = text.indexOf(whole);
  if (first >= 0) {
    if (text.includes(whole, first + 1)) return AMBIGUOUS;
    return found(first + prefix.length, selector);
  }
  return bestOccurrence(text, selector);
}

/** Half of the context, or words so long that they hardly occur twice: less may be a look-alike. */
const ENOUGH_WORDS = 48;
/** More than the code units that two places share by chance: an inflection, a comma, a space. */
const CLEAR_LEAD = 8;

/** The occurrence of the words with most of the context around it, if there is enough of it and clearly more than around any other. */
function bestOccurrence(text: string, selector: Selector): Location {
  const { exact, prefix, suffix } = selector;
  let best = -1;
  let most = -1;
  let second = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const context = contextAt(text, at, selector);
    if (context > most) [best, second, most] = [at, most, context];
    else if (context > second) second = context;
  }
  if (best < 0) return LOST;
  if (2 * most < prefix.length + suffix.length && exact.length + most < ENOUGH_WORDS) return LOST;
  return second >= 0 && most - second < CLEAR_LEAD ? AMBIGUOUS : found(best, selector);
}

const found = (at: number, { start, exact }: Selector): Location => ({
  how: at === start ? "exact" : "moved",
  span: { start: at, end: at + exact.length },
});

/** How many code units around the words would be as they were, outwards from the words, if these stood at `at`. */
function contextAt(text: string, at: number, { exact, prefix, suffix }: Selector): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}
