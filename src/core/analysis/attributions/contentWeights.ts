import {
  CONJUNCTIONS,
  type Frame,
  LAYOUTS,
  type Layout,
  laterQuotation,
  leftEdge,
  PREPOSITIONS,
  rightEdge,
  STARTS_PHRASE,
} from "./contents";
import { bin, FAMILY, type Stretch } from "./families";
import { mix, type Scale } from "./weigh";
import { isNominal, isVerbal, kindOf, kindsOf, type Words } from "./words";

const COMMA = kindOf("comma");
const STOP = kindOf("stop");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const BE = kindOf("be");
const ADVERB = kindOf("adverb");
const FINITE = kindsOf("be", "have", "do", "modal");

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
  scale.add("bias", own);
  scale.add("heart's stem", mix(own, stem[heart]!));
  scale.add("form", mix(own, form));
  scale.add("kind before, side", mix(own, mix(p(from - 1), side)));
  scale.add("kind after, side", mix(own, mix(p(to), side)));
  scale.add("outside, side", mix(own, mix(outside, side)));
  scale.add("outside, heart's kind", mix(own, mix(outside, kind[heart]!)));
  scale.add("kind after, heart's stem", mix(own, mix(p(to), stem[heart]!)));
  scale.add("kind before, heart's stem", mix(own, mix(p(from - 1), stem[heart]!)));
  scale.add("word before, side", mix(own, mix(w(from - 1), side)));
  scale.add("word after, side", mix(own, mix(w(to), side)));
  scale.add("word after, heart's stem", mix(own, mix(w(to), stem[heart]!)));
  scale.add("kinds after, side", mix(own, mix(mix(p(to), p(to + 1)), side)));
  scale.add("kinds before, side", mix(own, mix(mix(p(from - 1), p(from - 2)), side)));
  scale.add("left, right, side", mix(own, mix(mix(left, right), side)));
  scale.add("left, heart's stem", mix(own, mix(left, stem[heart]!)));
  scale.add("right, heart's stem", mix(own, mix(right, stem[heart]!)));
  scale.add("right, kind after", mix(own, mix(right, p(to))));
  scale.add("gap, side, form", mix(own, mix(gap, mix(side, form))));
  scale.add("passive, heart's stem", mix(own, mix(passive, stem[heart]!)));
  scale.add("passive, outside", mix(own, mix(passive, outside)));
  scale.add("cue's first word, kind after", mix(own, mix(word[cue.from]!, p(to))));
  scale.add("cue's last word, kind after", mix(own, mix(word[cue.to - 1]!, p(to))));
  scale.add("passive, kind after, left, side", mix(own, mix(mix(passive, p(to)), mix(left, side))));
  scale.turn(FAMILY.layoutQuotation);
  scale.add("closed, open, later, side", mix(own, mix(mix(closed, open), mix(later, side))));
  scale.add("closed, later, kind after", mix(own, mix(mix(closed, later), p(to))));
  scale.add("closed, kind after, kind before", mix(own, mix(closed, mix(p(to), p(from - 1)))));
  scale.add("inside, side", mix(own, mix(inside, side)));
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
  let firstVerb = 0;
  let commas = 0;
  let balance = 0;
  let crossed = 0;
  let phrases = 0;
  for (let k = from; k < to && k < from + 60; k++) {
    const here = kind[k]!;
    if (firstVerb === 0 && (FINITE.has(here) || isVerbal(here))) firstVerb = here;
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
  // whether it begins with the subject of a clause
  const verbed = p(subjectEnd(kind, from, to));
  // the verb that goes on after it, of the same subject: “… and added”
  const and = kind[to] === COMMA && inBounds(to + 1) && CONJUNCTIONS.has(kind[to + 1]!) ? to + 1 : to;
  const next = p(and + 1) === ADVERB ? and + 2 : and + 1;
  const onward = mix(p(and), p(next));
  scale.begin(before ? FAMILY.beforeStart : FAMILY.afterStart);
  scale.add("distance, side", mix(distance, side));
  scale.add("distance, heart's stem", mix(distance, h));
  scale.add("distance, kind, heart's kind", mix(mix(distance, p(from)), hk));
  scale.add("kind, heart's stem", mix(p(from), h));
  scale.add("word, heart's stem", mix(w(from), h));
  scale.add("word, word-1", mix(w(from), w(from - 1)));
  scale.add("start, side", mix(start, side));
  scale.add("start, heart's kind", mix(start, hk));
  scale.add("start, distance", mix(start, distance));
  scale.add("word-1, kind", mix(w(from - 1), p(from)));
  scale.add("word, kind-1", mix(w(from), p(from - 1)));
  scale.add("at start, kind, around", mix(atStart, mix(p(from), around)));
  scale.add("at start, side, heart's kind", mix(mix(atStart, side), hk));
  scale.add("at start, kind before edge, around", mix(mix(atStart, p(edge - 1)), around));
  scale.add("kind, gap, kind at edge, heart's kind", mix(mix(p(from), Math.min(gap, 3)), mix(p(edge), hk)));
  scale.add("verbed, start", mix(verbed, start));
  scale.add("verbed, kind, heart's stem", mix(mix(verbed, p(from)), h));
  scale.add("verbed, kind, distance", mix(mix(verbed, p(from)), distance));
  scale.turn(before ? FAMILY.beforeEnd : FAMILY.afterEnd);
  scale.add("onward, first verb", mix(onward, firstVerb));
  scale.add("onward, first kind, heart's kind", mix(mix(onward, p(from)), hk));
  scale.add("onward stem, kind, heart's kind", mix(mix(inBounds(next) ? stem[next]! : 1, p(and)), hk));
  scale.add("onward, verbs, quoted", mix(onward, mix(verb, p(to - 1) === CLOSE ? 1 : 0)));
  scale.add("kind, kind+1, around", mix(mix(p(to), p(to + 1)), around));
  scale.add("kind, kind-1", mix(p(to), p(to - 1)));
  scale.add("kind, kind-1, at end", mix(mix(p(to), p(to - 1)), atEnd));
  scale.add("kind, word+1, before", mix(mix(p(to), w(to + 1)), before ? 1 : 0));
  scale.add("word, kind+1", mix(w(to), p(to + 1)));
  scale.add("word, heart's stem", mix(w(to), h));
  scale.add("kind, heart's stem", mix(p(to), h));
  scale.add("kind, heart's kind", mix(p(to), hk));
  scale.add("word, word-1", mix(w(to), w(to - 1)));
  scale.add("at end, heart's stem", mix(atEnd, h));
  scale.add("at end, kind-1, around", mix(mix(atEnd, p(to - 1)), around));
  scale.add("at end, verbs, first kind", mix(mix(atEnd, verb), p(from)));
  scale.add("at end, first kinds", mix(mix(atEnd, p(from)), p(from + 1)));
  scale.turn(before ? FAMILY.beforeWhole : FAMILY.afterWhole);
  scale.add("verbs, first kind, kind after", mix(verb, mix(p(from), p(to))));
  scale.add("verbs, commas, kind after", mix(mix(verb, commas), p(to)));
  scale.add("verbs, heart's stem, kind after", mix(mix(verb, h), p(to)));
  scale.add("first kind, kind after, heart's kind", mix(mix(p(from), p(to)), hk));
  scale.add("first word, kind after, word after", mix(mix(w(from), p(to)), w(to)));
  scale.add("length, heart's kind, first kind", mix(bin(to - from), mix(hk, p(from))));
  scale.add("length, heart's stem", mix(bin(to - from), h));
  scale.add("balance, first kind, last kind", mix(mix(balance, p(from)), p(to - 1)));
  scale.add("balance, kind after, quoted", mix(balance, mix(p(to), quote[from]! >= 0 ? 1 : 0)));
  scale.add("crossed, kind after", mix(crossed, p(to)));
  scale.add("crossed, first kind, at end", mix(mix(crossed, p(from)), atEnd));
  scale.add("phrases, kind after, verbs", mix(Math.min(phrases, 4), mix(p(to), verb)));
  scale.add("phrases, heart's stem, kind after", mix(mix(Math.min(phrases, 3), h), p(to)));
  scale.add("commas, kind after, at end, around", mix(mix(Math.min(commas, 4), p(to)), mix(atEnd, around)));
  scale.add(
    "same quotation, side, at end",
    mix(mix(quote[from] === quote[heart] ? 1 : 0, quote[to - 1] === quote[heart] ? 1 : 0), mix(side, atEnd)),
  );
}

/** Where the noun phrase at `from` ends, a determiner or pronoun in it beginning a new one; at most `to`. */
function subjectEnd(kind: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && end < from + 12 && isNominal(kind[end]!) && (end === from || !STARTS_PHRASE.has(kind[end]!)))
    end++;
  return end;
}
