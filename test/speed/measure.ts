import { performance } from "node:perf_hooks";
import { resolveActors } from "../../src/core/analysis/actors/find";
import { findAttributions } from "../../src/core/analysis/attributions/find";
import { findMentions } from "../../src/core/analysis/mentions/find";
import { parse } from "../../src/core/analysis/parse";
import { findPositions } from "../../src/core/analysis/positions/find";
import { findQuotations } from "../../src/core/analysis/quotations";
import type { Attribution, Steps } from "../../src/core/model/types";

/** By how much a goal may be missed where other work may share the machine. */
export const SLACK = 3;

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What `measure` says, at last where it is never good: a busy machine is asked again. */
export function askedAgain<T>(measure: () => T, isGood: (measured: T) => boolean): T {
  let measured = measure();
  for (let i = 0; i < 4 && !isGood(measured); i++) measured = measure();
  return measured;
}

/** The median milliseconds of each of `works`, run in turns, so that a slow moment of the machine meets all of them. */
export function medians(rounds: number, works: readonly (() => unknown)[]): readonly number[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) for (const [i, work] of works.entries()) times[i]!.push(timed(work));
  return times.map(median);
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export interface Stretches {
  /** Milliseconds between two yields: the longest, and that which 99 of 100 do not exceed. */
  readonly longest: number;
  readonly most: number;
  readonly count: number;
}

export function stretchesOf(steps: Steps<unknown>): Stretches {
  const times: number[] = [];
  for (let done = false; !done; )
    times.push(
      timed(() => {
        done = steps.next().done === true;
      }),
    );
  times.sort((a, b) => a - b);
  return { longest: times.at(-1)!, most: times[Math.floor(times.length * 0.99)]!, count: times.length };
}

export const STEPS = ["parse", "quotations", "mentions", "attributions", "actors", "positions"] as const;
export type Step = (typeof STEPS)[number];

/** Milliseconds of each step of the pipeline on `text`. */
export function stepTimes(text: string): Readonly<Record<Step, number>> {
  const times = {} as Record<Step, number>;
  const step = <T>(name: Step, steps: Steps<T>): T => {
    let result: IteratorResult<void, T>;
    times[name] = timed(() => {
      do result = steps.next();
      while (!result.done);
    });
    return result!.value as T;
  };
  const parsed = step("parse", parse(text));
  const quotations = step("quotations", findQuotations(parsed));
  const found = step("mentions", findMentions(parsed));
  const reports = step("attributions", findAttributions(parsed, quotations));
  const { actors, mentions, speakers } = step("actors", resolveActors(parsed, quotations, found, reports));
  const attributions = reports.map(({ rule, confidence, ...report }, i): Attribution => {
    const provenance = { by: "machine", rule, confidence } as const;
    const [speaker = null] = speakers[i]!;
    return { kind: "attribution", id: `q${i}`, status: "suggested", provenance, ...report, speaker };
  });
  step("positions", findPositions(parsed, attributions, actors, mentions));
  return times;
}
