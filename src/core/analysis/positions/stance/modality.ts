import type { Token } from "../../parse";
import { isPunctuation, subjectOf } from "../grammar";
import { isNegated } from "./negation";
import { type Frame, type Ruled, type Signal, signalOf, wordList } from "./signal";
import { isHarm, isNegative, namedAt } from "./words";

/** Own actions that take no stance: “I will see”, “we will be”. */
const IDLE =
  /^(?:be|have|see|know|need|get|find|do|say|tell|take|look|think|become|remain|continue|win|lose|feel|pray|mourn|grieve|miss)$/;
/** Where sorrow is: “we will keep them in our thoughts”. */
const MIND = /^(?:thoughts?|prayers?|hearts?)$/;
const HYPOTHETIC = /^(?:would|'d|will|'ll|might|may)$/;

const asks = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 4), i).some(({ norm }) => /^(?:whether|how|who|what|why|which)$/.test(norm));

/** “must”, “should”, “have to”, “will”, “going to”, “cannot”: who is to do what, or will not. */
function modalSignal({ tokens, who }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const { norm } = token;
  const next = tokens[i + 1]?.norm ?? "";
  if (norm === "must" || norm === "should" || norm === "ought") {
    // “should he win”, “how one should act”
    if (tokens[i + 1]?.tags.has("Pronoun") || asks(tokens, i)) return null;
    const subject = subjectOf(tokens, i);
    const verb = tokens[i + 1]?.tags.has("Adverb") && !isNegative(tokens[i + 1]!) ? i + 2 : i + 1;
    const after = tokens[verb + 1];
    // “she should have left” finds fault
    if (norm === "should" && tokens[verb]?.norm === "have" && after?.tags.has("Participle"))
      return signalOf(token, "oppose", 1, "subject");
    // “nobody should pay”, “they should not pay”
    if (isNegative(tokens[i + 1] ?? token) || (subject && isNegative(tokens[subject.from]!)))
      return signalOf(token, "oppose", 1.2, "subject");
    // “the road should be wider” asks nothing of anybody
    if (norm === "should" && tokens[verb]?.norm === "be" && !after?.tags.has("Gerund"))
      return signalOf(token, "support", 1, "subject");
    const self = who(subject) === "self";
    const we = subject !== null && tokens[subject.head]!.norm === "we";
    if (self && norm !== "must" && !we) return null;
    return self ? signalOf(token, "support", 1.5, "action") : signalOf(token, "demand", 2, "subject");
  }
  if ((/^(?:need|needs|has|have)$/.test(norm) && next === "to") || (norm === "got" && next === "to")) {
    // “you don't have to”, “you would have to”
    if (isNegated(tokens, i) || HYPOTHETIC.test(tokens[i - 1]?.norm ?? "")) return null;
    const found = subjectOf(tokens, i);
    // “you have to learn” is said of everybody
    if (norm !== "need" && found && tokens[found.head]!.norm === "you") return null;
    if (found !== null && tokens[found.head]!.norm === "we") return signalOf(token, "support", 1.5, "action");
    const subject = who(found);
    if (subject === "actor") return signalOf(token, "demand", 1.5, "subject");
    return subject === "thing" ? signalOf(token, "support", 1, "subject") : null;
  }
  const will = norm === "will" || norm === "'ll" || norm === "wo" || (norm === "would" && next !== "have");
  const can = norm === "can" || norm === "cannot" || norm === "could" || norm === "ca";
  const going = (norm === "going" || norm === "gonna") && (next === "to" || norm === "gonna");
  if ((!will && !can && !going) || who(subjectOf(tokens, i)) !== "self") return null;
  const negated =
    norm === "cannot" ||
    (going
      ? isNegated(tokens, i)
      : tokens.slice(i + 1, i + 3).some((one) => isNegative(one) && one.norm !== "without" && one.norm !== "nothing"));
  const action = tokens.slice(i + 1, i + 5).find(({ tags }) => tags.has("Infinitive"));
  if ((will || going) && !negated && action && isHarm(action)) return signalOf(token, "threaten", 2, "action");
  // “she will fight on” is no stance against anything
  if ((will || going) && !negated && action?.norm === "fight") return signalOf(token, "commit", 2.5, "action");
  // a verb that names a stance tells for itself
  for (let k = i + 1; k < Math.min(i + 5, tokens.length); k++) if (namedAt(tokens, k)) return null;
  if (negated) return isBareAnswer(tokens, i) ? null : signalOf(token, "oppose", can ? 1 : 2, "action");
  if ((!will && !going) || !action || IDLE.test(action.norm)) return null;
  if (action.norm === "keep" && tokens.slice(i + 2, i + 12).some(({ norm }) => MIND.test(norm))) return null;
  if (action.norm === "consider") return signalOf(token, "offer", 1.5, "action");
  return signalOf(token, "commit", norm === "would" ? 1 : 1.5, "action");
}

