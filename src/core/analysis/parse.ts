import type { Span, Steps } from "../model/types";
import { inPieces, splitParagraphs } from "./paragraphs";
import { sentencesOf } from "./sentences";
import { withSurnames } from "./surnames";
import { type TaggedPiece, tagged } from "./tagging";
import { piecesOf } from "./tokens";
import type { Turn } from "./turns/turn";

/** A word, a clitic (’s, n’t, ’ll) or a run of one punctuation character. */
export interface Token extends Omit<TaggedPiece, "sort"> {
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
  /** Who speaks when, where the text is a transcript. What says so is a sentence of its own. */
  readonly turns: readonly Turn[];
}

/** Paragraphs parsed before, by their text, so that an edit costs its paragraph and not the article. */
export type ParseMemory = Map<string, readonly (readonly TaggedPiece[])[]>;

/**
 * Yields after each batch of paragraphs. `memory` is brought up to date: it then holds this text's
 * paragraphs and no others.
 */
export function* parse(text: string, memory: ParseMemory = new Map(), turns: readonly Turn[] = []): Steps<ParsedText> {
  const spans = splitParagraphs(text);
  const parts = partsOf(spans, turns);
  const seen = yield* parseParagraphs(
    parts.flat().map((span) => text.slice(span.start, span.end)),
    memory,
  );
  // at once: an analysis that is given up after this leaves it whole
  memory.clear();
  for (const [paragraph, parsed] of seen) memory.set(paragraph, parsed);
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  for (const [i, span] of spans.entries()) {
    if (i % 50 === 49) yield;
    const firstSentence = sentences.length;
    for (const part of parts[i]!)
      for (const pieces of seen.get(text.slice(part.start, part.end))!) {
        const sentence = sentences.length;
        const first = tokens.length;
        for (const piece of pieces)
          tokens.push({
            index: tokens.length,
            sentence,
            start: part.start + piece.start,
            end: part.start + piece.end,
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
  return { text, paragraphs, sentences, tokens: yield* withSurnames(tokens), turns };
}

/** Each paragraph in one part, or in two where a turn begins in it: who speaks, and what is said. */
function partsOf(paragraphs: readonly Span[], turns: readonly Turn[]): readonly (readonly Span[])[] {
  const leads = new Map(turns.flatMap(({ lead }) => (lead ? [[lead.start, lead.end] as const] : [])));
  return paragraphs.map(({ start, end }) => {
    const behind = leads.get(start) ?? end;
    return behind < end
      ? [
          { start, end: behind },
          { start: behind, end },
        ]
      : [{ start, end }];
  });
}

/** UTF-16 units that are read before the host gets its turn. */
const BATCH = 10_000;

function* parseParagraphs(paragraphs: readonly string[], memory: ParseMemory): Steps<ParseMemory> {
  const seen: ParseMemory = new Map();
  let size = 0;
  for (const paragraph of paragraphs) {
    if (seen.has(paragraph)) continue;
    const sentences: (readonly TaggedPiece[])[] = [...(memory.get(paragraph) ?? [])];
    seen.set(paragraph, sentences);
    if (sentences.length > 0) continue;
    for (const piece of inPieces(paragraph)) {
      addSentences(sentences, paragraph.slice(piece.start, piece.end), piece.start);
      size += piece.end - piece.start;
      if (size < BATCH) continue;
      size = 0;
      yield;
    }
  }
  return seen;
}

/** Adds the sentences of a piece of a paragraph that begins at `offset`; one without a word or mark is left out. */
function addSentences(sentences: (readonly TaggedPiece[])[], written: string, offset: number): void {
  // a line break inside a hard-wrapped paragraph ends nothing
  const text = written.replace(/[\r\n\u2028\u2029]/g, " ");
  for (const { start, end } of sentencesOf(text)) {
    const pieces = tagged(piecesOf(text.slice(start, end)));
    if (pieces.length > 0)
      sentences.push(pieces.map((it) => ({ ...it, start: it.start + start + offset, end: it.end + start + offset })));
  }
}
