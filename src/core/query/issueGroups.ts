import { BUILT_IN } from "../codebook/builtIn";
import { issueLabel } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import { atOnce, eachInSteps } from "../model/steps";
import type { AnnotationDocument, Position, Steps } from "../model/types";
import { joined } from "./issueJoining";
import { fold, issueReader, type Reading, wordsOf } from "./issueReading";
import { standing } from "./lookup";

/** Positions towards the same thing. */
export interface IssueGroup {
  /** The same after the next analysis, as long as its words are. */
  readonly id: string;
  /** Words of the article, the name that a person gave, or the codebook's; empty for positions whose issue nothing names. */
  readonly label: string;
  /** Why they stand together. */
  readonly by: "words" | "person" | "codebook" | "nothing";
  readonly positions: readonly Position[];
  /** The different wordings in it, in the order of the positions. */
  readonly wordings: readonly string[];
}

/**
 * The issues of the positions `shown`, in their order; which belong together is decided over all that stand, so that a
 * filter does not change it. The codebook's issue, or the name that a person
 * gave, decides; else the words do: the same head (“talks”, “negotiations”), where what else is said in one is said in
 * the other too (“talks”, “peace talks with Arlen”), and never where it differs (“talks with Arlen”, “talks with Wick”).
 */
export const issueGroups = (...of: Parameters<typeof issueGroupsInSteps>): readonly IssueGroup[] =>
  atOnce(issueGroupsInSteps(...of));

/** The same, a step at a time. */
export function* issueGroupsInSteps(
  document: AnnotationDocument,
  text: string,
  shown: readonly Position[],
  book: Codebook = BUILT_IN,
): Steps<readonly IssueGroup[]> {
  const order = new Map(shown.map(({ id }, i) => [id, i]));
  const place = ({ id }: Position) => order.get(id) ?? 0;
  const sorted = (yield* grouped(document, text, standing(document), book))
    .map((group) => ({ ...group, positions: group.positions.filter(({ id }) => order.has(id)) }))
    .filter(({ positions }) => positions.length > 0)
    .map((group) => ({ ...group, positions: [...group.positions].sort((a, b) => place(a) - place(b)) }))
    .sort((a, b) => place(a.positions[0]!) - place(b.positions[0]!));
  // “her plan” may be the plan of two
  const taken = new Map<string, number>();
  return sorted.map((group) => {
    const times = (taken.get(group.id) ?? 0) + 1;
    taken.set(group.id, times);
    return times === 1 ? group : { ...group, id: `${group.id}:${times}` };
  });
}

/**
 * For each of the positions that no person has grouped the name of a group of its own: its words, told apart from the
 * group that the others remain in. By the positions' ids; without those whose issue nothing names.
 */
export function wordsAlone(
  document: AnnotationDocument,
  text: string,
  some: readonly Position[],
  book: Codebook = BUILT_IN,
): ReadonlyMap<string, string> {
  const chosen = new Set(some);
  const others = standing(document).filter((it) => !chosen.has(it));
  const taken = new Set(atOnce(grouped(document, text, others, book)).map(({ label }) => fold(label)));
  const nameFor = (words: string): string => {
    for (let n = 2, name = words; ; name = `${words} (${n++})`) if (!taken.has(fold(name))) return name;
  };
  return new Map(some.flatMap(({ id, issue }) => (issue ? [[id, nameFor(wordsOf(text, issue))] as const] : [])));
}

function* grouped(
  document: AnnotationDocument,
  text: string,
  positions: readonly Position[],
  book: Codebook,
): Steps<readonly IssueGroup[]> {
  const worded = positions.filter(({ category, issue }) => category === undefined && issue !== null);
  const readings = yield* eachInSteps(worded, issueReader(document, text));
  const groups = yield* eachInSteps(joined(readings), groupOf);
  yield;
  const places = new Map(groups.map(({ label }, i) => [fold(label), i]));
  for (const [key, some] of namedAlike(positions, book)) {
    const label = issueLabel(book, some[0]!.category!);
    const place = places.get(key) ?? groups.length;
    const before = groups[place];
    const wordings = some.flatMap(({ issue }) => (issue ? [wordsOf(text, issue)] : []));
    groups[place] = {
      id: before?.id ?? `issue:${key}`,
      label,
      by: before ? "words" : book.issues.length > 0 ? "codebook" : "person",
      positions: [...(before?.positions ?? []), ...some],
      wordings: [...new Set([...(before?.wordings ?? []), ...wordings])],
    };
  }
  const unnamed = positions.filter(({ category, issue }) => category === undefined && issue === null);
  if (unnamed.length > 0) groups.push({ id: "issue:", label: "", by: "nothing", positions: unnamed, wordings: [] });
  return groups;
}

/** The positions that a person gave an issue, by its name as it is compared. */
function namedAlike(positions: readonly Position[], book: Codebook): ReadonlyMap<string, readonly Position[]> {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    if (position.category === undefined) continue;
    const key = fold(issueLabel(book, position.category));
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)!.push(position);
  }
  return groups;
}

/** What a short name of an issue should say, if anything: with whom, of what, on what. */
const TELLING: ReadonlySet<string> = new Set(["with", "of", "on", "for", "against", "to"]);

/** Told by a short wording that says with whom or of what, then the most frequent one, then the one that says most. */
function groupOf(members: readonly Reading[]): IssueGroup {
  const times = new Map<string, number>();
  for (const { wording } of members) times.set(fold(wording), (times.get(fold(wording)) ?? 0) + 1);
  const often = ({ wording }: Reading) => times.get(fold(wording)) ?? 0;
  // the first thing said after the head is what it is about
  const tells = ({ slots, wording }: Reading) =>
    Number(wording.length <= 40 && TELLING.has([...slots.keys()].find((slot) => slot !== "") ?? ""));
  const [best] = [...members].sort((a, b) => tells(b) - tells(a) || often(b) - often(a) || b.words.size - a.words.size);
  const label = best?.wording ?? "";
  return {
    id: `issue:${fold(label)}`,
    label,
    by: "words",
    positions: members.map(({ position }) => position),
    wordings: [...new Set(members.map(({ wording }) => wording))],
  };
}
