import type { AnnotationDocument, Span } from "../model/types";
import type { Act } from "./act";
import { addActor, createdIds } from "./add";

/** Several acts as one, so that one undo takes them back. */
export const together =
  (acts: readonly Act[]): Act =>
  (document, by) =>
    acts.reduce((before, act) => act(before, by), document);

/** An act whose actor is known, nobody, or to be made first: then the words in `spans`, if any, mention it. */
export function withActor(
  text: string,
  someone: { readonly id: string } | { readonly name: string } | null,
  type: string,
  spans: readonly Span[],
  act: (actor: string | null) => Act,
): Act {
  if (!someone || "id" in someone) return act(someone?.id ?? null);
  return (document, by) => {
    const added = addActor(text, spans, { name: someone.name, type })(document, by);
    const id = newActor(document, added);
    return id === undefined ? document : act(id)(added, by);
  };
}

function newActor(before: AnnotationDocument, after: AnnotationDocument): string | undefined {
  const ids = new Set(createdIds(before, after));
  return after.actors.find(({ id }) => ids.has(id))?.id;
}
