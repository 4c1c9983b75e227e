import { isKept, isSettled } from "../model/decided";
import { type ActorField, FIELDS_OF, KINDS, valueIn, WORDS_FIELDS, type WordsField } from "../model/fields";
import { compare, contains } from "../model/span";
import { passedOn, saidBy, speakersOf } from "../model/speakers";
import { inTextOrder } from "../model/textOrder";
import type { AnyAnnotation, FieldValue, Form, Position, Signature, Span } from "../model/types";
import { type Act, asWorded, corrected, mapAnnotations } from "./act";

/** The words of an annotation that a person may choose anew, by their field: `span` is a mention's or a note's own. */
export const PARTS = [
  ...new Set(KINDS.flatMap((kind) => WORDS_FIELDS[kind].map(({ name }) => name))),
] as readonly WordsField[];
export type Part = WordsField;

export const setForm = (id: string, form: Form): Act => withValue(id, "form", form);

/**
 * Who says it in place of `instead`, the first speaker unless given; null for nobody at all. Positions that the machine
 * suggests of the former speaker are suggested of this one.
 */
export const setSpeaker = (id: string, actor: string | null, instead?: string): Act =>
  said(id, (speakers) => {
    if (actor === null) return [];
    const gone = instead ?? speakers[0];
    return gone === undefined ? [actor] : speakers.map((it) => (it === gone ? actor : it));
  });

/** Somebody says it together with those who do; suggested positions of the first speaker are suggested of this one too. */
export const addSpeaker = (id: string, actor: string): Act => said(id, (speakers) => [...speakers, actor]);

/** One of those who say it does not; nor are positions of it suggested any more. */
export const removeSpeaker = (id: string, actor: string): Act =>
  said(id, (speakers) => speakers.filter((it) => it !== actor));

/** The quote with this id as said by others. */
function said(id: string, change: (speakers: readonly string[]) => readonly string[]): Act {
  return (document, by) => {
    const quote = document.attributions.find((it) => it.id === id);
    if (!quote) return document;
    const next = saidBy(quote, change(speakersOf(quote)));
    const [before, now] = [speakersOf(quote), speakersOf(next)];
    const known = new Set(document.actors.map((actor) => actor.id));
    if (next === quote || now.some((actor) => !before.includes(actor) && !known.has(actor))) return document;
    const fields = (["speaker", "alsoSpeakers"] as const).filter((field) => !isSame(next[field], quote[field]));
    const positions = document.positions.flatMap((it) => {
      if (it.attribution !== id) return [it];
      const passed = passedOn(it, before, now);
      if (!isKept(it)) return passed;
      // who holds it stays where a person said so, else follows; who comes in is suggested to hold it, too
      const own = isSettled(it, "actor") ? it : (passed.find((one) => one.id === it.id) ?? it);
      const again = it.status !== "rejected" && it.provenance.by === "machine" ? [suggestedAgain(it)] : [];
      return [own, ...again.flatMap((one) => passedOn(one, before, now)).filter((one) => one.id !== it.id)];
    });
    const attributions = document.attributions.map((it) => (it === quote ? corrected(next, by, fields) : it));
    return inTextOrder({ ...document, attributions, positions: onceEach(positions) });
  };
}

/** Without suggestions under the id of what a person said something of: one that comes in again may hold it already. */
function onceEach(positions: readonly Position[]): readonly Position[] {
  const ids = new Set(positions.filter(isKept).map(({ id }) => id));
  return positions.filter((it) => isKept(it) || !ids.has(it.id));
}

/** As a suggestion of which no person said anything. */
function suggestedAgain({
  decision: _by,
  fields: _coded,
  anchored: _found,
  missing: _gone,
  ...rest
}: Position): Position {
  return { ...rest, status: "suggested" };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A `Stance`, or a stance of the codebook. */
export const setStance = (id: string, stance: string): Act => withValue(id, "stance", stance);
export const setHolder = (position: string, actor: string | null): Act => withValue(position, "actor", actor);
export const setAddressee = (id: string, actor: string | null): Act => withValue(id, "addressee", actor);
export const setOnBehalfOf = (id: string, actor: string | null): Act => withValue(id, "onBehalfOf", actor);

/** The codebook's issue; null for none. */
export const setCategory =
  (id: string, category: string | null): Act =>
  (document, by) =>
    mapAnnotations(document, (it) => {
      if (it.id !== id || it.kind !== "position" || category === "" || (it.category ?? null) === category) return it;
      const { category: _before, ...rest } = it;
      return corrected({ ...(rest as typeof it), ...(category !== null && { category }) }, by, ["category"]);
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
      return corrected({ ...(rest as typeof it), ...(all.length > 0 && { fields }) }, by, [`fields.${field}`]);
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
  const next = { ...asWorded(annotation), [part]: value };
  const [span] = spans;
  const outside = span && annotation.kind === "mention" && !contains(span, annotation.head);
  return corrected(outside ? { ...next, head: span } : next, by, [part]);
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
function withValue(id: string, name: "form" | "stance" | ActorField, value: string | null): Act {
  return (document, by) =>
    mapAnnotations(document, (it) => {
      const field = it.id === id ? FIELDS_OF[it.kind].find((field) => field.name === name) : undefined;
      if (!field || value === "" || valueIn(it, name) === value) return it;
      const known = value === null || field.is !== "actor" || document.actors.some((actor) => actor.id === value);
      return known ? corrected({ ...it, [name]: value }, by, [name]) : it;
    });
}
