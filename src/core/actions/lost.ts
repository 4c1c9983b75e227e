import { locate } from "../anchoring/locate";
import { redirectedOne, whom } from "../model/actorReferences";
import { LIST_OF, MAIN_FIELD, WORDS_FIELDS } from "../model/fields";
import { sliceOf } from "../model/span";
import { inTextOrder } from "../model/textOrder";
import type { AnnotationDocument, AnyAnnotation, Lost, Signature, Span } from "../model/types";
import { selectorsIn } from "../records/placement";
import { reattachLost } from "../records/reattach";
import { type Find, fromRecord, type RecordOf } from "../records/record";
import { type Act, asWorded, corrected } from "./act";

/**
 * A lost annotation stands on these words from now on. Its other words (cue, source, condition …) are those that are
 * found again without doubt. Lost positions on an attribution come back with it where their words are there; nothing
 * happens to a position whose attribution is lost too: that one comes first. What was accepted, rejected or suggested stays so.
 */
export const reattach =
  (text: string, id: string, span: Span): Act =>
  (document, by) => {
    const lost = document.lost.find((it) => it.id === id);
    const outside = !(0 <= span.start && span.start < span.end && span.end <= text.length);
    const found = !lost || outside ? null : standing(document, lost, text, span, by);
    if (!found) return document;
    const others = document.lost.filter((it) => it !== lost);
    const isOn = ({ kind, record }: Lost) => kind === "position" && record.attribution === id;
    const back = reattachLost({ ...found, lost: others.filter(isOn) }, text);
    return inTextOrder({ ...back, lost: others.filter((it) => !isOn(it) || back.lost.includes(it)) });
  };

/** The record is forgotten; an undo brings it back. */
export const discardLost =
  (id: string): Act =>
  (document) => {
    const lost = document.lost.filter((it) => it.id !== id);
    return lost.length === document.lost.length ? document : { ...document, lost };
  };

/** Null where it cannot stand there. */
function standing(document: AnnotationDocument, lost: Lost, text: string, span: Span, by: Signature) {
  const { kind, record } = lost;
  const into = whom(document.actors);
  const known = (id: string) => {
    const actor = into(id);
    return document.actors.some((it) => it.id === actor) ? actor : null;
  };
  if (kind === "position" && !document.attributions.some(({ id }) => id === record.attribution)) return null;
  const main = MAIN_FIELD[kind];
  const find: Find = (selector) => locate(text, selector).span;
  const there = Object.fromEntries(
    WORDS_FIELDS[kind].map(({ name, ...field }) => {
      const found = name === main ? [] : selectorsIn(record, name).filter((it) => find(it) !== null);
      return [name, "many" in field ? found : (found[0] ?? null)];
    }),
  );
  // what a file holds was validated, and the rest was made from annotations
  const old = { ...record, ...there } as unknown as RecordOf<typeof kind>;
  const found = fromRecord(kind, old, find);
  if (!found) return null;
  const one = WORDS_FIELDS[kind].some((it) => it.name === main && "many" in it) ? [span] : span;
  const placed = redirectedOne({ ...withHead(found, record, text, span), [main!]: one }, known);
  const list: readonly AnyAnnotation[] = document[LIST_OF[kind]];
  return { ...document, [LIST_OF[kind]]: [...list, corrected(asWorded(placed), by, [main!])] };
}

/** In other words than its own the whole of a mention is its head. */
function withHead<T extends AnyAnnotation>(annotation: T, record: Lost["record"], text: string, span: Span): T {
  if (annotation.kind !== "mention") return annotation;
  const { head, span: old } = record as unknown as RecordOf<"mention">;
  const [start, end] = head;
  const fits = sliceOf(text, span).slice(start, end) === old.exact.slice(start, end);
  return { ...annotation, head: fits ? { start: span.start + start, end: span.start + end } : span };
}
