import type { Stretch } from "./families";
import { isNominal, kindOf, kindsOf, type Words } from "./words";

/** What the words of a content are sought around: a cue and its source in their sentence. */
export interface Frame {
  readonly sentence: Stretch;
  readonly paragraph: Stretch;
  readonly cue: Stretch;
  readonly heart: number;
  readonly source: Stretch | null;
}

/** Whether the content stands before the cue and its source, after them, or around them. */
export const LAYOUTS = ["before", "after", "around"] as const;
export type Layout = (typeof LAYOUTS)[number];

const COMMA = kindOf("comma");
const STOP = kindOf("stop");
const COLON = kindOf("colon");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const SEPARATORS = kindsOf("comma", "colon", "semicolon", "dash", "bracket", "stop");
export const CONJUNCTIONS = kindsOf("and", "but", "if", "as", "time", "who", "which", "wh", "than", "that");
export const PREPOSITIONS = kindsOf("in", "about", "by", "for", "to", "from", "according", "of");
const OPENERS = kindsOf("open", "that", "if", "wh", "to");
const FEW = 14;
const FAR = 400;

export const leftEdge = ({ cue, source }: Frame) => (source && source.from < cue.from ? source.from : cue.from);
export const rightEdge = ({ cue, source }: Frame) => (source && source.to > cue.to ? source.to : cue.to);

/** Where the content may stand before the cue: the nearest starts first, the start of the sentence or quotation among them. */
export function candidatesBefore({ kind, quote }: Words, frame: Frame): readonly Stretch[] {
  const edge = leftEdge(frame);
  const { from: first } = frame.sentence;
  const ends = [edge];
  for (
    let to = edge - 1;
    to > first && ends.length < 3 && (SEPARATORS.has(kind[to]!) || CONJUNCTIONS.has(kind[to]!));
    to--
  )
    ends.push(to);
  const starts = new Set<number>();
  for (let i = edge - 1; i > first && starts.size < FEW; i--) {
    const before = kind[i - 1]!;
    if (kind[i] === OPEN || SEPARATORS.has(before) || before === CLOSE || CONJUNCTIONS.has(before)) starts.add(i);
    else if (CONJUNCTIONS.has(kind[i]!)) starts.add(i);
    else if (edge - i < 9 && isNominal(kind[i]!) && !isNominal(before)) starts.add(i);
  }
  if (first < edge) starts.add(first);
  const inside = edge > frame.paragraph.from ? quote[edge - 1]! : -1;
  if (inside >= 0) {
    let from = edge - 1;
    while (from > frame.paragraph.from && edge - from < FAR && quote[from - 1] === inside) from--;
    starts.add(from);
  } else if (edge === first && first > frame.paragraph.from) {
    // “We go.” So he said.
    let from = first - 1;
    while (from > frame.paragraph.from && edge - from < FAR && quote[from] === quote[from - 1]) from--;
    if (quote[from]! >= 0) return [{ from, to: edge }];
  }
  return pairs(starts, () => ends);
}

/** Where the content may stand after the cue: from what can open a clause, to what can end one. */
export function candidatesAfter(words: Words, frame: Frame): readonly Stretch[] {
  const { kind, quote } = words;
  const edge = rightEdge(frame);
  const { to: last } = frame.sentence;
  const starts = new Set<number>();
  for (const at of [edge, frame.cue.to]) {
    let from = at;
    while (from < last && (kind[from] === COMMA || kind[from] === COLON || kind[from] === STOP)) from++;
    if (from < last && (from < (frame.source?.from ?? last) || from >= edge)) starts.add(from);
  }
  for (let i = edge; i < last && i < edge + 16 && starts.size < 7; i++)
    if (OPENERS.has(kind[i]!) || (i > edge && (SEPARATORS.has(kind[i - 1]!) || kind[i - 1] === kindOf("about"))))
      starts.add(i);
  const found = pairs(starts, (from) => endsFrom(kind, quote, from, frame));
  const next = laterQuotation(words, frame);
  return next ? [...found, next] : found;
}

/**
 * The quotation that begins the next sentence and may go on with this one's: “We go,” he said. “We stay.” One that ends in a
 * comma has a speaker of its own.
 */
export function laterQuotation({ kind, quote }: Words, { sentence, paragraph }: Frame): Stretch | null {
  let from = sentence.to;
  while (from < paragraph.to && kind[from] !== OPEN && from < sentence.to + 2) from++;
  if (from >= paragraph.to || kind[from] !== OPEN) return null;
  const to = quoteEnd(quote, from, paragraph.to);
  return kind[to - 1] === CLOSE && kind[to - 2] === COMMA ? null : { from, to };
}

function endsFrom(
  kind: Uint8Array,
  quote: Int32Array,
  from: number,
  { sentence, paragraph, source }: Frame,
): Iterable<number> {
  const ends = new Set<number>();
  let stop = sentence.to;
  // a stop ends the sentence, not the content; inside quotation marks it belongs to both
  while (stop > from + 1 && kind[stop - 1] === STOP && quote[stop - 1]! < 0) stop--;
  const limit = source && source.from > from ? source.from : stop;
  ends.add(limit);
  if (limit < stop && kind[limit - 1] === COMMA) ends.add(limit - 1);
  let prepositions = 0;
  for (let i = from + 1; i < limit && ends.size < 22; i++) {
    const here = kind[i]!;
    if (kind[i - 1] === CLOSE || SEPARATORS.has(here) || CONJUNCTIONS.has(here) || here === OPEN) ends.add(i);
    else if (PREPOSITIONS.has(here) && prepositions++ < 5) ends.add(i);
    else if (i < from + 8 && isNominal(kind[i - 1]!) && !isNominal(here)) ends.add(i);
  }
  const inside = quote[stop - 1]!;
  if (limit === stop && inside >= 0 && sentence.to < paragraph.to && quote[sentence.to] === inside)
    ends.add(quoteEnd(quote, stop - 1, paragraph.to));
  return ends;
}

function quoteEnd(quote: Int32Array, from: number, last: number): number {
  let to = from + 1;
  while (to < last && to - from < FAR && quote[to] === quote[from]) to++;
  return to;
}

function pairs(starts: Iterable<number>, endsOf: (from: number) => Iterable<number>): Stretch[] {
  const found: Stretch[] = [];
  for (const from of starts) for (const to of endsOf(from)) if (to > from) found.push({ from, to });
  return found;
}
