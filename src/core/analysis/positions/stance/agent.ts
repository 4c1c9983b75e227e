import type { Token } from "../../parse";
import { isSentenceBreak, isVerb, objectFrom, type Phrase, subjectOf } from "../grammar";

/** How many words before “to” its verb is looked for. */
const REACH = 8;

/**
 * Who does what the verb at `verb` says: its subject, and for “to leave” who is expected to leave: the object of the verb before it,
 * else that verb's own subject.
 */
export function agentOf(tokens: readonly Token[], verb: number): Phrase | null {
  const to = infinitiveMark(tokens, verb);
  if (to < 0) return subjectOf(tokens, verb);
  for (let i = to - 1; i >= 0 && to - i <= REACH; i--) {
    const token = tokens[i]!;
    if (isSentenceBreak(token)) return null;
    if (!isVerb(token) && !token.tags.has("Gerund")) continue;
    const object = objectFrom(tokens, i + 1);
    if (object && object.head < to) return object;
    return agentOf(tokens, i);
  }
  return null;
}

/** The place of the “to” that the verb at `verb` follows, over adverbs; -1 for none. */
export function infinitiveMark(tokens: readonly Token[], verb: number): number {
  let i = verb - 1;
  while (i > 0 && tokens[i]!.tags.has("Adverb") && tokens[i]!.norm !== "to") i--;
  return tokens[i]?.norm === "to" ? i : -1;
}
