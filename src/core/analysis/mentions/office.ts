import type { Span } from "../../model/types";
import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { isNounOfPerson, PERSON_NOUNS } from "../lexicon/roles";
import { HONORIFICS, OFFICE_ACRONYMS, RANKS, ROYAL } from "../lexicon/titles";
import { bare, isGiven, isOrganizationHead, isTitle } from "./kinds";
import type { Candidate } from "./names";
import type { Word } from "./words";

/** Words `from` up to `to`, as a span of the text. */
export const spanOf = (words: readonly Word[], from: number, to: number): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
});

/** “Russian Foreign Minister | X”, “the spokesman | X”, “Y’s prime minister, | X”, “Member of Parliament (MP) | X”. */
export function roleBefore(one: Candidate): { readonly from: number; readonly role: Span | null } | null {
  const { words, title, from } = one;
  let start = title;
  let end = from;
  const found = title === from || isAddress(words, title, from) ? untitledOffice(one) : null;
  if (found) ({ start, end } = found);
  else if (title === from) return null;
  // “Senator the Hon. | X”
  if (
    /^hon\.?$/.test(words[start]!.lower) &&
    words[start - 1]?.lower === "the" &&
    isTitle(words[start - 2] ?? one.words[from]!)
  ) {
    end = start - 1;
    start -= 2;
  }
  start = firstInside(words, start, end);
  // “Ann Lee’s predecessor, | X” at the start of a sentence
  if (/^['’]s?$/.test(words[start]!.text) && words[start - 1]?.capital) start--;
  while (
    start > 0 &&
    words[start]!.capital &&
    /^['’]s?$/.test(words[start + 1]?.text ?? "") &&
    isPartOfOwner(words[start - 1]!)
  )
    start--;
  // “VDP leader | X”, “Former minister | X”, “Labour lawmaker | X”
  if (start < end && words[start - 1]?.opening && opensOffice(words, start)) start--;
  // an honorific alone is no role
  let first = start;
  while (first < end && (OPENS_ROLE.test(words[first]!.lower) || /^[“"]$/.test(words[first]!.text))) first++;
  const word = words[first]?.lower.replace(/\.$/, "") ?? "";
  // “Father Lee”, but “her father, Bo Lee”
  const honorific =
    end - first === 1 && HONORIFICS.has(word) && !ROYAL.has(word) && !RANKS.has(word) && words[first]!.capital;
  return { from: start, role: honorific || first >= end ? null : spanOf(words, first, end) };
}

/** An office without a title after it: “the mayor of Orlo, | Dr X”, “his lawyer | X”; null where none stands before the name. */
function untitledOffice(one: Candidate): { readonly start: number; readonly end: number } | null {
  const { words, title, from, to } = one;
  const end = endOfOffice(words, title);
  const noun = words[end - 1];
  if (!noun || (title < from && end === title)) return null;
  const office = end < title || noun.capital ? officeBefore(one, end) : null;
  if (office !== null) return { start: office, end };
  const start = startOfNoun(words, end - 1);
  if (start === null) return null;
  const comma = words[end]!.text === ",";
  if (comma && words[start - 1] && !isInside(words, start - 1, end)) return null;
  // “through his lawyers, Ann Lee …” names none of them
  if (comma && isPluralOffice(noun) && !isListed(words, to) && !isOneOf(words, end)) return null;
  return { start, end };
}

/** “one of Norway’s vice presidents, | X” */
const isOneOf = (words: readonly Word[], end: number): boolean =>
  words.slice(Math.max(0, end - 8), end).some((word, i, all) => word.lower === "one" && all[i + 1]?.lower === "of");

/** Whether another name of a list follows at `to`, past “of Orlo”. */
function isListed(words: readonly Word[], to: number): boolean {
  let i = to;
  if (/^(?:of|from|at)$/.test(words[i]?.lower ?? ""))
    for (i++; i < to + 6 && (words[i]?.capital || words[i]?.lower === "the"); ) i++;
  return /^(?:and|&)$/.test(words[i]?.lower ?? "") || (words[i]?.text === "," && words[i + 1]?.capital === true);
}

/** “Dr”, “Mr”: before a name, and nothing of what its bearer is. */
const isAddress = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every((word) => {
    const form = bare(word);
    return word.capital && HONORIFICS.has(form) && !ROYAL.has(form) && !RANKS.has(form) && !PERSON_NOUNS.has(form);
  });

/** Where the noun of an office begins that ends at `words[i]`: “son-in-law”; null where it is none. */
function startOfNoun(words: readonly Word[], i: number): number | null {
  const inLaw = words[i]!.lower === "law" && words[i - 1]?.text === "-" && words[i - 2]?.lower === "in";
  if (inLaw && words[i - 3]?.text === "-" && words[i - 4] && isNounOfOffice(words[i - 4]!)) return i - 4;
  // “members of the House of Representatives | X”
  if (isPluralOffice(words[i]!) && words[i - 1]?.lower === "of") return null;
  return isNounOfOffice(words[i]!) ? i : null;
}

/** Where an office ends that stands before the name at `from`: before a comma, “named”, or brackets that say it again. */
function endOfOffice(words: readonly Word[], from: number): number {
  const before = words[from - 1];
  if (before?.lower === "called") return callsIt(words, from - 1) ? from : from - 1;
  if (before?.text === "," || before?.lower === "named") return from - 1;
  if (before?.text !== ")" && before?.text !== "]") return from;
  const open = before.text === ")" ? "(" : "[";
  for (let i = from - 2; i > 0 && i > from - 8; i--) if (words[i]!.text === open) return i;
  return from;
}

/** “The mayor of Orlo called | X a liar”: it is the mayor who does; “a driver called | X” is X. */
function callsIt(words: readonly Word[], verb: number): boolean {
  if (words[verb - 1]?.capital) return true;
  let first = verb - 1;
  while (first > verb - 5 && (words[first]?.tags.has("Noun") || words[first]?.tags.has("Adjective"))) first--;
  return /^(?:the|of)$/.test(words[first]?.lower ?? "");
}

const isNounOfOffice = (word: Word): boolean =>
  isNounOfPerson(word) || OFFICE_ACRONYMS.has(word.text) || isPluralOffice(word);

const isPluralOffice = ({ lower }: Word): boolean => lower.endsWith("s") && PERSON_NOUNS.has(lower.slice(0, -1));

/** Where the words of the office begin whose last word is `words[end - 1]`, from `start` on. */
function firstInside(words: readonly Word[], start: number, end: number): number {
  let first = start;
  while (first > 0) {
    // “co-founder”, “then-prime-minister”
    if (words[first - 1]!.text === "-" && first > 1 && words[first - 2]!.end === words[first]!.start - 1) first -= 2;
    // “adviser and retired general”
    else if (
      words[first - 1]!.lower === "and" &&
      first > 1 &&
      isNounOfOffice(words[first - 2]!) &&
      // “Ann Lee for president and teacher | X”
      words[first - 3]?.lower !== "for" &&
      (!words[first - 2]!.capital || words[first - 2]!.opening || OFFICE_ACRONYMS.has(words[first - 2]!.text))
    )
      first -= 2;
    // “Police and Crime Commissioner”
    else if (words[first - 1]!.lower === "and" && first > 1 && areSubjects(words[first - 2]!, words[first]!))
      first -= 2;
    // “Center for Harbour Safety adviser”
    else if (isInBody(words, first - 1)) first -= 2;
    else if (isInside(words, first - 1, end)) first--;
    else break;
  }
  return first;
}

/** Whether `words[i]` joins the name of a body: the “for” of “Center for Harbour Safety”. */
const isInBody = (words: readonly Word[], i: number): boolean =>
  /^(?:of|for)$/.test(words[i]!.lower) &&
  words[i + 1]!.capital &&
  words[i - 1]?.capital === true &&
  isOrganizationHead(words[i - 1]!);

const areSubjects = (...both: readonly Word[]): boolean =>
  both.every((word) => word.capital && !word.opening && isCommon(word.lower) && !isGiven(word) && !isTitle(word));

const isPartOfOwner = ({ capital, tags }: Word): boolean =>
  capital && !tags.has("Adverb") && !tags.has("Preposition") && !tags.has("Conjunction") && !tags.has("Verb");

/** The opening word of a sentence that belongs to the office after it. */
function opensOffice(words: readonly Word[], start: number): boolean {
  const opening = words[start - 1]!;
  if (isGiven(opening) && words[start]!.capital) return true;
  if (opening.upper || /^(?:former|lead|then-.*|ex-.*)$/.test(opening.lower)) return true;
  const { tags } = opening;
  return (
    opening.capital &&
    (tags.has("Adjective") || tags.has("Noun")) &&
    !tags.has("Adverb") &&
    !tags.has("Date") &&
    !tags.has("Pronoun") &&
    !tags.has("Plural") &&
    (!/ly$/.test(opening.lower) || isOrganizationHead(opening))
  );
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
    if (
      PERSON_NOUNS.has(words[i - 1]!.lower) &&
      (/^(?:of|at|for)$/.test(word.lower) ||
        // “senator from Orlo”, “delegate to the Congress”
        (word.lower === "from" && words[i + 1]!.capital) ||
        (word.lower === "to" && SENT.test(words[i - 1]!.lower)))
    )
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

const SENT = /^(?:ambassador|delegate|envoy|emissary|representative|adviser|advisor|assistant|aide)$/;

/** Before a role, and no part of it. */
export const OPENS_ROLE = /^(?:the|a|an|one|another|its|his|her|their|our|my)$/;

/** Whether `words[i]` can stand in an office before a name, whose last word is `words[end - 1]`. */
function isInside(words: readonly Word[], i: number, end: number): boolean {
  const word = words[i]!;
  if (word.capital && !word.opening) return !word.tags.has("Date") && !word.tags.has("Pronoun");
  if (gazetteer().demonyms.has(word.lower) || /^['’]s?$/.test(word.text) || OPENS_ROLE.test(word.lower)) return true;
  if (BEFORE_OFFICE.test(word.lower)) return !word.opening;
  if (/^(?:plus|like|unlike|such|as)$/.test(word.lower)) return false;
  // “the Daily interviews planetary scientist | X”
  if (HEADLINE_VERBS.test(word.lower) && words[i - 1]?.capital) return false;
  // “states sue U.S. President | X”: an office in capitals has small words before it only where they say when or how
  const next = words[i + 1]!;
  if (next.capital && words[end - 1]!.capital) return false;
  return (
    (word.tags.has("Noun") || word.tags.has("Adjective")) &&
    !word.tags.has("Pronoun") &&
    !word.tags.has("Date") &&
    !word.tags.has("Value") &&
    !word.opening
  );
}

/** What somebody does to the bearer of an office, and no office has in its name. */
const HEADLINE_VERBS =
  /^(?:accuses|appoints|arrests|asks|backs|calls|charges|defends|elects|fires|hires|interviews|joins|meets|names|nominates|replaces|sues|tells|urges|welcomes)$/;

const BEFORE_OFFICE =
  /^(?:(?:ex|then)-.*|acting|current|deputy|designate|elect|ex|former|incoming|incumbent|interim|late|longtime|new|outgoing|present|retired|shadow|then|vice|veteran)$/;
