import type { Span } from "../../model/types";
import type { Token } from "../parse";
import { isConnective, isPunctuation, isQuoteMark, isSentenceBreak, isVerb } from "./grammar";
import { balanced, spanOf } from "./scene";
import { isNegative } from "./stance/words";

/** What asks whether something is so: the “if” after it is no condition. */
const ASKING =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|know|knows|knew|known|see|say|says|tell|question|questioned|unclear|sure|doubt|doubts|doubted|decide|decided|determine|determined|check|checked|find|out|matter|matters|debate|uncertain|unsure|whether)$/;

/** “if needed”, “if not”: words that only qualify. */
const SHORT = /^(?:needed|necessary|possible|any|anything|so|not|ever|only|need|at)$/;
const SUBJECT = /^(?:he|she|they|it|we|i|you)$/;

/** In words: what is longer is no clause. */
const LONGEST = 60;

/** A statement of more sentences hangs on no clause of one of them, nor one of several on what comes late in it. */
const MOST_SENTENCES = 3;
const LATEST = 2;

/** The if / unless clause of a statement, and what else says on what it hangs; “even if”, “asked if”, “until May”, “without haste” are none. */
export function conditionIn(tokens: readonly Token[], cue: readonly Token[] = []): Span | null {
  if (sentencesIn(tokens) > MOST_SENTENCES) return null;
  for (let i = 0, sentence = 1; i < tokens.length; i++) {
    if (opensSentence(tokens, i) && ++sentence > LATEST) return null;
    if (!opensCondition(tokens, i, cue)) continue;
    let end = i + 1;
    while (end < tokens.length && end < i + LONGEST && !endsCondition(tokens, end, i)) end++;
    while (end > i + 1 && isPunctuation(tokens[end - 1]!) && !isQuoteMark(tokens[end - 1]!)) end--;
    if (end > i + 1) return spanOf(balanced(tokens, i, end));
  }
  return null;
}

/** Whether words go on after a full stop, a question mark or the like. */
const opensSentence = (tokens: readonly Token[], i: number): boolean =>
  i > 0 && isSentenceBreak(tokens[i - 1]!) && !isSentenceBreak(tokens[i]!) && !isQuoteMark(tokens[i]!);

function sentencesIn(tokens: readonly Token[]): number {
  let count = 1;
  for (let i = 0; i < tokens.length; i++) if (opensSentence(tokens, i)) count++;
  return count;
}

function opensCondition(tokens: readonly Token[], i: number, cue: readonly Token[]): boolean {
  const { norm } = tokens[i]!;
  const [next, third] = [tokens[i + 1]?.norm, tokens[i + 2]?.norm];
  const before = tokens[i - 1]?.norm;
  switch (norm) {
    case "if":
      return !/^(?:even|as|what)$/.test(before ?? "") && !SHORT.test(next ?? "") && !isAsked(tokens, i, cue);
    case "unless":
      return true;
    case "until":
      // “not until they pay”; “until May” is a time
      return holdsVerb(tokens, i + 1) && isRefused(tokens, i);
    case "without":
      // “cannot be built without a loan”; “will vote without haste” says how
      if (next === undefined) return false;
      if (BARRED.test(next)) return isRefused(tokens, i) || refusesAfter(tokens, i);
      return isImpossible(tokens, i) && /^(?:ProperNoun|Plural|Gerund)$/.test(kindOf(tokens[i + 1]!));
    case "should":
      // “will act should she win”
      return (
        i > 2 &&
        tokens[i + 1] !== undefined &&
        SUBJECT.test(next!) &&
        isVerb(tokens[i - 1]!) === false &&
        !isPunctuation(tokens[i - 1]!) &&
        tokens[i - 1]!.tags.has("Noun")
      );
    case "as":
    case "so":
      return next === "long" && third === "as" && holdsVerb(tokens, i + 3);
    case "in":
      return third === "event" || (next === "case" && third !== "of" && holdsVerb(tokens, i + 2));
    case "on":
      return next === "condition" && third === "that";
    case "provided":
    case "providing":
    case "assuming":
      // “will go, provided the fare is paid”
      return (
        next === "that" || (before === "," && /^(?:the|a|an|all|no)$/.test(next ?? "") && holdsVerb(tokens, i + 1))
      );
    default:
      return false;
  }
}

