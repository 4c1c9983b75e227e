import { isNegated, subjectOfPredicate } from "./grammar";
import { type Frame, type Signal, signalOf } from "./signal";
import { isBlame, isDanger, isPraise } from "./words";

const BE = /^(?:is|'s|are|was|were|be)$/;

/** A word of praise, blame or danger: “the report is one-sided”. */
export function valueSignal(frame: Frame, i: number): Signal | null {
  const { tokens, who, foresees } = frame;
  const token = tokens[i]!;
  const { norm } = token;
  const praise = isPraise(token);
  const blame = isBlame(token);
  if (!praise && !blame && !isDanger(token)) return null;
  const negated = isNegated(tokens, i);
  // “it would have been worse”: what did not come about is nobody's fault
  const before = tokens.slice(Math.max(0, i - 6), i).map((one) => one.norm);
  const unreal = before.some((word, k) => word === "would" && before[k + 1] === "have");
  if (blame) {
    if (frame.forecasts || unreal) return null;
    const subject = who(subjectOfPredicate(tokens, i));
    if (subject === "self" && !negated) return null;
    const too = tokens[i - 1]?.norm === "too" ? 1 : 0;
    return negated ? signalOf(token, "support", 0.8, "subject") : signalOf(token, "oppose", 1 + too, "subject");
  }
  if (praise) {
    // “the right to vote” is no praise, nor is the Great Recession
    if (norm === "right" && !negated && !BE.test(tokens[i - 1]?.norm ?? "")) return null;
    const next = tokens[i + 1];
    if (next && (isBlame(next) || isDanger(next))) return null;
    if (negated) return signalOf(token, "oppose", 1.2, "subject");
    const own = foresees || unreal || who(subjectOfPredicate(tokens, i)) === "self";
    return own ? null : signalOf(token, "support", 1, "subject");
  }
  return negated ? null : signalOf(token, "concern", 1, "subject");
}
