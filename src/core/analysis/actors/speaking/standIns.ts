import { contains, firstEndingAfter, sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundAttribution, FoundMention } from "../../findings";
import { PERSON_NOUNS } from "../../lexicon/roles";
import { TITLE_MODIFIERS } from "../../lexicon/titles";
import type { ParsedText } from "../../parse";
import { firstFrom } from "../mentionsFrom";

/** “WHO” is no *who*. */
const RELATIVE = /^(?:[Ww]ho|[Ww]hich|[Tt]hat|[Ww]hom)\b/;

/**
 * The words that say who speaks where those of the source only stand for them: what *who* and *which* go back on, and the name
 * before a bracket or an apposition in which the source was found; the source itself for all others.
 */
export function meantBy(
  parsed: ParsedText,
  { source, content }: Pick<FoundAttribution, "source" | "content">,
  mentions: readonly FoundMention[],
): readonly Span[] {
  const first = source[0];
  if (!first) return source;
  const named = content[0] && content[0].start > first.start ? namedBefore(parsed, first, mentions) : null;
  if (named) return [named.head];
  const bearer = source.length === 1 ? bearerOf(parsed, first, mentions) : null;
  if (bearer) return [bearer.head];
  const relative = RELATIVE.test(sliceOf(parsed.text, first).trim());
  const from = relative ? first.start : bracketAround(parsed, first);
  if (from === null) return source;
  const phrase = phraseBefore(parsed, mentions, from, relative && /^who/i.test(sliceOf(parsed.text, first)));
  if (phrase) return [phrase];
  return relative ? [] : source;
}

/** The person of whom a source says the office: “the mayor of Orlo” of “the mayor of Orlo, Ann Lee”, and one whose name ends it. */
function bearerOf(parsed: ParsedText, source: Span, mentions: readonly FoundMention[]): FoundMention | null {
  const words = sliceOf(parsed.text, source);
  const end = source.start + words.replace(/[\s,]+$/, "").length;
  for (let i = firstFrom(mentions, source.start); mentions[i] && mentions[i]!.span.start <= end; i++) {
    const { head, role, kind, type } = mentions[i]!;
    if (kind !== "name" || type !== "person") continue;
    if (role && head.start > end && role.end === end && role.start - source.start < 8 && role.start >= source.start)
      return mentions[i]!;
    if (head.end !== end) {
      if (head.start < end) return null;
      continue;
    }
    const before = parsed.text.slice(source.start, head.start);
    return before.length < LONGEST_OFFICE && (OFFICE_BEFORE.test(before) || isJointOffice(before))
      ? mentions[i]!
      : null;
  }
  return null;
}

/** Characters of an office before a name. */
const LONGEST_OFFICE = 150;

/** An office with “of” or “for” in it, right before a name: “Vice President for talk shows | Ann Lee”. */
const OFFICE_BEFORE =
  /^[^,;]*\p{Lu}\p{L}+\s(?:of|for)\s[^,;]*(?<!\b(?:of|for|by|from|with|to|and|or|in|at|on|about|than|that|as|like))\s$/u;

