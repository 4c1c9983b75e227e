import { NEGATED } from "../../lexicon/stances";
import type { Token } from "../../parse";
import { isPunctuation, subjectOf } from "../grammar";
import { agentOf } from "./agent";
import { isNegated, isSupposed } from "./negation";
import { type Frame, type Ruled, type Signal, signalOf } from "./signal";
import { NAMING_WORDS, namedAt } from "./words";

const BE = /^(?:am|'m|are|'re|was|were)$/;
const QUESTION = /^(?:whom|whether|who|how|why|what|which)$/;
/** Wanting to say something is no stance towards it. */
const SAYS = /^(?:say|ask|tell|know|see|add|hear|mention|talk|thank|get|go|be)$/;

const WORRY = /^(?:concern|doubt|worry|worrie|misgiving|reservation|skepticism|scepticism)s?$/;

/** Who or what one searches for without wishing for any. */
const SOUGHT =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child|children|people|persons?|suspects?|witness(?:es)?|drivers?|owners?|survivors?|victims?|bod(?:y|ies)|gunm[ae]n|clues?|evidence|information|answers?)$/;
const SEARCHED = 6;

/** “looking for two men in dark coats”, where the *for* stands at `at`. */
function isSearch(tokens: readonly Token[], at: number): boolean {
  for (const token of tokens.slice(at + 1, at + SEARCHED)) {
    if (SOUGHT.test(token.norm)) return true;
    if (token.tags.has("Preposition") || isPunctuation(token)) return false;
  }
  return false;
}

/** A word that names a stance: “she was tired of the delays”, “we oppose it”. */
function namedSignal({ tokens, who, names }: Frame, i: number): Signal | null {
  const token = tokens[i]!;
  // “I'm with her”, “we are for the levy”
  if (
    /^(?:for|with)$/.test(token.norm) &&
    BE.test(tokens[i - 1]?.norm ?? "") &&
    who(subjectOf(tokens, i - 1)) === "self"
  )
    return signalOf(token, "support", 1, "object");
  const named = namedAt(tokens, i);
  if (!named || named.stance === "neutral") return null;
  if (tokens.slice(Math.max(0, i - 4), i).some(({ norm }) => QUESTION.test(norm))) return null;
  if (isSupposed(tokens, i)) return null;
  if (/^look/.test(token.norm) && isSearch(tokens, named.last)) return null;
  const negated = isNegated(tokens, i);
  const stance = negated ? NEGATED[named.stance] : named.stance;
  if (stance === "neutral") return null;
  // “he was denied a permit”
  if (stance === "deny" && tokens[i - 1]?.tags.has("Auxiliary") && token.tags.has("Participle")) return null;
  const word = tokens[named.last]!;
  if (named.kind === "noun") {
    if (stance === "threaten") return signalOf(token, "concern", 1, "subject");
    // somebody’s “fear” is told of, a “concern” is raised
    if (!names && !WORRY.test(token.norm)) return null;
    const weight = names ? 1.5 : stance === "concern" ? 0.8 : 0;
    return weight > 0 ? { ...signalOf(token, stance, weight, names ? "subject" : "object"), word } : null;
  }
  if (/^want/.test(token.norm) && tokens[i + 1]?.norm === "to" && SAYS.test(tokens[i + 2]?.norm ?? "")) return null;
  const subject = who(agentOf(tokens, i));
  if (subject === "self") return { ...signalOf(token, stance, 2, "object"), word };
  return subject === "nobody" ? { ...signalOf(token, stance, 1, "object"), word } : null;
}

export const NAMED: Ruled = { rule: namedSignal, words: ["for", "with", ...NAMING_WORDS] };
