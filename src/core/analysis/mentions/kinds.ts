import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { givenNames } from "../lexicon/given";
import { COMPANY_FORMS, MEDIA_HEADS, NAMED_GROUPS, ORGANIZATION_HEADS } from "../lexicon/organizations";
import { isNounOfPerson, PERSON_NOUNS } from "../lexicon/roles";
import { HONORIFICS } from "../lexicon/titles";
import type { Tag } from "../tags";
import type { Word } from "./words";

export const hasAny = (word: Word, tags: readonly Tag[]): boolean => tags.some((tag) => word.tags.has(tag));
/** A first name, by the tagger or by our lists. */
export const isGiven = (word: Word): boolean => givenNames().has(word.lower);
/** “Calif.”, “N.C.”, “DC”. */
export const isState = ({ text }: Word): boolean =>
  gazetteer().stateAbbreviations.has(text) || gazetteer().stateAbbreviations.has(text.replace(/\.$/, ""));
/** Without the full stop of an abbreviation. */
export const bare = (word: Word): string => word.lower.replace(/\.$/, "");
/** “president” of “president-elect” */
const withoutElect = (lower: string): string => lower.replace(/-(?:elect|designate)$/, "");
export const isTitle = (word: Word): boolean =>
  word.capital &&
  (HONORIFICS.has(bare(word)) ||
    PERSON_NOUNS.has(withoutElect(word.lower)) ||
    (word.opening && isCallingByForm(word))) &&
  !(word.upper && word.text.length < 3);
/** “Geochemist Ann Lee” at the start of a sentence. */
const isCallingByForm = ({ lower, tags }: Word): boolean =>
  isNounOfPerson({ lower, tags, capital: false }) && !gazetteer().demonyms.has(lower) && !givenNames().has(lower);
/** “Presidents Lee and Ray”. */
export const isPluralTitle = (word: Word): boolean =>
  word.capital &&
  word.lower.endsWith("s") &&
  PERSON_NOUNS.has(word.lower.slice(0, -1)) &&
  !NAMED_GROUPS.has(word.lower);
export const isOrganizationHead = (word: Word): boolean =>
  ORGANIZATION_HEADS.has(word.lower) || COMPANY_FORMS.has(word.lower) || MEDIA_HEADS.has(word.lower);

/** “Orlo Fire and Rescue”, “Orlo Gas and Electric”: bodies that are called after what they do; `to` is the end of the name. */
export const isService = (words: readonly Word[], to: number): boolean =>
  to > 2 && words[to - 2]!.lower === "and" && SERVICES.test(`${words[to - 3]!.lower} ${words[to - 1]!.lower}`);

const SERVICES = /^(?:fire rescue|(?:gas|light|power|water) (?:electric|gas|light|power))$/;

/** “U.S. Geological Survey”: a body, and no poll. */
export const isSurveyor = (words: readonly Word[], to: number): boolean =>
  words[to - 1]!.lower === "survey" &&
  /^(?:antarctic|geodetic|geological|hydrographic|ordnance)$/.test(words[to - 2]?.lower ?? "");

/** How many words from `i` are a name of the gazetteer; 0 for none. */
export function longestKnown(words: readonly Word[], i: number, known: Gazetteer): number {
  const most = known.longest.get(words[i]!.lower);
  if (most === undefined) return 0;
  for (let n = Math.min(most, words.length - i); n > 0; n--)
    if (words[i + n - 1]!.capital && known.names.has(lowerOf(words, i, i + n))) return n;
  return 0;
}

/** The words as the gazetteer has them. */
export function lowerOf(words: readonly Word[], from: number, to: number): string {
  let lower = words[from]!.lower;
  for (let i = from + 1; i < to; i++) lower += (/^['’]/.test(words[i]!.text) ? "" : " ") + words[i]!.lower;
  return lower;
}
