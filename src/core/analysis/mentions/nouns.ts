import type { ActorType } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { COMMUNITY_ADJECTIVES } from "../lexicon/metonyms";
import { genderOfRole, nounOf, typeOfNoun } from "../lexicon/roles";
import type { Tag } from "../tags";
import type { Word } from "./words";

type Pronoun = Pick<FoundMention, "type" | "gender" | "plural">;

const person = (gender: "female" | "male" | null = null, plural = false): Pronoun => ({
  type: "person",
  gender,
  plural,
});
const any = (plural: boolean): Pronoun => ({ type: null, gender: plural ? null : "neuter", plural });

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ...["he", "him", "his", "himself"].map((word) => [word, person("male")] as const),
  ...["she", "her", "hers", "herself"].map((word) => [word, person("female")] as const),
  ...["i", "me", "my", "mine", "myself"].map((word) => [word, person()] as const),
  ...["we", "us", "our", "ours", "ourselves"].map((word) => [word, any(true)] as const),
  ...["you", "your", "yours", "yourself", "yourselves"].map((word) => [word, person()] as const),
  ...["they", "them", "their", "theirs", "themselves"].map((word) => [word, any(true)] as const),
  ...["it", "its", "itself"].map((word) => [word, any(false)] as const),
]);

/** A pronoun at `words[i]`, if one stands there. */
export function pronounAt(words: readonly Word[], i: number): FoundMention | null {
  const word = words[i]!;
  const found = PRONOUNS.get(word.lower);
  if (!found || (word.upper && word.text.length > 1) || (word.lower === "i" && !word.capital)) return null;
  if (word.lower === "mine" && !word.tags.has("Pronoun") && words[i + 1]) return null;
  const span = { start: word.start, end: word.end };
  return { span, head: span, kind: "pronoun", ...found, role: null };
}

/**
 * A phrase whose head is the role noun at `words[i]`: “a senior official”, “Western allies”, “Ann Lee’s lawyer”; words before
 * `from` are taken by the name that begins at `owner`.
 */
export function roleAt(words: readonly Word[], i: number, from: number, owner: number): FoundMention | null {
  const head = words[i]!;
  const found = nounOf(head.lower);
  if (!found || (head.upper && head.text.length > 3)) return null;
  const next = words[i + 1];
  // “a government-backed loan”, “the People’s Vote”
  if (next?.text === "-" && next.start === head.end && words[i + 2]?.start === next.end) return null;
  if (head.capital && !head.opening && /^['’]s?$/.test(next?.text ?? "") && words[i + 2]?.capital) return null;
  // “the police station”: the noun belongs to the next one
  if (
    next &&
    (!next.capital || head.capital) &&
    next.tags.has("Noun") &&
    !next.tags.has("Pronoun") &&
    !next.tags.has("Possessive") &&
    !next.tags.has("Date") &&
    nounOf(next.lower) !== null
  )
    return null;
  if (head.tags.has("Verb") && !head.tags.has("Noun")) return null;
  // “the Republican side”, “the state of emergency”
  if (head.capital && head.tags.has("Adjective") && next?.tags.has("Noun") && !next.capital) return null;
  if (head.lower === "state" && next?.lower === "of") return null;
  let start = i;
  while (start > from && belongs(words[start - 1]!) && !ARTICLES.has(words[start]!.lower)) start--;
  if (found.plural && words[start]!.lower === "that" && start < i) start++;
  const opener = words[start]!;
  // “no organisation”
  if (/^(?:no|neither)$/.test(opener.lower)) return null;
  const determined =
    start < i && (opener.tags.has("Determiner") || opener.tags.has("Possessive") || OPENERS.has(opener.lower));
  const adjective = words[i - 1]?.lower ?? "";
  if (found.noun === "community" && !COMMUNITY_ADJECTIVES.has(adjective)) return null;
  const owned = from > 0 && isApostrophe(words[from]!) && start <= from + 1 && i > from;
  // “an Interpol spokesperson”, “Interpol officials”: the name says whose
  const type = typeOfNoun(found.noun, found.plural);
  const beside =
    !owned && from > 0 && start === from && words[from - 1]!.end < head.start && isSomebody(type, words[owner - 1]);
  if (!determined && !owned && !beside && !found.plural && !head.capital && !gazetteer().demonyms.has(opener.lower))
    return null;
  return {
    span: { start: owned || beside ? firstOf(words, owner, beside).start : opener.start, end: head.end },
    head: { start: head.start, end: head.end },
    kind: "role",
    type,
    gender: found.plural ? null : genderOfRole(found.noun),
    plural: found.plural,
    role: null,
  };
}

/** People beside a name are others than it: one after “a” or “the”, or several. */
const isSomebody = (type: ActorType, before: Word | undefined): boolean =>
  type === "group" || (type === "person" && BEFORE_ONE.test(before?.lower ?? ""));

const BEFORE_ONE = /^(?:an?|the|one|another|this|that|former|senior)$/;

/** The first word of the phrase that a name at `owner` is part of. */
const firstOf = (words: readonly Word[], owner: number, beside: boolean): Word =>
  words[beside && BEFORE_ONE.test(words[owner - 1]?.lower ?? "") ? owner - 1 : owner]!;

const isApostrophe = ({ text }: Word): boolean => /^['’]s?$/.test(text);

const OPENERS: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your some many several most two three four five six seven eight nine ten other another one".split(
    " ",
  ),
);
/** A phrase begins with one of these; nothing of it stands before. */
const ARTICLES: ReadonlySet<string> = new Set("the a an his her its their our my your".split(" "));
const STOPPERS: readonly Tag[] = [
  "Verb",
  "Preposition",
  "Conjunction",
  "Punctuation",
  "Pronoun",
  "QuestionWord",
  "Adverb",
];

const belongs = (word: Word): boolean => {
  if (OPENERS.has(word.lower)) return true;
  if (word.tags.has("Date")) return false;
  if (word.tags.has("Adjective")) return true;
  if (STOPPERS.some((tag) => word.tags.has(tag)))
    return word.tags.has("Possessive") && /^(?:his|her|its|their|our|my|your)$/.test(word.lower);
  return word.tags.has("Determiner") || word.tags.has("Noun") || word.tags.has("Value") || word.capital;
};
