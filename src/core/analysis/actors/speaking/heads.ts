import { contains, firstEndingAfter, overlaps, sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import { isSomebodys, isSortOfBody, isUtterance } from "../../lexicon/sources";
import type { ParsedText, Token } from "../../parse";
import type { Tag } from "../../tags";
import { firstFrom } from "../mentionsFrom";
import { authorOf } from "./authors";

/**
 * The mention that is, or heads, a source; null where none does, as in “the Orlo police chief”, which is not Orlo. In “the
 * ministry’s spokeswoman, Ann Lee” it is the name, in “a report by the ministry” the ministry.
 */
export function headMention(
  parsed: ParsedText,
  source: readonly Span[],
  mentions: readonly FoundMention[],
): number | null {
  const first = source[0];
  // “no organisation”, “nobody in the party”
  if (!first || /^no(?:body|t)?\b/i.test(sliceOf(parsed.text, first))) return null;
  const from = firstFrom(mentions, first.start);
  // “Dean of Orlo” of “Ann Lee, Dean of Orlo”; “Ann Lee QC”
  for (const i of [from - 1, from])
    if (mentions[i] && isPerson(mentions[i], "name") && mentions[i].role && contains(mentions[i].span, first)) return i;
  if (!mentions[from]) return null;
  const phrase = firstPhrase(parsed, first, mentions, from);
  if (!overlaps(mentions[from]!.head, first)) return authorOf(parsed, first, mentions, phrase);
  const { core, noun, owner } = phrase;
  if (core !== null && mentions[core]!.kind === "name") return core;
  const named = nameBeside(parsed, first, mentions, phrase);
  if (named !== null) return named;
  if (core !== null) return nameBehind(parsed, first, mentions, core) ?? core;
  const owned =
    owner !== null && (isSomebodys(noun) || (isSortOfBody(noun) && isBody(mentions[owner]!))) ? owner : null;
  if (owned !== null && isPossessive(parsed, mentions[owned]!)) return owned;
  return authorOf(parsed, first, mentions, phrase) ?? owned;
}

/** The name that the article sets behind the words of a source: “the chief executive” of “the chief executive, Ann Lee, …”. */
function nameBehind(parsed: ParsedText, { end }: Span, mentions: readonly FoundMention[], core: number): number | null {
  if (mentions[core]!.type !== "person" || mentions[core]!.plural) return null;
  const i = firstFrom(mentions, end);
  const mention = mentions[i];
  if (!mention || !isPerson(mention, "name") || mention.head.start - end > 12) return null;
  // “according to the minister, Ann Lee left”
  if (!/^,/.test(parsed.text.slice(mention.head.end, mention.head.end + 1))) return null;
  return /^,\s(?:\p{Lu}\p{L}{0,4}\.?\s)?$/u.test(parsed.text.slice(end, mention.head.start)) ? i : null;
}

/** Whether a source is one speech, and nobody’s by its words: “the statement”, “an early tweet”. */
export function isSpeech(parsed: ParsedText, [first]: readonly Span[]): boolean {
  if (!first || !/^(?:the|this|that|an?|one)\s[^'’]*$/i.test(sliceOf(parsed.text, first))) return false;
  const { core, noun, owner, next } = firstPhrase(parsed, first, [], 0);
  return core === null && owner === null && isUtterance(noun) && (parsed.tokens[next]?.start ?? first.end) >= first.end;
}

export interface Phrase {
  /** The mention that is the noun of the phrase. */
  readonly core: number | null;
  /** The noun where no mention is it, lower case; empty for none. */
  readonly noun: string;
  /** Whoever is named last before that noun: “Ann Lee” of “Ann Lee’s last speech”, “his” of “his speech”. */
  readonly owner: number | null;
  /** The token after the phrase. */
  readonly next: number;
}

/** The noun phrase with which a source begins, past prepositions before it. */
function firstPhrase(parsed: ParsedText, source: Span, mentions: readonly FoundMention[], from: number): Phrase {
  const { tokens } = parsed;
  let core: number | null = null;
  let noun = "";
  let owner: number | null = null;
  let i = from;
  let t = firstEndingAfter(tokens, source.start);
  while (t < tokens.length && tokens[t]!.start < source.end) {
    const token = tokens[t]!;
    while (mentions[i] && mentions[i]!.head.end <= token.start) i++;
    const mention = mentions[i];
    if (mention && mention.head.start <= token.start && mention.head.start < source.end) {
      const before = core === null ? null : mentions[core]!;
      if (mention.kind === "name" && before && isPerson(before, "name")) break;
      // “the protesters Reuters met”
      if (isBody(mention) && before?.kind === "role" && isMany(parsed, before) && follows(mention, before)) break;
      if (mention.kind !== "role" || owns(parsed, mention)) owner = i;
      [core, noun] = [i, ""];
      t = Math.max(t + 1, firstEndingAfter(tokens, mention.head.end - 1) + 1);
      continue;
    }
    const past = core === null ? t : pastBracket(tokens, t, source.end);
    if (past > t) {
      t = past;
      continue;
    }
    const began = core !== null || noun !== "";
    if (isApostrophe(token)) {
      // a source that ends with it is the owner itself
      if (tokens[t + 1] && tokens[t + 1]!.start < source.end) [core, noun] = [null, ""];
    } else if (began && isEnd(token) && !HYPHEN.test(tokens[t - 1]!.text)) break;
    else if (isNoun(token)) [core, noun] = [null, token.norm];
    else if (HYPHEN.test(token.text)) [core, noun] = [null, ""];
    else if (core !== null && !token.tags.has("Adjective") && !token.tags.has("Adverb")) break;
    t++;
  }
  return { core, noun, owner, next: t };
}

/** Past “(HA)” in “Harbour Agency (HA) director Ann Lee”: where the phrase goes on behind it. */
function pastBracket(tokens: readonly Token[], t: number, end: number): number {
  if (tokens[t]!.text !== "(" || tokens[t + 2]?.text !== ")") return t;
  const next = tokens[t + 3];
  return next && next.start < end && isNoun(next) ? t + 3 : t;
}

const isPossessive = ({ text }: ParsedText, { kind, head }: FoundMention): boolean =>
  kind === "pronoun" || /^['’]/.test(text.slice(head.end, head.end + 1));
/** “The *company*’s statement”, “a *police* statement”; a press release is not the press’s. */
const owns = (parsed: ParsedText, mention: FoundMention): boolean =>
  isPossessive(parsed, mention) ||
  ((mention.type === "organization" || mention.type === "group") &&
    !/^(?:press|media|public)$/i.test(sliceOf(parsed.text, mention.head)));
/** “protesters”, not “the opposition”. */
const isMany = ({ text }: ParsedText, { head, plural }: FoundMention): boolean =>
  plural && /(?:s|men|people)$/i.test(sliceOf(text, head));
/** Whether one directly follows the other. */
const follows = ({ span }: FoundMention, { head }: FoundMention): boolean => span.start - head.end === 1;
const isNoun = ({ tags }: Token): boolean => tags.has("Noun") && !tags.has("Pronoun") && !tags.has("Date");
const HYPHEN = /^[-‐‑]$/;
const isApostrophe = ({ text }: Token): boolean => /^['’]s?$/.test(text);
const isEnd = ({ tags, norm, text }: Token): boolean =>
  tags.has("Preposition") ||
  tags.has("Conjunction") ||
  (tags.has("Punctuation") && !HYPHEN.test(text) && !/^["'‘’“”]$/.test(text)) ||
  tags.has("Verb") ||
  /^(?:who|which|that|whom|whose|where|when)$/.test(norm);
const isPerson = ({ kind, type }: FoundMention, as: FoundMention["kind"]): boolean => type === "person" && kind === as;
const isBody = ({ kind, type }: FoundMention): boolean =>
  kind === "name" && (type === "organization" || type === "media" || type === "group");

/** The name that stands beside the phrase and says who it is: “the mayor of Orlo, Ann Lee”, “minister in Orlo Ann Lee”. */
function nameBeside(
  parsed: ParsedText,
  source: Span,
  mentions: readonly FoundMention[],
  { core, next }: Phrase,
): number | null {
  const { tokens } = parsed;
  let i = firstFrom(mentions, tokens[next]?.start ?? source.end);
  for (let t = next; t < tokens.length && tokens[t]!.start < source.end; t++) {
    const token = tokens[t]!;
    if (/^(?:who|which|that|whom|whose|where|when)$/.test(token.norm) || isFiniteVerb(token)) return null;
    while (mentions[i] && (mentions[i]!.kind !== "name" || mentions[i]!.head.end <= token.start)) i++;
    const mention = mentions[i];
    if (!mention || mention.head.start >= source.end) return null;
    if (mention.head.start > token.start) continue;
    const before = tokens[t - 1]!;
    const after = firstEndingAfter(tokens, mention.head.end - 1) + 1;
    const isLast = !tokens[after] || tokens[after]!.start >= source.end || tokens[after]!.text === ",";
    if (before.text === ",") {
      if (isPerson(mention, "name") && !(core !== null && mentions[core]!.plural)) return i;
      if (isLast && core !== null) return i;
    } else if (isPerson(mention, "name") && (isNoun(before) || /^(?:\)|named|called)$/.test(before.text))) return i;
    // “the newspaper The Orlo Post”
    else if (core !== null && isBody(mention) && isSort(parsed, mentions[core]!, t)) return i;
    else if (before.norm === "the" && tokens[t - 2]?.text === "," && isLast && core !== null) return i;
    t = after - 1;
  }
  return null;
}

/** Whether nothing but an article stands between the noun of a sort of body and token `t`. */
const isSort = ({ text, tokens }: ParsedText, { kind, head }: FoundMention, t: number): boolean =>
  kind === "role" &&
  isSortOfBody(text.slice(head.start, head.end).toLowerCase()) &&
  /^[\s“"‘]+(?:The\s)?$/.test(text.slice(head.end, tokens[t]!.start));

const isFiniteVerb = ({ tags, norm }: Token): boolean =>
  tags.has("Verb") && !/^(?:named|called)$/.test(norm) && FINITE.some((tag) => tags.has(tag));
const FINITE: readonly Tag[] = ["Copula", "Modal", "PastTense", "PresentTense"];
