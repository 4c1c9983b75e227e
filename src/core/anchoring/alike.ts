import type { Span } from "../model/types";
import { matchEnds, matchStart } from "./approximate";
import type { Effort } from "./effort";
import { isWordUnit } from "./words";

/** A place whose wording is like some words; `likeness` is 1 less the share of code units to change. */
export interface Alike extends Span {
  readonly likeness: number;
}

/** The largest share of code units that may differ in words that are looked at: what the verdict takes differs by 0.4 at most, before edges are put right. */
const MOST_ERRORS = 0.5;
/** Words longer than this are not sought: the cost grows with their length times that of the stretch, which grows with it. */
const LONGEST = 4000;
/** Units beside the words that tell a changed passage's new edge if they stand near it: two words or so, which are seldom there by chance. */
const BRACKET = 12;
/** As few visible units of them tell no edge. */
const FEW = 3;

/**
 * The places in a stretch of text whose wording is most like `words`. Approximate matching gives the ends of the passages
 * that need the fewest changes, and where each begins; its edges are then moved to what stood directly beside the words,
 * where that is near, else to the edges of words. Some or none of the places where the effort ends before. Costs the length
 * of the stretch times a 32nd of that of the words, and as much again for each place.
 */
export function similarPlaces(
  text: string,
  { start: from, end: to }: Span,
  words: string,
  beside: { readonly before: string; readonly after: string },
  effort: Effort,
): readonly Alike[] {
  if (words.length > LONGEST) return [];
  const stretch = text.slice(from, to);
  const found = new Map<string, Alike>();
  for (const match of matchEnds(stretch, words, Math.floor(words.length * MOST_ERRORS), effort)) {
    if (effort.left < 0) break;
    effort.left -= words.length;
    const begin = matchStart(stretch, words, match, effort);
    const start = startOf(text, from + begin, words, beside.before, from);
    const end = endOf(text, from + match.end, words, beside.after, to);
    const key = `${start}-${end}`;
    if (end <= start || found.has(key)) continue;
    found.set(key, { start, end, likeness: likenessOf(words, text.slice(start, end), effort) });
  }
  return [...found.values()];
}

/** 1 less the share of code units to change, of the longer text, for the best match of the shorter within it: 1 where both are the same, 0 where nothing is. */
export function likenessOf(a: string, b: string, effort: Effort): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === "") return 1;
  const [least] = matchEnds(long, short, short.length, effort);
  if (!least) return 0;
  const length = least.end - matchStart(long, short, least, effort);
  return Math.max(0, 1 - (least.errors + Math.max(0, long.length - length)) / long.length);
}

/** The start of a passage found at `at`: after what stood before the words, if that is within half their length; else at the start of its word. */
function startOf(text: string, at: number, words: string, before: string, from: number): number {
  const bracket = before.slice(-BRACKET);
  const reach = Math.ceil(words.length / 2);
  if (bracket.trim().length > FEW) {
    const places = placesOf(text, bracket, Math.max(from, at - reach - bracket.length), at + reach).map(
      (it) => it + bracket.length,
    );
    const nearest = nearestTo(at, places);
    if (nearest !== null) return nearest;
  }
  if (!isWordUnit(words.charCodeAt(0))) return at;
  let start = at;
  while (start > from && isWordUnit(text.charCodeAt(start)) && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of it, in the same way. */
function endOf(text: string, at: number, words: string, after: string, to: number): number {
  const bracket = after.slice(0, BRACKET);
  const reach = Math.ceil(words.length / 2);
  if (bracket.trim().length > FEW) {
    const nearest = nearestTo(at, placesOf(text, bracket, Math.max(0, at - reach), Math.min(to, at + reach)));
    if (nearest !== null) return nearest;
  }
  if (!isWordUnit(words.charCodeAt(words.length - 1))) return at;
  let end = at;
  while (end < to && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1))) end++;
  return end;
}

/** Where `words` begin between two offsets, the first so many. */
export function placesOf(
  text: string,
  words: string,
  from: number,
  to: number,
  most = Number.POSITIVE_INFINITY,
): readonly number[] {
  const places: number[] = [];
  // not looked for past the last place at which they may begin
  const within = text.length - to > FAR ? text.slice(0, to + words.length) : text;
  for (let at = within.indexOf(words, from); at >= 0 && at <= to; at = within.indexOf(words, at + 1))
    if (places.push(at) === most) break;
  return places;
}

/** Text behind a stretch that is worth cutting off: a slice costs less than looking through it. */
const FAR = 1000;

const nearestTo = (at: number, places: readonly number[]): number | null =>
  places.reduce<number | null>(
    (best, it) => (best === null || Math.abs(it - at) < Math.abs(best - at) ? it : best),
    null,
  );
