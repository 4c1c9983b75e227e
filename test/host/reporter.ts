import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import type { Result } from "./result";

/** Prints what failed and the sum, and writes the Result to the file that STANDPOINT_RESULT names. */
class ResultReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      this.epilogue();
      const { passes: passed, failures: failed } = this.stats;
      const file = process.env.STANDPOINT_RESULT;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed } satisfies Result));
    });
  }
}

module.exports = ResultReporter;
