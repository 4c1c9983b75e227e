import { placesOf } from "../anchoring/alike";
import { ALL, type Effort, SCANNED } from "../anchoring/effort";
import { locator } from "../anchoring/locate";
import type { Location, Selector } from "../anchoring/selector";
import { isDecided } from "../model/decided";
import { hull, sliceOf } from "../model/span";
import type { Anchored, AnnotationDocument, Lost, Mention, Steps } from "../model/types";
import { type Parts, restored, settle, straysFrom, without } from "./placement";
import {
  type AttributionEntry,
  type CommonEntry,
  type Find,
  fromAttributionEntry,
  fromMentionEntry,
  fromNoteEntry,
  fromPositionEntry,
  type MentionEntry,
  type NoteEntry,
  type PositionEntry,
} from "./record";

export interface Entries {
  readonly mentions: readonly MentionEntry[];
  readonly attributions: readonly AttributionEntry[];
  readonly positions: readonly PositionEntry[];
  readonly notes: readonly NoteEntry[];
}

/** How many annotations were found where, or not. */
export type Relocated = Readonly<Record<Location["how"], number>>;

export interface FoundEntries extends Omit<AnnotationDocument, "actors"> {
  readonly relocated: Relocated;
}

/** The score of words that were found only by the quotation that they stand in. */
const WITHIN = 0.5;

/** Entries looked for in one step, and units of effort: a few milliseconds. */
const STEP = 200;
const STEP_EFFORT = 500_000;

/** What may be spent on words that matter to a person, and on those that the machine finds anew. */
export interface Efforts {
  readonly kept: Effort;
  readonly others: Effort;
}

const whole = (): Efforts => ({ kept: { left: ALL }, others: { left: ALL } });

/**
 * Finds entries in a text. Decisions whose words are not there, or not for sure, and what such positions stand on, come
 * back as `lost`; such suggestions do not come back. Changed wording is sought for decisions and what they stand on
 * alone: what the machine would suggest there it finds by itself. `standing`: ids of attributions that are known to be there.
 * What the efforts do not reach is `unsought`: as if it were lost.
 */
export function* findEntries(
  entries: Entries,
  text: string,
  standing: ReadonlySet<string>,
  efforts: Efforts = whole(),
): Steps<FoundEntries> {
  const { mentions, attributions, positions, notes } = entries;
  const locate = locator(text, [
    ...mentions.flatMap((entry) => selectorsOf(mentionParts(entry))),
    ...attributions.flatMap((entry) => selectorsOf(attributionParts(restored(entry)))),
    ...positions.flatMap((entry) => selectorsOf(positionParts(restored(entry)))),
    ...notes.flatMap((entry) => selectorsOf(noteParts(entry))),
  ]);
  const relocated = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0, unsought: 0 };
  const lost: Lost[] = [];
  let seen = 0;
  const left = () => efforts.kept.left + efforts.others.left;
  let rested = left();
  function* rest(): Steps<void> {
    if (++seen % STEP > 0 && rested - left() < STEP_EFFORT) return;
    rested = left();
    yield;
  }

  function* read<E extends CommonEntry, T extends object>(
    kind: Lost["kind"],
    originals: readonly E[],
    { partsOf, from, matters, quoteOf, within }: Reading<E, T>,
  ): Steps<readonly T[]> {
    const found: T[] = [];
    for (const original of originals) {
      yield* rest();
      const entry = restored(original);
      const thorough = matters(entry);
      const effort = thorough ? efforts.kept : efforts.others;
      const parts = { ...partsOf(entry), tried: tried(partsOf(original), partsOf(entry)) };
      const locations = new Map<Selector, Location>();
      const look = (selector: Selector): Location => {
        const known = locations.get(selector);
        if (known) return known;
        const location = locate(selector, thorough, effort);
        const there = location.span ? location : (within?.(entry, selector, effort) ?? location);
        locations.set(selector, there);
        return there;
      };
      // of an entry with thousands of words each is a step
      for (const selector of parts.main) {
        look(selector);
        yield* rest();
      }
      if (parts.main.some((selector) => look(selector).span))
        for (const selector of Object.values(parts.rest).flat()) {
          look(selector);
          yield* rest();
        }
      const settled = settle(text, parts, look, entry.anchored);
      // what the machine suggested in part it suggests anew
      const at = "places" in settled && (thorough || Object.keys(settled.missing).length === 0) ? settled : null;
      const annotation = at && from(without(entry, at.missing), (selector) => at.places.get(selector) ?? null);
      relocated[!annotation && "places" in settled ? "lost" : settled.how]++;
      if (at && annotation) found.push(withAnchored(annotation, at.anchored));
      else if (thorough)
        lost.push({
          kind,
          id: entry.id,
          how: "places" in settled ? "lost" : settled.how,
          quote: quoteOf(entry),
          entry: { ...original },
        });
    }
    return found;
  }

  const evidence = new Set(positions.filter(isDecided).map(({ attribution }) => attribution));
  const foundMentions = yield* read("mention", mentions, {
    partsOf: mentionParts,
    from: (entry, find) => withHead(text, entry, fromMentionEntry(entry, find)),
    matters: isDecided,
    quoteOf: ({ span }) => span.exact,
  });
  const foundAttributions = yield* read("attribution", attributions, {
    partsOf: attributionParts,
    from: fromAttributionEntry,
    matters: (entry) => isDecided(entry) || evidence.has(entry.id),
    quoteOf,
  });
  const quotes = new Map(attributions.map((entry) => [entry.id, entry]));
  const found = new Map(foundAttributions.map(({ id, content }) => [id, content]));
  const foundPositions = yield* read("position", positions, {
    partsOf: positionParts,
    from: (entry, find) => {
      const content = hull(found.get(entry.attribution) ?? []);
      if (!content && !standing.has(entry.attribution)) return null;
      const position = fromPositionEntry(entry, find);
      const before = quotes.get(entry.attribution);
      // an issue that was said in the quotation is not that issue elsewhere
      const strays =
        content && before && entry.issue && position?.issue
          ? straysFrom(content, position.issue, hull(before.content)!, entry.issue)
          : false;
      return strays ? null : position;
    },
    matters: isDecided,
    quoteOf: ({ issue, attribution }) => {
      const quote = quotes.get(attribution);
      return issue?.exact ?? (quote ? quoteOf(quote) : "");
    },
    // words that a quotation has once are these words as long as it has them once
    within: ({ attribution }, { exact }, effort) => {
      const now = found.get(attribution) ?? [];
      const old = quotes.get(attribution)?.content.map((it) => it.exact) ?? [];
      effort.left -= [...now.map(({ start, end }) => end - start), ...old.map(({ length }) => length)].reduce(
        (all, length) => all + length / SCANNED,
        0,
      );
      if (effort.left < 0) return null;
      const places = now.flatMap(({ start, end }) => placesOf(text, exact, start, end - exact.length, 2));
      const [start] = places;
      const once = places.length === 1 && old.flatMap((it) => placesOf(it, exact, 0, it.length, 2)).length === 1;
      return once ? { how: "moved", span: { start: start!, end: start! + exact.length }, score: WITHIN } : null;
    },
  });
  const foundNotes = yield* read("note", notes, {
    partsOf: noteParts,
    from: fromNoteEntry,
    matters: () => true,
    quoteOf: ({ span }) => span.exact,
  });
  return {
    mentions: foundMentions,
    attributions: foundAttributions,
    positions: foundPositions,
    notes: foundNotes,
    lost,
    relocated,
  };
}

