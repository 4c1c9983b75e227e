import { STANCES } from "../../../model/types";
import { commonPlace } from "../../lexicon/common";
import { CONTENT_STEP, CONTENT_WORDS, CUE_STEP, CUE_WORDS } from "../../lexicon/packed/stanceWords";
import { isPunctuation } from "../grammar";
import { lazily, unpackRows } from "../learned";
import type { Heard } from "./features";

/** Neutral stands at none: what a word tells is told against it. */
export const TOLD = STANCES.length - 1;

/** How many words of what is said are looked at. */
const NEAR = 40;

/** Places of common words, by their basic forms: those of what is said, and those of the cue. No name is among them. */
export interface Worded {
  readonly content: readonly number[];
  readonly cue: readonly number[];
}

export const wordedIn = ({ content, cue }: Pick<Heard, "content" | "cue">): Worded => ({
  content: placesIn(content, NEAR),
  cue: placesIn(cue, Number.POSITIVE_INFINITY),
});

function placesIn(tokens: Heard["content"], most: number): readonly number[] {
  const places: number[] = [];
  let seen = 0;
  for (const token of tokens) {
    if (isPunctuation(token)) continue;
    if (seen++ === most) break;
    const place = commonPlace(token.norm);
    if (place >= 0) places.push(place);
  }
  return places;
}

/** What a word of what is said counts among all of them, and a word of the cue among its own: many words tell more than one, but not as often. */
export const SHARES = { content: (words: number) => 1 / Math.sqrt(words), cue: (words: number) => 1 / words } as const;

/** Scores for each stance but neutral, a row for each common word, in steps. */
interface WordTable {
  readonly rows: Int8Array;
  readonly step: number;
}
export type WordTables = Readonly<Record<keyof Worded, WordTable>>;

/** The scores of the words for each stance of `STANCES`, added up. */
export function scoredBy(tables: WordTables, worded: Worded): readonly number[] {
  const sums = new Array<number>(STANCES.length).fill(0);
  for (const of of ["content", "cue"] as const) {
    const { rows, step } = tables[of];
    const places = worded[of];
    const share = step * SHARES[of](places.length);
    for (const place of places)
      for (let i = 0, at = place * TOLD; i < TOLD; i++) sums[i]! += (rows[at + i] ?? 0) * share;
  }
  return sums;
}

const tables = lazily(
  (): WordTables => ({
    content: { rows: unpackRows(CONTENT_WORDS, TOLD), step: CONTENT_STEP },
    cue: { rows: unpackRows(CUE_WORDS, TOLD), step: CUE_STEP },
  }),
);

/** What the words of a statement tell beside the rules. */
export const wordScores = (heard: Pick<Heard, "content" | "cue">): readonly number[] =>
  scoredBy(tables(), wordedIn(heard));
