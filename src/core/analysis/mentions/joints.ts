import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { ORGANIZATION_HEADS, OTHER_HEADS } from "../lexicon/organizations";
import { HONORIFICS } from "../lexicon/titles";
import { bare, isGiven, isOrganizationHead, isTitle } from "./kinds";
import type { Word } from "./words";

/** Small words that join what is before and after them to one name: “of”, “for”, “on”, “and”, an apostrophe. */

/** Before “of” in the name of a place or a body. */
const OF_HEADS: ReadonlySet<string> = new Set(
  "district diocese isle gulf bay cape strait sea republic kingdom city state duchy knights friends daughters sons doctors people office school head institute states".split(
    " ",
  ),
);
/** “Teachers’ Union” is one name; “the Smiths’ Toyota” is not. */
export const isOwnerOfBody = (last: Word, next: Word, after: Word): boolean =>
  /^['’]$/.test(next.text) && last.lower.endsWith("s") && after.capital && ORGANIZATION_HEADS.has(after.lower);

/** Whether what stands before and after “and” are common words for what one body is for; `end` is where the “and” is. */
export function joinsBody(words: readonly Word[], start: number, end: number): boolean {
  const isSubject = (word: Word | undefined) =>
    word?.capital === true &&
    isCommon(word.lower) &&
    !word.upper &&
    !isOrganizationHead(word) &&
    !isGiven(word) &&
    !isTitle(word);
  if (!isSubject(words[end - 1]) || !isSubject(words[end + 1]) || end - start > 2) return false;
  let last = end + 1;
  while (last < end + 4 && words[last + 1]?.capital) last++;
  return last > end + 1 && isOrganizationHead(words[last]!);
}

/** “the Reform Party of | Ann Holm”: whose it is, where nothing is named after people. */
export const isWhose = (head: Word, words: readonly Word[], target: number): boolean =>
  /^(?:party|cartel|government|administration|team|company|firm|bloc|movement|coalition|cabinet)$/.test(head.lower) &&
  isGiven(words[target]!) &&
  !gazetteer().names.has(words[target]!.lower) &&
  words[target + 1]?.capital === true;

export const opensOf = (last: Word, joint: string): boolean =>
  joint === "on" ? last.capital && SUBJECT_HEADS.has(last.lower) : opensOfOrFor(last, joint);

/** “Committee on Foreign Relations”. */
const SUBJECT_HEADS: ReadonlySet<string> = new Set(
  "committee subcommittee commission office council conference panel convention".split(" "),
);

const opensOfOrFor = (last: Word, joint: string): boolean =>
  (joint === "of" && last.capital && OTHER_HEADS.has(last.lower)) ||
  ORGANIZATION_HEADS.has(last.lower) ||
  (joint === "of" && (OF_HEADS.has(last.lower) || (isTitle(last) && !HONORIFICS.has(bare(last)))));
