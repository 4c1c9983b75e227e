import type { Token } from "../parse";
import { isPunctuation } from "./grammar";

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

const isOwning = ({ text }: Token): boolean => /^['’]s?$/.test(text);

/** Without articles, prepositions, quotation marks and punctuation at the edges. */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && (isPunctuation(tokens[from]!) || EDGE.has(tokens[from]!.norm) || isOwning(tokens[from]!))) from++;
  while (to > from && (isPunctuation(tokens[to - 1]!) || EDGE.has(tokens[to - 1]!.norm))) to--;
  return tokens.slice(from, to);
}
