import type { Stance } from "../../model";
import type { Token } from "../../parse";
import { NEGATED } from "../lexicon/stances";
import { isNegated, type Phrase, subjectOf } from "./grammar";
import { type Reading, STRENGTH } from "./reading";
import { isBlame, isDanger, isPraise, namedAt } from "./words";

/** Tells of a subject whether it is the speaker, somebody else who can act, or a thing. */
export type Who = (subject: Phrase | null) => "self" | "actor" | "thing" | "nobody";

interface Signal extends Omit<Reading, "confidence"> {
  readonly weight: number;
}

/** What the words of a statement tell about its speaker's stance; neutral where nothing does. */
export function readContent(tokens: readonly Token[], who: Who): Reading {
  const signals: Signal[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const signal = signalAt(tokens, i, who);
    if (signal) signals.push(signal);
  }
  const weights = new Map<Stance, number>();
  for (const { stance, weight } of signals) weights.set(stance, (weights.get(stance) ?? 0) + weight);
  let best: Stance = "neutral";
  for (const stance of STRENGTH) if ((weights.get(stance) ?? 0) > (weights.get(best) ?? 0.5)) best = stance;
  const told = signals.filter(({ stance }) => stance === best).sort((a, b) => b.weight - a.weight)[0];
  if (!told)
    return { stance: "neutral", word: null, of: "topic", rule: "no word that takes a stance", confidence: 0.6 };
  return { ...told, confidence: told.weight >= 2 ? 0.7 : 0.55 };
}

const OWN_ACTION = /^(?:be|have|see|know|need|get|find|do|say|tell|take|probably|also|always|never|likely)$/;

function signalAt(tokens: readonly Token[], i: number, who: Who): Signal | null {
  const token = tokens[i]!;
  const { norm, tags } = token;
  const negated = isNegated(tokens, i);
  const next = tokens[i + 1]?.norm ?? "";
  const subject = () => subjectOf(tokens, i);
  const quoted = `“${token.text}” in what is said`;
  const signal = (stance: Stance, weight: number, of: Reading["of"], rule = quoted): Signal => ({
    stance,
    weight,
    of,
    rule,
    word: token,
  });

  if (tags.has("Modal") || tags.has("Auxiliary") || /^(?:need|needs|has|have|had)$/.test(norm)) {
    if (norm === "must" || norm === "should" || norm === "ought") {
      if (tokens[i + 1]?.tags.has("Pronoun")) return null;
      const self = who(subject()) === "self";
      return self && norm !== "must" ? null : signal(self ? "support" : "demand", 2, "subject");
    }
    if (/^(?:need|needs|has|have)$/.test(norm) && next === "to") {
      const of = who(subject());
      if (of === "actor") return signal("demand", 1.5, "subject");
      return of === "thing" ? signal("support", 1, "subject") : null;
    }
    if (norm === "will" || norm === "'ll" || norm === "wo" || (norm === "would" && next !== "have")) {
      if (who(subject()) !== "self") return null;
      const not = tokens
        .slice(i + 1, i + 3)
        .some(({ norm: word }) => word === "not" || word === "n't" || word === "never");
      const action = tokens
        .slice(i + 1, i + 5)
        .find(({ tags: of, norm: word }) => of.has("Verb") && !/^(?:be|have)$/.test(word));
      if (!action || (!not && OWN_ACTION.test(action.norm))) return null;
      if (tokens.slice(i + 1, i + 5).some((_, k) => namedAt(tokens, i + 1 + k))) return not ? null : null;
      return not ? signal("oppose", 2, "action") : signal("commit", norm === "would" ? 1 : 1.5, "action");
    }
    if ((norm === "can" || norm === "cannot" || norm === "could") && who(subject()) === "self") {
      const not = norm === "cannot" || next === "not" || next === "n't";
      return not ? signal("oppose", 1, "action") : null;
    }
  }

  const named = namedAt(tokens, i);
  if (named && named.stance !== "neutral") {
    const of = who(subject());
    const verbal = named.kind === "verb" || named.kind === "phrase" || named.kind === "adjective";
    const stance = negated && named.kind !== "phrase" ? NEGATED[named.stance] : named.stance;
    if (stance === "neutral") return null;
    if (verbal && of === "self") return signal(stance, 2, named.stance === "demand" ? "object" : "object");
    if (named.kind === "noun" && (stance === "concern" || stance === "demand")) return signal(stance, 0.6, "object");
    if (of === "actor") return null;
    return verbal ? signal(stance, 0.6, "object") : null;
  }
  if (norm === "true" && negated) return signal("deny", 2, "subject");
  if (norm === "untrue") return signal("deny", 2, "subject");
  if (isBlame(token)) return negated ? signal("support", 0.6, "subject") : signal("oppose", 1, "subject");
  if (isPraise(token) && !tags.has("Preposition"))
    return negated ? signal("oppose", 1.2, "subject") : signal("support", 1, "subject");
  if (isDanger(token)) return negated ? null : signal("concern", 1, "subject");
  return null;
}
