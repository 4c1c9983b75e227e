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
  /** Whether it is decided, by a correction: it stays before the person until they go on. */
  readonly corrected: boolean;
  /** How many there were, the decided ones too. */
  readonly total: number;
}

/**
 * In text order from the first that is left whose words do not end before `offset` (UTF-16), else from the top; null
 * where nothing is left.
 */
export function begin(document: AnnotationDocument, offset: number, plan: Plan = EVERYTHING): Queue | null {
  const items = waitingFor(document, plan);
  const now = (plan.order === "text" && items.find(({ span }) => span.end > offset)) || items[0];
  return now ? { plan, items, now, corrected: false, total: items.length } : null;
}

function waitingFor(
  document: AnnotationDocument,
  { through, order, wants }: Plan,
  known: ReadonlySet<string> = new Set(),
): readonly Reviewable[] {
  const unwanted = new Set(wants ? document.positions.filter((it) => !wants(it)).map(({ id }) => id) : []);
  const items = reviewable(document).filter(
    ({ id, kind }) => (through === "everything" || kind === "position") && (!unwanted.has(id) || known.has(id)),
  );
  return order === "text" ? items : [...items].sort((a, b) => a.sure - b.sure);
}

/** The same things in another order; what is before the person stays there. */
export function reordered(queue: Queue, order: ReviewOrder, document: AnnotationDocument): Queue {
  const plan = { ...queue.plan, order };
  const waiting = waitingFor(document, plan, new Set(queue.items.map(({ id }) => id)));
  const items = queue.corrected ? [queue.now, ...waiting] : waiting;
  return { ...queue, plan, items, now: items.find(({ id }) => id === queue.now.id) ?? queue.now };
}

/** To the next or previous one, going round at the ends; null where nothing is left. */
export function go(queue: Queue, way: 1 | -1): Queue | null {
  const items = queue.corrected ? queue.items.filter((it) => it !== queue.now) : queue.items;
  const now = queue.items.at((indexOf(queue) + way) % queue.items.length);
  return items.length > 0 && now ? { ...queue, items, now, corrected: false } : null;
}

/** To the one with this id; the same queue where it is not left. */
export function jump(queue: Queue, id: string): Queue {
  const now = queue.items.find((it) => it.id === id);
  if (!now || now === queue.now) return queue;
  const items = queue.corrected ? queue.items.filter((it) => it !== queue.now) : queue.items;
  return { ...queue, items, now, corrected: false };
}

/**
 * After the annotations have changed: stays where it is as long as there is something to decide or it was just
 * corrected, else goes on to the next; to what came back by an undo (`back`). Null where nothing is left.
 */
export function renewed(queue: Queue, document: AnnotationDocument, back: boolean): Queue | null {
  const { plan } = queue;
  const known = new Set(queue.items.map(({ id }) => id));
  const items = waitingFor(document, plan, known);
  const total = Math.max(queue.total, items.length);
  const returned = back ? items.find(({ id }) => !known.has(id)) : undefined;
  const same = returned ?? items.find(({ id }) => id === queue.now.id);
  if (same) return { plan, items, now: same, corrected: false, total };
  const after = queue.items.slice(indexOf(queue) + 1).map(({ id }) => id);
  const next = items.findIndex(({ id }) => after.includes(id));
  if (isCorrected(document, queue.now.id)) {
    const at = next < 0 ? items.length : next;
    return {
      plan,
      items: [...items.slice(0, at), queue.now, ...items.slice(at)],
      now: queue.now,
      corrected: true,
      total,
    };
  }
  const now = items[Math.max(0, next)];
  return now ? { plan, items, now, corrected: false, total } : null;
}

/** How many wait for the person. */
export const leftIn = ({ items, corrected }: Queue): number => items.length - (corrected ? 1 : 0);

/** “3 of 41”: the ones decided are counted before it. */
export const placeOf = (queue: Queue): number => queue.total - queue.items.length + indexOf(queue) + 1;

const indexOf = ({ items, now }: Queue): number => items.findIndex(({ id }) => id === now.id);

function isCorrected({ actors, attributions, positions }: AnnotationDocument, id: string): boolean {
  const all = [...actors, ...attributions, ...positions];
  return all.some((it) => it.id === id && it.status === "accepted" && (it.decision?.corrected ?? []).length > 0);
}
