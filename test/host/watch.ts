import type { Browser } from "playwright-core";
import { type Task, WATCH_MARK } from "./result";

/** An event of Chromium's trace, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The thread's time on a processor. */
  readonly tdur?: number;
}

export const watch = (browser: Browser): Promise<void> =>
  browser.startTracing(undefined, { categories: ["-*", "toplevel", "blink.user_timing"] });

/** Tasks of the thread that has set the mark, in order. */
export async function unwatch(browser: Browser): Promise<readonly Task[]> {
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8"));
  const events: readonly TraceEvent[] = trace.traceEvents;
  const mark = events.find(({ name }) => name === WATCH_MARK);
  if (!mark) throw new Error("the worker has set no mark");
  return events
    .filter(({ name, pid, tid }) => name.endsWith("RunTask") && pid === mark.pid && tid === mark.tid)
    .map(({ ts, dur = 0, tdur = 0 }) => ({ start: (ts - mark.ts) / 1000, passed: dur / 1000, worked: tdur / 1000 }))
    .sort((a, b) => a.start - b.start);
}
