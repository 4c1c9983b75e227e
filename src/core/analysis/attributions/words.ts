import type { Steps } from "../../model/types";
import type { Quotation } from "../findings";
import { STEMS, WORD_CLASSES } from "../lexicon/reportingWords";
import type { ParsedText, Token } from "../parse";
import type { Tag } from "../tags";
import type { Stretch } from "./families";

/**
 * Each token as small numbers, so that features are cheap: parallel to `ParsedText.tokens`.
 * `quote` is the place of the outermost quotation around a token in the list of quotations, −1 outside; `quotations` are the
 * tokens of each that is closed, or goes on in the next paragraph: with their marks, by its place in that list.
 */
export interface Words {
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly kind: Uint8Array;
  readonly ending: Int32Array;
  readonly quote: Int32Array;
  readonly quotations: ReadonlyMap<number, Stretch>;
}

/** What follows the closed classes of the lexicon. */
const OPEN_KINDS = [
  "name",
  "plural",
  "noun",
  "adjective",
  "adverb",
  "gerund",
  "past",
  "present",
  "infinitive",
  "participle",
  "verb",
  "number",
  "possessive",
  "comma",
  "stop",
  "colon",
  "semicolon",
  "dash",
  "bracket",
  "open",
  "close",
  "mark",
  "other",
] as const;

/** What a word or mark can be; the number of a kind is its place in this list, counted from 1. The weights depend on it. */
export const KINDS = [...WORD_CLASSES.map(([name]) => name), ...OPEN_KINDS] as const;
export type Kind = (typeof KINDS)[number];

const NUMBERS: ReadonlyMap<Kind, number> = new Map(KINDS.map((kind, i) => [kind, i + 1]));
export const kindOf = (name: Kind): number => NUMBERS.get(name)!;

/** Some of the kinds: asked of every word many times, so that a look at a table is worth it. */
export class Kinds {
  private readonly flags = new Uint8Array(KINDS.length + 1);

  constructor(kinds: readonly number[]) {
    for (const kind of kinds) this.flags[kind] = 1;
  }

  has(kind: number): boolean {
    return this.flags[kind] === 1;
  }
}
export const kindsOf = (...names: readonly Kind[]): Kinds => new Kinds(names.map(kindOf));

const CLOSED = new Map<string, number>(
  WORD_CLASSES.flatMap(([name, words]) => words.split(" ").map((word) => [word, kindOf(name)] as const)),
);

const VERBAL = kindsOf("gerund", "past", "present", "infinitive", "participle", "verb");
const NOMINAL = kindsOf(
  ...(["name", "plural", "noun", "adjective", "number", "possessive", "other"] as const),
  ...(["determiner", "he", "they", "it", "I", "him", "his", "one", "who", "which", "that"] as const),
);
export const isVerbal = (kind: number): boolean => VERBAL.has(kind);
/** Whether a word of this kind can stand in a noun phrase. */
export const isNominal = (kind: number): boolean => NOMINAL.has(kind);

/** In the order in which they decide. */
const KIND_BY_TAG: readonly (readonly [tag: Tag, kind: number])[] = [
  ["Gerund", kindOf("gerund")],
  ["Participle", kindOf("participle")],
  ["PastTense", kindOf("past")],
  ["PresentTense", kindOf("present")],
  ["Infinitive", kindOf("infinitive")],
  ["Verb", kindOf("verb")],
  ["ProperNoun", kindOf("name")],
  ["Plural", kindOf("plural")],
  ["Value", kindOf("number")],
  ["Noun", kindOf("noun")],
  ["Adjective", kindOf("adjective")],
  ["Adverb", kindOf("adverb")],
  ["Possessive", kindOf("possessive")],
];
const KIND_BY_MARK: Readonly<Record<string, number>> = {
  ",": kindOf("comma"),
  ".": kindOf("stop"),
  "!": kindOf("stop"),
  "?": kindOf("stop"),
  "…": kindOf("stop"),
  ":": kindOf("colon"),
  ";": kindOf("semicolon"),
  "-": kindOf("dash"),
  "--": kindOf("dash"),
  "–": kindOf("dash"),
  "—": kindOf("dash"),
  "(": kindOf("bracket"),
  ")": kindOf("bracket"),
  "[": kindOf("bracket"),
  "]": kindOf("bracket"),
};

