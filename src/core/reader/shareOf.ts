import type { Span } from "../model/types";

/** How much of all their characters two lists of spans share: 0 to 1. Each list is in text order, without overlaps. */
export function shareOf(some: readonly Span[], others: readonly Span[]): number {
  const shared = some.reduce((sum, a) => sum + others.reduce((all, b) => all + overlapOf(a, b), 0), 0);
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return shared === 0 ? 0 : shared / (length(some) + length(others) - shared);
}

const overlapOf = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
