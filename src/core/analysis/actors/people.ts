import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { isCommon } from "../lexicon/common";
import { givenNames } from "../lexicon/given";
import { addTo, type Draft, draftOf, type Named } from "./draft";

function list(map: Map<string, Draft[]>, key: string): Draft[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}

/** No article names more people or bodies by one word: of a list that does, only the latest are compared. */
const MOST_NAMESAKES = 100;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

const fold = (part: string): string => part.normalize("NFD").replace(/\p{M}/gu, "");

/** “Cde”, “Pres.”, and a common word that a headline has before a surname: no first name. */
const isTitleLike = (word: string): boolean =>
  !givenNames().has(word) &&
  ((/\.$/.test(word) && word.length > 2 && !/\..*\./.test(word)) ||
    (word.length > 2 && !/[aeiouy]/.test(word)) ||
    isCommon(word));

/** People by the parts of their names; two of one surname stay two. */
export function* joinPeople(
  mentions: readonly FoundMention[],
  people: readonly number[],
  words: (i: number) => string[],
  named: Named,
  isBornName: (i: number) => boolean,
): Steps<void> {
  const bySurname = new Map<string, Draft[]>();
  const byPart = new Map<string, Draft[]>();
  const full = new Map<Draft, string[]>();
  const partsAt = (i: number) =>
    words(i)
      .map(fold)
      .filter((part) => !SUFFIX.test(part));
  const surnames = new Set(
    people.map(partsAt).flatMap((parts) => (parts.length > 1 && !isTitleLike(parts[0]!) ? [parts.at(-1)!] : [])),
  );
  const forms = new Map<string, number>();
  for (const i of people) forms.set(words(i).join(" "), (forms.get(words(i).join(" ")) ?? 0) + 1);
  // what an article calls somebody twice is no word of a headline
  const isOnce = (parts: readonly string[]) => (forms.get(parts.join(" ")) ?? 0) < 2;
  const isBare = (parts: readonly string[]) =>
    parts.length < 2 ||
    (parts.length === 2 &&
      surnames.has(parts[1]!) &&
      isTitleLike(parts[0]!) &&
      (isOnce(parts) || !isCommon(parts[0]!)));
  let last: Draft | undefined;
  yield;
  for (const [turn, i] of people.entries()) {
    if (turn % 200 === 199) yield;
    const parts = partsAt(i);
    if (isBare(parts)) continue;
    const surname = parts.at(-1)!;
    const same =
      list(bySurname, surname)
        .slice(-MOST_NAMESAKES)
        .find((draft) => agree(full.get(draft)!, parts) && !clash(draft, mentions[i]!)) ??
      list(byPart, parts[0]!)
        .slice(-MOST_NAMESAKES)
        .find((draft) => full.has(draft) && isSpelledOtherwise(full.get(draft)!, parts)) ??
      // “Ann Lee, born Ann Ray”
      (isBornName(i) && last && full.get(last)![0] === parts[0] ? last : undefined);
    const draft = same ?? draftOf("person", "name");
    last = draft;
    addTo(draft, i, mentions, named);
    if ((full.get(draft)?.length ?? 0) < parts.length) full.set(draft, parts);
    if (!same) {
      named.drafts.push(draft);
      list(bySurname, surname).push(draft);
    }
    for (const part of parts) {
      if (draft.parts.has(part)) continue;
      draft.parts.add(part);
      list(byPart, part).push(draft);
    }
  }
  const latest = new Map<Draft, number>();
  yield;
  for (const [turn, i] of people.entries()) {
    if (turn % 200 === 199) yield;
    const known = named.of[i];
    if (known) {
      latest.set(known, i);
      continue;
    }
    const part = partsAt(i).at(-1) ?? words(i)[0]!;
    const open = (drafts: readonly Draft[] = []) =>
      drafts.slice(-MOST_NAMESAKES).filter((draft) => !clash(draft, mentions[i]!));
    // a surname that is a first name too says nothing of who bears it: “Charles” after Ann Charles
    const bare = mentions[i]!.span.start === mentions[i]!.head.start;
    const namesakes = bare ? (bySurname.get(part) ?? []).slice(-MOST_NAMESAKES) : open(bySurname.get(part));
    const free = open(byPart.get(part));
    const only = byPart.get(part)?.length === 1 && bare ? byPart.get(part)! : [];
    const candidates = namesakes.length > 0 ? namesakes : free.length > 0 ? free : only;
    const before = candidates.filter((draft) => latest.has(draft)).sort((a, b) => latest.get(b)! - latest.get(a)!);
    let draft = before[0] ?? candidates[0];
    if (!draft) {
      draft = draftOf("person", "name");
      draft.parts.add(part);
      named.drafts.push(draft);
      list(bySurname, part).push(draft);
    }
    addTo(draft, i, mentions, named);
    latest.set(draft, i);
  }
}

/** First names that are no beginning of the long one. */
const NICKNAMES: ReadonlyMap<string, readonly string[]> = new Map(
  "abby:abigail andy:andrew beth:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert chuck:charles dick:richard drew:andrew gene:eugene hank:henry harry:henry,harold jack:john jim:james jimmy:james joe:joseph johnny:john kate:katherine,catherine liz:elizabeth maggie:margaret meg:margaret mike:michael nancy:anne ned:edward nick:nicholas,nicolas peggy:margaret rick:richard,frederick ron:ronald sandy:alexander,sandra steve:stephen,steven ted:edward,theodore tony:anthony,antonio will:william"
    .split(" ")
    .map((line) => line.split(":"))
    .map(([short = "", long = ""]) => [short, long.split(",")]),
);

/** Whether two names of one surname can be one person’s: “Ann Lee”, “A. Lee”, “Ann B. Lee”. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0]!, b[0]!];
  if (first === second) return true;
  const initial = (short: string, long: string) => /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);
  const short = (one: string, other: string) =>
    one.length > 2 && (other.startsWith(one) || NICKNAMES.get(one)?.includes(other) === true);
  if (short(first, second) || short(second, first)) return true;
  return initial(first, second) || initial(second, first) || a.includes(second) || b.includes(first);
}

/** “Ana Ruiz” of “Ana Ruiz Vidal”, “Kim Jong Un” of “Kim Jong-un”, “Ana Ruizz”: the same first name, and a surname left out, spaced or a letter off. */
function isSpelledOtherwise(a: readonly string[], b: readonly string[]): boolean {
  if (a[0] !== b[0]) return false;
  const [short, long] = [a, b].map((parts) => parts.flatMap((part) => part.split("-")));
  if (short!.length > long!.length) return isWithin(long!, short!);
  if (short!.length < long!.length || a.length !== b.length) return isWithin(short!, long!);
  return (
    a.length === b.length && a.slice(0, -1).every((part, i) => part === b[i]) && isOneLetterOff(a.at(-1)!, b.at(-1)!)
  );
}

/** Whether all parts of a name stand in the longer one, and what that has besides is no common word: no “Ana Ruiz Bridge”. */
const isWithin = (short: readonly string[], long: readonly string[]): boolean =>
  long.length < 6 &&
  short.every((part) => long.includes(part)) &&
  long.every((part) => short.includes(part) || !isCommon(part));

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  if (a === `${b}s` || b === `${a}s`) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}

const clash = (draft: Draft, { gender }: FoundMention): boolean =>
  draft.gender !== null && gender !== null && draft.gender !== gender;
