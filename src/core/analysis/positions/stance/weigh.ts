import { STANCES, type Stance } from "../../../model/types";
import { NEUTRAL_SURE, STANCE_SURE, STANCE_WEIGHTS, STEP } from "../../lexicon/packed/positionWeights";
import { type Add, certainty, lazily, type SummingEach, softmax, summingEach, unpack } from "../learned";
import { strongest } from "./content";
import type { Heard } from "./features";
import type { Reading } from "./reading";
import { wordScores } from "./wordScores";

/** What the reading by the rules counts beside what is learned. */
export const OWN = 1.5;
/** The model alone says that somebody takes a stance only where it is likelier than this. */
const ALONE = 0.55;
/** And it is no surer of that: of 55 such stances in articles not learned from 29 were right (POSITIONS.md). */
const ALONE_SURE = 0.53;
/** It takes away a stance that a rule has found, or puts another of its side for it, only where that is likelier than this. */
const INSTEAD = 0.55;
/** And turns it round only where it is likelier than this. */
const ROUND = 0.6;

export type Side = "for" | "against" | "neither";
export const SIDES: Readonly<Record<Stance, Side>> = {
  support: "for",
  demand: "for",
  offer: "for",
  commit: "for",
  oppose: "against",
  threaten: "against",
  deny: "against",
  concern: "against",
  neutral: "neither",
};

/** The sum of the weights of the features that are told, for each stance of `STANCES`; `weights` has their tables one after the other. */
export const summingStances = (weights: ArrayLike<number>): SummingEach => summingEach(weights, STANCES.length);

/** How likely each stance is by these sums, and by what the words tell. */
export const likely = (sums: readonly number[], worded: readonly number[], ruled: Stance): readonly number[] =>
  softmax(STANCES.map((stance, i) => (stance === ruled ? OWN : 0) + sums[i]! + worded[i]!));

/** The stance to take by the rules and by what is learned: never the opposite of a rule without good reason. */
export function chosen(ruled: Stance, likelihood: readonly number[]): Stance {
  const of = (stance: Stance) => likelihood[STANCES.indexOf(stance)]!;
  const best = STANCES.reduce((a, b) => (of(b) > of(a) ? b : a));
  const [was, is] = [SIDES[ruled], SIDES[best]];
  if (was === "neither") return of(best) < ALONE ? ruled : best;
  if (is === "neither" || was === is) return of(best) < INSTEAD ? ruled : best;
  if (of(best) > ROUND) return best;
  return of(ruled) > of("neutral") ? ruled : "neutral";
}

const sumTold = lazily(() => summingStances(unpack(STANCE_WEIGHTS, STEP)));

/** A reading with how sure its stance is, 0 to 1, calibrated. */
export interface Weighed {
  readonly reading: Reading;
  readonly sure: number;
}

export function weighStance(heard: Heard, tell: (add: Add) => void): Weighed {
  const { ruled, signals } = heard;
  const likelihood = likely(sumTold()(tell), wordScores(heard), ruled.stance);
  const stance = chosen(ruled.stance, likelihood);
  const line = stance === "neutral" ? NEUTRAL_SURE : STANCE_SURE;
  const isAlone = stance !== "neutral" && ruled.stance === "neutral";
  const sure = Math.min(certainty(likelihood[STANCES.indexOf(stance)]!, line), isAlone ? ALONE_SURE : 1);
  if (stance === ruled.stance) return { reading: ruled, sure };
  const told = stance === "neutral" ? null : strongest(signals, stance);
  const whole: Reading = { stance, word: null, of: "topic", rule: "the wording as a whole", confidence: 0.5 };
  return { reading: told ?? whole, sure };
}
