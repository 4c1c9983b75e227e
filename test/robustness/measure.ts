import type { Steps } from "../../src/core/model/types";

/** What one piece of work took. */
export interface Cost {
  /** Milliseconds of the whole. */
  readonly time: number;
  /** Milliseconds of the longest stretch without a yield: so long a host that gives others their turn stands still. */
  readonly longest: number;
}

/** Milliseconds of the processor that this process has had: what other programs take does not count. */
export const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** The whole is told by `clock`, the longest stretch by the time that passes. */
export function costOf(steps: Steps<unknown>, clock: () => number = () => performance.now()): Cost {
  let longest = 0;
  const start = clock();
  let before = performance.now();
  for (let done = false; !done; ) {
    done = steps.next().done === true;
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
  }
  return { time: clock() - start, longest };
}

/** Of two measurements of one work that which other programs disturbed less, in each respect. */
export const lesser = (a: Cost, b: Cost): Cost => ({
  time: Math.min(a.time, b.time),
  longest: Math.min(a.longest, b.longest),
});

/** Milliseconds that vary from run to run whatever the work is: they are no growth. */
const NOISE = 5;

/** By what power of its size the time of a work grows: 1 where twice the text takes twice the time. */
export const exponentOf = (small: Cost, large: Cost, times: number): number =>
  Math.log((large.time + NOISE) / (small.time + NOISE)) / Math.log(times);
