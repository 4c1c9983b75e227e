import type { Steps } from "../../core/model/types";

/** Milliseconds of work before the host gets its turn: well under a frame, so that typing stays smooth. */
const BUDGET = 10;

/** Runs steps a slice at a time; undefined once `stale()` says that nobody wants the result any more. */
export interface InSlices {
  <T>(steps: Steps<T>): Promise<T>;
  <T>(steps: Steps<T>, stale: () => boolean): Promise<T | undefined>;
}

/** However much work there is, and whosoever's, the host has its turn after each slice: they go one at a time, in the order they came. */
export function createSlices(): InSlices {
  const waiting: (() => void)[] = [];
  const results: (() => void)[] = [];
  let dealing = false;
  let until = 0;
  const deal = async () => {
    dealing = true;
    while (waiting.length + results.length > 0) {
      await pause(0);
      const result = results.shift();
      // what is made of a result has a turn of its own
      if (result) {
        result();
        continue;
      }
      until = performance.now() + BUDGET;
      do {
        waiting.shift()?.();
        // that one has worked before this goes on
        await undefined;
      } while (waiting.length > 0 && performance.now() < until);
    }
    dealing = false;
  };
  const turn = (queue: (() => void)[]) =>
    new Promise<void>((resolve) => {
      queue.push(resolve);
      if (!dealing) void deal();
    });
  function inSlices<T>(steps: Steps<T>): Promise<T>;
  function inSlices<T>(steps: Steps<T>, stale: () => boolean): Promise<T | undefined>;
  async function inSlices<T>(steps: Steps<T>, stale = () => false): Promise<T | undefined> {
    for (;;) {
      await turn(waiting);
      do {
        if (stale()) return undefined;
        const step = steps.next();
        if (step.done) {
          await turn(results);
          return step.value;
        }
      } while (performance.now() < until);
    }
  }
  return inSlices;
}

/** A macrotask: events that came in meanwhile are handled first. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
