import { firstEndingAfter, sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundAttribution, Quotation } from "../findings";
import { isCommon } from "../lexicon/common";
import type { ParsedText } from "../parse";
import { opensNoName } from "./labels";

/** A line that leads away from the article: what it says, the page says of another one. */
const TEASER =
  /^(?:read (?:more|also|next)|related(?: stor(?:y|ies))?|see also|watch|listen|more on this|recommended)\b[^.:]{0,20}:/i;
/** What is before a colon and says what the words behind it are about. */
const TOPIC =
  /^(?:(?:and )?(?:on|about|regarding)|asked (?:about|if|whether|why|how)|speaking (?:about|of))\s[^.:?!“"]{1,80}:\s*$/i;
const COLON = "name and colon";

/**
 * Attributions without those that took a caption for a speaker (“Analysis: …”) and those in lines that lead elsewhere. Words
 * behind a topic (“On the toll: “…””) are of who spoke just before. In the order of their first words.
 */
export function withoutCaptions(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const { text, paragraphs } = parsed;
  const paragraphOf = ({ cue, content }: FoundAttribution) =>
    firstEndingAfter(paragraphs, (cue[0] ?? content[0])!.start);
  const teasers = new Set<number>();
  const topics = new Map<number, Quotation>();
  for (const [i, { start, end }] of paragraphs.entries()) {
    const words = text.slice(start, Math.min(end, start + 120));
    if (TEASER.test(words)) teasers.add(i);
    const quotation = quotations[firstEndingAfter(quotations, start)];
    if (quotation && TOPIC.test(text.slice(start, Math.min(quotation.start, start + 120)))) topics.set(i, quotation);
  }
  const kept: FoundAttribution[] = [];
  let said: FoundAttribution | undefined;
  const place = (topic: number) => {
    const { start, end } = topics.get(topic)!;
    topics.delete(topic);
    const colon = text.lastIndexOf(":", start);
    const before = said && topic - paragraphOf(said) === 1 ? said : undefined;
    if (before)
      kept.push({
        ...{ form: "direct", source: before.source, cue: [{ start: colon, end: colon + 1 }] },
        ...{ content: [{ start, end }], rule: COLON, confidence: before.confidence },
      });
    said = before && kept.at(-1);
  };
  for (const one of found) {
    const own = paragraphOf(one);
    for (const topic of topics.keys()) {
      if (topic >= own) break;
      place(topic);
    }
    if (teasers.has(own) || (one.rule === COLON && isCaption(parsed, one, paragraphs[own]!))) continue;
    const topic = topics.get(own);
    // the topic was taken for who speaks, or for a cue
    if (topic && one.content.some(({ start }) => start <= topic.start) && (one.cue[0]?.start ?? 0) < topic.start)
      continue;
    kept.push(one);
    if (one.source.length > 0) said = one;
  }
  for (const topic of topics.keys()) place(topic);
  return kept;
}

/** Whether the word before the colon begins the paragraph and tells what follows, or what happened: “Exclusive”, “Acquitted”. */
function isCaption({ text }: ParsedText, { source, cue }: FoundAttribution, paragraph: Span): boolean {
  if (source[0]?.start !== paragraph.start || source[0].end !== cue[0]?.start) return false;
  const word = sliceOf(text, source[0]).toLowerCase();
  return opensNoName(word) || (/^\p{L}{4,}ed$/u.test(word) && isCommon(word));
}
