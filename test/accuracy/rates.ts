/** Counts of one metric, summed over documents. What was given and what was wanted may be matched many to one. */
export interface Tally {
  right: number;
  given: number;
  met: number;
  wanted: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Share {
  right: number;
  of: number;
}

export const tally = (): Tally => ({ right: 0, given: 0, met: 0, wanted: 0 });
export const share = (): Share => ({ right: 0, of: 0 });
export const ratio = ({ right, of }: Share): number => (of === 0 ? 0 : right / of);

export function ratesOf({ right, given, met, wanted }: Tally): Rates {
  const precision = given === 0 ? 0 : right / given;
  const recall = wanted === 0 ? 0 : met / wanted;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The same made for each key. */
export const each = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>;
