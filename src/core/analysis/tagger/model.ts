import { readLine } from "./features";
import { mix } from "./hash";
import { packSparse, unpackSparse } from "./pack";
import { PENN_TAGS } from "./penn";
import { Sheet } from "./sheet";
import { walk } from "./walk";
import { type Knowledge, readWord, type Word } from "./word";

export const SLOTS = 1 << 19;

/** A weight is found by the hash of its feature, turned by its tag. */
export const TURNS = Int32Array.from(PENN_TAGS, (_, tag) => mix(tag + 1, 0x51ed270b));

/** Weights are of so many sizes, and of either sign. */
export const SIZES = [1, 2, 3, 5, 8, 12, 20] as const;

export function packWeights(values: Uint8Array): string {
  return packSparse(values, SIZES.length * 2);
}

export function unpackWeights(code: string): Int8Array {
  const weights = new Int8Array(SLOTS);
  unpackSparse(code, SIZES.length * 2, (place, value) => {
    const size = SIZES[(value - 1) >> 1]!;
    weights[place] = value % 2 === 1 ? size : -size;
  });
  return weights;
}

/** Words that a tagger remembers: an article has some thousands. */
const REMEMBERED = 20_000;
/** Longer ones are read anew: they may be slices that keep the whole text of their article in memory. */
const MEMORABLE = 12;

/** A greedy tagger: which tag of those a word can have weighs most, after the words before it. */
export class Tagger {
  private readonly memory = new Map<string, Word>();
  private readonly sheet = new Sheet();

  constructor(
    private readonly knowledge: Knowledge,
    private readonly weights: Int8Array | Float32Array,
  ) {}

  read(text: string): Word {
    if (text.length > MEMORABLE) return readWord(text, this.knowledge);
    const known = this.memory.get(text);
    if (known) return known;
    if (this.memory.size >= REMEMBERED) this.memory.clear();
    const word = readWord(text, this.knowledge);
    this.memory.set(text, word);
    return word;
  }

  /** Numbers of tags, one for each word of one sentence. */
  tag(words: readonly string[]): number[] {
    return walk(readLine(words.map((word) => this.read(word))), this.sheet, this.choose);
  }

  private readonly choose = (candidates: readonly number[], { hashes, count }: Sheet): number => {
    const weights = this.weights;
    let best = candidates[0]!;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < candidates.length; c++) {
      const tag = candidates[c]!;
      const turn = TURNS[tag]!;
      let sum = 0;
      for (let f = 0; f < count; f++) sum += weights[(hashes[f]! ^ turn) & (SLOTS - 1)]!;
      if (sum > most) {
        most = sum;
        best = tag;
      }
    }
    return best;
  };
}
