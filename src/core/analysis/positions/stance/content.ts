import type { Stance } from "../../../model/types";
import type { Token } from "../../parse";
import { isQuoteMark, isVerb } from "../grammar";
import { lazily } from "../learned";
import { ABSENCE, ASKING, IMPERATIVE, NEED } from "./asking";
import { ANSWER, DENIAL, MODAL, NECESSITY } from "./modality";
import { NAMED } from "./named";
import { type Reading, STRENGTH } from "./reading";
import type { Frame, Rule, Ruled, Signal, Who } from "./signal";
import { VALUE } from "./value";
import { isForecasting, isForeseeing, isNaming } from "./words";

/** Every word of a statement that tells a stance, in the order of the text. */
export function signalsIn(
  tokens: readonly Token[],
  cue: readonly Token[],
  who: Who,
  direct: boolean,
): readonly Signal[] {
  const frame = {
    tokens,
    who,
    direct,
    foresees: cue.some(isForeseeing),
    forecasts: cue.some(isForecasting),
    values: cue.length === 0 || tokens.some((token) => isQuoteMark(token)) || cue.some(isNaming) || holdsClause(tokens),
    names: cue.some(isNaming),
  };
  const signals: Signal[] = [];
  let emphasis = 1;
  for (let i = 0; i < tokens.length; i++) {
    // what comes after “but” is what the speaker is at
    if (tokens[i]!.norm === "but") emphasis = 1.3;
    const signal = firstOf(frame, i);
    if (signal) signals.push({ ...signal, weight: signal.weight * emphasis });
  }
  const offer = signals.findIndex(({ stance }) => stance === "offer");
  // “we are ready, but they must …”: the demand is the condition of the offer
  return offer < 0 ? signals : signals.filter(({ stance }, i) => i <= offer || stance !== "demand");
}

/** What the signals of a statement tell together; neutral where they are too weak. */
export function readContent(signals: readonly Signal[]): Reading {
  const weights = new Map<Stance, number>();
  for (const { stance, weight } of signals) weights.set(stance, (weights.get(stance) ?? 0) + weight);
  let best: Stance = "neutral";
  for (const stance of STRENGTH) if ((weights.get(stance) ?? 0) > (weights.get(best) ?? 0.7)) best = stance;
  const told = strongest(signals, best);
  return told ?? { stance: "neutral", word: null, of: "topic", rule: "no word that takes a stance", confidence: 0.6 };
}

/** The reading by the strongest signal of a stance; null for none. */
export function strongest(signals: readonly Signal[], stance: Stance): Reading | null {
  const told = signals.filter((one) => one.stance === stance).sort((a, b) => b.weight - a.weight)[0];
  if (!told) return null;
  const { weight, ...reading } = told;
  return { ...reading, confidence: weight >= 2 ? 0.7 : 0.55 };
}

/** Whether a verb stands in it that no relative pronoun introduces. */
function holdsClause(tokens: readonly Token[]): boolean {
  const verb = tokens.findIndex(isVerb);
  return verb >= 0 && !tokens.slice(1, verb).some(({ norm }) => /^(?:who|which|that|whose|where)$/.test(norm));
}

/** What may tell a stance, the surer first. */
const RULES: readonly Ruled[] = [ANSWER, ASKING, IMPERATIVE, MODAL, NEED, ABSENCE, NAMED, DENIAL, NECESSITY, VALUE];

/** The rules for each word that one of them is for, and for all others. */
const rules = lazily(rulesByWord);

function rulesByWord(): readonly [ReadonlyMap<string, readonly Rule[]>, readonly Rule[]] {
  const always = RULES.filter(({ words }) => words === null).map(({ rule }) => rule);
  const byWord = new Map<string, Rule[]>();
  for (const { words } of RULES) for (const word of words ?? []) byWord.set(word, []);
  for (const { rule, words } of RULES) for (const word of words ?? byWord.keys()) byWord.get(word)!.push(rule);
  return [byWord, always];
}

function firstOf(frame: Frame, i: number): Signal | null {
  const [byWord, others] = rules();
  for (const rule of byWord.get(frame.tokens[i]!.norm) ?? others) {
    const signal = rule(frame, i);
    if (signal) return signal;
  }
  return null;
}
