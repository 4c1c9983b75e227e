/** What a run must leave behind to count: an exit code alone says nothing, a killed host ends with 0. */
export interface Result {
  readonly passed: number;
  readonly failed: number;
}

/** Between the title of a test and what it measured: such titles are printed. */
export const MEASURED = "; measured: ";

/** What the web runner puts before its lines on the console, since a worker can write no file. */
export const WEB_OUTPUT = "@@standpoint-test@@";
export const WEB_RESULT = "@@standpoint-result@@";

/**
 * A web worker cannot tell how much of the processor's time it had. It asks the runner to watch it with one of these
 * lines, and finds in this file of the workspace, once it is watched, an empty list; then, the tasks since its mark.
 */
export const WATCH = "@@standpoint-watch@@";
export const UNWATCH = "@@standpoint-unwatch@@";
export const WATCHED = "watched.json";
export const WATCH_MARK = "standpoint";

/** What a thread does without a turn for anything else, in milliseconds. */
export interface Task {
  /** Since the mark. */
  readonly start: number;
  readonly passed: number;
  /** Spent on work, and not on waiting for a processor that others have. */
  readonly worked: number;
}
