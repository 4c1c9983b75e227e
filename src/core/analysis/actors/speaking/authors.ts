import { overlaps } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import { isSomebodys } from "../../lexicon/sources";
import type { ParsedText } from "../../parse";
import { firstFrom } from "../mentionsFrom";
import { typeOfSource } from "./unnamed";

/**
 * The mention of who made what a source is: “a report by the *ministry*”, “a key point in *Ann Lee*’s speech”, “the decree
 * signed by the *king*”. `noun` heads the source, `next` is the token behind its phrase; null where nobody is named as such.
 */
export function authorOf(
  parsed: ParsedText,
  words: Span,
  mentions: readonly FoundMention[],
  { noun, next }: { readonly noun: string; readonly next: number },
): number | null {
  const { text, tokens } = parsed;
  const somebodys = isSomebodys(noun);
  const anybodys = typeOfSource(parsed, words) === null;
  const behind = SIGNED.exec(text.slice(words.end, words.end + LONGEST * 2));
  const source = behind ? { start: words.start, end: words.end + behind[0].length } : words;
  const from = tokens[next]?.start ?? source.end;
  for (let i = firstFrom(mentions, from); mentions[i] && overlaps(mentions[i]!.head, source); i++) {
    const { span, head } = mentions[i]!;
    const lead = text.slice(from, Math.max(from, span.start));
    const rest = text.slice(head.end, Math.max(head.end, source.end));
    if (lead.length > LONGEST || /[;:]/.test(lead)) return null;
    if (IN.test(lead) && isSomebodys(OWN.exec(rest)?.[1]?.toLowerCase() ?? "")) return i;
    // “a report by the Orlo newspaper”: Orlo is not who wrote it
    const isWhole = !/^\s*['’]?\p{L}/u.test(rest) || /^\s(?:of|for|in|on|at|about)\s/.test(rest);
    if (isWhole && ((somebodys && BY.test(lead)) || (anybodys && OF.test(lead)))) return i;
  }
  return null;
}

/** UTF-16 units between the noun and whoever made it. */
const LONGEST = 60;
/** “, written by Ann Lee,” behind “the report”. */
const SIGNED = /^,\s+(?:\p{L}+\s+){1,4}by\s[^,;.]{2,60}(?=,)/u;
const IN = /^(?:of|for|in|to|by|from|with|at)\s+(?:the\s+)?$/i;
/** “by the ministry”, “, written last year by”, “from”. */
const BY = /^(?:,\s+)?(?:\p{L}+\s+){0,4}(?:by|from)\s+(?:the\s+|an?\s+)?$/u;
const OF = /\b(?:from|by|of)\s+(?:the\s+)?$/i;
const OWN = /^['’]s?\s+(?:\p{L}+\s+){0,2}?(\p{L}+)(?=\s*$|\s+(?:of|on|in|to|for|from|about)\b|\s+\p{Lu}|,)/u;