/** “I will not.”: nobody reads what. */
function isBareAnswer(tokens: readonly Token[], i: number): boolean {
  const not = [i, i + 1, i + 2].find((k) => tokens[k] && isNegative(tokens[k]));
  return not !== undefined && (tokens[not + 1] === undefined || isPunctuation(tokens[not + 1]!));
}

/** “it is vital to build it” wants it, “it is vital that they build it” asks it of them, “the pier is vital” values it. */
function necessitySignal({ tokens }: Frame, i: number): Signal | null {
  const next = tokens[i + 1];
  if (isNegated(tokens, i)) return null;
  if (next?.norm === "to") return signalOf(tokens[i]!, "support", 1.5, "action");
  if (next?.norm === "that" || next?.norm === "for") return signalOf(tokens[i]!, "demand", 1.5, "object");
  return next === undefined || isPunctuation(next) ? signalOf(tokens[i]!, "support", 1, "subject") : null;
}

const NO = wordList("no nope never not");
const YES = wordList("yes yeah absolutely definitely amen");

/** “Absolutely not.”, “Yes.”: an answer that is no more than that. */
function answerSignal({ tokens }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const closed = tokens[i + 1] === undefined || isPunctuation(tokens[i + 1]!);
  if (!closed) return null;
  for (let k = 0; k < i; k++)
    if (!isPunctuation(tokens[k]!) && !/^(?:absolutely|certainly|of|course)$/.test(tokens[k]!.norm)) return null;
  return NO.has(token.norm) ? signalOf(token, "oppose", 1.5, "topic") : signalOf(token, "support", 1, "topic");
}

const OPINION = wordList("think believe buy accept agree");
const DID = wordList("did had was were");
const SHOWN = wordList("evidence proof truth basis");
/** What one did not is no charge denied: “did not recall”. */
const MENTAL =
  /^(?:recall|remember|know|think|say|expect|mean|see|hear|care|want|like|understand|feel|have|get|need|been|seen|saw|view|receive|realize|realise|notice|intend|taken|expecting|anticipate|choice|option|alternative)$/;

/** “I don't think it is fair” is against it, “I did not take the money”, “that is not true”, “there is no evidence” deny. */
function denialSignal({ tokens, who }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const { norm } = token;
  const negated = isNegated(tokens, i);
  if (tokens.slice(Math.max(0, i - 6), i).some((one) => one.norm === "if")) return null;
  if ((norm === "true" && negated) || norm === "untrue") return signalOf(token, "deny", 2, "subject");
  if (SHOWN.has(norm) && negated && tokens[i - 1]?.norm !== "less") return signalOf(token, "deny", 1, "object");
  if (OPINION.has(norm) && negated && who(subjectOf(tokens, i)) === "self")
    return signalOf(token, "oppose", 1, "object");
  const not = tokens[i + 1];
  // “the road is not being closed”
  if (norm === "being" && isNegative(tokens[i - 1] ?? token)) return signalOf(token, "deny", 1, "subject");
  const never = norm === "never" && not?.tags.has("PastTense");
  if ((!never && (!DID.has(norm) || !not || !isNegative(not))) || who(subjectOf(tokens, i)) !== "self") return null;
  const done = tokens[never ? i + 1 : i + 2 + (tokens[i + 2]?.norm === "other" ? 1 : 0)];
  if (!done || MENTAL.test(done.norm) || namedAt(tokens, never ? i + 1 : i + 2)) return null;
  return signalOf(token, "deny", 1, "action");
}

export const MODAL: Ruled = {
  rule: modalSignal,
  words: wordList("must should ought need needs has have got will 'll wo would can cannot could ca going gonna"),
};
export const NECESSITY: Ruled = {
  rule: necessitySignal,
  words: wordList("essential important imperative critical vital necessary crucial urgent"),
};
export const ANSWER: Ruled = { rule: answerSignal, words: [...NO, ...YES] };
export const DENIAL: Ruled = {
  rule: denialSignal,
  words: ["true", "untrue", "being", "never", ...SHOWN, ...OPINION, ...DID],
};
