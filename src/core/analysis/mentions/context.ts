import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { PLACE_HEADS } from "../lexicon/places";
import { OF_A_BODY, OF_A_PLACE, PERSON_NOUNS } from "../lexicon/roles";
import { isShortFor } from "../lexicon/shortForms";
import { sortOf } from "../lexicon/sorts";
import { isGiven, isOrganizationHead, isState, longestKnown } from "./kinds";
import type { Candidate } from "./names";
import type { Scores } from "./scores";
import { isNamedSite } from "./sites";
import type { Word } from "./words";

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "near",
  "across",
  "throughout",
  "outside",
  "inside",
  "around",
]);
/** Verbs of saying: before a name they make it who says it. */
const SAID: ReadonlySet<string> = new Set("said says asked added wrote explained replied recalled insisted".split(" "));
/** Before “to” and a name they make it a hearer. */
const SPEAKING: ReadonlySet<string> = new Set(
  "spoke speak speaking speaks talked talking talk wrote according".split(" "),
);
const VISITS: ReadonlySet<string> = new Set("visit visited visiting toured reached entered crossed".split(" "));
const DIRECTIONS: ReadonlySet<string> = new Set([
  "to",
  "from",
  "into",
  "toward",
  "towards",
  "at",
  "off",
  "through",
  "via",
  "beyond",
]);

const NAMED = /^(?:named|called|nicknamed)$/;
const OWN = /^(?:my|your|his|her|our|their)$/;

export const before = (one: Candidate, n: number): Word | undefined => one.words[one.title - n];
export const after = (one: Candidate, n: number): Word | undefined => one.words[one.to - 1 + n];

