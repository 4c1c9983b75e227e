import type { Stance } from "../../../model/types";
import {
  BELIEVING,
  BLAME,
  BLAMING,
  DANGER,
  ENACTING,
  FORECASTING,
  HARSH,
  HAVING,
  MEASURING,
  NAMING,
  PRAISE,
  PRAISING,
  STANCE_ADJECTIVES,
  STANCE_NOUNS,
  STANCE_PHRASES,
  STANCE_VERBS,
  WARM,
} from "../../lexicon/stances";
import type { Token } from "../../parse";
import { alone, forms, inflections, numbers, setOf } from "./forms";

const VERBS = forms(STANCE_VERBS, inflections);
const NOUNS = forms(STANCE_NOUNS, numbers);
const ADJECTIVES = forms(STANCE_ADJECTIVES, alone);
const HARSH_WORDS = setOf(HARSH, false);
const WARM_WORDS = setOf(WARM, false);
const NAMES = setOf(NAMING, true);
const QUALITIES = setOf(PRAISE, false);
const PRAISES = new Set([...QUALITIES, ...setOf(PRAISING, true)]);
const BLAMES = new Set([...setOf(BLAME, false), ...setOf(BLAMING, true)]);
const FORECASTS = setOf(FORECASTING, true);
const BELIEVES = setOf(BELIEVING, true);
const ENACTS = setOf(ENACTING, true);
const HAVES = setOf(HAVING, true);
const DANGERS = setOf(DANGER, true);
const MEASURES = setOf(MEASURING, false);

