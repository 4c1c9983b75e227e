import { evidenceOf, isKept } from "../model/decided";
import { byKind, mainWordsOf, valueIn } from "../model/fields";
import { least } from "../model/many";
import { type Edit, mapThrough, sliceOf } from "../model/span";
import type {
  AnnotationDocument,
  AnnotationOf,
  AnyAnnotation,
  Attribution,
  Lost,
  Position,
  Span,
} from "../model/types";
import { lacking } from "../records/missingWords";
import { toRecord } from "../records/record";

/**
 * The annotations after the text was edited. `before` is the text without the edits; each edit counts its offsets in
 * the text that the ones before it left (VS Code's content changes, which it gives from the end backwards, do so).
 * Of what loses all its words, suggestions are dropped and decisions go to `lost`.
 */
export function mapDocument(document: AnnotationDocument, edits: readonly Edit[], before: string): AnnotationDocument {
  const map = mapping(edits);
  const evidence = evidenceOf(document);
  const lost: Lost[] = [];

  const each = <T extends AnyAnnotation & Worded>(
    list: readonly T[],
    copy: Copy<T>,
    matters: (annotation: T) => boolean,
    evidenceGone?: (annotation: T) => readonly Span[] | null,
  ): readonly T[] =>
    mapped(list, (it) => {
      const gone = evidenceGone?.(it);
      const next = gone ? null : moved(it, map, copy);
      if (next === it) return it;
      const kept = matters(it);
      if (next) return kept ? lacking(it, next, before, map) : next;
      if (kept) lost.push(lostAs(it, before, mainWordsOf(it).length > 0 ? mainWordsOf(it) : (gone ?? [])));
      return null;
    });

  const mentions = each(document.mentions, (it) => ({ ...it }), isKept);
  const attributions = each(
    document.attributions,
    (it) => ({ ...it }),
    (it) => isKept(it) || evidence.has(it.id),
  );
  const standing =
    attributions.length < document.attributions.length ? new Set(attributions.map(({ id }) => id)) : null;
  const gone = new Map<string, Attribution>();
  if (standing) for (const it of document.attributions) if (!standing.has(it.id)) gone.set(it.id, it);
  const onQuotes = (list: readonly Position[], matters: (annotation: Position) => boolean) =>
    each(
      list,
      (it) => ({ ...it }),
      matters,
      ({ attribution }) => gone.get(attribution)?.content ?? null,
    );
  const positions = onQuotes(document.positions, isKept);
  const aside = document.aside && onQuotes(document.aside, () => false);
  const notes = each(
    document.notes,
    (it) => ({ ...it }),
    () => true,
  );

  const allLost = lost.length > 0 ? [...document.lost, ...lost] : document.lost;
  return { ...document, mentions, attributions, positions, notes, lost: allLost, ...(aside && { aside }) };
}

/** An annotation that stands on words. */
type Worded = AnnotationOf<Lost["kind"]>;

/** A field of words, so that each looks alike to the engine: thousands of them are asked at a keystroke. */
interface Words {
  readonly name: string;
  readonly form: "one" | "many" | "part";
  readonly isMain: boolean;
}
const WORDS = byKind((fields) =>
  fields.flatMap((field): readonly Words[] => {
    if (field.is !== "words") return field.is === "part" ? [{ name: field.name, form: "part", isMain: false }] : [];
    return [{ name: field.name, form: "many" in field ? "many" : "one", isMain: field.main === true }];
  }),
);

/** The annotation with all its words after the edit; null where its main words are gone, the same where none changes. */
function moved<T extends AnyAnnotation>(annotation: T, map: (span: Span) => Span | null, copy: Copy<T>): T | null {
  let next: Record<string, unknown> | undefined;
  let main: unknown;
  for (const { name, form, isMain } of WORDS[annotation.kind]) {
    const was = valueIn(annotation, name);
    if (was === null) continue;
    let now: unknown = form === "many" ? mapped(was as readonly Span[], map) : map(was as Span);
    if (form === "part") now ??= main;
    if (isMain) main = now;
    if (now === was) continue;
    if (isMain && (now === null || (form === "many" && (now as readonly Span[]).length === 0))) return null;
    next ??= copy(annotation) as unknown as Record<string, unknown>;
    next[name] = now;
  }
  return next ? (next as unknown as T) : annotation;
}

/** Copies an annotation. One of each kind: a place in the code that copies objects of few shapes is fast. */
type Copy<T> = (annotation: T) => T;

/** What stands before all edits, most of a long text as a rule, costs no more than a glance. */
function mapping(edits: readonly Edit[]): (span: Span) => Span | null {
  const first = least(edits.map(({ span }) => span.start));
  return (span) => {
    let now: Span | null = span;
    if (span.end > first) for (const edit of edits) now = now && mapThrough(now, edit);
    return now;
  };
}

/** Without those that become null; the same list where nothing in it changed, and then none is made. */
function mapped<T>(list: readonly T[], change: (item: T) => T | null): readonly T[] {
  let next: (T | null)[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const now = change(list[i]!);
    if (now === list[i]) continue;
    // a keystroke makes thousands of short ones: of the right size, not one that grows
    next ??= list.slice();
    next[i] = now;
  }
  if (!next) return list;
  return next.every((item) => item !== null) ? next : next.filter((item) => item !== null);
}

const lostAs = (annotation: Worded, text: string, words: readonly Span[]): Lost => ({
  kind: annotation.kind,
  how: "lost",
  id: annotation.id,
  quote: words.map((span) => sliceOf(text, span)).join(" … "),
  record: { ...toRecord(text, annotation) },
});
