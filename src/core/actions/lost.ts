import { locate } from "../anchoring/locate";
import { whom } from "../model/actorReferences";
import { sliceOf } from "../model/span";
import { inTextOrder } from "../model/textOrder";
import type { AnnotationDocument, Lost, Signature, Span } from "../model/types";
import { reattachLost } from "../records/reattach";
import {
  type AttributionEntry,
  fromAttributionEntry,
  fromMentionEntry,
  fromNoteEntry,
  fromPositionEntry,
  type MentionEntry,
  type NoteEntry,
  type PositionEntry,
} from "../records/record";
import { type Act, type AnyAnnotation, decided, withDecision } from "./act";

/**
 * A lost annotation stands on these words from now on. Its other words (cue, source, condition …) are those that are
 * found again without doubt. Lost positions on an attribution come back with it where their words are there; nothing
 * happens to a position whose attribution is lost too: that one comes first.
 */
export const reattach =
  (text: string, id: string, span: Span): Act =>
  (document, by) => {
    const lost = document.lost.find((it) => it.id === id);
    const outside = !(0 <= span.start && span.start < span.end && span.end <= text.length);
    const found = !lost || outside ? null : standing(document, lost, text, span, by);
    if (!found) return document;
    const others = document.lost.filter((it) => it !== lost);
    const isOn = ({ kind, entry }: Lost) => kind === "position" && entry.attribution === id;
    const back = reattachLost({ ...found, lost: others.filter(isOn) }, text);
    return inTextOrder({ ...back, lost: others.filter((it) => !isOn(it) || back.lost.includes(it)) });
  };

/** The entry is forgotten; an undo brings it back. */
export const discardLost =
  (id: string): Act =>
  (document) => {
    const lost = document.lost.filter((it) => it.id !== id);
    return lost.length === document.lost.length ? document : { ...document, lost };
  };

function standing(document: AnnotationDocument, { kind, entry }: Lost, text: string, span: Span, by: Signature) {
  const find = (selector: Parameters<typeof locate>[1]) => locate(text, selector).span;
  const into = whom(document.actors);
  const known = (id: string | null) => {
    const actor = id === null ? null : into(id);
    return document.actors.some((it) => it.id === actor) ? actor : null;
  };
  const settle = <T extends AnyAnnotation>(annotation: T, part: string): T =>
    annotation.status === "rejected" ? withDecision(annotation, by, [part]) : decided(annotation, by, [part]);
  switch (kind) {
    case "mention": {
      const {
        head: [start, end],
        ...old
      } = entry as unknown as MentionEntry;
      const fits = sliceOf(text, span).slice(start, end) === old.span.exact.slice(start, end);
      const length = span.end - span.start;
      const mention = fromMentionEntry({ ...old, head: fits ? [start, end] : [0, length] }, () => span);
      return (
        mention && {
          ...document,
          mentions: [...document.mentions, settle({ ...mention, actor: known(mention.actor) }, "span")],
        }
      );
    }
    case "note": {
      const note = fromNoteEntry(entry as unknown as NoteEntry, () => span);
      return note && { ...document, notes: [...document.notes, settle(note, "span")] };
    }
    case "attribution": {
      const old = entry as unknown as AttributionEntry;
      const there = (selectors: AttributionEntry["cue"]) => selectors.filter((selector) => find(selector) !== null);
      const rest = fromAttributionEntry({ ...old, source: there(old.source), cue: there(old.cue), content: [] }, find);
      return (
        rest && {
          ...document,
          attributions: [
            ...document.attributions,
            settle({ ...rest, content: [span], speaker: known(rest.speaker) }, "content"),
          ],
        }
      );
    }
    case "position": {
      const old = entry as unknown as PositionEntry;
      if (!document.attributions.some(({ id }) => id === old.attribution)) return null;
      const there = (selector: PositionEntry["when"]) => (selector && find(selector) ? selector : null);
      const words = { condition: there(old.condition), when: there(old.when), where: there(old.where) };
      const rest = fromPositionEntry({ ...old, ...words, issue: null }, find);
      const people = {
        actor: known(old.actor),
        onBehalfOf: known(old.onBehalfOf),
        addressee: known(old.addressee),
      };
      const held = rest && { ...rest, ...people, issue: span };
      return held && { ...document, positions: [...document.positions, settle(held, "issue")] };
    }
  }
}
