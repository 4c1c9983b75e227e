import type { Span } from "../model/types";
import { matchEnds, matchStart } from "./approximate";
import type { Effort } from "./effort";
import { isWordUnit } from "./words";

/** A place whose wording is like some words; `likeness` is 1 less the share of code units to change. */
export interface Alike extends Span {
  readonly likeness: number;
}

/** The largest share of code units that may differ in words that are still looked at. */
const MOST_ERRORS = 0.5;
/** Words longer than this are not sought, so that one takes no second. */
const LONGEST = 4000;
/** Letters of what followed the words that tell their new end. */
const BRACKET = 12;

/**
 * The places in a stretch of text whose wording is most like `words`, brought to the edges of words and, where what
 * stood directly beside the words is still there, to that. Some or none of them where the effort ends before.
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

/** 1 where both are the same, 0 where nothing is. */
export function likenessOf(a: string, b: string, effort: Effort): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === "") return 1;
  const [least] = matchEnds(long, short, short.length, effort);
  if (!least) return 0;
  const length = least.end - matchStart(long, short, least, effort);
  return Math.max(0, 1 - (least.errors + Math.max(0, long.length - length)) / long.length);
}

function startOf(text: string, at: number, words: string, before: string, from: number): number {
  const bracket = before.slice(-BRACKET);
  const reach = Math.ceil(words.length / 2);
  if (bracket.trim().length > 3) {
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

function endOf(text: string, at: number, words: string, after: string, to: number): number {
  const bracket = after.slice(0, BRACKET);
  const reach = Math.ceil(words.length / 2);
  if (bracket.trim().length > 3) {
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

/** Text behind a stretch that is not worth a look. */
const FAR = 1000;

const nearestTo = (at: number, places: readonly number[]): number | null =>
  places.reduce<number | null>(
    (best, it) => (best === null || Math.abs(it - at) < Math.abs(best - at) ? it : best),
    null,
  );
