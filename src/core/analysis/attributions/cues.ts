import { bin, FAMILY, type Stretch } from "./families";
import { mix, type Scale } from "./weigh";
import { isNominal, isVerbal, kindOf, kindsOf, type Words } from "./words";

const BE = kindOf("be");
const HAVE = kindOf("have");
const MODAL = kindOf("modal");
const NOT = kindOf("not");
const TO = kindOf("to");
const THAT = kindOf("that");
const COMMA = kindOf("comma");
const ADVERB = kindOf("adverb");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const MARKS = kindsOf("open", "close");
const LONGEST = 8;

/** Words that can be the heart of a cue; the rest is grammar. */
const HEARTS = kindsOf(
  ...(["plural", "noun", "adjective", "adverb", "gerund", "past", "present", "infinitive", "participle"] as const),
  ...(["verb", "name", "colon", "other", "number", "be", "have", "do", "modal", "not"] as const),
  ...(["according", "for", "of", "about", "as", "from", "in", "to", "than"] as const),
);
export const canBeCue = (kind: number): boolean => HEARTS.has(kind);

/** Puts on the scale how token `i` of the sentence `bounds` looks as the heart of a cue. */
export function weighCue(scale: Scale, words: Words, bounds: Stretch, i: number, lead: boolean): void {
  const { word, stem, kind, ending, quote } = words;
  const w = (k: number) => (k >= bounds.from && k < bounds.to ? word[k]! : 1);
  const s = (k: number) => (k >= bounds.from && k < bounds.to ? stem[k]! : 1);
  const p = (k: number) => (k >= bounds.from && k < bounds.to ? kind[k]! : 0);
  const own = mix(s(i), p(i));
  scale.begin(FAMILY.cueWord);
  scale.add("bias", 0);
  scale.add("word", w(i));
  scale.add("stem", s(i));
  scale.add("stem, kind", own);
  scale.add("kind", p(i));
  scale.add("ending, kind", mix(ending[i]!, p(i)));
  scale.turn(FAMILY.cueNeighbours);
  scale.add("word-1", w(i - 1));
  scale.add("word+1", w(i + 1));
  scale.add("word+2", w(i + 2));
  scale.add("word-2", w(i - 2));
  scale.add("stem+1", s(i + 1));
  scale.add("stem-1", s(i - 1));
  scale.add("stem, word+1", mix(s(i), w(i + 1)));
  scale.add("stem, word-1", mix(s(i), w(i - 1)));
  scale.add("stem, word+2", mix(s(i), w(i + 2)));
  scale.add("stem, kind, kind+1", mix(own, p(i + 1)));
  scale.add("stem, kind, kind-1", mix(own, p(i - 1)));
  const around = mix(p(i - 1), p(i + 1));
  scale.add("stem, kinds around", mix(s(i), around));
  scale.add("kind, kinds around", mix(p(i), around));
  const ahead = mix(p(i + 1), p(i + 2));
  scale.add("kind, kinds ahead", mix(p(i), ahead));
  scale.add("stem, kinds ahead", mix(s(i), ahead));
  const behind = mix(p(i - 1), p(i - 2));
  scale.add("kind, kinds behind", mix(p(i), behind));
  scale.add("stem, kinds behind", mix(s(i), behind));
  scale.add("words ahead, kind", mix(mix(w(i + 1), w(i + 2)), p(i)));
  scale.add("words behind, kind", mix(mix(w(i - 1), w(i - 2)), p(i)));
  scale.add("kind+3, kinds ahead", mix(p(i + 3), ahead));

  // what comes after: a clause, an infinitive, a quotation
  let that = 0;
  let verb = 0;
  let to = 0;
  let quoted = 0;
  for (let k = i + 1; k < bounds.to && k <= i + 8; k++) {
    const here = p(k);
    if (here === THAT && that === 0) that = bin(k - i);
    if (here === TO && to === 0) to = bin(k - i);
    if (here === OPEN && quoted === 0) quoted = bin(k - i);
    if (verb === 0 && (isVerbal(here) || here === BE || here === MODAL || here === HAVE)) verb = bin(k - i);
    if (here === COMMA) break;
  }
  let closed = 0;
  for (let k = i - 1; k >= bounds.from && k >= i - 8 && closed === 0; k--) if (p(k) === CLOSE) closed = bin(i - k);
  // the sentence before may have ended with the quotation
  if (closed === 0 && i - bounds.from < 5 && bounds.from > 0 && kind[bounds.from - 1] === CLOSE)
    closed = 10 + i - bounds.from;
  scale.turn(FAMILY.cueAhead);
  scale.add("that, kind", mix(that, p(i)));
  scale.add("that, stem", mix(that, s(i)));
  scale.add("to, that, kind", mix(mix(to, that), p(i)));
  scale.add("to, verb, stem", mix(mix(to, verb), s(i)));
  scale.add("verb, kind+1, kind", mix(mix(verb, p(i + 1)), p(i)));
  scale.add("quoted, kind", mix(quoted, p(i)));
  scale.add("quoted, stem", mix(quoted, s(i)));
  scale.add("closed, kind", mix(closed, p(i)));
  scale.add("closed, stem", mix(closed, s(i)));
  scale.add("closed, quoted, that, verb", mix(mix(closed, quoted), mix(that, verb)));

  // who stands before it
  let k = i - 1;
  let helpers = 0;
  for (; k >= bounds.from; k--) {
    const here = p(k);
    if (here === BE) helpers |= 1;
    else if (here === HAVE) helpers |= 2;
    else if (here === MODAL) helpers |= 4;
    else if (here === NOT) helpers |= 8;
    else if (here === TO) helpers |= 16;
    else if (here !== ADVERB) break;
  }
  scale.turn(FAMILY.cueSubject);
  scale.add("subject's end: kind, word", mix(p(k), w(k)));
  scale.add("subject's end: kind, stem, kind", mix(p(k), own));
  scale.add("subject's end: stem, stem", mix(s(k), s(i)));
  scale.add("helpers, stem, kind", mix(helpers, own));
  scale.add("helpers, kind, subject's end: kind", mix(helpers, mix(p(i), p(k))));
  scale.add("helpers, subject's end: kind, kind, kind+1", mix(mix(helpers, p(k)), mix(p(i), p(i + 1))));
  let subject = k;
  if (p(k) === COMMA) for (subject--; subject > bounds.from && !isNominal(p(subject)); ) subject--;
  scale.add("subject: stem, kind", mix(s(subject), p(i)));
  // the verb on which it depends
  for (k = i - 1; k >= bounds.from && k >= i - 7 && !isVerbal(p(k)); ) k--;
  scale.add("verb above: stem, stem", k >= bounds.from && isVerbal(p(k)) ? mix(s(k), s(i)) : 1);
  scale.add("verb above: stem, kind", k >= bounds.from && isVerbal(p(k)) ? mix(s(k), p(i)) : 1);

  const inside = quote[i]! >= 0 ? 1 : 0;
  scale.turn(FAMILY.cuePlace);
  scale.add("inside, stem", mix(inside, s(i)));
  scale.add("inside, kind", mix(inside, p(i)));
  scale.add("since start, kind", mix(bin(i - bounds.from), p(i)));
  scale.add("until end, kind", mix(bin(bounds.to - i), p(i)));
  scale.add("lead, kind", mix(lead ? 1 : 0, p(i)));
  scale.add("lead, stem", mix(lead ? 1 : 0, s(i)));
}

