import type { Stance } from "../../model";
import type { Token } from "../../parse";
import { NEGATED } from "../lexicon/stances";
import { isNegated, type Phrase, subjectOf, subjectOfPredicate } from "./grammar";
import { type Reading, STRENGTH } from "./reading";
import { isBlame, isDanger, isForecasting, isForeseeing, isNaming, isNegative, isPraise, namedAt } from "./words";

/** Tells of a subject whether it is the speaker, somebody else who can act, or a thing. */
export type Who = (subject: Phrase | null) => "self" | "actor" | "thing" | "nobody";

interface Signal extends Omit<Reading, "confidence"> {
  readonly weight: number;
}

interface Frame {
  readonly tokens: readonly Token[];
  readonly who: Who;
  /** “predicted”: good things to come are no praise. */
  readonly foresees: boolean;
  /** “expected”: neither is what is bad any blame. */
  readonly forecasts: boolean;
  /** “regards him with distaste”: a noun tells as much as a verb. */
  readonly names: boolean;
}

/** What the words of a statement tell about its speaker's stance; neutral where nothing does. */
export function readContent(tokens: readonly Token[], cue: readonly Token[], who: Who): Reading {
  const frame = {
    tokens,
    who,
    foresees: cue.some(isForeseeing),
    forecasts: cue.some(isForecasting),
    names: cue.some(isNaming),
  };
  const signals: Signal[] = [];
  let emphasis = 1;
  for (let i = 0; i < tokens.length; i++) {
    // what comes after “but” is what the speaker is at
    if (tokens[i]!.norm === "but") emphasis = 1.3;
    const signal = signalAt(frame, i);
    if (signal) signals.push({ ...signal, weight: signal.weight * emphasis });
  }
  const offer = signals.findIndex(({ stance }) => stance === "offer");
  // “we are ready, but they must …”: the demand is the condition of the offer
  const counted = offer < 0 ? signals : signals.filter(({ stance }, i) => i <= offer || stance !== "demand");
  const weights = new Map<Stance, number>();
  for (const { stance, weight } of counted) weights.set(stance, (weights.get(stance) ?? 0) + weight);
  let best: Stance = "neutral";
  for (const stance of STRENGTH) if ((weights.get(stance) ?? 0) > (weights.get(best) ?? 0.7)) best = stance;
  const told = counted.filter(({ stance }) => stance === best).sort((a, b) => b.weight - a.weight)[0];
  if (!told)
    return { stance: "neutral", word: null, of: "topic", rule: "no word that takes a stance", confidence: 0.6 };
  const { weight, ...reading } = told;
  return { ...reading, confidence: weight >= 2 ? 0.7 : 0.55 };
}

function signalAt(frame: Frame, i: number): Signal | null {
  return modalSignal(frame, i) ?? namedSignal(frame, i) ?? necessitySignal(frame, i) ?? valueSignal(frame, i);
}

const signalOf = (token: Token, stance: Stance, weight: number, of: Reading["of"]): Signal => ({
  stance,
  weight,
  of,
  word: token,
  rule: `“${token.text}” in what is said`,
});

/** Own actions that take no stance: “I will see”, “we will be”. */
const IDLE = /^(?:be|have|see|know|need|get|find|do|say|tell|take|look|think|become|remain|continue|win|lose)$/;

