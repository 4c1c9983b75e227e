/** Work that a search may still cost: below 0 it has to end without an answer. A unit is some ten nanoseconds. */
export interface Effort {
  left: number;
}

/** Of words by themselves: a twentieth of a second, and ten times what the longest words in an article need. */
export const ONE = 6_000_000;

/** Of all words of a file: less than a second each for what a person decided and for the rest. */
export const ALL = 40_000_000;

/** A part of it that is spent with it; what is left of the part says whether it was enough. */
export function within<T>(whole: Effort, most: number, work: (part: Effort) => T): T {
  const given = Math.min(most, whole.left);
  const part = { left: given };
  const result = work(part);
  whole.left -= given - part.left;
  return result;
}

/** Code units that are looked through for a unit of effort, and those that are compared one by one. */
export const SCANNED = 30;
export const COMPARED = 5;
