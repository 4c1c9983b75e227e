/**
 * Learns the weights of the attributions from PolNeAR train and writes them as a TypeScript file. The same input gives the
 * same file. Without a file to write, it learns from six of seven articles and measures on the seventh: what settings and
 * features are chosen by. Takes some minutes and 10 GB.
 *
 *   npm run learn -- GOLD_FOLDER [src/core/analysis/lexicon/packed/reportingWeights.ts]
 */
import { writeFileSync } from "node:fs";
import type { Stretch } from "../../src/core/analysis/attributions/families";
import { findAttributions, sentencesOf } from "../../src/core/analysis/attributions/find";
import { type Proposal, propose, weighVerdict } from "../../src/core/analysis/attributions/propose";
import { encode, scale } from "../../src/core/analysis/attributions/weigh";
import { parse } from "../../src/core/analysis/parse";
import { findQuotations } from "../../src/core/analysis/quotations";
import { atOnce } from "../../src/core/model/steps";
import { featuresOf, fingerprint } from "./features";
import { type GoldArticle, readArticles } from "./gold";
import { inverted } from "./inverted";
import { judge, ROLES } from "./judge";
import { learn, notebook, type Question, quantise, type Settings } from "./learn";
import { finish, type Lesson, questionsOf, readLesson, withHearts } from "./lessons";
import { KINDS, scoreQuotes } from "./scoreQuotes";
import { percent, table } from "./table";

/** Chosen on every seventh train article, held out; the pull to zero keeps the file under 300 kB. */
const CHOICES: Settings = { epochs: 4, rate: 0.2, sparse: 1.8, decay: 1, least: 4 };
const VERDICT: Settings = { epochs: 4, rate: 0.1, sparse: 0.5, decay: 1, least: 5 };

function main([folder, out]: readonly string[]): void {
  if (!folder) throw new Error("usage: npm run learn -- GOLD_FOLDER [OUT.ts]");
  const articles = readArticles(folder, "polnear.train.jsonl");
  if (out) write(out, articles);
  else measure(articles);
}

function write(out: string, articles: readonly GoldArticle[]): void {
  const code = encode(quantise(teach(articles)));
  writeFileSync(
    out,
    `/** Learned by test/accuracy/train.ts; MODEL.md says from what, and how good it is. */
export const REPORTING_WEIGHTS =
  "${code}";

/** Of the features they were learned for, by test/accuracy/features.ts: a test holds the code to it. */
export const REPORTING_FEATURES = "${fingerprint(featuresOf())}";
`,
  );
  console.log(`${code.length} characters`);
}

function measure(articles: readonly GoldArticle[]): void {
  const isHeldOut = (_: GoldArticle, i: number) => i % 7 === 3;
  const weights = quantise(teach(articles.filter((it, i) => !isHeldOut(it, i))));
  const documents = articles.filter(isHeldOut).map(({ text, attributions }) => {
    const parsed = finish(parse(text));
    const quotations = finish(findQuotations(parsed));
    return { text, gold: attributions, predicted: finish(findAttributions(parsed, quotations, scale(weights))) };
  });
  const { attribution, content, speaker, citron } = scoreQuotes(documents);
  const rows = [
    ...KINDS.map((kind) => [`attribution F1, ${kind}`, percent(attribution[kind].f1)]),
    ["precision / recall", `${percent(attribution.all.precision)} / ${percent(attribution.all.recall)}`],
    ["content alone F1", percent(content.all.f1)],
    ["speaker accuracy", percent(speaker.all)],
    ...ROLES.map((role) => [`exact ${role} F1`, percent(citron[role].f1)]),
    ["characters", `${encode(weights).length}`],
  ];
  console.log(table([`${documents.length} articles held out`, "Standpoint"], rows));
}

/** Each half's verdict is learned on what the weights of the other half propose, so that confidence is honest. */
function teach(articles: readonly GoldArticle[]): Float64Array {
  const lessons = withHearts([...articles, ...inverted(articles)].map(readLesson));
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
  const scales = scale(weights);
  const book = notebook();
  return lessons.flatMap((lesson) => {
    const sentences = [...sentencesOf(lesson.parsed)].map(({ sentence, paragraph, lead }) =>
      atOnce(propose(scales, lesson.words, sentence, paragraph, lead)),
    );
    const proposals = sentences.flat();
    const right = rightOnes(lesson, proposals);
    return sentences.flatMap((all) =>
      all.map((proposal): Question => {
        weighVerdict(book, lesson.words, proposal, all);
        return { alternatives: [book.take()], truth: [right.has(proposal) ? 1 : 0] };
      }),
    );
  });
}

/** Which proposals the benchmark would count. */
function rightOnes({ article, parsed }: Lesson, proposals: readonly Proposal[]): ReadonlySet<Proposal> {
  const spanOf = ({ from, to }: Stretch) => ({ start: parsed.tokens[from]!.start, end: parsed.tokens[to - 1]!.end });
  const predicted = proposals.map(({ source, cue, content }) => ({
    source: source ? [spanOf(source)] : [],
    cue: [spanOf(cue)],
    content: content.map(spanOf),
  }));
  const judged = judge({ text: article.text, gold: article.attributions, predicted });
  return new Set(judged.predicted.filter(({ right }) => right).map(({ index }) => proposals[index]!));
}

main(process.argv.slice(2));
