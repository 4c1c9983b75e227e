// Writes dist/NOTICES.txt: the licence of every package whose code or word lists are in the extension, as their licences ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const { inputs } = JSON.parse(readFileSync("dist/extension.meta.json", "utf8"));
const folders = Object.keys(inputs).flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
const notices = [...new Set(folders)].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file || !license) throw new Error(`${name} has no licence to name`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
});
if (notices.length === 0 || !existsSync("dist/extension.js")) throw new Error("build the extension first");
notices.push(readFileSync("src/core/analysis/lexicon/SOURCES.md", "utf8"));
writeFileSync("dist/NOTICES.txt", notices.join(`\n${"-".repeat(80)}\n\n`));
