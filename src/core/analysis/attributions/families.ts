/** Families of features. Their weights are kept apart by these numbers; each can be left out, to see what it is worth. */
export const FAMILY = {
  cueWord: 1,
  cueNeighbours: 2,
  cueAhead: 3,
  cueSubject: 4,
  cuePlace: 5,
  growLeft: 6,
  growRight: 7,
  noSource: 8,
  sourcePlace: 9,
  sourceShape: 10,
  sourceWords: 11,
  sourceSubject: 12,
  layoutFrame: 13,
  layoutQuotation: 14,
  beforeStart: 15,
  beforeEnd: 16,
  beforeWhole: 17,
  afterStart: 18,
  afterEnd: 19,
  afterWhole: 20,
  verdict: 21,
  verdictWords: 22,
  verdictRivals: 23,
} as const;
export type Family = (typeof FAMILY)[keyof typeof FAMILY];

/** Tokens, half open. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A number of tokens in the steps that matter. */
export const bin = (n: number): number =>
  n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : n < 35 ? 8 : 9;
