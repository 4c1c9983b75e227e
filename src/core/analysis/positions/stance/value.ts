import type { Token } from "../../parse";
import { subjectOfPredicate } from "../grammar";
import { infinitiveMark } from "./agent";
import { isNegated, isSupposed } from "./negation";
import { type Frame, type Ruled, type Signal, signalOf } from "./signal";
import { isBlame, isDanger, isPraise, isQuality, JUDGING_WORDS } from "./words";

const BE = /^(?:is|'s|are|'re|was|were|be|been|am|'m)$/;
const AHEAD = /^(?:will|'ll|would|could|might|may|going)$/;

const DETERMINER = /^(?:the|a|an|this|that|every|each|no|its|his|her|their|our|my|your)$/;
/** “the fair will move”: a quality's word that names a thing. */
const isThing = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return DETERMINER.test(tokens[i - 1]?.norm ?? "") && !(next?.tags.has("Noun") || next?.tags.has("Adjective"));
};

const POSSESSIVE = /^[’']s?$/;
/** Names of things with a word of praise in them. */
const NAMED_SO = /^(?:great (?:recession|depression)|popular vote)$/;
const UNTIMELY = /^(?:early|soon|late|close|far|young|old)$/;

function isTooMuch(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (tokens[i]!.norm !== "too" || !next || isBlame(next) || isDanger(next)) return false;
  return (next.tags.has("Adjective") || next.tags.has("Adverb")) && !UNTIMELY.test(next.norm);
}

/** Whether the verb at `i` says what something is for, or what may come. */
const isMeant = (tokens: readonly Token[], i: number): boolean =>
  infinitiveMark(tokens, i) >= 0 || /^(?:might|may|could|can)$/.test(tokens[i - 1]?.norm ?? "");

const isSaidOf = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(Math.max(0, i - 4), i).some(({ norm }) => BE.test(norm));

/** A word of praise, blame or danger: “the report is one-sided”. */
function valueSignal(frame: Frame, i: number): Signal | null {
  const { tokens, who, foresees } = frame;
  const token = tokens[i]!;
  const { norm } = token;
  const praise = isPraise(token);
  const blame = isBlame(token);
  if (norm === "place" && tokens[i - 1]?.norm === "no") return signalOf(token, "oppose", 1.5, "subject");
  // “too many”, “too early to tell” is none
  if (isTooMuch(tokens, i) && who(subjectOfPredicate(tokens, i)) !== "self")
    return signalOf(token, "oppose", 1, "subject");
  if (!frame.values || (!praise && !blame && !isDanger(token))) return null;
  // “to help it” is only meant to, “might help” may not
  if (token.tags.has("Verb") && !isSaidOf(tokens, i) && isMeant(tokens, i)) return null;
  // “a scam artist” names a trade, “qualified for a loan” does not praise
  if (token.tags.has("Noun") && tokens[i + 1]?.tags.has("Noun") && !tokens[i + 1]!.tags.has("Pronoun")) return null;
  if (
    isQuality(token) &&
    ((token.tags.has("PastTense") && !token.tags.has("Participle")) || isThing(tokens, i)) &&
    !isSaidOf(tokens, i)
  )
    return null;
  // “nothing as bad as this” is bad
  const negated = isNegated(tokens, i) && tokens[i - 1]?.norm !== "as";
  if (negated && blame && !isSaidOf(tokens, i)) return null;
  // “it would have been worse”: what did not come about is nobody's fault
  const before = tokens.slice(Math.max(0, i - 6), i);
  const unreal = before.some((one, k) => one.norm === "would" && before[k + 1]?.norm === "have");
  if (blame) {
    if (frame.forecasts || unreal || isSupposed(tokens, i)) return null;
    const subject = who(subjectOfPredicate(tokens, i));
    if (subject === "self" && !negated) return null;
    // what is bad to come, and is not a person, is a worry
    if (!negated && subject !== "actor" && isSaidOf(tokens, i) && before.some((one) => AHEAD.test(one.norm)))
      return signalOf(token, "concern", 1, "subject");
    const too = tokens[i - 1]?.norm === "too" ? 1 : 0;
    return negated ? signalOf(token, "support", 0.8, "subject") : signalOf(token, "oppose", 1 + too, "subject");
  }
  if (praise) {
    // “the right to vote” is no praise, nor is the Great Recession
    if (norm === "right" && (/^(?:to|of|now)$/.test(tokens[i + 1]?.norm ?? "") || !isSaidOf(tokens, i))) return null;
    const next = tokens[i + 1];
    if (norm === "best" && (tokens[i - 1]?.norm === "at" || POSSESSIVE.test(tokens[i - 1]?.text ?? ""))) return null;
    if (next && (isBlame(next) || isDanger(next) || NAMED_SO.test(`${norm} ${next.norm}`))) return null;
    if (negated) return signalOf(token, "oppose", 1.2, "subject");
    const own = foresees || unreal || who(subjectOfPredicate(tokens, i)) === "self";
    return own ? null : signalOf(token, "support", 1, "subject");
  }
  return negated ? null : signalOf(token, "concern", 1, "subject");
}

export const VALUE: Ruled = { rule: valueSignal, words: ["place", "too", ...JUDGING_WORDS] };
