import type { Span } from "../../../model/types";
import type { Token } from "../../parse";
import { trimmed } from "../edges";
import {
  clauseEnd,
  isInfinitive,
  isPunctuation,
  isQuoteMark,
  isSentenceBreak,
  isVerb,
  phraseEnd,
  phraseStart,
  subjectOf,
} from "../grammar";
import { balanced, type Scene, spanOf } from "../scene";

/** What a candidate is, by the grammar. */
export type Kind =
  | "noun"
  | "noun+of"
  | "noun+more"
  | "noun+clause"
  | "owner"
  | "owned"
  | "action"
  | "action+object"
  | "clause"
  | "quoted"
  | "whole"
  | "before"
  | "referent"
  | "rule"
  | "outside";

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

const isNominal = ({ tags, text }: Token): boolean =>
  tags.has("Noun") && !tags.has("Verb") && !tags.has("Pronoun") && !/^['’]s?$/.test(text);

/** What no phrase ends with. */
const HALF = /^(?:next|last|this|every|earlier|later|my|your|his|their|our|its|very|more|most|so|than)$/;
/** What no phrase begins with. */
const STUMP = /^(?:['’]s?|-|n['’]t|not|also|there|who|whom|which|what|it|he|she|they|we|i|you|this|these|those)$/i;

/** Everything in a statement that could be its issue, each span once, the first kind of it kept. */
export function candidatesIn(scene: Scene, all: readonly Token[]): readonly Candidate[] {
  const tokens = all.slice(0, FAR);
  const found = new Map<string, Candidate>();
  const add = (kind: Kind, from: number, to: number, head: number) => {
    const inside = [...trimmed(tokens.slice(from, to))];
    // “in parliament next” + “week”
    while (inside.length > 1 && HALF.test(inside.at(-1)!.norm)) inside.pop();
    if (inside.length === 0 || STUMP.test(inside[0]!.text)) return;
    // inside a word with a hyphen
    const start = tokens.indexOf(inside[0]!, from);
    if (tokens[start - 1]?.text === "-" || tokens[start + inside.length]?.text === "-") return;
    const words = balanced(tokens, start, start + inside.length);
    const span = spanOf(words);
    if (!span) return;
    const first = tokens.indexOf(words[0]!, Math.max(0, from - 1));
    const count = words.findIndex(({ index }, i) => index !== words[0]!.index + i);
    const key = `${span.start} ${span.end}`;
    const last = first + (count < 0 ? words.length : count);
    if (!found.has(key)) found.set(key, { ...span, kind, head, from: first, to: last, word: tokens[head] ?? null });
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (isNominal(token) && !(tokens[i + 1] && isNominal(tokens[i + 1]!) && !token.tags.has("Date")))
      addNoun(tokens, i, add);
    else if (isVerb(token) || token.tags.has("Gerund")) addVerb(tokens, i, add);
    if (isQuoteMark(token)) {
      const close = tokens.slice(i + 1, i + 10).findIndex(isQuoteMark);
      if (close > 0) add("quoted", i + 1, i + 1 + close, i + close);
      // “fair and open” elections
      let end = i + 2 + close;
      while (close > 0 && tokens[end] && isNominal(tokens[end]!)) end++;
      if (close > 0 && end > i + 2 + close) add("noun", i, end, end - 1);
    }
    if (token.tags.has("Pronoun")) {
      const mention = scene.mentionAt(token);
      const name = mention?.actor ? scene.nearestName(mention.actor, token.start) : null;
      if (name && !found.has(`${name.start} ${name.end}`))
        found.set(`${name.start} ${name.end}`, { ...name, kind: "referent", head: i, from: -1, to: -1, word: token });
    }
  }
  if (tokens.length === all.length && tokens.length <= LONGEST) add("whole", 0, tokens.length, tokens.length - 1);
  return [...found.values()];
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
    if (/^['’]s?$/.test(tokens[k]!.text)) {
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

/** Whether a sentence ends between two words. */
export const isApart = (tokens: readonly Token[], a: number, b: number): boolean =>
  tokens.slice(a, b).some(isSentenceBreak);
