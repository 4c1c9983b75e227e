import {
  CONJUNCTIONS,
  type Frame,
  LAYOUTS,
  type Layout,
  laterQuotation,
  leftEdge,
  PREPOSITIONS,
  rightEdge,
} from "./contents";
import { bin, FAMILY, type Stretch } from "./families";
import { mix, type Scale } from "./weigh";
import { closedKind, isVerbal, kindOf, type Words } from "./words";

const COMMA = kindOf("comma");
const STOP = kindOf("stop");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const BE = closedKind("be");

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
  const later = laterQuotation(words, frame) ? 1 : 0;
  const inside = quote[heart]! >= 0 ? 1 : 0;
  const gap = !source ? 0 : bin(side === 1 ? cue.from - source.to : source.from - cue.to);
  const form = mix(kind[heart]!, cue.from < heart && kind[heart - 1] === BE ? 1 : 0);
  const outside = mix(p(from - 1), p(to));
  let passive = 0;
  for (let k = cue.from; k < heart; k++) if (kind[k] === BE) passive = 1;
  scale.begin(FAMILY.layoutFrame);
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
  scale.add(mix(own, mix(gap, mix(side, form))));
  scale.add(mix(own, mix(passive, stem[heart]!)));
  scale.add(mix(own, mix(passive, outside)));
  scale.add(mix(own, mix(word[cue.from]!, p(to))));
  scale.add(mix(own, mix(word[cue.to - 1]!, p(to))));
  scale.add(mix(own, mix(mix(passive, p(to)), mix(left, side))));
  scale.turn(FAMILY.layoutQuotation);
  scale.add(mix(own, mix(mix(closed, open), mix(later, side))));
  scale.add(mix(own, mix(mix(closed, later), p(to))));
  scale.add(mix(own, mix(closed, mix(p(to), p(from - 1)))));
  scale.add(mix(own, mix(inside, side)));
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
  scale.begin(before ? FAMILY.beforeStart : FAMILY.afterStart);
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
  scale.turn(before ? FAMILY.beforeEnd : FAMILY.afterEnd);
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
  scale.turn(before ? FAMILY.beforeWhole : FAMILY.afterWhole);
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
