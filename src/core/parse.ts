import nlp from "compromise/two";
import { addAll } from "./many";
import type { Span, Steps } from "./model";
import { inPieces, LONGEST_PIECE, splitParagraphs } from "./paragraphs";

/** A word, a clitic (’s, n’t, ’ll) or a run of one punctuation character. */
export interface Token extends Span {
  /** Place in `ParsedText.tokens`. */
  readonly index: number;
  /** Place in `ParsedText.sentences`. */
  readonly sentence: number;
  readonly text: string;
  /** Lower case, straight apostrophes; for a clitic the word it stands for, where that is known (“not”, “will”). */
  readonly norm: string;
  /** compromise's tags (“Noun”, “PastTense”, “FirstName” …); `PUNCTUATION` for punctuation. */
  readonly tags: ReadonlySet<string>;
}

export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  /** Its tokens are `tokens[first]` up to, without, `tokens[last]`. */
  readonly first: number;
  readonly last: number;
}

export interface Paragraph extends Span {
  readonly index: number;
  /** Its sentences are `sentences[first]` up to, without, `sentences[last]`. */
  readonly first: number;
  readonly last: number;
}

export interface ParsedText {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
}

type Piece = Pick<Token, "start" | "end" | "text" | "norm" | "tags">;

/** Paragraphs parsed before, by their text, so that an edit costs its paragraph and not the article. */
export type ParseMemory = Map<string, readonly (readonly Piece[])[]>;

export const PUNCTUATION: ReadonlySet<string> = new Set(["Punctuation"]);
const POSSESSIVE: ReadonlySet<string> = new Set(["Possessive"]);

/**
 * Yields after each batch of paragraphs. `memory` is brought up to date: it then holds this text's
 * paragraphs and no others.
 */
export function* parse(text: string, memory: ParseMemory = new Map()): Steps<ParsedText> {
  const spans = splitParagraphs(text);
  const seen = yield* parseParagraphs(
    spans.map((span) => text.slice(span.start, span.end)),
    memory,
  );
  // at once: an analysis that is given up after this leaves it whole
  memory.clear();
  for (const [paragraph, parsed] of seen) memory.set(paragraph, parsed);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [i, span] of spans.entries()) {
    const own = text.slice(span.start, span.end);
    const parsed = seen.get(own)!;
    if (i % 50 === 49) yield;
    const firstSentence = sentences.length;
    for (const pieces of parsed) {
      const sentence = sentences.length;
      const first = tokens.length;
      for (const piece of pieces)
        tokens.push({
          index: tokens.length,
          sentence,
          start: span.start + piece.start,
          end: span.start + piece.end,
          text: piece.text,
          norm: piece.norm,
          tags: piece.tags,
        });
      sentences.push({
        index: sentence,
        paragraph: paragraphs.length,
        start: tokens[first]!.start,
        end: tokens.at(-1)!.end,
        first,
        last: tokens.length,
      });
    }
    paragraphs.push({ index: paragraphs.length, ...span, first: firstSentence, last: sentences.length });
  }
  return { text, paragraphs, sentences, tokens };
}

/** compromise has a fixed cost a call, a fifth of the time where paragraphs are short: they go to it in batches. */
const BATCH = 1000;

function* parseParagraphs(paragraphs: readonly string[], memory: ParseMemory): Steps<ParseMemory> {
  const seen: ParseMemory = new Map();
  let batch: string[] = [];
  let size = 0;
  for (const paragraph of paragraphs) {
    if (seen.has(paragraph)) continue;
    const known = memory.get(paragraph);
    seen.set(paragraph, known ?? []);
    if (known) continue;
    if (paragraph.length > LONGEST_PIECE) {
      seen.set(paragraph, yield* parseLong(paragraph));
      continue;
    }
    batch.push(paragraph);
    size += paragraph.length;
    if (size < BATCH) continue;
    parseBatch(batch, seen);
    batch = [];
    size = 0;
    yield;
  }
  parseBatch(batch, seen);
  return seen;
}

/** A paragraph of any length, a piece at a time: what compromise does grows with the square of what it is given. */
function* parseLong(paragraph: string): Steps<readonly (readonly Piece[])[]> {
  const sentences: (readonly Piece[])[] = [];
  for (const { start, end } of inPieces(paragraph)) {
    const own: ParseMemory = new Map();
    parseBatch([paragraph.slice(start, end)], own);
    for (const pieces of own.values().next().value!)
      sentences.push(pieces.map((piece) => ({ ...piece, start: piece.start + start, end: piece.end + start })));
    yield;
  }
  return sentences;
}