interface Reading<E, T> {
  readonly partsOf: (entry: E) => Parts;
  /** Null where it stands on what is not there. */
  readonly from: (entry: E, find: Find) => T | null;
  /** Whether it is to be found also in other words, and kept where it is not. */
  readonly matters: (entry: E) => boolean;
  readonly quoteOf: (entry: E) => string;
  /** Where words are that cannot be told from others by what stands around them. */
  readonly within?: (entry: E, selector: Selector, effort: Effort) => Location | null;
}

const mentionParts = ({ span }: MentionEntry): Parts => ({ main: [span], rest: {} });
const attributionParts = ({ content, source, cue }: AttributionEntry): Parts => ({
  main: content,
  rest: { source, cue },
});
const positionParts = ({ issue, condition, when, where }: PositionEntry): Parts => ({
  main: listed(issue),
  rest: { condition: listed(condition), when: listed(when), where: listed(where) },
});
const noteParts = ({ span }: NoteEntry): Parts => ({ main: [span], rest: {} });
const listed = (selector: Selector | null): readonly Selector[] => (selector ? [selector] : []);
const selectorsOf = ({ main, rest }: Parts): readonly Selector[] => [...main, ...Object.values(rest).flat()];

/** What was put back only to be looked for. */
const tried = (original: Parts, entry: Parts): readonly Selector[] => {
  const before = new Set(selectorsOf(original));
  return selectorsOf(entry).filter((selector) => !before.has(selector));
};

const quoteOf = ({ content }: AttributionEntry): string => content.map(({ exact }) => exact).join(" … ");

/** In changed words the head is where its own words are; the whole of it where they are not. */
function withHead(text: string, { span, head: [start, end] }: MentionEntry, mention: Mention | null): Mention | null {
  if (!mention || mention.span.end - mention.span.start === span.exact.length) return mention;
  const at = sliceOf(text, mention.span).indexOf(span.exact.slice(start, end));
  if (at < 0) return { ...mention, head: mention.span };
  return { ...mention, head: { start: mention.span.start + at, end: mention.span.start + at + end - start } };
}

/** The annotation, found this way. */
export function withAnchored<T extends object>(annotation: T, anchored: Anchored | undefined): T {
  if (anchored) return { ...annotation, anchored };
  if (!("anchored" in annotation)) return annotation;
  const { anchored: _, ...rest } = annotation;
  return rest as unknown as T;
}
