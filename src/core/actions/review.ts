import type { AnnotationDocument, Span } from "../model";
import { compare, hull } from "../span";
import { type Act, decided, everyAnnotation, isOwn, mapAnnotations } from "./act";
import { remove } from "./add";

export interface Reviewable {
  readonly id: string;
  readonly kind: "actor" | "attribution" | "position";
  /** Its words in the article. */
  readonly span: Span;
}

const RANK = { actor: 0, attribution: 1, position: 2 } as const;

/**
 * The suggestions that wait for a person, in text order: an actor at the first words that name it or say that it
 * speaks, an attribution before its positions. Mentions are reviewed with their actor; an actor without words has
 * nothing to be judged by.
 */
export function reviewable(document: AnnotationDocument): readonly Reviewable[] {
  const suggested = ({ status }: { readonly status: string }) => status === "suggested";
  const first = new Map<string, Span>();
  for (const { actor, span, status } of document.mentions)
    if (actor !== null && status !== "rejected" && !first.has(actor)) first.set(actor, span);
  for (const { speaker, source, status } of document.attributions)
    if (speaker !== null && source[0] && status !== "rejected" && !first.has(speaker)) first.set(speaker, source[0]);
  const quotes = document.attributions.filter(({ status }) => status !== "rejected");
  const contents = new Map(quotes.map(({ id, content }) => [id, hull(content)]));
  const waiting = (kind: Reviewable["kind"], id: string, span: Span | null | undefined): readonly Reviewable[] =>
    span ? [{ id, kind, span }] : [];
  return [
    ...document.actors.filter(suggested).flatMap(({ id }) => waiting("actor", id, first.get(id))),
    ...document.attributions.filter(suggested).flatMap(({ id }) => waiting("attribution", id, contents.get(id))),
    ...document.positions.filter(suggested).flatMap((it) => waiting("position", it.id, contents.get(it.attribution))),
  ].sort((a, b) => a.span.start - b.span.start || RANK[a.kind] - RANK[b.kind] || compare(a.span, b.span));
}

/** Suggestions become accepted, rejected ones too; wording that the article has changed is taken as it is now. */
export const accept =
  (ids: readonly string[]): Act =>
  (document, by) => {
    const wanted = new Set(ids);
    return mapAnnotations(document, (it) =>
      wanted.has(it.id) && (it.status !== "accepted" || it.anchored?.how === "changed") ? decided(it, by) : it,
    );
  };

/**
 * The machine's become rejected, and suggested positions go with their attribution; what a person added is removed.
 * A decided position stays as it is, and shows again should the attribution be accepted.
 */
export const reject =
  (ids: readonly string[]): Act =>
  (document, by) => {
    const wanted = new Set(ids);
    const own = everyAnnotation(document).filter((it) => wanted.has(it.id) && isOwn(it));
    const machine = mapAnnotations(document, (it) => {
      if ("attribution" in it && it.status === "suggested" && wanted.has(it.attribution)) return null;
      const stands = wanted.has(it.id) && !isOwn(it) && it.status !== "rejected";
      return stands ? { ...decided(it, by), status: "rejected" } : it;
    });
    return own.reduce((rest, { id }) => remove(id)(rest, by), machine);
  };

/** The actor, and everything the machine suggests of it: where it is mentioned, what it says and where it stands. */
export const acceptActor =
  (id: string): Act =>
  (document, by) => {
    const { mentions, attributions, positions } = document;
    const suggested = [
      ...mentions.filter(({ actor }) => actor === id),
      ...attributions.filter(({ speaker }) => speaker === id),
      ...positions.filter(({ actor }) => actor === id),
    ].filter(({ status }) => status === "suggested");
    return accept([id, ...suggested.map((it) => it.id)])(document, by);
  };
