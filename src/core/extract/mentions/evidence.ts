import type { ActorType, Steps } from "../../model";
import { gazetteer } from "../lexicon/gazetteer";
import { BLOCS } from "../lexicon/metonyms";
import {
  COMMON_ACRONYMS,
  COMPANY_FORMS,
  MEDIA_HEADS,
  NAMED_GROUPS,
  ORGANIZATION_HEADS,
  OTHER_HEADS,
} from "../lexicon/organizations";
import { COMPASS, PLACE_HEADS, PLACE_STARTS, REGION_ADJECTIVES } from "../lexicon/places";
import { PERSON_NOUNS } from "../lexicon/roles";
import { SPORT_WORDS } from "../lexicon/sport";
import { TITLE_MODIFIERS } from "../lexicon/titles";
import { isGiven, longestKnown } from "./kinds";
import type { Candidate } from "./names";
import type { Word } from "./words";

type Scores = { person: number; organization: number; place: number; media: number; other: number };

const none = (): Scores => ({ person: 0, organization: 0, place: 0, media: 0, other: 0 });
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  "in",
  "near",
  "across",
  "throughout",
  "outside",
  "inside",
  "around",
]);
const DIRECTIONS: ReadonlySet<string> = new Set(["to", "from", "into", "toward", "towards", "at", "off"]);

/** What each candidate is, by its own words and by every place where the article uses them; null for what is no name. */
export function* typesOf(candidates: readonly Candidate[], sport: boolean): Steps<(ActorType | null)[]> {
  const scores = new Map<string, Scores>();
  const people = new Set<string>();
  const teams = teamsOf(candidates, sport);
  let turn = 0;
  for (const one of candidates) {
    if (++turn % 1000 === 0) yield;
    if (one.known && one.known.type !== "place") continue;
    const score = scores.get(one.lower) ?? ofWords(one);
    scores.set(one.lower, score);
    addContext(one, score);
  }
  for (const one of candidates) {
    const score = scores.get(one.lower);
    if (!score || one.to - one.from < 2 || one.known || best(score) !== "person") continue;
    for (let i = one.from; i < one.to; i++)
      if (one.words[i]!.capital && one.words[i]!.text.length > 2) people.add(one.words[i]!.lower);
  }
  yield;
  return candidates.map((one) => (teams.has(one.lower) ? "organization" : typeOf(one, scores.get(one.lower), people)));
}

/** Places that play in the report of a match: more often than not they stand where a team stands. */
function teamsOf(candidates: readonly Candidate[], sport: boolean): ReadonlySet<string> {
  const balance = new Map<string, number>();
  if (!sport) return new Set();
  for (const one of candidates) {
    if (one.known?.type !== "country" && one.known?.type !== "place") continue;
    const previous = before(one, 1)?.lower ?? "";
    const next = after(one, 1);
    const here =
      PLACE_PREPOSITIONS.has(previous) ||
      previous === "at" ||
      previous === "from" ||
      (next?.text === "," && isRegion(after(one, 2)));
    balance.set(one.lower, (balance.get(one.lower) ?? 0) + (here ? -1 : 1));
  }
  return new Set([...balance].flatMap(([name, sum]) => (sum > 0 ? [name] : [])));
}

/** Whether so many of the words are of matches and goals that the article reports sport. */
export function isSport(words: ReadonlySet<string>): boolean {
  let found = 0;
  for (const word of SPORT_WORDS) if (words.has(word)) found++;
  return found >= 9;
}

/** “the West”. */
const isBloc = (one: Candidate): boolean =>
  before(one, 1)?.lower === "the" && BLOCS.some(({ words }) => words === one.lower) && !after(one, 1)?.capital;

function typeOf(one: Candidate, score: Scores | undefined, people: ReadonlySet<string>): ActorType | null {
  const single = one.to - one.from === 1;
  if (isBloc(one)) return "group";
  if (
    single &&
    people.has(one.lower) &&
    (!one.known || (one.known.type !== "organization" && !PLACE_PREPOSITIONS.has(before(one, 1)?.lower ?? "")))
  )
    return "person";
  if (one.known) {
    if (one.title < one.from && (one.known.type === "place" || one.known.type === "country")) return "person";
    return one.known.type;
  }
  return score ? best(score) : null;
}

function best(score: Scores): ActorType | null {
  let type: keyof Scores | null = null;
  let most = 0.9;
  for (const key of ["person", "organization", "place", "media", "other"] as const)
    if (score[key] > most) {
      most = score[key];
      type = key;
    }
  return type === "other" ? null : type;
}

/** “Radio Free Europe”, “TV Rain”. */
const BROADCASTERS: ReadonlySet<string> = new Set(["radio", "tv", "television"]);

