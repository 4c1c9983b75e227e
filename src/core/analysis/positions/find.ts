import { identifier } from "../../model/ids";
import { sliceOf } from "../../model/span";
import { jointId } from "../../model/speakers";
import type { Actor, Attribution, Mention, Position, Span, Stance, Steps, Sure } from "../../model/types";
import type { ParsedText, Token } from "../parse";
import { hearer, nearest, outside, whenIn, whereIn } from "./circumstances";
import { conditionBefore, conditionIn, provisoIn } from "./condition";
import { isPunctuation } from "./grammar";
import type { Candidate } from "./issue/candidates";
import { choicesOf, chooseIssue } from "./issue/choose";
import { type Statement as Asked, Features } from "./issue/features";
import { targetOf } from "./issue/target";
import { wordsOf } from "./issue/wordCounts";
import { type Add, namesOf } from "./learned";
import { type Scene, sceneOf, spanOf, tokensIn } from "./scene";
import { companyOf } from "./stance/company";
import { type Heard, tellFeatures } from "./stance/features";
import { hear } from "./stance/hear";
import { weighStance } from "./stance/weigh";
import { statementsIn } from "./statements";
import { type Signals, sureOf } from "./sureness";

/** What carries over from one attribution to the next of the same speaker in the same paragraph. */
interface Carried {
  readonly paragraph: number;
  readonly speaker: string | null;
  readonly issue: Span | null;
  readonly when: Span | null;
  readonly where: Span | null;
}

/** A position with what its probabilities are made of, which is kept in no file. */
export interface FoundPosition extends Position {
  readonly signals: Signals;
}

/** As the article keeps it. */
export const withoutSignals = ({ signals, ...position }: FoundPosition): Position => position;

/** What is weighed for one attribution, by the names of features: for whoever learns the weights. */
export interface Seen {
  readonly attribution: string;
  readonly ruled: Stance;
  readonly stance: readonly string[];
  readonly choices: readonly Candidate[];
  readonly issue: readonly (readonly string[])[];
}

interface Statement {
  readonly attribution: Attribution;
  /** Whether it is one sentence of a turn of speech. */
  readonly isPart: boolean;
  readonly paragraph: number;
  readonly anchor: Token;
  readonly heard: Heard;
}

