/**
 * Learns the weights for the stances and issues of positions: `npm run learn:positions -- GOLD_FOLDER [OUT [stance | issue]]`. Prints what they reach on
 * articles they have not seen; with a file it learns from all and writes the weights of both, or of one, into it. The same labels give the same file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Seen } from "../../src/core/analysis/positions/find";
import { best } from "../../src/core/analysis/positions/issue/choose";
import {
  type Calibration,
  certainty,
  pack,
  type SummingEach,
  slotOf,
  softmax,
} from "../../src/core/analysis/positions/learned";
import { chosen, likely, OWN, SIDES, summingStances } from "../../src/core/analysis/positions/stance/weigh";
import { STANCES, type Stance } from "../../src/core/model/types";
import { type GoldPosition, readArticles, readPositions } from "./gold";
import { POSITION_RULE_ARTICLES } from "./position-rules";
import { analyzedOnGold } from "./run";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";

const STEP = 1 / 15;
/** Slots of a stance, and of all issues; powers of two. */
const SLOTS = { stance: 2048, issue: 16384 } as const;
const PARTS = 4;

const LEARNED_FROM = "positions.more.jsonl";
/** Those of its articles that no rule was written by: only there the rules are as good as they will be elsewhere. */
const UNREAD = "positions.train.jsonl";

interface Question {
  readonly article: number;
  readonly seen: Seen;
  readonly stance: Stance;
  /** Slots of each choice, and whether the choice is right. */
  readonly choices: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  readonly slots: readonly number[];
  /** Whether no issue is right, where there is no choice. */
  readonly none: boolean;
}

const once = (names: readonly string[], slots: number): number[] => [
  ...new Set(names.map((name) => slotOf(name, slots))),
];

function questions(folder: string, file: string): readonly Question[] {
  const all = readPositions(folder, file, readArticles(folder, "polnear.train.jsonl"));
  return all.flatMap(({ article, positions }, i) => {
    if (POSITION_RULE_ARTICLES.includes(article.id)) return [];
    const seen = new Map<string, Seen>();
    analyzedOnGold(article, (one) => seen.set(one.attribution, one));
    const tokens = tokenize(article.text);
    const words = (span: { start: number; end: number }) => wordsAmong(tokens, touched(tokens, [span]));
    return positions.flatMap((gold: GoldPosition): Question[] => {
      const one = seen.get(gold.attribution);
      if (!one) return [];
      const wanted = gold.issue && words(gold.issue);
      return [
        {
          article: i,
          seen: one,
          stance: gold.stance,
          choices: one.issue.map((names) => once(names, SLOTS.issue)),
          right: one.choices.map((choice) => wanted !== null && jaccard(words(choice), wanted) >= 0.5),
          slots: once(one.stance, SLOTS.stance),
          none: gold.issue === null,
        },
      ];
    });
  });
}

