import type { Span } from "../../model/types";
import { growCue, weighCue } from "../attributions/cues";
import type { Stretch } from "../attributions/families";
import { sourceCandidates, weighSource } from "../attributions/sources";
import { type Scale, scale } from "../attributions/weigh";
import { learnedWeights } from "../attributions/weights";
import { isVerbal, kindOf, type Words } from "../attributions/words";
import type { ParsedText } from "../parse";

/** Log-odds below which no word of a sentence with a colon is taken for the one that says that somebody speaks. */
const LEAST = -2.6;
const LONGEST = 120;
const COLON = kindOf("colon");

export interface Introduction {
  readonly source: Span;
  readonly cue: Span;
}

const THING = /^(?:it|this|that|these|those|which|what|here|there)$/;

/** Source and cue of the words that end in the colon before a quotation: “Ann Lee put it so:”. `known` are cues that have other words. */
export function introductionIn(
  { tokens }: ParsedText,
  words: Words,
  before: Stretch,
  known: readonly Span[],
  weights: Scale = scale(learnedWeights()),
): Introduction | null {
  const bounds: Stretch = { from: Math.max(before.from, before.to - LONGEST), to: before.to };
  let heart = -1;
  let most = LEAST;
  for (let i = bounds.from; i < bounds.to; i++) {
    if ((!isVerbal(words.kind[i]!) && words.kind[i] !== COLON) || words.quote[i]! >= 0) continue;
    if (known.some(({ start, end }) => start <= tokens[i]!.start && tokens[i]!.start < end)) continue;
    weighCue(weights, words, bounds, i, false);
    const odds = weights.total();
    if (odds <= most) continue;
    heart = i;
    most = odds;
  }
  if (heart < 0) return null;
  const cue = growCue(weights, words, bounds, heart);
  let source: Stretch | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const candidate of sourceCandidates(words, bounds, cue)) {
    weighSource(weights, words, bounds, cue, heart, candidate);
    const score = weights.total();
    if (score <= best) continue;
    source = candidate;
    best = score;
  }
  if (!source || THING.test(tokens[source.from]!.norm)) return null;
  const spanOf = ({ from, to }: Stretch): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end });
  return { source: spanOf(source), cue: spanOf(cue) };
}
