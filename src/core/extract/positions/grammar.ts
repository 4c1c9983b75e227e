import type { Token } from "../../parse";
import { isNegative } from "./words";

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
const RELATIVE = new Set(["who", "which", "whom", "whose", "where"]);

export const isPunctuation = (token: Token): boolean => token.tags.has("Punctuation");
export const isSentenceBreak = (token: Token): boolean => BREAK.test(token.text);
export const isConnective = (token: Token): boolean => CONNECTIVE.has(token.norm);
const isQuoteMark = (token: Token): boolean => /^["“”'‘’«»„`]+$/.test(token.text);

/** How many words back a negation reaches. */
const REACH = 7;

/** Whether a negation stands before the word at `i` in its clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const token = tokens[k]!;
    if (isSentenceBreak(token) || token.text === "," || isConnective(token) || RELATIVE.has(token.norm)) return false;
    if (isNegative(token) && tokens[k + 1]?.norm !== "only" && tokens[k + 1]?.norm !== "doubt") return true;
    if (SHIFTER.test(token.norm)) return true;
  }
  return false;
}

/** Words that turn round what follows them, as *not* does. */
const SHIFTER =
  /^(?:refus|declin|fail)(?:e|es|ed|ing|s)?$|^(?:unable|unwilling|reluctant|instead|lack|lacks|lacked|rather)$/;

/** A phrase by the places of its words in the list it was read from, half open. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** Place of its head. */
  readonly head: number;
}

const isNominal = ({ tags }: Token): boolean => (tags.has("Noun") || tags.has("Value")) && !tags.has("Verb");
const isModifier = ({ tags }: Token): boolean =>
  tags.has("Adjective") ||
  tags.has("Determiner") ||
  tags.has("Possessive") ||
  tags.has("Value") ||
  tags.has("Participle");
const isPronoun = ({ tags }: Token): boolean => tags.has("Pronoun");
const isPreposition = ({ tags }: Token): boolean => tags.has("Preposition");

/** The subject of the verb at `verb`: the nearest noun before it that no preposition governs; null where there is none. */
export function subjectOf(tokens: readonly Token[], verb: number): Phrase | null {
  for (let i = verb - 1; i >= 0 && verb - i < 25; i--) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || isConnective(token)) return null;
    if (token.text === "," || isQuoteMark(token)) continue;
    if (token.norm === "to" && i < verb - 1) return null;
    if (!isNominal(token)) continue;
    const from = phraseStart(tokens, i);
    const before = tokens[from - 1];
    if (before && isPreposition(before) && !isConnective(before)) {
      i = from - 1;
      continue;
    }
    return { from, to: phraseEnd(tokens, i, verb), head: i };
  }
  return null;
}

/** Where the modifiers before the noun at `head` begin. */
function phraseStart(tokens: readonly Token[], head: number): number {
  let from = head;
  if (isPronoun(tokens[head]!) && !tokens[head]!.tags.has("Possessive")) return from;
  while (from > 0) {
    const token = tokens[from - 1]!;
    if (isPronoun(token) && !token.tags.has("Possessive")) break;
    if (!isNominal(token) && !isModifier(token) && !isQuoteMark(token) && token.text !== "-") break;
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

/** Where the noun phrase with its prepositional phrases ends, at most at `limit`. */
export function phraseEnd(tokens: readonly Token[], head: number, limit = tokens.length): number {
  let to = head + 1;
  for (let i = to; i < limit; i++) {
    const token = tokens[i]!;
    if (isNominal(token) || token.tags.has("Gerund")) to = i + 1;
    else if (token.norm === "over" && tokens[head]!.tags.has("ProperNoun")) break;
    else if (token.norm === "'s" || token.text === "-") to = i + 1;
    else if (!isModifier(token) && !INSIDE.has(token.norm) && !isQuoteMark(token) && token.norm !== "and") break;
    if (token.tags.has("Date") && !tokens[i - 1]?.tags.has("Determiner")) return Math.min(to, i);
  }
  return to;
}

/** The noun phrase at or after `from`, before the clause ends; null where a verb comes first. */
export function objectFrom(tokens: readonly Token[], from: number): Phrase | null {
  let start = -1;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || isConnective(token)) return null;
    if (isQuoteMark(token)) continue;
    if (isNominal(token)) {
      let head = i;
      while (head + 1 < tokens.length && isNominal(tokens[head + 1]!) && !isPronoun(tokens[head + 1]!)) head++;
      return { from: start < 0 ? i : start, to: phraseEnd(tokens, head), head };
    }
    if (isModifier(token)) start = start < 0 ? i : start;
    else if (isPreposition(token) || token.norm === "that") start = -1;
    else return null;
  }
  return null;
}

/** Where the clause that holds `from` ends: before a break, a comma or a connective. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (/^[“"]/.test(token.text) && i > from) depth = depth === 0 ? 1 : 0;
    if (depth === 1 && !/[”]/.test(token.text)) continue;
    if (token.text === "”") depth = 0;
    if (isSentenceBreak(token) || token.text === "," || (isConnective(token) && i > from)) return i;
  }
  return tokens.length;
}

const EDGE = new Set([
  "the",
  "a",
  "an",
  "that",
  "to",
  "of",
  "for",
  "on",
  "about",
  "with",
  "and",
  "or",
  "as",
  "by",
  "in",
  "at",
  "against",
  "over",
]);

/** Without articles, prepositions, quotation marks and punctuation at the edges. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && (isPunctuation(tokens[from]!) || EDGE.has(tokens[from]!.norm))) from++;
  while (to > from && (isPunctuation(tokens[to - 1]!) || EDGE.has(tokens[to - 1]!.norm))) to--;
  return tokens.slice(from, to);
}
