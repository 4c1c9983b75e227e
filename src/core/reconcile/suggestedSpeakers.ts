import { heldBy } from "../model/actorReferences";
import { isKept, isSettled } from "../model/decided";
import { contains, overlaps } from "../model/span";
import { jointIn, saidBy, speakersOf, withoutDoubles } from "../model/speakers";
import type { Analysis, Mention, Span } from "../model/types";

/** Whether the mention's words are, or are part of, these. */
export const isIn = (words: readonly Span[], { span }: Mention): boolean => words.some((it) => overlaps(it, span));

/**
 * Suggested quotes whose source says who speaks by these mentions alone, as suggested of the actors whom the mentions
 * mean after `means`; suggested positions of those speakers in them go along. The same object where nothing changes.
 */
export function spokenBy<T extends Pick<Analysis, "attributions" | "positions">>(
  document: T,
  mentions: readonly Mention[],
  means: (mention: Mention) => string | null,
): T {
  const going = mentions.filter((mention) => means(mention) !== mention.actor);
  if (going.length === 0) return document;
  const former = new Map<string, ReadonlyMap<string | null, string | null>>();
  const attributions = document.attributions.map((quote) => {
    if (
      isSettled(quote, "speaker") ||
      isSettled(quote, "alsoSpeakers") ||
      !going.some((mention) => isIn(quote.source, mention))
    )
      return quote;
    const others = new Map<string | null, string | null>();
    for (const speaker of quote.speaker === null ? [null] : speakersOf(quote)) {
      const named = mentions.filter((mention) => mention.actor === speaker && isIn(quote.source, mention));
      const [first] = named;
      if (!first || !named.every((mention) => means(mention) !== speaker)) continue;
      // “a spokesman for the ministry”: who is not found is not the ministry
      if (speaker === null && !quote.source.every((words) => contains(first.span, words))) continue;
      others.set(speaker, means(first));
    }
    if (others.size === 0) return quote;
    former.set(quote.id, others);
    const now = (speaker: string | null) => (others.has(speaker) ? others.get(speaker)! : speaker);
    return saidBy(quote, quote.speaker === null ? [now(null)] : speakersOf(quote).map(now));
  });
  if (former.size === 0) return document;
  const quotes = new Map(attributions.map((quote) => [quote.id, quote]));
  const positions = document.positions.flatMap((it) => {
    const others = former.get(it.attribution);
    if (!others?.has(it.actor) || isSettled(it, "actor")) return [it];
    const actor = others.get(it.actor)!;
    // who is nobody now holds nothing beside those who are somebody
    const gone = actor === null && quotes.get(it.attribution)!.speaker !== null && !isKept(it);
    return gone ? [] : [heldBy(it, actor)];
  });
  return { ...document, attributions, positions: withoutDoubles(positions, jointIn(document.attributions)) };
}
