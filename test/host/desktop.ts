import { existsSync, readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { downloadAndUnzipVSCode, runTests, SilentReporter } from "@vscode/test-electron";

/** An extension with language models that answer as the tests say. */
export const MODELS = resolve("test", "host", "models");

/** Where installers put VS Code. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  linux: ["/usr/share/code/code", "/snap/code/current/usr/share/code/code", "/opt/visual-studio-code/code"],
  darwin: ["/Applications", join(process.env.HOME ?? "", "Applications")].flatMap((folder) =>
    ["Code", "Electron"].map((program) => join(folder, "Visual Studio Code.app", "Contents", "MacOS", program)),
  ),
  win32: [process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, "Programs"), process.env.ProgramFiles].flatMap(
    (folder) => (folder ? [join(folder, "Microsoft VS Code", "Code.exe")] : []),
  ),
};

/** From the command `code`, links followed, to the program it starts. */
const FROM_COMMAND: Readonly<Record<string, readonly string[]>> = {
  linux: ["../code"],
  darwin: ["../../../MacOS/Code", "../../../MacOS/Electron"],
  win32: ["../Code.exe"],
};

const UPDATE_SERVICE = "https://update.code.visualstudio.com/api/releases/stable";
const ANSWER_SECONDS = 3;
const DOWNLOAD_SECONDS = 45;

/** The program of a VS Code that a person installed and that can show a window here. */
export function installedDesktop(): string | undefined {
  if (!hasDisplay()) return undefined;
  const command = process.platform === "win32" ? "code.cmd" : "code";
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => {
    const file = join(folder, command);
    if (!existsSync(file)) return [];
    return (FROM_COMMAND[process.platform] ?? []).map((relative) => resolve(dirname(realpathSync(file)), relative));
  });
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((file) => existsSync(file));
}

/** An installed one, else one that `.vscode-test` holds, else one that the update service gives within seconds. */
export async function desktopForTests(): Promise<string | undefined> {
  if (!hasDisplay()) return undefined;
  const installed = installedDesktop();
  if (installed) return installed;
  if (!isCached() && !(await answers(UPDATE_SERVICE))) return undefined;
  const late = new Promise<undefined>((ok) => void setTimeout(() => ok(undefined), DOWNLOAD_SECONDS * 1000).unref());
  const download = downloadAndUnzipVSCode({ version: "stable", reporter: new SilentReporter() }).catch(() => undefined);
  return Promise.race([download, late]);
}

/** Runs test/vscode in the Node extension host of a desktop VS Code; what it found is in the file that `env` names. */
export async function runDesktopSuite(program: string, folder: string, env: Record<string, string>): Promise<void> {
  await runTests({
    vscodeExecutablePath: program,
    extensionDevelopmentPath: [resolve("."), MODELS],
    extensionTestsPath: resolve("out", "test", "vscode", "index"),
    extensionTestsEnv: env,
    // a profile of its own and a short path: sockets are made in it
    launchArgs: [
      folder,
      `--user-data-dir=${join(dirname(folder), "user")}`,
      "--disable-extensions",
      "--disable-workspace-trust",
      "--disable-gpu",
    ],
  });
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isCached(): boolean {
  return existsSync(".vscode-test") && readdirSync(".vscode-test").some((name) => name.startsWith("vscode-"));
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(ANSWER_SECONDS * 1000) })).ok;
  } catch {
    return false;
  }
}
