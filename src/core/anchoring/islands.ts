import { stringOf } from "./fold";
import type { Selector } from "./selector";

/** A stretch of the text that selectors were made in. */
export interface Island {
  /** Its offset in that text. */
  readonly start: number;
  readonly text: string;
}

/**
 * The text that selectors were made in, as far as their words and contexts tell it: neighbours whose contexts overlap
 * and agree are one island. So a word knows more of what stood around it than its own selector says. Sorts the selectors by
 * their start and lays their texts one over the other: O(n log n) for n selectors, plus the length of their texts.
 */
export function islandsOf(selectors: readonly Selector[]): ReadonlyMap<Selector, Island> {
  const pieces = selectors
    .map((selector) => ({ selector, ...pieceOf(selector) }))
    .sort((a, b) => a.start - b.start || b.text.length - a.text.length);
  const islands = new Map<Selector, Island>();
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    let end = pieces[from]!.start;
    // what only touches tells nothing of whether it belongs together
    for (; to < pieces.length && (to === from || pieces[to]!.start < end); to++)
      end = Math.max(end, pieces[to]!.start + pieces[to]!.text.length);
    const group = pieces.slice(from, to);
    const { island, strange } = joinPieces(group, end);
    for (const { selector, start, text } of group)
      islands.set(selector, strange.has(selector) ? { start, text } : island);
    from = to;
  }
  return islands;
}

interface Piece extends Island {
  readonly selector: Selector;
}

const pieceOf = ({ start, prefix, exact, suffix }: Selector): Island => ({
  start: start - prefix.length,
  text: prefix + exact + suffix,
});

/** `strange`: those that disagree with what stands there already, as one made in another state of the text does. */
function joinPieces(pieces: readonly Piece[], end: number): { island: Island; strange: ReadonlySet<Selector> } {
  const { start } = pieces[0]!;
  const units = new Uint16Array(end - start);
  const strange = new Set<Selector>();
  let filled = 0;
  for (const { selector, start: at, text } of pieces) {
    const shift = at - start;
    let agrees = shift <= filled;
    for (let i = 0; agrees && i < text.length && shift + i < filled; i++)
      agrees = units[shift + i] === text.charCodeAt(i);
    if (!agrees) {
      strange.add(selector);
      continue;
    }
    for (let i = Math.max(0, filled - shift); i < text.length; i++) units[shift + i] = text.charCodeAt(i);
    filled = Math.max(filled, shift + text.length);
  }
  return { island: { start, text: stringOf(units.subarray(0, filled)) }, strange };
}
