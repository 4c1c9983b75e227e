import { issueLabel } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import type { AnnotationDocument, Position } from "../model/types";
import { keywordsOf } from "./issueReading";
import { GENERIC } from "./issueWords";
import { standing } from "./lookup";

/** An issue of the codebook that positions may be about. */
export interface SuggestedIssue {
  readonly id: string;
  /** The words of the positions for which it is suggested, in their order. */
  readonly words: readonly string[];
}

/** Issues that are suggested, at most. */
const MOST = 3;
/** What one shared word is worth: in the label, in words that a person gave this issue already, in the definition. */
const WORTH = { label: 3, coded: 2, definition: 1 } as const;

/**
 * The issues of the codebook that some positions are likely about, the likeliest first: those whose label or definition
 * has a word of theirs, in any inflection or as a synonym, and those that a person gave to positions of the article with
 * such words. Nothing is set by it.
 */
export function suggestedIssues(
  document: AnnotationDocument,
  text: string,
  some: readonly Position[],
  book: Codebook,
): readonly SuggestedIssue[] {
  const wanted = wordsOf(text, some);
  if (wanted.size === 0) return [];
  const chosen = new Set(some.map(({ id }) => id));
  const coded = standing(document).filter(({ id, category }) => category !== undefined && !chosen.has(id));
  const scored = book.issues.map(({ id, label, definition }) => {
    const sources = [
      [WORTH.label, keywordsOf(label)],
      [WORTH.label / 2, keywordsOf(issueLabel(book, id))],
      [
        WORTH.coded,
        new Set(
          wordsOf(
            text,
            coded.filter(({ category }) => category === id),
          ).keys(),
        ),
      ],
      [WORTH.definition, keywordsOf(definition)],
    ] as const;
    let score = 0;
    const words: string[] = [];
    for (const [key, word] of wanted) {
      const best = sources.reduce((most, [worth, keys]) => (keys.has(key) ? Math.max(most, worth) : most), 0);
      if (best > 0 && !words.includes(word)) words.push(word);
      score += best;
    }
    return { id, words, score };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id, words }) => ({ id, words }));
}

/** The words that positions are about, as the article has them, by the form in which they are compared. */
function wordsOf(text: string, some: readonly Position[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { issue } of some)
    for (const [word] of (issue ? text.slice(issue.start, issue.end) : "").matchAll(
      /[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu,
    ))
      for (const key of keywordsOf(word)) if (!GENERIC.has(key) && !words.has(key)) words.set(key, word);
  return words;
}
