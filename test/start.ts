/** `npm start`: the sample article in a VS Code with the extension, a desktop one where there is one, else in the browser. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { installedDesktop } from "./host/desktop";
import { installHost } from "./host/install";
import { packExtension } from "./host/package";
import { startServer } from "./host/server";

const GREETER = resolve("test", "host", "greeter");

async function main(): Promise<void> {
  const folder = join(mkdtempSync(join(tmpdir(), "standpoint-")), "sample");
  cpSync(join("media", "sample"), folder, { recursive: true });
  const desktop = process.argv.includes("--browser") ? undefined : installedDesktop();
  if (desktop) startDesktop(desktop, folder);
  else await startEmbedded(folder);
}

function startDesktop(program: string, folder: string): void {
  console.log(`Opening ${folder} in ${program}\n(npm start -- --browser shows it in the browser instead)`);
  const extensions = [resolve("."), GREETER].map((path) => `--extensionDevelopmentPath=${path}`);
  spawn(program, [...extensions, "--disable-workspace-trust", folder], { stdio: "ignore", detached: true }).unref();
}

async function startEmbedded(folder: string): Promise<void> {
  const host = installHost();
  const server = await startServer(host, { install: [packExtension(), GREETER], folder });
  process.on("exit", () => rmSync(dirname(folder), { recursive: true, force: true }));
  const address = `http://127.0.0.1:${server.port}/`;
  console.log(`\nVS Code ${host.version} with Standpoint, for a browser on this machine:\n\n  ${address}\n`);
  console.log("Ctrl-C ends it.");
  const parent = process.ppid; // npm does not hand on every signal: when it is gone, so are we
  setInterval(() => process.ppid !== parent && process.exit(), 1000);
}

void main();
