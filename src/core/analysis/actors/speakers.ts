import { contains, overlaps } from "../../model/span";
import type { Span } from "../../model/types";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";

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
