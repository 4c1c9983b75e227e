import type { Token } from "../../parse";

/** Sorts of words and marks; a dash for none. */
export const SORTS = [
  "–",
  ",",
  ".",
  "“",
  "pronoun",
  "preposition",
  "name",
  "gerund",
  "auxiliary",
  "verb",
  "plural",
  "noun",
  "adjective",
  "adverb",
  "determiner",
  "other",
] as const;
type Sort = (typeof SORTS)[number];

/** What sort of word or mark it is, in one word; a dash for none. */
export function sortOf(token: Token | undefined): Sort {
  if (!token) return "–";
  const { tags, norm, text } = token;
  if (tags.has("Punctuation")) return text === "," ? "," : /^[.?!;:…—-]+$/.test(text) ? "." : "“";
  if (tags.has("Pronoun")) return "pronoun";
  if (tags.has("Preposition") || norm === "to") return "preposition";
  if (tags.has("ProperNoun")) return "name";
  if (tags.has("Gerund")) return "gerund";
  if (tags.has("Auxiliary") || tags.has("Modal") || tags.has("Copula")) return "auxiliary";
  if (tags.has("Verb")) return "verb";
  if (tags.has("Noun")) return tags.has("Plural") ? "plural" : "noun";
  if (tags.has("Adjective")) return "adjective";
  if (tags.has("Adverb")) return "adverb";
  if (tags.has("Determiner")) return "determiner";
  return "other";
}
