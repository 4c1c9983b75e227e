import { describe, type Selector } from "../anchoring/selector";
import type { Anchored, Attribution, Position, Span } from "../model/types";

/** Words that an annotation can be without, in alphabetical order. */
const LESSER = { attribution: ["cue", "source"], position: ["condition", "when", "where"] } as const;

const spansOf = (annotation: Attribution | Position, field: string): readonly Span[] => {
  const value: unknown = Reflect.get(annotation, field);
  return (Array.isArray(value) ? value : value ? [value] : []) as readonly Span[];
};

const missingOf = ({ extra }: Attribution | Position): Readonly<Record<string, readonly Selector[]>> =>
  (extra?.missing ?? {}) as Readonly<Record<string, readonly Selector[]>>;

/**
 * `next` is an annotation after an edit, in which `map` finds its words again. Those of its lesser words that the edit took
 * away it lists under `missing`, as an annotation file does. `before`: the text without the edit.
 */
export function lacking<T extends Attribution | Position>(
  annotation: T,
  next: T,
  before: string,
  map: (span: Span) => Span | null,
): T {
  const missing: Record<string, readonly Selector[]> = { ...missingOf(annotation) };
  let all = true;
  for (const field of LESSER["content" in annotation ? "attribution" : "position"]) {
    const gone = spansOf(annotation, field).filter((span) => map(span) === null);
    if (gone.length === 0) continue;
    all = false;
    missing[field] = [...(missing[field] ?? []), ...gone.map((span) => describe(before, span))];
  }
  if (all) return next;
  const sorted = Object.fromEntries(Object.entries(missing).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...next, extra: { ...annotation.extra, missing: sorted } };
}

/** The words that an annotation, or its entry in a file, lists under `missing`, whatever stands there. */
export const missingWords = (missing: unknown): readonly string[] =>
  Object.values(missing ?? {})
    .flat()
    .flatMap((it: unknown) => {
      const exact: unknown = typeof it === "object" && it !== null ? Reflect.get(it, "exact") : undefined;
      return typeof exact === "string" ? [exact] : [];
    });

/** Whether words of it are missing. */
export const isLacking = (annotation: object): annotation is Attribution | Position =>
  "extra" in annotation && (annotation as Attribution).extra?.missing !== undefined;

/** What is to be said of an annotation that stands as it was but for what is missing, which it lists itself. */
export function anchoredWithout(annotation: Attribution | Position): Anchored {
  const lost = missingWords(annotation.extra?.missing).join("").length;
  const fields = ["content", "issue", ...LESSER.attribution, ...LESSER.position];
  const left = fields.flatMap((field) => spansOf(annotation, field)).reduce((sum, it) => sum + it.end - it.start, 0);
  return { how: "changed", score: Math.round((100 * left) / (left + lost)) / 100 };
}

/**
 * `found` is an annotation that was sought again because words of it were missing: as it is now, if it stands where it
 * stood and some of them are back.
 */
export function regained<T extends Attribution | Position>(annotation: T, found: T | undefined): T {
  const main = "content" in annotation ? "content" : "issue";
  const same = (key: string, a: object, b: object) =>
    JSON.stringify(Reflect.get(a, key)) === JSON.stringify(Reflect.get(b, key));
  if (!found || !same(main, annotation, found) || same("extra", annotation, found)) return annotation;
  const { anchored: _now, ...rest } = found;
  const { anchored } = annotation;
  const now = rest as unknown as T;
  if (anchored?.was !== undefined) return { ...now, anchored };
  return isLacking(now) ? { ...now, anchored: anchoredWithout(now) } : now;
}
