import type { AnnotationDocument } from "../model/types";
import { type Reviewable, reviewable } from "./review";

/** Where a person stands in reviewing an article: what is left, and which of it is before them. */
export interface Queue {
  /** What waits for the person, in text order. */
  readonly items: readonly Reviewable[];
  readonly now: Reviewable;
  /** How many there were, the decided ones too. */
  readonly total: number;
}

/** From the first that is left whose words do not end before `offset` (UTF-16), else from the top; null where nothing is left. */
export function begin(document: AnnotationDocument, offset: number): Queue | null {
  const items = reviewable(document);
  const now = items.find(({ span }) => span.end > offset) ?? items[0];
  return now ? { items, now, total: items.length } : null;
}

/** To the next or previous one, going round at the ends. */
export function go(queue: Queue, way: 1 | -1): Queue {
  const now = queue.items.at((indexOf(queue) + way) % queue.items.length) ?? queue.now;
  return { ...queue, now };
}

/** To the one with this id; the same queue where it is not left. */
export function jump(queue: Queue, id: string): Queue {
  const now = queue.items.find((it) => it.id === id);
  return now && now !== queue.now ? { ...queue, now } : queue;
}

/**
 * After the annotations have changed: stays where it is as long as there is something to decide, also after a
 * correction, else goes on to the next; to what came back by an undo (`back`). Null where nothing is left.
 */
export function renewed(queue: Queue, document: AnnotationDocument, back: boolean): Queue | null {
  const items = reviewable(document);
  const known = new Set(queue.items.map(({ id }) => id));
  const total = Math.max(queue.total, items.length);
  const returned = back ? items.find(({ id }) => !known.has(id)) : undefined;
  const same = returned ?? items.find(({ id }) => id === queue.now.id);
  if (same) return { items, now: same, total };
  const after = queue.items.slice(indexOf(queue) + 1).map(({ id }) => id);
  const next = items.findIndex(({ id }) => after.includes(id));
  const now = items[Math.max(0, next)];
  return now ? { items, now, total } : null;
}

/** How many wait for the person. */
export const leftIn = ({ items }: Queue): number => items.length;

/** “3 of 41”: the ones decided are counted before it. */
export const placeOf = (queue: Queue): number => queue.total - queue.items.length + indexOf(queue) + 1;

const indexOf = ({ items, now }: Queue): number => items.findIndex(({ id }) => id === now.id);
