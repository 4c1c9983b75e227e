/** Runs every suite of this folder in a web-worker extension host: one bundle, mocha's browser build, lines go to the console. */
import type Mocha from "mocha";
import { MEASURED, type Result, WEB_OUTPUT, WEB_RESULT } from "../host/result";

/** Names of the suites of this folder; the build puts them in. */
declare const SUITES: readonly string[];
/** Only some tests, while one is being written. */
declare const GREP: string;

interface Worker {
  location?: unknown;
  Mocha: typeof Mocha;
  mocha: {
    setup(options: Mocha.MochaOptions): void;
    grep(words: string): void;
    run(done: (failures: number) => void): Mocha.Runner;
  };
}

export async function run(): Promise<void> {
  const worker = globalThis as unknown as Worker;
  worker.location ??= { search: "" }; // mocha's browser build reads it
  await import("mocha/mocha.js");
  const { Base } = worker.Mocha.reporters;
  Base.consoleLog = (...values: unknown[]) => console.log(WEB_OUTPUT + print(values));
  class Epilogue extends Base {
    constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
      super(runner, options);
      runner.on("pass", ({ title }) => {
        if (title.includes(MEASURED)) Base.consoleLog(`  ${title}`);
      });
      runner.once("end", () => this.epilogue());
    }
  }
  worker.mocha.setup({ ui: "tdd", timeout: 20_000, reporter: Epilogue, color: false });
  if (GREP) worker.mocha.grep(GREP);
  for (const name of SUITES) await import(`./${name}.suite.ts`);
  await new Promise<void>((ok, fail) => {
    const runner = worker.mocha.run((failed) => {
      const result: Result = { passed: runner.stats?.passes ?? 0, failed };
      console.log(WEB_RESULT + JSON.stringify(result));
      if (failed) fail(new Error(`${failed} tests failed`));
      else ok();
    });
  });
}

/** What Node's `format` does with the patterns that mocha uses. */
function print([pattern, ...values]: readonly unknown[]): string {
  const rest = [...values];
  const filled = String(pattern ?? "").replace(/%[sd%]/g, (mark) => (mark === "%%" ? "%" : String(rest.shift())));
  return [filled, ...rest].join(" ");
}