/** The words of a text that were read last, as long as the text is in use. */
const known = new WeakMap<readonly Quotation[], { readonly parsed: ParsedText; readonly words: Words }>();

/** Yields after each paragraph and within a long one; the same text is not read again. */
export function* readWords(parsed: ParsedText, quotations: readonly Quotation[]): Steps<Words> {
  const before = known.get(quotations);
  if (before?.parsed === parsed) return before.words;
  const words = yield* wordsIn(parsed, quotations);
  known.set(quotations, { parsed, words });
  return words;
}

function* wordsIn({ paragraphs, sentences, tokens }: ParsedText, quotations: readonly Quotation[]): Steps<Words> {
  const whole = new Map<number, Stretch>();
  const words: Words = {
    word: new Int32Array(tokens.length),
    stem: new Int32Array(tokens.length),
    kind: new Uint8Array(tokens.length),
    ending: new Int32Array(tokens.length),
    quote: new Int32Array(tokens.length).fill(-1),
    quotations: whole,
  };
  const seen = new Map<string, readonly [word: number, stem: number, ending: number]>();
  let next = 0;
  for (const paragraph of paragraphs) {
    const first = sentences[paragraph.first]?.first ?? 0;
    const last = sentences[paragraph.last - 1]?.last ?? first;
    for (let i = first; i < last; i++) {
      if (i % 1024 === 1023) yield;
      const token = tokens[i]!;
      let known = seen.get(token.norm);
      if (!known) {
        known = [hash(token.norm), hash(stemOf(token.norm)), hash(token.norm.slice(-3))];
        seen.set(token.norm, known);
      }
      [words.word[i], words.stem[i], words.ending[i]] = known;
      words.kind[i] = kindOfToken(token);
      while (next < quotations.length && (quotations[next]!.depth > 0 || quotations[next]!.end <= token.start)) next++;
      const quotation = quotations[next];
      if (!quotation || quotation.start >= token.end) continue;
      words.quote[i] = next;
      if (token.end <= quotation.inner.start) words.kind[i] = kindOf("open");
      else if (token.start >= quotation.inner.end) words.kind[i] = kindOf("close");
      if (quotation.continues || quotation.inner.end < quotation.end)
        whole.set(next, { from: whole.get(next)?.from ?? i, to: i + 1 });
    }
    yield;
  }
  return words;
}

function kindOfToken({ norm, tags, text }: Token): number {
  if (tags.has("Punctuation")) return KIND_BY_MARK[text] ?? KIND_BY_MARK[text[0]!] ?? kindOf("mark");
  if (tags.has("Named")) return kindOf("name");
  const closed = CLOSED.get(norm);
  if (closed !== undefined && (text === norm || text.length < 5 || /^\p{Lu}\p{Ll}/u.test(text))) return closed;
  for (const [tag, kind] of KIND_BY_TAG) if (tags.has(tag)) return kind;
  return kindOf("other");
}

/** A word without its inflection, near enough for counting: not always a word itself. */
function stemOf(norm: string): string {
  const irregular = STEMS.get(norm);
  if (irregular !== undefined) return strip(irregular);
  if (norm.length > 4) {
    if (/(?:ies|ied)$/.test(norm)) return `${norm.slice(0, -3)}y`;
    if (/[^aeiou]{2}ing$|[aeiou][^aeiou]ing$/.test(norm)) return strip(undouble(norm.slice(0, -3)));
    if (/ed$/.test(norm)) return strip(undouble(norm.slice(0, -2)));
    if (/(?:s|x|ch|sh)es$/.test(norm)) return strip(norm.slice(0, -2));
  }
  if (norm.length > 3 && /[^su']s$/.test(norm)) return strip(norm.slice(0, -1));
  return strip(norm);
}

const strip = (word: string): string => (word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word);
const undouble = (word: string): string => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
