import { eachInSteps } from "../../model/steps";
import type { ActorType, Steps } from "../../model/types";
import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { BLOCS } from "../lexicon/metonyms";
import { NAMED_GROUPS } from "../lexicon/organizations";
import { isThing, STORMS } from "../lexicon/things";
import { OFFICE_ACRONYMS } from "../lexicon/titles";
import { addCompany } from "./company";
import { addContext, after, before, PLACE_PREPOSITIONS } from "./context";
import { isGiven, lowerOf } from "./kinds";
import type { Candidate } from "./names";
import { isAdjective, ofWords } from "./ownWords";
import { best, leading, type Scores } from "./scores";
import { teamsOf } from "./teams";

export type Named = readonly [name: Candidate, type: ActorType];

/** What each candidate is, by its own words and by every place where the article uses them; null for what is no name. */
export function* namesAmong(candidates: readonly Candidate[], sport: boolean): Steps<(Named | null)[]> {
  const scores = new Map<string, Scores>();
  const people = new Set<string>();
  const teams = teamsOf(candidates, sport);
  let turn = 0;
  for (const one of candidates) {
    if (++turn % 200 === 0) yield;
    if (one.known && one.known.type !== "place") continue;
    const score = scores.get(one.lower) ?? ofWords(one);
    scores.set(one.lower, score);
    addContext(one, score);
  }
  yield;
  addCompany(candidates, scores);
  for (const [i, one] of candidates.entries()) {
    if (i % 200 === 199) yield;
    const score = scores.get(one.lower);
    if (!score || one.to - one.from < 2 || one.known || best(score) !== "person") continue;
    for (let i = one.from; i < one.to; i++) {
      const word = one.words[i]!;
      const known = gazetteer().names.has(word.lower);
      const first = one.words[one.from]!;
      const isFree = !known && !isAdjective(word.lower);
      // one of the two is a word that nobody knows
      const isUnheard = !isCommon(word.lower) || !(isCommon(first.lower) || gazetteer().names.has(first.lower));
      const isName = isGiven(first) || (isFree && isUnheard);
      if (word.capital && word.text.length > 2 && isName) people.add(word.lower);
    }
  }
  yield;
  const longer = longerOf(candidates, scores);
  yield;
  const types = yield* eachInSteps(candidates, (one) =>
    teams.has(one.lower) ? "organization" : typeOf(one, scores.get(one.lower), people, longer),
  );
  const body = new Map<string, ActorType>();
  for (const [i, one] of candidates.entries()) if (types[i] && !one.headline) body.set(one.lower, types[i]);
  yield;
  return yield* eachInSteps(candidates, (one, i): Named | null => {
    const type = types[i]!;
    const cut =
      type === null || endsInWord(one, type, body) || (one.headline && !one.known && !body.has(one.lower))
        ? partOf(one, body)
        : null;
    return cut ?? (type && [one, type]);
  });
}

/** “Ann Lee Image”, where Ann Lee is named. */
const endsInWord = ({ words, from, to }: Candidate, type: ActorType, body: ReadonlyMap<string, ActorType>): boolean =>
  type === "person" &&
  to - from > 2 &&
  isCommon(words[to - 1]!.lower) &&
  !isGiven(words[to - 1]!) &&
  body.get(lowerOf(words, from, to - 1)) === "person";

/** No name has more words: what begins a longer run of capitals is not sought among more. */
const MOST_WORDS = 12;

/** The name that a longer one begins with, where that is none itself: “Iowa Caucus”, a headline's “Lee Leads”. */
function partOf(one: Candidate, body: ReadonlyMap<string, ActorType>): Named | null {
  for (let to = Math.min(one.to - 1, one.from + MOST_WORDS); to > one.from; to--) {
    const lower = lowerOf(one.words, one.from, to);
    const known = to - one.from > 1 ? gazetteer().names.get(lower)?.type : undefined;
    const type = body.get(lower) ?? known ?? (isFullName(one, to) ? "person" : undefined);
    if (type && one.words[to - 1]!.capital) return [shortened(one, to, lower), type];
  }
  // “Constitution of the United States”
  for (let from = Math.max(one.from + 2, one.to - MOST_WORDS); from < one.to; from++) {
    const lower = lowerOf(one.words, from, one.to);
    const known = gazetteer().names.get(lower) ?? null;
    if (known?.type === "country" && /^(?:of|the)$/.test(one.words[from - 1]!.lower)) {
      const text = one.words.slice(from, one.to).map((word) => word.text);
      return [{ ...one, from, title: from, lower, text: text.join(" "), known }, known.type];
    }
  }
  return null;
}

