import type { FoundMention } from "../findings";

/** Index of the first mention whose head ends after `offset`. */
export function firstFrom(mentions: readonly FoundMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.head.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
