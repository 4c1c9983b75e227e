import { addAll } from "../model/many";
import { compare, overlaps } from "../model/span";
import type { Span } from "../model/types";
import { placesOf, similarPlaces } from "./alike";
import { type Effort, SCANNED } from "./effort";
import { contextKept, type Read, surroundings, WINDOW } from "./likeness";
import { type Sought, stretches, type Target } from "./stretches";
import { type Place, strongest, type Weighed } from "./verdict";
import { isWordUnit } from "./words";

/** The context that a selector has: where all of it stands around the words, nothing near them has changed. */
export const CONTEXT = 32;

/** More places than this are not weighed: none of so many would stand out, and each costs a comparison of what stands around. */
const MOST_PLACES = 400;

/** Where the words stand in the stretches that are worth a look, the best first; `many`: there are more. */
export function verbatimPlaces(
  now: Target,
  sought: Sought,
  effort: Effort,
): { readonly here: readonly Weighed[]; readonly many: boolean } {
  const { old, words, start, end } = sought;
  const before = isWordUnit(words.charCodeAt(0)) && !isWordUnit(old.text.charCodeAt(start - 1));
  const after = isWordUnit(words.charCodeAt(words.length - 1)) && !isWordUnit(old.text.charCodeAt(end));
  const starts = new Set<number>();
  for (const stretch of stretches(now, sought, effort)) {
    effort.left -= (stretch.end - stretch.start) / SCANNED;
    for (const at of placesOf(now.text, words, stretch.start, stretch.end - words.length, MOST_PLACES)) starts.add(at);
  }
  const places = Array.from(starts, (at) => ({ start: at, end: at + words.length, likeness: 1 }))
    // “he” is not in “the”
    .filter((it) => !(before && isWordUnit(now.text.charCodeAt(it.start - 1))))
    .filter((it) => !(after && isWordUnit(now.text.charCodeAt(it.end))));
  const here = weighPlaces(now, sought, places.slice(0, MOST_PLACES), WINDOW, effort);
  return { here, many: starts.size >= MOST_PLACES };
}

/** What is left of a stretch without some places. */
function gapsBetween(stretch: Span, places: readonly Span[]): readonly Span[] {
  const inside = places.filter((it) => overlaps(it, stretch)).sort(compare);
  const starts = [stretch.start, ...inside.map(({ end }) => end)];
  return starts
    .map((start, i) => ({ start, end: inside[i]?.start ?? stretch.end }))
    .filter(({ start, end }) => start < end);
}

/** Words shorter than this are others when a letter changes: at a likeness of 0.8, the least of the verdict, they may not change at all. */
const SHORTEST = 5;

/** Where words like these stand in those stretches, the best first. */
export function rewordedPlaces(now: Target, sought: Sought, here: readonly Span[], effort: Effort): readonly Weighed[] {
  const { old, words, start, end } = sought;
  if (words.length < SHORTEST) return [];
  const beside = {
    before: old.text.slice(Math.max(0, start - CONTEXT), start),
    after: old.text.slice(end, end + CONTEXT),
  };
  const near = stretches(now, sought, effort);
  const found: Place[] = [];
  // only the most alike are found in a stretch: so once more without these
  for (const _ of [1, 2]) {
    const taken = [...here, ...found];
    const left = near
      .flatMap((stretch) => gapsBetween(stretch, taken))
      .filter(({ start, end }) => end - start >= words.length / 2);
    for (const stretch of left) addAll(found, similarPlaces(now.text, stretch, words, beside, effort));
  }
  // the words themselves were weighed already
  const reworded = found.filter((place) => now.text.slice(place.start, place.end) !== words);
  return weighPlaces(now, sought, reworded, WINDOW, effort);
}

/** With what speaks for them, as far as `reach` around them, the best first. */
export function weighPlaces(
  now: Read,
  { old, start, end, words }: Sought,
  places: readonly Place[],
  reach: number,
  effort: Effort,
): readonly Weighed[] {
  effort.left -= places.length * (reach * reach) * WEIGHED;
  if (effort.left < 0) return [];
  const was = surroundings(old, { start, end }, reach);
  return strongest(
    words,
    places.map((place) => {
      const { left, right, beside } = contextKept(was, surroundings(now, place, reach));
      return { ...place, left, right, beside, share: was.whole === 0 ? 0 : (left + right) / was.whole };
    }),
  );
}

/** Units of effort to weigh a place: times the square of the code units around it, as every word on a side is compared with every word on that side. */
const WEIGHED = 0.02;