interface Phrase {
  readonly rest: readonly string[];
  readonly stance: Stance;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrases();

function phrases(): ReadonlyMap<string, readonly Phrase[]> {
  const found = new Map<string, Phrase[]>();
  for (const [stance, texts] of Object.entries(STANCE_PHRASES) as [Stance, readonly string[]][])
    for (const text of texts) {
      const [first, ...rest] = text.split(" ") as [string, ...string[]];
      for (const form of inflections(first)) found.set(form, [...(found.get(form) ?? []), { rest, stance }]);
    }
  return found;
}

/** The words that `namedAt` can say anything of. */
export const NAMING_WORDS: ReadonlySet<string> = new Set(
  [PHRASES, VERBS, ADJECTIVES, NOUNS].flatMap((table) => [...table.keys()]),
);
/** Words of praise, blame or danger. */
export const JUDGING_WORDS: ReadonlySet<string> = new Set([...PRAISES, ...BLAMES, ...DANGERS]);

/** A stance that a word or phrase names, with the place of its last word in the list it was looked up in. */
export interface Named {
  readonly stance: Stance;
  readonly first: number;
  readonly last: number;
  readonly kind: "verb" | "noun" | "adjective" | "phrase";
}

/** What the word at `i` of `tokens` names, the longest phrase first. */
export function namedAt(tokens: readonly Token[], i: number): Named | null {
  const token = tokens[i]!;
  if (!NAMING_WORDS.has(token.norm) || isNamePart(tokens, i)) return null;
  const phrase = longest(PHRASES.get(token.norm), tokens, i);
  const { tags, norm } = token;
  // “moved to Wick” goes there
  const goes =
    norm.startsWith("mov") &&
    /^mov(?:e|es|ed|ing)$/.test(norm) &&
    !tokens[(phrase?.last ?? i) + 1]?.tags.has("Infinitive");
  // “has argued for years” says how long
  const lasts =
    phrase !== null && tokens[phrase.last]!.norm === "for" && DURATION.test(tokens[phrase.last + 1]?.norm ?? "");
  if (phrase && !goes && !lasts) return { stance: phrase.stance, first: i, last: phrase.last, kind: "phrase" };
  if (tags.has("Verb") && !isNounAfterAll(tokens, i)) {
    const stance = VERBS.get(norm);
    // in “fight back”, “come back” the word only adds to a verb
    const particle = norm === "back" && tokens[i - 1]?.tags.has("Verb") && !tokens[i - 1]!.tags.has("Auxiliary");
    if (stance && !particle) return { stance, first: i, last: i, kind: "verb" };
  }
  const adjective = ADJECTIVES.get(norm);
  const attribute = tokens[i + 1]?.tags.has("Noun") && !tokens[i + 1]!.tags.has("Pronoun");
  if (adjective && (norm === "against" ? isSaidOf(tokens, i) : !attribute))
    return { stance: adjective, first: i, last: i, kind: "adjective" };
  if (tags.has("Noun")) {
    // “a wish list” is a list
    const stance = attribute ? undefined : NOUNS.get(norm);
    if (stance) return { stance, first: i, last: i, kind: "noun" };
  }
  return null;
}

const DURATION = /^(?:minute|hour|day|week|month|year|decade|generation|centurie)s$|^(?:long|ages)$/;

const PREPOSITIONAL = /^(?:sound|look|feel|seem|act|something|anything|is|was|are|'s|be)(?:s|ed|ing)?$/;

/** “the hard question” asks nothing, “it looks like rain” likes nothing. */
function isNounAfterAll(tokens: readonly Token[], i: number): boolean {
  const { norm, tags } = tokens[i]!;
  const before = tokens[i - 1];
  if (norm === "like") return PREPOSITIONAL.test(before?.norm ?? "");
  if (!before || tags.has("Gerund") || tags.has("PastTense")) return false;
  return before.tags.has("Determiner") || before.tags.has("Value");
}

/** “they are strongly against it”; who plays or runs against somebody is not. */
const isSaidOf = (tokens: readonly Token[], i: number): boolean =>
  i === 0 ||
  tokens
    .slice(Math.max(0, i - 3), i)
    .some(({ norm, tags }) => tags.has("Copula") || /^(?:out|'m|'s|'re|be|been)$/.test(norm));

/** As nouns, particles or names for something these take no stance. */
const AMBIGUOUS = new Set(["back", "like", "question", "questions", "call", "calls", "long"]);

/** Whether the word at `i` can only be a verb: “didn't like”, “to back”, “have questioned”. */
const isVerbal = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  if (!before) return false;
  return before.tags.has("Auxiliary") || before.tags.has("Adverb") || before.norm === "to" || isNegative(before);
};

/** Whether the word at `i` is part of a name, “the Associated Press”, and the words around are no headline. */
function isNamePart(tokens: readonly Token[], i: number): boolean {
  if (i === 0 || !isCapital(tokens[i]!)) return false;
  const [before, after] = [tokens[i - 1]!, tokens[i + 1]];
  if (!isCapital(before) && !(after && isCapital(after))) return false;
  let [words, capitals] = [0, 0];
  for (const token of tokens) {
    if (!/^\p{L}/u.test(token.text)) continue;
    words++;
    if (isCapital(token)) capitals++;
  }
  return capitals < words * 0.6;
}

const isCapital = ({ text }: Token): boolean => !isSmall(text) && /^\p{Lu}/u.test(text);
/** Whether it begins with a small letter from a to z, as most words do: no regular expression need look at it. */
const isSmall = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first >= 97 && first <= 122;
};

/** The same for a cue, where a word of saying may be tagged as anything. */
export function namedInCue(tokens: readonly Token[], i: number): Named | null {
  const named = namedAt(tokens, i);
  if (named || isNamePart(tokens, i)) return named;
  const { norm } = tokens[i]!;
  if (AMBIGUOUS.has(norm) && !isVerbal(tokens, i)) return null;
  // “slashing comments on”, “effusive praise of”
  const manner = HARSH_WORDS.has(norm) ? "oppose" : WARM_WORDS.has(norm) ? "support" : null;
  if (manner) return { stance: manner, first: i, last: i, kind: "adjective" };
  const verb = VERBS.get(norm.replace(/^co-/, "")) ?? (ENACTS.has(norm.replace(/^co-/, "")) ? "support" : undefined);
  if (verb) return { stance: verb, first: i, last: i, kind: "verb" };
  // “would call it a mistake” asks for nothing
  const noun = tokens[i]!.tags.has("Verb") ? undefined : NOUNS.get(norm);
  return noun ? { stance: noun, first: i, last: i, kind: "noun" } : null;
}

/** The longest phrase that begins at `i`, with the place of its last word: “voted 6-1 for” is “voted for”. */
function longest(
  candidates: readonly Phrase[] | undefined,
  tokens: readonly Token[],
  i: number,
): { readonly stance: Stance; readonly last: number } | null {
  let best: { readonly stance: Stance; readonly last: number; readonly length: number } | null = null;
  for (const { rest, stance } of candidates ?? []) {
    if (rest.length <= (best?.length ?? 0)) continue;
    let last = i;
    for (const [k, word] of rest.entries()) {
      last++;
      if (k === 0) while (isInserted(tokens[last]) && tokens[last]!.norm !== word) last++;
      if (tokens[last]?.norm !== word) last = tokens.length;
    }
    if (last < tokens.length) best = { stance, last, length: rest.length };
  }
  return best;
}

/** “go up after May” is no “go after”. */
const PARTICLE = /^(?:up|down|in|out|on|off|over|away|back|through|around)$/;

const isInserted = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.tags.has("Adverb") && !token.tags.has("Negative") && !PARTICLE.test(token.norm)) ||
    token.tags.has("Value") ||
    token.tags.has("Possessive") ||
    /^(?:his|her|their|its|my|our|[-–])$/.test(token.norm));

/** What harms somebody: to announce it threatens. */
export const isHarm = (token: Token): boolean =>
  /^(?:sue|punish|prosecute|jail|imprison|impeach|retaliate|destroy|bomb|crush|oust)$/.test(token.norm);

export const isNaming = (token: Token): boolean => NAMES.has(token.norm);
export const isQuality = (token: Token): boolean => QUALITIES.has(token.norm);
export const isPraise = (token: Token): boolean => PRAISES.has(token.norm);
export const isBlame = (token: Token): boolean => BLAMES.has(token.norm);
export const isForecasting = (token: Token): boolean => FORECASTS.has(token.norm);
export const isForeseeing = (token: Token): boolean => isForecasting(token) || BELIEVES.has(token.norm);
export const isHaving = (token: Token): boolean => HAVES.has(token.norm);
export const isDanger = (token: Token): boolean => DANGERS.has(token.norm);
export const isMeasure = (token: Token): boolean => MEASURES.has(token.norm);

const NEGATIVE = new Set([
  "not",
  "n't",
  "never",
  "no",
  "nor",
  "cannot",
  "neither",
  "hardly",
  "nobody",
  "nothing",
  "without",
  "none",
]);
export const isNegative = (token: Token): boolean => NEGATIVE.has(token.norm) || token.norm.endsWith("n't");
