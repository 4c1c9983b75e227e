import { afterDay, isTime } from "./days";
import type { Stretch } from "./families";
import { isNominal, isVerbal, kindOf, kindsOf, type Words } from "./words";

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
export const SEPARATORS = kindsOf("comma", "colon", "semicolon", "dash", "bracket", "stop");
export const CONJUNCTIONS = kindsOf("and", "but", "if", "as", "time", "who", "which", "wh", "than", "that");
export const PREPOSITIONS = kindsOf("in", "about", "by", "for", "to", "from", "according", "of");
const OPENERS = kindsOf("open", "that", "if", "wh", "to");
const ABOUT = kindOf("about");
const ADVERB = kindOf("adverb");
const NAME = kindOf("name");
const AND = kindOf("and");
const BUT = kindOf("but");
const THAT = kindOf("that");
/** What a noun phrase in a list consists of, behind its first word. */
const LISTED = kindsOf("name", "plural", "noun", "adjective", "number", "possessive", "other");
const FINITE = kindsOf("past", "present", "verb", "be", "have", "do", "modal");
/** Begins a noun phrase behind another one, which ends there. */
export const STARTS_PHRASE = kindsOf("determiner", "he", "they", "it", "I", "his", "there");
const GERUND = kindOf("gerund");
const TO = kindOf("to");
const INFINITIVE = kindOf("infinitive");
const PAST = kindOf("past");
const CLAUSAL = kindsOf("be", "have", "do", "modal", "that", "if", "who", "which", "wh", "open", "colon", "semicolon");
const FEW = 14;
const FAR = 400;

export const leftEdge = ({ cue, source }: Frame) => (source && source.from < cue.from ? source.from : cue.from);
export const rightEdge = ({ cue, source }: Frame) => (source && source.to > cue.to ? source.to : cue.to);

/** Where the content may stand before the cue: the nearest starts first, the start of the sentence or quotation among them. */
export function candidatesBefore(words: Words, frame: Frame): readonly Stretch[] {
  const { kind, quote } = words;
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
  return whole(
    words,
    frame,
    { from: frame.paragraph.from, to: edge },
    pairs(starts, () => ends),
  ).filter((stretch) => !isAside(words, first, stretch));
}

/** “Speaking to reporters, …”, which says how it was said. */
function isAside({ kind, quote }: Words, first: number, { from, to }: Stretch): boolean {
  if (kind[first] !== GERUND || quote[first]! >= 0 || quote[from]! >= 0) return false;
  for (let i = first; i < to; i++) if (FINITE.has(kind[i]!)) return false;
  return true;
}

