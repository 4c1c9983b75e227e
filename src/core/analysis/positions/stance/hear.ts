import type { Attribution } from "../../../model/types";
import type { Token } from "../../parse";
import { thingMeant } from "../grammar";
import { type Scene, tokensIn } from "../scene";
import { readContent, signalsIn } from "./content";
import { readCue } from "./cue";
import type { Heard } from "./features";
import type { Reading } from "./reading";
import type { Signal, Who } from "./signal";
import { isMeasure } from "./words";

/** The statement with all that tells its stance. */
export function hear(
  scene: Scene,
  { source, speaker, form }: Attribution,
  cue: readonly Token[],
  content: readonly Token[],
): Heard {
  const holder = tokensIn(scene.parsed, source);
  const who = whoIn(scene, content, speaker, form === "direct");
  const signals = signalsIn(content, cue, who, form === "direct");
  return {
    source: holder,
    cue,
    content,
    speaker: scene.actor(speaker),
    form,
    who,
    signals,
    ruled: ruledBy(holder, cue, content, signals),
  };
}

function ruledBy(
  holder: readonly Token[],
  cue: readonly Token[],
  content: readonly Token[],
  signals: readonly Signal[],
): Reading {
  if (holder.slice(0, 8).some(isMeasure))
    return { stance: "neutral", word: null, of: "topic", rule: "a source that measures", confidence: 0.7 };
  const reading = readCue(holder, cue, content) ?? readContent(signals);
  const reports = isReport(holder) || cue.some(({ norm }) => norm === "according");
  // a demand reported is one, a judgement is the reporter's
  return reports && /^(?:support|oppose|concern)$/.test(reading.stance)
    ? { ...reading, stance: "neutral", rule: "a source that reports", confidence: 0.7 }
    : reading;
}

/** Whether papers, or the police, tell what happened: “the report by the council”. */
const isReport = (holder: readonly Token[]): boolean =>
  holder.some(({ norm }, i) => REPORT.test(norm) && (i === holder.length - 1 || holder[i + 1]!.norm === "by"));
const REPORT =
  /^(?:police|reports?|accounts?|documents?|filings?|affidavit|transcripts?|laws?|bills?|legislation|amendments?|proposals?|statutes?|ordinances?|contracts?|treaty|constitution|regulations?)$/;

/** Who a subject is, seen from the speaker: “we” and “I” are the speaker, and so is whom the speaker speaks for. */
function whoIn(scene: Scene, content: readonly Token[], speaker: string | null, direct: boolean): Who {
  const own = scene.actor(speaker)?.affiliation ?? null;
  const opening = content.findIndex(({ tags }) => tags.has("Pronoun"));
  return (subject) => {
    if (!subject) return "nobody";
    const head = content[subject.head]!;
    if (/^(?:i|we|me|us)$/.test(head.norm)) return "self";
    if (/^(?:you|people|everyone|everybody|nobody|somebody|one)$/.test(head.norm)) return "actor";
    // nobody says “him” of himself
    if (/^(?:him|them|her)$/.test(head.norm) && !head.tags.has("Possessive")) return "actor";
    const actor = scene.mentionAt(head)?.actor ?? null;
    if (actor !== null && (actor === speaker || actor === own)) return "self";
    if (THIRD.test(head.norm)) {
      if (thingMeant(content, subject.head)) return "thing";
      // nobody says “he” of himself in his own words
      if (direct) return "actor";
      // “she said she …” means herself more often than not, whomever the pronoun was joined to
      return actor === null || (subject.head === opening && opening < 3 && scene.mayBe(speaker, head.norm))
        ? "self"
        : "actor";
    }
    return actor !== null ? "actor" : "thing";
  };
}

const THIRD = /^(?:he|she|they)$/;
