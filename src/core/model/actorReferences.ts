import type { Actor, Analysis, Attribution, Mention, Position } from "./types";

/** Fields that hold the id of an actor, or null. */
export const REFERENCES = ["actor", "speaker", "addressee", "onBehalfOf", "affiliation"] as const;

/** Every reference to an actor after `to`, which gives null for nobody; lists and annotations in which none changes are the same objects. */
export function redirected<T extends Analysis>(document: T, to: (actor: string) => string | null): T {
  if (to === itself) return document;
  const list = <A extends Actor | Mention | Attribution | Position>(annotations: readonly A[]): readonly A[] => {
    const next = annotations.map((it) => redirectedOne(it, to));
    return next.every((it, i) => it === annotations[i]) ? annotations : next;
  };
  const { actors, mentions, attributions, positions } = document;
  return {
    ...document,
    actors: list(actors),
    mentions: list(mentions),
    attributions: list(attributions),
    positions: list(positions),
  };
}

function redirectedOne<A extends object>(annotation: A, to: (actor: string) => string | null): A {
  const changes = REFERENCES.flatMap((key) => {
    const id: unknown = Reflect.get(annotation, key);
    return typeof id === "string" && to(id) !== id ? [[key, to(id)] as const] : [];
  });
  return changes.length === 0 ? annotation : { ...annotation, ...Object.fromEntries(changes) };
}

/** A suggested position of a quote that somebody else said than the machine thought: whom that one spoke for says nothing of this one. */
export const heldBy = <P extends Position>(position: P, actor: string | null): P => ({
  ...position,
  actor,
  onBehalfOf: null,
});

/** Ids of the actors that something refers to. */
export function referencesOf({ actors, mentions, attributions, positions }: Analysis): Set<string> {
  const ids = new Set<string>();
  const add = (id: string | null) => id !== null && ids.add(id);
  for (const { affiliation } of actors) add(affiliation);
  for (const { actor } of mentions) add(actor);
  for (const { speaker } of attributions) add(speaker);
  for (const { actor, addressee, onBehalfOf } of positions) for (const id of [actor, addressee, onBehalfOf]) add(id);
  return ids;
}

const itself = (actor: string): string => actor;

/** Whom an id means, after a person said which actors are one. */
export function whom(actors: readonly Pick<Actor, "id" | "merged">[]): (actor: string) => string {
  const into = new Map(actors.flatMap(({ id, merged = [] }) => merged.map((gone) => [gone, id] as const)));
  if (into.size === 0) return itself;
  /** Each way is walked once. */
  const known = new Map<string, string>();
  return (actor) => {
    const way: string[] = [];
    const passed = new Set<string>();
    let at = actor;
    for (let next = into.get(at); next !== undefined && !known.has(at) && !passed.has(at); next = into.get(at)) {
      way.push(at);
      passed.add(at);
      at = next;
    }
    // a file may say that two are each other: all of them mean the same one then
    const meant = known.get(at) ?? (passed.has(at) ? way.slice(way.indexOf(at)).sort()[0]! : at);
    for (const id of way) known.set(id, meant);
    return meant;
  };
}
