import type { Steps } from "../core/model";

/** Milliseconds of work before the host gets its turn: well under a frame, so that typing stays smooth. */
const BUDGET = 10;

/** Runs the steps in slices; undefined once `stale()` says that nobody wants the result any more. */
export async function inSlices<T>(steps: Steps<T>, stale: () => boolean): Promise<T | undefined> {
  while (!stale()) {
    const until = performance.now() + BUDGET;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause(0);
  }
  return undefined;
}

/** A macrotask: events that came in meanwhile are handled first. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
