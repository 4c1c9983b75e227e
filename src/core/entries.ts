import { type Location, locate } from "./anchor";
import { isDecided } from "./decisions";
import {
  type AttributionEntry,
  type Find,
  fromAttributionEntry,
  fromMentionEntry,
  fromPositionEntry,
  type MentionEntry,
  type PositionEntry,
} from "./entry";
import type { Actor, AnnotationDocument, Lost } from "./model";

export interface Entries {
  readonly mentions: readonly MentionEntry[];
  readonly attributions: readonly AttributionEntry[];
  readonly positions: readonly PositionEntry[];
}

/** How many annotations were found where, or not: one of several spans is counted by the worst of them. */
export type Relocated = Readonly<Record<Location["how"], number>>;

const FROM_BEST_TO_WORST: readonly Location["how"][] = ["exact", "moved", "ambiguous", "lost"];

/**
 * Finds entries in a text. Decisions whose words are not there, or not for sure, and what such positions stand on, come
 * back as `lost`; such suggestions do not come back. `standing`: ids of attributions that are known to be there.
 */
export function findEntries(
  { mentions, attributions, positions }: Entries,
  text: string,
  standing: ReadonlySet<string>,
): Omit<AnnotationDocument, "actors"> & { readonly relocated: Relocated } {
  const relocated = { exact: 0, moved: 0, ambiguous: 0, lost: 0 };
  const lost: Lost[] = [];

  const read = <E extends Pick<Actor, "id" | "status" | "provenance">, T>(
    kind: Lost["kind"],
    entries: readonly E[],
    from: (entry: E, find: Find) => T | null,
    matters: (entry: E) => boolean,
    quoteOf: (entry: E) => string,
  ): readonly T[] =>
    entries.flatMap((entry) => {
      let worst = 0;
      const annotation = from(entry, (selector) => {
        const { how, span } = locate(text, selector);
        worst = Math.max(worst, FROM_BEST_TO_WORST.indexOf(how));
        return span;
      });
      const how = FROM_BEST_TO_WORST[worst]!;
      relocated[annotation === null && worst < 2 ? "lost" : how]++;
      if (annotation !== null) return [annotation];
      if (matters(entry)) lost.push({ kind, id: entry.id, quote: quoteOf(entry), entry: { ...entry } });
      return [];
    });

  const evidence = new Set(positions.filter(isDecided).map(({ attribution }) => attribution));
  const quotes = new Map(attributions.map((entry) => [entry.id, quoteOf(entry)]));
  const foundAttributions = read(
    "attribution",
    attributions,
    fromAttributionEntry,
    (entry) => isDecided(entry) || evidence.has(entry.id),
    quoteOf,
  );
  const ids = new Set([...standing, ...foundAttributions.map(({ id }) => id)]);
  return {
    mentions: read("mention", mentions, fromMentionEntry, isDecided, ({ span }) => span.exact),
    attributions: foundAttributions,
    positions: read(
      "position",
      positions,
      (entry, find) => (ids.has(entry.attribution) ? fromPositionEntry(entry, find) : null),
      isDecided,
      ({ issue, attribution }) => issue?.exact ?? quotes.get(attribution) ?? "",
    ),
    lost,
    relocated,
  };
}

const quoteOf = ({ content }: AttributionEntry): string => content.map(({ exact }) => exact).join(" … ");
