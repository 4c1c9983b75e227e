import { bracketsIn } from "./brackets";
import { bin, FAMILY, type Stretch } from "./families";
import { mix, type Scale } from "./weigh";
import { hash, isNominal, isVerbal, kindOf, kindsOf, type Words } from "./words";

const LINKS = kindsOf("of", "for", "in", "from", "about", "and", "by", "to", "as");
const COMMA = kindOf("comma");
const BRACKET = kindOf("bracket");
const OPEN = kindOf("open");
const CLOSE = kindOf("close");
const PASSIVE = kindOf("be");
const ADVERB = kindOf("adverb");
const FINITE = kindsOf("past", "present", "infinitive", "participle", "verb", "be", "have", "do", "modal");
const OPENERS = kindsOf("that", "as", "time", "but", "if", "who", "which", "wh", "than");
const CHAIN = 4;
const MOST = 70;

/** Noun phrases of the sentence that could be the source of `cue`, each with its longer readings, the nearest first. */
export function sourceCandidates(words: Words, bounds: Stretch, cue: Stretch): readonly Stretch[] {
  const { kind } = words;
  const found: Stretch[] = [];
  const starts: number[] = [];
  const bracket = bracketsIn(words, bounds);
  const own = bracket(cue.from);
  for (let i = bounds.from; i < bounds.to; i++)
    if ((i < cue.from || i >= cue.to) && (bracket(i) < 0 || bracket(i) === own) && startsPhrase(words, bounds, cue, i))
      starts.push(i);
  const distance = (i: number) => (i < cue.from ? cue.from - i : i - cue.to);
  starts.sort((a, b) => distance(a) - distance(b) || a - b);
  for (const from of starts) {
    const limit = from < cue.from ? cue.from : bounds.to;
    const stop = Math.min(limit, firstClause(kind, from, limit));
    for (const to of phraseEnds(words, from, limit))
      if (to <= stop && bracket(to - 1) === bracket(from)) found.push({ from, to });
    if (found.length >= MOST) break;
  }
  return found;
}

/** Who says it in an inverted headline, “Ferry spreads flu, say *scientists*”; null where it is none. */
export function sayer({ kind, stem, word }: Words, bounds: Stretch, cue: Stretch): Stretch | null {
  const to = phraseEnd(kind, cue.to, bounds.to);
  const isSaid = cue.to - cue.from === 1 && SAYING.has(stem[cue.from]!) && word[cue.to] !== NOTHING;
  return isSaid && kind[cue.from - 1] === COMMA && to > cue.to && to === bounds.to ? { from: cue.to, to } : null;
}
/** What is said of no noun alone. */
const SAYING: ReadonlySet<number> = new Set(["say", "insist"].map(hash));
const NOTHING = hash("nothing");

function startsPhrase({ kind, word }: Words, bounds: Stretch, cue: Stretch, i: number): boolean {
  // “, newly released files show”
  if (!isNominal(kind[i]!)) return (i === bounds.from || kind[i - 1] === COMMA) && leadIn(kind, i, bounds.to) > i;
  if (i === bounds.from || i === cue.to) return true;
  const before = kind[i - 1]!;
  if (!isNominal(before)) return true;
  // a determiner, a pronoun, a name after a common noun begin anew
  const here = kind[i]!;
  return here < FIRST_OPEN && word[i] !== word[i - 1] && here !== ONE;
}
/** Where the noun begins behind the adverbs and participles at `from`: “newly released files”; `from` where no noun follows. */
function leadIn(kind: Uint8Array, from: number, limit: number): number {
  let to = from;
  while (to < limit && to < from + 3 && QUALITIES.has(kind[to]!)) to++;
  return to < limit && THINGS.has(kind[to]!) ? to : from;
}
const QUALITIES = kindsOf("adverb", "participle", "past");
const THINGS = kindsOf("plural", "noun", "adjective");

/** The first word that makes a clause of the words from `from`, a verb or its subject: no noun phrase goes on over it, but in a relative clause or an apposition. */
function firstClause(kind: Uint8Array, from: number, limit: number): number {
  for (let i = from; i < limit && i < from + 40; i++) {
    if (kind[i] === COMMA || kind[i] === BRACKET || RELATIVE.has(kind[i]!)) return limit;
    if (AUXILIARY.has(kind[i]!) || (i > from && PRONOUN.has(kind[i]!) && !LINKS.has(kind[i - 1]!))) return i;
  }
  return limit;
}
const PRONOUN = kindsOf("he", "they", "it", "I");
const RELATIVE = kindsOf("who", "which", "that", "wh", "open", "dash");
const AUXILIARY = kindsOf("be", "have", "do", "modal");
const FIRST_OPEN = kindOf("name");
const ONE = kindOf("one");

