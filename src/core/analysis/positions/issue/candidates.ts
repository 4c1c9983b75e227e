import type { Span } from "../../../model/types";
import type { Token } from "../../parse";
import { edgesOf } from "../edges";
import {
  clauseEnd,
  isInfinitive,
  isOwnerMark,
  isPunctuation,
  isQuoteMark,
  isVerb,
  phraseEnd,
  phraseStart,
  subjectOf,
} from "../grammar";
import { balancedPlaces, type Scene } from "../scene";

/** What a candidate is, by the grammar. */
export const KINDS = [
  "noun",
  "noun+of",
  "noun+more",
  "noun+clause",
  "owner",
  "owned",
  "action",
  "action+object",
  "clause",
  "quoted",
  "whole",
  "before",
  "referent",
  "rule",
] as const;
export type Kind = (typeof KINDS)[number];

/** Words that may be the issue of a statement. */
export interface Candidate extends Span {
  readonly kind: Kind;
  /** Place of its head among the words of the statement; -1 where it stands outside. */
  readonly head: number;
  /** Place of its first word, and behind its last; both -1 outside. */
  readonly from: number;
  readonly to: number;
  /** The word that heads it. */
  readonly word: Token | null;
}

/** Only so many words of a statement are looked at. */
const FAR = 50;
/** A clause longer than this is no issue. */
const LONGEST = 16;

const isNominal = (token: Token): boolean => {
  const { tags } = token;
  return tags.has("Noun") && !tags.has("Verb") && !tags.has("Pronoun") && !isOwnerMark(token);
};

/** What no phrase ends with. */
const HALF = new Set("next last this every earlier later my your his their our its very more most so than".split(" "));
/** What no phrase begins with. */
const STUMP = /^(?:['’]s?|-|n['’]t|not|also|there|who|whom|which|what|it|he|she|they|we|i|you|this|these|those)$/i;
/** Letters of the longest of them. */
const LONGEST_STUMP = 5;
const isStump = ({ text }: Token): boolean => text.length <= LONGEST_STUMP && STUMP.test(text);

/** Everything in a statement that could be its issue, each span once, the first kind of it kept. */
export function candidatesIn(scene: Scene, all: readonly Token[]): readonly Candidate[] {
  const tokens = all.slice(0, FAR);
  const found: Candidate[] = [];
  const isFound = ({ start, end }: Span): boolean => {
    for (const one of found) if (one.start === start && one.end === end) return true;
    return false;
  };
  const add = (kind: Kind, from: number, to: number, head: number) => {
    let [first, last] = edgesOf(tokens, from, Math.min(to, tokens.length));
    // “in parliament next” + “week”
    while (last - first > 1 && HALF.has(tokens[last - 1]!.norm)) last--;
    if (last <= first || isStump(tokens[first]!)) return;
    // inside a word with a hyphen
    if (tokens[first - 1]?.text === "-" || tokens[last]?.text === "-") return;
    [first, last] = balancedPlaces(tokens, first, last);
    if (last <= first) return;
    const word = tokens[first]!;
    let end = first + 1;
    while (end < last && tokens[end]!.index === word.index + end - first) end++;
    const span = { start: word.start, end: tokens[end - 1]!.end };
    if (!isFound(span))
      found.push({ start: span.start, end: span.end, kind, head, from: first, to: end, word: tokens[head] ?? null });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isNominal(token) && !(tokens[i + 1] && isNominal(tokens[i + 1]!) && !token.tags.has("Date")))
      addNoun(tokens, i, add);
    else if (isVerb(token) || token.tags.has("Gerund")) addVerb(tokens, i, add);
    if (isQuoteMark(token)) {
      let close = 0;
      while (close < 9 && i + 1 + close < tokens.length && !isQuoteMark(tokens[i + 1 + close]!)) close++;
      if (close === 9 || i + 1 + close === tokens.length) close = -1;
      if (close > 0) add("quoted", i + 1, i + 1 + close, i + close);
      // “fair and open” elections
      let end = i + 2 + close;
      while (close > 0 && tokens[end] && isNominal(tokens[end]!)) end++;
      if (close > 0 && end > i + 2 + close) add("noun", i, end, end - 1);
    }
    if (token.tags.has("Pronoun")) {
      const mention = scene.mentionAt(token);
      const name = mention?.actor ? scene.nearestName(mention.actor, token.start) : null;
      if (name && !isFound(name)) {
        const { start, end } = name;
        found.push({ start, end, kind: "referent", head: i, from: -1, to: -1, word: token });
      }
    }
  }
  if (tokens.length === all.length && tokens.length <= LONGEST) add("whole", 0, tokens.length, tokens.length - 1);
  return found;
}

type Add = (kind: Kind, from: number, to: number, head: number) => void;

function addNoun(tokens: readonly Token[], head: number, add: Add): void {
  const from = phraseStart(tokens, head);
  add("noun", from, head + 1, head);
  const of = phraseEnd(tokens, head);
  if (of > head + 1) {
    // with the first phrase that a preposition joins, and with all of them
    let one = head + 2;
    while (one < of && !tokens[one]!.tags.has("Preposition")) one++;
    add("noun+of", from, one, head);
    add("noun+more", from, of, head);
  }
  const next = tokens[of];
  if (
    next &&
    (/^(?:that|who|which|where|to|whose)$/.test(next.norm) ||
      next.tags.has("Gerund") ||
      next.tags.has("Participle") ||
      next.tags.has("PastTense"))
  )
    add("noun+clause", from, Math.min(clauseEnd(tokens, of), from + LONGEST), head);
  for (let k = from; k < head; k++)
    if (isOwnerMark(tokens[k]!)) {
      add("owner", from, k, k - 1);
      add("owned", k + 1, Math.max(of, head + 1), head);
      add("owned", k + 1, head + 1, head);
    }
}

function addVerb(tokens: readonly Token[], verb: number, add: Add): void {
  const { tags, norm } = tokens[verb]!;
  if (tags.has("Auxiliary") || tags.has("Modal") || tags.has("Copula")) return;
  const end = clauseEnd(tokens, verb);
  const subject = isInfinitive(tokens[verb]!) ? null : subjectOf(tokens, verb);
  if (subject) add("clause", subject.from, Math.min(end, subject.from + LONGEST), verb);
  // “aimed at …”, “brings …” are no action without who does it; “planning to leave” is one of leaving
  if (
    !isAction(tokens, verb) ||
    (/^(?:going|planning|trying|want|try|go|like|need)$/.test(norm) && tokens[verb + 1]?.norm === "to")
  )
    return;
  add("action", verb, Math.min(end, verb + LONGEST), verb);
  let object = verb + 1;
  while (object < end && !isNominal(tokens[object]!)) object++;
  while (object < end && isNominal(tokens[object]!)) object++;
  add("action+object", verb, Math.min(object, verb + LONGEST), verb);
  const of = object > verb + 1 && object <= end ? phraseEnd(tokens, object - 1) : object;
  if (of > object) add("action+object", verb, Math.min(of, end, verb + LONGEST), verb);
}

/** Whether the verb at `verb` names an action by itself: “to leave”, “will leave”, “leaving”, or opens what is said. */
function isAction(tokens: readonly Token[], verb: number): boolean {
  if (isInfinitive(tokens[verb]!) || tokens[verb]!.tags.has("Gerund") || verb === 0) return true;
  let before = verb - 1;
  while (before > 0 && tokens[before]!.tags.has("Adverb")) before--;
  const { tags } = tokens[before]!;
  return tags.has("Modal") || tags.has("Auxiliary") || tags.has("Pronoun") || isPunctuation(tokens[before]!);
}
