import type { Stance } from "../../../model/types";
import { NEGATED } from "../../lexicon/stances";
import type { Token } from "../../parse";
import { isInfinitive } from "../grammar";
import { isNegated } from "./negation";
import type { Reading } from "./reading";
import { isHarm, isHaving, isMeasure, isNegative, type Named, namedInCue } from "./words";

/** These govern another verb: “promised to support” promises. */
const GOVERNING: readonly Stance[] = ["threaten", "demand", "commit", "offer"];

const EVASIVE =
  /^(?:say|tell|reveal|rule|comment|answer|respond|mention|elaborate|specify|discuss|disclose|reply|know|address|identify|name|give|speak)$/;
const ASKING =
  /^(?:ask|tell|told|remind|advise|warn|convince|persuade|encourage|counsel|lobby|instruct|nudge|implore|challenge|direct)(?:s|d|ed|ing)?$|^(?:convinc|persuad|advis|lobbi|challeng)(?:es|ed|ing)$/;

/** After a word of saying, what begins with these tells where and when: “said in an interview with …”. */
const CIRCUMSTANCE = /^(?:in|at|on|during|after|before|via)$/;
const SAYING = /^(?:say|says|said|saying|tell|tells|told|telling|write|writes|wrote|tweeted|noted|added|stated)$/;

/** What the cue itself tells: “rejected”, “has shown no willingness”, “asked … to”; null where it only says that something was said. */
export function readCue(source: readonly Token[], all: readonly Token[], content: readonly Token[]): Reading | null {
  const cue = withoutCircumstances(all, content);
  const words = cue.map(({ text }) => text).join(" ");
  const rule = `the cue “${words}”`;
  const opening = content.find(({ tags }) => !tags.has("Punctuation"))?.norm;
  // “voted” + “for the plan”: a phrase may run into what is said
  const text = [...cue, ...content.slice(0, 3)];
  const found: Named[] = [];
  for (let i = 0; i < cue.length; i++) {
    const named = namedInCue(text, i);
    if (!named) continue;
    // “tried to make the case” is no stance, “tried to make” + what is
    const attempt = named.kind === "phrase" && text[named.last]!.norm === "to" && named.last < cue.length - 1;
    if (!attempt || named.stance === "neutral") found.push(named);
    i = named.last;
  }
  const best =
    found.find(({ kind }) => kind === "phrase") ??
    found.find(
      ({ stance, kind }, i) => GOVERNING.includes(stance) && kind === "verb" && found[i + 1]?.kind !== "noun",
    ) ??
    found.at(-1);
  const verb = cue.at(-1);
  if (cue.length === 1 && verb!.norm === "for")
    return { stance: "support", word: verb!, of: "object", rule, confidence: 0.6 };
  if (verb && ASKING.test(verb.norm) && isTold(content))
    return { stance: "demand", word: verb, of: "object", rule: `“${verb.text} … to”`, confidence: 0.75 };
  // “wants” + “the town to pay”
  if (verb && /^want(?:s|ed|ing)?$/.test(verb.norm) && !cue.some(isNegative) && opening !== "to" && isTold(content))
    return { stance: "demand", word: verb, of: "object", rule: `“${verb.text} … to”`, confidence: 0.7 };
  // “has yet to say so”
  if (cue.some(({ norm }, i) => norm === "yet" && (cue[i + 1]?.norm ?? opening) === "to"))
    return { stance: "neutral", word: null, of: "topic", rule, confidence: 0.7 };
  // a “decision” + “not to go”
  if (
    opening === "not" &&
    cue.some(({ norm }) => /^deci/.test(norm)) &&
    !content.slice(0, 4).some(({ norm }) => EVASIVE.test(norm))
  )
    return { stance: "oppose", word: verb!, of: "object", rule, confidence: 0.7 };
  // “admirers” + “of”
  if (cue.length === 1 && verb!.norm === "of" && source.length > 0) {
    const held = namedInCue(source, source.length - 1);
    if (held?.kind === "noun") return { stance: held.stance, word: verb!, of: "object", rule, confidence: 0.7 };
  }
  if (best) {
    // “neither side wants”, “nobody supports”
    const nobody = source[0] !== undefined && isNegative(source[0]);
    // “chose not to run”
    const turned = text[best.last + 1]?.norm === "not" && text[best.last + 2]?.norm === "to";
    const negated = nobody || turned || isNegated(cue, best.first);
    const evades =
      (best.stance === "oppose" ? opening === "to" : turned) &&
      content.slice(0, 3).some(({ norm }) => EVASIVE.test(norm));
    const toDo = opening === "to" || cue.at(-1)!.norm === "to";
    const plain = governed(best.stance, cue[best.first]!.norm, toDo, content);
    const stance = evades ? "neutral" : negated ? NEGATED[best.stance] : plain;
    const told = cue.slice(best.first, best.last + 1).map((token) => token.text);
    const why = `${negated ? "negated " : ""}“${told.join(" ")}” in the cue`;
    return { stance, word: text[best.last]!, of: "object", rule: why, confidence: negated ? 0.7 : 0.8 };
  }
  if (
    verb &&
    /^(?:ask|asks|asked|asking|wonder|wonders|wondered)$/.test(cue.find(({ norm }) => norm !== "was")?.norm ?? "")
  )
    return { stance: "neutral", word: null, of: "topic", rule: "a question", confidence: 0.6 };
  if (cue.some(isNegative) && cue.some(({ norm }) => EVASIVE.test(norm)))
    return { stance: "neutral", word: null, of: "topic", rule, confidence: 0.7 };
  if (cue.some(({ norm }) => norm === "will" || norm === "wo" || norm === "would") && cue.some(isNegative))
    return { stance: "oppose", word: verb!, of: "object", rule, confidence: 0.6 };
  return cue.some(isHaving) ? readNoun(cue, content) : null;
}

