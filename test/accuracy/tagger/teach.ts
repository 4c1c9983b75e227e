import { TAG_LEXICON } from "../../../src/core/analysis/lexicon/packed/tagLexicon";
import { WORD_FORMAT, writeClasses } from "../../../src/core/analysis/tagger/dictionary";
import { readLexicon } from "../../../src/core/analysis/tagger/lexicon";
import { packWeights, Tagger, unpackWeights } from "../../../src/core/analysis/tagger/model";
import { packKeys } from "../../../src/core/analysis/tagger/pack";
import type { TaggedSentence } from "./corpus";
import { learnWords, type WordSettings } from "./learnWords";
import { learnWeights, type Settings } from "./perceptron";
import { farthest, squeeze } from "./squeeze";

/** Chosen on the texts held out. */
const WORDS: WordSettings = { least: 2, closed: 8, slip: 0.01 };
const WEIGHTS: Settings = { epochs: 8, machine: 0.7, dropped: 0.3, forgotten: 0.2, margin: 2, times: 3 };
/** Weights kept, and how large the smallest size is beside the one in the middle of them. */
const KEPT = 120_000;
const STEP = 1.4;

/** What the files hold, and the tagger that reads them. */
export interface Taught {
  readonly classes: string;
  readonly words: string;
  readonly weights: string;
  readonly tagger: Tagger;
}

export function teach(sentences: readonly TaggedSentence[]): Taught {
  const dictionary = learnWords(sentences, WORDS);
  const knowledge = { dictionary, lexicon: readLexicon(TAG_LEXICON) };
  const learned = learnWeights(sentences, knowledge, WEIGHTS);
  const kept = farthest(learned, KEPT);
  const pruned = learned.map((weight, slot) => weight * kept[slot]!);
  const sizes = pruned
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const weights = packWeights(squeeze(pruned, STEP * sizes[sizes.length >> 1]!));
  return {
    classes: writeClasses(dictionary.classes),
    words: packKeys(
      [...dictionary.classOf].sort(([a], [b]) => a - b),
      WORD_FORMAT,
    ),
    weights,
    tagger: new Tagger(knowledge, unpackWeights(weights)),
  };
}
