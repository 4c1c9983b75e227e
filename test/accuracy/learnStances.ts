import { STEP } from "../../src/core/analysis/lexicon/packed/positionWeights";
import { pack, packRows, softmax } from "../../src/core/analysis/positions/learned";
import { OWN } from "../../src/core/analysis/positions/stance/weigh";
import { SHARES, TOLD, type Worded, type WordTables } from "../../src/core/analysis/positions/stance/wordScores";
import { STANCES, type Stance } from "../../src/core/model/types";
import { counted } from "./descent";
import { least } from "./lbfgs";
import { SIZE, type WordVectors } from "./wordVectors";

/** A power of two. */
export const STANCE_SLOTS = 2048;

export interface StanceQuestion {
  readonly stance: Stance;
  readonly ruled: Stance;
  readonly slots: readonly number[];
  readonly worded: Worded;
}

export interface LearnedStances {
  readonly weights: Float32Array;
  readonly words: WordTables;
}

const PARTS = ["content", "cue"] as const;
const VECTOR = SIZE * PARTS.length;
/** How strongly weights are pulled towards zero. */
const PULL = 28;
/** How large the vectors are beside the features, which are 0 or 1; how many words are kept; and one step of a score in its standard deviation. */
const SCALE = { content: 3, cue: 8 } as const;
const KEPT = { content: 12000, cue: 4000 } as const;
const STEPS = { content: 0.6, cue: 0.6 } as const;

/** The vectors of the words in each part, added up as their scores will be. */
function vectorOf(worded: Worded, { vectors }: WordVectors): Float32Array {
  const sum = new Float32Array(VECTOR);
  for (const [part, of] of PARTS.entries()) {
    const share = SCALE[of] * SHARES[of](worded[of].length);
    for (const place of worded[of])
      for (let j = 0; j < SIZE; j++) sum[part * SIZE + j]! += share * vectors[place * SIZE + j]!;
  }
  return sum;
}

/**
 * A softmax over features and vectors of words together, with a pull of all weights towards zero. A sum of vectors times weights is a
 * sum of one score a word: the scores are kept, and the vectors are not needed any more.
 */
export function learnStances(all: readonly StanceQuestion[], words: WordVectors): LearnedStances {
  const counts = counted(
    all.map(({ slots }) => slots),
    STANCE_SLOTS,
  );
  const kept = all.map(({ slots }) => slots.filter((slot) => counts[slot]! >= 4));
  const vectors = all.map(({ worded }) => vectorOf(worded, words));
  const width = STANCE_SLOTS + VECTOR;
  const weights = least(
    (at, slope) => {
      let loss = 0;
      for (let i = 0; i < at.length; i++) {
        loss += 0.5 * PULL * at[i]! ** 2;
        slope[i] = PULL * at[i]!;
      }
      for (const [i, { ruled, stance }] of all.entries()) {
        const vector = vectors[i]!;
        const scores = STANCES.map((one, k) => {
          let sum = one === ruled ? OWN : 0;
          for (const slot of kept[i]!) sum += at[k * width + slot]!;
          for (let j = 0, from = k * width + STANCE_SLOTS; j < VECTOR; j++) sum += at[from + j]! * vector[j]!;
          return sum;
        });
        for (const [k, probability] of softmax(scores).entries()) {
          const isRight = STANCES[k] === stance;
          if (isRight) loss -= Math.log(probability);
          const off = probability - (isRight ? 1 : 0);
          for (const slot of kept[i]!) slope[k * width + slot]! += off;
          for (let j = 0, from = k * width + STANCE_SLOTS; j < VECTOR; j++) slope[from + j]! += off * vector[j]!;
        }
      }
      return loss;
    },
    width * STANCES.length,
    150,
  );
  const parts = STANCES.map((_, k) => weights.subarray(k * width, (k + 1) * width));
  const features = parts.flatMap((part) => [...part.subarray(0, STANCE_SLOTS)]);
  const vectorWeights = parts.map((part) => part.subarray(STANCE_SLOTS));
  return {
    // as they are stored
    weights: Float32Array.from(features, (weight) => Math.round(weight / STEP) * STEP),
    words: { content: scoresOf("content", vectorWeights, words), cue: scoresOf("cue", vectorWeights, words) },
  };
}

/** The scores of the words that tell most, by how often they are met. */
function scoresOf(
  of: keyof Worded,
  weights: readonly Float64Array[],
  { vectors, often }: WordVectors,
): WordTables["content"] {
  const from = PARTS.indexOf(of) * SIZE;
  const scores = new Float32Array(often.length * TOLD);
  for (let place = 0; place < often.length; place++)
    for (let k = 0; k < TOLD; k++)
      for (let j = 0; j < SIZE; j++)
        scores[place * TOLD + k]! +=
          SCALE[of] * vectors[place * SIZE + j]! * (weights[k]![from + j]! - weights[TOLD]![from + j]!);
  const size = (place: number) => Math.hypot(...scores.subarray(place * TOLD, (place + 1) * TOLD));
  const places = Array.from(often, (_, place) => place);
  const worth = places.map((place) => size(place) * often[place]! ** 0.3);
  const best = places.sort((a, b) => worth[b]! - worth[a]!).slice(0, KEPT[of]);
  const square = best.reduce((sum, place) => sum + size(place) ** 2, 0) / (best.length * TOLD);
  const step = Math.round(1000 * STEPS[of] * Math.sqrt(square)) / 1000;
  const rows = new Int8Array(scores.length);
  for (const place of best)
    for (let at = place * TOLD; at < (place + 1) * TOLD; at++)
      rows[at] = Math.max(-4, Math.min(4, Math.round(scores[at]! / step)));
  return { rows, step };
}

/** The constants that are stored, as code. */
export const packedStances = ({ weights, words }: LearnedStances, step: number): Readonly<Record<string, string>> => ({
  STANCE_WEIGHTS: JSON.stringify(pack(weights, step)),
  CONTENT_STEP: `${words.content.step}`,
  CUE_STEP: `${words.cue.step}`,
  CONTENT_WORDS: JSON.stringify(packRows(words.content.rows, TOLD)),
  CUE_WORDS: JSON.stringify(packRows(words.cue.rows, TOLD)),
});
