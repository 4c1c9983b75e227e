import { sliceOf } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import { isOrganizationName } from "../lexicon/organizations";
import type { ParsedText } from "../parse";
import { isFurniture } from "../turns/speech";
import { speechOf, TURN, turnAt } from "../turns/turn";
import { type Draft, draftOf } from "./draft";
import { isQuoted } from "./pronouns";
import { firstFrom, headMention } from "./speakers";
import { sideOf } from "./speech";

const I = /^(?:i|me|my|mine|myself)$/i;
const WE = /^(?:we|us|our|ours|ourselves)$/i;
const YOU = /^(?:you|your|yours|yourself)$/i;

/**
 * Who speaks in each turn of a transcript, as a function of its attribution; undefined for attributions that are no turns.
 * All labels of one voice become one actor; *I* and *we* in a turn its speaker, *you* the other one where there are two.
 */
export function speakersOfTurns(
  parsed: ParsedText,
  quotations: readonly Quotation[],
  mentions: readonly FoundMention[],
  of: (Draft | null)[],
  drafts: Draft[],
): (attribution: FoundAttribution) => Draft | null | undefined {
  const { turns } = parsed;
  if (turns.length === 0) return () => undefined;
  const voices = voiceDrafts(parsed, mentions, of, drafts);
  for (const { content, voice } of turns) {
    const speaker = voices.get(voice) ?? null;
    const other = voices.size === 2 ? (voices.get([...voices.keys()].find((one) => one !== voice)!) ?? null) : null;
    for (const span of content)
      for (let i = firstFrom(mentions, span.start); mentions[i] && mentions[i]!.head.start < span.end; i++) {
        if (mentions[i]!.kind !== "pronoun" || isQuoted(quotations, mentions[i]!.head.start)) continue;
        const word = sliceOf(parsed.text, mentions[i]!.head);
        const whom = I.test(word) ? speaker : WE.test(word) ? speaker && sideOf(parsed, speaker) : null;
        if (whom) of[i] = whom;
        else if (YOU.test(word) && other) of[i] = other;
      }
  }
  return ({ rule, content }) => {
    const turn = rule === TURN ? turnAt(turns, content[0]!.start) : undefined;
    return turn && (voices.get(turn.voice) ?? null);
  };
}

/** The actor of each voice; null for one that nothing names. */
function voiceDrafts(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  of: (Draft | null)[],
  drafts: Draft[],
): ReadonlyMap<number, Draft | null> {
  const labels = new Map<number, Span[]>();
  const parts = new Map<number, string | null>();
  for (const { voice, label, part } of parsed.turns) {
    const own = labels.get(voice) ?? [];
    labels.set(voice, own);
    parts.set(voice, part);
    if (label) own.push(label);
  }
  const same = new Map<Draft, Draft>();
  const voices = new Map<number, Draft | null>();
  for (const [voice, own] of labels) {
    if (own.length === 0) {
      voices.set(voice, parts.get(voice) === "answer" ? guestOf(parsed, mentions, of) : null);
      continue;
    }
    const found = own.flatMap((label) => {
      const head = headMention(parsed, [label], mentions);
      const draft = head === null ? null : of[head];
      return draft && mentions[head!]!.kind !== "pronoun" ? [draft] : [];
    });
    const draft = bestOf(found) ?? unnamed(parsed, own, drafts);
    for (const one of found) if (one !== draft) same.set(one, draft);
    if (draft.key === "" && /^(?:organization|place|country|group)$/.test(draft.type) && !draft.plural)
      if (!own.some((label) => isOrganizationName(sliceOf(parsed.text, label)))) draft.type = "person";
    draft.acts = true;
    if (draft.type === "person") draft.role ??= officeIn(parsed, own);
    voices.set(voice, draft);
  }
  if (same.size > 0) for (const [i, draft] of of.entries()) if (draft && same.has(draft)) of[i] = same.get(draft)!;
  return voices;
}

/** “Foreign Minister” of “Ana Lind, Foreign Minister”. */
function officeIn(parsed: ParsedText, labels: readonly Span[]): Span | null {
  for (const { start, end } of labels) {
    const words = parsed.text.slice(start, end);
    const [lead] = /^[^,()]+,\s+(?=\p{L})/u.exec(words) ?? [];
    if (lead && !/[()]/.test(words)) return { start: start + lead.length, end };
  }
  return null;
}

/** A person with a name before anybody else. */
function bestOf(found: readonly Draft[]): Draft | undefined {
  const rank = ({ type, rule, count }: Draft) => (type === "person" ? 2000 : 0) + (rule === "name" ? 1000 : 0) + count;
  return found.reduce<Draft | undefined>((a, b) => (a && rank(a) >= rank(b) ? a : b), undefined);
}

/** An actor by the fullest of the labels: none of them was seen to name anybody. */
function unnamed(parsed: ParsedText, labels: readonly Span[], drafts: Draft[]): Draft {
  const words = labels.map((label) =>
    sliceOf(parsed.text, label)
      .replace(/\s*[,(].*$/s, "")
      .trim(),
  );
  const draft = draftOf("person", "source");
  draft.name = words.reduce((a, b) => (b.length > a.length ? b : a));
  drafts.push(draft);
  return draft;
}

/** The one person whom the text names before the first turn; bylines introduce nobody. */
function guestOf(parsed: ParsedText, mentions: readonly FoundMention[], of: readonly (Draft | null)[]): Draft | null {
  const first = parsed.turns[0]!;
  const top = Math.min(first.lead?.start ?? speechOf(first).start, speechOf(first).start);
  const people = new Set<Draft>();
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.end > top) break;
    if (isFurniture(sliceOf(parsed.text, paragraph))) continue;
    for (let i = firstFrom(mentions, paragraph.start); mentions[i] && mentions[i]!.head.start < paragraph.end; i++) {
      const draft = of[i];
      if (mentions[i]!.kind === "name" && draft?.type === "person") people.add(draft);
    }
  }
  const [guest, ...others] = people;
  if (!guest || others.length > 0) return null;
  guest.acts = true;
  return guest;
}
