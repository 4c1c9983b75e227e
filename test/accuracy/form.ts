import type { Form, Span } from "../../src/core/model/types";
import type { Indices, ScoreToken } from "./tokens";

/** `none` for a content without a word. */
export type QuoteForm = Form | "none";

/**
 * For each character the number, from 1, of the double quotation it is in, else 0. Curly marks by shape, straight ones by
 * turns within a paragraph (a line); a quotation still open at the end of its paragraph runs to that end.
 */
export function quotationsByCharacter(text: string): Int32Array {
  const mask = new Int32Array(text.length);
  let count = 0;
  let lineStart = 0;
  for (const line of text.split("\n")) {
    let open = -1;
    const close = (end: number) => {
      mask.fill(++count, open, end);
      open = -1;
    };
    for (let at = lineStart; at < lineStart + line.length; at++) {
      const mark = text[at]!;
      const two = text.slice(at, Math.min(at + 2, lineStart + line.length));
      if (mark === "“") open = open < 0 ? at : open;
      else if (mark === "”") {
        if (open >= 0) close(at + 1);
      } else if (mark === '"' || two === "``" || two === "''") {
        if (open < 0) open = at;
        // the second character of a doubled mark does not close what the first opened
        else if (at > open + 1 || mark === '"') close(at + 1);
      }
    }
    if (open >= 0) close(lineStart + line.length);
    lineStart += line.length + 1;
  }
  return mask;
}

/** Direct where every word is inside a quotation, indirect where none is; a quotation that also holds the cue does not count. */
export function formOf(
  mask: Int32Array,
  tokens: readonly ScoreToken[],
  words: Indices,
  cue: readonly Span[],
): QuoteForm {
  const around = new Set(cue.flatMap(({ start, end }) => [...mask.subarray(start, end)]));
  const inside = words.filter((i) => {
    const quotation = mask[tokens[i]!.start]!;
    return quotation !== 0 && !around.has(quotation);
  }).length;
  if (words.length === 0) return "none";
  if (inside === words.length) return "direct";
  return inside === 0 ? "indirect" : "mixed";
}
