import { COMMON_WORDS } from "./packed/commonWords";
import { unpacked } from "./unpack";

let words: ReadonlyMap<string, number> | undefined;

const ENDINGS: readonly (readonly [end: RegExp, by: string])[] = [
  [/s$/, ""],
  [/es$/, ""],
  [/ies$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ied$/, "y"],
  [/(.)\1ed$/, "$1"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/(.)\1ing$/, "$1"],
  [/ly$/, ""],
  [/ily$/, "y"],
];

/** Places of words asked for before; emptied when it is full. */
const known = new Map<string, number>();
const MOST = 5000;

/** The place among the common words of the one that a lower-case word is, or is a form of; -1 where it is none. */
export function commonPlace(lower: string): number {
  const before = known.get(lower);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const place = placeOf(lower);
  known.set(lower, place);
  return place;
}

/** Whether a lower-case word is one of common English: its capital then says little, and a name it is part of is seldom a person's. */
export const isCommon = (lower: string): boolean => placeOf(lower) >= 0;

function placeOf(lower: string): number {
  words ??= new Map(unpacked(COMMON_WORDS).map((word, place) => [word, place]));
  const place = words.get(lower);
  if (place !== undefined) return place;
  if (lower.length < 5) return -1;
  for (const [end, by] of ENDINGS) {
    if (!end.test(lower)) continue;
    const basic = words.get(lower.replace(end, by));
    if (basic !== undefined) return basic;
  }
  return -1;
}
