import type { Span } from "../../../model/types";
import type { Token } from "../../parse";
import { trimmed } from "../edges";
import {
  clauseEnd,
  isInfinitive,
  isPunctuation,
  isVerb,
  objectFrom,
  type Phrase,
  subjectOf,
  subjectOfPredicate,
  TAKES_ACTION,
  thingMeant,
} from "../grammar";
import { type Scene, spanOf } from "../scene";
import type { Reading } from "../stance/reading";

/** Towards what a position is, and, where the grammar names one, the actor it is directed to. */
export interface Target {
  readonly issue: Span | null;
  /** Id of an actor. */
  readonly addressee: string | null;
  /** Whether the grammar leaves no doubt. */
  readonly firm?: boolean;
}

/** An article as its speaker sees it: no position is towards the speaker. */
export interface View {
  readonly scene: Scene;
  readonly speaker: string | null;
  /** The issue of the position before, in the same paragraph or the one before it: what “it” takes up. */
  readonly before: Span | null;
  /** In whose own words “he” is never the speaker. */
  readonly direct: boolean;
}

/** A long clause is cut here: an issue is a few words. */
const LONGEST = 14;

/** `tokens` is what is said; the word of the reading may stand outside it, in the cue. */
export function targetOf(view: View, tokens: readonly Token[], reading: Reading): Target {
  const at = reading.word === null ? -1 : tokens.indexOf(reading.word);
  // “I don't know”, “Absolutely not”: on what was spoken of before
  const bare = !tokens.some(({ tags }) => tags.has("Noun") && !tags.has("Pronoun"));
  if (bare && view.before && reading.of === "topic") return { issue: view.before, addressee: null };
  const found = at < 0 ? ofCue(view, tokens, reading) : ofWord(view, tokens, at, reading);
  if (found.issue) return found;
  const issue = (bare ? view.before : null) ?? topicOf(view, tokens).issue;
  return { issue, addressee: found.addressee };
}

/** The content as the object of the cue: “to leave”, “the town to pay”, “the plan”, “that the plan …”. */
function ofCue(view: View, tokens: readonly Token[], reading: Reading): Target {
  if (reading.of === "topic") return topicOf(view, tokens);
  return objectOf(view, tokens, 0, reading);
}

function ofWord(view: View, tokens: readonly Token[], at: number, reading: Reading): Target {
  if (reading.of === "object") return objectOf(view, tokens, at + 1, reading);
  if (reading.of === "action") return { issue: actionAfter(tokens, at + 1), addressee: null };
  const found = isVerb(tokens[at]!) ? subjectOf(tokens, at) : subjectOfPredicate(tokens, at);
  if (!found) return { issue: null, addressee: null };
  const subject = thingMeant(tokens, found.head) ?? found;
  const actor = view.scene.mentionAt(tokens[subject.head]!)?.actor ?? null;
  const asked = reading.stance === "demand" && actor !== null && view.scene.actor(actor)?.type !== "place";
  if (asked) return { issue: actionAfter(tokens, at + 1), addressee: actor };
  // “the talks must address the causes”: of a thing that must do something, all of it
  if (reading.stance === "demand" && tokens[at]!.tags.has("Modal")) {
    if (subject !== found) return { issue: named(view, tokens, subject), addressee: null, firm: true };
    const clause = tokens.slice(subject.from, Math.min(clauseEnd(tokens, at), subject.from + LONGEST));
    const does = tokens[at + 1]?.norm !== "be" && !tokens[subject.head]!.tags.has("Pronoun");
    if (does) return { issue: spanOf(trimmed(clause)), addressee: null, firm: true };
  }
  return { issue: named(view, tokens, subject), addressee: null };
}

function objectOf(view: View, tokens: readonly Token[], from: number, reading: Reading): Target {
  let start = from;
  while (start < tokens.length && isPunctuation(tokens[start]!)) start++;
  const first = tokens[start];
  if (!first) return { issue: null, addressee: null };
  if (first.norm === "to" && tokens[start + 1] && isInfinitive(tokens[start + 1]!))
    return { issue: actionAfter(tokens, start + 1), addressee: null };
  if (first.norm === "that" && !tokens[start + 1]?.tags.has("Verb")) {
    const clause = tokens.slice(start + 1);
    return (reading.stance === "demand" && askedIn(view, clause)) || topicOf(view, clause);
  }
  if (first.tags.has("Gerund")) return { issue: actionAfter(tokens, start), addressee: null };
  const object = objectFrom(tokens, start);
  if (!object) return { issue: actionAfter(tokens, start), addressee: null };
  if (isClause(tokens, object)) return topicOf(view, tokens.slice(start));
  const actor = view.scene.mentionAt(tokens[object.head]!)?.actor ?? null;
  const after = beforeAction(tokens, object);
  if (reading.stance === "demand" && after !== null) return { issue: actionAfter(tokens, after), addressee: actor };
  const charge = chargeAfter(tokens, object);
  if (reading.stance === "oppose" && charge !== null) return { issue: actionAfter(tokens, charge), addressee: actor };
  return { issue: named(view, tokens, object), addressee: null };
}

/** “the town pay”, demanded: of whom, and what. Null where nobody who can act is asked. */
function askedIn(view: View, clause: readonly Token[]): Target | null {
  const verb = clause.findIndex(isVerb);
  const subject = verb > 0 ? subjectOf(clause, verb) : null;
  const actor = subject && (view.scene.mentionAt(clause[subject.head]!)?.actor ?? null);
  if (!actor || actor === view.speaker || view.scene.actor(actor)?.type === "place") return null;
  return { issue: actionAfter(clause, verb), addressee: actor };
}