/** What the words of a name say, whatever is around it. */
function ofWords(one: Candidate): Scores {
  const score = none();
  const { words, from, to } = one;
  const known = gazetteer();
  const first = words[from]!;
  const last = words[to - 1]!;
  const length = to - from;
  if (one.known?.type === "place") score.place += 3;
  if (length === 1) {
    if (known.demonyms.has(first.lower) || REGION_ADJECTIVES.has(first.lower) || TITLE_MODIFIERS.has(first.lower))
      score.other += 9;
    if (isGiven(first)) score.person += 2.5;
    else if (first.tags.has("LastName") || (first.tags.has("Person") && !first.upper)) score.person += 1;
    if (COMPASS.has(first.lower)) score.place += 3;
    if (COMMON_ACRONYMS.has(first.lower) && first.upper) score.other += 5;
    if (first.upper && /^\p{Lu}{2,6}s?$/u.test(first.text.replace(/\./g, ""))) score.organization += 2;
    if (ORGANIZATION_HEADS.has(first.lower) || MEDIA_HEADS.has(first.lower)) score.organization += 1;
    if (OTHER_HEADS.has(first.lower)) score.other += 3;
    if (PERSON_NOUNS.has(first.lower)) score.other += 3;
  } else {
    const headed = ORGANIZATION_HEADS.has(last.lower) || COMPANY_FORMS.has(last.lower);
    if (headed) score.organization += 5;
    else if (MEDIA_HEADS.has(last.lower) || BROADCASTERS.has(first.lower)) score.media += 5;
    else if (PLACE_HEADS.has(last.lower)) score.place += 5;
    else if (OTHER_HEADS.has(last.lower)) score.other += 5;
    const joint = words.slice(from, to).findIndex((word) => word.lower === "of" || word.lower === "for");
    if (joint > 0) {
      const head = words[from + joint - 1]!.lower;
      if (ORGANIZATION_HEADS.has(head) || head === "office") score.organization += 6;
      else if (PLACE_HEADS.has(head)) score.place += 6;
      else score.other += 2;
    } else if (isGiven(first) && !first.upper) score.person += 4;
    else if (length <= 4 && !first.upper && !last.upper) score.person += 1.5;
    if (words.slice(from + 1, to - 1).some((word) => /^\p{Lu}\.?$/u.test(word.text)) && joint < 0) score.person += 3;
    if (PLACE_STARTS.has(first.lower)) score.place += 2;
    if (known.demonyms.has(first.lower)) score.organization += 1;
    const start = longestKnown(words, from, known);
    if (start > 0 && start < length && !PLACE_HEADS.has(last.lower) && !isGiven(first)) score.organization += 1;
    if (length === 2 && isGiven(first) && !first.upper && !COMPANY_FORMS.has(last.lower) && score.person === 0)
      score.person += 4;
    if (words.slice(from, to).some((word) => word.upper && word.text.length > 2)) {
      score.organization += 1.5;
      score.person -= 1.5;
    }
    if (words.slice(from, to).some((word) => word.text === "&")) score.organization += 3;
    if (length > 4) score.person -= 2;
    if (NAMED_GROUPS.has(last.lower)) score.organization += 2;
  }
  const tags = [first, last];
  if (tags.some((word) => word.tags.has("City") || word.tags.has("Country") || word.tags.has("Region")))
    score.place += 2;
  else if (last.tags.has("Place")) score.place += 1;
  if (last.tags.has("Organization") && !isGiven(first)) score.organization += 1.5;
  return score;
}

const before = (one: Candidate, n: number): Word | undefined => one.words[one.title - n];
const after = (one: Candidate, n: number): Word | undefined => one.words[one.to - 1 + n];

/** What this place in the article says. */
function addContext(one: Candidate, score: Scores): void {
  const previous = before(one, 1);
  const next = after(one, 1);
  const second = after(one, 2);
  if (one.title < one.from) score.person += 4;
  if (previous?.lower === "the") {
    const single = one.to - one.from === 1;
    if (!(next?.tags.has("Noun") && !next.capital && isGiven(one.words[one.from]!))) score.person -= 3;
    score.organization += single ? 0.4 : 0.8;
    score.place += 0.3;
  } else if (previous && PLACE_PREPOSITIONS.has(previous.lower)) score.place += 2;
  else if (previous && DIRECTIONS.has(previous.lower)) score.place += 0.6;
  else if (previous && PERSON_NOUNS.has(previous.lower)) score.person += 3;
  else if (previous?.lower === "a" || previous?.lower === "an") {
    score.person -= 2;
    score.other += 1;
  }
  if (!next) return;
  if (/^[“"‘']$/.test(previous?.text ?? "") && /^[”"’']$/.test(next.text)) score.other += 2;
  if (next.text === "," && second && /^\d\d$/.test(second.text)) score.person += 4;
  else if (
    next.text === "," &&
    second &&
    (PERSON_NOUNS.has(second.lower) ||
      PERSON_NOUNS.has(after(one, 3)?.lower ?? "") ||
      PERSON_NOUNS.has(after(one, 4)?.lower ?? ""))
  )
    score.person += 1.5;
  else if (next.text === "," && second && isRegion(second)) score.place += 3;
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
    score.person += 0.6;
    score.organization += 0.3;
  } else if (next.tags.has("Plural") || PERSON_NOUNS.has(next.lower)) score.organization += 1;
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

const isRegion = (word: Word | undefined): boolean => {
  if (!word) return false;
  const type = gazetteer().names.get(word.lower)?.type;
  return type === "country" || type === "place" || gazetteer().stateAbbreviations.has(word.text.replace(/\.$/, ""));
};
