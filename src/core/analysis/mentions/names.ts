import type { ActorType } from "../../model/types";
import { isCommon } from "../lexicon/common";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { PARTICLES } from "../lexicon/names";
import { OTHER_HEADS } from "../lexicon/organizations";
import { PLACE_HEADS } from "../lexicon/places";
import { isThing } from "../lexicon/things";
import { POST_NOMINALS, TITLE_MODIFIERS } from "../lexicon/titles";
import { isOfficers } from "./joints";
import { isGiven, isOrganizationHead, isPluralTitle, isSurveyor, isTitle, longestKnown, lowerOf } from "./kinds";
import { runsOf } from "./runs";
import {
  endsInTitle,
  hasPersonBefore,
  isAdjectiveOnly,
  isFirstName,
  isOfficeAcronym,
  isPartOfSite,
  isUnknown,
  startsBody,
} from "./titled";
import { addOwner, afterOffice } from "./titleWords";
import type { Capitals, Word } from "./words";

/** Words `from` up to, without, `to` of a sentence that may be a name. */
export interface Candidate {
  readonly words: readonly Word[];
  readonly from: number;
  readonly to: number;
  /** First word of the title before it; `from` where it has none. */
  readonly title: number;
  /** The name in one spelling: “al-Assad”, without line breaks. */
  readonly text: string;
  readonly lower: string;
  /** What the words of the name themselves say. */
  readonly known: { readonly type: ActorType; readonly key: string } | null;
  readonly headline: boolean;
}

/** Names that the grammar of capitals proposes, in text order, disjoint; `evidence.ts` decides what each is. */
export function candidatesOf(words: readonly Word[], from: number, headline: boolean, capitals: Capitals): Candidate[] {
  const found: Candidate[] = [];
  for (const [start, end] of runsOf(words, from, headline, capitals))
    splitRun(words, start, end, headline, gazetteer(), found);
  return found;
}

/** Parts titles, owners and people that stand side by side: “UK | Prime Minister | Ann Lee”. */
function splitRun(
  words: readonly Word[],
  from: number,
  to: number,
  headline: boolean,
  known: Gazetteer,
  found: Candidate[],
): void {
  const add = (start: number, end: number, title = start) => {
    if (end > start) found.push(candidate(words, start, end, title, headline, known));
  };
  const last = words[to - 1]!;
  const whole = longestKnown(words, from, known) === to - from;
  if (whole) {
    add(from, to);
    return;
  }
  // “Durham Lark QC”
  if (to - from > 2 && POST_NOMINALS.has(last.text) && !words[to - 2]!.upper) {
    splitRun(words, from, to - 1, headline, known, found);
    return;
  }
  // a title is the last title word that a name follows; none of a body’s name is one: “House of Representatives”
  let title = -1;
  const body = gazetteerBody(words, from, known);
  for (let i = to - 2; i >= from + body && title < 0; i--)
    if (
      (isTitle(words[i]!) ||
        isOfficeAcronym(words, i) ||
        ((i === to - 2 || i === from || (i === from + 1 && TITLE_MODIFIERS.has(words[from]!.lower))) &&
          isPluralTitle(words[i]!))) &&
      !isFirstName(words, i, from, to) &&
      !startsBody(words, i, to) &&
      !isPartOfSite(words, i, from, to) &&
      !endsInTitle(words, i, to) &&
      !isOrganizationHead(words[i + 1]!) &&
      !isOfficers(words, i + 1) &&
      !/^(?:parties|groups|voters)$/.test(words[i + 1]!.lower)
    )
      title = i;
  if (title >= 0) {
    let name = title + 1;
    if (/^(?:emeritus|emerita|elect|designate)$/.test(words[name]!.lower) && name + 1 < to) name++;
    addOwner(words, from, title, known, add);
    if (/^(?:of|for)$/.test(words[name]?.lower ?? "")) name = afterOffice(words, name + 1, to, known, add);
    if (words[name] && !words[name]!.capital && !PARTICLES.has(words[name]!.lower)) name = to;
    // “CEO of the Refugee Council | Ann Lee”
    const person = personAfterBody(words, name, to);
    add(name, person ?? to, from);
    if (person) add(person, to);
    return;
  }
  // the last word of “Department of Justice” is none
  const isGuard = to - from > 1 && last.lower === "guard";
  if (
    isTitle(last) &&
    !isGuard &&
    !/^(?:of|for)$/.test(words[to - 2]?.lower ?? "") &&
    !hasPersonBefore(words, from, to)
  ) {
    addOwner(words, from, to - 1, known, add);
    return;
  }
  // “US Paralympics”, “Iowa Caucus”: of the name of an event only the place is ours
  const place = longestKnown(words, from, known);
  if (place > 0 && from + place < to && isOther(words, from + place, to)) {
    add(from, from + place);
    add(from + place, to);
    return;
  }
  // “Crooked Ann Holm”
  if (isNickname(words[from]!) && to - from > 2 && isGiven(words[from + 1]!) && !isOrganizationHead(last)) {
    splitRun(words, from + 1, to, headline, known, found);
    return;
  }
  // “Make America Great”
  const inner =
    to - from > 2 && isSlogan(words[from]!) && !isOrganizationHead(last) ? longestKnown(words, from + 1, known) : 0;
  if (
    inner > 0 &&
    from + 1 + inner < to &&
    known.names.get(lowerOf(words, from + 1, from + 1 + inner))?.type === "country"
  ) {
    add(from + 1, from + 1 + inner);
    return;
  }
  const first = Math.max(longestKnown(words, from, known), known.demonyms.has(words[from]!.lower) ? 1 : 0);
  const rest = words[from + first];
  // “Latvian Gints Zilbalodis”
  const isPair = to - from - first === 2 && rest !== undefined && isUnknown(rest) && isUnknown(last);
  if (
    first > 0 &&
    from + first < to &&
    rest &&
    !(first === 1 && to - from === 2 && isGiven(words[from]!)) &&
    (isGiven(rest) || (isPair && isAdjectiveOnly(words[from]!))) &&
    !isOrganizationHead(last)
  ) {
    if (!known.demonyms.has(words[from]!.lower)) add(from, from + first);
    add(from + first, to, known.demonyms.has(words[from]!.lower) ? from : from + first);
    return;
  }
  const person = personAfterBody(words, from, to);
  if (person) splitRun(words, from, person, headline, known, found);
  add(person ?? from, to);
}