/** “not sure” + “she can vote for it”: a pronoun that begins a clause is not what it is about. */
const isClause = (tokens: readonly Token[], { head, to }: Phrase): boolean =>
  tokens[head]!.tags.has("Pronoun") && to === head + 1 && tokens[to] !== undefined && isVerb(tokens[to]!);

/** In “the town to pay”: the place of “pay”. */
function beforeAction(tokens: readonly Token[], object: Phrase): number | null {
  for (let i = object.head + 1; i <= Math.min(object.to, tokens.length - 2); i++)
    if (tokens[i]!.norm === "to" && isInfinitive(tokens[i + 1]!)) return i + 1;
  return null;
}

/** In “the mayor of hiding it”, “the mayor for hiding it”: the place of “hiding”. */
function chargeAfter(tokens: readonly Token[], object: Phrase): number | null {
  for (let i = object.head + 1; i < Math.min(tokens.length - 1, object.head + 4); i++)
    if (/^(?:of|for)$/.test(tokens[i]!.norm) && tokens[i + 1]!.tags.has("Gerund")) return i + 1;
  return null;
}

const AUXILIARY =
  /^(?:not|n't|to|be|been|was|were|is|are|also|now|never|ever|have|has|had|only|first|will|would|could|can|might|may|must|should|do|did|does|need|needs|going|planning|willing|ready|still|just|probably|actually|really)$/;

/** The verb at or after `from` with what belongs to it. */
function actionAfter(tokens: readonly Token[], from: number): Span | null {
  let start = from;
  while (start < tokens.length && AUXILIARY.test(tokens[start]!.norm)) start++;
  let end = Math.min(clauseEnd(tokens, start), start + LONGEST);
  // “learn new skills” + “to get on”: what for is not what
  for (let i = start + 4; i < end - 1; i++)
    if (tokens[i]!.norm === "to" && isInfinitive(tokens[i + 1]!) && !TAKES_ACTION.test(tokens[i - 1]!.norm)) end = i;
  return spanOf(trimmed(tokens.slice(start, end)));
}

const OPINION = /^(?:think|believe|feel|know|say|guess|hope|mean)s?$|^(?:thought|believed|felt|knew|said)$/;

/** “the town’s plan”, where the tagger takes ’s for “is”. */
const isOwning = (tokens: readonly Token[], i: number): boolean =>
  /^['’]s$/.test(tokens[i]!.text) && i > 0 && !tokens[i - 1]!.tags.has("Pronoun") && !!tokens[i + 1]?.tags.has("Noun");

/** What a statement is about: the subject of its first clause, or what is said of a subject that is only a pronoun. */
function topicOf(view: View, all: readonly Token[]): Target {
  const tokens = withoutCondition(all);
  const verb = tokens.findIndex((token, i) => isVerb(token) && !isOwning(tokens, i));
  const whole = verb < 0 ? objectFrom(tokens, 0) : null;
  if (whole && !tokens[whole.head]!.tags.has("Pronoun"))
    return { issue: spanOf(trimmed(tokens.slice(whole.from, whole.to))), addressee: null };
  const subject = verb > 0 ? subjectOf(tokens, verb) : null;
  if (subject && !tokens[subject.head]!.tags.has("Pronoun"))
    return { issue: spanOf(trimmed(tokens.slice(subject.from, subject.to))), addressee: null };
  let main = Math.max(verb, 0);
  while (main + 1 < tokens.length && (tokens[main]!.tags.has("Auxiliary") || tokens[main]!.tags.has("Copula"))) main++;
  // “I think the road …”: about the road
  if (subject && OPINION.test(tokens[main]!.norm) && main + 2 < tokens.length && main < 6) {
    const clause = tokens.slice(main + (tokens[main + 1]!.norm === "that" ? 2 : 1));
    if (clause.some(isVerb)) return topicOf(view, clause);
  }
  const meant = subject ? named(view, tokens, subject) : null;
  if (meant && !isOwn(view, tokens, subject!)) return { issue: meant, addressee: null };
  const object = objectFrom(tokens, main + 1);
  if (object && !tokens[object.head]!.tags.has("Pronoun"))
    return { issue: spanOf(trimmed(tokens.slice(object.from, object.to))), addressee: null };
  return { issue: actionAfter(tokens, main), addressee: null };
}

/** Whether the pronoun that opens a report is the speaker's own: “she said she …”. */
const isOwn = (view: View, tokens: readonly Token[], { head }: Phrase): boolean =>
  !view.direct && head < 3 && /^(?:he|she|they)$/.test(tokens[head]!.norm);

/** A statement that begins with a condition is about what comes after the comma. */
function withoutCondition(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex((token) => !isPunctuation(token));
  if (!/^(?:if|unless|when|while|although|because|since)$/.test(tokens[first]?.norm ?? "")) return tokens;
  const comma = tokens.findIndex(({ text }) => text === ",");
  return comma > 0 && comma < tokens.length - 2 ? tokens.slice(comma + 1) : tokens;
}

const TAKES_UP = /^(?:it|this|that|these|those)$/;

/** A phrase as an issue; for a pronoun the nearest name of the actor it means, null where that is the speaker or nobody known. */
function named(view: View, tokens: readonly Token[], phrase: Phrase): Span | null {
  const head = tokens[phrase.head]!;
  if (!head.tags.has("Pronoun") || head.tags.has("Possessive")) {
    const mention = view.scene.mentionAt(head);
    const bare = phrase.to === phrase.head + 1 && mention?.refersBy === "name";
    return bare ? mention.head : spanOf(trimmed(tokens.slice(phrase.from, phrase.to)));
  }
  if (TAKES_UP.test(head.norm)) return view.before;
  const actor = view.scene.mentionAt(head)?.actor;
  return actor == null || actor === view.speaker ? null : view.scene.nearestName(actor, head.start);
}
