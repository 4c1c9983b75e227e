import { isPeople } from "../lexicon/roles";
import type { Token } from "../parse";
import { isNaming, isNegative } from "./stance/words";

const BREAK = /^(?:[.?!;:…—]+|--+)$/;
const CONNECTIVE = new Set([
  "but",
  "because",
  "although",
  "though",
  "while",
  "whereas",
  "when",
  "if",
  "unless",
  "until",
  "after",
  "before",
  "since",
]);
const JOINS = new Set(["and", "or", "but"]);
export const RELATIVE = new Set(["who", "which", "whom", "whose", "where"]);

export const isPunctuation = (token: Token): boolean => token.tags.has("Punctuation");
export const isSentenceBreak = ({ text }: Token): boolean => !isWord(text) && BREAK.test(text);
export const isConnective = (token: Token): boolean => CONNECTIVE.has(token.norm);
export const isQuoteMark = ({ text }: Token): boolean => !isWord(text) && /^["“”'‘’«»„`]+$/.test(text);
/** “’s” or an apostrophe. */
export const isOwnerMark = ({ text }: Token): boolean => text.length < 3 && /^['’]s?$/.test(text);

/** Whether it begins with a plain letter, as most tokens do: no regular expression for marks need look at it. */
export function isWord(text: string): boolean {
  const first = text.charCodeAt(0) | 32;
  return first >= 97 && first <= 122;
}

/** A phrase by the places of its words in the list it was read from, half open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Place of its head. */
  readonly head: number;
}

const isNominal = ({ tags }: Token): boolean => tags.has("Noun") && !tags.has("Verb");
export const isVerb = ({ tags }: Token): boolean => tags.has("Verb") && !tags.has("Gerund");
export const isInfinitive = ({ tags }: Token): boolean => tags.has("Infinitive");
const isModifier = ({ tags }: Token): boolean =>
  tags.has("Adjective") ||
  tags.has("Determiner") ||
  tags.has("Possessive") ||
  tags.has("Value") ||
  tags.has("Participle");
const isName = ({ tags }: Token): boolean => tags.has("ProperNoun");
const isPronoun = ({ tags }: Token): boolean => tags.has("Pronoun");
const isPreposition = ({ tags }: Token): boolean => tags.has("Preposition");

/** The subject of the verb at `verb`: the nearest noun before it that no preposition governs; null where there is none. */
export function subjectOf(tokens: readonly Token[], verb: number): Phrase | null {
  let i = verb - 1;
  while (i >= 0 && (tokens[i]!.tags.has("Adverb") || tokens[i]!.tags.has("Auxiliary") || isNegative(tokens[i]!))) i--;
  // “she was tired and would leave”: one subject for both
  if (JOINS.has(tokens[i]?.norm ?? "")) {
    const first = previousVerb(tokens, i);
    return first === null ? null : subjectOf(tokens, first);
  }
  // “the plan, including the bridge, should …”: over what stands between commas
  if (tokens[i]?.text === ",") i = previousComma(tokens, i) ?? i;
  for (; i >= 0 && verb - i < 25; i--) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || isConnective(token)) return null;
    if (token.norm === "to" && isInfinitive(tokens[i + 1]!)) return null;
    if (!isNominal(token)) continue;
    const from = phraseStart(tokens, i);
    const before = tokens[from - 1];
    if (before && isPreposition(before)) {
      i = from - 1;
      continue;
    }
    return { from, to: phraseEnd(tokens, i, verb), head: i };
  }
  return null;
}

/** The plural thing just named that “they” at `at` takes up: “the talks may go on, but they must …”; null where it is people. */
export function thingMeant(tokens: readonly Token[], at: number): Phrase | null {
  if (tokens[at]!.norm !== "they") return null;
  for (let i = at - 1; i >= 0; i--) {
    const { norm, tags } = tokens[i]!;
    if (!tags.has("Plural") || tags.has("Pronoun")) continue;
    return isPeople(norm) ? null : { from: phraseStart(tokens, i), to: i + 1, head: i };
  }
  return null;
}

function previousVerb(tokens: readonly Token[], from: number): number | null {
  for (let i = from - 1; i >= 0 && from - i < 15 && !isSentenceBreak(tokens[i]!); i--)
    if (isVerb(tokens[i]!) && !isInfinitive(tokens[i]!)) return i;
  return null;
}

function previousComma(tokens: readonly Token[], comma: number): number | null {
  for (let i = comma - 1; i >= 0 && comma - i < 15 && !isSentenceBreak(tokens[i]!); i--)
    if (tokens[i]!.text === ",") return i - 1;
  return null;
}

/** The subject that an adjective or noun is said of: that of the verb before it, else the phrase the clause begins with. */
export function subjectOfPredicate(tokens: readonly Token[], word: number): Phrase | null {
  for (let i = word - 1; i >= 0 && word - i < 12; i--) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || isConnective(token)) return objectFrom(tokens, i + 1);
    if (!isVerb(token)) continue;
    // “we find the plan foolish”, “they called him a liar”: said of the object
    const object = isNaming(token) ? objectFrom(tokens, i + 1) : null;
    if (object && object.head < word) return object;
    return subjectOf(tokens, i);
  }
  return objectFrom(tokens, 0);
}

