/** Each question has its own features, kept apart by these numbers. */
export const STAGE = {
  cue: 1,
  growLeft: 2,
  growRight: 3,
  source: 4,
  layout: 5,
  before: 6,
  after: 7,
  verdict: 8,
} as const;

/** Tokens, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A number of tokens in the steps that matter. */
export const bin = (n: number): number =>
  n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 35 ? 8 : 9;
