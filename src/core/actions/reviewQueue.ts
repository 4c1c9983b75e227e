import type { AnnotationDocument, Position } from "../model/types";
import { type Reviewable, reviewable } from "./review";

/** What a review goes through, and in which order. */
export interface Plan {
  readonly through: "positions" | "everything";
  readonly order: ReviewOrder;
  /** Which positions are asked about; all where it is absent. What was asked about once stays until it is answered. */
  readonly wants?: (position: Position) => boolean;
}
/** Of the article's words, or by how sure the machine is. */
export type ReviewOrder = "text" | "leastSure";
export const EVERYTHING: Plan = { through: "everything", order: "text" };

/** Where a person stands in reviewing an article: what is left, and which of it is before them. */
export interface Queue {
  readonly plan: Plan;
  /** In the plan's order, with what is before the person. */
  readonly items: readonly Reviewable[];
  readonly now: Reviewable;
  /** How many there were, the decided ones too. */
  readonly total: number;
  /** All that were ever in it: what an undo brings back is asked about again, whatever stance it has by now. */
  readonly met: ReadonlySet<string>;
}

/**
 * In text order from the first that is left whose words do not end before `offset` (UTF-16), else from the top; null
 * where nothing is left.
 */
export function begin(document: AnnotationDocument, offset: number, plan: Plan = EVERYTHING): Queue | null {
  const items = waitingFor(document, plan);
  const now = (plan.order === "text" && items.find(({ span }) => span.end > offset)) || items[0];
  return now ? { plan, items, now, total: items.length, met: idsOf(items) } : null;
}

const idsOf = (items: readonly Reviewable[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

function waitingFor(
  document: AnnotationDocument,
  { through, order, wants }: Plan,
  met: ReadonlySet<string> = new Set(),
): readonly Reviewable[] {
  const unwanted = new Set(wants ? document.positions.filter((it) => !wants(it)).map(({ id }) => id) : []);
  const items = reviewable(document).filter(
    ({ id, kind }) => (through === "everything" || kind === "position") && (!unwanted.has(id) || met.has(id)),
  );
  return order === "text" ? items : [...items].sort((a, b) => a.sure - b.sure);
}

/** The same things in another order; what is before the person stays there. */
export function reordered(queue: Queue, order: ReviewOrder, document: AnnotationDocument): Queue {
  const plan = { ...queue.plan, order };
  const items = waitingFor(document, plan, queue.met);
  return { ...queue, plan, items, now: items.find(({ id }) => id === queue.now.id) ?? queue.now };
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
  const { plan } = queue;
  const known = idsOf(queue.items);
  const items = waitingFor(document, plan, queue.met);
  const met = new Set([...queue.met, ...idsOf(items)]);
  const total = Math.max(queue.total, items.length);
  const returned = back ? items.find(({ id }) => !known.has(id)) : undefined;
  const same = returned ?? items.find(({ id }) => id === queue.now.id);
  if (same) return { plan, items, now: same, total, met };
  const after = queue.items.slice(indexOf(queue) + 1).map(({ id }) => id);
  const next = items.findIndex(({ id }) => after.includes(id));
  const now = items[Math.max(0, next)];
  return now ? { plan, items, now, total, met } : null;
}

/** How many wait for the person. */
export const leftIn = ({ items }: Queue): number => items.length;

/** “3 of 41”: the ones decided are counted before it. */
export const placeOf = (queue: Queue): number => queue.total - queue.items.length + indexOf(queue) + 1;

const indexOf = ({ items, now }: Queue): number => items.findIndex(({ id }) => id === now.id);
