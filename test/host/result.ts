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
