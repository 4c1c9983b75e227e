import type { Token } from "../../parse";
import { isInfinitive, isPunctuation, isQuoteMark, isSentenceBreak, isVerb, subjectOf } from "../grammar";
import { agentOf } from "./agent";
import { isNegated } from "./negation";
import { type Frame, type Ruled, type Signal, signalOf, wordList } from "./signal";
import { isNegative } from "./words";

/** “Look, …”, “see”, “remember when”: said to a hearer, but asking nothing that counts. */
const TALK =
  /^(?:look|see|listen|remember|imagine|believe|say|think|guess|call|thank|mind|consider|note|trust|know|come|tell|ask|bless|forget|wait|suppose|mean|hear|read|please|welcome|congratulations|may|god|like|yes|no|well|sure|feel|try|check|figure|win|lose|love|hope|wish|need|want|have|got)$/;

const opensSentence = (tokens: readonly Token[], i: number): boolean => {
  for (let k = i - 1; k >= 0; k--) {
    if (isQuoteMark(tokens[k]!)) continue;
    return isSentenceBreak(tokens[k]!) || /^(?:please|so|just|and|but)$/.test(tokens[k]!.norm);
  }
  return true;
};

/** “Stop the works!”, “Do not sign it”, “Let’s go on”, “please join us”: what is asked of the hearer. */
function imperativeSignal({ tokens, direct }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!direct || !next || !opensSentence(tokens, i)) return null;
  if (!/^\p{Lu}/u.test(token.text) && tokens[i - 1]?.norm !== "please") return null;
  if (token.norm === "let" && /^(?:'s|us)$/.test(next.norm))
    return tokens[i + 2] && !TALK.test(tokens[i + 2]!.norm) && !tokens[i + 2]!.tags.has("Pronoun")
      ? signalOf(tokens[i + 1]!, "demand", 1.5, "action")
      : null;
  if (/^(?:do|never)$/.test(token.norm)) {
    const not = token.norm === "never" ? i : i + 1;
    const verb = tokens[not + 1];
    return isNegative(tokens[not]!) && verb && isInfinitive(verb) && !TALK.test(verb.norm)
      ? signalOf(tokens[not]!, "demand", 1.5, "action")
      : null;
  }
  if (!isInfinitive(token) || TALK.test(token.norm) || token.tags.has("Auxiliary") || token.norm === "let") return null;
  // “Stop and Shop opened”, “Work is hard”: a verb after it has it for subject
  if (isVerb(next) || isPunctuation(next) || /^(?:of|and|or)$/.test(next.norm)) return null;
  for (let k = i + 1; k < tokens.length && !isSentenceBreak(tokens[k]!); k++) if (tokens[k]!.text === "?") return null;
  return signalOf(token, "demand", 1.5, "action");
}

/** “I ask you to leave”, “I challenge the mayor to come”: asked by the speaker’s own words. */
function askingSignal({ tokens, who }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  if (isNegated(tokens, i)) return null;
  if (tokens[i + 1]?.norm === "for" && who(agentOf(tokens, i)) === "self")
    return signalOf(tokens[i + 1]!, "demand", 1.5, "object");
  for (let k = i + 2; k < Math.min(tokens.length - 1, i + 8); k++) {
    if (isPunctuation(tokens[k]!) || isVerb(tokens[k]!)) return null;
    if (tokens[k]!.norm !== "to") continue;
    return isInfinitive(tokens[k + 1]!) && who(agentOf(tokens, i)) === "self"
      ? signalOf(token, "demand", 2, "object")
      : null;
  }
  return null;
}

/** “you need help”, “she needs a plan” ask it of somebody; “we need a plan” wants it. */
function needSignal({ tokens, who }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  if (!isVerb(token) || tokens[i + 1]?.norm === "to" || isNegated(tokens, i)) return null;
  const subject = subjectOf(tokens, i);
  if (!subject) return null;
  const kind = who(subject);
  if (kind === "self" && tokens[subject.head]!.norm === "we") return signalOf(token, "support", 1.2, "object");
  return kind === "actor" ? signalOf(token, "demand", 1.2, "object") : null;
}

/** “there will be no toll”: the speaker does not want it, or says that it is not so. */
function absenceSignal({ tokens }: Frame, i: number): Signal | null {
  if (tokens[i + 2] === undefined) return null;
  const be = /^(?:will|would|should|can|must)$/.test(tokens[i + 1]!.norm) ? i + 2 : -1;
  if (be < 0 || tokens[be]!.norm !== "be" || tokens[be + 1]?.norm !== "no") return null;
  if (/^(?:doubt|way|reason|need|question)$/.test(tokens[be + 2]?.norm ?? "")) return null;
  return signalOf(tokens[be + 1]!, "oppose", 1.2, "object");
}

export const IMPERATIVE: Ruled = { rule: imperativeSignal, words: null };
export const ASKING: Ruled = {
  rule: askingSignal,
  words: wordList("ask asking challenge challenging implore beg"),
};
export const NEED: Ruled = { rule: needSignal, words: wordList("need needs") };
export const ABSENCE: Ruled = { rule: absenceSignal, words: wordList("there") };
