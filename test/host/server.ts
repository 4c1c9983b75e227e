import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Host } from "./install";

export interface Server {
  readonly port: number;
  stop(): void;
  /** All it printed so far. */
  log(): string;
}

interface Options {
  /** Folders and .vsix files, installed as a user would have them. */
  readonly install?: readonly string[];
  /** Lets the address name an extension under development and a test suite; hides notifications. */
  readonly development?: boolean;
  /** What a window shows whose address names no folder. */
  readonly folder?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Settings that belong to the machine, which a window on a server takes from there alone. */
  readonly machine?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** No assistant, no welcome, no network: what is seen is the extension. */
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "editor.wordWrap": "on",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "files.simpleDialog.enable": true,
  // else the host, unlike a desktop's, starts a process every other second to look for open ports: some 30 ms each time
  "remote.autoForwardPortsSource": "output",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.restoreWindows": "none",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
};

const STARTED = /Extension host agent listening on (\d+)/;
const START_SECONDS = 60;

/** Starts VS Code's own server on 127.0.0.1 on a free port, with a throw-away profile; it ends when this process does. */
export async function startServer(
  host: Host,
  { install = [], development, folder, settings, machine = {}, env }: Options,
): Promise<Server> {
  const data = mkdtempSync(join(tmpdir(), "standpoint-host-"));
  const user = join(data, "data", "User");
  const scratch = join(data, "tmp");
  const remote = join(data, "data", "Machine");
  for (const folder of [user, remote, scratch]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(remote, "settings.json"), JSON.stringify(machine));
  writeFileSync(join(user, "settings.json"), JSON.stringify({ ...SETTINGS, ...settings }));

  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name));
  const environment = { ...Object.fromEntries(own), HOME: data, TMPDIR: scratch, XDG_RUNTIME_DIR: scratch, ...env };
  const main = [join(host.dir, "out", "server-main.js"), "--server-data-dir", data];
  // folders first: the first install of a package lists what is there, later copies would stay unknown
  const packed = (extension: string) => extension.endsWith(".vsix");
  for (const extension of [...install].sort((a, b) => Number(packed(a)) - Number(packed(b)))) {
    if (packed(extension)) {
      execFileSync(host.node, [...main, "--install-extension", extension, "--force"], {
        env: environment,
        stdio: "pipe",
      });
    } else {
      const text = readFileSync(join(extension, "package.json"), "utf8");
      const { publisher, name, version } = JSON.parse(text) as { publisher: string; name: string; version: string };
      cpSync(extension, join(data, "extensions", `${publisher}.${name}-${version}`), { recursive: true });
    }
  }

  const args = ["--host", "127.0.0.1", "--port", "0", "--without-connection-token", "--accept-server-license-terms"];
  args.push("--telemetry-level", "off", "--disable-workspace-trust");
  if (folder) args.push("--default-folder", folder);
  if (development) args.push("--enable-smoke-test-driver");
  const child = spawn(host.node, [...main, ...args], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let printed = "";
  const stop = () => {
    process.off("exit", stop);
    killGroup(child, "SIGKILL");
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130));
  const port = await new Promise<number>((ok, fail) => {
    const late = setTimeout(() => fail(new Error(`the server did not start:\n${printed}`)), START_SECONDS * 1000);
    const hear = (chunk: Buffer) => {
      printed += chunk;
      const listening = STARTED.exec(printed)?.[1];
      if (!listening || !printed.includes("Extension host agent started")) return;
      clearTimeout(late);
      ok(Number(listening));
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", fail);
    child.on("exit", (code) => fail(new Error(`the server ended with ${code}:\n${printed}`)));
  }).catch((error: unknown) => {
    stop();
    throw error;
  });
  return { port, stop, log: () => printed };
}

/** Ends a process that was started `detached`, and all it started. */
export function killGroup(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32")
      execFileSync("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore" });
    else process.kill(-child.pid, signal);
  } catch {
    // it was gone already
  }
}
