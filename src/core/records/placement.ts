import { fold } from "../anchoring/fold";
import type { Location, Selector } from "../anchoring/selector";
import { hull } from "../model/span";
import type { Anchored, Span } from "../model/types";

/** An entry's words: those that it cannot be without, and those that it can, by their fields. */
export interface Parts {
  readonly main: readonly Selector[];
  readonly rest: Readonly<Record<string, readonly Selector[]>>;
  /** Of the rest, what was missing the last time too: that it still is is no news. */
  readonly tried?: readonly Selector[];
}

export type Settled =
  | { readonly how: "ambiguous" | "lost" | "unsought" }
  | {
      readonly how: "exact" | "moved" | "changed";
      /** Where what was found is. */
      readonly places: ReadonlyMap<Selector, Span>;
      /** What was not, or not for sure, by its field: the entry stands without it. */
      readonly missing: Readonly<Record<string, readonly Selector[]>>;
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
 * Puts the places of an entry's words together. It stands where at least half of its main words are, in their old order;
 * what it can be without does not take it along. `before` is what the entry says of how it was found the last time.
 */
export function settle(
  text: string,
  { main, rest, tried = [] }: Parts,
  locate: (selector: Selector) => Location,
  before: Anchored | undefined,
): Settled {
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
    missing: lostMain.length > 0 ? { ...missing, content: lostMain } : missing,
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

/** An entry without what is missing from it, which it lists under `missing`. */
export function without<E extends object>(entry: E, missing: Readonly<Record<string, readonly Selector[]>>): E {
  if (Object.keys(missing).length === 0) return entry;
  const gone = new Set<unknown>(Object.values(missing).flat());
  const fields = Object.entries(entry).map(([field, value]) => {
    if (Array.isArray(value)) return [field, value.filter((it) => !gone.has(it))];
    return [field, gone.has(value) ? null : value];
  });
  const before = "missing" in entry && isRecord(entry.missing) ? entry.missing : {};
  const names = [...new Set([...Object.keys(before), ...Object.keys(missing)])].sort();
  const all = names.map((field) => [field, [before[field] ?? [], missing[field] ?? []].flat()]);
  return { ...Object.fromEntries(fields), missing: Object.fromEntries(all) };
}

/** The fields of an entry that hold words, and may list some of them as missing. */
export const WORDS = {
  attribution: ["content", "cue", "source"],
  position: ["condition", "issue", "when", "where"],
} as const;
const LISTS: ReadonlySet<string> = new Set(WORDS.attribution);
const ONES: ReadonlySet<string> = new Set(WORDS.position);

/** An entry with what was missing back in the fields that are empty: so it is sought again. */
export function restored<E extends object>(entry: E): E {
  if (!("missing" in entry) || !isRecord(entry.missing)) return entry;
  const { missing, ...rest } = entry;
  const left: Record<string, unknown> = {};
  const fields: Record<string, unknown> = { ...rest };
  for (const [field, value] of Object.entries(missing)) {
    const now = fields[field];
    const isEmptyList = LISTS.has(field) && Array.isArray(now) && now.length === 0;
    const isEmptyOne = ONES.has(field) && now === null;
    const selectors = Array.isArray(value) && value.every(isSelector) ? value : [];
    if (isEmptyList && selectors.length > 0) fields[field] = selectors;
    else if (isEmptyOne && selectors.length === 1) fields[field] = selectors[0];
    else left[field] = value;
  }
  return { ...fields, ...(Object.keys(left).length > 0 && { missing: left }) } as E;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether it has everything by which words are found. */
const isSelector = (value: unknown): value is Selector =>
  isRecord(value) &&
  Number.isInteger(value.start) &&
  Number.isInteger(value.end) &&
  [value.exact, value.prefix, value.suffix].every((it) => typeof it === "string");