/** Adds each paragraph's sentences, offsets counted from its start; a sentence without a token is left out. */
function parseBatch(paragraphs: readonly string[], into: ParseMemory): void {
  const separator = "\n\n";
  // a line break inside a hard-wrapped paragraph would end the sentence
  const text = paragraphs.map((paragraph) => paragraph.replace(/[\r\n\u2028\u2029]/g, " ")).join(separator);
  const sentences = parseSentences(text);
  let start = 0;
  let next = 0;
  for (const paragraph of paragraphs) {
    const end = start + paragraph.length;
    const own: Piece[][] = [];
    for (; (sentences[next]?.[0]?.start ?? end) < end; next++) {
      const [inside, beyond] = splitAt(sentences[next]!, end);
      own.push(inside.map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start })));
      if (beyond.length > 0) sentences.splice(next + 1, 0, beyond);
    }
    into.set(paragraph, own);
    start = end + separator.length;
  }
}

/** compromise joins what it takes for one quotation, over paragraphs too. */
function splitAt(pieces: Piece[], offset: number): [inside: Piece[], beyond: Piece[]] {
  const cut = pieces.findIndex((piece) => piece.start >= offset);
  return cut < 0 ? [pieces, []] : [pieces.slice(0, cut), pieces.slice(cut)];
}

function parseSentences(text: string): Piece[][] {
  const sentences: Piece[][] = [];
  let offset = 0;
  // compromise's own type of a term leaves out `implicit`
  for (const terms of nlp(text).document as readonly (readonly Term[])[]) {
    const pieces: Piece[] = [];
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      addPunctuation(pieces, term.pre, offset);
      offset += term.pre.length;
      const implied = [];
      while (terms[i + 1]?.text === "" && terms[i + 1]?.implicit) implied.push(terms[++i]!);
      const last = terms[i]!;
      // an abbreviation keeps its full stop, unless that ends the sentence
      const stop = last.post.startsWith(".") && i + 1 < terms.length && isAbbreviation(last) ? "." : "";
      if (term.text !== "") addWord(pieces, term, implied, offset, stop);
      offset += term.text.length;
      addPunctuation(pieces, last.post.slice(stop.length), offset + stop.length);
      offset += last.post.length;
    }
    if (pieces.length > 0) addAll(sentences, splitAfterQuotations(pieces, text));
  }
  return sentences;
}

/** compromise does not end a sentence at the full stop inside quotation marks: “It is a “neutral status.” This matters.” */
function splitAfterQuotations(pieces: Piece[], text: string): Piece[][] {
  const parts: Piece[][] = [];
  let from = 0;
  for (let i = 2; i < pieces.length; i++) {
    const [stop, mark, next] = [pieces[i - 2]!, pieces[i - 1]!, pieces[i]!];
    if (stop.text !== "." || !CLOSING.test(mark.text) || mark.start > stop.end || next.start === mark.end) continue;
    if (!/^\p{Lu}/u.test(text.slice(next.start, next.end))) continue;
    parts.push(pieces.slice(from, i));
    from = i;
  }
  parts.push(pieces.slice(from));
  return parts;
}
const CLOSING = /^(?:”|’|"|''|»)$/;

interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly implicit?: string;
  readonly tags?: ReadonlySet<string>;
}

const NO_TAGS: ReadonlySet<string> = new Set();
const isAbbreviation = ({ tags, text }: Term): boolean =>
  tags?.has("Abbreviation") || tags?.has("Honorific") || /^\p{Lu}$/u.test(text);

function addWord(pieces: Piece[], term: Term, implied: readonly Term[], start: number, stop: string): void {
  const text = term.text + stop;
  const tags = term.tags ?? NO_TAGS;
  if (/\s/.test(text)) {
    // an emoji swallows the white space beside it
    for (const { index, 0: word } of text.matchAll(/\S+/g))
      pieces.push({ start: start + index, end: start + index + word.length, text: word, norm: normalise(word), tags });
    return;
  }
  const clitic = /['’]/.test(text) ? /(?<=.)(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$/iu.exec(text) : null;
  if (!clitic || (implied.length === 0 && !/s$/i.test(clitic[0]))) {
    pieces.push({ start, end: start + text.length, text, norm: normalise(text), tags });
    return;
  }
  const split = start + clitic.index;
  const head = text.slice(0, clitic.index);
  const meant = implied.at(-1);
  pieces.push({ start, end: split, text: head, norm: normalise(head), tags });
  pieces.push({
    start: split,
    end: start + text.length,
    text: clitic[0],
    norm: meant?.implicit || normalise(clitic[0]),
    tags: meant?.tags ?? POSSESSIVE,
  });
}

const normalise = (text: string): string => text.toLowerCase().replace(/’/g, "'");

function addPunctuation(pieces: Piece[], text: string, offset: number): void {
  if (text === "" || text === " ") return;
  for (const match of text.matchAll(/([^\s])\1*/gu))
    pieces.push({
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      text: match[0],
      norm: match[0],
      tags: PUNCTUATION,
    });
}
