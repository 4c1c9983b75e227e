import { sliceOf } from "../../../model/span";
import type { Span, Steps } from "../../../model/types";
import type { FoundAttribution, FoundMention, Quotation } from "../../findings";
import type { ParsedText } from "../../parse";
import type { Draft } from "../draft";
import { firstFrom } from "../mentionsFrom";
import { isQuoted } from "../pronouns";

/** *I* and *we* inside a quotation are who says it; in an interview, outside of any, the one interviewed. */
export function* speechAt(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  attributions: readonly FoundAttribution[],
  speakers: readonly (readonly Draft[])[],
  of: (Draft | null)[],
): Steps<void> {
  // long contents first, so that the innermost speech has the last word
  const order = attributions
    .map(({ content }, i) => ({ content, speaker: speakers[i]?.[0] ?? null }))
    .sort((a, b) => lengthOf(b.content) - lengthOf(a.content));
  for (const [turn, { content, speaker }] of order.entries()) {
    if (turn % 200 === 199) yield;
    if (!speaker) continue;
    for (const span of content)
      for (let i = firstFrom(mentions, span.start); mentions[i] && mentions[i]!.head.start < span.end; i++) {
        // “the US” is no *us*
        if (mentions[i]!.kind !== "pronoun") continue;
        const word = sliceOf(parsed.text, mentions[i]!.head).toLowerCase();
        if (!/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(word)) continue;
        if (!isQuoted(quotations, mentions[i]!.head.start)) continue;
        of[i] = /^(?:i|m)/.test(word) ? speaker : sideOf(parsed, speaker);
      }
  }
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** A spokesman’s *we* is whom he speaks for. */
export function sideOf(parsed: ParsedText, speaker: Draft): Draft {
  if (!speaker.affiliation || !speaker.role) return speaker;
  return /\bspokes/i.test(sliceOf(parsed.text, speaker.role)) ? speaker.affiliation : speaker;
}
