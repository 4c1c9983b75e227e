import type { Steps } from "../../src/core/model";

/** All steps at once. */
export function run<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
