import { type Line, readLine } from "../../../src/core/analysis/tagger/features";
import { SLOTS, TURNS } from "../../../src/core/analysis/tagger/model";
import { Sheet } from "../../../src/core/analysis/tagger/sheet";
import { walk } from "../../../src/core/analysis/tagger/walk";
import { type Knowledge, readWord, type Word } from "../../../src/core/analysis/tagger/word";
import type { TaggedSentence } from "./corpus";
import { featureNames } from "./fingerprint";

export interface Settings {
  readonly epochs: number;
  /** How far a sentence tagged by a machine moves the weights; one tagged by people does by 1. */
  readonly machine: number;
  /** Share of a word’s features that are left out, others each time, so that none is relied on alone. */
  readonly dropped: number;
  /** Share of words that are half forgotten: of features by what they are and can be, more are left out, as if they were unknown. */
  readonly forgotten: number;
  /** It is learned so many times in another order, and the mean counts. */
  readonly times: number;
  /** The right tag has to be ahead of the best wrong one by this much. */
  readonly margin: number;
}

/** Which features are by the word or its class. */
const IS_OWN = featureNames().map((name) => /(?:^|, )(?:word|class)(?:,|$)/.test(name));
const HALF_FORGOTTEN = 0.6;

/** The same numbers from 0 to 1 every time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Averaged perceptron (Collins 2002): where another tag than the right one weighs most, its weights go down and those of the
 * right one up; what counts are the means over all steps. Words before have the tags that were chosen for them, right
 * or wrong.
 */
export function learnWeights(
  sentences: readonly TaggedSentence[],
  knowledge: Knowledge,
  settings: Settings,
): Float32Array {
  const memory = new Map<string, Word>();
  const read = (text: string): Word => {
    const word = memory.get(text) ?? readWord(text, knowledge);
    memory.set(text, word);
    return word;
  };
  const lessons = sentences.map(({ words, tags, by }) => ({
    line: readLine(words.map(read)),
    tags,
    rate: by === "machine" ? settings.machine : 1,
  }));
  const sum = new Float32Array(SLOTS);
  for (let time = 0; time < settings.times; time++) {
    const weights = learnOnce(lessons, settings, dice(12345 + 777 * time));
    for (let slot = 0; slot < SLOTS; slot++) sum[slot]! += weights[slot]! / settings.times;
  }
  return sum;
}

interface Lesson {
  readonly line: Line;
  readonly tags: readonly number[];
  readonly rate: number;
}

function learnOnce(
  lessons: Lesson[],
  { epochs, dropped, forgotten, margin }: Settings,
  roll: () => number,
): Float32Array {
  const weights = new Float32Array(SLOTS);
  const sums = new Float64Array(SLOTS);
  let step = 0;
  const sheet = new Sheet();
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = lessons.length - 1; i > 0; i--) {
      const j = Math.floor(roll() * (i + 1));
      [lessons[i], lessons[j]] = [lessons[j]!, lessons[i]!];
    }
    for (const { line, tags, rate } of lessons)
      walk(line, sheet, (candidates, { hashes, count: all }, i) => {
        let count = 0;
        const left = roll() < forgotten ? HALF_FORGOTTEN : dropped;
        for (let f = 0; f < all; f++) if (roll() >= (IS_OWN[f] ? left : dropped)) hashes[count++] = hashes[f]!;
        const right = tags[i]!;
        step++;
        let [best, most, own, other, rival] = [0, -Infinity, -Infinity, -Infinity, -1];
        for (const tag of candidates) {
          const turn = TURNS[tag]!;
          let sum = 0;
          for (let f = 0; f < count; f++) sum += weights[(hashes[f]! ^ turn) & (SLOTS - 1)]!;
          if (sum > most) [most, best] = [sum, tag];
          if (tag === right) own = sum;
          else if (sum > other) [other, rival] = [sum, tag];
        }
        if (own > -Infinity && rival >= 0 && own - other <= margin) {
          move(right, rate);
          move(rival, -rate);
        }
        return best;

        function move(tag: number, by: number): void {
          const turn = TURNS[tag]!;
          for (let f = 0; f < count; f++) {
            const slot = (hashes[f]! ^ turn) & (SLOTS - 1);
            weights[slot]! += by;
            sums[slot]! += by * step;
          }
        }
      });
  }
  return Float32Array.from(weights, (weight, slot) => weight - sums[slot]! / step);
}
