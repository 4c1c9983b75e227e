import type { Token } from "../../parse";
import { isConnective, isPunctuation, isSentenceBreak, RELATIVE } from "../grammar";
import { isNegative } from "./words";

/** How many words back a negation reaches. */
const REACH = 7;

/** Whether a negation stands before the word at `i` in its clause. */
export function isNegated(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const token = tokens[k]!;
    if (isSentenceBreak(token) || token.text === "," || isConnective(token) || RELATIVE.has(token.norm)) return false;
    if (isNegative(token) && !EMPHATIC.test(tokens[k + 1]?.norm ?? "")) return true;
    if (SHIFTER.test(token.norm)) return true;
  }
  return false;
}

/** “not only”, “no doubt”, “no secret of” say yes. */
const EMPHATIC = /^(?:only|just|merely|simply|doubt|secret|wonder)$/;

/** Words that turn round what follows them, as *not* does. */
const SHIFTER =
  /^(?:refus|declin|fail|withhold)(?:e|es|ed|ing|s)?$|^(?:withheld|unable|unwilling|unlikely|less|reluctant|instead|lack|lacks|lacked|rather|refusal)$/;

/** Whether “if” stands before the word at `i` in its clause: what is only supposed is no stance; “even if” supposes nothing. */
export function isSupposed(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= 0 && !isPunctuation(tokens[k]!); k--)
    if (tokens[k]!.norm === "if") return tokens[k - 1]?.norm !== "even";
  return false;
}
