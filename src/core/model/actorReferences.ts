import { correctedIn } from "./decided";
import { ACTOR_FIELDS, FURTHER_ACTORS, valueIn } from "./fields";
import type { Analysis, AnnotationOf, AnyAnnotation, Kind, Position } from "./types";

/** The ids of actors that an annotation, or its record, refers to; of a record as a file may have it. */
export const actorsIn = (kind: Kind, annotation: object): readonly string[] =>
  [
    ...ACTOR_FIELDS[kind].map((field) => valueIn(annotation, field)),
    ...FURTHER_ACTORS[kind].flatMap(({ name }) => listIn(annotation, name)),
  ].filter((id) => typeof id === "string");

/** A list in a field; empty where there is none. */
function listIn(annotation: object, field: string): readonly unknown[] {
  const value = valueIn(annotation, field);
  return Array.isArray(value) ? value : [];
}

/** Every reference to an actor after `to`, which gives null for nobody; lists and annotations in which none changes are the same objects. */
export function redirected<T extends Analysis & { readonly aside?: readonly Position[] }>(
  document: T,
  to: (actor: string) => string | null,
): T {
  if (to === itself) return document;
  const list = <K extends Kind>(annotations: readonly AnnotationOf<K>[]): readonly AnnotationOf<K>[] => {
    const next = annotations.map((it) => redirectedOne(it, to));
    return next.every((it, i) => it === annotations[i]) ? annotations : next;
  };
  const { actors, mentions, attributions, positions, aside } = document;
  return {
    ...document,
    ...(aside && { aside: list<"position">(aside) }),
    actors: list<"actor">(actors),
    mentions: list<"mention">(mentions),
    attributions: list<"attribution">(attributions),
    positions: list<"position">(positions),
  };
}

/** The annotation, or its record, with each reference to an actor after `to`; the same object where none changes. */
export function referring<A extends object>(kind: Kind, annotation: A, to: (actor: string) => string | null): A {
  let changed: A | undefined;
  for (const field of ACTOR_FIELDS[kind]) {
    const id = valueIn(annotation, field);
    if (typeof id !== "string" || to(id) === id) continue;
    changed = { ...(changed ?? annotation), [field]: to(id) };
  }
  for (const { name, beside } of FURTHER_ACTORS[kind]) {
    const old = listIn(annotation, name) as readonly string[];
    if (old.length === 0 && valueIn(annotation, name) === undefined) continue;
    const first = valueIn(changed ?? annotation, beside) as string | null;
    const all = distinct([first, ...old.map(to)]);
    if (old.length > 0 && all.length === old.length + 1 && all.every((id, i) => id === (i === 0 ? first : old[i - 1])))
      continue;
    changed = withActors(changed ?? annotation, beside, name, all);
  }
  return changed ?? annotation;
}

/** Each once, nobody left out. */
export const distinct = (ids: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(ids.filter((id) => typeof id === "string")),
];

/** The first of these actors in the field `first`, the others in `further`, which is absent where there are none. */
export function withActors<A extends object>(annotation: A, first: string, further: string, ids: readonly string[]): A {
  const { [further]: _before, ...rest } = annotation as Readonly<Record<string, unknown>>;
  const [one = null, ...others] = ids;
  return { ...rest, [first]: one, ...(others.length > 0 && { [further]: others }) } as A;
}

/** The annotation with each reference to an actor after `to`; the same object where none changes. */
export const redirectedOne = <A extends AnyAnnotation>(annotation: A, to: (actor: string) => string | null): A =>
  referring(annotation.kind, annotation, to);

/**
 * A suggested position of a quote that somebody else said than the machine thought. Whom the former speaker spoke for does
 * not pass on, unless a person said for whom it is held.
 */
export const heldBy = <P extends Position>(position: P, actor: string | null): P => ({
  ...position,
  actor,
  onBehalfOf: correctedIn(position).includes("onBehalfOf") ? position.onBehalfOf : null,
});

/** Ids of the actors that something refers to. */
export function referencesOf({
  actors,
  mentions,
  attributions,
  positions,
  aside = [],
}: Analysis & { readonly aside?: readonly Position[] }): Set<string> {
  const ids = new Set<string>();
  for (const list of [actors, mentions, attributions, positions, aside])
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
