import type { Span } from "../model/types";

/**
 * A text as it is compared: typesetting is no wording. Runs of white space (line ends of any kind, no-break spaces) are
 * one space, quotation marks and apostrophes of any shape one mark, runs of dashes one dash, “...” is “…”; accents
 * are on their letters; soft hyphens and other invisible characters are left out.
 */
export interface Folded {
  readonly text: string;
  /** Offset in the text itself at which each code unit of the folded one starts, and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const SPACE = 0x20;
const MARK = 0x22;
const DASH = 0x2d;
const DOT = 0x2e;
const ELLIPSIS = 0x2026;
const NOTHING = 0;
/** The last code unit before the letters that have accents. */
const LAST_SIGN = 0x40;

export function fold(text: string): Folded {
  const units = new Uint16Array(text.length);
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; ) {
    const unit = folded(text.charCodeAt(i));
    let end = i + 1;
    if (unit === SPACE || unit === DASH) while (end < text.length && folded(text.charCodeAt(end)) === unit) end++;
    const dots = unit === DOT && text.startsWith("...", i);
    if (dots) end = i + 3;
    const letter = unit > LAST_SIGN && unit !== ELLIPSIS ? withAccents(text, i) : null;
    if (letter) {
      end = letter.end;
      units[size] = letter.unit;
      starts[size] = i;
      ends[size++] = end;
    } else if (unit !== NOTHING) {
      units[size] = dots ? ELLIPSIS : unit;
      starts[size] = i;
      ends[size++] = end;
    }
    i = end;
  }
  return { text: stringOf(units.subarray(0, size)), starts: starts.subarray(0, size), ends: ends.subarray(0, size) };
}

/** The one letter that the accents behind `start` make of the one there; null where there is none: then they are compared one by one. */
function withAccents(text: string, start: number): { readonly unit: number; readonly end: number } | null {
  let end = start + 1;
  while (isAccent(text.charCodeAt(end))) end++;
  if (end === start + 1) return null;
  const composed = text.slice(start, end).normalize("NFC");
  return composed.length === 1 ? { unit: composed.charCodeAt(0), end } : null;
}

/** Combining marks, as a keyboard or a file system may write them behind their letters. */
const isAccent = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f;

function folded(unit: number): number {
  if (unit < 0x80) {
    if (unit >= 0x09 && unit <= 0x0d) return SPACE;
    return unit === 0x27 || unit === 0x60 ? MARK : unit;
  }
  if (unit === 0xa0 || unit === 0x1680 || unit === 0x202f || unit === 0x205f || unit === 0x3000) return SPACE;
  if ((unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x85) return SPACE;
  if ((unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb || unit === 0xb4) return MARK;
  if (unit === 0x2039 || unit === 0x203a || unit === 0x2032 || unit === 0x2033) return MARK;
  if ((unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212) return DASH;
  if (unit === 0xad || unit === 0xfeff || unit === 0x2060 || (unit >= 0x200b && unit <= 0x200f)) return NOTHING;
  return unit;
}

/** As many as a call takes without trouble for the stack. */
const CHUNK = 8192;

export function stringOf(units: Uint16Array): string {
  let text = "";
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  return text;
}

/** Where words of the text itself are in the folded one; empty where nothing of them is left. */
export function foldedSpan({ starts, ends }: Folded, { start, end }: Span): Span {
  const from = firstAbove(ends, start);
  return { start: from, end: Math.max(from, firstAbove(starts, end - 1)) };
}

/** The other way round, of words that are not empty. */
export const rawSpan = ({ starts, ends }: Folded, { start, end }: Span): Span => ({
  start: starts[start]!,
  end: ends[end - 1]!,
});

/** Index of the first of the sorted `values` above `value`; their number where none is. */
export function firstAbove(values: Int32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
