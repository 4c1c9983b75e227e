/**
 * Learns the weights of the attributions from PolNeAR train and writes them as a TypeScript file:
 * `node train.js GOLD_FOLDER src/core/extract/lexicon/reportingWeights.ts`. The same input gives the same file.
 * Takes about four minutes and 10 GB (`node --max-old-space-size=12000`).
 */
import { writeFileSync } from "node:fs";
import { sentencesOf } from "../../src/core/extract/attributions";
import { type Proposal, propose, weighVerdict } from "../../src/core/extract/attributions/propose";
import type { Stretch } from "../../src/core/extract/attributions/stages";
import { encode, scale } from "../../src/core/extract/attributions/weigh";
import { readArticles } from "./gold";
import { learn, notebook, type Question, quantise, type Settings } from "./learn";
import { type Lesson, questionsOf, readLesson, withHearts } from "./lessons";
import { type Attributed, headOf } from "./scoreQuotes";
import { jaccard, type ScoreToken, tokenize, touched, wordsAmong } from "./tokens";

/** Chosen on every seventh train article, held out; the pull to zero keeps the file under 300 kB. */
const CHOICES: Settings = { epochs: 4, rate: 0.2, sparse: 3, decay: 1, least: 4 };
const VERDICT: Settings = { epochs: 4, rate: 0.1, sparse: 0.5, decay: 1, least: 5 };

function main([folder, out]: readonly string[]): void {
  if (!folder || !out) throw new Error("usage: train GOLD_FOLDER OUT.ts");
  const lessons = withHearts(readArticles(folder, "polnear.train.jsonl").map(readLesson));
  const code = encode(quantise(teach(lessons)));
  writeFileSync(
    out,
    `/** Learned by test/accuracy/train.ts; MODEL.md says from what, and how good it is. */\nexport const REPORTING_WEIGHTS =\n  "${code}";\n`,
  );
  console.log(`${code.length} characters`);
}

/** Each half's verdict is learned on what the weights of the other half propose, so that confidence is honest. */
export function teach(lessons: readonly Lesson[]): Float64Array {
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  const verdicts = halves.flatMap((half, i) => verdictsOn(half, quantise(choices(halves[1 - i]!))));
  const weights = choices(lessons);
  learn(verdicts, weights, VERDICT);
  return weights;
}

function choices(lessons: readonly Lesson[]): Float64Array {
  const weights = new Float64Array(1 << 20);
  learn(lessons.flatMap(questionsOf), weights, CHOICES);
  return weights;
}

function verdictsOn(lessons: readonly Lesson[], weights: Int8Array): readonly Question[] {
  const judge = scale(weights);
  const book = notebook();
  return lessons.flatMap((lesson) => {
    const proposals = [...sentencesOf(lesson.parsed)].flatMap(({ sentence, paragraph, lead }) =>
      propose(judge, lesson.words, sentence, paragraph, lead),
    );
    const right = rightOnes(lesson, proposals);
    return proposals.map((proposal, i): Question => {
      weighVerdict(book, lesson.words, proposal);
      return { alternatives: [book.take()], truth: [right.has(i) ? 1 : 0] };
    });
  });
}

interface Judged {
  readonly words: readonly number[];
  readonly head: number;
}

/** Which proposals the benchmark would count: words alike by half, the same head of the source, one to one. */
function rightOnes({ article, parsed }: Lesson, proposals: readonly Proposal[]): ReadonlySet<number> {
  const tokens = tokenize(article.text);
  const gold = article.attributions.map((one) => judged(tokens, one));
  const spanOf = ({ from, to }: Stretch) => ({ start: parsed.tokens[from]!.start, end: parsed.tokens[to - 1]!.end });
  const pairs: [likeness: number, sameHead: boolean, proposal: number, gold: number][] = [];
  for (const [i, { source, cue, content }] of proposals.entries()) {
    const own = judged(tokens, {
      source: source ? [spanOf(source)] : [],
      cue: [spanOf(cue)],
      content: content.map(spanOf),
    });
    for (const [j, other] of gold.entries()) {
      const likeness = jaccard(own.words, other.words);
      if (likeness >= 0.5) pairs.push([likeness, own.head === other.head, i, j]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || Number(b[1]) - Number(a[1]) || a[2] - b[2] || a[3] - b[3]);
  const used = { proposals: new Set<number>(), gold: new Set<number>() };
  const right = new Set<number>();
  for (const [, sameHead, i, j] of pairs) {
    if (used.proposals.has(i) || used.gold.has(j)) continue;
    used.proposals.add(i);
    used.gold.add(j);
    if (sameHead) right.add(i);
  }
  return right;
}

function judged(tokens: readonly ScoreToken[], { source, content }: Attributed): Judged {
  const named = touched(tokens, source);
  return { words: wordsAmong(tokens, touched(tokens, content)), head: named.length > 0 ? headOf(tokens, named) : -1 };
}

main(process.argv.slice(2));
