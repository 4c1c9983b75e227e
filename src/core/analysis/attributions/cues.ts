import { bin, FAMILY, type Stretch } from "./families";
import { mix, type Scale } from "./weigh";
import { closedKind, isNominal, isVerbal, kindOf, type Words } from "./words";

const BE = closedKind("be");
const HAVE = closedKind("have");
const MODAL = closedKind("modal");
const NOT = closedKind("not");
const TO = closedKind("to");
const THAT = closedKind("that");
const COMMA = kindOf("comma");
const ADVERB = kindOf("adverb");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const LONGEST = 8;

/** Words that can be the heart of a cue; the rest is grammar. */
const HEARTS: ReadonlySet<number> = new Set(
  [
    ...(["plural", "noun", "adjective", "adverb", "gerund", "past", "present", "infinitive", "participle"] as const),
    ...(["verb", "name", "colon", "other", "number"] as const),
  ].map(kindOf),
);
const CLOSED_HEARTS: ReadonlySet<number> = new Set(
  ["be", "have", "do", "according", "for", "of", "about", "as", "modal", "from", "in", "to", "than", "not"].map(
    closedKind,
  ),
);
export const canBeCue = (kind: number): boolean => HEARTS.has(kind) || CLOSED_HEARTS.has(kind);

/** Puts on the scale how token `i` of the sentence `bounds` looks as the heart of a cue. */
export function weighCue(scale: Scale, words: Words, bounds: Stretch, i: number, lead: boolean): void {
  const { word, stem, kind, ending, quote } = words;
  const w = (k: number) => (k >= bounds.from && k < bounds.to ? word[k]! : 1);
  const s = (k: number) => (k >= bounds.from && k < bounds.to ? stem[k]! : 1);
  const p = (k: number) => (k >= bounds.from && k < bounds.to ? kind[k]! : 0);
  const own = mix(s(i), p(i));
  scale.begin(FAMILY.cueWord);
  scale.add(0);
  scale.add(w(i));
  scale.add(s(i));
  scale.add(own);
  scale.add(p(i));
  scale.add(mix(ending[i]!, p(i)));
  scale.turn(FAMILY.cueNeighbours);
  scale.add(w(i - 1));
  scale.add(w(i + 1));
  scale.add(w(i + 2));
  scale.add(w(i - 2));
  scale.add(s(i + 1));
  scale.add(s(i - 1));
  scale.add(mix(s(i), w(i + 1)));
  scale.add(mix(s(i), w(i - 1)));
  scale.add(mix(s(i), w(i + 2)));
  scale.add(mix(own, p(i + 1)));
  scale.add(mix(own, p(i - 1)));
  const around = mix(p(i - 1), p(i + 1));
  scale.add(mix(s(i), around));
  scale.add(mix(p(i), around));
  const ahead = mix(p(i + 1), p(i + 2));
  scale.add(mix(p(i), ahead));
  scale.add(mix(s(i), ahead));
  const behind = mix(p(i - 1), p(i - 2));
  scale.add(mix(p(i), behind));
  scale.add(mix(s(i), behind));
  scale.add(mix(mix(w(i + 1), w(i + 2)), p(i)));
  scale.add(mix(mix(w(i - 1), w(i - 2)), p(i)));
  scale.add(mix(p(i + 3), ahead));

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
  scale.add(mix(that, p(i)));
  scale.add(mix(that, s(i)));
  scale.add(mix(mix(to, that), p(i)));
  scale.add(mix(mix(to, verb), s(i)));
  scale.add(mix(mix(verb, p(i + 1)), p(i)));
  scale.add(mix(quoted, p(i)));
  scale.add(mix(quoted, s(i)));
  scale.add(mix(closed, p(i)));
  scale.add(mix(closed, s(i)));
  scale.add(mix(mix(closed, quoted), mix(that, verb)));

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
  scale.add(mix(p(k), w(k)));
  scale.add(mix(p(k), own));
  scale.add(mix(s(k), s(i)));
  scale.add(mix(helpers, own));
  scale.add(mix(helpers, mix(p(i), p(k))));
  scale.add(mix(mix(helpers, p(k)), mix(p(i), p(i + 1))));
  let subject = k;
  if (p(k) === COMMA) for (subject--; subject > bounds.from && !isNominal(p(subject)); ) subject--;
  scale.add(mix(s(subject), p(i)));
  // the verb on which it depends
  for (k = i - 1; k >= bounds.from && k >= i - 7 && !isVerbal(p(k)); ) k--;
  scale.add(k >= bounds.from && isVerbal(p(k)) ? mix(s(k), s(i)) : 1);
  scale.add(k >= bounds.from && isVerbal(p(k)) ? mix(s(k), p(i)) : 1);

  const inside = quote[i]! >= 0 ? 1 : 0;
  scale.turn(FAMILY.cuePlace);
  scale.add(mix(inside, s(i)));
  scale.add(mix(inside, p(i)));
  scale.add(mix(bin(i - bounds.from), p(i)));
  scale.add(mix(bin(bounds.to - i), p(i)));
  scale.add(mix(lead ? 1 : 0, p(i)));
  scale.add(mix(lead ? 1 : 0, s(i)));
}

