import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { SURNAME_ROLES, SURNAMES_TOO } from "../lexicon/names";
import { OTHER_HEADS } from "../lexicon/organizations";
import { PLACE_HEADS } from "../lexicon/places";
import { HONORIFICS, OFFICE_ACRONYMS, TITLE_MODIFIERS } from "../lexicon/titles";
import { bare, isGiven, isOrganizationHead, isTitle } from "./kinds";
import type { Word } from "./words";

/** Whether a word that can be a title is one, or a part of the name. */

/** “Dean Smith”: a title that people are called by too. */
export const isFirstName = (words: readonly Word[], i: number, from: number, to: number): boolean =>
  (i === from && to - from === 2 && isGiven(words[i]!) && words[i - 1]?.lower !== "the") ||
  // “Sipho Justice Dube”
  (i === from + 1 && to - from === 3 && isUnknown(words[from]!) && SURNAME_ROLES.has(words[i]!.lower));

/** “PM Holm”, “DCI Ann Holm”. */
export const isOfficeAcronym = (words: readonly Word[], i: number): boolean =>
  OFFICE_ACRONYMS.has(words[i]!.text) &&
  (words[i + 1]!.tags.has("Named") || isUnknown(words[i + 1]!) || (words[i + 2] ? isUnknown(words[i + 2]!) : false));

export const isAdjectiveOnly = ({ lower }: Word): boolean =>
  gazetteer().demonyms.has(lower) && !gazetteer().names.has(lower);

/** A word that can only be a name's. */
export const isUnknown = (word: Word): boolean =>
  word.capital &&
  !word.upper &&
  !isTitle(word) &&
  !TITLE_MODIFIERS.has(word.lower) &&
  !isOrganizationHead(word) &&
  (isGiven(word) || !isCommon(word.lower)) &&
  !gazetteer().names.has(word.lower) &&
  !gazetteer().demonyms.has(word.lower);

/** “Queen Mary University”, “King County Council”: no title, but a body named after one. */
export const startsBody = (words: readonly Word[], i: number, to: number): boolean => {
  const last = words[to - 1]!;
  return (
    (isOrganizationHead(last) ||
      OTHER_HEADS.has(last.lower) ||
      (PLACE_HEADS.has(last.lower) && NAMESAKES.has(words[i]!.lower))) &&
    to - i > 1 &&
    words[i + 1]!.lower !== "of" &&
    !HONORIFICS.has(bare(words[i]!).replace(/^(?:king|queen|prince|princess|lord|lady|sir|father|sister|brother)$/, ""))
  );
};

/** “Deputy Chief | Minister”: the title goes on, and nobody is named. */
export const endsInTitle = (words: readonly Word[], i: number, to: number): boolean =>
  !SURNAME_ROLES.has(words[to - 1]!.lower) && words.slice(i + 1, to).every((word) => isTitle(word) && !isGiven(word));

/** “Lark Executive Airport”: before what a place is, and after its name. */
export const isPartOfSite = (words: readonly Word[], i: number, from: number, to: number): boolean =>
  i > from && i === to - 2 && PLACE_HEADS.has(words[to - 1]!.lower) && !SURNAMES_TOO.has(words[to - 1]!.lower);

/** Titles of those whom streets and hills are named after. */
const NAMESAKES: ReadonlySet<string> = new Set(
  "king queen prince princess mother sheikh sultan pope general admiral marshal".split(" "),
);

/** “Stephen King”, “James Dean”. */
export const hasPersonBefore = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 2 &&
  ((isGiven(words[from]!) && !TITLE_MODIFIERS.has(words[from]!.lower)) ||
    (SURNAME_ROLES.has(words[to - 1]!.lower) && isUnknown(words[from]!) && words[from - 1]?.lower !== "the"));
