import { contains, firstEndingAfter, hull, overlaps, sliceOf } from "../../model/span";
import type { ActorType, Span } from "../../model/types";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import { type Draft, draftOf } from "./draft";

/** The mention that is, or heads, a source: in “the ministry’s spokeswoman Ann Lee” the name, not the ministry. */
export function headMention(
  parsed: ParsedText,
  source: readonly Span[],
  mentions: readonly FoundMention[],
): number | null {
  const first = source[0];
  if (!first) return null;
  let i = firstFrom(mentions, first.start);
  // “the mayor of Orlo, Ann Lee”: what the words before a name say of it is no one else
  for (let k = i + 1; mentions[k] && overlaps(mentions[k]!.head, first); k++)
    if (
      mentions[k]!.type === "person" &&
      mentions[k]!.kind === "name" &&
      overlaps(mentions[k]!.span, mentions[i]!.head)
    )
      i = k;
  if (!mentions[i] || !overlaps(mentions[i]!.head, first)) return null;
  const lead = parsed.text.slice(first.start, Math.max(first.start, mentions[i]!.span.start));
  // words before the mention that are no part of it: something else heads the source, be it not something that was said
  const rest = parsed.text.slice(mentions[i]!.head.end, Math.max(mentions[i]!.head.end, first.end));
  if (/\b(?:of|for|in|to|by|from|with|about|at)\s+(?:the\s+)?$/i.test(lead) && !SPEECHES.test(rest))
    return apposedAt(parsed, first, mentions, i);
  for (; mentions[i + 1] && overlaps(mentions[i + 1]!.head, first); i++) {
    // “its” of “its president, Ann Lee”
    if (mentions[i]!.kind === "pronoun" && contains(mentions[i + 1]!.span, mentions[i]!.head)) continue;
    const gap = parsed.text.slice(mentions[i]!.head.end, mentions[i + 1]!.head.start);
    if (mentions[i]!.kind === "name" && mentions[i]!.type === "person" && !/^['’]s?\s/.test(gap)) break;
    if (
      !/^['’]s?\s(?:[^,;]*)$|^\s*$|^[\s-]+(?:[\p{L}-]+\s){0,3}$/u.test(gap) ||
      /\b(?:of|for|in|to|by|from|with|and|or|who|that)\b/i.test(gap)
    )
      break;
  }
  return (mentions[i]!.kind === "role" ? apposedAt(parsed, first, mentions, i) : null) ?? i;
}

/** The name after the comma of “the parliament of Orlo, the Upper Chamber”, with which the source ends. */
function apposedAt(parsed: ParsedText, source: Span, mentions: readonly FoundMention[], from: number): number | null {
  for (let i = from + 1; mentions[i] && overlaps(mentions[i]!.head, source); i++) {
    const between = parsed.text.slice(mentions[i - 1]!.head.end, mentions[i]!.head.start);
    const isLast = !/[\p{L}\p{N}]/u.test(
      parsed.text.slice(mentions[i]!.head.end, Math.max(mentions[i]!.head.end, source.end)),
    );
    if (mentions[i]!.kind === "name" && isLast && /^,\s(?:the\s)?$/.test(between)) return i;
  }
  return null;
}

/** What follows “Ann Lee” in “a key point in Ann Lee’s last speech”. */
const SPEECHES =
  /^['’]s?\s+(?:\p{L}+\s+){0,2}(?:statement|speech|comment|remark|address|letter|message|interview|testimony|announcement|argument|answer|proposal|plan|programme|program|platform|demand|position)s?\b/iu;

/** Index of the first mention whose head ends after `offset`. */
export function firstFrom(mentions: readonly FoundMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.head.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What names nobody by itself. */
const NOBODY =
  /^(?:an?|the|this|that|these|those|it|its|i|my|me|we|our|us|you|your|he|his|him|she|her|they|their|them|who|which|whom|whose|what|both|each|either|neither|all|any|some|many|most|few|several|others?|one|none|every(?:one|body)|some(?:one|body)|any(?:one|body)|nobody|no[- ]one|no\s.*)$/i;

/** An actor for a source that the mentions do not name: “people close to the talks”. */
export function unnamedSource(parsed: ParsedText, source: readonly Span[], known: Map<string, Draft>): Draft | null {
  const whole = hull(source);
  if (!whole) return null;
  const words = wordsOf(parsed, source[0]!);
  if (!/[\p{L}\p{N}]/u.test(words) || NOBODY.test(words)) return null;
  const key = words.toLowerCase().replace(/^(?:the|a|an)\s/, "");
  const found = known.get(key);
  if (found) return found;
  const draft = draftOf(typeOfSource(parsed, source[0]!), "source");
  draft.name = words;
  draft.acts = true;
  known.set(key, draft);
  return draft;
}

/** A source on one line, without the comma that ends it. */
export const wordsOf = (parsed: ParsedText, source: Span): string =>
  sliceOf(parsed.text, source)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[,;:]$/, "");

const DOCUMENTS =
  /^(?:report|study|article|newspaper|website|broadcaster|magazine|post|paper|editorial|column|blog)s?$/;
const BODIES =
  /^(?:agency|agenc(?:y|ies)|office|police|department|ministry|company|firm|panel|court|campaign|statement|document|poll|survey|letter|memo|data|figures|filing|lawsuit|law|bill|resolution)s?$/;

/** By the first noun that nothing but “of …” or “who …” follows. */
function typeOfSource(parsed: ParsedText, span: Span): ActorType {
  let head = "";
  let plural = false;
  for (
    let i = firstEndingAfter(parsed.tokens, span.start);
    i < parsed.tokens.length && parsed.tokens[i]!.start < span.end;
    i++
  ) {
    const { norm, tags } = parsed.tokens[i]!;
    if (
      head !== "" &&
      (tags.has("Preposition") || tags.has("Verb") || tags.has("Punctuation") || /^(?:who|that|which)$/.test(norm))
    )
      break;
    if (tags.has("Noun") || tags.has("Pronoun")) {
      head = norm;
      plural = tags.has("Plural") || /^(?:many|some|others|several|both|most|people|those|few)$/.test(norm);
    } else if (head === "" && /^(?:many|some|others|several|both|most|those|few)$/.test(norm)) {
      head = norm;
      plural = true;
    }
  }
  if (DOCUMENTS.test(head)) return "media";
  if (BODIES.test(head)) return "organization";
  return plural ? "group" : "person";
}
