import { PENN_TAGS } from "../../../src/core/analysis/tagger/penn";
import { sentencesOf, type TaggedText } from "./corpus";

/** Shares of words with the right tag, as extended tags are; words whose right tag nobody knows are left out. */
export interface TagScore {
  readonly all: number;
  /** Of those with a letter or a figure. */
  readonly words: number;
  readonly count: number;
  /** What was taken for what how often (“NN for JJ”), the commonest first. */
  readonly slips: readonly (readonly [slip: string, count: number])[];
}

export function scoreTags(
  texts: readonly TaggedText[],
  tag: (words: readonly string[]) => readonly number[],
): TagScore {
  let [count, right, words, rightWords] = [0, 0, 0, 0];
  const slips = new Map<string, number>();
  for (const sentence of sentencesOf(texts)) {
    const found = tag(sentence.words);
    for (const [i, wanted] of sentence.tags.entries()) {
      if (wanted < 0) continue;
      const isRight = found[i] === wanted;
      const isWord = /[\p{L}\p{N}]/u.test(sentence.words[i]!);
      count++;
      if (isRight) right++;
      if (isWord) words++;
      if (isWord && isRight) rightWords++;
      const slip = `${PENN_TAGS[found[i]!]} for ${PENN_TAGS[wanted]}`;
      if (!isRight) slips.set(slip, (slips.get(slip) ?? 0) + 1);
    }
  }
  return { all: right / count, words: rightWords / words, count, slips: [...slips].sort(([, a], [, b]) => b - a) };
}
