// Builds the tests into out/: for Node file by file, so that all share one core and a failure's lines are those of the
// source; for a web worker one bundle with all suites of test/vscode.
import { readdirSync, rmSync } from "node:fs";
import { build } from "esbuild";

const files = (folder, pattern) =>
  readdirSync(folder, { recursive: true })
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
    .filter((file) => pattern.test(file) && !file.endsWith(".d.ts"));
const suites = files("test/vscode", /\.suite\.ts$/).map((file) =>
  file.slice("test/vscode/".length, -".suite.ts".length),
);

// no test outlives its source
for (const folder of ["out/src", "out/test"]) rmSync(folder, { recursive: true, force: true });

const common = { format: "cjs", sourcemap: true, logLevel: "warning" };

await build({
  ...common,
  // what asks for the version asks for ../package.json
  entryPoints: [...files("src", /\.ts$/), ...files("test", /\.ts$/), "package.json"],
  loader: { ".json": "copy" },
  platform: "node",
  // what is loaded later is required, as all else is
  supported: { "dynamic-import": false },
  define: { HOST: '"node"' },
  outbase: ".",
  outdir: "out",
});
await build({
  ...common,
  bundle: true,
  entryPoints: ["test/vscode/web.ts"],
  platform: "browser",
  // loaded in a Node host alone
  external: ["vscode", "node:*"],
  define: {
    HOST: '"web"',
    SUITES: JSON.stringify(suites.sort()),
    GREP: JSON.stringify(process.env.STANDPOINT_GREP ?? ""),
    global: "globalThis",
  },
  alias: { "node:assert/strict": "./test/vscode/assert.web.ts" },
  outfile: "out/web.js",
});
