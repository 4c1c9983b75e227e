import type { Span, Steps } from "../model/types";
import { inPieces, LONGEST_PIECE, splitParagraphs } from "./paragraphs";
import { type Piece, parseSentences } from "./sentences";

/** A word, a clitic (’s, n’t, ’ll) or a run of one punctuation character. */
export interface Token extends Piece {
  /** Place in `ParsedText.tokens`. */
  readonly index: number;
  /** Place in `ParsedText.sentences`. */
  readonly sentence: number;
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

/** Paragraphs parsed before, by their text, so that an edit costs its paragraph and not the article. */
export type ParseMemory = Map<string, readonly (readonly Piece[])[]>;

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
