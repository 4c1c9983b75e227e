import { sliceOf } from "../../model/span";
import { eachInSteps } from "../../model/steps";
import type { Steps } from "../../model/types";
import type { FoundMention } from "../findings";
import { isCommon } from "../lexicon/common";
import { type Gazetteer, gazetteer } from "../lexicon/gazetteer";
import { ORGANIZATION_HEADS } from "../lexicon/organizations";
import { isShortFor } from "../lexicon/shortForms";
import type { ParsedText } from "../parse";
import { addTo, type Draft, draftOf, type Named } from "./draft";

/** Names of bodies, countries and places: which are the same by the gazetteer, by their words, by acronym. */
export function* joinBodies(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  others: readonly number[],
  words: (i: number) => string[],
  named: Named,
): Steps<void> {
  const known = gazetteer();
  const keys = new Map<string, Draft>();
  const acronyms = new Map<string, Draft>();
  const byWords = new Map<string, Draft>();
  const groups = new Map<string, Draft>();
  const longer = new LongerNames();
  const unsure = new Map<string, readonly Draft[]>();
  const keyAt = (i: number) => keyOf(words(i).join(" "), known);
  // longer names first, so that a short form finds what it is short for wherever it stands
  yield;
  const bracketed = bracketedAcronyms(parsed, mentions, others);
  const isGroup = (i: number) => (mentions[i]!.type === "group" ? 0 : 1);
  const sorted = [...others].sort((a, b) => words(b).length - words(a).length || isGroup(a) - isGroup(b) || a - b);
  for (const [turn, i] of sorted.entries()) {
    if (turn % 200 === 199) yield;
    const parts = words(i);
    const key = keyAt(i);
    if (keys.has(key)) continue;
    const text = sliceOf(parsed.text, mentions[i]!.head);
    const type = mentions[i]!.type ?? "organization";
    const joins = type === "organization" || type === "media";
    const order = joins && parts.length > 1 ? anyOrder(parts, known) : "";
    const isOwn = known.names.has(key) && !isInstitution(parts);
    // “the Lakers” of the Los Angeles Lakers
    const fits = joins ? longer.shortFor(parts).filter((draft) => !isOwn || isTeamOf(draft, parts, known)) : [];
    const spelled = bracketed.get(i);
    const long =
      (spelled === undefined ? undefined : keys.get(keyAt(spelled))) ??
      (joins
        ? (byWords.get(order) ??
          keys.get(otherNumber(key)) ??
          acronyms.get(text.replace(/\./g, "")) ??
          (parts.length === 1 ? groups.get(`${key}s`) : undefined) ??
          (fits.length === 1 ? fits[0] : undefined))
        : undefined);
    if (!long && fits.length > 1 && isInstitution(parts) && key !== "police") unsure.set(key, fits);
    // “the Kremlin” is the country also where nothing else names it
    const entry = known.names.get(parts.join(" "));
    const seat = entry?.type === "organization" && known.written.has(entry.key);
    const draft = long ?? draftOf(seat ? "country" : type, "name");
    if (!long) {
      draft.key = entry?.key ?? "";
      named.drafts.push(draft);
    }
    keys.set(key, draft);
    for (const part of parts) draft.parts.add(part);
    if (type === "group") groups.set(key, draft);
    if (!joins) continue;
    if (order !== "") byWords.set(order, draft);
    const initials = initialsOf(text);
    if (initials.length > 1) acronyms.set(initials, draft);
    for (const other of otherInitials(text)) if (!acronyms.has(other)) acronyms.set(other, draft);
    // “United States Forest Agency”: FA
    const own = initialsOf(withoutCountry(text, known));
    if (own.length > 1 && own !== initials && !acronyms.has(own)) acronyms.set(own, draft);
    longer.add(draft, parts);
  }
  yield;
  const latest = new Map<Draft, number>();
  yield* eachInSteps(others, (i) => {
    const own = keys.get(keyAt(i))!;
    const draft = latestOf(unsure.get(keyAt(i)) ?? [], latest) ?? own;
    latest.set(draft, i);
    addTo(draft, i, mentions, named);
    if (draft.type === "place" && isScenery(words(i))) draft.acts = false;
  });
  yield;
  for (const key of unsure.keys()) {
    const own = keys.get(key)!;
    if (own.count === 0) named.drafts.splice(named.drafts.indexOf(own), 1);
  }
}

/** Squares, rivers and continents: things happen there, and they do nothing. */
const isScenery = (parts: readonly string[]): boolean =>
  CONTINENTS.test(parts.join(" ")) || (parts.length > 1 && SCENERY.test(parts.at(-1)!));

const CONTINENTS = /^(?:africa|antarctica|asia|europe|north america|south america|latin america|oceania)$/;
const SCENERY =
  /^(?:airport|alley|avenue|bay|beach|boulevard|bridge|building|canal|canyon|cemetery|channel|corner|creek|crossing|desert|drive|expressway|forest|freeway|gardens|glacier|gulf|highway|hills?|junction|lakes?|lane|motorway|mountains?|ocean|park|pier|plaza|reef|ridge|river|road|sea|square|stadium|station|strait|street|tower|towers|tunnel|valley|volcano|woods)$/;

