import { articleBefore, BEGINNING, type Shape, shapeOf } from "../../english/phrase";
import { lowered, tidied } from "../../english/tidy";
import type { Actor, Mention, Position, Span } from "../../model/types";
import { calling } from "./subject";
import { excerpt, plain } from "./wording";

/** The issue of a position as a row has it. */
export interface IssueInWords {
  readonly shape: Shape;
  readonly words: string;
}

/** Gives the mentions whose names overlap a span. */
export type MentionsIn = (span: Span) => readonly Mention[];

/**
 * The issue’s words with the names of those whom its pronouns surely mean, unless the row names them anyway.
 * Undefined where the words say nothing alone (“it”, “which”): what was said says more.
 */
export function issueInWords(
  text: string,
  { issue, actor: holder, addressee }: Position,
  mentionsIn: MentionsIn,
  actor: (id: string | null) => Actor | undefined,
): IssueInWords | undefined {
  if (!issue) return undefined;
  const shape = shapeOf(text, issue);
  const named = nameFor(text, mentionsIn(issue), [holder, addressee], actor);
  const before = articleBefore(text, issue.start);
  const words = tidied(excerpt(before + named(issue), 80));
  if (!/[\p{L}\p{N}]/u.test(words) || ALONE.test(words)) return undefined;
  const begins = BEGINNING.test(text.slice(Math.max(0, issue.start - 4), issue.start));
  return { shape, words: shape === "clause" ? words : begins ? small(text, lowered(words)) : lowered(words) };
}

/** A wrong name is worse than a pronoun. */
const SURE = 0.8;

const ALONE =
  /^(?:it|this|that|these|those|they|them|him|her|his|hers|its|their|theirs|he|she|who|whom|whose|which|what|there|one|ones|so|such|me|us|you|i|we|my|our|your|the|an?|to|of|not|do|does|did|be|is|are|I\]?t|itself|themselves)[.!?…]?$/i;

/** “Multiple assailants” at the beginning of a sentence are “multiple assailants” where the article writes them small as well. */
function small(text: string, words: string): string {
  const first = /^\p{Lu}\p{Ll}+(?=\s(?!\p{Lu}))/u.exec(words)?.[0];
  return first && text.includes(` ${first.toLowerCase()} `) ? first.toLowerCase() + words.slice(first.length) : words;
}

/** Replaces the pronouns in a span by the names of those whom they mean. */
function nameFor(
  text: string,
  mentions: readonly Mention[],
  /** Whom the row names anyway. */
  named: readonly (string | null)[],
  actor: (id: string | null) => Actor | undefined,
): (span: Span) => string {
  const pronouns = mentions.flatMap(({ refersBy, head, actor: id, provenance }) => {
    const known =
      refersBy === "pronoun" && !named.includes(id) && (provenance.by === "person" || provenance.confidence >= SURE);
    const meant = known ? actor(id) : undefined;
    return meant ? [{ ...head, meant }] : [];
  });
  return ({ start, end }) => {
    let words = "";
    let at = start;
    for (const { meant, ...head } of pronouns) {
      if (head.start < at || head.end > end) continue;
      const name = replacing(text.slice(head.start, head.end), text.slice(head.end, end), meant);
      if (!name) continue;
      words += text.slice(at, head.start) + name;
      at = head.end;
    }
    return words + text.slice(at, end);
  };
}

/** Nothing for words that are no third person’s, and for those that lead back to somebody inside the issue. */
function replacing(pronoun: string, after: string, { name: whole, type }: Actor): string | undefined {
  const name = calling(plain(whole), type);
  const owned = `${name}${/s$/.test(name) ? "’" : "’s"}`;
  switch (pronoun.toLowerCase()) {
    case "he":
    case "she":
    case "him":
    case "they":
    case "them":
    case "it":
      return name;
    case "his":
      if (/^\s+(?:Majesty|Highness|Honou?r|Excellency)/.test(after)) return undefined;
      return owned;
    case "its":
    case "their":
      return owned;
    case "her":
      if (/^\s+(?:Majesty|Highness|Honou?r|Excellency)/.test(after)) return undefined;
      // “her plan”, and “see her in court”
      return /^\s+(?!(?:to|in|at|on|for|with|and|or|as|by|from|of|back|out|up|down|again|if|when|because)\b)\p{L}/u.test(
        after,
      )
        ? owned
        : name;
    default:
      return undefined;
  }
}
