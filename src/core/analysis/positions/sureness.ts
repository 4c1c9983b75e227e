import type { Sure } from "../../model/types";

/** What is known of how sure a position is, before it is put right. Probabilities, 0 to 1. */
export interface Signals {
  /** That the stance is right, and the issue, were the quote and its speaker given. */
  readonly stance: number;
  readonly issue: number;
  /** Of the attribution. */
  readonly attribution: number;
  /** Whether anybody is known to say it; and whether a pronoun is all that names them. */
  readonly spoken: boolean;
  readonly pronoun: boolean;
}

/**
 * How likely each field of a row is right, end to end: a wrong quote or speaker makes a row wrong, however well its words
 * are read. Logistic in the log-odds; learned by `npm run learn:sure` on the first eighteen articles of the open benchmark.
 */
export function sureOf({ stance, issue, attribution, spoken, pronoun }: Signals): Sure {
  const [s, i, a] = [odds(stance), odds(issue), odds(attribution)];
  const sum = (weights: readonly number[], values: readonly number[]) =>
    rounded(1 / (1 + Math.exp(-weights.reduce((all, weight, k) => all + weight * values[k]!, 0))));
  return {
    actor: sum(WEIGHTS.actor, [1, a, spoken ? 0 : 1, pronoun ? 1 : 0]),
    stance: sum(WEIGHTS.stance, [1, s, a]),
    issue: sum(WEIGHTS.issue, [1, i, a, s]),
  };
}

const odds = (p: number): number => {
  const q = Math.min(0.99, Math.max(0.01, p));
  return Math.log(q / (1 - q));
};
/** As people read it in the file. */
const rounded = (p: number): number => Math.round(100 * p) / 100;

/** The constant first, then as `sureOf` lists them. */
const WEIGHTS = {
  actor: [0.32, 0.85, -0.83, -0.52],
  stance: [-0.18, 0.54, 0.22],
  issue: [-0.75, 0.33, 0.09, 0.21],
} as const;
