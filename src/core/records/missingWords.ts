import { describe } from "../anchoring/selector";
import { LESSER_FIELDS, mainWordsOf, spansIn, valueIn } from "../model/fields";
import type { Anchored, AnyAnnotation, Missing, Selector, Span } from "../model/types";

const missingOf = (annotation: AnyAnnotation): Missing | undefined =>
  "missing" in annotation ? annotation.missing : undefined;

/**
 * `next` is an annotation after an edit, in which `map` finds its words again. Those of its lesser words that the edit took
 * away it lists under `missing`, as an annotation file does. `before`: the text without the edit.
 */
export function lacking<T extends AnyAnnotation>(
  annotation: T,
  next: T,
  before: string,
  map: (span: Span) => Span | null,
): T {
  let missing: Record<string, readonly Selector[]> | undefined;
  for (const field of LESSER_FIELDS[annotation.kind]) {
    const gone = spansIn(annotation, field).filter((span) => map(span) === null);
    if (gone.length === 0) continue;
    missing ??= { ...missingOf(annotation) };
    missing[field] = [...(missing[field] ?? []), ...gone.map((span) => describe(before, span))];
  }
  if (!missing) return next;
  return { ...next, missing: Object.fromEntries(Object.entries(missing).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** The words that an annotation lists under `missing`; a later version may have put anything else there, too. */
export const missingWords = (missing: Missing | undefined): readonly string[] =>
  Object.values(missing ?? {})
    .flat()
    .flatMap((it: unknown) => {
      const exact: unknown = typeof it === "object" && it !== null ? Reflect.get(it, "exact") : undefined;
      return typeof exact === "string" ? [exact] : [];
    });

/** Whether words of it are missing. */
export const isLacking = (annotation: AnyAnnotation): boolean => missingOf(annotation) !== undefined;

/** What is to be said of an annotation that stands as it was but for what is missing, which it lists itself. */
export function anchoredWithout(annotation: AnyAnnotation): Anchored {
  const lost = missingWords(missingOf(annotation)).join("").length;
  const lesser = LESSER_FIELDS[annotation.kind].flatMap((field) => spansIn(annotation, field));
  const left = [...mainWordsOf(annotation), ...lesser].reduce((sum, it) => sum + it.end - it.start, 0);
  return { how: "changed", score: Math.round((100 * left) / (left + lost)) / 100 };
}

/**
 * `found` is an annotation that was sought again because words of it were missing: as it is now, if it stands where it
 * stood and some of them are back.
 */
export function regained<T extends AnyAnnotation>(annotation: T, found: T | undefined): T {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (!found || !same(mainWordsOf(annotation), mainWordsOf(found))) return annotation;
  if (same(valueIn(annotation, "missing"), valueIn(found, "missing"))) return annotation;
  const { anchored: _now, ...rest } = found;
  const { anchored } = annotation;
  const now = rest as unknown as T;
  if (anchored?.was !== undefined) return { ...now, anchored };
  return isLacking(now) ? { ...now, anchored: anchoredWithout(now) } : now;
}
