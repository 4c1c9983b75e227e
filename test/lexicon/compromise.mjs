// Rewrites src/core/analysis/lexicon/packed/moreGivenNames.ts from the lexicon of the pinned compromise (MIT), by
//   node test/lexicon/compromise.mjs
// Names that are common words, or known already, are left out.
import { readFileSync, writeFileSync } from "node:fs";
import nlp from "compromise/two";
import { pack } from "./pack.mjs";

const packed = (file) => readFileSync(`src/core/analysis/lexicon/packed/${file}.ts`, "utf8");
function unpack(list) {
  let word = "";
  return [...list.matchAll(/([A-Z])([^A-Z"]*)/g)].map(([, length, rest]) => {
    word = word.slice(0, length.charCodeAt(0) - 65) + rest;
    return word;
  });
}
const listed = (file) => [...packed(file).matchAll(/"([A-Z][^"]*)"/g)].flatMap(([, list]) => unpack(list));
const known = new Set([...listed("commonWords"), ...listed("givenNames"), ...listed("cities")]);
const lists = { FemaleName: "MORE_FEMALE", MaleName: "MORE_MALE" };
const words = Object.entries(nlp.model().one.lexicon).filter(
  ([word]) => /^\p{Ll}{3,}$/u.test(word) && !known.has(word),
);
writeFileSync(
  "src/core/analysis/lexicon/packed/moreGivenNames.ts",
  `// biome-ignore format: data\n/** Further first names by sex: the lexicon of compromise 14.17.0; see SOURCES.md. */\n${Object.entries(
    lists,
  )
    .map(
      ([tag, name]) =>
        `export const ${name} =\n  "${pack(words.filter(([, tags]) => [tags].flat().includes(tag)).map(([word]) => word))}";\n`,
    )
    .join("")}`,
);