/** “said in an interview with …” only says. */
function withoutCircumstances(cue: readonly Token[], content: readonly Token[]): readonly Token[] {
  const at = cue.findIndex(({ norm }, i) => SAYING.test(norm) && CIRCUMSTANCE.test(cue[i + 1]?.norm ?? ""));
  return at < 0 || namedInCue([...cue, ...content.slice(0, 3)], at + 1) ? cue : cue.slice(0, at + 1);
}

/** What a cue takes by what follows it: “vowed to sue” threatens, “agreed to sit” promises, “offered a remark” only makes one. */
function governed(stance: Stance, verb: string, toDo: boolean, content: readonly Token[]): Stance {
  if (stance === "commit" && toDo && content.slice(0, 4).some(isHarm)) return "threaten";
  if (/^agree/.test(verb) && toDo && content.slice(0, 3).some(isInfinitive)) return "commit";
  return /^offer(?:s|ed)?$/.test(verb) && !toDo ? "neutral" : stance;
}

/** “to leave”, “the town to pay”: what somebody is told to do. */
function isTold(content: readonly Token[]): boolean {
  for (let i = 0; i < Math.min(content.length - 1, 10); i++) {
    const { norm, tags } = content[i]!;
    // “him to probe claims” may be tagged as a noun
    if (norm === "to")
      return isInfinitive(content[i + 1]!) || (i === 1 && /^(?:him|her|them|us|me)$/.test(content[0]!.norm));
    if (/^(?:that|whether|if|how|why|what|who|when)$/.test(norm) || (tags.has("Verb") && !tags.has("Noun")))
      return false;
  }
  return false;
}

/** “expressed” + “the town’s openness to talks”, “great concern about …”: the noun that heads the content tells. */
function readNoun(cue: readonly Token[], content: readonly Token[]): Reading | null {
  for (let i = 0; i < Math.min(content.length, 8); i++) {
    const token = content[i]!;
    if (token.tags.has("Verb") && !token.tags.has("Gerund")) return null;
    if (token.norm === "that" || isMeasure(token)) return null;
    const named = namedInCue(content, i);
    if (!named || named.stance === "neutral") continue;
    const negated = isNegated([...cue, ...content], cue.length + i);
    const stance = negated ? NEGATED[named.stance] : named.stance;
    return {
      stance,
      word: content[named.last]!,
      of: "object",
      rule: `“${token.text}” as the object of the cue`,
      confidence: 0.75,
    };
  }
  return null;
}
