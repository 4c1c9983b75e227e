import type { Span } from "./types";

export const compare = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const sliceOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The smallest span over all of these; null of none. */
export function hull(spans: readonly Span[]): Span | null {
  const [first, ...others] = spans;
  if (!first || others.length === 0) return first ?? null;
  return others.reduce(
    (all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }),
    first,
  );
}

/** Index of the first of `spans`, sorted by their ends, that ends after `offset`; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A replacement of `span` by `length` code units. */
export interface Edit {
  readonly span: Span;
  readonly length: number;
}

/**
 * Where `span` lies after an edit: text typed at its edges stays outside, text typed inside belongs to it;
 * null where nothing of it is left.
 */
export function mapThrough(span: Span, edit: Edit): Span | null {
  const { start, end } = edit.span;
  const shift = edit.length - (end - start);
  if (end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (start >= span.end) return span;
  const mapped = {
    start: start < span.start ? start + edit.length : span.start,
    end: end > span.end ? start : span.end + shift,
  };
  return mapped.end > mapped.start ? mapped : null;
}
