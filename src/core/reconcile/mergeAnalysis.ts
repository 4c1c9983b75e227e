import { actorsIn, redirected, referencesOf, whom } from "../model/actorReferences";
import { evidenceOf, isKept } from "../model/decided";
import { emptyDocument } from "../model/emptyDocument";
import { addAll } from "../model/many";
import { arranged, isProposal } from "../model/readings";
import { jointIn, passedOn, sameSpeakers, speakersOf, withoutDoubles } from "../model/speakers";
import { atOnce } from "../model/steps";
import { inTextOrder } from "../model/textOrder";
import type { Actor, Analysis, AnnotationDocument, Lost, Mention, Position, Steps } from "../model/types";
import {
  attributionPlaces,
  joining,
  mentionPlaces,
  positionPlaces,
  sameContent,
  sameEvidence,
  sameWords,
} from "./matchSuggestions";
import { spokenBy } from "./suggestedSpeakers";

/**
 * A new analysis under a person's decisions. Suggestions are replaced by the fresh ones; decisions, and suggestions in
 * which a person corrected something (`isKept`), stay as they are and never dangle: the evidence of a decided position stays with it, an actor that only decisions know stays too.
 * A fresh suggestion is left out where a decision covers it, and positions with the attribution that was rejected. What
 * a person said of actors, mentions and speakers holds for suggestions too: a merged actor's are the other's, and a
 * quote's positions are those of its speaker. Decided positions on a rejected attribution stay, and show no more than it.
 * What a second reader proposed stays too, with the quotes that it stands on, before what is found there anew (`arranged`).
 * Lists are in text order, actors in the order of their first words.
 */
export function* merging(document: AnnotationDocument = emptyDocument, analysis: Analysis): Steps<AnnotationDocument> {
  const actor = whom(document.actors);
  const [current, { actors, ...found }] = [redirected(document, actor), redirected(analysis, actor)];
  const proposals = [...current.positions, ...(current.aside ?? [])].filter(isProposal);
  const evidence = new Set([...evidenceOf(current), ...proposals.map(({ attribution }) => attribution)]);
  const lostIds = (kind: Lost["kind"]) => current.lost.filter((it) => it.kind === kind).map(({ id }) => id);
  const mentions = yield* joining(
    current.mentions.filter(isKept),
    found.mentions,
    mentionPlaces,
    sameWords,
    lostIds("mention"),
  );
  const decided = current.mentions.filter((it) => isKept(it) && it.status !== "rejected");
  const meant = new Map(decided.map((it) => [it.id, it.actor]));
  const means = ({ id, actor }: Mention) => {
    const now = meant.get(mentions.idOf(id));
    return now === undefined ? actor : now;
  };
  yield;
  const fresh = spokenBy(found, found.mentions, means);
  const attributions = yield* joining(
    current.attributions.filter((a) => isKept(a) || isProposal(a) || evidence.has(a.id)),
    fresh.attributions,
    attributionPlaces,
    sameContent,
    lostIds("attribution"),
  );
  yield;
  const rejected = new Set(attributions.list.filter((a) => a.status === "rejected").map((a) => a.id));
  const quotes = new Map(attributions.list.map((it) => [it.id, it]));
  const supposed = new Map(fresh.attributions.map((it) => [it.id, it]));
  const suggested = withoutDoubles(fresh.positions, jointIn(analysis.attributions))
    .flatMap((position) => {
      const attribution = attributions.idOf(position.attribution);
      const [quote, thought] = [quotes.get(attribution), supposed.get(position.attribution)];
      const told = attribution === position.attribution ? position : { ...position, attribution };
      const [before, now] = [thought, quote].map((it) => (it ? speakersOf(it) : []));
      // whose quote it is has been corrected
      return quote && !sameSpeakers(before!, now!) ? passedOn(told, before!, now!) : [told];
    })
    .filter((position) => !rejected.has(position.attribution));
  yield;
  // also where a person said that one alone says it
  const joint = new Set([...jointIn(attributions.list), ...Array.from(jointIn(fresh.attributions), attributions.idOf)]);
  const positions = yield* joining(
    current.positions.filter(isKept),
    suggested,
    positionPlaces(joint),
    sameEvidence,
    lostIds("position"),
  );
  yield;
  // those that a person said are another one are gone
  const remaining = (list: readonly Actor[]) => list.filter(({ id }) => actor(id) === id);
  const own = new Set(positions.list.map(({ id }) => id));
  const stands = ({ id, attribution }: Position) =>
    !own.has(id) && quotes.has(attribution) && !rejected.has(attribution);
  const { aside: _before, ...rest } = current;
  const merged = arranged({
    ...rest,
    notes: current.notes.map((note) => {
      const about = note.about === null ? null : actor(note.about);
      return about === note.about ? note : { ...note, about };
    }),
    mentions: mentions.list,
    attributions: attributions.list,
    positions: [...positions.list, ...proposals.filter(stands)],
  });
  const all = { ...merged, actors: actorsOf(merged, remaining(current.actors), remaining(actors)) };
  yield;
  return inTextOrder(all);
}

export function merge(document: AnnotationDocument | undefined, analysis: Analysis): AnnotationDocument {
  return atOnce(merging(document, analysis));
}

/** Decided actors as they are, the fresh ones, and of the others those that something still refers to. */
function actorsOf(
  merged: Omit<AnnotationDocument, "actors">,
  current: readonly Actor[],
  fresh: readonly Actor[],
): readonly Actor[] {
  const decided = current.filter(isKept);
  const actors = new Map([...fresh, ...decided].map((actor) => [actor.id, actor]));
  const older = new Map(current.map((actor) => [actor.id, actor]));
  const wanted = [...referencesOf({ ...merged, actors: [...actors.values()] })];
  for (const { kind, record } of merged.lost) addAll(wanted, actorsIn(kind, record));
  for (const id of wanted) {
    const actor = actors.has(id) ? undefined : older.get(id);
    if (!actor) continue;
    actors.set(actor.id, actor);
    if (actor.affiliation !== null) wanted.push(actor.affiliation);
  }
  return [...actors.values()];
}