/** Puts on the scale whether the cue around `heart` takes the token before `from` as well. */
export function weighGrowLeft(scale: Scale, words: Words, bounds: Stretch, heart: number, from: number): void {
  const { word, stem, kind } = words;
  const k = from - 1;
  const before = k > bounds.from ? kind[k - 1]! : 0;
  scale.begin(FAMILY.growLeft);
  scale.add(0);
  scale.add(word[k]!);
  scale.add(kind[k]!);
  scale.add(mix(word[k]!, kind[heart]!));
  scale.add(mix(kind[k]!, stem[heart]!));
  scale.add(mix(kind[k]!, mix(kind[heart]!, heart - from)));
  scale.add(mix(word[k]!, word[from]!));
  scale.add(mix(word[k]!, kind[from]!));
  scale.add(mix(before, mix(word[k]!, kind[heart]!)));
  scale.add(mix(before, mix(kind[k]!, kind[from]!)));
  scale.add(mix(word[k]!, k > bounds.from ? word[k - 1]! : 1));
  scale.add(mix(stem[k]!, stem[heart]!));
}

/** Puts on the scale whether the cue around `heart` takes the token `to` as well. */
export function weighGrowRight(scale: Scale, words: Words, bounds: Stretch, heart: number, to: number): void {
  const { word, stem, kind } = words;
  const next = to + 1 < bounds.to ? kind[to + 1]! : 0;
  const nextWord = to + 1 < bounds.to ? word[to + 1]! : 1;
  let sinceVerb = 0;
  for (let k = to; k > heart && !isVerbal(kind[k]!); k--) sinceVerb++;
  scale.begin(FAMILY.growRight);
  scale.add(0);
  scale.add(word[to]!);
  scale.add(kind[to]!);
  scale.add(mix(word[to]!, kind[heart]!));
  scale.add(mix(word[to]!, stem[heart]!));
  scale.add(mix(kind[to]!, stem[heart]!));
  scale.add(mix(kind[to]!, mix(kind[heart]!, to - heart)));
  scale.add(mix(word[to]!, word[to - 1]!));
  scale.add(mix(mix(kind[to]!, kind[to - 1]!), next));
  scale.add(mix(mix(kind[to]!, kind[to - 1]!), stem[heart]!));
  scale.add(mix(mix(kind[to]!, next), kind[heart]!));
  scale.add(mix(mix(kind[to]!, next), stem[heart]!));
  scale.add(mix(word[to]!, nextWord));
  scale.add(mix(nextWord, stem[heart]!));
  scale.add(mix(bin(sinceVerb), kind[to]!));
  scale.add(mix(to - heart, stem[heart]!));
  scale.add(mix(stem[heart]!, mix(stem[to]!, to - heart)));
  // whether a clause, an infinitive or a quotation is still to come
  let ahead = 0;
  for (let k = to; k < bounds.to && k < to + 6 && ahead === 0; k++)
    if (kind[k] === THAT || kind[k] === TO || kind[k] === OPEN || kind[k] === COMMA) ahead = mix(kind[k]!, k - to);
  scale.add(mix(ahead, kind[heart]!));
  scale.add(mix(ahead, kind[to]!));
  scale.add(mix(ahead, stem[heart]!));
}

/** The whole cue around its heart: auxiliaries, negation, particles, as far as the learned weights take them. */
export function growCue(scale: Scale, words: Words, bounds: Stretch, heart: number): Stretch {
  let from = heart;
  let to = heart + 1;
  for (; from > bounds.from && heart - from < LONGEST; from--) {
    weighGrowLeft(scale, words, bounds, heart, from);
    if (scale.total() < 0) break;
  }
  for (; to < bounds.to && to - heart <= LONGEST; to++) {
    weighGrowRight(scale, words, bounds, heart, to);
    if (scale.total() < 0) break;
  }
  return { from, to };
}
