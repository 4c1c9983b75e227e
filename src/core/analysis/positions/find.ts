import { identifier } from "../../model/ids";
import { hull, sliceOf } from "../../model/span";
import type { Actor, Attribution, Mention, Position, Span, Stance, Steps } from "../../model/types";
import type { ParsedText, Token } from "../parse";
import { whenIn, whereIn } from "./circumstances";
import { conditionBefore, conditionIn, provisoIn } from "./condition";
import { readContent } from "./content";
import { readCue } from "./cue";
import { thingMeant } from "./grammar";
import { targetOf } from "./issue";
import type { Reading } from "./reading";
import { type Scene, sceneOf, spanOf, tokensIn } from "./scene";
import type { Who } from "./signal";
import { isMeasure } from "./words";

/** What carries over from one attribution to the next of the same speaker in the same paragraph. */
interface Carried {
  readonly paragraph: number;
  readonly speaker: string | null;
  readonly issue: Span | null;
  readonly when: Span | null;
  readonly where: Span | null;
}

/** Actor, stance, issue, condition, addressee, when and where of each attribution. Yields after each. */
export function* findPositions(
  parsed: ParsedText,
  attributions: readonly Attribution[],
  actors: readonly Actor[],
  mentions: readonly Mention[],
): Steps<readonly Position[]> {
  const scene = yield* sceneOf(parsed, actors, mentions);
  const identify = identifier();
  const positions: Position[] = [];
  let carried: Carried | null = null;
  for (const attribution of attributions) {
    const content = tokensIn(parsed, attribution.content);
    const cue = tokensIn(parsed, attribution.cue);
    const anchor: Token | undefined = cue[0] ?? content[0];
    if (!anchor || content.length === 0) continue;
    const paragraph = parsed.sentences[anchor.sentence]!.paragraph;
    const same: Carried | null =
      carried?.paragraph === paragraph && carried.speaker === attribution.speaker ? carried : null;
    const reading = readingOf(scene, attribution, cue, content);
    const before = carried !== null && paragraph - carried.paragraph <= 1 ? carried.issue : null;
    const view = { ...scene, speaker: attribution.speaker, before, direct: attribution.form === "direct" };
    const target = targetOf(view, content, reading);
    const addressee = target.addressee ?? (ADDRESSED.includes(reading.stance) ? between(scene, cue, content) : null);
    const around = outside(parsed, attribution);
    const found: Omit<Position, "kind" | "id" | "status" | "provenance" | "attribution"> = {
      actor: attribution.speaker,
      onBehalfOf: behalfOf(scene, attribution.speaker),
      stance: reading.stance,
      issue: target.issue ?? same?.issue ?? null,
      condition:
        conditionIn(content, cue) ??
        (reading.stance === "offer" ? provisoIn(content) : null) ??
        conditionBefore(around[0] ?? []),
      addressee: addressee === attribution.speaker ? null : addressee,
      when: nearest(around, whenIn, anchor) ?? same?.when ?? null,
      where: nearest(around, whereIn, anchor) ?? hearer(parsed, cue, content) ?? same?.where ?? null,
    };
    carried = { paragraph, speaker: attribution.speaker, issue: found.issue, when: found.when, where: found.where };
    positions.push({
      kind: "position",
      id: identify("p", attribution.content.map((span) => sliceOf(parsed.text, span)).join(" ")),
      status: "suggested",
      provenance: { by: "machine", rule: reading.rule, confidence: reading.confidence },
      attribution: attribution.id,
      ...found,
    });
    yield;
  }
  return positions;
}

function readingOf(
  scene: Scene,
  { source, speaker, form }: Attribution,
  cue: readonly Token[],
  content: readonly Token[],
): Reading {
  const holder = tokensIn(scene.parsed, source);
  if (holder.slice(0, 8).some(isMeasure))
    return { stance: "neutral", word: null, of: "topic", rule: "a source that measures", confidence: 0.7 };
  const reading =
    readCue(holder, cue, content) ??
    readContent(content, cue, whoIn(scene, content, speaker, form === "direct"), form === "direct");
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

/** Runs of tokens of the sentences that source and cue stand in, without the content. */
function outside(parsed: ParsedText, { source, cue, content }: Attribution): readonly (readonly Token[])[] {
  const frame = hull(cue.length > 0 ? cue : source);
  if (!frame) return [];
  const first = tokensIn(parsed, [frame])[0];
  if (!first) return [];
  const sentence = parsed.sentences[first.sentence]!;
  const runs: Token[][] = [[]];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = parsed.tokens[i]!;
    if (content.some(({ start, end }) => start <= token.start && token.start < end)) runs.push([]);
    else runs.at(-1)!.push(token);
  }
  return runs.filter((run) => run.length > 0);
}

function nearest(
  runs: readonly (readonly Token[])[],
  find: (run: readonly Token[]) => Span | null,
  to: Token,
): Span | null {
  const found = runs.map(find).filter((span) => span !== null);
  const distance = (span: Span) => Math.min(Math.abs(span.start - to.start), Math.abs(span.end - to.start));
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

const ADDRESSED: readonly Stance[] = ["demand", "offer", "threaten", "commit"];

/** The actor named between cue and content: “called on the mayor” + “to pay”. */
function between(scene: Scene, cue: readonly Token[], content: readonly Token[]): string | null {
  const from = (cue.at(-1)?.index ?? -1) + 1;
  const to = content[0]!.index;
  if (from === 0 || to - from > 10) return null;
  for (let i = from; i < to; i++) {
    const actor = scene.mentionAt(scene.tokens[i]!)?.actor;
    if (actor) return actor;
  }
  return null;
}

/** In “told the council that …” the council. */
function hearer(parsed: ParsedText, cue: readonly Token[], content: readonly Token[]): Span | null {
  const last = cue.at(-1);
  if (!last || !/^(?:tell|tells|told|telling|remind|reminds|reminded)$/.test(last.norm)) return null;
  const words: Token[] = [];
  for (let i = last.index + 1; i < parsed.tokens.length; i++) {
    const token = parsed.tokens[i]!;
    const { tags } = token;
    if (token.sentence !== last.sentence || token === content[0] || tags.has("Date")) break;
    if (!tags.has("Noun") && !tags.has("Determiner") && !tags.has("Adjective") && !tags.has("Possessive")) break;
    words.push(token);
  }
  const named = words.filter(({ norm }) => !/^(?:the|a|an|that)$/.test(norm));
  return named.some(({ tags }) => tags.has("Noun") && !tags.has("Pronoun")) ? spanOf(named) : null;
}

const SPEAKS_FOR =
  /\b(?:minister|secretary|spokes(?:man|woman|person)|ambassador|envoy|president|premier|chancellor|king|queen|head|chief|chair(?:man|woman|person)?|director|leader|governor|mayor|representative|delegate|negotiator|diplomat|official)\b/i;

/** Whom an actor's office speaks for: a minister for the country, a spokesperson for the organisation. */
function behalfOf(scene: Scene, speaker: string | null): string | null {
  const actor = scene.actor(speaker);
  return actor?.role && actor.affiliation !== null && SPEAKS_FOR.test(actor.role) ? actor.affiliation : null;
}
