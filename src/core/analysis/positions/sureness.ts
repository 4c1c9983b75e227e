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
export function sureOf(signals: Signals): Sure {
  const values = valuesOf(signals);
  const likely = (field: keyof Sure) => {
    const sum = values[field].reduce((all, value, k) => all + value * WEIGHTS[field][k]!, 0);
    // as people read it in the file
    return Math.round(100 / (1 + Math.exp(-sum))) / 100;
  };
  return { actor: likely("actor"), stance: likely("stance"), issue: likely("issue") };
}

/** What is weighed for each field, a constant first. */
export function valuesOf({
  stance,
  issue,
  attribution,
  spoken,
  pronoun,
}: Signals): Readonly<Record<keyof Sure, readonly number[]>> {
  const [s, i, a] = [odds(stance), odds(issue), odds(attribution)];
  return { actor: [1, a, spoken ? 0 : 1, pronoun ? 1 : 0], stance: [1, s, a], issue: [1, i, a, s] };
}

const odds = (p: number): number => {
  const q = Math.min(0.99, Math.max(0.01, p));
  return Math.log(q / (1 - q));
};
/** As `valuesOf` has them. */
const WEIGHTS = {
  actor: [0.32, 0.85, -0.83, -0.52],
  stance: [-0.18, 0.54, 0.22],
  issue: [-0.75, 0.33, 0.09, 0.21],
} as const satisfies Readonly<Record<keyof Sure, readonly number[]>>;
