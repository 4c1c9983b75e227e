import { heldBy } from "../model/actorReferences";
import { isDecided } from "../model/decided";
import { contains, overlaps } from "../model/span";
import type { Analysis, Mention, Span } from "../model/types";

/** Whether the mention's words are, or are part of, these. */
export const isIn = (words: readonly Span[], { span }: Mention): boolean => words.some((it) => overlaps(it, span));

/**
 * Suggested quotes whose source says who speaks by these mentions alone, as suggested of the actor whom the mentions
 * mean after `means`; suggested positions of that speaker in them go along. The same object where nothing changes.
 */
export function spokenBy<T extends Pick<Analysis, "attributions" | "positions">>(
  document: T,
  mentions: readonly Mention[],
  means: (mention: Mention) => string | null,
): T {
  const going = mentions.filter((mention) => means(mention) !== mention.actor);
  if (going.length === 0) return document;
  const former = new Map<string, string | null>();
  const attributions = document.attributions.map((quote) => {
    if (isDecided(quote) || !going.some((mention) => isIn(quote.source, mention))) return quote;
    const named = mentions.filter((mention) => mention.actor === quote.speaker && isIn(quote.source, mention));
    const [first] = named;
    if (!first || !named.every((mention) => means(mention) !== quote.speaker)) return quote;
    // “a spokesman for the ministry”: who is not found is not the ministry
    if (quote.speaker === null && !quote.source.every((words) => contains(first.span, words))) return quote;
    former.set(quote.id, quote.speaker);
    return { ...quote, speaker: means(first) };
  });
  if (former.size === 0) return document;
  const speakers = new Map(attributions.map(({ id, speaker }) => [id, speaker]));
  const positions = document.positions.map((it) => {
    const moves = !isDecided(it) && former.has(it.attribution) && it.actor === former.get(it.attribution);
    return moves ? heldBy(it, speakers.get(it.attribution) ?? null) : it;
  });
  return { ...document, attributions, positions };
}
