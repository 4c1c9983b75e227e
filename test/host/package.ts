import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

/** Packs the extension as `npm run package` does; returns the file. Throws with what the packer printed. */
export function packExtension(): string {
  const file = resolve("out", "standpoint.vsix");
  const packer = resolve("node_modules", "@vscode", "vsce", "vsce");
  execFileSync(process.execPath, [packer, "package", "--no-dependencies", "--out", file], { stdio: "pipe" });
  return file;
}
