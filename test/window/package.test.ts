import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { listFiles, PackageManager } from "@vscode/vsce";
import { packExtension } from "../host/package";

/** Half of it is the command line, which is the server for language models: it holds the analysis, too. */
const MAX_BYTES = 2_000_000;

suite("the package", () => {
  test("holds what a reader needs and nothing else", async () => {
    const media = readdirSync("media", { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith("screenshots"))
      .map((entry) => `${entry.parentPath.replaceAll("\\", "/")}/${entry.name}`);
    const expected = [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/NOTICES.txt",
      "dist/cli.js",
      "dist/extension.js",
      "dist/matrix.js",
      "l10n/bundle.l10n.de.json",
      "l10n/bundle.l10n.json",
      "package.json",
      "package.nls.de.json",
      "package.nls.json",
    ];
    packExtension();
    const found = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual(found.map((file) => file.replaceAll("\\", "/")).sort(), [...expected, ...media].sort());
  });

  test(`is smaller than ${MAX_BYTES / 1000} kB`, () => {
    const { size } = statSync(packExtension());
    assert.ok(size < MAX_BYTES, `${size} bytes`);
  });
});
