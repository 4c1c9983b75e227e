import search from "approx-string-match";
import type { Span } from "../model";
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
 * stood directly beside the words is still there, to that.
 */
export function alike(
  text: string,
  { start: from, end: to }: Span,
  words: string,
  beside: { readonly before: string; readonly after: string },
): readonly Alike[] {
  if (words.length > LONGEST) return [];
  const stretch = text.slice(from, to);
  const matches = search(stretch, words, Math.floor(words.length * MOST_ERRORS));
  const found = new Map<string, Alike>();
  for (const match of matches) {
    const start = startOf(text, from + match.start, words, beside.before, from);
    const end = endOf(text, from + match.end, words, beside.after, to);
    if (end <= start) continue;
    found.set(`${start}-${end}`, { start, end, likeness: likenessOf(words, text.slice(start, end)) });
  }
  return [...found.values()];
}

/** 1 where both are the same, 0 where nothing is. */
export function likenessOf(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long === "") return 1;
  const least = search(long, short, short.length)[0];
  if (!least) return 0;
  return Math.max(0, 1 - (least.errors + Math.max(0, long.length - (least.end - least.start))) / long.length);
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

/** Where `words` begin between two offsets. */
export function placesOf(text: string, words: string, from: number, to: number): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, from); at >= 0 && at <= to; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

const nearestTo = (at: number, places: readonly number[]): number | null =>
  places.reduce<number | null>(
    (best, it) => (best === null || Math.abs(it - at) < Math.abs(best - at) ? it : best),
    null,
  );
