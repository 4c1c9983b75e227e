/** `npm start`: the sample article in a VS Code with the extension, a desktop one where there is one, else in the browser. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installedDesktop } from "./host/desktop";
import { installHost } from "./host/install";
import { packExtension } from "./host/package";
import { startServer } from "./host/server";
import { workbenchUrl } from "./host/workbench";

const GREETER = resolve("test", "host", "greeter");

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-sample-"));
  cpSync(join("media", "sample"), folder, { recursive: true });
  const article = join(folder, "harbour-bridge.txt");
  const desktop = process.argv.includes("--browser") ? undefined : installedDesktop();
  if (desktop) startDesktop(desktop, folder, article);
  else await startEmbedded(folder, article);
}

function startDesktop(program: string, folder: string, article: string): void {
  console.log(`Opening ${article} in ${program}\n(npm start -- --browser shows it in the browser instead)`);
  const extensions = [resolve("."), GREETER].map((path) => `--extensionDevelopmentPath=${path}`);
  const args = [...extensions, "--disable-workspace-trust", folder, article];
  spawn(program, args, { stdio: "ignore", detached: true }).unref();
}

async function startEmbedded(folder: string, article: string): Promise<void> {
  const host = installHost();
  const server = await startServer(host, { install: [await packExtension(), GREETER] });
  const stop = () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  console.log(
    `\nVS Code ${host.version} with Standpoint is at\n\n  ${workbenchUrl({ port: server.port, folder, file: article })}\n`,
  );
  console.log("Open it in a browser on this machine. Ctrl-C ends it.");
}

void main();
