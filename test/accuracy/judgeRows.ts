import { SIDES } from "../../src/core/analysis/positions/stance/weigh";
import type { Attribution, Position, Span } from "../../src/core/model/types";
import type { GoldPosition, GoldWorld } from "./gold";
import { type Attributed, headOf } from "./judge";
import { oneToOne } from "./oneToOne";
import { type FoundActor, type PairedActors, pairActors } from "./pairActors";
import { jaccard, tokenize, touched, wordsAmong } from "./tokens";

/** A position as the sidebar shows it, in a row. */
export interface FoundRow extends Pick<Position, "attribution" | "actor" | "stance" | "issue"> {
  /** Where it is left out, every position has a row but the neutral ones. */
  readonly shown?: boolean;
  /** What the row claims, where it does not claim both: the rest counts neither for nor against it. */
  readonly asserted?: { readonly stance?: boolean; readonly issue?: boolean };
}

/** What is found in an article from its text alone. */
export interface FoundArticle {
  readonly actors: readonly FoundActor[];
  readonly attributions: readonly (Attributed & Pick<Attribution, "id" | "speaker">)[];
  readonly positions: readonly FoundRow[];
}

export interface RowDocument {
  readonly gold: GoldWorld;
  readonly found: FoundArticle;
}

export interface JudgedRow {
  readonly asserts: { readonly stance: boolean; readonly issue: boolean };
  /** The gold position of the same words; null where there is none, and then nothing is right. */
  readonly gold: GoldPosition | null;
  readonly actor: boolean;
  readonly stance: boolean;
  readonly side: boolean;
  readonly issue: boolean;
}

/** What is found in an article beside the gold. */
export interface JudgedArticle {
  readonly actors: PairedActors;
  /**
   * For the id of each found attribution that the gold has, too (contents share half of their words, one to one), the
   * gold position of it; null where none is labelled.
   */
  readonly positions: ReadonlyMap<string, GoldPosition | null>;
  /** Those that a reader sees. */
  readonly rows: readonly JudgedRow[];
}

export function judgeRows({ gold, found }: RowDocument): JudgedArticle {
  const words = wordsIn(gold.article.text);
  const actors = pairActors(gold.actors, found.actors);
  const positions = goldPositions(gold, found, words);
  return { actors, positions, rows: judge(found.positions, positions, actors, words.alike) };
}

type Words = ReturnType<typeof wordsIn>;

/** Compares spans of a text by their words. */
function wordsIn(text: string) {
  const tokens = tokenize(text);
  const wordsOf = (spans: readonly Span[]) => wordsAmong(tokens, touched(tokens, spans));
  return {
    wordsOf,
    headOf: (spans: readonly Span[]) => headOf(tokens, touched(tokens, spans)),
    /** Whether they share half of their words (Jaccard). */
    alike: (a: Span, b: Span) => jaccard(wordsOf([a]), wordsOf([b])) >= 0.5,
  };
}

/** Of two contents about as much alike, the one with the same cue is meant. */
const SAME_CUE = 0.01;

function goldPositions(gold: GoldWorld, found: FoundArticle, words: Words): JudgedArticle["positions"] {
  const read = (one: Attributed & { readonly id: string }) => ({
    id: one.id,
    content: words.wordsOf(one.content),
    cue: words.headOf(one.cue),
  });
  const given = found.attributions.map(read);
  const pairs = gold.article.attributions
    .map(read)
    .flatMap((wanted) => given.map((one) => ({ wanted, one, like: jaccard(wanted.content, one.content) })))
    .filter(({ like }) => like >= 0.5)
    .map(({ wanted, one, like }) => ({ wanted, one, like: like + (wanted.cue === one.cue ? SAME_CUE : 0) }))
    .sort((a, b) => b.like - a.like);
  const goldOf = oneToOne(pairs.map(({ wanted, one }) => [one.id, wanted.id]));
  const labels = new Map(gold.positions.map((position) => [position.attribution, position]));
  return new Map([...goldOf].map(([id, wanted]) => [id, labels.get(wanted) ?? null]));
}

const SIDE_OF: Readonly<Record<string, string | undefined>> = SIDES;

function judge(
  positions: readonly FoundRow[],
  wanted: JudgedArticle["positions"],
  { means }: PairedActors,
  alike: Words["alike"],
): readonly JudgedRow[] {
  const shown = positions.filter((row) => row.shown ?? row.stance !== "neutral");
  const holds = (row: FoundRow) => {
    const gold = wanted.get(row.attribution);
    return gold != null && means(row.actor, gold.speaker);
  };
  // of several who say it together the gold names the first: the others' rows count neither way where that one has a row
  const beside = (row: FoundRow) =>
    !holds(row) && shown.some((other) => other.attribution === row.attribution && holds(other));
  return shown
    .filter((row) => !beside(row))
    .map((row) => {
      const gold = wanted.get(row.attribution) ?? null;
      const sameIssue = (a: Span | null, b: Span | null) => (a && b ? alike(a, b) : a === b);
      return {
        asserts: { stance: row.asserted?.stance ?? true, issue: row.asserted?.issue ?? true },
        gold,
        actor: holds(row),
        stance: row.stance === gold?.stance,
        side: gold !== null && SIDE_OF[row.stance] === SIDE_OF[gold.stance],
        issue: gold !== null && sameIssue(row.issue, gold.issue),
      };
    });
}
