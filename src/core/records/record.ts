import { describe } from "../anchoring/selector";
import { byKind, FIELDS_OF, LESSER_FIELDS, type Named, valueIn } from "../model/fields";
import type { Actor, Anchored, AnnotationOf, Kind, Mention, Selector, Span } from "../model/types";

/**
 * An annotation as the annotation file holds it: each span by its words and what stands around them. Keys stand in
 * the order in which the file has them; fields that this version does not know (`extra`) come last. A key with an
 * undefined value is not there: an article has some ten thousand of them, and objects of one shape are made fast.
 */
export type RecordOf<K extends Kind> = CommonRecord &
  Described<AnnotationOf<K>> &
  (K extends "mention" ? OfMention : unknown);

interface OfMention {
  readonly kind: Mention["refersBy"];
  /** Start and end of the head, counted from the start of the span. */
  readonly head: readonly [start: number, end: number];
}

/** What the file has in another form, or not at all. */
type Otherwise = "kind" | "extra" | "refersBy" | "head";
type Loose<T> = { readonly [P in keyof T]: object extends Pick<T, P> ? T[P] | undefined : T[P] };
type Described<T> = Loose<{ readonly [P in keyof T as P extends Otherwise ? never : P]: DescribedSpan<T[P]> }>;
type DescribedSpan<T> = T extends readonly Span[] ? readonly Selector[] : T extends Span ? Selector : T;

/** What every annotation has. */
type Common = Pick<Actor, "id" | "status" | "provenance" | "decision" | "fields" | "anchored">;
const COMMON = ["id", "status", "provenance", "decision", "fields", "anchored"] as const satisfies (keyof Common)[];
export type CommonRecord = Loose<Common>;

/** Where a selector's words are; null where they are not, or cannot be told from others. */
export type Find = (selector: Selector) => Span | null;

type Pieces = Record<string, unknown>;

export function toRecord<K extends Kind>(text: string, annotation: AnnotationOf<K>): RecordOf<K> {
  const { kind, id, status, provenance, decision, fields, anchored, extra } = annotation;
  const record: Pieces = { id, status, provenance, decision, fields, anchored: newsOf(anchored) };
  let start = 0;
  for (const field of FIELDS_OF[kind]) {
    const value = valueIn(annotation, field.name);
    if (field.is === "words" && "many" in field)
      record[field.name] = (value as readonly Span[]).map((span) => describe(text, span));
    else if (field.is === "words") {
      const span = value as Span | null;
      record[field.name] = span && describe(text, span);
      if (field.main && span) start = span.start;
    } else if (field.is === "part") record[field.name] = [(value as Span).start - start, (value as Span).end - start];
    else record[nameInFile(field)] = value;
  }
  if ("missing" in annotation && annotation.missing) record.missing = annotation.missing;
  return Object.assign(record, extra) as RecordOf<K>;
}

/** Null where words of it are not found. */
export function fromRecord<K extends Kind>(kind: K, record: RecordOf<K>, find: Find): AnnotationOf<K> | null {
  const annotation: Pieces = { kind, ...commonOf(record) };
  let start = 0;
  for (const field of FIELDS_OF[kind]) {
    const value = valueIn(record, nameInFile(field));
    if (field.is === "words" && "many" in field) {
      const spans = (value as readonly Selector[]).map(find);
      if (spans.includes(null)) return null;
      annotation[field.name] = spans;
    } else if (field.is === "words") {
      const span = value ? find(value as Selector) : null;
      if (value && !span) return null;
      annotation[field.name] = span;
      if (field.main && span) start = span.start;
    } else if (field.is === "part") {
      const [from, to] = value as OfMention["head"];
      annotation[field.name] = { start: start + from, end: start + to };
    } else if (value !== undefined) annotation[field.name] = value;
  }
  const known = KNOWN[kind];
  if (known.has("missing") && valueIn(record, "missing")) annotation.missing = valueIn(record, "missing");
  let extra: Pieces | undefined;
  for (const key in record)
    if (!known.has(key)) {
      extra ??= {};
      extra[key] = valueIn(record, key);
    }
  if (extra) annotation.extra = extra;
  return annotation as unknown as AnnotationOf<K>;
}

/** Without the keys that are not there, for an annotation. */
function commonOf({ id, status, provenance, decision, fields, anchored }: CommonRecord): Common {
  const news = newsOf(anchored);
  return {
    id,
    status,
    provenance,
    ...(decision && { decision }),
    ...(fields && { fields }),
    ...(news && { anchored: news }),
  };
}

/** That words have only moved is no news once it is written. */
const newsOf = (anchored: Anchored | undefined): Anchored | undefined =>
  anchored?.how === "changed" ? anchored : undefined;

/** What the annotation file calls a field. */
export const nameInFile = (field: Named): string => ("inFile" in field && field.inFile) || field.name;

/** The fields of a record of each kind that this version knows. */
const KNOWN = byKind((fields, kind): ReadonlySet<string> => {
  const missing = LESSER_FIELDS[kind].length > 0 ? ["missing"] : [];
  return new Set([...COMMON, ...fields.map(nameInFile), ...missing]);
});
