import { TAG_LEXICON } from "../lexicon/packed/tagLexicon";
import { TAG_WEIGHTS } from "../lexicon/packed/tagWeights";
import { TAG_CLASSES, TAG_WORDS } from "../lexicon/packed/tagWords";
import { readDictionary } from "./dictionary";
import { readLexicon } from "./lexicon";
import { Tagger, unpackWeights } from "./model";
import { PENN_TAGS, type PennTag } from "./penn";

let tagger: Tagger | undefined;

/** With what was learned, unpacked on first use. */
export function learnedTagger(): Tagger {
  tagger ??= new Tagger(
    { dictionary: readDictionary(TAG_CLASSES, TAG_WORDS), lexicon: readLexicon(TAG_LEXICON) },
    unpackWeights(TAG_WEIGHTS),
  );
  return tagger;
}

/**
 * The extended Penn tags of the words of one sentence, one for each: clitics (’s, n’t) stand alone, as do punctuation and the
 * parts and hyphens of a hyphenated word. Any string is given a tag; an empty one too.
 */
export const tagWords = (words: readonly string[]): readonly PennTag[] =>
  learnedTagger()
    .tag(words)
    .map((tag) => PENN_TAGS[tag]!);
