/** Runs every suite of this folder in a Node extension host; VS Code calls `run`. */
import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

export async function run(): Promise<void> {
  const log = process.env.STANDPOINT_LOG;
  if (log) Mocha.reporters.Base.consoleLog = (...values) => appendFileSync(log, `${format(...values)}\n`);
  const mocha = new Mocha({ ui: "tdd", timeout: 20_000, reporter: join(__dirname, "..", "host", "reporter.js") });
  // only some tests, while one is being written
  if (process.env.STANDPOINT_GREP) mocha.grep(process.env.STANDPOINT_GREP);
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith(".suite.js")) mocha.addFile(join(__dirname, name));
  await new Promise<void>((ok, fail) => {
    mocha.run((failures) => (failures ? fail(new Error(`${failures} tests failed`)) : ok()));
  });
}
