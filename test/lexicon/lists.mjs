// Packs the lists of this folder's `lists` into src/core/analysis/lexicon/packed/lists.ts:
//   node test/lexicon/lists.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { pack } from "./pack.mjs";

/** One name a line, lower case, without “the”; what follows “#” names a section. */
const wordsOf = (file) =>
  readFileSync(`test/lexicon/lists/${file}.txt`, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const lists = ["organizations", "places", "things"].map(
  (file) => `export const LISTED_${file.toUpperCase()} =\n  "${pack(wordsOf(file))}";\n`,
);
writeFileSync(
  "src/core/analysis/lexicon/packed/lists.ts",
  `// biome-ignore format: data\n/** Made by test/lexicon/lists.mjs from the lists in test/lexicon/lists; see SOURCES.md. */\n${lists.join("")}`,
);
