import type { Stretch } from "../../src/core/analysis/attributions/families";
import { placesOf } from "../../src/core/analysis/attributions/places";
import { type Proposal, propose, weighVerdict } from "../../src/core/analysis/attributions/propose";
import { type Scale, scale } from "../../src/core/analysis/attributions/weigh";
import { atOnce } from "../../src/core/model/steps";
import type { GoldArticle } from "./gold";
import { inverted } from "./inverted";
import { judge } from "./judge";
import { learn, notebook, type Question, quantise, type Settings } from "./learn";
import { type Lesson, questionsOf, readLesson, withHearts } from "./lessons";

/** Chosen on every seventh train article, held out; the pull to zero keeps the file under 300 kB. */
const CHOICES: Settings = { epochs: 4, rate: 0.2, sparse: 1.8, decay: 1, drop: 0.15, least: 4 };
const VERDICT: Settings = { epochs: 4, rate: 0.1, sparse: 0.5, decay: 1, drop: 0.15, least: 5 };
/**
 * What the articles teach. Each half's verdict is learned on what the weights of the other half propose, so that confidence
 * is honest.
 */
export function teach(articles: readonly GoldArticle[]): Float64Array {
  const lessons = withHearts([...articles, ...inverted(articles)].map(readLesson));
  const choices = (some: readonly Lesson[]): Float64Array => {
    const weights = new Float64Array(1 << 20);
    learn(some.flatMap(questionsOf), weights, CHOICES);
    return weights;
  };
  const halves = [0, 1].map((half) => lessons.filter((_, i) => i % 2 === half));
  const verdicts = halves.flatMap((half, i) => {
    const weights = scale(quantise(choices(halves[1 - i]!)));
    return half.flatMap((lesson) => verdictsOn(lesson, weights));
  });
  const weights = choices(lessons);
  learn(verdicts, weights, VERDICT);
  return weights;
}

function verdictsOn(lesson: Lesson, weights: Scale): readonly Question[] {
  const book = notebook();
  const sentences = [...placesOf(lesson.parsed)].map(({ sentence, paragraph, lead }) =>
    atOnce(propose(weights, lesson.words, sentence, paragraph, lead)),
  );
  const right = rightOnes(lesson, sentences.flat());
  return sentences.flatMap((all) =>
    all.map((proposal): Question => {
      weighVerdict(book, lesson.words, proposal, all);
      return { alternatives: [book.take()], truth: [right.has(proposal) ? 1 : 0] };
    }),
  );
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
