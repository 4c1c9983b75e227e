import { fold } from "../anchoring/fold";
import type { Location } from "../anchoring/selector";
import { LESSER_FIELDS, MAIN_FIELD, MANY_FIELDS, spansIn, valueIn } from "../model/fields";
import { hull } from "../model/span";
import type { Anchored, Kind, Missing, Selector, Span } from "../model/types";

/** A record's words: those that it cannot be without, and those that it can, by their fields. */
export interface Parts {
  readonly main: readonly Selector[];
  readonly mainField: string;
  readonly rest: Missing;
  /** Of the rest, what was missing the last time too: that it still is is no news. */
  readonly tried?: readonly Selector[];
}

/** The words of a record of a kind. */
export const partsOf = (kind: Kind, record: object): Parts => ({
  main: selectorsIn(record, MAIN_FIELD[kind]),
  mainField: MAIN_FIELD[kind] ?? "",
  rest: Object.fromEntries(LESSER_FIELDS[kind].map((field) => [field, selectorsIn(record, field)])),
});

/** The words in a field of a record; none where it is null or not there. */
export const selectorsIn = (record: object, field: string | undefined): readonly Selector[] =>
  spansIn(record, field) as readonly Selector[];

/** Where a record’s words are. */
export type Placement =
  | { readonly how: "ambiguous" | "lost" | "unsought" }
  | {
      readonly how: "exact" | "moved" | "changed";
      /** Where what was found is. */
      readonly places: ReadonlyMap<Selector, Span>;
      /** What was not, or not for sure, by its field: the annotation stands without it. */
      readonly missing: Missing;
      readonly anchored: Anchored | undefined;
    };

/** A gap that grew by more than this is looked at. */
const GROWN = 40;

/** Whether one of two successive parts also stands between the places where both were found: then these are not one passage. */
function isSplit(text: string, old: readonly [Span, Span], now: readonly [Span, Span]): boolean {
  if (gap(...now) <= gap(...old) + GROWN) return false;
  const between = text.slice(now[0].end, now[1].start);
  return now.some(({ start, end }) => between.includes(text.slice(start, end)));
}

/** How much farther from the content a source, cue or issue may be than it was: farther off it is another one’s. */
const STRAY = 200;

export const straysFrom = (content: Span, place: Span, oldContent: Span, old: Span): boolean =>
  gap(place, content) > gap(old, oldContent) + STRAY;

/**
 * Puts the places of a record's words together. It stands where at least half of its main words are, in their old order,
 * also without its lesser words. `before` is what the record says of how it was found the last time.
 */
export function placementOf(
  text: string,
  { main, mainField, rest, tried = [] }: Parts,
  locate: (selector: Selector) => Location,
  before: Anchored | undefined,
): Placement {
  const locations = new Map<Selector, Location>();
  const look = (selector: Selector): Location => {
    const location = locate(selector);
    locations.set(selector, location);
    return location;
  };
  const mains = main.map(look);
  const stands = main.filter((_, i) => mains[i]!.span !== null);
  if (lengthOf(stands) < lengthOf(main) / 2 || (main.length > 0 && stands.length === 0))
    return { how: (["ambiguous", "unsought"] as const).find((it) => mains.some(({ how }) => how === it)) ?? "lost" };
  const spans = mains.flatMap(({ span }) => span ?? []);
  // words out of their order are not one quotation any more
  const crossed = (i: number) => spans[i]!.start < spans[i - 1]!.end && stands[i]!.start >= stands[i - 1]!.end;
  const split = (i: number) => isSplit(text, [stands[i - 1]!, stands[i]!], [spans[i - 1]!, spans[i]!]);
  if (spans.some((_, i) => i > 0 && (crossed(i) || split(i)))) return { how: "ambiguous" };

  const places = new Map(stands.map((selector) => [selector, locations.get(selector)!.span!]));
  const [old, now] = [hull(stands), hull(spans)];
  const missing: Record<string, readonly Selector[]> = {};
  for (const [field, selectors] of Object.entries(rest)) {
    const found = selectors.filter((selector) => {
      const { span } = look(selector);
      if (!span || (old && now && straysFrom(now, span, old, selector))) return false;
      if (old && now && isSplit(text, inOrder(old, selector), inOrder(now, span))) return false;
      places.set(selector, span);
      return true;
    });
    if (found.length < selectors.length) missing[field] = selectors.filter((selector) => !places.has(selector));
  }
  const all = [...main, ...Object.values(rest).flat()];
  const again = new Set(tried);
  const news = all.filter((selector) => places.has(selector) || !again.has(selector));
  const how = howOf(news, places, locations);
  const score = scoreOf(news, places, locations);
  const altered = news.filter((selector) => !places.has(selector) || locations.get(selector)!.how === "changed");
  const lostMain = main.filter((selector) => !places.has(selector));
  return {
    how,
    places,
    missing: lostMain.length > 0 ? { ...missing, [mainField]: lostMain } : missing,
    anchored: anchoredOf(
      how,
      score,
      altered,
      before,
      spans.map(({ start, end }) => text.slice(start, end)).join(" … "),
    ),
  };
}

