import type { Span } from "../../../model/types";
import type { Candidate } from "./candidates";

const THIRDS = [0, 1, 2, 3] as const;
/** How a span lies to another, with the share in thirds that both have; “none” where there is no other. */
export const OVERLAPS = [
  "none",
  "same",
  "apart",
  ...(["in", "around", "across"] as const).flatMap((lie) => THIRDS.map((third) => `${lie} ${third}`)),
];

/** The place among `OVERLAPS` of how `b` lies to `a`. */
export function overlapOf(a: Span | null, b: Span): number {
  if (a === null) return 0;
  if (a.start === b.start && a.end === b.end) return 1;
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return 2;
  const share = common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
  const lie = a.start <= b.start && b.end <= a.end ? 0 : b.start <= a.start && a.end <= b.end ? 1 : 2;
  return 3 + lie * THIRDS.length + Math.round(share * 3);
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