function modalSignal({ tokens, who }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const { norm } = token;
  const next = tokens[i + 1]?.norm ?? "";
  if (norm === "must" || norm === "should" || norm === "ought") {
    // “should he win”
    if (tokens[i + 1]?.tags.has("Pronoun")) return null;
    const subject = subjectOf(tokens, i);
    const self = who(subject) === "self";
    const we = subject !== null && tokens[subject.head]!.norm === "we";
    if (self && norm !== "must" && !we) return null;
    return self ? signalOf(token, "support", 1.5, "action") : signalOf(token, "demand", 2, "subject");
  }
  if (/^(?:need|needs|has|have)$/.test(norm) && next === "to") {
    // “you don't have to”, “you would have to”
    if (isNegated(tokens, i) || /^(?:would|'d|will|'ll|might|may)$/.test(tokens[i - 1]?.norm ?? "")) return null;
    const found = subjectOf(tokens, i);
    if (found !== null && tokens[found.head]!.norm === "we") return signalOf(token, "support", 1.5, "action");
    const subject = who(found);
    if (subject === "actor") return signalOf(token, "demand", 1.5, "subject");
    return subject === "thing" ? signalOf(token, "support", 1, "subject") : null;
  }
  const will = norm === "will" || norm === "'ll" || norm === "wo" || (norm === "would" && next !== "have");
  const can = norm === "can" || norm === "cannot" || norm === "could" || norm === "ca";
  if ((!will && !can) || who(subjectOf(tokens, i)) !== "self") return null;
  const negated = norm === "cannot" || tokens.slice(i + 1, i + 3).some(isNegative);
  // a verb that names a stance tells for itself
  for (let k = i + 1; k < Math.min(i + 5, tokens.length); k++) if (namedAt(tokens, k)) return null;
  if (negated) return signalOf(token, "oppose", can ? 1 : 2, "action");
  const action = tokens.slice(i + 1, i + 5).find(({ tags }) => tags.has("Infinitive"));
  if (!will || !action || IDLE.test(action.norm)) return null;
  return signalOf(token, "commit", norm === "would" ? 1 : 1.5, "action");
}

const QUESTION = /^(?:whom|whether|who|how|why|what|which)$/;

function namedSignal({ tokens, who, names }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  const named = namedAt(tokens, i);
  if (!named || named.stance === "neutral") return null;
  if (tokens.slice(Math.max(0, i - 4), i).some(({ norm }) => QUESTION.test(norm))) return null;
  const negated = isNegated(tokens, i);
  const stance = negated ? NEGATED[named.stance] : named.stance;
  if (stance === "neutral") return null;
  const word = tokens[named.last]!;
  if (named.kind === "noun") {
    if (stance === "threaten") return signalOf(token, "concern", 1, "subject");
    const weight = names ? 1.5 : stance === "concern" || stance === "demand" ? 0.8 : 0;
    return weight > 0 ? { ...signalOf(token, stance, weight, names ? "subject" : "object"), word } : null;
  }
  const subject = who(subjectOf(tokens, i));
  if (subject === "self") return { ...signalOf(token, stance, 2, "object"), word };
  return subject === "nobody" ? { ...signalOf(token, stance, 1, "object"), word } : null;
}

const NECESSARY = /^(?:essential|important|imperative|critical|vital|necessary|crucial|urgent)$/;

/** “it is vital to build it” wants it, “it is vital that they build it” asks it of them. */
function necessitySignal({ tokens }: Frame, i: number): Signal | null {
  const next = tokens[i + 1]?.norm;
  if (!NECESSARY.test(tokens[i]!.norm) || isNegated(tokens, i)) return null;
  if (next === "to") return signalOf(tokens[i]!, "support", 1.5, "action");
  return next === "that" || next === "for" ? signalOf(tokens[i]!, "demand", 1.5, "object") : null;
}

function valueSignal(frame: Frame, i: number): Signal | null {
  const { tokens, who, foresees } = frame;
  const token = tokens[i]!;
  const { norm } = token;
  const negated = isNegated(tokens, i);
  if ((norm === "true" && negated) || norm === "untrue") return signalOf(token, "deny", 2, "subject");
  if (isBlame(token)) {
    if (frame.forecasts) return null;
    const too = tokens[i - 1]?.norm === "too" ? 1 : 0;
    return negated ? signalOf(token, "support", 0.8, "subject") : signalOf(token, "oppose", 1 + too, "subject");
  }
  if (isPraise(token)) {
    // “the right to vote” is no praise
    if (norm === "right" && !negated && !/^(?:is|'s|are|was|were|be)$/.test(tokens[i - 1]?.norm ?? "")) return null;
    if (negated) return signalOf(token, "oppose", 1.2, "subject");
    const own = foresees || who(subjectOfPredicate(tokens, i)) === "self";
    return own ? null : signalOf(token, "support", 1, "subject");
  }
  return isDanger(token) && !negated ? signalOf(token, "concern", 1, "subject") : null;
}
