import { sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import { isOrganizationName } from "../../lexicon/organizations";
import { isPeople, PERSON_NOUNS } from "../../lexicon/roles";
import { HONORIFICS } from "../../lexicon/titles";
import type { ParsedText } from "../../parse";
import { isFurniture } from "../../turns/speech";
import { type Draft, draftOf } from "../draft";
import { firstFrom } from "../mentionsFrom";
import { headMention } from "./heads";

/** The actor of each voice of a transcript; null for one that nothing names. Mentions by its names become its own. */
export function voiceDrafts(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  of: (Draft | null)[],
  drafts: Draft[],
): ReadonlyMap<number, Draft | null> {
  const labels = new Map<number, Span[]>();
  const answers = new Set<number>();
  for (const { voice, label, part } of parsed.turns) {
    const own = labels.get(voice) ?? [];
    labels.set(voice, own);
    if (part === "answer") answers.add(voice);
    if (label) own.push(label);
  }
  const same = new Map<Draft, Draft>();
  const names = new Map<string, Draft | null>();
  const voices = new Map<number, Draft | null>();
  for (const [voice, own] of labels) {
    if (own.length === 0) {
      voices.set(voice, answers.has(voice) ? guestOf(parsed, mentions, of) : null);
      continue;
    }
    const found = own.flatMap((label) => inLabel(parsed, label, mentions, of));
    const words = own.map((label) => wordsIn(sliceOf(parsed.text, label)));
    const named = bestOf(found);
    const draft = (named?.rule === "name" ? named : holderOf(parsed, words, drafts)) ?? named ?? unnamed(words, drafts);
    for (const one of found) if (one !== draft) same.set(one, draft);
    describe(parsed, draft, own, words, mentions, of);
    voices.set(voice, draft);
    for (const form of new Set(words.flatMap(formsOf)))
      names.set(form, names.has(form) && names.get(form) !== draft ? null : draft);
  }
  for (const [i, { kind, head, span }] of mentions.entries()) {
    if (kind === "pronoun") continue;
    // “the Minister”, where one of those who speak is one
    const form = sliceOf(parsed.text, kind === "name" ? head : span).toLowerCase();
    const called = kind === "name" || /^the\s/.test(form) ? names.get(form.replace(/^the\s+/, "")) : null;
    of[i] = called ?? same.get(of[i]!) ?? of[i] ?? null;
  }
  return voices;
}

/** Whom the label’s head names, and a person whom it has in brackets behind an office. */
function inLabel(
  parsed: ParsedText,
  label: Span,
  mentions: readonly FoundMention[],
  of: readonly (Draft | null)[],
): readonly Draft[] {
  const found: Draft[] = [];
  const main = headMention(parsed, [label], mentions);
  for (let i = firstFrom(mentions, label.start); mentions[i] && mentions[i]!.head.start < label.end; i++) {
    const { kind, type } = mentions[i]!;
    const isPerson = kind === "name" && type === "person";
    if (of[i] && kind !== "pronoun" && (isPerson || i === main)) found.push(of[i]!);
  }
  return found;
}

/** What the labels of a voice tell of its actor. */
function describe(
  parsed: ParsedText,
  draft: Draft,
  labels: readonly Span[],
  words: readonly Words[],
  mentions: readonly FoundMention[],
  of: readonly (Draft | null)[],
): void {
  draft.acts = true;
  const isBody = labels.some((label) => isOrganizationName(headIn(sliceOf(parsed.text, label))));
  const nouns = words.map(({ office }) => office.at(-1)?.toLowerCase() ?? "");
  if (nouns.every((noun) => isPeople(noun) && !PERSON_NOUNS.has(noun))) draft.type = "group";
  else if (draft.key === "" && !isBody && draft.type !== "media") draft.type = "person";
  if (draft.type !== "person") return;
  draft.role ??= officeIn(parsed, labels);
  const fullest = words.map(({ name }) => name).reduce((a, b) => (b.length > a.length ? b : a));
  const isNamed = mentions.some(
    ({ kind, type, head }, i) =>
      of[i] === draft &&
      kind === "name" &&
      type === "person" &&
      sliceOf(parsed.text, head).split(/\s+/).length >= fullest.length,
  );
  if (!isNamed && fullest.length > 1 && draft.rule === "name") draft.name ??= fullest.join(" ");
}

/** What a label says, without titles. */
interface Words {
  readonly name: readonly string[];
  readonly office: readonly string[];
}

const headIn = (label: string): string => label.replace(/\s*[,(].*$/s, "").trim();
const bare = (word: string): string => word.toLowerCase().replace(/\.$/, "");
const isOffice = (word: string): boolean => PERSON_NOUNS.has(bare(word)) || isPeople(bare(word));
const split = (words: string): readonly string[] =>
  words.split(/\s+/).filter((word) => word !== "" && !HONORIFICS.has(bare(word)) && !/^the$/i.test(word));

function wordsIn(label: string): Words {
  const head = split(headIn(label));
  const bracket = /\((\p{Lu}[^()]*)\)/u.exec(label)?.[1] ?? "";
  const after = split(/^[^,()]+,\s+([^,()]+)/.exec(label)?.[1] ?? "");
  const noun = head.findIndex(isOffice);
  // “Minister of Fisheries”, not “Major Tom Lind”
  const isOnly = noun >= 0 && (noun === head.length - 1 || /^(?:of|for)$/i.test(head[noun + 1]!));
  if (!isOnly) return { name: head, office: after };
  return { name: split(bracket), office: head };
}

/** What a voice is called in the words of others, lower case: name, end of the name, office and what it is of. */
function formsOf({ name, office }: Words): readonly string[] {
  const lower = name.map((word) => word.toLowerCase());
  const ends = lower.map((_, i) => lower.slice(i).join(" "));
  const held = office.map((word) => word.toLowerCase());
  const noun = held.findIndex(isOffice);
  const offices = noun < 0 ? [] : [held.join(" "), held.slice(0, noun + 1).join(" "), held[noun]!];
  return [...ends, ...offices].filter((form) => form.length > 2 && !/^(?:of|the|and|for)\b/.test(form));
}

/** “Foreign Minister” of “Ana Lind, Foreign Minister”, and of “Foreign Minister (Ana Lind)”. */
function officeIn({ text }: ParsedText, labels: readonly Span[]): Span | null {
  for (const { start, end } of labels) {
    const words = text.slice(start, end);
    const lead = /^[^,()]+,\s+(?=\p{L}[^()]*$)/u.exec(words)?.[0];
    if (lead) return { start: start + lead.length, end };
    const [whole, before] = /^(?:the\s+)?(\p{Lu}[^,()]*?)\s*\(\p{Lu}/iu.exec(words) ?? [];
    if (whole && before?.split(/\s+/).some(isOffice)) {
      const from = start + whole.indexOf(before);
      return { start: from, end: from + before.length };
    }
  }
  return null;
}

/** A person with a name before anybody else. */
function bestOf(found: readonly Draft[]): Draft | undefined {
  const rank = ({ type, rule, count }: Draft) => (type === "person" ? 2000 : 0) + (rule === "name" ? 1000 : 0) + count;
  return found.reduce<Draft | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined);
}

/** The one whose role the article tells by the office in the labels. */
function holderOf({ text }: ParsedText, words: readonly Words[], drafts: readonly Draft[]): Draft | undefined {
  const offices = new Set(words.map(({ office }) => office.join(" ").toLowerCase()));
  const holders = drafts.filter(
    ({ role, type }) => role && type === "person" && offices.has(split(sliceOf(text, role)).join(" ").toLowerCase()),
  );
  return holders.length === 1 && words.every(({ name }) => name.length === 0) ? holders[0] : undefined;
}

/** An actor by the fullest of the labels: none of them was seen to name anybody. */
function unnamed(words: readonly Words[], drafts: Draft[]): Draft {
  const draft = draftOf("person", "source");
  draft.name = words
    .map(({ name, office }) => (name.length > 0 ? name : office).join(" "))
    .reduce((a, b) => (b.length > a.length ? b : a));
  drafts.push(draft);
  return draft;
}

/** The person whom the text introduces before the first turn: the only one, or the one named most; bylines introduce nobody. */
function guestOf(parsed: ParsedText, mentions: readonly FoundMention[], of: readonly (Draft | null)[]): Draft | null {
  const { lead, content } = parsed.turns[0]!;
  const top = lead?.start ?? content[0]!.start;
  const people = new Set<Draft>();
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.end > top) break;
    if (isFurniture(sliceOf(parsed.text, paragraph))) continue;
    for (let i = firstFrom(mentions, paragraph.start); mentions[i] && mentions[i]!.head.start < paragraph.end; i++) {
      const draft = of[i];
      if (mentions[i]!.kind === "name" && draft?.type === "person") people.add(draft);
    }
  }
  const [guest, next] = [...people].sort((a, b) => b.count - a.count);
  if (!guest || guest.count === next?.count) return null;
  guest.acts = true;
  return guest;
}
