/**
 * Learns how likely the fields of a row are right, end to end: `npm run learn:sure [-- GOLD_FOLDER]`. Logistic
 * regression on the rows of the first half of the open benchmark; prints the weights for `positions/sureness.ts`, what they say on
 * both halves, and of the labels of a folder how often condition, addressee, when and where are right.
 */
import { plainly } from "../../src/cli/answer";
import { analysis } from "../../src/core/analysis/analyze";
import type { FoundPosition } from "../../src/core/analysis/positions/find";
import { CIRCUMSTANCES, sureOf, valuesOf } from "../../src/core/analysis/positions/sureness";
import { type Circumstantial, circumstancesRight, ratesByWay } from "./circumstances";
import { readArticles, readPositions, readWorld, span, spans } from "./gold";
import { judgeRows } from "./judgeRows";
import { reliabilityTable } from "./reliability";
import { analyzedOnGold, finish } from "./run";
import { WORLD } from "./sections";
import { LOOKED_AT } from "./world";

const FIELDS = ["actor", "stance", "issue"] as const;

interface Row {
  readonly position: FoundPosition;
  readonly right: Readonly<Record<(typeof FIELDS)[number], boolean>>;
}

function rowsOf(gold: ReturnType<typeof readWorld>[number]): readonly Row[] {
  const { text } = gold.article;
  const seen: FoundPosition[] = [];
  const found = finish(analysis(text, undefined, (position) => seen.push(position)));
  const { actors, attributions } = plainly(text, found, found, () => null);
  const given = attributions.map((one) => ({
    ...one,
    source: spans(one.source),
    cue: spans(one.cue),
    content: spans(one.content),
  }));
  return seen.flatMap((position) => {
    if (position.stance === "neutral") return [];
    const { issue } = found.positions.find(({ id }) => id === position.id)!;
    const alone = { ...position, issue: issue && span([issue.start, issue.end]), shown: true, asserted: {} };
    const [row] = judgeRows({ gold, found: { actors, attributions: given, positions: [alone] } }).rows;
    return row ? [{ position, right: { actor: row.actor, stance: row.stance, issue: row.issue } }] : [];
  });
}

/** Weights by Newton’s steps, with a pull to zero on all but the constant. */
function logistic(values: readonly (readonly number[])[], right: readonly boolean[]): readonly number[] {
  const size = values[0]!.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const slope = weights.map((weight, k) => (k === 0 ? 0 : -PULL * weight));
    const bend = weights.map((_, k) => weights.map((_w, l) => (k === l && k > 0 ? PULL : 1e-9)));
    for (const [i, x] of values.entries()) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, k) => sum + value * weights[k]!, 0)));
      for (let k = 0; k < size; k++) {
        slope[k]! += ((right[i] ? 1 : 0) - p) * x[k]!;
        for (let l = 0; l < size; l++) bend[k]![l]! += p * (1 - p) * x[k]! * x[l]!;
      }
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, k) => weight + step[k]!);
  }
  return weights;
}
const PULL = 1 / 0.3;

/** The solution of a small system of equations, by elimination. */
function solved(rows: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const all = rows.map((row, i) => [...row, right[i]!]);
  for (let k = 0; k < all.length; k++)
    for (let i = 0; i < all.length; i++) {
      if (i === k) continue;
      const share = all[i]![k]! / all[k]![k]!;
      all[i] = all[i]!.map((value, j) => value - share * all[k]![j]!);
    }
  return all.map((row, k) => row.at(-1)! / row[k]!);
}

function main(): void {
  const articles = readWorld(WORLD.folder, WORLD.file);
  const [first, last] = [articles.slice(0, LOOKED_AT), articles.slice(LOOKED_AT)].map((half) => half.flatMap(rowsOf));
  for (const field of FIELDS) {
    const weights = logistic(
      first!.map(({ position }) => valuesOf(position.signals)[field]),
      first!.map(({ right }) => right[field]),
    );
    console.log(`${field}: [${weights.map((weight) => weight.toFixed(2)).join(", ")}],`);
    const claims = (rows: readonly Row[]) =>
      rows.map(({ position, right }) => ({ sure: sureOf(position.signals)[field], right: right[field] }));
    console.log(
      reliabilityTable([
        [`${field}, learned on`, claims(first!)],
        [`${field}, last half`, claims(last!)],
      ]),
    );
  }
  const [folder] = process.argv.slice(2);
  if (folder) console.log(ratesByWay(circumstancesIn(folder)));
}

/** Of the labelled attributions of PolNeAR train. */
function circumstancesIn(folder: string): readonly Circumstantial[] {
  const articles = readArticles(folder, "polnear.train.jsonl");
  return ["positions.more.jsonl", "positions.train.jsonl"]
    .flatMap((file) => readPositions(folder, file, articles))
    .flatMap(({ article, positions }) => {
      const found = analyzedOnGold(article);
      const isRight = circumstancesRight(article.text, found.actors);
      const byAttribution = new Map(found.positions.map((one) => [one.attribution, one]));
      return positions.flatMap((gold) => {
        const one = byAttribution.get(gold.attribution);
        return CIRCUMSTANCES.flatMap((field) => {
          const way = one?.signals.ways[field];
          return one && way ? [{ field, way, right: isRight(field, one, gold) }] : [];
        });
      });
    });
}

main();
