import { compare } from "../../model/span";
import type { Span } from "../../model/types";

/** One line, without control characters and without marks that turn the direction of what follows. */
export const plain = (text: string): string =>
  // of most words nothing need be taken away, and to see that is four times as fast
  UNPLAIN.test(text)
    ? text
        .replace(/[\p{Cc}\s]+/gu, " ")
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
        .trim()
    : text;

const UNPLAIN = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\s\s|[^\S ]|^ | $/u;

/** At most `length` UTF-16 units of `plain(text)`, cut after a word where that is not too far back. */
export function excerpt(text: string, length: number): string {
  const all = plain(text);
  if (all.length <= length) return all;
  const cut = all.slice(0, length);
  const space = cut.lastIndexOf(" ");
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:–—-]+$/u, "")}…`;
}

/** The words of several spans in text order, “…” where something stands between them. */
export const wording = (text: string, spans: readonly Span[]): string =>
  [...spans]
    .sort(compare)
    .map((span) => plain(text.slice(span.start, span.end)))
    .join(" … ");
