import { writeFileSync } from "node:fs";
import Mocha from "mocha";
import { MEASURED, type Result } from "./result";

/** Prints what failed, what was measured and the sum, and writes the Result to the file that STANDPOINT_RESULT names. */
class ResultReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { EVENT_TEST_PASS, EVENT_RUN_END } = Mocha.Runner.constants;
    runner.on(EVENT_TEST_PASS, ({ title }) => {
      if (title.includes(MEASURED)) Mocha.reporters.Base.consoleLog(`  ${title}`);
    });
    runner.once(EVENT_RUN_END, () => {
      this.epilogue();
      const { passes: passed, failures: failed } = this.stats;
      const file = process.env.STANDPOINT_RESULT;
      if (file) writeFileSync(file, JSON.stringify({ passed, failed } satisfies Result));
    });
  }
}

module.exports = ResultReporter;
