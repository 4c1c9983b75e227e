import { type Answer, NOTE } from "./article";

/** Which part of a list is wanted. */
export interface Page {
  readonly from?: number;
  readonly limit?: number;
}

/** Items of an answer when nothing is said, and at most. */
export const LIMIT = 20;
export const MOST = 100;
/** Code units of the items of one answer, at most, but for a first one that is longer. */
export const MOST_UNITS = 20_000;

/** Items from `from` on, as many as are wanted and an answer holds; `next` is where to go on, absent at the end. */
export function paged<T>(
  all: readonly T[],
  { from = 0, limit = LIMIT }: Page,
  tell: (item: T) => Answer,
  file: string,
): Answer {
  const items: Answer[] = [];
  let units = 0;
  let next = from;
  for (; next < all.length && items.length < limit; next++) {
    const item = tell(all[next]!);
    units += JSON.stringify(item).length;
    if (items.length > 0 && units > MOST_UNITS) break;
    items.push(item);
  }
  return { note: NOTE, file, total: all.length, from, items, ...(next < all.length && { next }) };
}
