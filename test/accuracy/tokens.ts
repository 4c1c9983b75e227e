import { firstEndingAfter } from "../../src/core/model/span";
import type { Span } from "../../src/core/model/types";

/** A word, a clitic (’s, n’t …) or one other character. The metrics count these, whatever the pipeline's own tokens are. */
export interface ScoreToken extends Span {
  readonly text: string;
  /** Whether it has a letter or a digit. */
  readonly word: boolean;
}

/** Indices of tokens, ascending, each once. */
export type Indices = readonly number[];

const TOKEN = /[\p{L}\p{N}]+(?:[-.,][\p{L}\p{N}]+)*|['’](?:s|re|ve|ll|d|m|t)(?![\p{L}\p{N}])|[^\s\p{L}\p{N}]/giu;

export const tokenize = (text: string): readonly ScoreToken[] =>
  [...text.matchAll(TOKEN)].map(([match], i, all) => ({
    start: all[i]!.index,
    end: all[i]!.index + match.length,
    text: match,
    word: /[\p{L}\p{N}]/u.test(match),
  }));

/** The tokens that any of `spans` touches. */
export function touched(tokens: readonly ScoreToken[], spans: readonly Span[]): Indices {
  const indices = new Set<number>();
  for (const { start, end } of spans)
    for (let i = firstEndingAfter(tokens, start); i < tokens.length && tokens[i]!.start < end; i++) indices.add(i);
  return [...indices].sort((a, b) => a - b);
}

export const wordsAmong = (tokens: readonly ScoreToken[], indices: Indices): Indices =>
  indices.filter((i) => tokens[i]!.word);

export const same = (a: Indices, b: Indices): boolean => a.length === b.length && a.every((x, i) => x === b[i]);

export function shared<T>(a: readonly T[], b: readonly T[]): number {
  const set = new Set(b);
  return a.filter((x) => set.has(x)).length;
}

/** Intersection over union of lists that have each thing once; 0 where one is empty. */
export function jaccard<T>(a: readonly T[], b: readonly T[]): number {
  const common = shared(a, b);
  return common === 0 ? 0 : common / (a.length + b.length - common);
}

/** Runs of neighbouring tokens, half open. */
export function runs(indices: Indices): readonly Span[] {
  const found: Span[] = [];
  for (const i of indices) {
    const last = found.at(-1);
    if (last?.end === i) found[found.length - 1] = { start: last.start, end: i + 1 };
    else found.push({ start: i, end: i + 1 });
  }
  return found;
}