/** “the Court”, where several are named: the one named last. */
function latestOf(fits: readonly Draft[], latest: ReadonlyMap<Draft, number>): Draft | undefined {
  let found: Draft | undefined;
  for (const draft of fits.slice(-MOST_NAMESAKES))
    if (latest.has(draft) && (!found || latest.get(draft)! > latest.get(found)!)) found = draft;
  return found;
}

/** No article names more bodies by one word: of a list that does, only some are compared. */
const MOST_NAMESAKES = 100;

/** “Court”, “Supreme Court”, “House”: what kind of body it is, and not which. */
const isInstitution = (parts: readonly string[]): boolean =>
  ORGANIZATION_HEADS.has(parts.at(-1)!) && parts.every((part) => isCommon(part));

/** Whether a known name is the last word of a longer one before which a place stands, and nothing else. */
const isTeamOf = (draft: Draft, parts: readonly string[], known: Gazetteer): boolean =>
  draft.type === "organization" &&
  parts.length === 1 &&
  draft.parts.size > 1 &&
  /s$/.test(parts[0]!) &&
  known.names.get([...draft.parts].slice(0, -1).join(" "))?.type === "place" &&
  [...draft.parts].at(-1) === parts[0];

/** “Defence Force” for “Defence Forces”. */
const otherNumber = (key: string): string =>
  key.includes(" ") ? (key.endsWith("s") ? key.slice(0, -1) : `${key}s`) : "";

/** For a mention in brackets that shortens the mention right before them, that one: “Reporters Without Borders (RSF)”, “Orlo Gas Works (Orgas)”. */
function bracketedAcronyms(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  others: readonly number[],
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const i of others) {
    const { head } = mentions[i]!;
    const before = mentions[i - 1];
    if (before?.kind !== "name" || before.type === "person" || before.type === "country") continue;
    const words = sliceOf(parsed.text, head);
    if (!/^\p{Lu}[\p{L}.&]*\p{Lu}s?$/u.test(words) && !isShortFor(words, sliceOf(parsed.text, before.head))) continue;
    if (!/^\s?\($/.test(parsed.text.slice(before.head.end, head.start))) continue;
    if (/^[,;)]/.test(parsed.text.slice(head.end, head.end + 1))) found.set(i, i - 1);
  }
  return found;
}

/** One key for the names of one body; “CBS News” is CBS. */
function keyOf(lower: string, known: Gazetteer): string {
  const name = lower.replace(/(?<=\p{L})\.(?:com|org|net)$/u, "");
  const key = known.names.get(name)?.key ?? name;
  const station = key.endsWith(" news") ? known.names.get(key.slice(0, -5)) : undefined;
  return station?.type === "media" ? station.key : key;
}

/** One key for “Supreme Court of the United Kingdom”, “UK Supreme Court” and “British Supreme Court”. */
function anyOrder(parts: readonly string[], known: Gazetteer): string {
  const found: string[] = [];
  for (let i = 0; i < parts.length; ) {
    let n = Math.min(3, parts.length - i);
    while (n > 0 && known.names.get(parts.slice(i, i + n).join(" "))?.type !== "country") n--;
    const word =
      n > 0 ? known.names.get(parts.slice(i, i + n).join(" "))!.key : (known.demonyms.get(parts[i]!) ?? parts[i]!);
    if (!/^(?:of|the|for|and|['’]s?)$/.test(word)) found.push(word);
    i += Math.max(1, n);
  }
  return found.length > 1 ? found.sort().join(" ") : "";
}

/** “Forest Agency” of “U.S. Forest Agency” and “Canadian Forest Agency”. */
function withoutCountry(text: string, known: Gazetteer): string {
  const words = text.replace(/^the\s+/i, "").split(/\s+/);
  for (let n = Math.min(3, words.length - 2); n > 0; n--) {
    const lower = words.slice(0, n).join(" ").toLowerCase();
    if (known.names.get(lower)?.type === "country" || known.demonyms.has(lower)) return words.slice(n).join(" ");
  }
  return text;
}

/** “Department of Energy” → “DOE”, “DoE”; “Centers for Disease Control and Prevention” → “CDC”. */
function otherInitials(text: string): readonly string[] {
  const whole = text.replace(/^the\s+/i, "").split(/\s+/);
  const small = whole.map((word, i) => (i > 0 && /^(?:of|for)$/.test(word) ? word[0]! : initialsOf(word))).join("");
  const first = initialsOf(text.split(/\s(?:and|&)\s/)[0]!);
  // “US Forest Agency” → “USFA”
  const spelled = whole.map((word) => (/^\p{Lu}{2,3}$/u.test(word) ? word : initialsOf(word))).join("");
  return [small, small.toUpperCase(), first, spelled].filter((one) => one.length > 2);
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

  /** The names of several words that have all of `parts`, the first or the last of them at one of their ends. */
  shortFor(parts: readonly string[]): readonly Draft[] {
    const lists = parts.map((part) => this.#byPart.get(part));
    let fewest = lists[0];
    for (const drafts of lists) if (!drafts || (fewest && drafts.size < fewest.size)) fewest = drafts;
    const found: Draft[] = [];
    for (const draft of fewest ?? []) {
      const edges = this.#edges.get(draft);
      if (!edges?.has(parts[0]!) && !edges?.has(parts.at(-1)!)) continue;
      if (parts.every((part) => draft.parts.has(part))) found.push(draft);
    }
    return found;
  }
}