/** Whether the “if” at `i` only asks: “wondered if”, “did not say if”, and where the cue asked. */
function isAsked(tokens: readonly Token[], i: number, cue: readonly Token[]): boolean {
  const words = tokens.slice(0, i).filter((token) => !isPunctuation(token));
  const last = words.at(-1)?.norm;
  // “asked” + “the mayor on the steps if she would go”
  if (last !== undefined)
    return (ASKING.test(last) && !isPunctuation(tokens[i - 1]!)) || (asksIn(cue) && !words.some(isVerb));
  const asks = asksIn(cue);
  return asks || (cue.some(isNegative) && cue.some(({ norm }) => ASKING.test(norm)));
}

const asksIn = (cue: readonly Token[]): boolean =>
  cue.some(({ norm }) =>
    /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|question|questioned)$/.test(norm),
  );

/** “cannot win without farmers”: what can not be done but with them. */
const isImpossible = (tokens: readonly Token[], i: number): boolean =>
  isRefused(tokens, i) &&
  tokens
    .slice(Math.max(0, i - 14), i)
    .some(({ norm }) => /^(?:can|ca|cannot|could|able|possible|impossible)$/.test(norm));

const kindOf = ({ tags }: Token): string =>
  tags.has("Gerund") ? "Gerund" : tags.has("ProperNoun") ? "ProperNoun" : tags.has("Plural") ? "Plural" : "";

const BARRED = /^(?:a|an|the|their|his|her|our|its|your|my|any|more|first)$/;

/** Whether something is said not to be, before the word at `i` in its sentence. */
function isRefused(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 14) && !isSentenceBreak(tokens[k]!); k--)
    if (isNegative(tokens[k]!) && tokens[k]!.norm !== "without" && tokens[k]!.norm !== "no") return true;
  return false;
}

/** “Without the loan, the town cannot build it”. */
function refusesAfter(tokens: readonly Token[], i: number): boolean {
  const comma = tokens.slice(i, i + 12).findIndex(({ text }) => text === ",");
  return comma > 0 && tokens.slice(i + comma, i + comma + 8).some((token) => isNegative(token));
}

/** Whether a verb comes before the clause ends. */
function holdsVerb(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 12); i++) {
    const token = tokens[i]!;
    if (isSentenceBreak(token) || token.text === "," || isConnective(token)) return false;
    if (isVerb(token) && i > from) return true;
  }
  return false;
}

/** What an offer is tied to: “we are ready, but they must …”. */
export function provisoIn(tokens: readonly Token[]): Span | null {
  const but = tokens.findIndex(({ norm }) => norm === "but");
  if (but < 0 || !tokens.slice(but, but + 6).some(({ norm }) => /^(?:must|need|needs|has|have|only)$/.test(norm)))
    return null;
  let end = but + 1;
  while (end < tokens.length && !isSentenceBreak(tokens[end]!)) end++;
  return spanOf(tokens.slice(but + 1, end));
}

function endsCondition(tokens: readonly Token[], i: number, from: number): boolean {
  const token = tokens[i]!;
  if (isSentenceBreak(token) || token.text === ")" || token.norm === "then") return true;
  if (token.sentence !== tokens[from]!.sentence) return true;
  // a reason or a remark that is hung on is no part of it
  if (i > from + 3 && (/^(?:because|although|though|whereas)$/.test(token.norm) || /^[–—]$/.test(token.text)))
    return true;
  return token.text === "," && !isInsertion(tokens, i);
}

/** Whether the comma at `i` opens or closes a short insertion: “if she is, through her office, taking …”. */
function isInsertion(tokens: readonly Token[], i: number): boolean {
  const opens = (k: number) => {
    const close = tokens.slice(k + 1, k + 8).findIndex(({ text }) => text === ",");
    return tokens[k]?.text === "," && close > 0 && tokens[k + 1]!.tags.has("Preposition") ? k + 1 + close : -1;
  };
  for (let k = Math.max(0, i - 8); k <= i; k++) if (opens(k) === i || (k === i && opens(k) > 0)) return true;
  return false;
}

/** “If she wins, Vale said …”: the clause that opens the sentence before who says it. */
export function conditionBefore(run: readonly Token[]): Span | null {
  const first = run.findIndex((token) => !isPunctuation(token));
  if (first < 0 || !/^(?:if|unless)$/.test(run[first]!.norm)) return null;
  const comma = run.findIndex(({ text }) => text === ",");
  return comma > first + 1 && comma < first + LONGEST ? spanOf(balanced(run, first, comma)) : null;
}
