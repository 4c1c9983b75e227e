import type { ParsedText, Sentence } from "../parse";
import type { Stretch } from "./families";

/** Where attributions are sought: each within one sentence, with a look at its paragraph. */
export interface Place {
  readonly sentence: Stretch;
  readonly paragraph: Stretch;
  /** Whether it is in the first paragraph, which is the headline where there is one. */
  readonly lead: boolean;
}

/** No sentence is longer; what has no full stop is read in pieces of so many tokens. */
const LONGEST_SENTENCE = 250;

/** The sentences as stretches of tokens without their datelines, each with its paragraph; an endless one in pieces. */
export function* placesOf(parsed: ParsedText): Generator<Place, void, void> {
  const { sentences, paragraphs } = parsed;
  for (const { first, last, index } of paragraphs) {
    const from = first < last ? afterDateline(parsed, sentences[first]!) : 0;
    const paragraph = { from, to: sentences[last - 1]?.last ?? 0 };
    for (let i = first; i < last; i++) {
      const sentence = sentences[i]!;
      for (let at = Math.max(from, sentence.first); at < sentence.last; at += LONGEST_SENTENCE)
        yield {
          sentence: { from: at, to: Math.min(sentence.last, at + LONGEST_SENTENCE) },
          paragraph,
          lead: index === 0,
        };
    }
  }
}

/** UTF-16 units of the longest dateline. */
const LONGEST_DATELINE = 90;
/** Capitals, or a place with an agency in brackets behind it; a day; a dash, behind which a sentence begins. */
const DATELINE =
  /^(?:\p{Lu}{2}[\p{Lu}.][\p{Lu}.'’/ -]*(?:, [\p{L}.]{3,20}){0,2}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}(?:, \p{Lu}[\p{L}.]{1,20})?(?= \())(?:,? \p{L}{3,9}\.? \d{1,2}(?:, \d{4})?)?(?: ?\([^()\n]{2,40}\))? ?(?:[—–]|--|(?<= )-(?= )) ?(?=[“"‘']?[\p{Lu}\p{N}])/u;

/** The first token of a sentence behind a dateline, as in “LONDON (AP) — The bank said so”. */
function afterDateline({ text, tokens }: ParsedText, { start, end, first, last }: Sentence): number {
  const dateline = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST_DATELINE)))?.[0];
  if (!dateline) return first;
  let from = first;
  while (from < last - 1 && tokens[from]!.start < start + dateline.length) from++;
  return from;
}
