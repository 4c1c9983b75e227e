import type { Span } from "../../../model/types";
import type { Candidate } from "./candidates";

/** How `b` lies to `a`, with the share in thirds that both have. */
export function overlapOf(a: Span, b: Span): string {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return "apart";
  const share = common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  const inside =
    a.start <= b.start && b.end <= a.end ? "in" : b.start <= a.start && a.end <= b.end ? "around" : "across";
  return `${inside} ${Math.round(share * 3)}`;
}

/** Whether two candidates have at least half of their words in common. */
export function isAlike(a: Candidate, b: Candidate): boolean {
  if (a === b) return true;
  const places = a.from >= 0 && b.from >= 0;
  const common = places
    ? Math.min(a.to, b.to) - Math.max(a.from, b.from)
    : Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return false;
  const both = places
    ? Math.max(a.to, b.to) - Math.min(a.from, b.from)
    : Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return common / both >= 0.5;
}
