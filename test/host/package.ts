import { resolve } from "node:path";
import { createVSIX } from "@vscode/vsce";

/** Packs the built extension as a user would install it; returns the file. */
export async function packExtension(): Promise<string> {
  const packagePath = resolve("out", "standpoint.vsix");
  await createVSIX({ packagePath, dependencies: false });
  return packagePath;
}