/** Puts on the scale whether the cue around `heart` takes the token before `from` as well. */
export function weighGrowLeft(scale: Scale, words: Words, bounds: Stretch, heart: number, from: number): void {
  const { word, stem, kind } = words;
  const k = from - 1;
  const before = k > bounds.from ? kind[k - 1]! : 0;
  scale.begin(FAMILY.growLeft);
  scale.add("bias", 0);
  scale.add("word", word[k]!);
  scale.add("kind", kind[k]!);
  scale.add("word, heart's kind", mix(word[k]!, kind[heart]!));
  scale.add("kind, heart's stem", mix(kind[k]!, stem[heart]!));
  scale.add("kind, heart's kind, distance", mix(kind[k]!, mix(kind[heart]!, heart - from)));
  scale.add("word, word+1", mix(word[k]!, word[from]!));
  scale.add("word, kind+1", mix(word[k]!, kind[from]!));
  scale.add("kind-1, word, heart's kind", mix(before, mix(word[k]!, kind[heart]!)));
  scale.add("kind-1, kind, kind+1", mix(before, mix(kind[k]!, kind[from]!)));
  scale.add("word, word-1", mix(word[k]!, k > bounds.from ? word[k - 1]! : 1));
  scale.add("stem, heart's stem", mix(stem[k]!, stem[heart]!));
}

