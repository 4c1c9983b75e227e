import { ALL, SCANNED } from "../anchoring/effort";
import { fold } from "../anchoring/fold";
import { MAIN_FIELD } from "../model/fields";
import { atOnce } from "../model/steps";
import type { Anchored, AnnotationDocument, Attribution, Lost, Position, Steps } from "../model/types";
import { findRecords, type Records, withAnchored } from "./findRecords";
import { isLacking, regained } from "./missingWords";
import { selectorsIn } from "./placement";
import { type RecordOf, toRecord } from "./record";

/**
 * Brings back lost annotations whose words are in the text again, as they were and beyond doubt: a deletion that was undone.
 * Also words that a standing annotation is missing. The same document where there are none.
 */
export const reattachLost = (document: AnnotationDocument, text: string): AnnotationDocument =>
  atOnce(reattaching(document, text));

/** The same, a step at a time. */
export function* reattaching(document: AnnotationDocument, text: string): Steps<AnnotationDocument> {
  const whole = yield* withMissing(document, text);
  return whole.lost.length > 0 ? yield* withLost(whole, text) : whole;
}

/** Annotations of which words are missing get those back that are there again. */
function* withMissing(document: AnnotationDocument, text: string): Steps<AnnotationDocument> {
  const attributions = document.attributions.filter(isLacking);
  const positions = document.positions.filter(isLacking);
  if (attributions.length + positions.length === 0) return document;
  const records = {
    mentions: [],
    attributions: attributions.map((it) => toRecord<"attribution">(text, it)),
    positions: positions.map((it) => toRecord<"position">(text, it)),
    notes: [],
  };
  const found = yield* findRecords(records, text, new Set(document.attributions.map(({ id }) => id)));
  const sought = new Map([...found.attributions, ...found.positions].map((it) => [it.id, it]));
  const again = <T extends Attribution | Position>(it: T): T => regained(it, sought.get(it.id) as T | undefined);
  return { ...document, attributions: document.attributions.map(again), positions: document.positions.map(again) };
}

function* withLost(document: AnnotationDocument, text: string): Steps<AnnotationDocument> {
  const there = yield* thatMayBeThere(document.lost, text);
  if (there.length === 0) return document;
  // they were made from annotations, or came out of a file that was validated
  const of = <K extends Lost["kind"]>(kind: K) =>
    there.filter((it) => it.kind === kind).map(({ record }) => record as unknown as RecordOf<K>);
  const records: Records = {
    mentions: of("mention"),
    attributions: of("attribution"),
    positions: of("position"),
    notes: of("note"),
  };
  const found = yield* findRecords(records, text, new Set(document.attributions.map(({ id }) => id)));
  const before = new Map(document.lost.map(({ id, record }) => [id, record.anchored]));
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

/** Those whose words stand somewhere, as they were: a search for others would be in vain, and is dear. */
function* thatMayBeThere(lost: readonly Lost[], text: string): Steps<readonly Lost[]> {
  const folded = fold(text).text;
  const effort = { left: ALL };
  const there: Lost[] = [];
  let rested = effort.left;
  for (const it of lost) {
    const all = mainWords(it).every(({ start, exact }) => {
      if (text.startsWith(exact, start)) return true;
      const words = fold(exact).text.replace(EDGES, "");
      const at = effort.left < 0 ? -1 : folded.indexOf(words);
      effort.left -= (at < 0 ? folded.length : at) / SCANNED;
      return at >= 0;
    });
    if (all) there.push(it);
    if (rested - effort.left < STEP_EFFORT) continue;
    rested = effort.left;
    yield;
  }
  return there;
}

/** What stands at the edges of words may be folded together with what stands beside them. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
/** Units of effort between two steps. */
const STEP_EFFORT = 500_000;

/** The words that it cannot be without. */
const mainWords = ({ kind, record }: Lost) => selectorsIn(record, MAIN_FIELD[kind]);
