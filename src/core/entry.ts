import { describe, type Selector } from "./anchor";
import type { Attribution, Mention, Position, Span } from "./model";

/** An annotation as the annotation file holds it: each span by its words and what stands around them. */
export interface MentionEntry extends Omit<Mention, "span" | "head" | "extra"> {
  readonly span: Selector;
  /** Start and end of the head, counted from the start of the span. */
  readonly head: readonly [start: number, end: number];
}

type Described<T, K extends keyof T> = Omit<T, K | "extra"> & { readonly [P in K]: DescribedSpan<T[P]> };
type DescribedSpan<T> = T extends readonly Span[] ? readonly Selector[] : T extends null ? null : Selector;

export type AttributionEntry = Described<Attribution, "source" | "cue" | "content">;
export type PositionEntry = Described<Position, "issue" | "condition" | "when" | "where">;

/** Keys stand in the order in which the file has them; fields that this version does not know come last. */
export function mentionEntry(text: string, mention: Mention): MentionEntry {
  const { id, status, provenance, span, head, kind, actor, extra } = mention;
  const inner = [head.start - span.start, head.end - span.start] as const;
  return { id, status, provenance, kind, actor, span: describe(text, span), head: inner, ...extra };
}

export function attributionEntry(text: string, attribution: Attribution): AttributionEntry {
  const { id, status, provenance, form, speaker, source, cue, content, extra } = attribution;
  const all = (spans: readonly Span[]) => spans.map((span) => describe(text, span));
  return {
    id,
    status,
    provenance,
    form,
    speaker,
    source: all(source),
    cue: all(cue),
    content: all(content),
    ...extra,
  };
}

export function positionEntry(text: string, position: Position): PositionEntry {
  const { id, status, provenance, attribution, actor, onBehalfOf, stance, addressee, extra } = position;
  const one = (span: Span | null) => span && describe(text, span);
  return {
    id,
    status,
    provenance,
    attribution,
    actor,
    onBehalfOf,
    stance,
    addressee,
    issue: one(position.issue),
    condition: one(position.condition),
    when: one(position.when),
    where: one(position.where),
    ...extra,
  };
}
