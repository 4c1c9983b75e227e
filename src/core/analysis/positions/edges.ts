import type { Token } from "../parse";
import { isOwnerMark, isPunctuation } from "./grammar";

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

const isEdge = (token: Token): boolean => isPunctuation(token) || EDGE.has(token.norm);

/** Without articles, prepositions, quotation marks and punctuation at the edges. */
export const trimmed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.slice(...edgesOf(tokens, 0, tokens.length));

/** The same of the words from `first` up to, without, `last`: the places where what stays begins and ends. */
export function edgesOf(tokens: readonly Token[], first: number, last: number): readonly [from: number, to: number] {
  let from = first;
  let to = last;
  while (from < to && (isEdge(tokens[from]!) || isOwnerMark(tokens[from]!))) from++;
  while (to > from && isEdge(tokens[to - 1]!)) to--;
  return [from, to];
}
