import { type Entries, findEntries, withAnchored } from "./entries";
import { toAttributionEntry, toPositionEntry } from "./entry";
import { isLacking, regained } from "./missing";
import type { Anchored, AnnotationDocument, Attribution, Lost, Position } from "./model";
import { atOnce } from "./steps";

const LISTS = { mention: "mentions", attribution: "attributions", position: "positions", note: "notes" } as const;

/**
 * Brings back lost entries whose words are in the text again, as they were and beyond doubt: a deletion that was undone.
 * Also words that a standing annotation is missing. The same document where there are none.
 */
export function reattachLost(document: AnnotationDocument, text: string): AnnotationDocument {
  if (document.lost.length > 0) return withLost(withMissing(document, text), text);
  return withMissing(document, text);
}

/** Annotations of which words are missing get those back that are there again. */
function withMissing(document: AnnotationDocument, text: string): AnnotationDocument {
  const attributions = document.attributions.filter(isLacking);
  const positions = document.positions.filter(isLacking);
  if (attributions.length + positions.length === 0) return document;
  const entries = {
    mentions: [],
    attributions: attributions.map((it) => toAttributionEntry(text, it)),
    positions: positions.map((it) => toPositionEntry(text, it)),
    notes: [],
  };
  const found = atOnce(findEntries(entries, text, new Set(document.attributions.map(({ id }) => id))));
  const sought = new Map([...found.attributions, ...found.positions].map((it) => [it.id, it]));
  const again = <T extends Attribution | Position>(it: T): T => regained(it, sought.get(it.id) as T | undefined);
  return { ...document, attributions: document.attributions.map(again), positions: document.positions.map(again) };
}

function withLost(document: AnnotationDocument, text: string): AnnotationDocument {
  const of = (kind: Lost["kind"]) => document.lost.filter((it) => it.kind === kind).map(({ entry }) => entry);
  // they were made from annotations, or came out of a file that was validated
  const entries = Object.fromEntries(
    Object.entries(LISTS).map(([kind, list]) => [list, of(kind as Lost["kind"])]),
  ) as unknown as Entries;
  const found = atOnce(findEntries(entries, text, new Set(document.attributions.map(({ id }) => id))));
  const before = new Map(document.lost.map(({ id, entry }) => [id, entry.anchored]));
  const asTheyWere = <T extends { readonly id: string; readonly anchored?: Anchored }>(list: readonly T[]) =>
    list
      .filter(({ id, anchored }) => anchored?.how !== "changed" || anchored === before.get(id))
      .map((it) => (it.anchored?.how === "moved" ? withAnchored(it, undefined) : it));
  const attributions = asTheyWere(found.attributions);
  const standing = new Set([...document.attributions, ...attributions].map(({ id }) => id));
  const back = {
    mentions: asTheyWere(found.mentions),
    attributions,
    positions: asTheyWere(found.positions).filter(({ attribution }) => standing.has(attribution)),
    notes: asTheyWere(found.notes),
  };
  const ids = new Set(Object.values(back).flatMap((list) => list.map(({ id }) => id)));
  if (ids.size === 0) return document;
  return {
    ...document,
    mentions: [...document.mentions, ...back.mentions],
    attributions: [...document.attributions, ...back.attributions],
    positions: [...document.positions, ...back.positions],
    notes: [...document.notes, ...back.notes],
    lost: document.lost.filter(({ id }) => !ids.has(id)),
  };
}
