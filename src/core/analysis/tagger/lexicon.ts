import { hashOf } from "./hash";
import { type KeyFormat, unpackKeys } from "./pack";

/** What a word of English can be by a dictionary for people, as bits. */
export const SORT = { noun: 1, verb: 2, adjective: 4, adverb: 8 } as const;
/** Bits of what its stem can be, where it looks inflected. */
const INFLECTED = { plural: 16, thirdPerson: 32, past: 64, gerund: 128, comparative: 256, superlative: 512 } as const;

/** Words are known by so many bits of their hash: of unknown ones, one in 250 is taken for a known one. */
const KEY_BITS = 23;
export const lexiconKey = (word: string): number => hashOf(word, 0, word.length) >>> (32 - KEY_BITS);
export const LEXICON_FORMAT: KeyFormat = { values: 16, digits: 2 };

/** Sorts of uninflected words, by `lexiconKey`. */
export type Lexicon = ReadonlyMap<number, number>;

export const readLexicon = (words: string): Lexicon => unpackKeys(words, LEXICON_FORMAT);

/** All sorts that a word in lower case can be of, by itself and by its stem; 0 of an unknown one. */
export function sortsOf(word: string, lexicon: Lexicon): number {
  const sorts = (stem: string): number => (stem === "" ? 0 : (lexicon.get(lexiconKey(stem)) ?? 0));
  let all = sorts(word);
  const add = (stems: readonly string[], sort: number, inflected: number) => {
    if (stems.some((stem) => (sorts(stem) & sort) !== 0)) all |= inflected;
  };
  if (word.endsWith("s")) {
    const stems = [word.slice(0, -1)];
    if (word.endsWith("es")) stems.push(word.slice(0, -2));
    if (word.endsWith("ies")) stems.push(`${word.slice(0, -3)}y`);
    add(stems, SORT.noun, INFLECTED.plural);
    add(stems, SORT.verb, INFLECTED.thirdPerson);
  } else if (word.endsWith("ed")) add(stemsBefore(word, 2), SORT.verb, INFLECTED.past);
  else if (word.endsWith("ing")) add(stemsBefore(word, 3), SORT.verb, INFLECTED.gerund);
  else if (word.endsWith("er")) add(stemsBefore(word, 2), SORT.adjective, INFLECTED.comparative);
  else if (word.endsWith("est")) add(stemsBefore(word, 3), SORT.adjective, INFLECTED.superlative);
  return all;
}

/** “hoped” is of “hope”, “stopped” of “stop”, “tried” of “try”. */
function stemsBefore(word: string, ending: number): readonly string[] {
  const stem = word.slice(0, -ending);
  const stems = [stem, `${stem}e`];
  if (stem.endsWith("i")) stems.push(`${stem.slice(0, -1)}y`);
  if (stem.length > 2 && stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  return stems;
}
