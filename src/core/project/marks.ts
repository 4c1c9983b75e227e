import type { AnnotationDocument, Attribution, Form, Span, Status } from "../model";
import { compare } from "../span";

/** What can be marked in the text; the names are those of the setting `standpoint.mark`. */
export const MARKS = ["directQuotes", "mixedQuotes", "reportedSpeech", "cues", "sources", "actors"] as const;
export type Mark = (typeof MARKS)[number];

const CONTENT: Readonly<Record<Form, Mark>> = {
  direct: "directQuotes",
  mixed: "mixedQuotes",
  indirect: "reportedSpeech",
};

/** A suggestion is drawn otherwise than what a person accepted; a rejected annotation is not drawn. */
export type Drawn = Exclude<Status, "rejected">;

export interface Marked {
  readonly mark: Mark;
  readonly status: Drawn;
  /** In text order; they may overlap. */
  readonly spans: readonly Span[];
}

/** Which spans to draw how: one entry for each mark and status, also where it is empty. Pronouns are not drawn. */
export function marks(document: AnnotationDocument, shown: ReadonlySet<Mark>): readonly Marked[] {
  const of = (status: Status, spans: (attribution: Attribution) => readonly Span[]) =>
    document.attributions.filter((it) => it.status === status).flatMap(spans);
  const known = new Set(document.actors.filter((actor) => actor.status !== "rejected").map((actor) => actor.id));
  const spans = (mark: Mark, status: Drawn): readonly Span[] => {
    switch (mark) {
      case "cues":
        return of(status, (it) => it.cue);
      case "sources":
        return of(status, (it) => it.source);
      case "actors":
        return document.mentions
          .filter((it) => it.status === status && it.kind !== "pronoun" && it.actor !== null && known.has(it.actor))
          .map((it) => (it.kind === "name" ? it.head : it.span));
      default:
        return of(status, (it) => (CONTENT[it.form] === mark ? it.content : []));
    }
  };
  return MARKS.flatMap((mark) =>
    (["suggested", "accepted"] as const).map((status) => ({
      mark,
      status,
      spans: shown.has(mark) ? [...spans(mark, status)].sort(compare) : [],
    })),
  );
}
