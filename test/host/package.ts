import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** Packs the extension as `npm run package` does; returns the file. Throws with what the packer printed. */
export function packExtension(): string {
  const file = resolve("out", "standpoint.vsix");
  const packer = resolve("node_modules", "@vscode", "vsce", "vsce");
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
    readonly scripts: { readonly package: string };
  };
  const [, ...args] = scripts.package.split(" ");
  execFileSync(process.execPath, [packer, ...args, "--out", file], { stdio: "pipe" });
  return file;
}
