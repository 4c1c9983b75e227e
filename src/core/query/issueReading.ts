import { gerund, isGerund, stem } from "../english/inflect";
import { actionOf, paired, shapeOf } from "../english/phrase";
import type { AnnotationDocument, Mention, Position, Span } from "../model/types";
import { EMPTY, ENDS_HEAD, EVENTS, SYNONYM } from "./issueWords";

/** An issue's words as they are compared: actors by their ids, other words by their stems. */
export interface Reading {
  readonly position: Position;
  readonly wording: string;
  /** What it is: a noun, an action (“v:”), an actor (“a:”), or words that are only what they are (“w:”). */
  readonly head: string;
  /** All that is said besides. */
  readonly words: ReadonlySet<string>;
  /** The same by the place in which it is said: before the head (“”), of whom or what (“of”), “with”, “on” … */
  readonly slots: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same for the same issue. */
  readonly key: string;
}

/** Reads issues of one article; the position has one. */
export function issueReader(document: AnnotationDocument, text: string): (position: Position) => Reading {
  const inside = namesIn(document.mentions.filter(({ actor, status }) => actor !== null && status !== "rejected"));
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  return (position) => read(text, position, inside(position.issue!), names);
}

function read(
  text: string,
  position: Position,
  mentions: readonly Mention[],
  names: ReadonlyMap<string, string>,
): Reading {
  const span = position.issue!;
  const wording = wordsOf(text, span);
  const shape = shapeOf(text, span);
  const all = tokens(text, span, mentions);
  if (shape === "clause" || shape === "words") return reading(position, wording, `w:${fold(wording)}`, NO_SLOTS);
  if (shape === "action" || isGerund(all[0] ?? "")) return ofAction(position, wording, all);
  const { head, slots } = ofNoun(all);
  const name = head.startsWith("a:") && slots.size === 0 ? names.get(head.slice(2)) : undefined;
  return reading(position, name ?? wording, head || `w:${fold(wording)}`, slots);
}

type Slots = ReadonlyMap<string, ReadonlySet<string>>;
const NO_SLOTS: Slots = new Map();

function reading(position: Position, wording: string, head: string, slots: Slots): Reading {
  const words = new Set([...slots.values()].flatMap((some) => [...some]));
  return { position, wording, head, words, slots, key: [head, ...[...words].sort()].join(" ") };
}

/** “enter talks with Arlen” is “talks with Arlen”, “negotiate with Arlen” is “negotiations with Arlen”. */
function ofAction(position: Position, wording: string, all: readonly string[]): Reading {
  const light = LIGHT.exec(wording)?.[0] ?? "";
  if (light) {
    const { head, slots } = ofNoun(all.slice(light.trim().split(/\s+/).length));
    if (EVENTS.has(head))
      return reading(position, wording.slice(light.length).replace(/^(?:the|an?) /i, ""), head, slots);
  }
  const verb = actionOf(wording).verb.toLowerCase();
  const root = verbStem(verb);
  const slots = slotsOf(all.slice(Math.max(0, all.indexOf(verb) + 1)));
  return reading(position, wording, SYNONYM.get(root) ?? `v:${root}`, slots);
}

function ofNoun(all: readonly string[]): { readonly head: string; readonly slots: Slots } {
  const ends = (word: string, i: number) =>
    i > 0 && (ENDS_HEAD.has(word) || (word.endsWith("ed") && ENDS_HEAD.has(all[i + 1] ?? "")));
  const cut = all.findIndex(ends);
  const front = (cut < 0 ? all : all.slice(0, cut)).filter(tells).map(folded);
  const head = front.at(-1) ?? "";
  const slots = new Map(slotsOf(cut < 0 ? [] : all.slice(cut)));
  for (const word of front.slice(0, -1)) {
    const slot = word.startsWith("a:") ? "of" : "";
    slots.set(slot, new Set([...(slots.get(slot) ?? []), word]));
  }
  return { head, slots };
}

/** What is said by the preposition before it; “by” is as good as “of”, “between” as “with”. */
function slotsOf(words: readonly string[]): Slots {
  const slots = new Map<string, Set<string>>();
  let slot = "";
  for (const word of words) {
    if (ENDS_HEAD.has(word)) slot = ALIKE[word] ?? word;
    else if (tells(word)) slots.set(slot, (slots.get(slot) ?? new Set()).add(folded(word)));
  }
  return slots;
}

const ALIKE: Readonly<Record<string, string>> = { by: "of", between: "with", about: "on", over: "on" };
/** Verbs that say no more than that it takes place. */
const LIGHT =
  /^(?:to )?(?:enter(?:ing)?(?: into)?|engag(?:e|ing) in|hold(?:ing)?|begin(?:ning)?|start(?:ing)?|resum(?:e|ing)|continu(?:e|ing)|conduct(?:ing)?|join(?:ing)?|tak(?:e|ing) part in|participat(?:e|ing) in|hav(?:e|ing)) /i;

/** Finds the mentions whose names overlap a span. */
export function namesIn(mentions: readonly Mention[]): (span: Span) => readonly Mention[] {
  const sorted = [...mentions].sort((a, b) => a.head.start - b.head.start);
  const longest = sorted.reduce((most, { head }) => Math.max(most, head.end - head.start), 0);
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.head.start <= start - longest) low = middle + 1;
      else high = middle;
    }
    const found: Mention[] = [];
    for (let i = low; i < sorted.length && sorted[i]!.head.start < end; i++)
      if (sorted[i]!.head.end > start) found.push(sorted[i]!);
    return found;
  };
}

/** Words in small letters, ENDS_HEAD and EMPTY ones too; a mention of an actor is one word, “a:” and the actor's id. */
function tokens(text: string, span: Span, mentions: readonly Mention[]): readonly string[] {
  const found: string[] = [];
  let first = 0;
  for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu)) {
    const at = span.start + match.index;
    // those that have ended before this word are over for all that follow
    while (first < mentions.length && mentions[first]!.head.end <= at) first++;
    let actor: string | null | undefined;
    for (let i = first; actor === undefined && i < mentions.length && mentions[i]!.head.start <= at; i++)
      if (at < mentions[i]!.head.end) actor = mentions[i]!.actor;
    const word = actor == null ? match[0].toLowerCase().replace(/[’']s?$/, "") : `a:${actor}`;
    if (word !== found.at(-1)) found.push(word);
  }
  return found;
}

/** What words say, wherever they stand, each in the form in which issues are compared. */
export const keywordsOf = (words: string): ReadonlySet<string> =>
  new Set(
    Array.from(words.matchAll(/[\p{L}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu), ([word]) =>
      word.toLowerCase().replace(/[’']s?$/, ""),
    )
      .filter(tells)
      .flatMap((word) =>
        isGerund(word) ? [folded(word), SYNONYM.get(verbStem(word)) ?? verbStem(word)] : [folded(word)],
      ),
  );

const tells = (word: string): boolean => !EMPTY.has(word) && !ENDS_HEAD.has(word) && word !== "s";
const folded = (word: string): string => {
  if (word.startsWith("a:")) return word;
  const root = stem(word);
  return SYNONYM.get(root) ?? root;
};
const verbStem = (verb: string): string =>
  stem((verb.endsWith("ing") ? verb : gerund(verb)).replace(/(?:(.)(?=\1))?ing$/, ""));
export const fold = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Without the article before it, in one line, at most some 80 UTF-16 units. */
export const wordsOf = (text: string, { start, end }: Span): string => {
  const line = text.slice(start, end).replace(/\s+/g, " ").trim();
  const words = paired(line.replace(/^(?:the|an?) /i, ""));
  return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/, "")}…`;
};
