import { afterDay } from "./days";
import type { Stretch } from "./families";
import type { Proposal } from "./propose";
import { hash, isNominal, kindOf, kindsOf, type Words } from "./words";

const ADVERB = kindOf("adverb");
const AND = kindOf("and");
const BE = kindOf("be");
const CLOSE = kindOf("close");
const COMMA = kindOf("comma");
const GERUND = kindOf("gerund");
const OPEN = kindOf("open");
const POSSESSIVE = kindOf("possessive");
const SEMICOLON = kindOf("semicolon");
const WHOSE = hash("whose");
const WHICH = kindsOf("which", "who");
const OF = kindOf("of");
const PAST = kindOf("past");
const TOLD = kindsOf("past", "present", "verb");
const FINITE = kindsOf("past", "present", "verb", "be", "have", "do", "modal");
const SUBJECT = kindsOf("he", "they", "it", "I");
const AUXILIARY = kindsOf("be", "have", "do", "modal");

/**
 * The proposal with the words of its source that say who speaks, and no other clause. `before` are those already settled in
 * its sentence: “…, adding that it was late” goes on with who spoke, not with what was spoken of.
 */
export function settled(words: Words, proposal: Proposal, before: readonly Proposal[]): Proposal {
  const told =
    quotedOne(words, proposal) ??
    besides(words, proposal) ??
    founder(words, proposal) ??
    speakerGoneOn(words, proposal, before);
  if (told) return { ...proposal, source: told };
  const { source, cue } = proposal;
  if (!source) return proposal;
  const from = begin(words, source);
  const to = end(words, { from, to: source.to }, cue.to <= from);
  return from === source.from && to === source.to ? proposal : { ...proposal, source: { from, to } };
}

/** Who says it in “the *Times* quoted *Ann Lee*, the mayor, as saying” and “*Ann Lee* was quoted by the *Times* as saying”. */
function quotedOne({ kind, stem, word }: Words, { cue, heart, sentence }: Proposal): Stretch | null {
  const as = heart - 1;
  if (word[heart] !== SAYING || word[as] !== AS || cue.from < as) return null;
  let verb = as - 1;
  while (verb > sentence.from && verb > as - FARTHEST && !QUOTED.has(stem[verb]!)) verb--;
  if (!QUOTED.has(stem[verb]!)) return null;
  if (kind[verb - 1] === BE) {
    let from = verb - 1;
    while (from > sentence.from && isNominal(kind[from - 1]!)) from--;
    return from < verb - 1 ? { from, to: verb - 1 } : null;
  }
  const to = kind[as - 1] === COMMA ? as - 1 : as;
  return verb + 1 < to ? { from: verb + 1, to } : null;
}
const SAYING = hash("saying");
const AS = hash("as");
const QUOTED: ReadonlySet<number> = new Set(["quot", "cit"].map(hash));
const FARTHEST = 24;
const REPORTED: ReadonlySet<number> = new Set(
  ["report", "say", "hear", "claim", "announc", "confirm", "warn"].map(hash),
);

/** Who does it beside the clause: “it closed in May, with *divers* warning that …”. */
function besides({ kind, word }: Words, { cue, heart, sentence }: Proposal): Stretch | null {
  if (kind[heart] !== GERUND) return null;
  let from = cue.from;
  while (from > sentence.from && isNominal(kind[from - 1]!)) from--;
  return from < cue.from && from > sentence.from && word[from - 1] === WITH ? { from, to: cue.from } : null;
}
/** Who wants it in “*Ann Lee* founded the guild to oppose the toll”. */
function founder({ kind, stem }: Words, { cue, source, sentence }: Proposal): Stretch | null {
  if (!source || source.to !== cue.from || kind[cue.from] !== TO || !FOUNDS.has(stem[source.from - 1]!)) return null;
  const verb = source.from - 1;
  let from = verb;
  while (from > sentence.from && isNominal(kind[from - 1]!)) from--;
  return from < verb ? { from, to: verb } : null;
}
const TO = kindOf("to");
const FOUNDS: ReadonlySet<number> = new Set(
  ["found", "cofound", "co-found", "creat", "establish", "form", "launch"].map(hash),
);
const THAT = kindOf("that");
const WITH = hash("with");

/** Who spoke before a participle behind a comma, where it has no source or one out of those words. */
function speakerGoneOn(
  { kind, quote }: Words,
  { cue, heart, source }: Proposal,
  before: readonly Proposal[],
): Stretch | null {
  if (kind[heart] !== GERUND || quote[heart]! >= 0) return null;
  let at = cue.from - 1;
  while (kind[at] === ADVERB || kind[at] === AND) at--;
  if (kind[at] !== COMMA && kind[at] !== CLOSE) return null;
  const main = before.findLast((one) => one.source && TOLD.has(kind[one.heart]!) && one.cue.to <= at);
  if (!main?.source) return null;
  const isSpokenOf = source && main.content.some(({ from, to }) => from <= source.from && source.to <= to);
  return !source || isSpokenOf ? main.source : null;
}

/** Past a relative pronoun (“the bridge, of which *Ann Lee* said”) and a day (“this Monday *the ministry* said”). */
function begin(words: Words, { from, to }: Stretch): number {
  const { kind, word, stem } = words;
  // “the *Times* reported *officials* said”
  for (let i = from; i < to - 1 && (i === from || isNominal(kind[i]!) || kind[i] === PAST || kind[i] === ADVERB); i++)
    if (kind[i] === PAST && REPORTED.has(stem[i]!) && i > from && isNominal(kind[i + 1]!))
      return kind[i + 1] === THAT && i + 2 < to ? i + 2 : i + 1;
  for (let i = to - 2; i >= from; i--) {
    if (WHICH.has(kind[i]!) && word[i] !== WHOSE && isNominal(kind[i + 1]!)) return i + 1;
    if (!isNominal(kind[i]!) && kind[i] !== OF) break;
  }
  const behind = afterDay(words, from, to);
  // “Monday’s storm”
  return kind[behind] === POSSESSIVE ? from : behind;
}

/** Up to a clause of its own: “*Ann Lee*, adding that it was late”, “*the agency*, have noted”, “*Ann Lee* ‘has no idea …’”. */
function end({ kind }: Words, { from, to }: Stretch, isBehindCue: boolean): number {
  for (let i = from + 1; i + 1 < to; i++) {
    const next = kind[i + 1]!;
    const goesOn = isBehindCue && kind[i - 1] === COMMA;
    if (kind[i] === OPEN && (goesOn || hasFinite(kind, i + 1, to))) return goesOn ? i - 1 : i;
    if (kind[i] === SEMICOLON) return i;
    if (kind[i] !== COMMA) continue;
    if (AUXILIARY.has(next) || (isBehindCue && (next === GERUND || SUBJECT.has(next)))) return i;
  }
  return to;
}

function hasFinite(kind: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE.has(kind[i]!)) return true;
  return false;
}