/** How many words from `from` are a known body of several. */
function gazetteerBody(words: readonly Word[], from: number, known: Gazetteer): number {
  const length = longestKnown(words, from, known);
  return length > 1 && known.names.get(lowerOf(words, from, from + length))?.type === "organization" ? length : 0;
}

function personAfterBody(words: readonly Word[], from: number, to: number): number | null {
  for (let i = from + 1; i <= to - 2; i++)
    if (isOrganizationHead(words[i - 1]!) && isPersonAfterBody(words, i, to)) return i;
  return null;
}

/** An opening verb: what follows is no name of its own. */
const isSlogan = (word: Word): boolean =>
  (word.tags.has("Verb") || /^(?:make|keep|let|save|free|bring)$/.test(word.lower)) &&
  isCommon(word.lower) &&
  !isGiven(word);

/** A word before a first name that is none of the name's. */
const isNickname = (word: Word): boolean => isCommon(word.lower) && !isGiven(word) && !isTitle(word) && !word.upper;

const isOther = (words: readonly Word[], from: number, to: number): boolean =>
  (OTHER_HEADS.has(words[to - 1]!.lower) && !isSurveyor(words, to)) || isThing(lowerOf(words, from, to));

/** “Ministry of Works | Ann Lee”, without a title between: what follows the body is two capitals and no body itself. */
const isPersonAfterBody = (words: readonly Word[], i: number, to: number): boolean =>
  !words.slice(i, to).every((word) => isCommon(word.lower) && !isGiven(word)) &&
  words
    .slice(i, to)
    .every(
      (word) =>
        word.capital &&
        !word.upper &&
        !isOrganizationHead(word) &&
        !OTHER_HEADS.has(word.lower) &&
        !PLACE_HEADS.has(word.lower),
    ) &&
  (to - i === 2 || isGiven(words[i]!));

function candidate(
  words: readonly Word[],
  from: number,
  to: number,
  title: number,
  headline: boolean,
  known: Gazetteer,
): Candidate {
  const lower = lowerOf(words, from, to);
  let text = words[from]!.text;
  for (let i = from + 1; i < to; i++) text += (/^['’]/.test(words[i]!.text) ? "" : " ") + words[i]!.text;
  return { words, from, to, title, text, lower, known: known.names.get(lower) ?? null, headline };
}
