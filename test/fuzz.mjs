// node test/fuzz.mjs PATH RUNS: the properties of one built test file, tried that many times
import { spawnSync } from "node:child_process";

const [path, runs] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ["node_modules/mocha/bin/mocha.js", `out/test/${path}.test.js`], {
  stdio: "inherit",
  env: { ...process.env, RUNS: runs },
});
process.exitCode = status ?? 1;
