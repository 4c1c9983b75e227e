import type { AnnotationDocument } from "./types";

export const emptyDocument: AnnotationDocument = {
  actors: [],
  mentions: [],
  attributions: [],
  positions: [],
  notes: [],
  lost: [],
};
