import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import { gazetteer } from "../lexicon/gazetteer";
import { genderOfListed, givenNames } from "../lexicon/given";
import { genderOfRole, PERSON_NOUNS } from "../lexicon/roles";
import { HONORIFICS } from "../lexicon/titles";
import { isGiven, isTitle } from "./kinds";
import type { Candidate } from "./names";
import type { Word } from "./words";

export interface Surroundings {
  readonly span: Span;
  readonly role: Span | null;
  readonly gender: FoundMention["gender"];
}

/** The whole phrase around a person's name: title and nationality before it, apposition and “(R-Tex.)” after it. */
export function surroundingsOf(one: Candidate): Surroundings {
  const { words, from, to } = one;
  const title = roleBefore(one);
  const apposition = appositionAfter(words, to);
  const party = partyAfter(words, to);
  const start = title?.from ?? from;
  const end = apposition?.to ?? party ?? to;
  const role = title?.role ?? apposition?.role ?? null;
  return {
    span: { start: words[start]!.start, end: words[end - 1]!.end },
    role,
    gender:
      genderOfName(one) ??
      genderBetween(words, start, from) ??
      (apposition ? genderBetween(words, to, apposition.to) : null),
  };
}

const span = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

/** “Russian Foreign Minister | X”, “the spokesman | X”, “Y’s prime minister, | X”. */
function roleBefore(one: Candidate): { readonly from: number; readonly role: Span | null } | null {
  const { words, title, from } = one;
  let start = title;
  let end = from;
  if (title === from) {
    end = words[from - 1]?.text === "," ? from - 1 : from;
    const noun = words[end - 1];
    const office = noun && (end < from || noun.capital) ? officeBefore(one, end) : null;
    if (office !== null) start = office;
    else if (!noun || !PERSON_NOUNS.has(noun.lower) || (end < from && words[end - 2] && !isInside(words[end - 2]!)))
      return null;
    else start = end - 1;
  }
  // “Senator the Hon. | X”
  if (
    /^hon\.?$/.test(words[start]!.lower) &&
    words[start - 1]?.lower === "the" &&
    isTitle(words[start - 2] ?? one.words[from]!)
  ) {
    end = start - 1;
    start -= 2;
  }
  while (start > 0 && isInside(words[start - 1]!)) start--;
  // “Ann Lee’s predecessor, | X” at the start of a sentence
  if (/^['’]s?$/.test(words[start]!.text) && words[start - 1]?.capital) start--;
  if (words[start]!.capital && words[start - 1]?.opening && isGiven(words[start - 1]!)) start--;
  // “VDP leader | X”, “Former minister | X”
  else if (
    start < end &&
    words[start - 1]?.opening &&
    (words[start - 1]!.upper || words[start - 1]!.lower === "former")
  )
    start--;
  // an honorific alone is no role
  let first = start;
  while (first < end && (OPENS_ROLE.test(words[first]!.lower) || /^[“"]$/.test(words[first]!.text))) first++;
  const honorific = end - first === 1 && HONORIFICS.has(words[first]!.lower.replace(/\.$/, ""));
  return { from: start, role: honorific || first >= end ? null : span(words, first, end) };
}

/**
 * Where the noun of “the mayor of Orlo, | X” stands, given the place of its comma, or of the name where it has none; null where there is none, or where a verb
 * or an “and” after the name makes it somebody else.
 */
function officeBefore({ words, from, to }: Candidate, comma: number): number | null {
  const next = words[to];
  if (comma < from && next && (/^(?:and|or)$/.test(next.lower) || next.tags.has("Verb"))) return null;
  for (let i = comma - 1; i > 0 && i > comma - 10; i--) {
    const word = words[i]!;
    if (/^(?:of|at|for)$/.test(word.lower) && PERSON_NOUNS.has(words[i - 1]!.lower))
      // “secretary-general”
      return words[i - 2]?.text === "-" && i > 2 ? i - 3 : i - 1;
    if (
      !word.capital &&
      !/^(?:of|for|and|the|['’]s?)$/.test(word.lower) &&
      !word.tags.has("Noun") &&
      !word.tags.has("Adjective")
    )
      return null;
  }
  return null;
}

/** Before a role, and no part of it. */
const OPENS_ROLE = /^(?:the|a|an|one|its|his|her|their|our|my)$/;

/** A word that can stand in a title before a name. */
const isInside = (word: Word): boolean =>
  word.capital && !word.opening
    ? !word.tags.has("Date") && !word.tags.has("Pronoun")
    : gazetteer().demonyms.has(word.lower) ||
      /^['’]s?$/.test(word.text) ||
      OPENS_ROLE.test(word.lower) ||
      ((word.tags.has("Noun") || word.tags.has("Adjective")) &&
        !word.tags.has("Pronoun") &&
        !word.tags.has("Date") &&
        !word.tags.has("Value") &&
        !word.opening);

/** “X, head of the office,” and “X, 45, a teacher from Y,”: until the comma that closes it. */
function appositionAfter(words: readonly Word[], to: number): { readonly to: number; readonly role: Span } | null {
  if (words[to]?.text !== ",") return null;
  let i = to + 1;
  if (words[i + 1]?.text === "," && /^\d\d$/.test(words[i]!.text)) i += 2;
  let noun = -1;
  const start = i;
  for (; i < words.length && i < start + 24; i++) {
    const word = words[i]!;
    if (/^(?:[,.;:)”"—–]|--?|who|which|that|where|whose)$/.test(word.lower)) break;
    if (noun < 0 && i < start + 9 && PERSON_NOUNS.has(word.lower)) noun = i;
    if (noun < 0 && !isApposed(word)) return null;
    if (isFiniteVerb(word, words[i - 1])) return null;
  }
  if (noun < 0 || i === start || i >= start + 24) return null;
  const closed = words[i];
  if (closed && !/^[,.;)—–”"]|^--?$|^who|^which/.test(closed.lower)) return null;
  let from = start;
  while (OPENS_ROLE.test(words[from]!.lower)) from++;
  return from < i ? { to: i, role: span(words, from, i) } : null;
}

const isApposed = (word: Word): boolean =>
  word.capital ||
  /^['’]s?$/.test(word.text) ||
  /^(?:the|a|an|of|for|and|in|at|its|his|her|their|then|now|former|one)$/.test(word.lower) ||
  word.tags.has("Noun") ||
  word.tags.has("Adjective") ||
  word.tags.has("Value") ||
  word.text === "-";

const isFiniteVerb = (word: Word, previous: Word | undefined): boolean =>
  word.tags.has("Verb") &&
  !word.capital &&
  (word.tags.has("PastTense") || word.tags.has("Copula") || word.tags.has("Auxiliary") || word.tags.has("Modal")) &&
  previous?.tags.has("Noun") === true &&
  !word.tags.has("Participle");

/** Past “(R-Tex.)” or “(Labour)”. */
function partyAfter(words: readonly Word[], to: number): number | null {
  if (words[to]?.text !== "(") return null;
  const close = words.slice(to, to + 6).findIndex((word) => word.text === ")");
  return close > 1 &&
    (/^[RDI](?:-|$)/.test(words[to + 1]!.text) || gazetteer().names.get(words[to + 1]!.lower)?.type === "organization")
    ? to + close + 1
    : null;
}

function genderOfName({ words, from, to, title }: Candidate): FoundMention["gender"] {
  for (let i = title; i < from; i++) {
    const gender = HONORIFICS.get(words[i]!.lower.replace(/\.$/, ""));
    if (gender) return gender;
  }
  for (let i = from; i < to; i++) {
    const word = words[i]!;
    const first = word.lower.split("-")[0]!;
    // alone it may be a surname: “Clinton”, “Taylor”
    const gender = to - from > 1 ? givenNames().get(first) : genderOfListed(first);
    if (gender) return gender;
    if (i === from && to - from > 1 && !/^\p{Lu}\.?$/u.test(word.text)) break;
  }
  return null;
}

function genderBetween(words: readonly Word[], from: number, to: number): FoundMention["gender"] {
  for (let i = from; i < to; i++) {
    const gender = genderOfRole(words[i]!.lower);
    if (gender) return gender;
  }
  return null;
}
