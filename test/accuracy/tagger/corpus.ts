import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { numberOf } from "../../../src/core/analysis/tagger/penn";

/** A sentence as the tagger is given it, with the number of each word’s tag; −1 where nobody knows. */
export interface TaggedSentence {
  readonly words: readonly string[];
  readonly tags: readonly number[];
  readonly by: "people" | "machine";
}

/** Sentences that stood together: held out whole. */
export interface TaggedText {
  readonly id: string;
  readonly sentences: readonly TaggedSentence[];
}

export interface Row {
  readonly doc?: string;
  readonly words: readonly string[];
  readonly tags: readonly string[];
}

const rows = (folder: string, file: string): readonly Row[] =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);

const UNKNOWN = -1;
const number = (tag: string): number => numberOf(tag) ?? UNKNOWN;

export function readGum(folder: string): readonly TaggedText[] {
  const texts = new Map<string, TaggedSentence[]>();
  for (const { doc = "", words, tags } of rows(folder, "tags.gum.jsonl")) {
    const sentences = texts.get(doc) ?? [];
    texts.set(doc, sentences);
    sentences.push({ words, tags: tags.map(number), by: "people" });
  }
  return [...texts].map(([id, sentences]) => ({ id, sentences })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Sentences of PolNeAR stand in the order of their articles: so many together are held out together. */
const BLOCK = 100;

export function readPolnear(folder: string): readonly TaggedText[] {
  const all = rows(folder, "tags.polnear.jsonl").map((row, i) => ({ ...asGum(row, i), by: "machine" as const }));
  const texts: TaggedText[] = [];
  for (let from = 0; from < all.length; from += BLOCK)
    texts.push({ id: `polnear ${from}`, sentences: all.slice(from, from + BLOCK) });
  return texts;
}

/** Files of “word/TAG word/TAG …”, a sentence a line. */
export const readTagFiles = (folder: string): readonly TaggedText[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((id) => ({
      id,
      sentences: readFileSync(join(folder, id), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => {
          const pairs = line.trim().split(/\s+/);
          const cut = pairs.map((pair) => pair.lastIndexOf("/"));
          return {
            words: pairs.map((pair, i) => pair.slice(0, cut[i])),
            tags: pairs.map((pair, i) => number(pair.slice(cut[i]! + 1))),
            by: "people" as const,
          };
        }),
    }));

/** Brackets, quotation marks and dashes as articles have them; sentences take turns with straight and curly ones. */
const WRITTEN: Readonly<Record<string, readonly [straight: string, curly: string]>> = {
  "-LRB-": ["(", "("],
  "-RRB-": [")", ")"],
  "-LSB-": ["[", "["],
  "-RSB-": ["]", "]"],
  "-LCB-": ["{", "{"],
  "-RCB-": ["}", "}"],
  "``": ['"', "“"],
  "''": ['"', "”"],
  "`": ["'", "‘"],
  "--": ["--", "—"],
};
const HYPHENATED = /^[\p{L}\p{N}.]+(?:-[\p{L}\p{N}.]+)+$/u;

/** The words and tags of Stanford CoreNLP in the conventions of GUM, as far as they can be told. */
export function asGum({ words, tags }: Row, turn: number): { words: string[]; tags: number[] } {
  const curly = turn % 2;
  const out: { words: string[]; tags: number[] } = { words: [], tags: [] };
  const add = (word: string, tag: number) => {
    out.words.push(word);
    out.tags.push(tag);
  };
  for (const [i, word] of words.entries()) {
    const tag = tags[i]!;
    if (HYPHENATED.test(word)) addParts(word, tag, add);
    else if (tag === "TO") add(word, number(isBeforeVerb(tags, i) ? "TO" : "IN"));
    else if (tag === "#" || word === "/") add(word, number("SYM"));
    else if (word === "'" && tag === "''") add(curly ? "’" : "'", number(tag));
    else if (WRITTEN[word]) add(WRITTEN[word][curly]!, number(tag));
    else if (word.length > 1 && word.includes("'")) add(curly ? word.replace("'", "’") : word, number(tag));
    else add(word, number(tag));
  }
  return out;
}

function isBeforeVerb(tags: readonly string[], at: number): boolean {
  let next = at + 1;
  while (/^RB/.test(tags[next] ?? "")) next++;
  return tags[next] === "VB";
}

/** Of a hyphenated name the parts with a capital are names; what other parts are is not known. */
function addParts(word: string, tag: string, add: (word: string, tag: number) => void): void {
  for (const [i, part] of word.split("-").entries()) {
    if (i > 0) add("-", number("HYPH"));
    if (/^\p{N}+$/u.test(part)) add(part, number("CD"));
    else add(part, /^NNP/.test(tag) && /^\p{Lu}/u.test(part) ? number("NNP") : UNKNOWN);
  }
}

/** Every tenth text is held out. */
export function split(texts: readonly TaggedText[]): { learn: readonly TaggedText[]; heldOut: readonly TaggedText[] } {
  const isHeldOut = (i: number) => i % 10 === 4;
  return { learn: texts.filter((_, i) => !isHeldOut(i)), heldOut: texts.filter((_, i) => isHeldOut(i)) };
}

export const sentencesOf = (texts: readonly TaggedText[]): readonly TaggedSentence[] =>
  texts.flatMap(({ sentences }) => sentences);