/** Where a noun phrase that begins at `from` may end: alone, with what hangs on it, with an apposition, up to `limit`. */
function phraseEnds({ kind }: Words, from: number, limit: number): readonly number[] {
  const ends = new Set<number>();
  let to = phraseEnd(kind, from, limit);
  ends.add(to);
  for (let links = 0; links < CHAIN && to < limit && LINKS.has(kind[to]!); links++) {
    const next = phraseEnd(kind, to + 1, limit);
    if (next === to + 1) break;
    to = next;
    ends.add(to);
  }
  // a bracket, an apposition or a relative clause
  let commas = 0;
  for (let i = to; i < limit && i < from + 40 && commas < 3; i++) {
    if (kind[i] === OPEN || kind[i] === CLOSE) break;
    if (kind[i] !== COMMA && kind[i] !== BRACKET) continue;
    commas++;
    ends.add(i);
    ends.add(i + 1);
  }
  if (limit - from < 45) {
    ends.add(limit);
    if (kind[limit - 1] === COMMA || kind[limit - 1] === kindOf("stop")) ends.add(limit - 1);
  }
  return [...ends].filter((end) => end > from);
}

function phraseEnd(kind: Uint8Array, from: number, limit: number): number {
  const noun = isNominal(kind[from]!) ? from : leadIn(kind, from, limit);
  let to = noun;
  while (to < limit && isNominal(kind[to]!) && (to === noun || !BREAKS.has(kind[to]!))) to++;
  return to;
}
const BREAKS = kindsOf("he", "they", "it", "I", "him", "who", "which", "that");