/** “the county’s Fire and Rescue Commissioner | Ann Lee”; “Congress and Vice President Ann Lee” are two. */
function isJointOffice(before: string): boolean {
  const [, quality, noun] = JOINT_OFFICE.exec(before) ?? [];
  return quality !== undefined && PERSON_NOUNS.has(noun!.toLowerCase()) && !TITLE_MODIFIERS.has(quality.toLowerCase());
}
const JOINT_OFFICE =
  /^(?:(?:the|its|his|her|their)\s)?(?:\p{L}+['’]s\s)?\p{Lu}\p{L}+\sand\s(\p{Lu}\p{L}+)\s(\p{L}+)\s$/u;

/**
 * The person of whom a source is an apposition that stands alone in it: “Ann Lee, *one of the divers* wrote”; not “after he met
 * Ann Lee, the mayor said”, nor “Ann Lee, the mayor said, would leave”.
 */
function namedBefore({ text }: ParsedText, source: Span, mentions: readonly FoundMention[]): FoundMention | null {
  const words = sliceOf(text, source);
  if (text.slice(source.start - 2, source.start) !== ", " || !APPOSITION.test(words) || /\s(?:and|or)\s/.test(words))
    return null;
  const i = firstFrom(mentions, source.start) - 1;
  const mention = mentions[i];
  const role = mentions[i + 1];
  if (mention?.kind !== "name" || mention.type !== "person" || mention.head.end !== source.start - 2) return null;
  if (!/^one of/i.test(words) && (role?.kind !== "role" || role.type !== "person" || role.plural)) return null;
  if (PREDICATE_BEHIND.test(text.slice(source.end, source.end + 80))) return null;
  return CLAUSE_BEFORE.test(text.slice(Math.max(0, mention.span.start - 8), mention.span.start)) ? mention : null;
}

/** A cue in commas, and behind it the predicate of the name before. */
const PREDICATE_BEHIND =
  /^\s[^,.;:?!“”"]*,\s(?:would|will|could|can|may|might|must|should|shall|had|has|have|is|was|are|were|did|does)\b/;

const APPOSITION = /^(?:an?|the|one of|his|her|their)\s/i;
/** What stands before the subject of a clause. */
const CLAUSE_BEFORE = /(?:^|[.!?:;,—–“”"]\s?|\n\s*|\b(?:that|and|but|when|while)\s)$/;

/** Where the bracket opens in which a source begins and that it or the next word closes; null where there is none. */
function bracketAround(parsed: ParsedText, { start, end }: Span): number | null {
  const { tokens, sentences } = parsed;
  const token = firstEndingAfter(tokens, start);
  const sentence = sentences[tokens[token]?.sentence ?? -1];
  if (!sentence || !/^[^()]*\)$/.test(parsed.text.slice(start, end + 1).trimEnd())) return null;
  for (let i = token - 1; i >= sentence.first; i--) {
    if (tokens[i]!.text === ")") return null;
    if (tokens[i]!.text === "(") return tokens[i]!.start;
  }
  return null;
}

/** Characters between a name and what goes back on it: a comma and a space. */
const FARTHEST = 20;

/** The mention that ends before `offset`, else the noun there with the words that belong to it. */
function phraseBefore(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  offset: number,
  personal: boolean,
): Span | null {
  const near = Math.max(0, offset - FARTHEST);
  const end = near + parsed.text.slice(near, offset).replace(/[\s,.–—(-]+$/u, "").length;
  if (end === near) return null;
  let i = firstFrom(mentions, end - 1);
  if (!mentions[i] || mentions[i]!.head.start >= end) i--;
  const last = { start: end - 1, end };
  // “Ann Lee, head of the office, who …”
  while (i > 0 && mentions[i - 1] && contains(mentions[i - 1]!.span, last)) i--;
  if (mentions[i] && contains(mentions[i]!.span, last)) {
    // “a member of the council who …”
    while (personal && i > 0 && !isSomebody(mentions[i]!) && isOf(parsed, mentions[i - 1]!, mentions[i]!)) i--;
    const { kind, span, head } = mentions[i]!;
    return kind === "role" ? span : head;
  }
  return nounPhraseAt(parsed, end);
}

const isSomebody = ({ type }: FoundMention): boolean => type === "person" || type === "group";
const isOf = (parsed: ParsedText, one: FoundMention, next: FoundMention): boolean =>
  isSomebody(one) && /^\s(?:of|for|at|from|in|with)\s$/.test(parsed.text.slice(one.span.end, next.span.start));

/** Words that can stand in a phrase around its noun. */
const INSIDE = ["Noun", "Adjective", "Determiner", "Value", "Possessive"] as const;

function nounPhraseAt(parsed: ParsedText, end: number): Span | null {
  const last = firstEndingAfter(parsed.tokens, end - 1);
  const { sentence, tags } = parsed.tokens[last]!;
  if (!tags.has("Noun") || tags.has("Pronoun")) return null;
  let first = last;
  for (let i = last - 1; i > last - 6 && parsed.tokens[i]?.sentence === sentence; i--) {
    const before = parsed.tokens[i]!;
    if (!INSIDE.some((tag) => before.tags.has(tag)) || before.tags.has("Pronoun")) break;
    first = i;
  }
  return { start: parsed.tokens[first]!.start, end };
}
