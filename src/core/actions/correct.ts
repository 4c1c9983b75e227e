import { heldBy } from "../model/actorReferences";
import { isDecided } from "../model/decided";
import { type ActorField, FIELDS_OF, KINDS, valueIn, WORDS_FIELDS, type WordsField } from "../model/fields";
import { compare, contains } from "../model/span";
import type { AnyAnnotation, FieldValue, Form, Signature, Span } from "../model/types";
import { type Act, decided, mapAnnotations } from "./act";

/** The words of an annotation that a person may choose anew, by their field: `span` is a mention's or a note's own. */
export const PARTS = [
  ...new Set(KINDS.flatMap((kind) => WORDS_FIELDS[kind].map(({ name }) => name))),
] as readonly WordsField[];
export type Part = WordsField;

export const setForm = (id: string, form: Form): Act => corrected(id, "form", form);

/** Positions that the machine suggests of the former speaker are suggested of this one. */
export const setSpeaker =
  (id: string, actor: string | null): Act =>
  (document, by) => {
    const next = corrected(id, "speaker", actor)(document, by);
    const former = document.attributions.find((it) => it.id === id)?.speaker ?? null;
    if (next === document) return document;
    const positions = next.positions.map((it) =>
      it.attribution === id && !isDecided(it) && it.actor === former ? heldBy(it, actor) : it,
    );
    return { ...next, positions };
  };

/** A `Stance`, or a stance of the codebook. */
export const setStance = (id: string, stance: string): Act => corrected(id, "stance", stance);
export const setHolder = (position: string, actor: string | null): Act => corrected(position, "actor", actor);
export const setAddressee = (id: string, actor: string | null): Act => corrected(id, "addressee", actor);
export const setOnBehalfOf = (id: string, actor: string | null): Act => corrected(id, "onBehalfOf", actor);

/** The codebook's issue; null for none. */
export const setCategory =
  (id: string, category: string | null): Act =>
  (document, by) =>
    mapAnnotations(document, (it) => {
      if (it.id !== id || it.kind !== "position" || category === "" || (it.category ?? null) === category) return it;
      const { category: _before, ...rest } = it;
      return decided({ ...(rest as typeof it), ...(category !== null && { category }) }, by, ["category"]);
    });

/** A value of one of the codebook's own fields, a number a finite one; null takes it away. */
export const setField =
  (id: string, field: string, value: FieldValue | null): Act =>
  (document, by) =>
    mapAnnotations(document, (it) => {
      if (it.id !== id || (it.fields?.[field] ?? null) === value) return it;
      if (typeof value === "number" && !Number.isFinite(value)) return it;
      const others = Object.entries(it.fields ?? {}).filter(([name]) => name !== field);
      const all = value === null ? others : [...others, [field, value] as const];
      const { fields: _before, ...rest } = it;
      const fields = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
      return decided({ ...(rest as typeof it), ...(all.length > 0 && { fields }) }, by, [`fields.${field}`]);
    });

/**
 * Other words for a part of an annotation; none clears it. Nothing happens where the annotation has no such part, where
 * it cannot be empty (`content`, `span`), or a span is none; that spans end with the text is the caller's care. Spans
 * that overlap or touch become one; of a part that is one span, the first counts.
 */
export const setPart =
  (id: string, part: Part, spans: readonly Span[]): Act =>
  (document, by) => {
    if (!spans.every(({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end))
      return document;
    return mapAnnotations(document, (it) => (it.id === id ? withPart(it, part, united(spans), by) : it));
  };

/** In text order, without overlaps. */
function united(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const { start, end } of [...spans].sort(compare)) {
    const last = apart.at(-1);
    if (last && start <= last.end) apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

function withPart<T extends AnyAnnotation>(annotation: T, part: Part, spans: readonly Span[], by: Signature): T {
  const value = partOf(annotation, part, spans);
  if (value === undefined || JSON.stringify(value) === JSON.stringify(Reflect.get(annotation, part))) return annotation;
  const next = { ...annotation, [part]: value };
  const [span] = spans;
  const outside = span && annotation.kind === "mention" && !contains(span, annotation.head);
  return decided(outside ? { ...next, head: span } : next, by, [part]);
}

/** What the part would be; undefined where the annotation has none, or it cannot be this. */
function partOf(
  annotation: AnyAnnotation,
  part: Part,
  spans: readonly Span[],
): Span | null | readonly Span[] | undefined {
  const field = WORDS_FIELDS[annotation.kind].find(({ name }) => name === part);
  if (!field) return undefined;
  const [first = null] = spans;
  if ("many" in field) return first || !field.main ? spans : undefined;
  return first || "unsaid" in field ? first : undefined;
}

/** The field of the annotation with this id, if it has one and it says otherwise. */
function corrected(id: string, name: "form" | "stance" | ActorField, value: string | null): Act {
  return (document, by) =>
    mapAnnotations(document, (it) => {
      const field = it.id === id ? FIELDS_OF[it.kind].find((field) => field.name === name) : undefined;
      if (!field || value === "" || valueIn(it, name) === value) return it;
      const known = value === null || field.is !== "actor" || document.actors.some((actor) => actor.id === value);
      return known ? decided({ ...it, [name]: value }, by, [name]) : it;
    });
}
