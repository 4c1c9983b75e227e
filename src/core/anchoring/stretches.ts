import type { Span } from "../model/types";
import { placesOf } from "./alike";
import { type Effort, SCANNED } from "./effort";
import { type Read, WINDOW } from "./likeness";
import { occurrences, type Trigrams, trigram, wordsIn } from "./words";

/** The folded text in which words are sought. */
export interface Target extends Read {
  readonly trigrams: Trigrams;
}

/** Words in the folded text that they are from. */
export interface Sought extends Span {
  readonly old: Read;
  readonly words: string;
}

/** Trigrams (three successive words) that are looked up of each side, evenly spread: of words as long as a paragraph more would cost more and say the same. */
const SAMPLE = 24;
/** Occurrences past which a trigram tells nothing; its vote would weigh less than a 400th. */
const COMMON = 400;

/** Units of effort for an occurrence: a vote made, sorted and counted. */
const VOTE = 20;

interface Looked {
  /** Index of its first word in the old text. */
  readonly at: number;
  readonly hits: readonly number[];
}

function trigramsIn(trigrams: Trigrams, { words }: Read, from: number, to: number): readonly Looked[] {
  const [first, last] = wordsIn(words, from, to);
  const step = Math.max(1, Math.ceil((last - 2 - first) / SAMPLE));
  const looked: Looked[] = [];
  for (let at = first; at + 2 < last; at += step) {
    const hits = occurrences(trigrams, trigram(words.hashes, at), COMMON);
    if (hits) looked.push({ at, hits });
  }
  return looked;
}

/** The three words at or beside the words that occur least; null where there are not three, or all are common. */
export function rarestTrigram(trigrams: Trigrams, { words }: Read, from: number, to: number): Looked | null {
  const [first, last] = wordsIn(words, from, to);
  const step = Math.max(1, Math.ceil((last - 2 - first) / SAMPLE));
  let best: Looked | null = null;
  for (let at = first; at + 2 < last; at += step) {
    const hits = occurrences(trigrams, trigram(words.hashes, at), best ? best.hits.length - 1 : COMMON);
    if (hits) best = { at, hits };
    if (hits && hits.length <= 1) break;
  }
  return best;
}

/** Where words too few for a trigram stand; nowhere if that is nearly everywhere. */
export const shortPlaces = (text: string, words: string): readonly number[] => {
  const places = placesOf(text, words, 0, text.length, COMMON + 1);
  return places.length > COMMON ? [] : places;
};

/** Stretches of the text that are worth a closer look: the right one, and copies of it that must be seen for the words to be ambiguous. */
const STRETCHES = 6;
/** How far a stretch reaches beyond the places that are implied: a clause may have been put in or taken out at the edge. */
const MARGIN = 60;
/** Words may have grown by half. */
const GROWTH = 1.5;
/** The last units of the words that are looked up with what followed them: words that cross the edge belong to both. */
const OVERLAP = 24;

/**
 * The stretches in which most of what stood at and around the words stands. Each occurrence of a trigram votes for the place
 * at which the words would then begin; rare trigrams say more, so each divides one vote among its occurrences. Votes within
 * a window of each other make a cluster, and the heaviest clusters are the stretches. Costs the occurrences, sorted: at most
 * twice `SAMPLE` times `COMMON`. Where no trigram is
 * in the text, the words themselves vote, wherever they stand.
 */
export function stretches({ trigrams, words, text }: Target, sought: Sought, effort: Effort): readonly Span[] {
  const { old, start, end } = sought;
  const looked = [
    ...trigramsIn(trigrams, old, start - WINDOW, end),
    ...trigramsIn(trigrams, old, Math.max(start, end - OVERLAP), end + WINDOW),
  ];
  const votes = looked.flatMap(({ at, hits }) =>
    hits.map((hit) => ({ at: words.starts[hit]! - (old.words.starts[at]! - start), weight: 1 / hits.length })),
  );
  if (looked.length === 0) for (const at of shortPlaces(text, sought.words)) votes.push({ at, weight: 1 });
  effort.left -= VOTE * votes.length + (looked.length === 0 ? text.length / SCANNED : 0);
  votes.sort((a, b) => a.at - b.at);
  const clusters: { start: number; end: number; weight: number }[] = [];
  for (const { at, weight } of votes) {
    const last = clusters.at(-1);
    if (last && at - last.end <= WINDOW) {
      last.end = at;
      last.weight += weight;
    } else clusters.push({ start: at, end: at, weight });
  }
  const length = end - start;
  return clusters
    .sort((a, b) => b.weight - a.weight)
    .slice(0, STRETCHES)
    .map((it) => ({
      start: Math.max(0, it.start - MARGIN),
      end: Math.min(text.length, it.end + Math.ceil(GROWTH * length) + MARGIN),
    }));
}