/** Puts a candidate on the scale; null stands for a source that the text does not name. */
export function weighSource(
  scale: Scale,
  words: Words,
  bounds: Stretch,
  cue: Stretch,
  heart: number,
  candidate: Stretch | null,
): void {
  const { word, stem, kind, quote } = words;
  const w = (k: number) => (k >= bounds.from && k < bounds.to ? word[k]! : 1);
  const p = (k: number) => (k >= bounds.from && k < bounds.to ? kind[k]! : 0);
  const passive = cue.from < heart && hasKind(kind, cue, PASSIVE) ? 1 : 0;
  const frame = mix(mix(p(heart), passive), 7);
  if (!candidate) {
    scale.begin(FAMILY.noSource);
    scale.add("bias", 1);
    scale.add("heart's stem", mix(1, stem[heart]!));
    scale.add("frame", mix(1, frame));
    scale.add("cue's first kind, heart's kind", mix(mix(1, p(cue.from)), p(heart)));
    scale.add("cue's first word, heart's kind", mix(mix(1, word[cue.from]!), p(heart)));
    scale.add("kind before cue, frame", mix(mix(1, p(cue.from - 1)), frame));
    scale.add("word before cue, frame", mix(mix(1, w(cue.from - 1)), frame));
    scale.add("word after cue, frame", mix(mix(1, w(cue.to)), frame));
    scale.add("kinds around cue", mix(mix(1, p(cue.from - 1)), p(cue.to)));
    return;
  }
  const { from, to } = candidate;
  const left = from < cue.from;
  const gap = left ? cue.from - to : from - cue.to;
  const side = left ? 2 : 3;
  const between = left ? to : cue.to;
  let verbs = 0;
  let commas = 0;
  let phrases = 0;
  // noun phrases in between that a verb follows: subjects nearer to the cue
  let subjects = 0;
  for (let k = between; k < between + gap; k++) {
    if (k > between && isNominal(kind[k - 1]!) && FINITE.has(kind[k]!)) subjects++;
    if (isVerbal(kind[k]!)) verbs++;
    else if (kind[k] === COMMA) commas++;
    else if (isNominal(kind[k]!) && (k === between || !isNominal(kind[k - 1]!))) phrases++;
  }
  let innerCommas = 0;
  let innerVerbs = 0;
  let links = 0;
  let head = from;
  let headed = false;
  for (let k = from; k < to; k++) {
    if (kind[k] === COMMA) innerCommas++;
    if (isVerbal(kind[k]!)) innerVerbs++;
    if (LINKS.has(kind[k]!)) links++;
    if (!headed && isNominal(kind[k]!)) head = k;
    else if (isNominal(kind[head]!)) headed = true;
  }
  const place = mix(side, bin(gap));
  const shape = mix(mix(Math.min(innerCommas, 3), Math.min(innerVerbs, 2)), Math.min(links, 3));
  const edges = mix(p(from - 1), p(to));
  const inQuote = (quote[from]! >= 0 ? 1 : 0) + (quote[heart]! >= 0 ? 2 : 0) + (quote[from] === quote[heart] ? 4 : 0);
  scale.begin(FAMILY.sourcePlace);
  scale.add("place", place);
  scale.add("place, heart's stem", mix(place, stem[heart]!));
  scale.add("place, frame", mix(place, frame));
  scale.add("side, verbs, commas, phrases", mix(side, mix(mix(verbs, commas), phrases)));
  scale.add("side, verbs, first kind, frame", mix(mix(side, verbs), mix(p(from), frame)));
  scale.add("in quotation, side", mix(inQuote, side));
  scale.add("kind before cue, frame, place", mix(p(cue.from - 1), mix(frame, place)));
  scale.add("kind after cue, frame, place", mix(p(cue.to), mix(frame, place)));
  scale.add("kinds around cue, place, kind after", mix(mix(p(cue.from - 1), p(cue.to)), mix(place, p(to))));
  scale.add("starts sentence, side, head's kind", mix(from === bounds.from ? 1 : 0, mix(side, p(head))));
  scale.turn(FAMILY.sourceShape);
  scale.add("shape, side", mix(shape, side));
  scale.add("shape, place", mix(shape, place));
  scale.add("shape, kind after, side", mix(mix(shape, p(to)), side));
  scale.add("shape, last kind, edges", mix(mix(shape, p(to - 1)), edges));
  scale.add("edges, side", mix(edges, side));
  scale.add("edges, place", mix(edges, place));
  scale.add("last kind, place", mix(p(to - 1), place));
  scale.add("length, shape", mix(bin(to - from), shape));
  scale.add("length, head's kind, place", mix(mix(bin(to - from), p(head)), place));
  scale.turn(FAMILY.sourceWords);
  scale.add("side, head", mix(side, mix(w(head), 1)));
  scale.add("place, head's kind", mix(place, p(head)));
  scale.add("head's kind, first kind, side", mix(mix(p(head), p(from)), side));
  scale.add("word before, side", mix(w(from - 1), side));
  scale.add("word before, heart's kind, place", mix(mix(w(from - 1), p(heart)), place));
  scale.add("word after, side", mix(w(to), side));
  scale.add("last word, place", mix(w(to - 1), place));
  scale.add("first word, place", mix(w(from), place));
  scale.add("word before, heart's stem, side", mix(mix(w(from - 1), stem[heart]!), side));
  scale.add("cue's first kind, first kind, place", mix(mix(p(cue.from), p(from)), place));
  scale.add("cue's first word, first kind, place", mix(mix(word[cue.from]!, p(from)), place));
  scale.add("head's stem, heart's stem", mix(stem[head]!, stem[heart]!));
  scale.add("next to cue, heart's kind, side", mix(gap === 0 ? w(to - 1) : p(between), mix(p(heart), side)));
  if (gap > 0 && gap < 4)
    scale.add("words between, side, gap", mix(mix(w(between), w(between + gap - 1)), mix(side, gap)));
  // whether it is the subject of a verb of its own, and of a main clause
  const subject = FINITE.has(p(to)) || (p(to) === ADVERB && FINITE.has(p(to + 1))) ? 1 : 0;
  const clause = mix(subject, clauseOpener(words, bounds, from));
  const own = mix(mix(p(heart), p(cue.from - 1)), side);
  scale.turn(FAMILY.sourceSubject);
  scale.add(
    "subject, subjects between, heart's kind, kind before cue, side",
    mix(mix(subject, Math.min(subjects, 3)), own),
  );
  scale.add(
    "clause, subjects between, heart's kind, kind before cue, side",
    mix(mix(clause, Math.min(subjects, 3)), own),
  );
  scale.add("clause, side, verbs", mix(clause, mix(side, Math.min(verbs, 3))));
  scale.add("clause, head's kind, heart's kind, kind before cue, side", mix(mix(clause, p(head)), own));
  scale.add("clause, subjects between, heart's stem", mix(mix(clause, Math.min(subjects, 2)), stem[heart]!));
}

/** The word that opens the clause of a phrase at `from`, as far as it stands near: “as”, “which”, “that”; 0 for a main clause. */
function clauseOpener({ kind }: Words, bounds: Stretch, from: number): number {
  for (let k = from - 1; k >= bounds.from && k > from - 6; k--) {
    if (OPENERS.has(kind[k]!)) return kind[k]!;
    if (kind[k] === COMMA || isVerbal(kind[k]!)) return 0;
  }
  return 0;
}

function hasKind(kind: Uint8Array, { from, to }: Stretch, wanted: number): boolean {
  for (let k = from; k < to; k++) if (kind[k] === wanted) return true;
  return false;
}
