/** `npm test`: every check and every test, part by part; the last line is the sum. `npm test -- window` runs the parts so named. */
import { runCheck, runMocha } from "./host/command";
import { desktopForTests } from "./host/desktop";
import { installHost } from "./host/install";
import type { Result } from "./host/result";
import { runInDesktop, runInEmbedded } from "./host/suite";

interface Part {
  readonly name: string;
  run(): Promise<Result>;
}

/** Every test there is, but those that ask for VS Code. */
const PLAIN = ["out/test/!(vscode|window)/**/*.test.js", "out/test/*.test.js"];
/** Those that start processes, hold a clock or a disk, or read long texts. */
const SLOW = "out/test/**/*.slow.test.js";

/** What others are a part of runs by its whole name alone. */
const SHORTCUTS: readonly Part[] = [
  { name: "fast", run: () => runMocha(PLAIN, 120, ["--ignore", SLOW], { RUNS: "100" }) },
];
const PARTS: readonly Part[] = [
  { name: "types", run: () => runCheck("typescript/bin/tsc", ["--noEmit"]) },
  { name: "types of the web page", run: () => runCheck("typescript/bin/tsc", ["--noEmit", "-p", "src/webview"]) },
  { name: "format and lint", run: () => runCheck("@biomejs/biome/bin/biome", ["check"]) },
  { name: "core, store, files, formats, command line", run: () => runMocha(PLAIN, 600) },
  { name: "VS Code, Node extension host", run: runNodeHost },
  { name: "VS Code, web-worker extension host", run: () => runInEmbedded(installHost(), "web") },
  { name: "VS Code, the window", run: () => runMocha(["out/test/window/*.test.js"], 900) },
];

async function runNodeHost(): Promise<Result> {
  const desktop = await desktopForTests();
  if (desktop) {
    console.log(`in ${desktop}`);
    return runInDesktop(desktop);
  }
  const host = installHost();
  console.log(`in the embedded VS Code ${host.version} (no desktop VS Code with a display here)`);
  return runInEmbedded(host, "node");
}

/** A part that throws, or in which nothing ran, is a failure. */
async function judge(part: Part): Promise<Result> {
  try {
    const result = await part.run();
    if (result.passed + result.failed > 0) return result;
    console.error("no test ran");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return { passed: 0, failed: 1 };
}

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(130));
  const words = process.argv.slice(2);
  const shortcut = SHORTCUTS.filter(({ name }) => name === words.join(" "));
  const parts = shortcut.length > 0 ? shortcut : PARTS.filter(({ name }) => words.every((word) => name.includes(word)));
  for (const part of parts) {
    console.log(`\n── ${part.name}`);
    const start = performance.now();
    const result = await judge(part);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`── ${part.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
    results.push(result);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

void main();