/** What this place in the article says. */
export function addContext(one: Candidate, score: Scores): void {
  const previous = before(one, 1);
  const next = after(one, 1);
  const second = after(one, 2);
  if (one.title < one.from) score.person += 4;
  // “pan-Africanist”
  if (previous?.text === "-" && previous.end === one.words[one.from]!.start && before(one, 2)?.end === previous.start)
    score.person -= 4;
  if (previous?.lower === "the") {
    const single = one.to - one.from === 1;
    if (!(next?.tags.has("Noun") && !next.capital && isGiven(one.words[one.from]!))) score.person -= 3;
    score.organization += single ? 0.4 : 0.8;
    score.place += PLACE_PREPOSITIONS.has(before(one, 2)?.lower ?? "") ? 1 : 0.3;
  } else if (previous && PLACE_PREPOSITIONS.has(previous.lower))
    // of “in Vardoe schools” the schools are the place
    score.place +=
      next?.tags.has("Noun") || next?.tags.has("Adjective") ? 0 : isCommon(one.lower) ? 1.5 : isSite(one) ? 7 : 3;
  else if (previous?.lower === "of" && sortOf(before(one, 2)?.lower ?? "") === "place") score.place += 4;
  else if (previous?.lower === "to" && SPEAKING.has(before(one, 2)?.lower ?? "")) {
    score.person += 0.6;
    score.organization += 0.6;
  } else if (VISITS.has(previous?.lower ?? "")) score.place += 1;
  else if (previous && DIRECTIONS.has(previous.lower))
    score.place += previous.lower === "from" && next?.lower === "to" ? 2 : 1;
  else if (previous?.lower === "broadcaster" && isOfMany(before(one, 2))) score.media += 5;
  else if (previous?.lower === "producer" && MADE.test(before(one, 2)?.lower ?? "")) score.organization += 5;
  else if (previous && PERSON_NOUNS.has(previous.lower)) score.person += 3;
  else if (previous?.lower === "a" || previous?.lower === "an") {
    score.person -= 2;
    score.other += 1;
  }
  if (previous?.text === "(" && next?.text === ")" && isShortOf(one)) {
    score.organization += 3;
    score.person -= 3;
  }
  // “my mother, X,”, “a driver called X”
  const noun = previous?.text === "," || NAMED.test(previous?.lower ?? "") ? before(one, 2) : undefined;
  if (noun && PERSON_NOUNS.has(noun.lower) && !noun.capital)
    score.person += previous?.text !== "," || OWN.test(before(one, 3)?.lower ?? "") ? 3 : 0;
  else if (noun && NAMED.test(previous?.lower ?? "") && isNamedSite(one.words, one.title - 1)) {
    // “a house of the mayor of Orlo called Linde Hall”
    score.place += 5;
    score.person -= 5;
  } else if (noun && NAMED.test(previous?.lower ?? "")) {
    const named = noun.capital ? undefined : sortOf(noun.lower);
    if (named) score[named] += 3;
  }
  // “the ferry X”; an owner's comes between: “the company's X”
  const sort = previous && !previous.capital ? sortOf(previous.lower) : undefined;
  if (sort) score[sort] += 3;
  if (previous?.lower === "the" && /^(?:aboard|board)$/.test(before(one, 2)?.lower ?? "")) score.other += 4;
  const whose = previous?.lower === "of" || previous?.lower === "at" ? (before(one, 2)?.lower ?? "") : "";
  if (OF_A_BODY.has(whose)) score.organization += 2;
  else if (OF_A_PLACE.has(whose)) score.place += 2;
  if (SAID.has(previous?.lower ?? "")) score.person += 1;
  if (!next) return;
  const own = !next.capital && !/^['’]/.test(next.text) ? sortOf(next.lower) : undefined;
  if (own === "other") score.other += 2;
  else if (own && previous?.lower === "the") score[own] += 1;
  const said = next.text === "," && /^(?:an?|the)$/.test(second?.lower ?? "") ? sortAfter(one) : undefined;
  if (said) {
    score[said] += 1.5;
    score.person -= 1.5;
  }
  if (next.text.startsWith("$")) score.other += 5;
  if (isUpperOne(one)) {
    // “AR-15”, “MS 804”
    if (next.text === "-" && next.start === one.words[one.to - 1]!.end && /^\d/.test(second?.text ?? ""))
      score.other += 6;
    if (/^\d/.test(next.text)) score.other += 2;
    // “8 p.m. ET”
    if (/^[ap]\.?m\.?$/.test(previous?.lower ?? "")) score.other += 6;
    if (previous?.text === "(" && next.text === ")" && abbreviatesWords(one)) score.other += 6;
  }
  // “Boeing 737 Max”
  if (/^\d{2,4}$/.test(previous?.text ?? "") && before(one, 2)?.capital && !previous!.tags.has("Date"))
    score.other += 4;
  // “Windows 7”, “Boeing 747”: a model
  if (isModel(next, second)) score.other += 2;
  // the title of a work
  if (/^(?:[“"‘']|'')$/.test(previous?.text ?? "") && isClosed(next, second))
    score.other += one.to - one.from > 1 ? 4 : 2;
  if (next.text === "," && second && /^\d\d$/.test(second.text)) score.person += 4;
  else if (
    next.text === "," &&
    second &&
    (PERSON_NOUNS.has(second.lower) ||
      PERSON_NOUNS.has(after(one, 3)?.lower ?? "") ||
      PERSON_NOUNS.has(after(one, 4)?.lower ?? ""))
  )
    score.person += 1.5;
  else if (next.text === "," && second && (isRegion(second) || longestKnown(one.words, one.to + 1, gazetteer()) > 1))
    score.place += 3;
  else if (
    next.lower === "who" ||
    next.lower === "himself" ||
    next.lower === "herself" ||
    (next.text === "," && second?.lower === "who")
  )
    score.person += 3;
  else if (next.text === "(" && second && /^[RDI]-/.test(second.text)) score.person += 5;
  else if (next.text === "(" && second?.upper) score.organization += 2;
  else if (next.tags.has("Verb") && !next.tags.has("Gerund")) {
    // “Karsk told”
    score.person += SAID.has(next.lower) || next.lower === "told" ? 1 : 0.6;
    score.organization += 0.3;
  } else if (next.tags.has("Plural") || PERSON_NOUNS.has(next.lower)) score.organization += 0.3;
  // people seldom stand before a noun: “the Apollo mission”
  if (
    one.to - one.from === 1 &&
    !next.capital &&
    next.tags.has("Noun") &&
    !next.tags.has("Pronoun") &&
    !/^['’]/.test(next.text)
  ) {
    score.person -= 0.7;
    score.other += 0.7;
    score.organization += 0.3;
  }
}

/** What only a company produces. */
const MADE =
  /^(?:aluminium|car|cement|chip|coal|copper|diamond|drug|electricity|energy|food|gas|gold|oil|power|steel)$/;

/** “state broadcaster”: no person who speaks on the radio. */
const isOfMany = (word: Word | undefined): boolean =>
  word !== undefined &&
  (/^(?:state|public|national|private|commercial|regional|local|foreign|news)$/.test(word.lower) ||
    gazetteer().demonyms.has(word.lower));

/** “Victoria Park”, whoever else may be called so. */
const isSite = ({ words, from, to }: Candidate): boolean => to - from > 1 && PLACE_HEADS.has(words[to - 1]!.lower);

/** “X, a small fishing village in Y”: the first noun that says what it is. */
function sortAfter(one: Candidate): ReturnType<typeof sortOf> {
  for (let i = 3; i < 8; i++) {
    const word = after(one, i);
    if (!word || word.capital || PERSON_NOUNS.has(word.lower)) return undefined;
    const sort = sortOf(word.lower);
    if (sort) return after(one, i + 1)?.tags.has("Noun") && !after(one, i + 1)!.capital ? undefined : sort;
    if (!word.tags.has("Adjective") && !word.tags.has("Noun")) return undefined;
  }
  return undefined;
}

/** A number that counts nothing: no score, share, date or age. */
const isModel = (next: Word, second: Word | undefined): boolean =>
  /^\d{1,3}(?:\.\d)?$/.test(next.text) &&
  !(second && (/^[%–—-]/.test(second.text) || second.tags.has("Noun") || second.tags.has("Adjective")));

const isClosed = (next: Word, second: Word | undefined): boolean =>
  /^(?:[”"’']|'')$/.test(next.text) || (/^[,.]$/.test(next.text) && /^(?:[”"’']|'')$/.test(second?.text ?? ""));

const isUpperOne = (one: Candidate): boolean => one.to - one.from === 1 && one.words[one.from]!.upper;

/** “Orlo Gas Works (Orgas)” */
function isShortOf({ words, from, text }: Candidate): boolean {
  let start = from - 1;
  while (
    start > from - 10 &&
    words[start - 1] &&
    (words[start - 1]!.capital || /^(?:of|for|and|the)$/.test(words[start - 1]!.lower))
  )
    start--;
  const long = words.slice(start, from - 1);
  return (
    long.length > 1 &&
    long.some(isOrganizationHead) &&
    isShortFor(
      text,
      long
        .map((word) => word.text)
        .join(" ")
        .replace(/^the /i, ""),
    )
  );
}

/** “unmanned aerial vehicle (UAV)”: its letters begin the words before the bracket, and those are no name. */
function abbreviatesWords({ words, from }: Candidate): boolean {
  const letters = words[from]!.lower.replace(/\.|s$/g, "");
  const start = from - 1 - letters.length;
  return (
    start >= 0 &&
    [...letters].every((letter, i) => words[start + i]!.lower.startsWith(letter)) &&
    words.slice(start, from - 1).some((word) => !word.capital)
  );
}

export const isRegion = (word: Word | undefined): boolean => {
  if (!word) return false;
  const type = gazetteer().names.get(word.lower)?.type;
  return type === "country" || type === "place" || isState(word);
};