const inOrder = (a: Span, b: Span): readonly [Span, Span] => (a.start <= b.start ? [a, b] : [b, a]);

const lengthOf = (selectors: readonly Selector[]): number =>
  selectors.reduce((sum, { exact }) => sum + exact.length, 0);

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

function howOf(
  all: readonly Selector[],
  places: ReadonlyMap<Selector, Span>,
  locations: ReadonlyMap<Selector, Location>,
): "exact" | "moved" | "changed" {
  const hows = all.map((selector) => (places.has(selector) ? locations.get(selector)!.how : "changed"));
  if (hows.includes("changed")) return "changed";
  return hows.includes("moved") ? "moved" : "exact";
}

/** By the length of the words; nothing for what is missing. */
function scoreOf(
  all: readonly Selector[],
  places: ReadonlyMap<Selector, Span>,
  locations: ReadonlyMap<Selector, Location>,
): number {
  const found = all.filter((selector) => places.has(selector));
  const sum = found.reduce((total, selector) => total + selector.exact.length * locations.get(selector)!.score, 0);
  return all.length === 0 ? 1 : Math.round((100 * sum) / lengthOf(all)) / 100;
}

/** The first wording is kept until a person decides again, or it is back. */
function anchoredOf(
  how: "exact" | "moved" | "changed",
  score: number,
  altered: readonly Selector[],
  before: Anchored | undefined,
  words: string,
): Anchored | undefined {
  const was = before?.how === "changed" ? before.was : undefined;
  if (how === "changed") return { how, score, was: was ?? altered.map(({ exact }) => exact).join(" … ") };
  if (was !== undefined) return fold(was).text === fold(words).text ? undefined : before;
  return how === "moved" ? { how, score } : undefined;
}

/** A record without what is missing from it, which it lists under `missing`. */
export function without<R extends object>(record: R, missing: Missing): R {
  if (Object.keys(missing).length === 0) return record;
  const gone = new Set<unknown>(Object.values(missing).flat());
  const fields = Object.entries(record).map(([field, value]) => {
    if (Array.isArray(value)) return [field, value.filter((it) => !gone.has(it))];
    return [field, gone.has(value) ? null : value];
  });
  const before = missingOf(record) ?? {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(missing)])].sort();
  const all = names.map((field) => [field, [before[field] ?? [], missing[field] ?? []].flat()]);
  return { ...Object.fromEntries(fields), missing: Object.fromEntries(all) };
}

/** A record with what was missing back in the fields that are empty: so it is sought again. */
export function restored<R extends object>(kind: Kind, record: R): R {
  const missing = LESSER_FIELDS[kind].length > 0 ? missingOf(record) : undefined;
  if (!missing) return record;
  const left: Record<string, unknown> = {};
  const fields: Record<string, unknown> = { ...(record as object) };
  for (const [field, value] of Object.entries(missing)) {
    const selectors = Array.isArray(value) && value.every(isSelector) ? value : [];
    const now = fields[field];
    const isMany = MANY_FIELDS[kind].includes(field);
    const isOne = !isMany && (field === MAIN_FIELD[kind] || LESSER_FIELDS[kind].includes(field));
    if (isMany && Array.isArray(now) && now.length === 0 && selectors.length > 0) fields[field] = selectors;
    else if (isOne && now === null && selectors.length === 1) fields[field] = selectors[0];
    else left[field] = value;
  }
  const { missing: _before, ...rest } = fields;
  return { ...rest, ...(Object.keys(left).length > 0 && { missing: left }) } as R;
}

/** What a record lists as missing. A file is held to lists of words in the fields that this version knows. */
function missingOf(record: object): Missing | undefined {
  const missing = valueIn(record, "missing");
  return typeof missing === "object" && missing !== null ? (missing as Missing) : undefined;
}

/** Whether a value has everything by which words are found. */
export function isSelector(value: unknown): value is Selector {
  if (typeof value !== "object" || value === null) return false;
  const { start, end, exact, prefix, suffix } = value as Readonly<Record<string, unknown>>;
  return (
    Number.isInteger(start) && Number.isInteger(end) && [exact, prefix, suffix].every((it) => typeof it === "string")
  );
}
