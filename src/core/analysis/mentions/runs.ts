import { MONTHS, SHORT_MONTHS, WEEKDAYS } from "../lexicon/calendar";
import { isCommon } from "../lexicon/common";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { PARTICLES, VIRTUE_NAMES } from "../lexicon/names";
import { COMPANY_FORMS } from "../lexicon/organizations";
import { HONORIFICS, TITLE_MODIFIERS } from "../lexicon/titles";
import type { Tag } from "../tags";
import { asideEnd } from "./asides";
import {
  isMoreFor,
  isMoreOf,
  isNickname,
  isOfficers,
  isOwnerOfBody,
  isWhose,
  joinsBody,
  listEnd,
  opensOf,
} from "./joints";
import { bare, hasAny, isGiven, isOrganizationHead, isTitle, longestKnown } from "./kinds";
import { type Capitals, isUnheard, type Word } from "./words";

const CLOSED: readonly Tag[] = [
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
const CALENDAR: readonly Tag[] = ["Month", "WeekDay"];
const OWNERS: ReadonlySet<string> = new Set(
  "people men women children king queen saint st mcdonald lloyd christie sotheby sainsbury moody".split(" "),
);
const SUFFIXES: ReadonlySet<string> = new Set("jr jr. sr sr. ii iii iv".split(" "));

/** Words that are never the first of a name. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  "a about above across after again against ago ahead all along alongside already also although always amid amidst among amongst an and another any anyone are around as at away back because been before behind below beneath beside besides between beyond both but by can currently despite did do does down during each earlier either elsewhere even eventually every everyone few finally first for former formerly from further had has have hence here how however if in inside instead into is just last lately later let like many maybe meanwhile more most much must near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now of often on once one only opposite or originally other others our out outside over past perhaps previously rather recent recently second several since so some someone sometimes soon still such than that the then there thereafter these this those though three through throughout thus to today together tomorrow toward towards two under underneath unlike until up upon via was well were what when where whether which while whilst who whose why will with within without would yes yesterday yet".split(
    " ",
  ),
);
const CALENDAR_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...[...SHORT_MONTHS].map((month) => `${month}.`),
  ...WEEKDAYS,
  ..."sept nov christmas easter ramadan thanksgiving".split(" "),
]);

/** Common words that begin a name also where they open the sentence: “Typhoon X”. */
const OPENS_NAME: ReadonlySet<string> = new Set(
  "hurricane typhoon cyclone storm operation lake mount hospital boulevard radio air camp cape fort port".split(" "),
);

const isCalendar = (word: Word): boolean =>
  !word.tags.has("Named") && (CALENDAR_WORDS.has(word.lower) || hasAny(word, CALENDAR));

/** Runs of capitals that may hold a name, as [first word, word after the last]. */
export function runsOf(
  words: readonly Word[],
  from: number,
  headline: boolean,
  capitals: Capitals,
): [start: number, end: number][] {
  const runs: [number, number][] = [];
  const known = gazetteer();
  for (let i = from; i < words.length; ) {
    const behind = asideEnd(words, i);
    if (behind > i || !startsName(words, i, headline, capitals, known)) {
      i = Math.max(behind, i + 1);
      continue;
    }
    const end = Math.max(endOfRun(words, i, headline, capitals, known), i + 1);
    runs.push([i, end]);
    i = end;
  }
  return runs;
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
  if (word.tags.has("Named")) return true;
  const length = longestKnown(words, i, known);
  if (length > 1) return true;
  if (word.text === "I" || word.tags.has("Pronoun") || (FUNCTION_WORDS.has(word.lower) && !word.upper)) return false;
  // “Following South Orlo, …”
  if (word.opening && !headline && word.tags.has("Gerund") && isCommon(word.lower) && !isGiven(word)) return false;
  // “Remarked Ann Lee”; “All of Us”
  if (!word.upper && (OPENING_CUES.test(word.lower) || OBJECTS.test(word.lower))) return false;
  if (word.opening && NUMBERS.test(word.lower) && !capitals.phrases.has(`${word.text} ${words[i + 1]?.text}`))
    return false;
  if (length > 0 && !(word.text.length < 4 && !word.upper))
    return !(word.opening && !headline && !word.upper && isOnlyWord(word, words[i + 1], capitals));
  if (isCalendar(word)) return isNameOfMonth(word, words[i - 1], words[i + 1]);
  if (headline) return capitals.names.has(word.text) || isGiven(word) || (word.upper && capitals.names.has(word.text));
  // “Le Pen said”
  if (words[i + 1]?.capital && PARTICLES.has(word.lower)) return true;
  // “Huda bint Salem”
  if (PARTICLES.has(words[i + 1]?.lower ?? "") && words[i + 2]?.capital && !isCommon(word.lower)) return true;
  // “the Roads and Transport Authority”
  const joined = words[i + 1]?.lower === "and" && words[i + 2]?.capital === true;
  // “the Centers for Harbour Control”
  if (isOrganizationHead(word) && opensOf(word, words[i + 1]?.lower ?? "") && words[i + 2]?.capital) return true;
  if (!word.opening)
    return word.tags.has("ProperNoun") || isIrish(word) || word.upper || words[i + 1]?.capital === true || joined;
  if (hasAny(word, CLOSED) && !word.upper) return false;
  const next = words[i + 1];
  if (capitals.names.has(word.text) && !capitals.small.has(word.lower))
    if (!isCommon(word.lower) || capitals.phrases.has(next?.capital ? `${word.text} ${next.text}` : word.text))
      return true;
  if (word.upper && word.text.length > 1) return true;
  if (isTitle(word) || TITLE_MODIFIERS.has(word.lower)) return next?.capital === true || isTitle(word);
  // “Per the request”, where “Per Holm” is a name
  if (word.lower === "per" && !next?.capital) return false;
  if (word.tags.has("Acronym") || isGiven(word)) return !capitals.small.has(word.lower) || next?.capital === true;
  // “Follow Ann Lee”: the opening word is none of the name's
  if (next?.capital && !isCalendar(next))
    return (
      OPENS_NAME.has(word.lower) ||
      // “Park Min-soo”
      /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(next.text) ||
      (VIRTUE_NAMES.has(word.lower) && !isCommon(next.lower)) ||
      (!capitals.small.has(word.lower) && !(isCommon(word.lower) && isName(next) && !isGiven(word)))
    );
  if (next?.text === "," && APPOSES.test(words[i + 2]?.lower ?? "") && !isCommon(word.lower))
    return !capitals.small.has(word.lower);
  // “Karsk told reporters”: no plural does
  if (SAYS.test(next?.lower ?? "") && isUnheard(word) && !word.lower.endsWith("s") && !capitals.small.has(word.lower))
    return true;
  return word.tags.has("ProperNoun") && !isCommon(word.lower) && !capitals.small.has(word.lower);
}

/** Verbs of saying that open a sentence before who says it. */
const OPENING_CUES = /^(?:said|says|added|asked|remarked|replied|noted|explained|commented|told|wrote|insisted)$/;
const OBJECTS = /^(?:us|me|him|them|her)$/;
const NUMBERS = /^(?:four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|millions)$/;

/** “O’Lark”, whatever the tagger says. */
const isIrish = ({ text }: Word): boolean => /^O['’]\p{Lu}\p{Ll}/u.test(text);

const SAYS = /^(?:said|says|told|added|asked)$/;

/** After a comma, where an apposition says what the name before it is. */
const APPOSES = /^(?:an?|the|my|his|her|our|their|another|one|who|whose)$/;

const isName = (word: Word): boolean => isGiven(word) || !(isCommon(word.lower) || gazetteer().names.has(word.lower));

/** Whether a capital at the start of a sentence may hide a common word: “House”, “Target”. */
const isOnlyWord = (word: Word, next: Word | undefined, { small, phrases }: Capitals): boolean =>
  small.has(word.lower) ||
  (isCommon(word.lower) && !phrases.has(word.text) && !(next && (next.tags.has("Verb") || /^['’]/.test(next.text))));

/** The words after `start` that go on with the name. */
function endOfRun(
  words: readonly Word[],
  start: number,
  headline: boolean,
  capitals: Capitals,
  known: Gazetteer,
): number {
  let end = start + Math.max(1, longestKnown(words, start, known));
  let joined: Word | null = null;
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
    else if (
      (next.lower === "of" ||
        next.lower === "on" ||
        (next.lower === "for" && longestKnown(words, start, known) < end - start)) &&
      opensOf(last, next.lower)
    ) {
      const target = after.lower === "the" && !after.capital ? end + 2 : end + 1;
      if (!words[target]?.capital || isCalendar(words[target]!) || isWhose(last, words, target)) return end;
      joined = last;
      end = target + Math.max(1, longestKnown(words, target, known));
    } else if (joined && !headline && isMoreFor(words, end)) end += 2;
    else if (next.lower === "and" && joined && after.capital && isMoreOf(words, joined, end, known)) end += 2;
    else if (next.text === "," && !headline && listEnd(words, start, end, joined) > 0)
      end = listEnd(words, start, end, joined);
    else if (isNickname(words, end)) end += 4;
    // “Roads and Transport Authority”
    else if (next.lower === "and" && !headline && joinsBody(words, start, end)) end += 2;
    else if (/^['’]s$/.test(next.text) && OWNERS.has(last.lower) && after.capital) end += 2;
    else if (isOwnerOfBody(last, next, after)) end += 2;
    else if (isOfficers(words, end)) end += 2;
    // “St. Mary's Hospital”
    else if (/^['’]s$/.test(next.text) && /^(?:st\.?|saint)$/.test(words[start]!.lower) && after.capital) end += 2;
    else if (next.text === "," && (SUFFIXES.has(after.lower) || (COMPANY_FORMS.has(after.lower) && after.capital)))
      end += 2;
    else return end;
  }
}

const goesOn = (next: Word, last: Word, headline: boolean, capitals: Capitals): boolean => {
  if (!next.capital)
    return (PARTICLES.has(next.lower) && next.last - next.first > 1) || /^d['’]\p{Lu}/u.test(next.text);
  if (next.text === "I" || isCalendar(next) || hasAny(next, ["Pronoun", "Determiner", "QuestionWord"])) return false;
  if (FUNCTION_WORDS.has(next.lower) && !next.upper) return false;
  return (
    !headline ||
    capitals.names.has(next.text) ||
    isGiven(next) ||
    (isGiven(last) && !next.tags.has("Verb") && !capitals.small.has(next.lower))
  );
};

/** “April Dole”; “March said”: no month does, but “the officers in March said”. */
const isNameOfMonth = (word: Word, previous: Word | undefined, next: Word | undefined): boolean =>
  next?.capital
    ? isGiven(word) && isUnheard(next)
    : MONTHS.has(word.lower) && SAYS.test(next?.lower ?? "") && !(previous && BEFORE_MONTH.test(previous.lower));

const BEFORE_MONTH =
  /^(?:in|of|on|by|from|since|until|till|before|after|during|between|to|for|last|this|next|early|earlier|late|mid|-|\d+(?:st|nd|rd|th)?)$/;

/** “Theresa May”, “Mrs. May”. */
const isSurnameOfMonth = (last: Word, next: Word): boolean =>
  CALENDAR_WORDS.has(next.lower) && next.capital && (isGiven(last) || HONORIFICS.has(bare(last)));
