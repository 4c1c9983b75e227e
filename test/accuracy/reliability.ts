import { CIRCUMSTANCES, type Circumstance, sureOf } from "../../src/core/analysis/positions/sureness";
import { circumstancesRight } from "./circumstances";
import type { GoldPositions } from "./gold";
import { analyzedOnGold } from "./run";
import { percent, table } from "./table";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";

/** Something said with a probability. */
export interface Claim {
  /** 0 to 1. */
  readonly sure: number;
  readonly right: boolean;
}

const EDGES = [0, 0.3, 0.45, 0.6, 0.75, 0.9] as const;

/** For each bin of probabilities how many claims it has, what they say on the mean, and how many are right. */
export function reliability(
  claims: readonly Claim[],
): readonly { from: number; of: number; said: number; right: number }[] {
  return EDGES.map((from, i) => {
    const inside = claims.filter(({ sure }) => sure >= from && sure < (EDGES[i + 1] ?? 1.01));
    const mean = (of: (claim: Claim) => number) =>
      inside.reduce((sum, claim) => sum + of(claim), 0) / Math.max(1, inside.length);
    return { from, of: inside.length, said: mean(({ sure }) => sure), right: mean(({ right }) => (right ? 1 : 0)) };
  }).filter(({ of }) => of > 0);
}

/** Whether the fields of positions are right as often as they say, on the gold attributions. */
export function reliabilityOf(articles: readonly GoldPositions[]): string {
  const stances: Claim[] = [];
  const issues: Claim[] = [];
  const beside: Readonly<Record<Circumstance, Claim[]>> = { condition: [], addressee: [], when: [], where: [] };
  for (const { article, positions } of articles) {
    const { actors, positions: read } = analyzedOnGold(article);
    const found = new Map(read.map((one) => [one.attribution, one]));
    const isRight = circumstancesRight(article.text, actors);
    const tokens = tokenize(article.text);
    const words = (span: { start: number; end: number }) => wordsAmong(tokens, touched(tokens, [span]));
    for (const gold of positions) {
      const one = found.get(gold.attribution);
      if (!one) continue;
      stances.push({ sure: one.signals.stance, right: one.stance === gold.stance });
      const right =
        one.issue === null || gold.issue === null
          ? one.issue === gold.issue
          : jaccard(words(one.issue), words(gold.issue)) >= 0.5;
      issues.push({ sure: one.signals.issue, right });
      const sure = sureOf(one.signals);
      for (const field of CIRCUMSTANCES)
        if (one[field] !== null) beside[field].push({ sure: sure[field]!, right: isRight(field, one, gold) });
    }
  }
  return reliabilityTable([
    ["stance", stances],
    ["issue", issues],
    ...CIRCUMSTANCES.map((field) => [field, beside[field]] as const),
  ]);
}

export const reliabilityTable = (all: readonly (readonly [name: string, claims: readonly Claim[]])[]): string =>
  table(
    ["how sure", "positions", "says", "right"],
    all.flatMap(([name, claims]) =>
      reliability(claims).map(({ from, of, said, right }) => [
        `${name} ≥ ${percent(from)}`,
        `${of}`,
        percent(said),
        percent(right),
      ]),
    ),
  );
