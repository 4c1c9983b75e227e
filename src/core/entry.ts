import { describe, type Selector } from "./anchor";
import type { Actor, Attribution, Mention, Note, Position, Span } from "./model";

/**
 * Annotations as the annotation file holds them: each span by its words and what stands around them. Keys stand in
 * the order in which the file has them; fields that this version does not know (`extra`) come last.
 */
export interface MentionEntry extends Omit<Mention, "span" | "head" | "extra"> {
  readonly span: Selector;
  /** Start and end of the head, counted from the start of the span. */
  readonly head: readonly [start: number, end: number];
}

type Described<T, K extends keyof T> = Omit<T, K | "extra"> & { readonly [P in K]: DescribedSpan<T[P]> };
type DescribedSpan<T> = T extends readonly Span[] ? readonly Selector[] : T extends Span ? Selector : T;

export type AttributionEntry = Described<Attribution, "source" | "cue" | "content">;
export type PositionEntry = Described<Position, "issue" | "condition" | "when" | "where">;
export type NoteEntry = Described<Note, "span">;

/** Where a selector's words are; null where they are not, or cannot be told from others. */
export type Find = (selector: Selector) => Span | null;

/** What every annotation has, in the file's order. That words have only moved is no news once it is written. */
export function commonOf<T extends Pick<Actor, "id" | "status" | "provenance" | "decision" | "fields" | "anchored">>({
  id,
  status,
  provenance,
  decision,
  fields,
  anchored,
}: T): Pick<T, "id" | "status" | "provenance" | "decision" | "fields" | "anchored"> {
  return {
    id,
    status,
    provenance,
    ...(decision && { decision }),
    ...(fields && { fields }),
    ...(anchored?.how === "changed" && { anchored }),
  };
}

export function toMentionEntry(text: string, mention: Mention): MentionEntry {
  const { span, head, kind, actor, extra } = mention;
  const inner = [head.start - span.start, head.end - span.start] as const;
  return { ...commonOf(mention), kind, actor, span: describe(text, span), head: inner, ...extra };
}

/** Null where its words are not found: so below. */
export function fromMentionEntry(entry: MentionEntry, find: Find): Mention | null {
  const {
    id,
    status,
    provenance,
    decision,
    fields,
    anchored,
    kind,
    actor,
    span: selector,
    head: inner,
    ...extra
  } = entry;
  const span = find(selector);
  if (!span) return null;
  const head = { start: span.start + inner[0], end: span.start + inner[1] };
  return { ...commonOf(entry), span, head, kind, actor, ...kept(extra) };
}

export function toAttributionEntry(text: string, attribution: Attribution): AttributionEntry {
  const { form, speaker, extra } = attribution;
  const all = (spans: readonly Span[]) => spans.map((span) => describe(text, span));
  const { source, cue, content } = attribution;
  const common = commonOf(attribution);
  return { ...common, form, speaker, source: all(source), cue: all(cue), content: all(content), ...extra };
}

export function fromAttributionEntry(entry: AttributionEntry, find: Find): Attribution | null {
  const { id, status, provenance, decision, fields, anchored, form, speaker, source, cue, content, ...extra } = entry;
  const spans = [source, cue, content].map((selectors) => findAll(selectors, find));
  const [sources, cues, contents] = spans;
  if (!sources || !cues || !contents) return null;
  return { ...commonOf(entry), form, source: sources, cue: cues, content: contents, speaker, ...kept(extra) };
}

export function toPositionEntry(text: string, position: Position): PositionEntry {
  const { attribution, actor, onBehalfOf, stance, category, addressee, extra } = position;
  const one = (span: Span | null) => span && describe(text, span);
  const issue = one(position.issue);
  const condition = one(position.condition);
  const when = one(position.when);
  const where = one(position.where);
  const coded = { stance, ...(category !== undefined && { category }) };
  const held = { attribution, actor, onBehalfOf, ...coded, addressee, issue, condition, when, where };
  return { ...commonOf(position), ...held, ...extra };
}

export function fromPositionEntry(entry: PositionEntry, find: Find): Position | null {
  const { id, status, provenance, decision, fields, anchored, ...own } = entry;
  const { attribution, actor, onBehalfOf, stance, category, addressee, ...rest } = own;
  const { issue, condition, when, where, ...extra } = rest;
  const spans = [issue, condition, when, where].map((selector) => (selector ? find(selector) : null));
  if ([issue, condition, when, where].some((selector, i) => selector && !spans[i])) return null;
  const words = { issue: spans[0]!, condition: spans[1]!, when: spans[2]!, where: spans[3]! };
  const coded = { stance, ...(category !== undefined && { category }) };
  return { ...commonOf(entry), attribution, actor, onBehalfOf, ...coded, addressee, ...words, ...kept(extra) };
}

export function toNoteEntry(text: string, note: Note): NoteEntry {
  const { about, span, text: remark, extra } = note;
  return { ...commonOf(note), about, text: remark, span: describe(text, span), ...extra };
}

export function fromNoteEntry(entry: NoteEntry, find: Find): Note | null {
  const { id, status, provenance, decision, fields, anchored, about, text, span: selector, ...extra } = entry;
  const span = find(selector);
  return span && { ...commonOf(entry), about, text, span, ...kept(extra) };
}

/** Null where one of them is not found. */
function findAll(selectors: readonly Selector[], find: Find): readonly Span[] | null {
  const spans = selectors.map(find);
  return spans.every((span) => span !== null) ? spans : null;
}

const kept = (extra: Readonly<Record<string, unknown>>): { readonly extra?: Readonly<Record<string, unknown>> } =>
  Object.keys(extra).length > 0 ? { extra } : {};
