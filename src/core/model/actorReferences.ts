import { ACTOR_FIELDS, valueIn } from "./fields";
import type { Analysis, AnnotationOf, AnyAnnotation, Kind, Position } from "./types";

/** The ids of actors that an annotation, or its record, refers to; of a record as a file may have it. */
export const actorsIn = (kind: Kind, annotation: object): readonly string[] =>
  ACTOR_FIELDS[kind].map((field) => valueIn(annotation, field)).filter((id) => typeof id === "string");

/** Every reference to an actor after `to`, which gives null for nobody; lists and annotations in which none changes are the same objects. */
export function redirected<T extends Analysis>(document: T, to: (actor: string) => string | null): T {
  if (to === itself) return document;
  const list = <K extends Kind>(annotations: readonly AnnotationOf<K>[]): readonly AnnotationOf<K>[] => {
    const next = annotations.map((it) => redirectedOne(it, to));
    return next.every((it, i) => it === annotations[i]) ? annotations : next;
  };
  const { actors, mentions, attributions, positions } = document;
  return {
    ...document,
    actors: list<"actor">(actors),
    mentions: list<"mention">(mentions),
    attributions: list<"attribution">(attributions),
    positions: list<"position">(positions),
  };
}

/** The annotation with each reference to an actor after `to`; the same object where none changes. */
export function redirectedOne<A extends AnyAnnotation>(annotation: A, to: (actor: string) => string | null): A {
  let changed: A | undefined;
  for (const field of ACTOR_FIELDS[annotation.kind]) {
    const id = valueIn(annotation, field);
    if (typeof id !== "string" || to(id) === id) continue;
    changed = { ...(changed ?? annotation), [field]: to(id) };
  }
  return changed ?? annotation;
}

/** A suggested position of a quote that somebody else said than the machine thought. Whom the former speaker spoke for does not pass on. */
export const heldBy = <P extends Position>(position: P, actor: string | null): P => ({
  ...position,
  actor,
  onBehalfOf: null,
});

/** Ids of the actors that something refers to. */
export function referencesOf({ actors, mentions, attributions, positions }: Analysis): Set<string> {
  const ids = new Set<string>();
  for (const list of [actors, mentions, attributions, positions])
    for (const it of list) for (const id of actorsIn(it.kind, it)) ids.add(id);
  return ids;
}

const itself = (actor: string): string => actor;

/** Whom an id means, after a person said which actors are one. */
export function whom(
  actors: readonly { readonly id: string; readonly merged?: readonly string[] | undefined }[],
): (actor: string) => string {
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
