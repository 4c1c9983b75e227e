import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Result } from "./result";
import { killGroup } from "./server";

const NPM_BIN = resolve("node_modules");

/** Runs a Node program to its end, its output being ours; past the limit it and all it started are ended. */
export async function runNode(
  args: readonly string[],
  limitSeconds: number,
  env?: Record<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit"],
    detached: true,
    env: { ...process.env, ...env },
  });
  const stop = () => killGroup(child, "SIGTERM"); // a test may have to end an editor it started
  process.once("exit", stop);
  await new Promise<void>((ok, fail) => {
    const late = setTimeout(() => {
      stop();
      setTimeout(() => killGroup(child, "SIGKILL"), 5000).unref();
      fail(new Error(`took over ${limitSeconds} s`));
    }, limitSeconds * 1000);
    child.on("error", fail);
    child.on("exit", (code, signal) => {
      clearTimeout(late);
      if (code === 0) ok();
      else fail(new Error(`ended with ${code ?? signal}`));
    });
  }).finally(() => process.off("exit", stop));
}

/** A program of an installed package counts as one test. */
export async function runCheck(program: string, args: readonly string[]): Promise<Result> {
  await runNode([join(NPM_BIN, program), ...args], 180);
  return { passed: 1, failed: 0 };
}

/** Runs mocha on built test files. Throws where it ended without a result. */
export async function runMocha(
  files: readonly string[],
  limitSeconds: number,
  options: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<Result> {
  const dir = mkdtempSync(join(tmpdir(), "standpoint-mocha-"));
  const file = join(dir, "result.json");
  // its other options are those of .mocharc.json, which also holds where a person runs mocha
  const mocha = [
    "--max-semi-space-size=64",
    join(NPM_BIN, "mocha", "bin", "mocha.js"),
    "--reporter",
    join(__dirname, "reporter.js"),
  ];
  try {
    const trouble = await runNode([...mocha, ...options, ...files], limitSeconds, {
      ...env,
      STANDPOINT_RESULT: file,
    }).then(
      () => undefined,
      (error: unknown) => error,
    );
    const result = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Result) : undefined;
    if (!result || (trouble !== undefined && result.failed === 0)) throw trouble ?? new Error("mocha left no result");
    return result;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