/** Where the content may stand after the cue: from what can open a clause, to what can end one. */
export function candidatesAfter(words: Words, frame: Frame): readonly Stretch[] {
  const { kind } = words;
  const edge = rightEdge(frame);
  const { to: last } = frame.sentence;
  const starts = new Set<number>();
  for (const at of [edge, frame.cue.to]) {
    let from = afterDay(words, at, last);
    while (from < last && (kind[from] === COMMA || kind[from] === COLON || kind[from] === STOP)) from++;
    if (from < last && (from < (frame.source?.from ?? last) || from >= edge)) starts.add(from);
  }
  for (let i = afterDay(words, edge, last); i < last && i < edge + 16 && starts.size < 7; i++)
    if (OPENERS.has(kind[i]!) || (i > edge && (SEPARATORS.has(kind[i - 1]!) || kind[i - 1] === ABOUT))) starts.add(i);
  // “told the court she had left”: a noun phrase behind another one, where no word opens the clause
  for (let i = edge + 1; i < last && i < edge + 10 && starts.size < 11; i++)
    if ((STARTS_PHRASE.has(kind[i]!) && isNominal(kind[i - 1]!)) || (kind[i] === ADVERB && kind[i - 1] === NAME))
      starts.add(i);
  const found = whole(
    words,
    frame,
    { from: edge, to: frame.paragraph.to },
    pairs(starts, (from) => endsFrom(words, from, frame)),
  ).filter((stretch) => !isTime(words, stretch));
  const next = laterQuotation(words, frame);
  return next && mayGoOn(kind, frame, edge) ? [...found, next] : found;
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

function endsFrom({ kind, quote }: Words, from: number, { sentence, paragraph, source }: Frame): Iterable<number> {
  const ends = new Set<number>();
  let stop = Math.min(sentence.to, finiteAgain(kind, from, sentence.to));
  // a stop ends the sentence, not the content; inside quotation marks it belongs to both
  while (stop > from + 1 && kind[stop - 1] === STOP && quote[stop - 1]! < 0) stop--;
  const limit = source && source.from > from ? source.from : stop;
  ends.add(limit);
  if (limit < stop && kind[limit - 1] === COMMA) ends.add(limit - 1);
  let prepositions = 0;
  let inList = 0;
  for (let i = from + 1; i < limit && ends.size < 22; i++) {
    const here = kind[i]!;
    // “drivers, cyclists and walkers” is one object
    if (i < inList) continue;
    if (here === COMMA) inList = listEnd(kind, i, limit);
    if (i < inList) continue;
    if (andThat(kind, i, limit)) continue;
    if (kind[i - 1] === CLOSE || SEPARATORS.has(here) || CONJUNCTIONS.has(here) || here === OPEN) ends.add(i);
    else if (PREPOSITIONS.has(here) && prepositions++ < 5) ends.add(i);
    else if (i < from + 8 && isNominal(kind[i - 1]!) && !isNominal(here)) ends.add(i);
  }
  const inside = quote[stop - 1]!;
  if (limit === stop && inside >= 0 && sentence.to < paragraph.to && quote[sentence.to] === inside)
    ends.add(quoteEnd(quote, stop - 1, paragraph.to));
  return ends;
}

/** Where the list of noun phrases ends that goes on after the comma at `comma`: “, cyclists and walkers”; `comma` where none does. */
function listEnd(kind: Uint8Array, comma: number, limit: number): number {
  if (!LISTED.has(kind[comma - 1]!)) return comma;
  for (let i = comma; i < limit && i < comma + 40; ) {
    let from = i + 1;
    if (kind[i] === COMMA && kind[from] === AND) from++;
    const last = kind[from - 1] === AND;
    let to = from;
    while (to < limit && to < from + 6 && (to === from || LISTED.has(kind[to]!)) && isNominal(kind[to]!)) to++;
    if (to === from || !LISTED.has(kind[to - 1]!)) return comma;
    // the subject of another clause
    if (last) return to < limit && FINITE.has(kind[to]!) ? comma : to;
    if (kind[to] !== COMMA && kind[to] !== AND) return comma;
    i = to;
  }
  return comma;
}

/** Whether a second clause goes on at `i`: “that it was late, and that it was sold”. */
function andThat(kind: Uint8Array, i: number, limit: number): boolean {
  let that = kind[i] === COMMA ? i + 1 : i;
  if (kind[that] !== AND && kind[that] !== BUT) return false;
  that++;
  return that + 1 < limit && kind[that] === THAT && !FINITE.has(kind[that + 1]!);
}

/** Whether the quotation in the next sentence can be this one’s: where another one stands before, or no clause in between. */
function mayGoOn(kind: Uint8Array, { sentence, cue, source }: Frame, edge: number): boolean {
  const from = Math.min(cue.from, source?.from ?? cue.from);
  for (let i = from - 1; i >= sentence.from && i > from - 4; i--) if (kind[i] === CLOSE) return true;
  for (let i = edge; i < sentence.to; i++) if (FINITE.has(kind[i]!)) return false;
  return true;
}

/**
 * Where the speaker does something else: “urged them to wait and met the mayor” wants nothing but waiting. An infinitive is
 * not carried on in the past tense; `last` where nothing is.
 */
function finiteAgain(kind: Uint8Array, from: number, last: number): number {
  let wanted = false;
  for (let i = from; i < last; i++) {
    const here = kind[i]!;
    if (here === TO && i + 1 < last && kind[i + 1] === INFINITIVE) wanted = true;
    else if (here === INFINITIVE ? kind[i - 1] !== TO : isVerbal(here) || CLAUSAL.has(here)) return last;
    else if (here === AND && wanted && i + 1 < last && kind[i + 1] === PAST) return i;
  }
  return last;
}

/** The candidates, of which none cuts a quotation that the cue is not in: a quotation of several sentences stays one. */
function whole(
  { quote, quotations }: Words,
  { heart, source }: Frame,
  limits: Stretch,
  candidates: readonly Stretch[],
): readonly Stretch[] {
  const seen = new Set<number>();
  const kept: Stretch[] = [];
  for (const { from, to } of candidates) {
    const first = quote[from] === quote[heart] ? undefined : quotations.get(quote[from]!);
    const last = quote[to - 1] === quote[heart] ? undefined : quotations.get(quote[to - 1]!);
    const until = source && source.from >= to ? source.from : limits.to;
    const own = {
      from: first ? Math.min(from, Math.max(first.from, limits.from)) : from,
      to: last ? Math.max(to, Math.min(last.to, until)) : to,
    };
    const key = own.from * 0x100000 + own.to;
    if (!seen.has(key)) kept.push(own);
    seen.add(key);
  }
  return kept;
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
