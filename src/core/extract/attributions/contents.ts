import { bin, STAGE, type Stretch } from "./stages";
import { mix, type Scale } from "./weigh";
import { closedKind, isNominal, isVerbal, kindOf, type Words } from "./words";

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

const kinds = (open: readonly Parameters<typeof kindOf>[0][], closed: readonly string[]): ReadonlySet<number> =>
  new Set([...open.map(kindOf), ...closed.map(closedKind)]);
const COMMA = kindOf("comma");
const STOP = kindOf("stop");
const COLON = kindOf("colon");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const BE = closedKind("be");
const SEPARATORS = kinds(["comma", "colon", "semicolon", "dash", "bracket", "stop"], []);
const CONJUNCTIONS = kinds([], ["and", "but", "if", "as", "time", "who", "which", "wh", "than", "that"]);
const PREPOSITIONS = kinds([], ["in", "about", "by", "for", "to", "from", "according", "of"]);
const OPENERS = kinds(["open"], ["that", "if", "wh", "to"]);
const FEW = 14;
const FAR = 400;

const leftEdge = ({ cue, source }: Frame) => (source && source.from < cue.from ? source.from : cue.from);
const rightEdge = ({ cue, source }: Frame) => (source && source.to > cue.to ? source.to : cue.to);

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
export function candidatesAfter({ kind, quote }: Words, frame: Frame): readonly Stretch[] {
  const edge = rightEdge(frame);
  const { to: last } = frame.sentence;
  const starts = new Set<number>();
  for (const at of [edge, frame.cue.to]) {
    let from = at;
    while (from < last && (kind[from] === COMMA || kind[from] === COLON || kind[from] === STOP)) from++;
    if (from < last && (from < (frame.source?.from ?? last) || from >= edge)) starts.add(from);
  }
  for (let i = edge; i < last && i < edge + 16 && starts.size < 7; i++)
    if (OPENERS.has(kind[i]!) || (i > edge && (SEPARATORS.has(kind[i - 1]!) || kind[i - 1] === closedKind("about"))))
      starts.add(i);
  const found = pairs(starts, (from) => endsFrom(kind, quote, from, frame));
  // “We go,” he said. “We stay.”
  let next = last;
  while (next < frame.paragraph.to && kind[next] !== OPEN && next < last + 2) next++;
  if (next < frame.paragraph.to && kind[next] === OPEN)
    found.push({ from: next, to: quoteEnd(quote, next, frame.paragraph.to) });
  return found;
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

/** Puts on the scale how well `layout` suits the cue. */
export function weighLayout(scale: Scale, words: Words, frame: Frame, layout: Layout): void {
  const { word, stem, kind, quote } = words;
  const { sentence, paragraph, cue, heart, source } = frame;
  const own = LAYOUTS.indexOf(layout) + 1;
  const from = leftEdge(frame);
  const to = rightEdge(frame);
  const w = (k: number) => (k >= sentence.from && k < sentence.to ? word[k]! : 1);
  const p = (k: number) => (k >= sentence.from && k < sentence.to ? kind[k]! : 0);
  const side = !source ? 0 : source.from < cue.from ? 1 : 2;
  const left = bin(from - sentence.from);
  const right = bin(sentence.to - to);
  let closed = 0;
  for (let k = from - 1; k >= sentence.from && k > from - 4 && closed === 0; k--)
    if (kind[k] === CLOSE) closed = from - k;
  if (closed === 0 && from === sentence.from && from > paragraph.from && kind[from - 1] === CLOSE) closed = 5;
  let open = 0;
  for (let k = to; k < sentence.to && k < to + 12 && open === 0; k++) if (kind[k] === OPEN) open = bin(k - to) + 1;
  let later = 0;
  for (let k = sentence.to; k < paragraph.to && k < sentence.to + 2; k++) if (kind[k] === OPEN) later = 1;
  const inside = quote[heart]! >= 0 ? 1 : 0;
  const gap = !source ? 0 : bin(side === 1 ? cue.from - source.to : source.from - cue.to);
  const form = mix(kind[heart]!, cue.from < heart && kind[heart - 1] === BE ? 1 : 0);
  const outside = mix(p(from - 1), p(to));
  let passive = 0;
  for (let k = cue.from; k < heart; k++) if (kind[k] === BE) passive = 1;
  scale.begin(STAGE.layout);
  scale.add(own);
  scale.add(mix(own, stem[heart]!));
  scale.add(mix(own, form));
  scale.add(mix(own, mix(p(from - 1), side)));
  scale.add(mix(own, mix(p(to), side)));
  scale.add(mix(own, mix(outside, side)));
  scale.add(mix(own, mix(outside, kind[heart]!)));
  scale.add(mix(own, mix(p(to), stem[heart]!)));
  scale.add(mix(own, mix(p(from - 1), stem[heart]!)));
  scale.add(mix(own, mix(w(from - 1), side)));
  scale.add(mix(own, mix(w(to), side)));
  scale.add(mix(own, mix(w(to), stem[heart]!)));
  scale.add(mix(own, mix(mix(p(to), p(to + 1)), side)));
  scale.add(mix(own, mix(mix(p(from - 1), p(from - 2)), side)));
  scale.add(mix(own, mix(mix(left, right), side)));
  scale.add(mix(own, mix(left, stem[heart]!)));
  scale.add(mix(own, mix(right, stem[heart]!)));
  scale.add(mix(own, mix(right, p(to))));
  scale.add(mix(own, mix(mix(closed, open), mix(later, side))));
  scale.add(mix(own, mix(mix(closed, later), p(to))));
  scale.add(mix(own, mix(closed, mix(p(to), p(from - 1)))));
  scale.add(mix(own, mix(inside, side)));
  scale.add(mix(own, mix(gap, mix(side, form))));
  scale.add(mix(own, mix(passive, stem[heart]!)));
  scale.add(mix(own, mix(passive, outside)));
  scale.add(mix(own, mix(word[cue.from]!, p(to))));
  scale.add(mix(own, mix(word[cue.to - 1]!, p(to))));
  scale.add(mix(own, mix(mix(passive, p(to)), mix(left, side))));
}

/** Puts a candidate for the words before or after the cue on the scale. */
export function weighContent(
  scale: Scale,
  words: Words,
  frame: Frame,
  layout: Layout,
  before: boolean,
  own: Stretch,
): void {
  const { word, stem, kind, quote } = words;
  const { sentence, cue, heart, source } = frame;
  const { from, to } = own;
  const inBounds = (k: number) => k >= sentence.from && k < sentence.to;
  const w = (k: number) => (inBounds(k) ? word[k]! : 1);
  const p = (k: number) => (inBounds(k) ? kind[k]! : k < sentence.from ? 0 : 63);
  const edge = before ? leftEdge(frame) : rightEdge(frame);
  const gap = before ? edge - to : from - edge;
  let verbs = 0;
  let commas = 0;
  let balance = 0;
  let crossed = 0;
  let phrases = 0;
  for (let k = from; k < to && k < from + 60; k++) {
    const here = kind[k]!;
    if (isVerbal(here) || here === BE) verbs++;
    else if (here === COMMA) commas++;
    else if (here === OPEN) balance++;
    else if (here === CLOSE) balance--;
    else if (k > from && CONJUNCTIONS.has(here)) crossed |= 1 << (here & 7);
    else if (k > from && PREPOSITIONS.has(here)) phrases++;
  }
  const side = !source ? 0 : source.from < cue.from ? 1 : 2;
  const around = layout === "around" ? 1 : 0;
  const start = mix(p(from), p(from - 1));
  const atStart = from <= sentence.from ? (from < sentence.from ? 2 : 1) : 0;
  const atEnd = to >= sentence.to ? (to > sentence.to ? 3 : 2) : kind[to] === STOP && to === sentence.to - 1 ? 1 : 0;
  const distance = bin(Math.max(0, gap));
  const verb = Math.min(verbs, 3);
  const h = stem[heart]!;
  const hk = kind[heart]!;
  scale.begin(before ? STAGE.before : STAGE.after);
  // the start
  scale.add(mix(distance, side));
  scale.add(mix(distance, h));
  scale.add(mix(mix(distance, p(from)), hk));
  scale.add(mix(p(from), h));
  scale.add(mix(w(from), h));
  scale.add(mix(w(from), w(from - 1)));
  scale.add(mix(start, side));
  scale.add(mix(start, hk));
  scale.add(mix(start, distance));
  scale.add(mix(w(from - 1), p(from)));
  scale.add(mix(w(from), p(from - 1)));
  scale.add(mix(atStart, mix(p(from), around)));
  scale.add(mix(mix(atStart, side), hk));
  scale.add(mix(mix(atStart, p(edge - 1)), around));
  scale.add(mix(mix(p(from), Math.min(gap, 3)), mix(p(edge), hk)));
  // the end
  scale.add(mix(mix(p(to), p(to + 1)), around));
  scale.add(mix(p(to), p(to - 1)));
  scale.add(mix(mix(p(to), p(to - 1)), atEnd));
  scale.add(mix(mix(p(to), w(to + 1)), before ? 1 : 0));
  scale.add(mix(w(to), p(to + 1)));
  scale.add(mix(w(to), h));
  scale.add(mix(p(to), h));
  scale.add(mix(p(to), hk));
  scale.add(mix(w(to), w(to - 1)));
  scale.add(mix(atEnd, h));
  scale.add(mix(mix(atEnd, p(to - 1)), around));
  scale.add(mix(mix(atEnd, verb), p(from)));
  scale.add(mix(mix(atEnd, p(from)), p(from + 1)));
  // both
  scale.add(mix(verb, mix(p(from), p(to))));
  scale.add(mix(mix(verb, commas), p(to)));
  scale.add(mix(mix(verb, h), p(to)));
  scale.add(mix(mix(p(from), p(to)), hk));
  scale.add(mix(mix(w(from), p(to)), w(to)));
  scale.add(mix(bin(to - from), mix(hk, p(from))));
  scale.add(mix(bin(to - from), h));
  scale.add(mix(mix(balance, p(from)), p(to - 1)));
  scale.add(mix(balance, mix(p(to), quote[from]! >= 0 ? 1 : 0)));
  scale.add(mix(crossed, p(to)));
  scale.add(mix(mix(crossed, p(from)), atEnd));
  scale.add(mix(Math.min(phrases, 4), mix(p(to), verb)));
  scale.add(mix(mix(Math.min(phrases, 3), h), p(to)));
  scale.add(mix(mix(Math.min(commas, 4), p(to)), mix(atEnd, around)));
  scale.add(mix(mix(quote[from] === quote[heart] ? 1 : 0, quote[to - 1] === quote[heart] ? 1 : 0), mix(side, atEnd)));
}