/** Actor, stance, issue, condition, addressee, when and where of each attribution. Yields after each. */
export function* findPositions(
  parsed: ParsedText,
  attributions: readonly Attribution[],
  actors: readonly Actor[],
  mentions: readonly Mention[],
  watch?: (seen: Seen) => void,
): Steps<readonly FoundPosition[]> {
  const scene = yield* sceneOf(parsed, actors, mentions);
  const words = wordsOf(scene);
  const statements: Statement[] = [];
  for (const { attribution, content, isPart } of statementsIn(parsed, attributions)) {
    const cue = isPart ? [] : tokensIn(parsed, attribution.cue);
    const anchor: Token | undefined = cue[0] ?? content[0];
    if (!anchor || content.length === 0) continue;
    const { paragraph } = parsed.sentences[anchor.sentence]!;
    statements.push({ attribution, isPart, paragraph, anchor, heard: hear(scene, attribution, cue, content) });
    yield;
  }
  const company = companyOf(
    statements.map(({ attribution: { speaker }, paragraph, heard }) => ({
      speaker,
      paragraph,
      stance: heard.ruled.stance,
    })),
  );
  const identify = identifier();
  const positions: FoundPosition[] = [];
  let carried: Carried | null = null;
  for (const [i, { attribution, isPart, paragraph, anchor, heard }] of statements.entries()) {
    const { cue, content, ruled } = heard;
    const { speaker } = attribution;
    const same: Carried | null = carried?.paragraph === paragraph && carried.speaker === speaker ? carried : null;
    const before =
      carried !== null && paragraph - carried.paragraph <= 1 && takesUp(carried, heard) ? carried.issue : null;
    const direct = attribution.form === "direct";
    const view = { scene, speaker, before, direct };
    const tell = (add: Add) => {
      tellFeatures(heard, add);
      company(i, add);
    };
    const { reading, sure } = weighStance(heard, tell);
    if (isPart && reading.stance === "neutral") continue;
    const target = targetOf(view, content, ruled);
    const around = isPart ? [] : outside(parsed, attribution);
    const inside = conditionIn(content, cue);
    const condition =
      inside ?? (reading.stance === "offer" ? provisoIn(content) : null) ?? conditionBefore(around[0] ?? []);
    const statement: Asked = {
      scene,
      words,
      speaker,
      direct,
      cue,
      content,
      reading: ruled,
      condition,
      ruled: target.issue ?? same?.issue ?? null,
      before,
    };
    const chosen = chooseIssue(statement);
    if (watch) {
      const choices = choicesOf(statement);
      const names = new Features(statement, choices);
      const issue = choices.map((_, place) => names.namesOf(place));
      watch({ attribution: attribution.id, ruled: ruled.stance, stance: namesOf(tell), choices, issue });
    }
    const { addressee: meant } = reading === ruled ? target : targetOf(view, content, reading);
    const addressee = meant ?? (ADDRESSED.includes(reading.stance) ? between(scene, cue, content) : null);
    const when = nearest(around, whenIn, anchor);
    const where = nearest(around, whereIn, anchor) ?? hearer(parsed, cue, content);
    const found: Omit<Position, "kind" | "id" | "status" | "provenance" | "attribution"> = {
      actor: speaker,
      onBehalfOf: behalfOf(scene, speaker),
      stance: reading.stance,
      issue: target.firm ? target.issue : chosen.issue,
      condition,
      addressee: addressee === speaker ? null : addressee,
      when: when ?? same?.when ?? null,
      where: where ?? same?.where ?? null,
    };
    carried = { paragraph, speaker, issue: statement.ruled, when: found.when, where: found.where };
    const { provenance } = attribution;
    const signals: Signals = {
      stance: sure,
      issue: chosen.sure,
      attribution: provenance.by === "machine" ? provenance.confidence : 1,
      spoken: speaker !== null,
      pronoun: tokensIn(parsed, attribution.source)[0]?.tags.has("Pronoun") ?? false,
      ways: {
        condition: found.condition === null ? null : inside ? "in what is said" : "beside it",
        addressee: found.addressee === null ? null : meant ? "in what is said" : "beside it",
        when: found.when === null ? null : when ? "beside it" : "told before",
        where: found.where === null ? null : where ? "beside it" : "told before",
      },
    };
    const sureness = sureOf(signals);
    positions.push({
      kind: "position",
      id: identify(
        "p",
        (isPart ? [spanOf(content)!] : attribution.content).map((span) => sliceOf(parsed.text, span)).join(" "),
      ),
      status: "suggested",
      // actor and stance together
      provenance: { by: "machine", rule: reading.rule, confidence: both(sureness), sure: sureness },
      attribution: attribution.id,
      ...found,
      signals,
    });
    addJoint(positions, scene, attribution);
    yield;
  }
  return positions;
}

const both = ({ actor, stance }: Sure): number => Math.round(100 * actor * stance) / 100;

/** The last position once more for each further speaker of its quote. */
function addJoint(positions: FoundPosition[], scene: Scene, { alsoSpeakers = [] }: Attribution): void {
  const first = positions.at(-1)!;
  for (const actor of alsoSpeakers) {
    const addressee = first.addressee === actor ? null : first.addressee;
    const id = jointId(first.id, actor);
    positions.push({ ...first, id, actor, onBehalfOf: behalfOf(scene, actor), addressee });
  }
}

/** Whether a statement may be about the issue before: what somebody else says of the weather is not. */
const takesUp = (carried: Carried, { speaker, content, ruled }: Heard): boolean =>
  carried.speaker === (speaker?.id ?? null) ||
  ruled.of !== "topic" ||
  content.find((token) => !isPunctuation(token))?.norm !== "it";

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

const SPEAKS_FOR =
  /\b(?:minister|secretary|spokes(?:man|woman|person)|ambassador|envoy|president|premier|chancellor|king|queen|head|chief|chair(?:man|woman|person)?|director|leader|governor|mayor|representative|delegate|negotiator|diplomat|official)\b/i;

/** Whom an actor's office speaks for: a minister for the country, a spokesperson for the organisation. */
function behalfOf(scene: Scene, speaker: string | null): string | null {
  const actor = scene.actor(speaker);
  return actor?.role && actor.affiliation !== null && SPEAKS_FOR.test(actor.role) ? actor.affiliation : null;
}
