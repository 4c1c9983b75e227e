import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchBrowser } from "./browser";
import { MODELS, runDesktopSuite } from "./desktop";
import type { Host } from "./install";
import { type Result, UNWATCH, WATCH, WATCHED, WEB_OUTPUT, WEB_RESULT } from "./result";
import { startServer } from "./server";
import { unwatch, watch } from "./watch";
import { openWorkbench } from "./workbench";

interface Scratch {
  /** A copy of the sample folder: the suites write. */
  readonly folder: string;
  /** Files for the runner's output and Result, by the variable that names them to it. */
  readonly files: { readonly STANDPOINT_LOG: string; readonly STANDPOINT_RESULT: string };
}

const LIMIT_SECONDS = 240;

/** Runs test/vscode in a desktop VS Code's extension host. Throws where no result came back. */
export function runInDesktop(program: string): Promise<Result> {
  return withScratch(async ({ folder, files }) => {
    const suite = runDesktopSuite(program, folder, files).catch((error: unknown) => error ?? "failed");
    return judge(files, undefined, await Promise.race([suite, timeLimit()]));
  });
}

/** Runs test/vscode in an extension host of the embedded VS Code. Throws where no result came back. */
export function runInEmbedded(host: Host, kind: "node" | "web"): Promise<Result> {
  const where = [kind === "web" ? "web" : "workspace"];
  return withScratch(async ({ folder, files }) => {
    const server = await startServer(host, {
      development: true,
      // two extensions under development are not found in a web host
      install: [MODELS],
      env: files,
      // `extensionDevelopmentKind` in the address is ignored by newer versions: the tests would pass in the wrong host
      settings: {
        "remote.extensionKind": { "standpoint.standpoint": where, "standpoint.standpoint-test-models": where },
      },
    });
    try {
      const browser = await launchBrowser();
      try {
        let webResult: string | undefined;
        const answer = async (tasks: Promise<unknown>) => {
          const file = join(folder, WATCHED);
          writeFileSync(`${file}.tmp`, JSON.stringify((await tasks.catch(String)) ?? []));
          renameSync(`${file}.tmp`, file);
        };
        const { exited, lines } = await openWorkbench(browser, {
          port: server.port,
          folder,
          extension: resolve("."),
          tests: resolve("out", kind === "web" ? "web" : "test/vscode/index"),
          onLog: (line) => {
            if (line.startsWith(WEB_OUTPUT)) console.log(line.slice(WEB_OUTPUT.length));
            if (line.startsWith(WEB_RESULT)) webResult = line.slice(WEB_RESULT.length);
            if (line === WATCH) void answer(watch(browser));
            if (line === UNWATCH) void answer(unwatch(browser));
          },
        });
        const end = await Promise.race([exited, timeLimit()]);
        const trouble = end === 0 ? undefined : `${end}; last lines:\n${lines.slice(-25).join("\n")}\n${server.log()}`;
        return judge(files, webResult, trouble);
      } finally {
        await browser.close();
      }
    } finally {
      server.stop();
    }
  });
}

async function withScratch(run: (scratch: Scratch) => Promise<Result>): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), "standpoint-suite-"));
  try {
    const folder = join(dir, "workspace");
    cpSync(join("media", "sample"), folder, { recursive: true });
    const files = { STANDPOINT_LOG: join(dir, "log"), STANDPOINT_RESULT: join(dir, "result.json") };
    return await run({ folder, files });
  } finally {
    rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Prints the log; a result without failures does not excuse a host that ended badly. */
function judge(files: Scratch["files"], webResult: string | undefined, trouble: unknown): Result {
  if (existsSync(files.STANDPOINT_LOG)) process.stdout.write(readFileSync(files.STANDPOINT_LOG, "utf8"));
  const written = existsSync(files.STANDPOINT_RESULT) ? readFileSync(files.STANDPOINT_RESULT, "utf8") : webResult;
  const result = written === undefined ? undefined : (JSON.parse(written) as Result);
  if (!result || (trouble !== undefined && result.failed === 0)) throw new Error(`no valid result: ${trouble}`);
  return result;
}

function timeLimit(): Promise<string> {
  return new Promise((ok) => setTimeout(() => ok(`over ${LIMIT_SECONDS} s`), LIMIT_SECONDS * 1000).unref());
}
