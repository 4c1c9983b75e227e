import { ACTOR_TYPES, STANCES } from "../../../model/types";
import { ISSUE_WEIGHTS, STEP } from "../../lexicon/packed/positionWeights";
import { type Add, lazily, type Part, summing, unpack } from "../learned";
import { KINDS } from "./candidates";
import { OVERLAPS } from "./overlap";
import { SORTS } from "./sorts";

/** Sums what the features of an issue are worth. */
export const worth = lazily(() => summing(unpack(ISSUE_WEIGHTS, STEP)));

/** Features of at most four values, each out of a short list: what they are worth is summed once for the same values. */
export class Facet {
  private readonly sums: Float64Array;
  readonly sizes: readonly number[];

  constructor(
    private readonly lists: readonly (readonly Part[])[],
    private readonly tell: (add: Add, a: Part, b: Part, c: Part, d: Part) => void,
  ) {
    this.sizes = [0, 1, 2, 3].map((i) => lists[i]?.length ?? 1);
    this.sums = new Float64Array(this.sizes.reduce((all, size) => all * size)).fill(Number.NaN);
  }

  /** Tells them for the values at these places of the lists. */
  tellAt(add: Add, a: number, b: number, c = 0, d = 0): void {
    const [as, bs, cs, ds] = this.lists;
    this.tell(add, as![a]!, bs?.[b] ?? "", cs?.[c] ?? "", ds?.[d] ?? "");
  }

  /** What they are worth together. */
  worthAt(a: number, b: number, c = 0, d = 0): number {
    const { sums, sizes } = this;
    const at = ((a * sizes[1]! + b) * sizes[2]! + c) * sizes[3]! + d;
    if (Number.isNaN(sums[at]!)) sums[at] = worth()((add) => this.tellAt(add, a, b, c, d));
    return sums[at]!;
  }
}

/** A length, number or distance, roughly; `binOf` gives the place. */
export const BINS = ["0", "1", "2", "3", "4", "5", "8", "13", "25", "50"] as const;
export const binOf = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 13 ? 6 : n < 25 ? 7 : n < 50 ? 8 : 9);

const YES_NO = [false, true] as const;
export const OF = ["object", "subject", "action", "topic"] as const;
export const NOBODY = "nobody";
/** Of actors. */
export const TYPES: readonly string[] = [NOBODY, ...ACTOR_TYPES];
/** Where a candidate stands to the word that tells the stance. */
const WHERE = ["inside", ...BINS.map((bin) => `after ${bin}`), ...BINS.map((bin) => `before ${bin}`)];
/** Places among these: around it, so far behind it, so far ahead of it. */
export const [AROUND, BEHIND, AHEAD] = [0, 1, 1 + BINS.length];

/** What it is, of which statement; whether that is in direct speech is asked of its own words only. */
export const KIND = new Facet([KINDS, STANCES, OF, ["", ...YES_NO]], (add, kind, stance, of, direct) => {
  add("kind", kind);
  add("kind", kind, stance);
  add("of", of, kind);
  if (direct !== "") add("form", direct, kind);
});
/** How long it is, among how many. */
export const LENGTH = new Facet([KINDS, BINS, BINS], (add, kind, length, candidates) => {
  add("length", length);
  add("length", kind, length);
  add("candidates", candidates, kind);
});
/** How it lies to what the grammar would take. */
export const RULED = new Facet([KINDS, OVERLAPS, STANCES, OF], (add, kind, overlap, stance, of) => {
  add("ruled", overlap);
  add("ruled", stance, overlap);
  add("ruled", of, overlap);
  add("ruled", kind, overlap);
});
/** Which actor it names, if any: the speaker, or another. */
export const ACTOR = new Facet([KINDS, STANCES, TYPES, ["", ...YES_NO]], (add, kind, stance, type, isSpeaker) => {
  add("actor", type);
  add("actor", type, kind, stance);
  if (isSpeaker !== "") add("speaker", isSpeaker);
});
/** What heads how many words. */
export const BREADTH = new Facet([SORTS, BINS, YES_NO], (add, sort, length, isEmpty) => {
  add("sort", sort, length);
  add("empty", isEmpty, length);
});
/** What comes after it, and what it holds and lies in. */
export const AFTER = new Facet([KINDS, SORTS, YES_NO, YES_NO], (add, kind, sort, pronoun, nested) => {
  add("after", sort, kind);
  add("pronoun", pronoun);
  add("nested", nested);
});
/** Where it begins, and how many candidates come before it. */
export const PLACE = new Facet([KINDS, OF, BINS, BINS], (add, kind, of, start, place) => {
  add("place", place);
  add("start", start, of, kind);
});
/** Where it stands to the word that tells the stance, and whether a sentence ends between them. */
export const WORD = new Facet([KINDS, OF, WHERE, YES_NO], (add, kind, of, where, apart) => {
  add("word", where);
  add("word", where, of);
  add("word", where, kind);
  add("apart", apart);
});
/** Where that word stands outside the statement, or there is none. */
export const WORDLESS = new Facet([["none", "cue"], KINDS, BINS], (add, word, kind, start) => {
  add("word", word, kind, start);
});
/** Its head, how often that stands in the article, and whether in its first paragraph. */
export const HEAD = new Facet([SORTS, BINS, YES_NO, YES_NO], (add, sort, count, leads, isDate) => {
  add("sort", sort);
  add("date", isDate);
  add("count", count);
  add("count", count, sort);
  add("lead", leads, sort);
});
/** Its first word, and the one before. */
export const START = new Facet([SORTS, SORTS, BINS, YES_NO], (add, first, before, start, opens) => {
  add("first", first);
  add("before", before);
  add("start", start);
  add("opens", opens);
});
/** Its last word, and the one after. */
export const END = new Facet([SORTS, SORTS, YES_NO], (add, last, after, closes) => {
  add("last", last);
  add("after", after);
  add("closes", closes);
});
