import { compare, hull } from "./span";
import { speakersOf } from "./speakers";
import type { Actor, AnnotationDocument, Position, Span } from "./types";

const NOWHERE: Span = { start: 0, end: 0 };
const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/**
 * Mentions, attributions and positions by their words, actors by the first words that mean them, equal ones by their ids;
 * what several speakers hold together in the order in which they are named.
 */
export function inTextOrder({ aside = [], ...document }: AnnotationDocument): AnnotationDocument {
  const { actors, mentions, attributions, positions, notes } = document;
  const first = new Map<string, number>();
  const meet = (actor: string | null, start: number) => {
    if (actor !== null && !(first.get(actor)! <= start)) first.set(actor, start);
  };
  for (const { actor, span } of mentions) meet(actor, span.start);
  const joint = new Map<string, readonly string[]>();
  for (const { id, speaker, alsoSpeakers, source, content } of attributions) {
    for (const { start } of [...source, ...content]) meet(speaker, start);
    if (alsoSpeakers) joint.set(id, speakersOf({ speaker, alsoSpeakers }));
    for (const other of alsoSpeakers ?? []) for (const { start } of [...source, ...content]) meet(other, start);
  }
  const contents = new Map(attributions.map(({ id, content }) => [id, hull(content)!]));
  const placeOf = (actor: Actor) => first.get(actor.id) ?? Number.MAX_SAFE_INTEGER;
  const evidence = (position: Position) => contents.get(position.attribution)!;
  const turn = ({ attribution, actor }: Position) => joint.get(attribution)?.indexOf(actor ?? "") ?? 0;
  const byPlace = (a: Position, b: Position) =>
    compare(evidence(a), evidence(b)) ||
    compare(a.issue ?? NOWHERE, b.issue ?? NOWHERE) ||
    turn(a) - turn(b) ||
    byId(a, b);
  return {
    ...document,
    ...(aside.length > 0 && { aside: [...aside].sort(byPlace) }),
    actors: [...actors].sort((a, b) => placeOf(a) - placeOf(b) || byId(a, b)),
    mentions: [...mentions].sort((a, b) => compare(a.span, b.span) || byId(a, b)),
    attributions: [...attributions].sort((a, b) => compare(contents.get(a.id)!, contents.get(b.id)!) || byId(a, b)),
    positions: [...positions].sort(byPlace),
    notes: [...notes].sort((a, b) => compare(a.span, b.span) || byId(a, b)),
  };
}