/** An order that is shuffled the same way every time. */
function* shuffled(length: number, rounds: number): Generator<number> {
  const order = Array.from({ length }, (_, i) => i);
  let seed = 7;
  for (let round = 0; round < rounds; round++) {
    for (let i = length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = Math.floor((seed / 2 ** 32) * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    yield* order;
  }
}

/** AdaGrad with a pull towards zero; the weights are averaged over all rounds but the first. */
class Table {
  readonly weights: Float64Array;
  private readonly squares: Float64Array;
  private readonly sum: Float64Array;
  private rounds = 0;
  constructor(
    length: number,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.weights = new Float64Array(length);
    this.squares = new Float64Array(length).fill(0.01);
    this.sum = new Float64Array(length);
  }
  step(slot: number, slope: number): void {
    const d = slope + this.decay * this.weights[slot]!;
    this.squares[slot]! += d * d;
    this.weights[slot]! -= (this.rate * d) / Math.sqrt(this.squares[slot]!);
  }
  endRound(): void {
    this.rounds++;
    for (let i = 0; i < this.sum.length; i++) this.sum[i]! += this.weights[i]!;
  }
  averaged(): Float32Array {
    // as they are stored
    return Float32Array.from(this.sum, (sum) => Math.round(sum / this.rounds / STEP) * STEP);
  }
}

/** How many questions have each slot. */
function counted(slots: readonly (readonly number[])[], length: number): Int32Array {
  const counts = new Int32Array(length);
  for (const of of slots) for (const slot of new Set(of)) counts[slot]!++;
  return counts;
}

function learnStances(all: readonly Question[]): Float32Array {
  const rounds = 10;
  const table = new Table(SLOTS.stance * STANCES.length, 0.03, 0.1);
  const counts = counted(
    all.map(({ slots }) => slots),
    SLOTS.stance,
  );
  const kept = all.map(({ slots }) => slots.filter((slot) => counts[slot]! >= 4));
  let done = 0;
  for (const i of shuffled(all.length, rounds)) {
    const { seen, stance } = all[i]!;
    const scores = STANCES.map((one, k) =>
      kept[i]!.reduce((sum, slot) => sum + table.weights[k * SLOTS.stance + slot]!, one === seen.ruled ? OWN : 0),
    );
    for (const [k, probability] of softmax(scores).entries())
      for (const slot of kept[i]!) table.step(k * SLOTS.stance + slot, probability - (STANCES[k] === stance ? 1 : 0));
    if (++done % all.length === 0 && done > all.length) table.endRound();
  }
  return table.averaged();
}

function learnIssues(questions: readonly Question[]): Float32Array {
  const rounds = 8;
  const all = questions.filter(({ right }) => right.includes(true));
  const table = new Table(SLOTS.issue, 0.03, 0.03);
  const counts = counted(
    all.map(({ choices }) => choices.flat()),
    SLOTS.issue,
  );
  let done = 0;
  for (const i of shuffled(all.length, rounds)) {
    const { choices, right } = all[i]!;
    const likelihood = softmax(choices.map((slots) => slots.reduce((sum, slot) => sum + table.weights[slot]!, 0)));
    const mass = likelihood.reduce((sum, p, k) => sum + (right[k] ? p : 0), 0);
    const slopes = new Map<number, number>();
    for (const [k, slots] of choices.entries()) {
      const slope = likelihood[k]! - (right[k] ? likelihood[k]! / mass : 0);
      if (Math.abs(slope) < 1e-4) continue;
      for (const slot of slots) if (counts[slot]! > 8) slopes.set(slot, (slopes.get(slot) ?? 0) + slope);
    }
    for (const [slot, slope] of slopes) table.step(slot, slope);
    if (++done % all.length === 0 && done > all.length) table.endRound();
  }
  return table.averaged();
}

/** A choice with its raw probability. */
interface Answer {
  readonly right: boolean;
  readonly probability: number;
}

function stanceAnswer({ seen, stance }: Question, sum: SummingEach): Answer & { stance: Stance } {
  const sums = sum((add) => {
    for (const name of seen.stance) add(name);
  });
  const likelihood = likely(sums, seen.ruled);
  const found = chosen(seen.ruled, likelihood);
  return { stance: found, right: found === stance, probability: likelihood[STANCES.indexOf(found)]! };
}

function issueAnswer({ seen, choices, right, none }: Question, weights: Float32Array): Answer {
  if (choices.length === 0) return { right: none, probability: 0.01 };
  const likelihood = softmax(choices.map((slots) => slots.reduce((sum, slot) => sum + weights[slot]!, 0)));
  const { place, mass } = best(seen.choices, likelihood);
  return { right: right[place]!, probability: mass };
}

/** Log-odds put right by a line (Platt 1999), by plain descent; of a line that is given only the shift. */
function calibrate(answers: readonly Answer[], line?: Calibration): Calibration {
  let [slope, shift] = line ?? [1, 0];
  for (let round = 0; round < 3000; round++) {
    let [a, b] = [0, 0];
    for (const { right, probability } of answers) {
      const p = Math.min(0.999, Math.max(0.001, probability));
      const off = certainty(p, [slope, shift]) - (right ? 1 : 0);
      a += off * Math.log(p / (1 - p));
      b += off;
    }
    if (!line) slope -= a / answers.length;
    shift -= b / answers.length;
  }
  return [Math.round(slope * 1000) / 1000, Math.round(shift * 1000) / 1000];
}

const share = (list: readonly boolean[]): string => ((100 * list.filter(Boolean).length) / list.length).toFixed(1);

const pair = ([slope, shift]: Calibration): string => `[${slope}, ${shift}] as const`;
const [folder, out, only] = process.argv.slice(2);
if (!folder) throw new Error("Say the folder of the gold files.");
const all = questions(folder, LEARNED_FROM);
const stances: (Answer & { stance: Stance; gold: Stance; ruled: Stance })[] = [];
const issues: Answer[] = [];
for (let part = 0; part < PARTS; part++) {
  const others = all.filter(({ article }) => article % PARTS !== part);
  const [stance, issue] = [summingStances(learnStances(others)), learnIssues(others)];
  for (const question of all.filter(({ article }) => article % PARTS === part)) {
    stances.push({ ...stanceAnswer(question, stance), gold: question.stance, ruled: question.seen.ruled });
    issues.push(issueAnswer(question, issue));
  }
}
const opposite = (a: Stance, b: Stance) => SIDES[a] !== SIDES[b] && SIDES[a] !== "neither" && SIDES[b] !== "neither";
console.log(`on articles not learned from, ${all.length} labels:
stance ${share(stances.map(({ right }) => right))}, by the rules alone ${share(stances.map(({ ruled, gold }) => ruled === gold))}
opposite ${share(stances.map(({ stance, gold }) => opposite(stance, gold)))}, by the rules alone ${share(stances.map(({ ruled, gold }) => opposite(ruled, gold)))}
issue ${share(issues.map(({ right }) => right))}`);
const whole = learnStances(all);
const byWhole = summingStances(whole);
const fresh = questions(folder, UNREAD).map((question) => stanceAnswer(question, byWhole));
console.log(`no rule written by, ${fresh.length} labels: stance ${share(fresh.map(({ right }) => right))}`);
/** By the slope of the many and the shift of those that no rule was written by. */
const lineOf = (isMeant: (stance: Stance) => boolean): Calibration => {
  const [many, few] = [stances, fresh].map((list) => list.filter(({ stance }) => isMeant(stance)));
  return calibrate(few!, calibrate(many!));
};
const sure = {
  taken: lineOf((stance) => stance !== "neutral"),
  neutral: lineOf((stance) => stance === "neutral"),
  issue: calibrate(issues),
};
console.log(`calibration: ${JSON.stringify(sure)}`);
if (out) {
  const learned: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    stance: {
      STANCE_SURE: pair(sure.taken),
      NEUTRAL_SURE: pair(sure.neutral),
      STANCE_WEIGHTS: JSON.stringify(pack(whole, STEP)),
    },
    issue: { ISSUE_SURE: pair(sure.issue), ISSUE_WEIGHTS: JSON.stringify(pack(learnIssues(all), STEP)) },
  };
  let file = readFileSync(out, "utf8");
  for (const [what, constants] of Object.entries(learned))
    if (only === undefined || only === what)
      for (const [name, value] of Object.entries(constants))
        file = file.replace(
          new RegExp(`(export const ${name} =\\s+)[^\\n]*;\\n`),
          (_, head: string) => `${head}${value};\n`,
        );
  writeFileSync(out, file);
}
