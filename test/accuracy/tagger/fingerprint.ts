import { createHash } from "node:crypto";
import { TAG_LEXICON } from "../../../src/core/analysis/lexicon/packed/tagLexicon";
import { describe, readLine } from "../../../src/core/analysis/tagger/features";
import { SIZES, SLOTS } from "../../../src/core/analysis/tagger/model";
import { PENN_TAGS } from "../../../src/core/analysis/tagger/penn";
import { Sheet } from "../../../src/core/analysis/tagger/sheet";
import { readWord } from "../../../src/core/analysis/tagger/word";

/** What the features of a word are called, in their order. */
export function featureNames(): readonly string[] {
  const names: string[] = [];
  const word = readWord("word", { dictionary: { classes: [], classOf: new Map() }, lexicon: new Map() });
  describe(new Sheet(names), readLine([word]), 0, -1, -1, false);
  return names;
}

/** What the place of a weight depends on: weights with another fingerprint were learned for other features or another lexicon. */
export const fingerprint = (names: readonly string[], tags: readonly string[] = PENN_TAGS): string =>
  createHash("sha256")
    .update(JSON.stringify([names, tags, SLOTS, SIZES, TAG_LEXICON]))
    .digest("hex")
    .slice(0, 16);
