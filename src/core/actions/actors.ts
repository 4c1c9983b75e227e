import { redirected } from "../model/actorReferences";
import { isKept, isSettled } from "../model/decided";
import { overlaps, sliceOf } from "../model/span";
import { isSaidBy, jointIn, saidBy, speakersOf, withoutDoubles } from "../model/speakers";
import { inTextOrder } from "../model/textOrder";
import type { Actor, AnnotationDocument, AnyAnnotation, Mention, Span } from "../model/types";
import { isIn, spokenBy } from "../reconcile/suggestedSpeakers";
import { type Act, corrected, mapAnnotations } from "./act";
import { actorOf } from "./add";
import { reject } from "./review";

export const rename = (id: string, name: string): Act => {
  const wanted = name.trim();
  return ofActor(id, "name", (actor) =>
    wanted === "" || wanted === actor.name
      ? actor
      : { ...actor, name: wanted, aliases: [...new Set([actor.name, ...actor.aliases])].filter((it) => it !== wanted) },
  );
};

/** An `ActorType`, or a type of the codebook. */
export const setType = (id: string, type: string): Act =>
  ofActor(id, "type", (actor) => (type === "" || type === actor.type ? actor : { ...actor, type }));

export const setRole = (id: string, role: string | null): Act => {
  const wanted = role?.trim() || null;
  return ofActor(id, "role", (actor) => (wanted === actor.role ? actor : { ...actor, role: wanted }));
};

export const setAffiliation =
  (id: string, affiliation: string | null): Act =>
  (document, by) => {
    const known = affiliation === null || (affiliation !== id && document.actors.some((it) => it.id === affiliation));
    const change = (actor: Actor) => (actor.affiliation === affiliation ? actor : { ...actor, affiliation });
    return known ? ofActor(id, "affiliation", change)(document, by) : document;
  };

/** The actor with this id after `change`, of which one field is a person's then. */
function ofActor(id: string, field: string, change: (actor: Actor) => Actor): Act {
  return (document, by) => {
    const actors = document.actors.map((actor) => {
      const changed = actor.id === id ? change(actor) : actor;
      return changed === actor ? actor : corrected(changed, by, [field]);
    });
    return actors.every((actor, i) => actor === document.actors[i]) ? document : { ...document, actors };
  };
}

/** The actor is rejected: nothing shows it, nor its mentions, any more. */
export const notAnActor = (id: string): Act => reject([id]);

/**
 * Several actors are one, `into`, which remembers them, so that what the machine says of them tomorrow is said of it.
 * What refers to them refers to it; suggestions stay suggestions, the one that is left too.
 */
export const mergeActors =
  (from: readonly string[], into: string): Act =>
  (document, by) => {
    const kept = document.actors.find(({ id }) => id === into);
    const gone = document.actors.filter(({ id }) => id !== into && from.includes(id));
    if (!kept || gone.length === 0) return document;
    const ids = new Set(gone.map(({ id }) => id));
    const names = gone.flatMap(({ name, aliases }) => [name, ...aliases]);
    const rewritten = redirected(document, (id) => (ids.has(id) ? into : id));
    const belongs = [kept, ...gone].map(({ affiliation }) => affiliation);
    const one: Actor = {
      ...kept,
      role: kept.role ?? gone.find(({ role }) => role !== null)?.role ?? null,
      // nobody belongs to themselves
      affiliation: belongs.find((id) => id !== null && id !== into && !ids.has(id)) ?? null,
      aliases: [...new Set([...kept.aliases, ...names])].filter((name) => name !== kept.name),
      merged: [...new Set([...(kept.merged ?? []), ...gone.flatMap(({ id, merged = [] }) => [id, ...merged])])],
    };
    const actors = rewritten.actors.filter(({ id }) => !ids.has(id));
    return inTextOrder({
      ...rewritten,
      positions: withoutDoubles(rewritten.positions, jointIn(document.attributions)),
      actors: actors.map((actor) => (actor.id === into ? corrected(one, by, ["merged"]) : actor)),
      notes: rewritten.notes.map((note) =>
        note.about !== null && ids.has(note.about) ? { ...note, about: into } : note,
      ),
    });
  };

/**
 * The mentions mean somebody else after all, of this name. Quotes whose source they are, and positions on those, go
 * along: also decided ones, since whose they are was decided when the two were one.
 */
export const splitActor =
  (id: string, mentionIds: readonly string[], name: string): Act =>
  (document, by) => {
    const old = document.actors.find((actor) => actor.id === id);
    const going = document.mentions.filter((it) => it.actor === id && mentionIds.includes(it.id));
    if (!old || going.length === 0 || name.trim() === "") return document;
    const actor = actorOf(document, { name, type: old.type }, by);
    const mentions = new Set(going.map((it) => it.id));
    const quotes = new Set(
      document.attributions
        .filter((quote) => isSaidBy(quote, id) && going.some((it) => isIn(quote.source, it)))
        .map((it) => it.id),
    );
    const theirs = <T extends AnyAnnotation>(it: T, next: T, field: string): T =>
      isSettled(it, field) ? corrected(next, by, [field]) : next;
    const next = mapAnnotations(document, (it) => {
      if (it.kind === "mention") return mentions.has(it.id) ? corrected({ ...it, actor: actor.id }, by, ["actor"]) : it;
      const held = it.kind === "position" && it.actor === id && quotes.has(it.attribution);
      return held ? theirs(it, { ...it, actor: actor.id }, "actor") : it;
    });
    const attributions = next.attributions.map((it) => {
      const said = saidBy(
        it,
        speakersOf(it).map((speaker) => (speaker === id ? actor.id : speaker)),
      );
      return quotes.has(it.id) ? theirs(it, said, it.speaker === id ? "speaker" : "alsoSpeakers") : it;
    });
    return inTextOrder({ ...next, actors: [...next.actors, actor], attributions });
  };

/**
 * These mentions mean this actor, or null for nobody who is named. Quotes that the machine suggests by these words are
 * suggested of this actor, with the positions in them; decided ones stay as they were decided.
 */
export const meansActor =
  (mentionIds: readonly string[], actor: string | null): Act =>
  (document, by) => {
    if (actor !== null && !document.actors.some(({ id }) => id === actor)) return document;
    const wanted = new Set(mentionIds);
    const going = document.mentions.filter((it) => wanted.has(it.id) && it.actor !== actor);
    if (going.length === 0) return document;
    const ids = new Set(going.map(({ id }) => id));
    const next = mapAnnotations(document, (it) =>
      it.kind === "mention" && ids.has(it.id) ? corrected({ ...it, actor }, by, ["actor"]) : it,
    );
    const means = (mention: Mention) => (ids.has(mention.id) ? actor : mention.actor);
    return inTextOrder(spokenBy(next, document.mentions, means));
  };

/** Every other place where the words of `span` stand as whole words and no person has said yet whether they name anybody. */
export function occurrences(document: AnnotationDocument, text: string, span: Span): readonly Span[] {
  const words = sliceOf(text, span);
  if (words.trim() === "") return [];
  const settled = document.mentions.filter(isKept).map((it) => it.span);
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const place = { start: at, end: at + words.length };
    const whole = !joins(text, place.start) && !joins(text, place.end);
    if (whole && at !== span.start && !settled.some((it) => overlaps(it, place))) found.push(place);
  }
  return found;
}

/** Whether a word goes on over this offset. */
const joins = (text: string, offset: number): boolean =>
  /[\p{L}\p{N}\p{M}]$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
  /^[\p{L}\p{N}\p{M}]/u.test(text.slice(offset, offset + 2));