/** “Ann Lee” of “Ann Lee Show”. */
const isFullName = ({ words, from }: Candidate, to: number): boolean =>
  to - from === 2 && isGiven(words[from]!) && words[to - 1]!.capital && !isCommon(words[to - 1]!.lower);

const shortened = (one: Candidate, to: number, lower: string): Candidate => ({
  ...one,
  to,
  lower,
  text: one.words
    .slice(one.from, to)
    .map(({ text }) => text)
    .join(" "),
  known: gazetteer().names.get(lower) ?? null,
});

/** “the West”. */
const isBloc = (one: Candidate): boolean =>
  before(one, 1)?.lower === "the" && BLOCS.some(({ words }) => words === one.lower) && !after(one, 1)?.capital;

/** What the article's longer names say of their acronyms and of their first and last words: “IE” is the browser that “Internet Explorer” is. */
interface Longer {
  readonly types: ReadonlyMap<string, keyof Scores>;
  /** What storms are called. */
  readonly storms: ReadonlySet<string>;
  /** Acronyms that are a title before a name. */
  readonly offices: ReadonlySet<string>;
}

function longerOf(candidates: readonly Candidate[], scores: ReadonlyMap<string, Scores>): Longer {
  const longer = new Map<string, keyof Scores>();
  const storms = new Set<string>();
  const offices = new Set<string>();
  for (const one of candidates) {
    const title = one.title < one.from ? one.words[one.from - 1]! : undefined;
    if (title && OFFICE_ACRONYMS.has(title.text)) offices.add(title.text);
    if (one.to - one.from < 2) continue;
    if (one.to - one.from === 2 && STORMS.has(one.words[one.from]!.lower)) storms.add(one.words[one.from + 1]!.text);
    const score = scores.get(one.lower);
    const type = one.known ? undefined : score && leading(score);
    if (!type || type === "person") continue;
    const names = one.words.slice(one.from, one.to).filter(({ capital }) => capital);
    longer.set(names.map(({ text }) => text[0]).join(""), type);
    if (type === "place") continue;
    for (const edge of [names[0]!, names.at(-1)!])
      if (!isCommon(edge.lower) && !isAdjective(edge.lower)) longer.set(edge.text, type);
  }
  return { types: longer, storms, offices };
}

function typeOf(
  one: Candidate,
  score: Scores | undefined,
  people: ReadonlySet<string>,
  longer: Longer,
): ActorType | null {
  const single = one.to - one.from === 1;
  // “Hurricane Dorian”, then “Dorian”; “the CM”, where “CM Ravi Holm” is named
  if (single && (longer.storms.has(one.words[one.from]!.text) || longer.offices.has(one.words[one.from]!.text)))
    return null;
  if (single && one.words[one.from]!.tags.has("Named")) return "person";
  if (isBloc(one) || (!one.known && isGroup(one, people))) return "group";
  if (
    single &&
    people.has(one.lower) &&
    (!one.known || (!isCommon(one.lower) && !PLACE_PREPOSITIONS.has(before(one, 1)?.lower ?? "")))
  )
    return "person";
  if (one.known) {
    if (one.title < one.from && single && one.known.type !== "group") return "person";
    if (one.known.type === "organization" && isMaker(one)) return null;
    // “the Java plug-in”
    if (one.known.type === "place" && isThing(one.lower) && !PLACE_PREPOSITIONS.has(before(one, 1)?.lower ?? ""))
      return null;
    return one.known.type;
  }
  const inherited = single ? longer.types.get(one.words[one.from]!.text.replaceAll(".", "")) : undefined;
  const own = score ? best(score) : null;
  if (!inherited || !score || score.person >= 2.5 || score.place >= 2) return own;
  if (inherited === "other") return null;
  // “Vardoe said”: it acts, so it is the body; “the Vardoe plain” is not
  return own === "person" || score.person > 0.5 || one.words[one.from]!.upper ? inherited : own;
}

/** “Boeing 737”, “Airbus A320”, “Ford F-150”: what is named is a model. */
const isMaker = (one: Candidate): boolean =>
  /^(?:[1-9]\d\d|[3-9]\d\d\d|\p{Lu}{1,3}-?\d+\p{L}*)$/u.test(after(one, 1)?.text ?? "");

/** “Florida Republicans”, “African Americans”, “the Lees” beside Ann Lee. */
const isGroup = ({ words, from, to }: Candidate, people: ReadonlySet<string>): boolean => {
  const last = words[to - 1]!.lower;
  if (to - from > 1) return NAMED_GROUPS.has(last) || (gazetteer().peoples.has(last) && last.endsWith("s"));
  return words[from - 1]?.lower === "the" && last.endsWith("s") && !people.has(last) && people.has(last.slice(0, -1));
};
