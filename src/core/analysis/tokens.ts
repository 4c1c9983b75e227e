import nlp from "compromise/one";
import type { Span } from "../model/types";
import { isAbbreviation, isInitials } from "./sentences";

/** A word, a clitic or a run of one punctuation mark; offsets count from the start of what was split. */
export interface Piece extends Span {
  /** As written, but without soft hyphens. */
  readonly text: string;
  readonly sort: "word" | "clitic" | "punctuation";
}

interface Tokenizer {
  splitTerms(text: string, model: unknown): readonly string[];
  splitWhitespace(term: string, model: unknown): { readonly text: string };
}
const MODEL = nlp.model();
const { splitTerms, splitWhitespace } = (nlp.methods() as { one: { tokenize: Tokenizer } }).one.tokenize;

/**
 * The words and marks of a sentence, by compromise's tokens: hyphenated words in parts, clitics apart, an abbreviation with its
 * full stop. Marks inside a word are told apart too: “choice,”said, one—two. Linear but for one word's length.
 */
export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  const terms = splitTerms(sentence, MODEL);
  // where slashes stand alone compromise loses words
  const whole = terms.join("") === sentence ? terms : (sentence.match(/\s*\S+\s*/g) ?? []);
  let offset = 0;
  for (const term of whole) {
    addTerm(pieces, term, offset, offset + term.trimEnd().length < sentence.length);
    offset += term.length;
  }
  return pieces;
}

/** `more`: something follows in the sentence, so that a full stop may belong to an abbreviation. */
function addTerm(pieces: Piece[], term: string, offset: number, more: boolean): void {
  if (LETTERS.test(term)) {
    const text = term.trimEnd();
    pieces.push({ start: offset, end: offset + text.length, text, sort: "word" });
    return;
  }
  const [at, length] = wordIn(term);
  const word = term.slice(at, at + length);
  addMarks(pieces, term.slice(0, at), offset);
  let start = at;
  for (const { 0: mark, index } of isAddress(word) ? [] : word.matchAll(INNER)) {
    addWord(pieces, term.slice(start, at + index), offset + start);
    addMarks(pieces, mark, offset + at + index);
    start = at + index + mark.length;
  }
  let end = at + length;
  const last = term.slice(start, end);
  if (term[end] === "." && more && (isInitials(last) || isAbbreviation(last))) end++;
  // “the riders’ club”, unless a single quotation mark is open
  else if (/^['’]/.test(term.slice(end)) && /s$/i.test(last) && !isOpen(pieces)) end++;
  addWord(pieces, term.slice(start, end), offset + start);
  addMarks(pieces, term.slice(end), offset + end);
}

/** Where compromise sees the word of a term and how long it is: without the brackets it leaves at figures, with accents of its last letter. */
function wordIn(term: string): readonly [at: number, length: number] {
  const written = splitWhitespace(term, MODEL).text;
  const word = /^\(?[^()]*\)?$/.test(written) ? written.replace(/^\(|\)$/g, "") : written;
  const at = term.indexOf(word, written.startsWith("(") ? 1 : 0);
  const accents = /^\p{M}*/u.exec(term.slice(at + word.length))![0];
  return [at, word.length + accents.length];
}

/** Whether a single quotation mark is open: one that stands close before a word, and none behind a word since. */
function isOpen(pieces: readonly Piece[]): boolean {
  const last = pieces.findLastIndex(({ text, sort }) => sort === "punctuation" && /^['‘’]$/.test(text));
  return last >= 0 && pieces[last]!.text !== "’" && (last === 0 || pieces[last - 1]!.end < pieces[last]!.start);
}

/** Most terms: nothing to tell apart. */
const LETTERS = /^[A-Za-z]{2,} ?$/;

/** Marks that part two words without a space beside them, and white space that compromise leaves beside an emoji. */
const INNER =
  /[“”„«»"]|''|``|…|\.{2,}|[—–]|-{2,}|(?<=\p{L})[,;:!?](?=\p{L})|[.,;:!?]+(?=[“”„«»"])|(?<=\p{Ll}{2})\.(?=\p{Lu}\p{Ll})|\s+/gu;
const isAddress = (word: string): boolean => /^(?:https?:|www\.)|@/.test(word);

const CLITIC = /(?<=.)(?:['’](?:s|re|ve|ll|d|m)|n['’]t|(?<=s)['’])$/iu;

function addWord(pieces: Piece[], word: string, start: number): void {
  if (word === "") return;
  const clitic = /['’]/.test(word) ? CLITIC.exec(word) : null;
  const split = clitic ? clitic.index : word.length;
  pieces.push({ start, end: start + split, text: bare(word.slice(0, split)), sort: "word" });
  if (clitic) pieces.push({ start: start + split, end: start + word.length, text: bare(clitic[0]), sort: "clitic" });
}

const bare = (word: string): string => word.replaceAll("\u00ad", "") || word;

function addMarks(pieces: Piece[], text: string, offset: number): void {
  if (text === "" || text === " ") return;
  for (const { 0: mark, index } of text.matchAll(/([^\s])\1*/gu))
    pieces.push({
      start: offset + index,
      end: offset + index + mark.length,
      text: mark,
      sort: "punctuation",
    });
}
