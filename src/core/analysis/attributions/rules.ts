import type { Proposal } from "./propose";
import { isVerbal, kindOf, kindsOf, type Words } from "./words";

const THAT = kindOf("that");
const TO = kindOf("to");
const BE = kindOf("be");
const ACCORDING = kindOf("according");
const CLAUSE = kindsOf("that", "if", "wh");

/** What a person would call the pattern: “verb + that-clause”, “quotation, then speaker” … */
export function ruleOf({ kind }: Words, { cue, heart, source, content, layout, sentence }: Proposal): string {
  const first = content[0]!;
  const quoted = kind[first.from] === kindOf("open");
  if (kind[heart] === kindOf("colon")) return "name and colon";
  if (kind[heart] === ACCORDING || kind[cue.from] === ACCORDING) return "according to";
  if (layout === "around") return quoted ? "interrupted quotation" : "words around the speaker";
  if (layout === "before" && source && source.from > cue.from)
    return quoted ? "quotation, then speaker" : "words, then speaker";
  if (layout === "before" && quoted) return "quotation, then speaker";
  const head = kind[heart]!;
  const verb = isVerbal(head);
  const passive = verb && cue.from < heart && kind[heart - 1] === BE;
  const what = verb ? (passive ? "passive verb" : "verb") : isAdjective(head) ? "adjective" : "noun";
  if (layout === "before") return `words, then ${what}`;
  if (quoted) return `${what} + quotation`;
  if (CLAUSE.has(kind[first.from]!)) return `${what} + ${kind[first.from] === THAT ? "that" : "question"}-clause`;
  if (kind[first.from] === TO || kind[cue.to - 1] === TO) return `${what} + infinitive`;
  if (!source && cue.from === sentence.from) return `${what} without a speaker`;
  return `${what} + ${hasVerb(kind, first.from, first.to) ? "clause" : "object"}`;
}

const isAdjective = (kind: number): boolean => kind === kindOf("adjective") || kind === kindOf("participle");

function hasVerb(kind: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerbal(kind[i]!) || kind[i] === BE) return true;
  return false;
}