/** Where the modifiers before the noun at `head` begin. */
export function phraseStart(tokens: readonly Token[], head: number): number {
  let from = head;
  if (isPronoun(tokens[head]!) && !tokens[head]!.tags.has("Possessive")) return from;
  while (from > 0) {
    const token = tokens[from - 1]!;
    if (isPronoun(token) && !token.tags.has("Possessive")) break;
    // the tagger takes many a possessive for “is”
    const owns = isOwnerMark(token) && from > 1 && isNominal(tokens[from - 2]!);
    if (!owns && !isNominal(token) && !isModifier(token) && !isQuoteMark(token) && token.text !== "-") break;
    from--;
  }
  while (from < head && isQuoteMark(tokens[from]!)) from++;
  return from;
}

const INSIDE = new Set([
  "of",
  "for",
  "on",
  "in",
  "over",
  "with",
  "from",
  "against",
  "between",
  "about",
  "toward",
  "towards",
  "to",
  "at",
  "by",
  "into",
]);

/** “the right to vote”, “fitness to lead”: nouns that an action belongs to. */
export const TAKES_ACTION =
  /^(?:abilit|attempt|authorit|bid|call|campaign|chance|commitment|decision|demand|desire|drive|duty|effort|failure|fight|fitness|freedom|intention|move|need|obligation|offer|opportunit|pledge|plan|power|promise|proposal|push|qualification|readiness|refusal|right|threat|vow|willingness)(?:s|y|ies)?$/;

/** Where the noun phrase with its prepositional phrases ends, at most at `limit`. */
export function phraseEnd(tokens: readonly Token[], head: number, limit = tokens.length): number {
  let to = head + 1;
  for (let i = to; i < limit; i++) {
    const token = tokens[i]!;
    if (token.norm === "to" && TAKES_ACTION.test(tokens[head]!.norm) && tokens[i + 1] && isInfinitive(tokens[i + 1]!))
      return Math.min(clauseEnd(tokens, i), i + 12, limit);
    if (isNominal(token) || token.tags.has("Gerund")) to = i + 1;
    else if (isName(tokens[head]!) && isPreposition(token) && token.norm !== "of") break;
    else if (isOwnerMark(token)) to = i + 1;
    else if (token.text === "-" || isListed(tokens, i)) continue;
    else if (!isModifier(token) && !INSIDE.has(token.norm) && !isQuoteMark(token)) break;
    if (token.tags.has("Date") && !tokens[i - 1]?.tags.has("Determiner")) return Math.min(to, i);
  }
  return to;
}

/** Whether the comma or conjunction at `i` joins nouns: “bridges, roads and tunnels”. */
function isListed(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || !(isNominal(next) || isModifier(next)) || isPronoun(next)) return false;
  if (/^(?:and|or)$/.test(tokens[i]!.norm)) return true;
  return tokens[i]!.text === "," && tokens.slice(i + 2, i + 6).some(({ norm }) => norm === "and" || norm === "or");
}

/** The noun phrase at or after `from`, before the clause ends; null where a verb comes first. */
export function objectFrom(tokens: readonly Token[], from: number): Phrase | null {
  let start = -1;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || isConnective(token)) return null;
    if (isQuoteMark(token)) continue;
    if (isNominal(token)) {
      const head = headFrom(tokens, i);
      return { from: start < 0 ? i : start, to: phraseEnd(tokens, head), head };
    }
    if (isModifier(token)) start = start < 0 ? i : start;
    else if (isPreposition(token) || token.norm === "that") start = -1;
    else return null;
  }
  return null;
}

/** The head of the phrase whose first noun is at `i`: the last noun before anything else, past a possessive (“the city’s plan”). */
function headFrom(tokens: readonly Token[], i: number): number {
  let head = i;
  if (isPronoun(tokens[i]!) && !tokens[i]!.tags.has("Possessive")) return head;
  for (let k = i + 1; k < tokens.length; k++) {
    const token = tokens[k]!;
    // the tagger takes many a possessive for “is”
    const possessive = isOwnerMark(token);
    // “pay for steel tomorrow”: the day is no head
    if (isNominal(token) && !isPronoun(token) && !possessive) head = token.tags.has("Date") ? head : k;
    else if (!possessive && !token.tags.has("Adjective") && !token.tags.has("Value")) break;
  }
  return head;
}

/** Where the clause that holds `from` ends: before a break, a comma or a connective. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > from && (token.text.startsWith("“") || token.text.startsWith('"'))) depth = depth === 0 ? 1 : 0;
    if (depth === 1 && !token.text.includes("”")) continue;
    if (token.text === "”") depth = 0;
    if (isSentenceBreak(token) || token.text === "," || (isConnective(token) && i > from)) return i;
    if (token.norm === "and" && (tokens[i + 1]?.norm === "to" || (tokens[i + 1] && isVerb(tokens[i + 1]!)))) return i;
  }
  return tokens.length;
}
