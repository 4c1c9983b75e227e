import type { ActorType } from "../../model";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { FEMALE_NAMES, MALE_NAMES, PARTICLES } from "../lexicon/names";
import { COMPANY_FORMS, MEDIA_HEADS, ORGANIZATION_HEADS, OTHER_HEADS } from "../lexicon/organizations";
import { PLACE_HEADS } from "../lexicon/places";
import { PERSON_NOUNS } from "../lexicon/roles";
import { HONORIFICS, TITLE_MODIFIERS } from "../lexicon/titles";
import type { Word } from "./words";

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

export interface Capitals {
  readonly small: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

const CLOSED = [
  "Determiner",
  "Preposition",
  "Conjunction",
  "Pronoun",
  "QuestionWord",
  "Adverb",
  "Condition",
  "Copula",
  "Modal",
  "Negative",
  "Expression",
];
const NAMING = ["Person", "Place", "Organization", "Country", "City", "Region", "Demonym", "Acronym", "FirstName"];
const CALENDAR = ["Month", "WeekDay", "Holiday", "Date"];
/** “Secretary of State”: what follows “of” in a title. */
const OFFICES: ReadonlySet<string> = new Set(
  "state defense defence treasury interior justice agriculture commerce labor labour energy education transportation housing health staff homeland national foreign veterans war police finance security intelligence affairs parliament congress council government the".split(
    " ",
  ),
);
/** Before “of” in the name of a place or a body. */
const OF_HEADS: ReadonlySet<string> = new Set(
  "isle gulf bay cape strait sea republic kingdom city state duchy knights friends daughters sons doctors people office school head institute states".split(
    " ",
  ),
);
const OWNERS: ReadonlySet<string> = new Set(
  "people men women children king queen saint st mcdonald lloyd christie sotheby sainsbury moody".split(" "),
);
const SUFFIXES: ReadonlySet<string> = new Set("jr jr. sr sr. ii iii iv".split(" "));

/** Words that are never the first of a name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "a about above across after again against ago ahead all along alongside already also although always amid amidst among an and another any anyone are around as at away back because been before behind below beneath beside besides between beyond both but by can currently despite did do does down during each earlier either elsewhere even eventually every everyone few finally first for former formerly from further had has have hence here how however if in inside instead into is just last lately later let like many maybe meanwhile more most much must near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now of often on once one only opposite or originally other others our out outside over past perhaps previously rather recent recently second several since so some someone sometimes soon still such than that the then there thereafter these this those though three through throughout thus to today together tomorrow toward towards two under underneath unlike until up upon via was well were what when where whether which while who whose why will with within without would yes yesterday yet".split(
    " ",
  ),
);
const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. sept nov monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan thanksgiving".split(
    " ",
  ),
);

const hasAny = (word: Word, tags: readonly string[]): boolean => tags.some((tag) => word.tags.has(tag));
/** A first name, by the tagger or by our lists. */
export const isGiven = (word: Word): boolean =>
  word.tags.has("FirstName") || FEMALE_NAMES.has(word.lower) || MALE_NAMES.has(word.lower);
const bare = (word: Word): string => word.lower.replace(/\.$/, "");
const isTitle = (word: Word): boolean =>
  word.capital && (HONORIFICS.has(bare(word)) || PERSON_NOUNS.has(word.lower)) && !(word.upper && word.text.length < 3);
const isOrganizationHead = (word: Word): boolean =>
  ORGANIZATION_HEADS.has(word.lower) || COMPANY_FORMS.has(word.lower) || MEDIA_HEADS.has(word.lower);
const isCalendar = (word: Word): boolean =>
  CALENDAR_WORDS.has(word.lower) || (hasAny(word, CALENDAR) && !hasAny(word, ["Person", "Place", "Organization"]));

/** Names that the grammar of capitals proposes, in text order, disjoint; `evidence.ts` decides what each is. */
export function candidatesOf(words: readonly Word[], from: number, headline: boolean, capitals: Capitals): Candidate[] {
  const found: Candidate[] = [];
  const known = gazetteer();
  for (let i = from; i < words.length; ) {
    if (!startsName(words, i, headline, capitals, known)) {
      i++;
      continue;
    }
    const end = endOfRun(words, i, headline, capitals, known);
    splitRun(words, i, end, headline, known, found);
    i = Math.max(end, i + 1);
  }
  return found;
}

function startsName(
  words: readonly Word[],
  i: number,
  headline: boolean,
  capitals: Capitals,
  known: Gazetteer,
): boolean {
  const word = words[i]!;
  if (!word.capital) return PARTICLES.has(word.lower) && word.last - word.first > 1;
  if (word.text === "I" || word.tags.has("Pronoun") || (FUNCTION_WORDS.has(word.lower) && !word.upper)) return false;
  if (longestKnown(words, i, known) > 0 && !(word.text.length < 4 && !word.upper))
    return !(word.opening && !headline && capitals.small.has(word.lower) && !word.upper);
  if (isCalendar(word)) return false;
  if (headline) return capitals.names.has(word.text) || isGiven(word) || (word.upper && capitals.names.has(word.text));
  if (!word.opening) return !hasAny(word, ["Determiner", "Conjunction", "QuestionWord"]) || word.upper;
  if (hasAny(word, CLOSED) && !word.upper) return false;
  if (capitals.names.has(word.text) && !capitals.small.has(word.lower)) return true;
  if (word.upper && word.text.length > 1) return true;
  const next = words[i + 1];
  if (isTitle(word) || TITLE_MODIFIERS.has(word.lower)) return next?.capital === true || isTitle(word);
  if (hasAny(word, NAMING)) return !capitals.small.has(word.lower) || next?.capital === true;
  if (next?.capital && !isCalendar(next)) return !capitals.small.has(word.lower);
  if (capitals.small.has(word.lower) || word.tags.has("Plural") || word.tags.has("Verb") || word.tags.has("Adjective"))
    return false;
  return (
    next !== undefined &&
    (next.tags.has("Verb") || /^['’]s?$/.test(next.text)) &&
    !/(?:tion|ment|ness|ity|ing|ance|ence|ism|ship|age|ure)$/.test(word.lower)
  );
}

/** The words after `start` that go on with the name. */
function endOfRun(
  words: readonly Word[],
  start: number,
  headline: boolean,
  capitals: Capitals,
  known: Gazetteer,
): number {
  let end = start + Math.max(1, longestKnown(words, start, known));
  let joined = false;
  for (;;) {
    const last = words[end - 1]!;
    const next = words[end];
    const after = words[end + 1];
    if (!next) return end;
    if (goesOn(next, last, headline, capitals) || (isSurnameOfMonth(last, next) && !headline)) {
      end++;
      continue;
    }
    if (!after) return end;
    if (next.text === "&" && after.capital) end += 2;
    else if (
      PARTICLES.has(next.lower) &&
      !next.capital &&
      after.capital &&
      !isCalendar(after) &&
      (next.text !== "la") === true &&
      !headline
    )
      end += 2;
    else if (PARTICLES.has(next.lower) && PARTICLES.has(after.lower) && words[end + 2]?.capital) end += 3;
    else if ((next.lower === "of" || next.lower === "for") && opensOf(last, next.lower)) {
      const target = after.lower === "the" && !after.capital ? end + 2 : end + 1;
      if (!words[target]?.capital || isCalendar(words[target]!)) return end;
      joined = true;
      end = target + Math.max(1, longestKnown(words, target, known));
    } else if (
      next.lower === "and" &&
      joined &&
      after.capital &&
      !isGiven(after) &&
      longestKnown(words, end + 1, known) === 0 &&
      !isTitle(after)
    )
      end += 2;
    else if (/^['’]s$/.test(next.text) && OWNERS.has(last.lower) && after.capital) end += 2;
    else if (next.text === "," && (SUFFIXES.has(after.lower) || (COMPANY_FORMS.has(after.lower) && after.capital)))
      end += 2;
    else return end;
  }
}

const goesOn = (next: Word, last: Word, headline: boolean, capitals: Capitals): boolean => {
  if (!next.capital) return PARTICLES.has(next.lower) && next.last - next.first > 1;
  if (next.text === "I" || isCalendar(next) || hasAny(next, ["Pronoun", "Determiner", "QuestionWord"])) return false;
  return (
    !headline ||
    capitals.names.has(next.text) ||
    isGiven(next) ||
    (isGiven(last) && !next.tags.has("Verb") && !capitals.small.has(next.lower))
  );
};

/** “Theresa May”, “Mrs. May”. */
const isSurnameOfMonth = (last: Word, next: Word): boolean =>
  CALENDAR_WORDS.has(next.lower) && next.capital && (isGiven(last) || HONORIFICS.has(bare(last)));

const opensOf = (last: Word, joint: string): boolean =>
  ORGANIZATION_HEADS.has(last.lower) ||
  (joint === "of" && (OF_HEADS.has(last.lower) || (isTitle(last) && !HONORIFICS.has(bare(last)))));

/** How many words from `i` are a name of the gazetteer; 0 for none. */
export function longestKnown(words: readonly Word[], i: number, known: Gazetteer): number {
  const most = known.longest.get(words[i]!.lower);
  if (most === undefined) return 0;
  for (let n = Math.min(most, words.length - i); n > 0; n--)
    if (words[i + n - 1]!.capital && known.names.has(lowerOf(words, i, i + n))) return n;
  return 0;
}

function lowerOf(words: readonly Word[], from: number, to: number): string {
  let lower = words[from]!.lower;
  for (let i = from + 1; i < to; i++) lower += (/^['’]/.test(words[i]!.text) ? "" : " ") + words[i]!.lower;
  return lower;
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
  // a title is the last title word that a name follows
  let title = -1;
  for (let i = to - 2; i >= from && title < 0; i--) if (isTitle(words[i]!) && !startsBody(words, i, to)) title = i;
  if (title >= 0) {
    let name = title + 1;
    addOwner(words, from, title, known, add);
    if (words[name]?.lower === "of") name = afterOffice(words, name + 1, to, known, add);
    if (words[name] && !words[name]!.capital && !PARTICLES.has(words[name]!.lower)) name = to;
    add(name, to, from);
    return;
  }
  if (isTitle(last) && !hasPersonBefore(words, from, to)) {
    addOwner(words, from, to - 1, known, add);
    return;
  }
  const first = Math.max(longestKnown(words, from, known), known.demonyms.has(words[from]!.lower) ? 1 : 0);
  const rest = words[from + first];
  if (first > 0 && from + first < to && rest && isGiven(rest) && !isOrganizationHead(last)) {
    if (!known.demonyms.has(words[from]!.lower)) add(from, from + first);
    add(from + first, to, known.demonyms.has(words[from]!.lower) ? from : from + first);
    return;
  }
  for (let i = from + 1; i <= to - 2; i++)
    if (isOrganizationHead(words[i - 1]!) && isPersonAfterBody(words, i, to)) {
      splitRun(words, from, i, headline, known, found);
      add(i, to);
      return;
    }
  add(from, to);
}

/** “Ministry of Works | Ann Lee”, without a title between: what follows the body is two capitals and no body itself. */
const isPersonAfterBody = (words: readonly Word[], i: number, to: number): boolean =>
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

/** “Queen Mary University”, “King County Council”: no title, but a body named after one. */
const startsBody = (words: readonly Word[], i: number, to: number): boolean => {
  const last = words[to - 1]!;
  return (
    (isOrganizationHead(last) || OTHER_HEADS.has(last.lower)) &&
    to - i > 1 &&
    !HONORIFICS.has(bare(words[i]!).replace(/^(?:king|queen|prince|princess|lord|lady|sir|father|sister|brother)$/, ""))
  );
};

/** “Stephen King”, “James Dean”. */
const hasPersonBefore = (words: readonly Word[], from: number, to: number): boolean =>
  to - from === 2 && isGiven(words[from]!) && !TITLE_MODIFIERS.has(words[from]!.lower);

/** Where the name begins after “Secretary of State”, “President of Ukraine”. */
function afterOffice(
  words: readonly Word[],
  from: number,
  to: number,
  known: Gazetteer,
  add: (start: number, end: number) => void,
): number {
  let i = from;
  const length = longestKnown(words, i, known);
  if (length > 0) {
    add(i, i + length);
    return i + length;
  }
  while (i < to && (OFFICES.has(words[i]!.lower) || words[i]!.lower === "and" || TITLE_MODIFIERS.has(words[i]!.lower)))
    i++;
  return i > from ? i : to;
}

/** The name inside a title: “State Department | Spokesperson”. */
function addOwner(
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
  if (end === from + 1 && (known.demonyms.has(words[from]!.lower) || TITLE_MODIFIERS.has(words[from]!.lower))) return;
  if (words[from]!.capital) add(from, end);
}

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
