import { placesOf } from "../anchoring/alike";
import { ALL, type Effort, SCANNED } from "../anchoring/effort";
import { locator } from "../anchoring/locate";
import type { Location } from "../anchoring/selector";
import { isKept } from "../model/decided";
import { LIST_OF } from "../model/fields";
import { hull, sliceOf } from "../model/span";
import type { Anchored, AnnotationDocument, AnnotationOf, Lost, Selector, Steps } from "../model/types";
import { type Parts, partsOf, placementOf, restored, straysFrom, without } from "./placement";
import { type Find, fromRecord, type RecordOf } from "./record";

/** The records of annotations that stand on words, in the lists of a document. */
export type Records = { readonly [K in Lost["kind"] as (typeof LIST_OF)[K]]: readonly RecordOf<K>[] };

/** How many annotations were found where, or not. */
export type Relocated = Readonly<Record<Location["how"], number>>;

export interface FoundRecords extends Omit<AnnotationDocument, "actors"> {
  readonly relocated: Relocated;
}

/** The score of words that were found only by the quotation that they stand in. */
const WITHIN = 0.5;

/** Records looked for in one step, and units of effort: a few milliseconds. */
const STEP = 200;
const STEP_EFFORT = 500_000;

/** What may be spent on words that matter to a person, and on those that the machine finds anew. */
export interface Efforts {
  readonly kept: Effort;
  readonly others: Effort;
}

const whole = (): Efforts => ({ kept: { left: ALL }, others: { left: ALL } });

/**
 * Finds records in a text. Decisions whose words are not there, or not for sure, and what such positions stand on, come
 * back as `lost`; such suggestions do not come back. Changed wording is sought for decisions and what they stand on
 * alone: what the machine would suggest there it finds by itself. `standing`: ids of attributions that are known to be there.
 * What the efforts do not reach is `unsought`: as if it were lost.
 */
export function* findRecords(
  records: Records,
  text: string,
  standing: ReadonlySet<string>,
  efforts: Efforts = whole(),
): Steps<FoundRecords> {
  const selectors = WORDED.flatMap((kind) =>
    records[LIST_OF[kind]].flatMap((record) => selectorsOf(partsOf(kind, restored(kind, record)))),
  );
  const locate = locator(text, selectors);
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

  function* read<K extends Lost["kind"]>(
    kind: K,
    { matters = isKept, from = fromRecord, within, otherwise }: Reading<K> = {},
  ): Steps<readonly AnnotationOf<K>[]> {
    const found: AnnotationOf<K>[] = [];
    for (const original of records[LIST_OF[kind]] as readonly RecordOf<K>[]) {
      yield* rest();
      const record = restored(kind, original);
      const thorough = matters(record);
      const effort = thorough ? efforts.kept : efforts.others;
      const parts = partsOf(kind, record);
      const tried = record === original ? [] : newIn(parts, partsOf(kind, original));
      const locations = new Map<Selector, Location>();
      const look = (selector: Selector): Location => {
        const known = locations.get(selector);
        if (known) return known;
        const location = locate(selector, thorough, effort);
        const there = location.span ? location : (within?.(record, selector, effort) ?? location);
        locations.set(selector, there);
        return there;
      };
      // of a record with thousands of words each is a step
      for (const selector of parts.main) {
        look(selector);
        yield* rest();
      }
      if (parts.main.some((selector) => look(selector).span))
        for (const selector of Object.values(parts.rest).flat()) {
          look(selector);
          yield* rest();
        }
      const placement = placementOf(text, { ...parts, tried }, look, record.anchored);
      // what the machine suggested in part it suggests anew
      const isWhole = "places" in placement && Object.keys(placement.missing).length === 0;
      const at = "places" in placement && (thorough || isWhole) ? placement : null;
      const annotation =
        at && from(kind, without(record, at.missing), (selector) => at.places.get(selector) ?? null, text);
      const how = "places" in placement && !annotation ? "lost" : placement.how;
      relocated[how]++;
      if (at && annotation) found.push(withAnchored(annotation, at.anchored));
      else if (thorough)
        lost.push({
          kind,
          id: record.id,
          how: "places" in placement ? "lost" : placement.how,
          quote: quoteOf(parts) || (otherwise?.(record) ?? ""),
          record: { ...original },
        });
    }
    return found;
  }

  const evidence = new Set(records.positions.filter(isKept).map(({ attribution }) => attribution));
  const mentions = yield* read("mention", { from: withHead });
  const attributions = yield* read("attribution", { matters: (it) => isKept(it) || evidence.has(it.id) });
  const quotes = new Map(records.attributions.map((record) => [record.id, record]));
  const found = new Map(attributions.map(({ id, content }) => [id, content]));
  const positions = yield* read("position", {
    from: (kind, record, find) => {
      const content = hull(found.get(record.attribution) ?? []);
      if (!content && !standing.has(record.attribution)) return null;
      const position = fromRecord(kind, record, find);
      const before = quotes.get(record.attribution);
      // an issue that was said in the quotation is not that issue elsewhere
      const strays =
        content && before && record.issue && position?.issue
          ? straysFrom(content, position.issue, hull(before.content)!, record.issue)
          : false;
      return strays ? null : position;
    },
    otherwise: ({ attribution }) => {
      const quote = quotes.get(attribution);
      return quote ? quoteOf(partsOf("attribution", quote)) : "";
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
  const notes = yield* read("note", { matters: () => true });
  return { mentions, attributions, positions, notes, lost, relocated };
}

/** Kinds that stand on words. */
const WORDED = ["mention", "attribution", "position", "note"] as const satisfies Lost["kind"][];

/** How records of a kind are read. */
interface Reading<K extends Lost["kind"]> {
  /** Null where it stands on what is not there. */
  readonly from?: (kind: K, record: RecordOf<K>, find: Find, text: string) => AnnotationOf<K> | null;
  /** Whether it is to be found also in other words, and kept where it is not; decisions are, unless it is given. */
  readonly matters?: (record: RecordOf<K>) => boolean;
  /** What it is known by where it has no words of its own. */
  readonly otherwise?: (record: RecordOf<K>) => string;
  /** Where words are that cannot be told from others by what stands around them. */
  readonly within?: (record: RecordOf<K>, selector: Selector, effort: Effort) => Location | null;
}

const selectorsOf = ({ main, rest }: Parts): readonly Selector[] => [...main, ...Object.values(rest).flat()];

/** What was put back only to be looked for. */
const newIn = (parts: Parts, before: Parts): readonly Selector[] => {
  const known = new Set(selectorsOf(before));
  return selectorsOf(parts).filter((selector) => !known.has(selector));
};

const quoteOf = ({ main }: Parts): string => main.map(({ exact }) => exact).join(" … ");

/** In changed words the head is where its own words are; the whole of it where they are not. */
function withHead(kind: "mention", record: RecordOf<"mention">, find: Find, text: string) {
  const mention = fromRecord(kind, record, find);
  const { exact } = record.span;
  if (!mention || mention.span.end - mention.span.start === exact.length) return mention;
  const [start, end] = record.head;
  const at = sliceOf(text, mention.span).indexOf(exact.slice(start, end));
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
