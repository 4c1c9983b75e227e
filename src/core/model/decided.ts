import type { Actor, AnnotationDocument, Decision } from "./types";

/** An annotation, or its record. */
interface Judged extends Pick<Actor, "status" | "provenance"> {
  readonly decision?: Decision | undefined;
}

/** Whether a person decided on the whole of it: accepted, rejected or added it. */
export const isDecided = ({ status, provenance }: Pick<Judged, "status" | "provenance">): boolean =>
  status !== "suggested" || provenance.by === "person";

/** The fields of it that a person corrected, whatever became of the rest. */
export const correctedIn = ({ decision }: Pick<Judged, "decision">): readonly string[] => decision?.corrected ?? [];

/**
 * Whether a person stands behind it, be it behind one field alone: then no analysis changes it. What a person corrected
 * was corrected beside the other fields, which a newer reading would put something else in the place of.
 */
export const isKept = (annotation: Judged): boolean => isDecided(annotation) || correctedIn(annotation).length > 0;

/** Whether a person stands behind what this field says. */
export const isSettled = (annotation: Judged, field: string): boolean =>
  isDecided(annotation) || correctedIn(annotation).includes(field);

/** Ids of the attributions that positions of which a person said something, lost ones too, stand on. */
export function evidenceOf(document: AnnotationDocument): ReadonlySet<string> {
  const ids = document.positions.filter(isKept).map((position) => position.attribution);
  const lost = document.lost.filter(({ kind }) => kind === "position").map(({ record }) => record.attribution);
  return new Set([...ids, ...lost.filter((id) => typeof id === "string")]);
}
