import { contains, firstEndingAfter, overlaps, sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import type { ParsedText } from "../../parse";
import { firstFrom } from "../mentionsFrom";
import { headMention } from "./heads";

/** Words between commas and conjunctions of a source. */
interface Piece extends Span {
  /** What joins it to the piece before it; a comma before *and* is told by `apart`. */
  readonly by: "comma" | "conjunction" | null;
  readonly apart: boolean;
}

/** *or* leaves open who of the two it is. */
const JOINTS = /(,?)\s+(?:and|nor|as\s+well\s+as)\s+|,\s+/giu;
const BEFORE_ALL = /^(?:both|neither)\s+/i;
/** Longer sources are no lists of names, in UTF-16 units. */
const LONGEST = 400;

/**
 * The mentions that head the members of a source which is a list (“Ana Ruiz, Bo Linde and the union”), in text order; none
 * where it is no list. Names that are joined inside another phrase are no members: “the mayor of Kadu and Arlen”.
 */
export function jointHeads(
  parsed: ParsedText,
  source: readonly Span[],
  mentions: readonly FoundMention[],
): readonly number[] {
  const [words] = source;
  if (!words || words.end - words.start > LONGEST) return [];
  const inside: number[] = [];
  for (let i = firstFrom(mentions, words.start); mentions[i] && mentions[i]!.head.start < words.end; i++)
    inside.push(i);
  if (inside.length < 2) return [];
  const pieces = piecesOf(parsed, words, (at) => inside.some((i) => contains(mentions[i]!.span, at)));
  const last = pieces.findLastIndex(({ by }) => by === "conjunction");
  if (last < 0) return [];
  // an apposition may follow the last name
  const all = [...pieces.slice(0, last), { ...pieces[last]!, end: words.end }];
  return headsOf(parsed, mentions, all);
}

function headsOf(parsed: ParsedText, mentions: readonly FoundMention[], pieces: readonly Piece[]): readonly number[] {
  const heads: number[] = [];
  /** Whether the piece before only says more of the one before it. */
  let aside = false;
  for (const [k, piece] of pieces.entries()) {
    const head = headOf(parsed, piece, mentions);
    const former = heads.at(-1);
    if (former === undefined) {
      if (head === null) return [];
      heads.push(head);
    } else if (piece.by === "comma") {
      const next = head === null ? undefined : mentions[head]!;
      aside = next === undefined || !isListed(mentions[former]!, next);
      // “the mayor, *Ana Ruiz*, and …”
      if (next?.kind === "name" && next.type === "person" && mentions[former]!.kind === "role") heads.pop();
      else if (aside) continue;
      aside = false;
      heads.push(head!);
    } else {
      // “Ana Ruiz, Bo Linde and others”
      if (head === null) continue;
      // “Ana Ruiz, who runs the port and the ferry”
      if (heads.includes(head) || (aside && !piece.apart)) return [];
      if (!isBeside(parsed, mentions, former, pieces[k - 1]!, head, piece)) return [];
      heads.push(head);
    }
  }
  return heads.length > 1 ? heads : [];
}

function piecesOf(parsed: ParsedText, words: Span, isInside: (at: Span) => boolean): readonly Piece[] {
  const text = sliceOf(parsed.text, words);
  const pieces: Piece[] = [];
  let start = words.start + (BEFORE_ALL.exec(text)?.[0].length ?? 0);
  let by: Piece["by"] = null;
  let apart = false;
  const end = (at: number) => {
    if (at > start) pieces.push({ start, end: at, by, apart });
  };
  for (const { 0: joint, 1: comma, index } of text.matchAll(JOINTS)) {
    const at = { start: words.start + index, end: words.start + index + joint.length };
    if (at.start < start || isInside(at)) continue;
    end(at.start);
    start = at.end;
    by = /^,\s+$/.test(joint) ? "comma" : "conjunction";
    apart = comma === ",";
  }
  end(words.end);
  return pieces;
}

/** The mention that heads a piece and with which, or with whose owner, it begins; null where anything else does. */
function headOf(parsed: ParsedText, piece: Span, mentions: readonly FoundMention[]): number | null {
  const head = headMention(parsed, [piece], mentions);
  const first = mentions[firstFrom(mentions, piece.start)];
  if (head === null || !first || !overlaps(first.head, piece)) return null;
  const lead = parsed.text.slice(piece.start, Math.max(piece.start, first.span.start));
  return LEAD.test(lead) && !saysMore(parsed, mentions[head]!, piece.end) ? head : null;
}
/** Whether it goes on to another noun (“the *New York* businessman”), or a verb makes it no list (“Ana Ruiz *met* Bo Linde and …”). */
function saysMore({ tokens }: ParsedText, { head, span }: FoundMention, end: number): boolean {
  const from = Math.max(head.end, span.end);
  for (let i = firstEndingAfter(tokens, from); tokens[i] && tokens[i]!.start < end; i++) {
    const { tags, start, text } = tokens[i]!;
    if (tags.has("Verb")) return true;
    if (start <= from + 1 && (tags.has("Noun") || /^['’]s?$/.test(text))) return true;
  }
  return false;
}
const LEAD =
  /^(?:(?:the|an?|his|her|its|their|our|my|this|that|these|those|some|many|other|fellow|former|local|then|acting)\s+){0,3}$/i;

/** “Ana Ruiz, *Bo Linde* and …”, “the mayor, *the governor* and …”: alike; “Ana Ruiz, *the mayor*, and …” is one. */
const isListed = (former: FoundMention, next: FoundMention): boolean =>
  next.kind === former.kind && isAlike(former, next);

const isAlike = (a: FoundMention, b: FoundMention): boolean => isPerson(a) === isPerson(b);
const isPerson = ({ type }: FoundMention): boolean => type === "person";

/** Whether *and* joins `head` to the one before it, and not to what only belongs to that one. */
function isBeside(
  parsed: ParsedText,
  mentions: readonly FoundMention[],
  former: number,
  before: Span,
  head: number,
  piece: Piece,
): boolean {
  const [one, next] = [mentions[former]!, mentions[head]!];
  // “Ruiz and Linde’s lawyer” may be one lawyer
  const owner = mentions[firstFrom(mentions, piece.start)]!;
  if (owner !== next && /^['’]/.test(parsed.text.slice(owner.head.end, owner.head.end + 1)) && isAlike(one, owner))
    return false;
  // “the Ministry of Trade and Fisheries”
  const name = sliceOf(parsed.text, one.head);
  if (one.type === "organization" && /\s(?:of|for|on)\s/.test(name) && !isPerson(next) && isBare(parsed, next, piece))
    return false;
  if (piece.apart) return true;
  const rest = parsed.text.slice(one.head.end, Math.max(one.head.end, before.end));
  if (!BELONGS.test(rest)) return true;
  // “the mayor of Kadu and Arlen”, “the lawyer of Ruiz and Linde”: what is alike is joined
  if (isBare(parsed, next, piece) && (!isPerson(next) || (one.kind === "role" && isOneWord(parsed, next))))
    return false;
  for (let i = former + 1; i < head && mentions[i]!.head.end <= before.end; i++) {
    const between = parsed.text.slice(one.head.end, Math.max(one.head.end, mentions[i]!.head.start));
    if (BELONGS.test(between) && isAlike(mentions[i]!, next)) return false;
  }
  return true;
}

const BELONGS = /\b(?:of|for|in|to|by|from|with|about|at|between|on|against|near|under)\s/i;

/** A name alone, without office or article. */
const isBare = (parsed: ParsedText, { kind, span }: FoundMention, piece: Span): boolean =>
  kind === "name" && span.start === piece.start && !/^the\s/i.test(sliceOf(parsed.text, span));
const isOneWord = (parsed: ParsedText, { span }: FoundMention): boolean => !/\s/.test(sliceOf(parsed.text, span));
