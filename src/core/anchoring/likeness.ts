import type { Span } from "../model/types";
import { firstAbove } from "./fold";
import { type Words, wordsOf } from "./words";

/** A folded text with its words. */
export interface Read {
  readonly text: string;
  readonly words: Words;
}

export const read = (text: string): Read => ({ text, words: wordsOf(text) });

/**
 * Code units on either side that tell places apart: a sentence or so. What is nearer than `NEAR`, a clause, counts in full;
 * the rest by `FAR_WEIGHT`, since an edit of the next sentence says little of these words. Weighing costs the square of it.
 */
export const WINDOW = 160;
const NEAR = 48;
const FAR_WEIGHT = 0.4;
/** Code units directly beside the words that count once more if they are as they were: repeated words differ in these. */
const BESIDE = 32;

/** Words on one side of a place, from the nearest outwards. */
interface Side {
  readonly hashes: readonly number[];
  readonly weights: readonly number[];
}

/** What stands around a place. */
export interface Surroundings {
  readonly text: string;
  readonly place: Span;
  readonly left: Side;
  readonly right: Side;
  /** The weight of it all. */
  readonly whole: number;
}

/** As far as `reach` code units on either side. */
export function surroundings({ text, words }: Read, place: Span, reach: number): Surroundings {
  const left = sideOf(words, firstAbove(words.ends, place.start) - 1, -1, reach, (i) => place.start - words.ends[i]!);
  const right = sideOf(words, firstAbove(words.starts, place.end - 1), 1, reach, (i) => words.starts[i]! - place.end);
  const beside = Math.min(BESIDE, place.start) + Math.min(BESIDE, text.length - place.end);
  return { text, place, left, right, whole: sum(left.weights) + sum(right.weights) + beside };
}

function sideOf(
  { starts, ends, hashes }: Words,
  from: number,
  step: 1 | -1,
  reach: number,
  distanceOf: (i: number) => number,
): Side {
  const side: { readonly hashes: number[]; readonly weights: number[] } = { hashes: [], weights: [] };
  for (let i = from; i >= 0 && i < starts.length; i += step) {
    const distance = distanceOf(i);
    if (distance >= reach) break;
    side.hashes.push(hashes[i]!);
    side.weights.push((ends[i]! - starts[i]! + 1) * (distance < NEAR ? 1 : FAR_WEIGHT));
  }
  return side;
}

const sum = (weights: readonly number[]): number => weights.reduce((all, weight) => all + weight, 0);

interface Kept {
  readonly left: number;
  readonly right: number;
  /** Code units that are as they were directly beside the place. */
  readonly beside: number;
}

/**
 * The weight of what stood before and after a place and stands, in the same order, before and after another. On each side:
 * the heaviest common subsequence of words, plus the units directly beside that are the same. Costs the words of one side
 * times those of the other.
 */
export function contextKept(old: Surroundings, now: Surroundings): Kept {
  const before = sameBefore(old.text, old.place.start, now.text, now.place.start, BESIDE);
  const after = sameAfter(old.text, old.place.end, now.text, now.place.end, BESIDE);
  const [left, right] = [heaviestCommon(old.left, now.left) + before, heaviestCommon(old.right, now.right) + after];
  return { left, right, beside: before + after };
}

/** The weight of the heaviest common subsequence of words, by dynamic programming in one row. */
function heaviestCommon(old: Side, now: Side): number {
  const row = new Float64Array(now.hashes.length + 1);
  for (let i = 0; i < old.hashes.length; i++) {
    let diagonal = 0;
    for (let j = 0; j < now.hashes.length; j++) {
      const above = row[j + 1]!;
      const both = old.hashes[i] === now.hashes[j] ? diagonal + old.weights[i]! : 0;
      row[j + 1] = Math.max(both, above, row[j]!);
      diagonal = above;
    }
  }
  return row[now.hashes.length]!;
}

/** How many code units before two offsets are the same, at most `most`. */
export function sameBefore(a: string, aEnd: number, b: string, bEnd: number, most: number): number {
  const all = Math.min(most, aEnd, bEnd);
  let n = 0;
  while (n < all && a.charCodeAt(aEnd - 1 - n) === b.charCodeAt(bEnd - 1 - n)) n++;
  return n;
}

/** How many code units after two offsets are the same, at most `most`. */
export function sameAfter(a: string, aStart: number, b: string, bStart: number, most: number): number {
  const all = Math.min(most, a.length - aStart, b.length - bStart);
  let n = 0;
  while (n < all && a.charCodeAt(aStart + n) === b.charCodeAt(bStart + n)) n++;
  return n;
}
