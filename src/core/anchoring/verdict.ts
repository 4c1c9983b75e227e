import { overlaps } from "../model/span";
import type { Span } from "../model/types";

/** A place in the folded text. */
export interface Place extends Span {
  /** 0 to 1: how alike the words are. */
  readonly likeness: number;
}

/** With what speaks for it. */
export interface Weighed extends Place {
  /** Weight of what stood before and after the words and still does. */
  readonly left: number;
  readonly right: number;
  /** How many code units directly beside the words are as they were. */
  readonly beside: number;
  /** 0 to 1: the share of it. */
  readonly share: number;
}

// Each number below has cases on both sides of it in verdict.test.ts; test/anchors measures what they do to edited articles.

/** More code units than places share by chance: a comma, a space, an inflection. */
export const SLACK = 8;

/** Those for which most speaks first. */
export const strongest = (words: string, places: readonly Weighed[]): readonly Weighed[] =>
  [...places].sort((a, b) => strength(words, b) - strength(words, a));

const strength = (words: string, { likeness, left, right }: Weighed): number => likeness * words.length + left + right;

/** The best place if it is good and no other, apart from it, is nearly as good. */
export function decide(words: string, places: readonly Weighed[]): Weighed | "several" | null {
  const good = places.filter((it) => isGood(words, it));
  if (!good[0] || good[0] !== places[0]) return null;
  return standsOut(words, good) ? good[0] : "several";
}

/** Whether the first of several places is it beyond doubt. */
export const standsOut = (words: string, [best, ...others]: readonly Weighed[]): boolean =>
  others.every((it) => overlaps(best!, it) || !isRival(words, best!, it));

/** Where this share of what stood around the words stands, no other place in other words can be it: at most a quarter is left for that. */
export const SURE_SHARE = 0.75;

/** Whether it standsOut by little, or has more than the best on one side: then one of the two may be a copy. */
const isRival = (words: string, best: Weighed, it: Weighed): boolean =>
  strength(words, best) - strength(words, it) < Math.max(SLACK, 0.08 * (best.left + best.right)) ||
  (it.share >= COPY_SHARE && (it.left > best.left + SLACK || it.right > best.right + SLACK));

/** Of a copy a good part of what stood around is copied too: what has less is a look-alike, and no rival however much it has on one side. */
const COPY_SHARE = 0.5;

const isGood = (words: string, place: Weighed): boolean =>
  place.likeness < 1 ? isClearly(words, place) : isEnough(words, place);

/** Words so long that they hardly occur twice need no context: some eight words. */
const LONG_WORDS = 48;

/** If so much stands around words, what stood directly beside them need not: more than one side of them, so it is no neighbour's context. */
const AMPLE_SHARE = 0.65;

/** Half of what stood around a short word, less for more words, and some of what stood beside it: else it may be a look-alike. */
const isEnough = (words: string, { share, beside }: Weighed): boolean =>
  words.length >= LONG_WORDS ||
  (share >= 0.5 * (1 - words.length / LONG_WORDS) && (beside >= SLACK || share >= AMPLE_SHARE));

/** Whether it is clearly the same passage in other words. Of short words a letter in five makes others. */
const isClearly = (words: string, { likeness, share }: Weighed): boolean =>
  words.length < LONG_WORDS / 2 ? likeness >= 0.8 && share >= 0.6 : likeness >= 0.6 && likeness + share >= 1;
