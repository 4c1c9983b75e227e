import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import type { ParsedText } from "../parse";
import { type Draft, draftOf } from "./draft";

/** One actor for each name and its shorter forms: `of[i]` is the actor of mention `i`, null for what is no name. */
export interface Named {
  readonly drafts: Draft[];
  readonly of: (Draft | null)[];
}

/** Joins names by their parts, by gazetteer, by acronym; two people of one surname stay two. */
export function* joinNames(parsed: ParsedText, mentions: readonly FoundMention[]): Steps<Named> {
  const named: Named = { drafts: [], of: mentions.map(() => null) };
  const people: number[] = [];
  const others: number[] = [];
  mentions.forEach(({ kind, type }, i) => {
    if (kind === "name") (type === "person" ? people : others).push(i);
  });
  const own = yield* eachInSteps(mentions, ({ kind, head }) =>
    kind === "name" ? wordsOf(sliceOf(parsed.text, head)) : [],
  );
  const words = (i: number) => own[i]!;
  yield* joinPeople(mentions, people, words, named);
  yield* joinOthers(parsed, mentions, others, words, named);
  return named;
}

const wordsOf = (name: string): string[] =>
  name
    .replace(/’/g, "'")
    .replace(/^the\s+/i, "")
    .toLowerCase()
    .split(/\s+/);

function addTo(draft: Draft, i: number, mentions: readonly FoundMention[], named: Named): void {
  const { gender, plural } = mentions[i]!;
  draft.count++;
  draft.gender ??= gender;
  draft.plural ||= plural;
  draft.acts = true;
  named.of[i] = draft;
}

function list(map: Map<string, Draft[]>, key: string): Draft[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}

/** No article names more people or bodies by one word: of a list that does, only the latest are compared. */
const MOST_NAMESAKES = 100;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/;

function* joinPeople(
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

function* joinOthers(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  others: readonly number[],
  words: (i: number) => string[],
  named: Named,
): Steps<void> {
  const known = gazetteer();
  const byKey = new Map<string, Draft>();
  const acronyms = new Map<string, Draft>();
  const byWords = new Map<string, Draft>();
  const longer = new LongerNames();
  // longer names first, so that a short form finds what it is short for wherever it stands
  yield;
  const sorted = [...others].sort((a, b) => words(b).length - words(a).length || a - b);
  for (const [turn, i] of sorted.entries()) {
    if (turn % 200 === 199) yield;
    const parts = words(i);
    const key = keyOf(parts.join(" "), known);
    if (byKey.has(key)) continue;
    const text = sliceOf(parsed.text, mentions[i]!.head);
    const type = mentions[i]!.type ?? "organization";
    const joins = type === "organization" || type === "media";
    const order = joins && parts.length > 1 ? anyOrder(parts, known) : "";
    const long = joins
      ? (byWords.get(order) ??
        acronyms.get(text.replace(/\./g, "")) ??
        (known.names.has(key) ? undefined : longer.shortFor(parts)))
      : undefined;
    // “the Kremlin” is the country also where nothing else names it
    const entry = known.names.get(parts.join(" "));
    const seat = entry?.type === "organization" && known.written.has(entry.key);
    const draft = long ?? draftOf(seat ? "country" : type, "name");
    if (!long) {
      draft.key = entry?.key ?? "";
      named.drafts.push(draft);
    }
    byKey.set(key, draft);
    for (const part of parts) draft.parts.add(part);
    if (!joins) continue;
    if (order !== "") byWords.set(order, draft);
    const initials = initialsOf(text);
    if (initials.length > 1) acronyms.set(initials, draft);
    longer.add(draft, parts);
  }
  yield;
  yield* eachInSteps(others, (i) => addTo(byKey.get(keyOf(words(i).join(" "), known))!, i, mentions, named));
}

const keyOf = (lower: string, known: Gazetteer): string => known.names.get(lower)?.key ?? lower;

/** One key for “Supreme Court of the United Kingdom” and “UK Supreme Court”. */
function anyOrder(parts: readonly string[], known: Gazetteer): string {
  const found: string[] = [];
  for (let i = 0; i < parts.length; ) {
    let n = Math.min(3, parts.length - i);
    while (n > 0 && known.names.get(parts.slice(i, i + n).join(" "))?.type !== "country") n--;
    const word = n > 0 ? known.names.get(parts.slice(i, i + n).join(" "))!.key : parts[i]!;
    if (!/^(?:of|the|for|and|['’]s?)$/.test(word)) found.push(word);
    i += Math.max(1, n);
  }
  return found.length > 1 ? found.sort().join(" ") : "";
}

/** “International Monetary Fund” → “IMF”. */
const initialsOf = (name: string): string => (name.match(/(?<![\p{L}\p{N}’'])\p{Lu}/gu) ?? []).join("");

/** The names of bodies by their words, so that a short form finds its long one without a look at each. */
class LongerNames {
  readonly #byPart = new Map<string, Set<Draft>>();
  readonly #edges = new Map<Draft, Set<string>>();

  add(draft: Draft, parts: readonly string[]): void {
    for (const part of parts) {
      const drafts = this.#byPart.get(part) ?? new Set();
      this.#byPart.set(part, drafts.add(draft));
    }
    if (parts.length < 2) return;
    const edges = this.#edges.get(draft) ?? new Set();
    this.#edges.set(draft, edges.add(parts[0]!).add(parts.at(-1)!));
  }

  /** The one name of several words that has all of `parts`, the first or the last of them at one of its ends. */
  shortFor(parts: readonly string[]): Draft | undefined {
    const lists = parts.map((part) => this.#byPart.get(part));
    let fewest = lists[0];
    for (const drafts of lists) if (!drafts || (fewest && drafts.size < fewest.size)) fewest = drafts;
    const found: Draft[] = [];
    for (const draft of fewest ?? []) {
      const edges = this.#edges.get(draft);
      if (!edges?.has(parts[0]!) && !edges?.has(parts.at(-1)!)) continue;
      if (parts.every((part) => draft.parts.has(part))) found.push(draft);
    }
    return found.length === 1 ? found[0] : undefined;
  }
}
