import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { addTo, type Draft, draftOf, type Named } from "./draft";

function list(map: Map<string, Draft[]>, key: string): Draft[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}

/** No article names more people or bodies by one word: of a list that does, only the latest are compared. */
const MOST_NAMESAKES = 100;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

/** People by the parts of their names; two of one surname stay two. */
export function* joinPeople(
  mentions: readonly FoundMention[],
  people: readonly number[],
  words: (i: number) => string[],
  named: Named,
): Steps<void> {
  const bySurname = new Map<string, Draft[]>();
  const byPart = new Map<string, Draft[]>();
  const full = new Map<Draft, string[]>();
  for (const [turn, i] of people.entries()) {
    if (turn % 200 === 199) yield;
    const parts = words(i).filter((part) => !SUFFIX.test(part));
    if (parts.length < 2) continue;
    const surname = parts.at(-1)!;
    const same = list(bySurname, surname)
      .slice(-MOST_NAMESAKES)
      .find((draft) => agree(full.get(draft)!, parts) && !clash(draft, mentions[i]!));
    const draft = same ?? draftOf("person", "name");
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
    const part = words(i)[0]!;
    const open = (drafts: readonly Draft[] = []) =>
      drafts.slice(-MOST_NAMESAKES).filter((draft) => !clash(draft, mentions[i]!));
    // a surname that is a first name too says nothing of who bears it: “Charles” after Ann Charles
    const bare = mentions[i]!.span.start === mentions[i]!.head.start;
    const surnames = bare ? (bySurname.get(part) ?? []).slice(-MOST_NAMESAKES) : open(bySurname.get(part));
    const candidates = surnames.length > 0 ? surnames : open(byPart.get(part));
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

/** Whether two names of one surname can be one person’s: “Ann Lee”, “A. Lee”, “Ann B. Lee”. */
function agree(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0]!, b[0]!];
  if (first === second) return true;
  const initial = (short: string, long: string) => /^\p{L}\.?$/u.test(short) && long.startsWith(short[0]!);
  return initial(first, second) || initial(second, first) || a.includes(second) || b.includes(first);
}

const clash = (draft: Draft, { gender }: FoundMention): boolean =>
  draft.gender !== null && gender !== null && draft.gender !== gender;
