import type { Stance } from "../../model";
import type { Token } from "../../parse";
import { NEGATED } from "../lexicon/stances";
import { isNegated } from "./grammar";
import type { Reading } from "./reading";
import { isNegative, type Named, namedInCue } from "./words";

/** These govern another verb: “promised to support” promises. */
const GOVERNING: readonly Stance[] = ["threaten", "demand", "commit", "offer"];

const EVASIVE =
  /^(?:say|comment|answer|respond|mention|elaborate|specify|discuss|disclose|reply|know|address|identify|name|give|speak)$/;

/** What the cue itself tells: “rejected”, “has shown no willingness”, “asked … to”; null where it only says that something was said. */
export function readCue(cue: readonly Token[], content: readonly Token[]): Reading | null {
  const words = cue.map(({ text }) => text).join(" ");
  const opening = content.find(({ tags }) => !tags.has("Punctuation"))?.norm;
  const found: Named[] = [];
  for (let i = 0; i < cue.length; i++) {
    const named = namedInCue(cue, i);
    if (!named) continue;
    found.push(named);
    i = named.last;
  }
  const best =
    found.find(({ kind }) => kind === "phrase") ??
    found.find(({ stance, kind }) => GOVERNING.includes(stance) && kind === "verb") ??
    found.at(-1);
  if (best) {
    const negated = isNegated(cue, best.first) && best.kind !== "phrase";
    const evasive =
      best.stance === "oppose" && content.slice(0, 3).some(({ norm }) => EVASIVE.test(norm)) && opening === "to";
    const stance = evasive ? "neutral" : negated ? NEGATED[best.stance] : best.stance;
    const word = cue[best.last]!;
    return { stance, word, of: "object", rule: `the cue “${words}”`, confidence: negated ? 0.7 : 0.8 };
  }
  const verb = cue.at(-1)?.norm ?? "";
  if (
    /^(?:ask|asks|asked|asking|tell|tells|told|telling|remind|reminded|advise|advised|warn|warned)$/.test(verb) &&
    opening === "to"
  )
    return { stance: "demand", word: cue.at(-1)!, of: "object", rule: `“${verb} … to”`, confidence: 0.75 };
  if (cue.some(isNegative) && cue.some(({ norm }) => EVASIVE.test(norm)))
    return { stance: "neutral", word: null, of: "topic", rule: `the cue “${words}”`, confidence: 0.7 };
  const modal = cue.find(({ norm }) => norm === "will" || norm === "wo" || norm === "would");
  if (modal && cue.some(isNegative))
    return { stance: "oppose", word: cue.at(-1)!, of: "object", rule: `the cue “${words}”`, confidence: 0.6 };
  return null;
}
