import type { Actor, AnnotationDocument } from "./types";

/** Whether a person stands behind it: then no analysis changes it. */
export const isDecided = ({ status, provenance }: Pick<Actor, "status" | "provenance">): boolean =>
  status !== "suggested" || provenance.by === "person";

/** Ids of the attributions that decided positions, lost ones too, stand on. */
export function evidenceOf(document: AnnotationDocument): ReadonlySet<string> {
  const ids = document.positions.filter(isDecided).map((position) => position.attribution);
  const lost = document.lost.filter(({ kind }) => kind === "position").map(({ record }) => record.attribution);
  return new Set([...ids, ...lost.filter((id) => typeof id === "string")]);
}
