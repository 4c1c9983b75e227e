import type { Span } from "../../src/core/model/types";
import type { Piece } from "./changes";

/** What became of words: at `span` as they were, at `span` in other words, or not there. */
export interface Truth {
  readonly fate: "stays" | "changes" | "goes";
  readonly span: Span | null;
}

/** A changed text that knows where each word of the first one is. */
export interface Changed {
  readonly text: string;
  /**
   * Nobody can tell a sentence from its twin right behind it, so there is more than one way to see it; in each of them
   * every word has one place.
   */
  readonly views: readonly ((span: Span) => Truth)[];
}

/** Of words of which less is left it is no fault to say that they are lost. */
const RECOGNISABLE = 0.5;

interface Placed extends Piece {
  readonly start: number;
  readonly end: number;
}

export function changed(pieces: readonly Piece[]): Changed {
  let size = 0;
  const placed = pieces.map((piece): Placed => {
    const start = size;
    size += piece.text.length;
    return { ...piece, start, end: size };
  });
  const originals = placed.filter(({ as }) => as === "same" || as === "other");
  const twins = placed.filter(({ as }) => as === "twin");
  return {
    text: pieces.map(({ text }) => text).join(""),
    views: [originals, ...twins.map((twin) => withTwin(originals, twin))].map((view) => (span) => truthOf(view, span)),
  };
}

/** The twin for the original. */
const withTwin = (originals: readonly Placed[], twin: Placed): readonly Placed[] =>
  originals.flatMap((piece) => {
    if (piece.from?.start !== twin.from!.start) return [piece];
    // the white space behind the twin stands for that behind the original
    return [
      {
        ...twin,
        as: "same",
        from: { start: twin.from!.start, end: twin.from!.end },
        end: twin.start + twin.from!.end - twin.from!.start,
      },
    ];
  });

function truthOf(placed: readonly Placed[], span: Span): Truth {
  const parts = placed.flatMap((piece) => {
    const { from, as } = piece;
    if (!from || from.start >= span.end || from.end <= span.start) return [];
    // words that are the same letter by letter can be cut, others count whole
    const exact = as === "same" && from.end - from.start === piece.end - piece.start;
    const left = exact ? Math.max(0, span.start - from.start) : 0;
    const right = exact ? Math.max(0, from.end - span.end) : 0;
    const length = Math.min(from.end, span.end) - Math.max(from.start, span.start);
    return [{ start: piece.start + left, end: piece.end - right, same: as === "same" ? length : 0 }];
  });
  if (parts.length === 0) return { fate: "goes", span: null };
  const whole = { start: Math.min(...parts.map((it) => it.start)), end: Math.max(...parts.map((it) => it.end)) };
  const same = parts.reduce((sum, part) => sum + part.same, 0);
  const gapless = parts.every((part, i) => i === 0 || part.start === parts[i - 1]!.end);
  if (gapless && same === span.end - span.start) return { fate: "stays", span: whole };
  return { fate: same >= RECOGNISABLE * (span.end - span.start) ? "changes" : "goes", span: whole };
}
