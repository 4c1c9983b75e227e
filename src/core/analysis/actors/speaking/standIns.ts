import { contains, firstEndingAfter, sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import type { ParsedText } from "../../parse";
import { firstFrom } from "../mentionsFrom";

/** “WHO” is no *who*. */
const RELATIVE = /^(?:[Ww]ho|[Ww]hich|[Tt]hat|[Ww]hom)\b/;

/**
 * The words that say who speaks where those of `source` only stand for them: what *who* and *which* go back on, and the name
 * before a bracket in which the source was found; `source` itself for all others.
 */
export function meantBy(
  parsed: ParsedText,
  source: readonly Span[],
  mentions: readonly FoundMention[],
): readonly Span[] {
  const first = source[0];
  if (!first) return source;
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
    return before.length < LONGEST_OFFICE && OFFICE_BEFORE.test(before) ? mentions[i]! : null;
  }
  return null;
}

/** Characters of an office before a name. */
const LONGEST_OFFICE = 150;

/** An office with “of” or “for” in it, right before a name: “Vice President for talk shows | Ann Lee”. */
const OFFICE_BEFORE =
  /^[^,;]*\p{Lu}\p{L}+\s(?:of|for)\s[^,;]*(?<!\b(?:of|for|by|from|with|to|and|or|in|at|on|about|than|that|as|like))\s$/u;

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
  const end = near + parsed.text.slice(near, offset).replace(/[\s,–—(-]+$/u, "").length;
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
