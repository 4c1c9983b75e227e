import type { ParsedText } from "../parse";
import { STARTS_PHRASE } from "./contents";
import { isTime } from "./days";
import type { Stretch } from "./families";
import type { Proposal } from "./propose";
import { hash, isNominal, kindOf, kindsOf, type Words } from "./words";

const TO = kindOf("to");
const BE = kindOf("be");
const OF = kindOf("of");
const COMMA = kindOf("comma");
const DASH = kindOf("dash");
const CLOSE = kindOf("close");
const NOUN = kindOf("noun");
const NAME = kindOf("name");
const PLURAL = kindOf("plural");
const NUMBER = kindOf("number");
/** Go on with a noun phrase that they or another of them began: “all the ferries”, “his many ferries”. */
const BEGINNINGS = kindsOf("determiner", "his", "number", "that");
const PRONOUNS = kindsOf("he", "it", "I", "they", "there");
const FINITE = kindsOf("past", "present", "verb", "be", "have", "do", "modal");
/** What a hearer’s name is made of. */
const NAMED = kindsOf("name", "of", "determiner");
/** Tie more to a hearer: where, when, by what means, and who it is. */
const LINKS = kindsOf("of", "in", "by", "about", "from", "comma", "dash");
/** Said to somebody, whose name or noun follows at once. */
const TELLING: ReadonlySet<number> = new Set(["tell", "inform", "remind", "assur"].map(hash));
/** Said to somebody or to nobody. */
const WARN = hash("warn");
/** Said to nobody, but with “to”. */
const SAYING: ReadonlySet<number> = new Set(["say", "explain", "confirm"].map(hash));
/** Tokens of the longest hearer. */
const LONGEST = 14;

/**
 * The proposal without the hearer at the beginning of its content: “told *Voice of Veld* the ferry was late”. A hearer alone
 * is no content, where the words stand before: “The ferry was late, Ann Lee told *Voice of Veld*.”
 */
export function withoutHearer(parsed: ParsedText, words: Words, proposal: Proposal): Proposal {
  const { kind, stem, quote } = words;
  const { cue, heart, content, source } = proposal;
  const only = content[0]!;
  const passive = kind[heart - 1] === BE;
  if (content.length > 1 || only.from !== cue.to || quote[only.from] !== quote[heart] || passive) return proposal;
  const told = stem[heart]!;
  const to = SAYING.has(told) && kind[only.from] === TO;
  if (!to && !TELLING.has(told) && told !== WARN) return proposal;
  const hearer = { from: to ? only.from + 1 : only.from, to: only.to };
  const clause = clauseBehind(parsed, words, hearer, told === WARN);
  if (clause !== null) return { ...proposal, content: [{ from: clause, to: only.to }] };
  const before = TELLING.has(told) && source && source.from < cue.from ? wordsBefore(words, proposal, source) : null;
  return before ? { ...proposal, layout: "before", content: [before] } : proposal;
}

/** Where the subject of a clause begins behind the hearer at the beginning of these words; null where there is none. */
function clauseBehind(
  { tokens }: ParsedText,
  { kind }: Words,
  { from, to }: Stretch,
  mayBeNone: boolean,
): number | null {
  const last = Math.min(to, from + LONGEST);
  let named = true;
  let commas = 0;
  for (let i = from; i < last; i++) {
    const here = kind[i]!;
    const before = kind[i - 1]!;
    const small = /^\p{Ll}/u.test(tokens[i]!.text);
    const begins =
      (STARTS_PHRASE.has(here) &&
        small &&
        !BEGINNINGS.has(before) &&
        !(mayBeNone && before === NOUN && PRONOUNS.has(here))) ||
      (here === NUMBER && small && !BEGINNINGS.has(before)) ||
      (here === PLURAL && small && named && before === NAME && FINITE.has(kind[i + 1] ?? 0));
    if (here === COMMA) commas++;
    if (i > from && begins && (isNominal(before) || (before === COMMA && commas === 2)))
      return hasFinite(kind, i + 1, to) ? i : null;
    if (!isNominal(here) && !LINKS.has(here)) return null;
    named &&= NAMED.has(here);
  }
  return null;
}

/** The clause or the quotation before the comma in front of the speaker, where nothing but a hearer follows the cue. */
function wordsBefore(words: Words, { sentence, content }: Proposal, source: Stretch): Stretch | null {
  const { kind, quote, quotations } = words;
  const comma = source.from - 1;
  const { from, to } = content[0]!;
  let end = from;
  while (end < to && (isNominal(kind[end]!) || kind[end] === OF || kind[end] === DASH)) end++;
  if (end < to && !isTime(words, { from: end, to })) return null;
  if (kind[comma] === CLOSE) return quotations.get(quote[comma]!) ?? null;
  if (comma <= sentence.from || kind[comma] !== COMMA || !hasFinite(kind, sentence.from, comma)) return null;
  return { from: sentence.from, to: comma };
}

function hasFinite(kind: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (FINITE.has(kind[i]!)) return true;
  return false;
}