/** Puts on the scale whether the cue around `heart` takes the token `to` as well. */
export function weighGrowRight(scale: Scale, words: Words, bounds: Stretch, heart: number, to: number): void {
  const { word, stem, kind } = words;
  const next = to + 1 < bounds.to ? kind[to + 1]! : 0;
  const nextWord = to + 1 < bounds.to ? word[to + 1]! : 1;
  let sinceVerb = 0;
  for (let k = to; k > heart && !isVerbal(kind[k]!); k--) sinceVerb++;
  scale.begin(FAMILY.growRight);
  scale.add("bias", 0);
  scale.add("word", word[to]!);
  scale.add("kind", kind[to]!);
  scale.add("word, heart's kind", mix(word[to]!, kind[heart]!));
  scale.add("word, heart's stem", mix(word[to]!, stem[heart]!));
  scale.add("kind, heart's stem", mix(kind[to]!, stem[heart]!));
  scale.add("kind, heart's kind, distance", mix(kind[to]!, mix(kind[heart]!, to - heart)));
  scale.add("word, word-1", mix(word[to]!, word[to - 1]!));
  scale.add("kind, kind-1, kind+1", mix(mix(kind[to]!, kind[to - 1]!), next));
  scale.add("kind, kind-1, heart's stem", mix(mix(kind[to]!, kind[to - 1]!), stem[heart]!));
  scale.add("kind, kind+1, heart's kind", mix(mix(kind[to]!, next), kind[heart]!));
  scale.add("kind, kind+1, heart's stem", mix(mix(kind[to]!, next), stem[heart]!));
  scale.add("word, word+1", mix(word[to]!, nextWord));
  scale.add("word+1, heart's stem", mix(nextWord, stem[heart]!));
  scale.add("since verb, kind", mix(bin(sinceVerb), kind[to]!));
  scale.add("distance, heart's stem", mix(to - heart, stem[heart]!));
  scale.add("heart's stem, stem, distance", mix(stem[heart]!, mix(stem[to]!, to - heart)));
  // whether a clause, an infinitive or a quotation is still to come
  let ahead = 0;
  for (let k = to; k < bounds.to && k < to + 6 && ahead === 0; k++)
    if (kind[k] === THAT || kind[k] === TO || kind[k] === OPEN || kind[k] === COMMA) ahead = mix(kind[k]!, k - to);
  scale.add("ahead, heart's kind", mix(ahead, kind[heart]!));
  scale.add("ahead, kind", mix(ahead, kind[to]!));
  scale.add("ahead, heart's stem", mix(ahead, stem[heart]!));
}

/** The whole cue around its heart: auxiliaries, negation, particles, as far as the learned weights take them. */
export function growCue(scale: Scale, words: Words, bounds: Stretch, heart: number): Stretch {
  let from = heart;
  let to = heart + 1;
  // no mark of a quotation that begins or ends beside it is a part of it
  for (; from > bounds.from && heart - from < LONGEST && !MARKS.has(words.kind[from - 1]!); from--) {
    weighGrowLeft(scale, words, bounds, heart, from);
    if (scale.total() < 0) break;
  }
  for (; to < bounds.to && to - heart <= LONGEST && words.kind[to] !== CLOSE; to++) {
    weighGrowRight(scale, words, bounds, heart, to);
    if (scale.total() < 0) break;
  }
  return { from, to };
}
