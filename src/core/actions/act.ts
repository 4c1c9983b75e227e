import { LISTS } from "../model/fields";
import { inTextOrder } from "../model/textOrder";
import type { Actor, AnnotationDocument, AnyAnnotation, Decision, Signature } from "../model/types";

/** What a person does: the document afterwards, the same object where the act changes nothing. `by` says who does it and when. */
export type Act = (document: AnnotationDocument, by: Signature) => AnnotationDocument;

export const isOwn = ({ provenance }: Pick<Actor, "provenance">): boolean => provenance.by === "person";

/** Every annotation of every list, lost ones not. */
export const everyAnnotation = (document: AnnotationDocument): readonly AnyAnnotation[] =>
  LISTS.flatMap((list): readonly AnyAnnotation[] => document[list]);

/** The annotation accepted as a whole, in the wording that it has now; `fields` names those in which the machine was wrong. */
export const decided = <T extends AnyAnnotation>(annotation: T, by: Signature, fields: readonly string[] = []): T => ({
  ...corrected(asWorded(annotation), by, fields),
  status: "accepted",
});

/**
 * The annotation with fields that are a person's from now on. Nothing is said of the rest: a suggestion stays one, what
 * was rejected stays so, and that the article has changed its words since is still to be looked at.
 */
export function corrected<T extends AnyAnnotation>(annotation: T, by: Signature, fields: readonly string[]): T {
  const all = isOwn(annotation) ? [] : [...(annotation.decision?.corrected ?? []), ...fields];
  const decision: Decision = { ...by, ...(all.length > 0 && { corrected: [...new Set(all)].sort() }) };
  return { ...annotation, decision };
}

/** The annotation in the wording that it has now: a person has looked at it. */
export function asWorded<T extends AnyAnnotation>(annotation: T): T {
  const { anchored: _known, ...rest } = annotation;
  return rest as T;
}

/** The lists and what stands aside, in text order, after `change`, which gives the annotation itself where nothing changes and null where it goes. */
export function mapAnnotations(
  document: AnnotationDocument,
  change: <T extends AnyAnnotation>(annotation: T) => T | null,
): AnnotationDocument {
  const mapped = <T extends AnyAnnotation>(list: readonly T[]): readonly T[] => {
    const next = list.map(change);
    return next.every((it, i) => it === list[i]) ? list : next.filter((it) => it !== null);
  };
  const lists = LISTS.map((list) => [list, mapped<AnyAnnotation>(document[list])]);
  const aside = document.aside && mapped(document.aside);
  const next: AnnotationDocument = { ...document, ...Object.fromEntries(lists), ...(aside && { aside }) };
  const isSame = aside === document.aside && LISTS.every((list) => next[list] === document[list]);
  return isSame ? document : inTextOrder(next);
}
