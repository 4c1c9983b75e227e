import { describe, type Selector } from "../anchoring/selector";
import type { Actor, Anchored, Attribution, Mention, Note, Position, Span } from "../model/types";

/**
 * Annotations as the annotation file holds them: each span by its words and what stands around them. Keys stand in
 * the order in which the file has them; fields that this version does not know (`extra`) come last. A key with an
 * undefined value is not there: an article has some ten thousand of them, and objects of one shape are made fast.
 */
export interface MentionEntry extends Loose<Omit<Mention, "span" | "head" | "extra">> {
  readonly span: Selector;
  /** Start and end of the head, counted from the start of the span. */
  readonly head: readonly [start: number, end: number];
}

type Loose<T> = { readonly [P in keyof T]: object extends Pick<T, P> ? T[P] | undefined : T[P] };
type Described<T, K extends keyof T> = Loose<Omit<T, K | "extra">> & { readonly [P in K]: DescribedSpan<T[P]> };
type DescribedSpan<T> = T extends readonly Span[] ? readonly Selector[] : T extends Span ? Selector : T;

export type AttributionEntry = Described<Attribution, "source" | "cue" | "content">;
export type PositionEntry = Described<Position, "issue" | "condition" | "when" | "where">;
export type NoteEntry = Described<Note, "span">;
/** What every annotation has. */
type Common = Pick<Actor, "id" | "status" | "provenance" | "decision" | "fields" | "anchored">;
export type CommonEntry = Loose<Common>;

/** Where a selector's words are; null where they are not, or cannot be told from others. */
export type Find = (selector: Selector) => Span | null;

/** Without the keys that are not there, for an annotation. */
export function commonOf({ id, status, provenance, decision, fields, anchored }: CommonEntry): Common {
  const news = newsOf(anchored);
  return {
    id,
    status,
    provenance,
    ...(decision && { decision }),
    ...(fields && { fields }),
    ...(news && { anchored: news }),
  };
}

/** That words have only moved is no news once it is written. */
const newsOf = (anchored: Anchored | undefined): Anchored | undefined =>
  anchored?.how === "changed" ? anchored : undefined;

export function toMentionEntry(text: string, mention: Mention): MentionEntry {
  const { id, status, provenance, decision, fields, kind, actor } = mention;
  const anchored = newsOf(mention.anchored);
  const span = describe(text, mention.span);
  const head = [mention.head.start - span.start, mention.head.end - span.start] as const;
  const entry = { id, status, provenance, decision, fields, anchored, kind, actor, span, head };
  return withExtra(entry, mention.extra);
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
  const { id, status, provenance, decision, fields, form, speaker } = attribution;
  const anchored = newsOf(attribution.anchored);
  const all = (spans: readonly Span[]) => spans.map((span) => describe(text, span));
  const source = all(attribution.source);
  const cue = all(attribution.cue);
  const content = all(attribution.content);
  const entry = { id, status, provenance, decision, fields, anchored, form, speaker, source, cue, content };
  return withExtra(entry, attribution.extra);
}

export function fromAttributionEntry(entry: AttributionEntry, find: Find): Attribution | null {
  const { id, status, provenance, decision, fields, anchored, form, speaker, source, cue, content, ...extra } = entry;
  const spans = [source, cue, content].map((selectors) => findAll(selectors, find));
  const [sources, cues, contents] = spans;
  if (!sources || !cues || !contents) return null;
  return { ...commonOf(entry), form, source: sources, cue: cues, content: contents, speaker, ...kept(extra) };
}

export function toPositionEntry(text: string, position: Position): PositionEntry {
  const { id, status, provenance, decision, fields, attribution, actor, onBehalfOf, stance, category, addressee } =
    position;
  const anchored = newsOf(position.anchored);
  const one = (span: Span | null) => span && describe(text, span);
  const issue = one(position.issue);
  const condition = one(position.condition);
  const when = one(position.when);
  const where = one(position.where);
  const entry = {
    id,
    status,
    provenance,
    decision,
    fields,
    anchored,
    attribution,
    actor,
    onBehalfOf,
    stance,
    category,
    addressee,
    issue,
    condition,
    when,
    where,
  };
  return withExtra(entry, position.extra);
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
  const { id, status, provenance, decision, fields, about, text: remark } = note;
  const anchored = newsOf(note.anchored);
  const span = describe(text, note.span);
  return withExtra({ id, status, provenance, decision, fields, anchored, about, text: remark, span }, note.extra);
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

const withExtra = <T extends object>(entry: T, extra: Readonly<Record<string, unknown>> | undefined): T =>
  extra ? { ...entry, ...extra } : entry;

const kept = (extra: Readonly<Record<string, unknown>>): { readonly extra?: Readonly<Record<string, unknown>> } =>
  Object.keys(extra).length > 0 ? { extra } : {};
