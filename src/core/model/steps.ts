import type { Steps } from "./types";

/** Items done between two steps: far less than a slice. */
const EVERY = 200;

/** Each item's result; a step now and then. */
export function* eachInSteps<T, R>(items: readonly T[], resultOf: (item: T, index: number) => R): Steps<R[]> {
  const results: R[] = [];
  for (const [i, item] of items.entries()) {
    if (i % EVERY === EVERY - 1) yield;
    results.push(resultOf(item, i));
  }
  return results;
}

/** The result of long work, all its steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
