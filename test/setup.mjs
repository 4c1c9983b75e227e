// Makes a fresh clone ready with nothing but Node and npm: installs what the lockfile names, then builds.
import { execSync } from "node:child_process";
import { existsSync, rmSync, statSync } from "node:fs";

const installed = "node_modules/.package-lock.json";
const age = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);
const run = (command) => execSync(command, { stdio: "inherit" });

// install scripts are not needed: every binary comes inside a registry package
if (age(installed) < age("package-lock.json")) run("npm ci --ignore-scripts --no-audit --no-fund --loglevel=error");
for (const folder of ["dist", "out"]) rmSync(folder, { recursive: true, force: true }); // no test outlives its source
run("npm run -s build");
