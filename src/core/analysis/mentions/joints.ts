import { isCommon } from "../lexicon/common";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { ORGANIZATION_HEADS, OTHER_HEADS } from "../lexicon/organizations";
import { HONORIFICS } from "../lexicon/titles";
import { bare, isGiven, isOrganizationHead, isService, isTitle, longestKnown } from "./kinds";
import { isUnheard, type Word } from "./words";

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

/** “Orlo County Sheriff’s | Office”: from the apostrophe at `i` on. */
export const isOfficers = (words: readonly Word[], i: number): boolean =>
  /^['’]s$/.test(words[i]!.text) &&
  words[i + 1]?.text === "Office" &&
  /^(?:attorney|coroner|governor|mayor|prosecutor|sheriff)$/.test(words[i - 1]?.lower ?? "");

/**
 * Whether what stands before and after “and” are common words for what one body or office is for, or first names of those a
 * foundation is called after; `end` is where the “and” is.
 */
export function joinsBody(words: readonly Word[], start: number, end: number): boolean {
  const [before, after] = [words[end - 1]!, words[end + 1]];
  if (before.capital && after?.capital && isService(words, end + 2)) return true;
  let last = end + 1;
  while (last < end + 4 && words[last + 1]?.capital) last++;
  if (last === end + 1) return false;
  // “Ann and Ben Lark Foundation”
  if (end - start === 1 && isGiven(before) && after && isGiven(after))
    return last > end + 2 && /^(?:foundation|trust|fund)$/.test(words[last]!.lower);
  if (!isSubject(before) || !isSubject(after)) return false;
  // “North Orlo Fire and Rescue Service”: before what it is for at most where it is
  if (
    end - start > 4 ||
    words.slice(start, end - 1).some((word) => isGiven(word) || isTitle(word) || isBodyOrPost(word))
  )
    return false;
  if (isOrganizationHead(words[last]!)) return true;
  // “Road Transport and Bridges Minister | Ann Lee”
  let post = end + 2;
  while (post <= last && !isTitle(words[post]!)) post++;
  return post <= last && words.slice(end + 1, post).every(isSubject);
}

const isBodyOrPost = (word: Word): boolean => isOrganizationHead(word) || ORGANIZATION_HEADS.has(word.lower);

/** Whether “of”, “for” or “in” at `end` goes on with what a body is for: “Committee on Nomenclature | of Rivers”. */
export const isMoreFor = (words: readonly Word[], end: number): boolean =>
  /^(?:of|for|in)$/.test(words[end]!.lower) &&
  (isSubject(words[end - 1]) || words[end - 1]!.lower === "state") &&
  isSubject(words[end + 1]) &&
  !(longestKnown(words, end + 1, gazetteer()) > 0);

/** Whether the “and” at `end` goes on with what the body `head` is of: “Institute of Mines and Geology”, but “University of Orlo | and Lark Tours”. */
export function isMoreOf(words: readonly Word[], head: Word, end: number, known: Gazetteer): boolean {
  const after = words[end + 1]!;
  // one jurisdiction
  if (words[end - 1]!.lower === "england" && after.lower === "wales") return true;
  if (OF_ONE_PLACE.has(head.lower) || isGiven(after) || isTitle(after)) return false;
  if (longestKnown(words, end + 1, known) > 0) return false;
  // “Center for Ocean Life | and Center for Food Law”
  for (let i = end + 1; words[i]?.capital; i++)
    if (isOrganizationHead(words[i]!) && /^(?:of|for)$/.test(words[i + 1]?.lower ?? "")) return false;
  return true;
}

/** Bodies that are called after where they are. */
const OF_ONE_PLACE: ReadonlySet<string> = new Set("university college bank parliament city".split(" "));

const isSubject = (word: Word | undefined): boolean =>
  word?.capital === true &&
  isCommon(word.lower) &&
  !word.upper &&
  (!isOrganizationHead(word) || INDUSTRIES.test(word.lower)) &&
  !isGiven(word) &&
  !isTitle(word);

/** What bodies end in, and what one may be for: “Orlo Gas and Electric Company”, “Police and Crime Commissioner”. */
const INDUSTRIES = /^(?:electric|gas|light|oil|police|power|water)$/;

/** Where “Department for | Environment, Food and Rural Affairs” or “| Educational, Scientific and Cultural Organization” ends, from the comma at `end` on; 0 where it is no list of what a body is for. */
export function listEnd(words: readonly Word[], start: number, end: number, head: Word | null): number {
  if (!isSubject(words[end - 1]) || (end - start < 2 && !head)) return 0;
  let i = end;
  while (words[i]?.text === "," && isSubject(words[i + 1]) && i < end + MOST_SUBJECTS) {
    i++;
    while (isSubject(words[i])) i++;
  }
  if (words[i]?.text === ",") i++;
  if (i === end || !/^(?:and|&)$/.test(words[i]?.lower ?? "") || !words[i + 1]?.capital) return 0;
  let last = i + 1;
  while (isSubject(words[last])) last++;
  if (isOrganizationHead(words[last] ?? words[i]!)) return last + 1;
  return head && DEPARTMENTS.has(head.lower) && last > i + 1 ? last : 0;
}

const MOST_SUBJECTS = 12;
const DEPARTMENTS: ReadonlySet<string> = new Set(
  "department ministry bureau office committee commission agency institute school faculty".split(" "),
);

/** “Ann | “Annie” Lee”: from the mark at `end` on. */
export const isNickname = (words: readonly Word[], end: number): boolean =>
  (isGiven(words[end - 1]!) || isUnheard(words[end - 1]!)) &&
  /^(?:[“"]|''|``)$/.test(words[end]!.text) &&
  words[end + 1]?.capital === true &&
  /^(?:[”"]|'')$/.test(words[end + 2]?.text ?? "") &&
  words[end + 3]?.capital === true &&
  !isTitle(words[end + 3]!);

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
  // “Minister for Foreign Affairs”
  (joint === "for" && last.capital && /^(?:commissioner|envoy|minister|representative|secretary)$/.test(last.lower)) ||
  (joint === "of" && (OF_HEADS.has(last.lower) || (isTitle(last) && !HONORIFICS.has(bare(last)))));
