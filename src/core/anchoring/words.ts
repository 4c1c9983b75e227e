import { firstAbove } from "./fold";

/** The words of a folded text, without punctuation and spaces; offsets are the folded text's. */
export interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal words have equal hashes. */
  readonly hashes: Int32Array;
}

export function wordsOf(text: string): Words {
  // a word and what parts it from the next take two code units at least
  const most = (text.length >> 1) + 1;
  const [starts, ends, hashes] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isWordUnit(text.charCodeAt(i))) continue;
    const start = i;
    let hash = 0x811c9dc5;
    for (let unit = text.charCodeAt(i); i < text.length && isWordUnit(unit); unit = text.charCodeAt(++i))
      hash = Math.imul(hash ^ unit, 0x01000193);
    starts[size] = start;
    ends[size] = i;
    hashes[size++] = hash;
  }
  return { starts: starts.subarray(0, size), ends: ends.subarray(0, size), hashes: hashes.subarray(0, size) };
}

/** Letters and digits; of other scripts whatever is not folded away, since that costs no table. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit > 0x7f && unit !== 0x2026);

/** Indices of the words that lie in a span whole: from, and up to but without. */
export const wordsIn = ({ starts, ends }: Words, start: number, end: number): readonly [from: number, to: number] => [
  firstAbove(starts, start - 1),
  firstAbove(ends, end),
];

/** Where any three successive words of a text occur. */
export interface Trigrams {
  readonly words: Words;
  readonly grams: Int32Array;
  /** First index of a bucket, and the next of the same bucket; -1 ends it. */
  readonly heads: Int32Array;
  readonly nexts: Int32Array;
}

export const trigram = (hashes: Int32Array, i: number): number =>
  Math.imul(Math.imul(hashes[i]! ^ 0x2545f491, 0x01000193) ^ hashes[i + 1]!, 0x5bd1e995) ^ hashes[i + 2]!;

export function trigramsOf(words: Words): Trigrams {
  const size = Math.max(0, words.hashes.length - 2);
  const buckets = 2 ** Math.ceil(Math.log2(size + 2));
  const heads = new Int32Array(buckets).fill(-1);
  const nexts = new Int32Array(size);
  const grams = new Int32Array(size);
  for (let i = size - 1; i >= 0; i--) {
    const gram = trigram(words.hashes, i);
    const bucket = bucketOf(gram, buckets);
    grams[i] = gram;
    nexts[i] = heads[bucket]!;
    heads[bucket] = i;
  }
  return { words, grams, heads, nexts };
}

const bucketOf = (gram: number, buckets: number): number => (gram ^ (gram >>> 15)) & (buckets - 1);

/** Indices of the first words of a trigram's occurrences, at most so many; null where there are more. */
export function occurrences({ grams, heads, nexts }: Trigrams, gram: number, most: number): readonly number[] | null {
  const found: number[] = [];
  for (let i = heads[bucketOf(gram, heads.length)]!; i >= 0; i = nexts[i]!) {
    if (grams[i] !== gram) continue;
    if (found.length === most) return null;
    found.push(i);
  }
  return found;
}
