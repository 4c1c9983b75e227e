import { isKept } from "../model/decided";
import { compare, contains, hull } from "../model/span";
import { isSaidBy, speakersOf } from "../model/speakers";
import type { Actor, AnnotationDocument, Provenance, Span } from "../model/types";
import { type Act, decided, everyAnnotation, isOwn, mapAnnotations } from "./act";
import { remove } from "./add";

export interface Reviewable {
  readonly id: string;
  readonly kind: "actor" | "attribution" | "position";
  /** Its words in the article. */
  readonly span: Span;
  /** 0 to 1: how sure the machine is of it. */
  readonly sure: number;
}

type Reviewed = Pick<Actor, "id" | "status" | "provenance">;

const RANK = { actor: 0, attribution: 1, position: 2 } as const;

/**
 * The suggestions that wait for a person, in text order: an actor at the first words that name it or say that it
 * speaks, an attribution before its positions. Mentions are reviewed with their actor; an actor without words has
 * nothing to be judged by.
 */
export const reviewable = (document: AnnotationDocument): readonly Reviewable[] =>
  waitingIn(document).sort(
    (a, b) => a.span.start - b.span.start || RANK[a.kind] - RANK[b.kind] || compare(a.span, b.span),
  );

/** How many there are: to put them in order takes longer. */
export const countReviewable = (document: AnnotationDocument): number => waitingIn(document).length;

function waitingIn(document: AnnotationDocument): Reviewable[] {
  const first = new Map<string, Span>();
  for (const { actor, span, status } of document.mentions)
    if (actor !== null && status !== "rejected" && !first.has(actor)) first.set(actor, span);
  for (const attribution of document.attributions)
    for (const speaker of speakersOf(attribution)) {
      const [words] = attribution.source;
      if (words && attribution.status !== "rejected" && !first.has(speaker)) first.set(speaker, words);
    }
  const quotes = document.attributions.filter(({ status }) => status !== "rejected");
  const contents = new Map(quotes.map(({ id, content }) => [id, hull(content)]));
  const waiting: Reviewable[] = [];
  const add = (kind: Reviewable["kind"], { id, status, provenance }: Reviewed, span: Span | null | undefined) => {
    if (status === "suggested" && span) waiting.push({ id, kind, span, sure: sureOf(provenance) });
  };
  for (const actor of document.actors) add("actor", actor, first.get(actor.id));
  for (const attribution of document.attributions) add("attribution", attribution, contents.get(attribution.id));
  for (const position of document.positions) add("position", position, contents.get(position.attribution));
  return waiting;
}

/** Of a position that every field is right, where that is known; a person is sure. */
function sureOf(provenance: Provenance): number {
  if (provenance.by === "person") return 1;
  const { sure, confidence } = provenance;
  return sure ? sure.actor * sure.stance * sure.issue : confidence;
}

/** Suggestions become accepted as a whole, rejected ones too; wording that the article has changed is taken as it is now. */
export const accept =
  (ids: readonly string[]): Act =>
  (document, by) => {
    const wanted = new Set(ids);
    return mapAnnotations(document, (it) =>
      wanted.has(it.id) && (it.status !== "accepted" || it.anchored?.how === "changed") ? decided(it, by) : it,
    );
  };

/**
 * The position with what it stands on: its quote, who holds it, and the words of the quote's source that mean them.
 * Elsewhere in the article nobody has looked: there mentions stay suggested.
 */
export const acceptStatement =
  (id: string): Act =>
  (document, by) => {
    const position = document.positions.find((it) => it.id === id);
    const quote = document.attributions.find((it) => it.id === position?.attribution);
    if (!position || !quote) return document;
    const isHere = (span: Span) => quote.source.some((words) => contains(words, span) || contains(span, words));
    const naming = document.mentions.filter(
      ({ actor, span }) => actor !== null && actor === position.actor && isHere(span),
    );
    const beside = [quote, ...document.actors.filter((it) => it.id === position.actor), ...naming];
    const open = beside.filter(({ status }) => status === "suggested").map((it) => it.id);
    return accept([id, ...open])(document, by);
  };

/**
 * The machine's become rejected, and suggested positions go with their attribution; what a person added is removed. A
 * position of which a person said something stays as it is, and shows again should the attribution be accepted.
 */
export const reject =
  (ids: readonly string[]): Act =>
  (document, by) => {
    const wanted = new Set(ids);
    const own = everyAnnotation(document).filter((it) => wanted.has(it.id) && isOwn(it));
    const machine = mapAnnotations(document, (it) => {
      if (it.kind === "position" && !isKept(it) && wanted.has(it.attribution)) return null;
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
      ...attributions.filter((it) => isSaidBy(it, id)),
      ...positions.filter(({ actor }) => actor === id),
    ].filter(({ status }) => status === "suggested");
    return accept([id, ...suggested.map((it) => it.id)])(document, by);
  };
