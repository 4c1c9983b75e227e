import { compare, firstEndingAfter } from "../model/span";
import type { AnnotationDocument, Attribution, Form, Span, Status } from "../model/types";
import { namingWords } from "../query/lookup";
import { HUES, type Hue, type Hues } from "./hues";

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
  /** Of actors only: which of the actors' colours, or null for the one that the others share. */
  readonly hue: Hue | null;
  /** In text order; they may overlap. */
  readonly spans: readonly Span[];
}

/**
 * Which spans to draw how: one entry for each mark and status, and of actors for each hue, also where it is empty.
 * Pronouns are not drawn.
 */
export function marks(document: AnnotationDocument, shown: ReadonlySet<Mark>, hues: Hues = NONE): readonly Marked[] {
  const of = (status: Status, spans: (attribution: Attribution) => readonly Span[]) =>
    document.attributions.filter((it) => it.status === status).flatMap(spans);
  const known = new Set(document.actors.filter((actor) => actor.status !== "rejected").map((actor) => actor.id));
  const named = document.mentions.flatMap((it) =>
    it.refersBy !== "pronoun" && it.actor !== null && known.has(it.actor)
      ? [{ status: it.status, hue: hues.get(it.actor) ?? null, span: namingWords(it) }]
      : [],
  );
  const hinted = document.mentions
    .filter(({ refersBy }) => refersBy !== "name")
    .map(({ span }) => span)
    .sort((a, b) => a.end - b.end);
  const spans = (mark: Mark, status: Drawn, hue: Hue | null): readonly Span[] => {
    switch (mark) {
      case "cues":
        return of(status, (it) => it.cue);
      case "sources":
        return of(status, (it) => it.source).flatMap((span) => cut(span, hinted));
      case "actors":
        return named.filter((it) => it.status === status && it.hue === hue).map(({ span }) => span);
      default:
        return of(status, (it) => (CONTENT[it.form] === mark ? it.content : []));
    }
  };
  return KINDS.map((kind) => ({
    ...kind,
    spans: shown.has(kind.mark) ? [...spans(kind.mark, kind.status, kind.hue)].sort(compare) : [],
  }));
}

/** What stands behind “its” in “its president” to say whose is none of the article's words: no mark goes on over it. */
function cut({ start, end }: Span, hinted: readonly Span[]): readonly Span[] {
  const inside: number[] = [];
  for (let i = firstEndingAfter(hinted, start); i < hinted.length && hinted[i]!.end < end; i++)
    if (hinted[i]!.end !== inside.at(-1)) inside.push(hinted[i]!.end);
  return [start, ...inside].map((from, i) => ({ start: from, end: inside[i] ?? end }));
}

const NONE: Hues = new Map();

/** Everything that is drawn in a way of its own. */
export const KINDS: readonly Omit<Marked, "spans">[] = MARKS.flatMap((mark) =>
  (mark === "actors" ? [null, ...HUES] : [null]).flatMap((hue) =>
    (["suggested", "accepted"] as const).map((status) => ({ mark, status, hue })),
  ),
);
