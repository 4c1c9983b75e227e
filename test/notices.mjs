// Writes dist/NOTICES.txt: the licence of every package whose code or word lists are in the extension, as their licences ask.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const inputs = ["extension", "cli"].flatMap((name) =>
  Object.keys(JSON.parse(readFileSync(`dist/${name}.meta.json`, "utf8")).inputs),
);
const folders = inputs.flatMap((file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
const notices = [...new Set(folders)].sort().map((folder) => {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), "utf8").trim() : license === "MIT" && author && mitOf(author);
  if (!text || !license) throw new Error(`${name} has no licence to name`);
  return `${name} ${version} (${license})\n\n${text}\n`;
});

/** Of a package that names the licence and its author but leaves the text out. */
function mitOf(author) {
  return `Copyright (c) ${author.name ?? author}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}

if (notices.length === 0 || !existsSync("dist/extension.js")) throw new Error("build the extension first");
notices.push(readFileSync("src/core/analysis/lexicon/SOURCES.md", "utf8"));
writeFileSync("dist/NOTICES.txt", notices.join(`\n${"-".repeat(80)}\n\n`));
