import { LISTS } from "../model/fields";
import { inTextOrder } from "../model/textOrder";
import type { Actor, AnnotationDocument, AnyAnnotation, Decision, Signature } from "../model/types";

/** What a person does: the document afterwards, the same object where the act changes nothing. `by` says who does it and when. */
export type Act = (document: AnnotationDocument, by: Signature) => AnnotationDocument;

export const isOwn = ({ provenance }: Pick<Actor, "provenance">): boolean => provenance.by === "person";

/** Every annotation of every list, lost ones not. */
export const everyAnnotation = (document: AnnotationDocument): readonly AnyAnnotation[] =>
  LISTS.flatMap((list): readonly AnyAnnotation[] => document[list]);

/** The annotation as a person decided on it; `corrected` names the fields in which the machine was wrong. */
export const decided = <T extends AnyAnnotation>(
  annotation: T,
  by: Signature,
  corrected: readonly string[] = [],
): T => ({
  ...withDecision(annotation, by, corrected),
  status: "accepted",
});

/** With its status as it is: what was rejected stays so. */
export function withDecision<T extends AnyAnnotation>(annotation: T, by: Signature, corrected: readonly string[]): T {
  const { anchored: _known, ...rest } = annotation;
  const fields = isOwn(annotation) ? [] : [...(annotation.decision?.corrected ?? []), ...corrected];
  const decision: Decision = { ...by, ...(fields.length > 0 && { corrected: [...new Set(fields)].sort() }) };
  return { ...(rest as T), decision };
}

/** The lists, in text order, after `change`, which gives the annotation itself where nothing changes and null where it goes. */
export function mapAnnotations(
  document: AnnotationDocument,
  change: <T extends AnyAnnotation>(annotation: T) => T | null,
): AnnotationDocument {
  const mapped = <T extends AnyAnnotation>(list: readonly T[]): readonly T[] => {
    const next = list.map(change);
    return next.every((it, i) => it === list[i]) ? list : next.filter((it) => it !== null);
  };
  const lists = LISTS.map((list) => [list, mapped<AnyAnnotation>(document[list])]);
  const next: AnnotationDocument = { ...document, ...Object.fromEntries(lists) };
  return LISTS.every((list) => next[list] === document[list]) ? document : inTextOrder(next);
}
