// Bundles the tests and their tools into out/: for Node one file each, for a web worker one file with all suites of test/vscode.
import { readdirSync } from "node:fs";
import { build } from "esbuild";

const files = (pattern) =>
  readdirSync("test", { recursive: true })
    .map((file) => `test/${file.replaceAll("\\", "/")}`)
    .filter((file) => pattern.test(file));
const suites = files(/vscode\/\w+\.suite\.ts$/).map((file) => file.slice("test/vscode/".length, -".suite.ts".length));

const common = {
  bundle: true,
  format: "cjs",
  external: ["vscode"],
  sourcemap: true,
  logLevel: "warning",
  outbase: "test",
};

await build({
  ...common,
  entryPoints: files(/\.(test|suite)\.ts$|^test\/\w+\.ts$|vscode\/index\.ts$|host\/reporter\.ts$|files\/saveLoop\.ts$/),
  platform: "node",
  packages: "external",
  define: { HOST: '"node"' },
  outdir: "out",
});
await build({
  ...common,
  entryPoints: ["test/vscode/web.ts"],
  platform: "browser",
  // loaded in a Node host alone
  external: ["vscode", "node:*"],
  define: { HOST: '"web"', SUITES: JSON.stringify(suites.sort()), global: "globalThis" },
  alias: { "node:assert/strict": "./test/vscode/assert.web.ts" },
  outdir: "out",
});
