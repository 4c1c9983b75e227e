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
  /** Where what goes with the stance was found; null for what was not. */
  readonly ways: Readonly<Record<Circumstance, Way | null>>;
}

export const CIRCUMSTANCES = ["condition", "addressee", "when", "where"] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** In the words said; outside of them, in their sentence; or of the statement before, of the same speaker and paragraph. */
export type Way = "in what is said" | "beside it" | "told before";
export const WAYS: readonly Way[] = ["in what is said", "beside it", "told before"];

type Judged = "actor" | "stance" | "issue";

/**
 * How likely each field of a row is right, end to end: a wrong quote or speaker makes a row wrong, however well its words
 * are read. Logistic in the log-odds; learned by `npm run learn:sure` on the first eighteen articles of the open benchmark.
 */
export function sureOf(signals: Signals): Sure {
  const values = valuesOf(signals);
  const likely = (field: Judged) => {
    const sum = values[field].reduce((all, value, k) => all + value * WEIGHTS[field][k]!, 0);
    return rounded(1 / (1 + Math.exp(-sum)));
  };
  const sure = { actor: likely("actor"), stance: likely("stance"), issue: likely("issue") };
  const others = CIRCUMSTANCES.flatMap((field) => {
    const way = signals.ways[field];
    return way === null ? [] : [[field, rounded(signals.attribution * RIGHT[field][way])] as const];
  });
  return { ...sure, ...Object.fromEntries(others) };
}

/** As people read it in the file. */
const rounded = (probability: number): number => Math.round(100 * probability) / 100;

/** What is weighed for each field, a constant first. */
export function valuesOf({
  stance,
  issue,
  attribution,
  spoken,
  pronoun,
}: Signals): Readonly<Record<Judged, readonly number[]>> {
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
  stance: [-0.34, 0.54, 0.24],
  issue: [-0.82, 0.33, 0.09, 0.21],
} as const satisfies Readonly<Record<Judged, readonly number[]>>;

/** How often each is right by where it was found, the attribution given; learned by `npm run learn:sure` on labels of PolNeAR train. */
const RIGHT: Readonly<Record<Circumstance, Readonly<Record<Way, number>>>> = {
  condition: { "in what is said": 0.69, "beside it": 0.42, "told before": 0.5 },
  addressee: { "in what is said": 0.7, "beside it": 0.5, "told before": 0.5 },
  when: { "in what is said": 0.5, "beside it": 0.57, "told before": 0.34 },
  where: { "in what is said": 0.5, "beside it": 0.64, "told before": 0.36 },
};
