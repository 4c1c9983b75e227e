import { isCommon } from "../lexicon/common";
import type { Gazetteer } from "../lexicon/gazetteer";
import { TITLE_MODIFIERS } from "../lexicon/titles";
import { isGiven, isOrganizationHead, isTitle, longestKnown } from "./kinds";
import { isUnknown } from "./titled";
import type { Word } from "./words";

/** The words of a title around its noun: the names among them, and where the name of its bearer begins. */

/** “Secretary of State”: what follows “of” in a title. */
const OFFICES: ReadonlySet<string> = new Set(
  "state defense defence treasury interior justice agriculture commerce labor labour energy education transportation housing health staff homeland national foreign veterans war police finance security intelligence affairs parliament congress council government the".split(
    " ",
  ),
);

/** Where the name begins after “Secretary of State”, “President of Ukraine”. */
export function afterOffice(
  words: readonly Word[],
  from: number,
  to: number,
  known: Gazetteer,
  add: (start: number, end: number) => void,
): number {
  // “Director General of the DRC”
  let i = from + (words[from]?.lower === "the" && from + 1 < to ? 1 : 0);
  const length = longestKnown(words, i, known);
  if (length > 0) {
    add(i, i + length);
    return i + length;
  }
  // “Mayor of Orlo | Ann Lee”
  for (let k = i + 1; k < to - 1; k++)
    if (isGiven(words[k]!) && words[k]!.capital && !isGiven(words[k - 1]!)) {
      if (!isCommon(words[i]!.lower) || isOrganizationHead(words[k - 1]!)) add(i, k);
      return k;
    }
  // “Minister of Fisheries | Moammar Lark”
  if (to - i === 3 && isCommon(words[i]!.lower) && isUnknown(words[i + 1]!) && isUnknown(words[i + 2]!)) return i + 1;
  while (
    i < to &&
    (OFFICES.has(words[i]!.lower) || /^(?:and|for)$/.test(words[i]!.lower) || TITLE_MODIFIERS.has(words[i]!.lower))
  )
    i++;
  // “Director General of the Orlo Institute”
  if (i < to && isOrganizationHead(words[to - 1]!)) add(i, to);
  else if (i > from) return i;
  return to;
}

/** The name inside a title: “State Department | Spokesperson”. */
export function addOwner(
  words: readonly Word[],
  from: number,
  title: number,
  known: Gazetteer,
  add: (start: number, end: number) => void,
): void {
  let i = from;
  const length = longestKnown(words, from, known);
  if (length > 0) i = from + length;
  while (i < title && !TITLE_MODIFIERS.has(words[i]!.lower) && !isTitle(words[i]!)) i++;
  let end = i;
  for (let k = i; k < title; k++) if (isOrganizationHead(words[k]!)) end = k + 1;
  // “Department of Homeland Security | Secretary”
  if (end < title && /^(?:of|for)$/.test(words[end - 1]?.lower ?? "")) end = title;
  // “Police Colonel”: which police it is, nobody says
  if (
    end === from + 1 &&
    (known.demonyms.has(words[from]!.lower) ||
      TITLE_MODIFIERS.has(words[from]!.lower) ||
      isOrganizationHead(words[from]!))
  )
    return;
  if (words[from]!.capital) add(from, end);
}
