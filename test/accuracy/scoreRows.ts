import { type JudgedArticle, judgeRows, type RowDocument } from "./judgeRows";
import { plain } from "./pairActors";
import { type Rates, ratesOf, ratio, type Share, share, type Tally, tally } from "./rates";
import { jaccard } from "./tokens";

/** What a reader of the sidebar meets. Shares go from 0 to 1. */
export interface RowScores {
  readonly attributions: Rates & {
    /** Of the attributions found, those whose speaker is the right actor, not only the right words. */
    readonly speaker: number;
  };
  readonly rows: {
    readonly shown: number;
    /** Rows whose words are an attribution of the gold. */
    readonly evidence: number;
    readonly actor: number;
    /** Of the rows that assert it. */
    readonly stance: number;
    readonly side: number;
    readonly issue: number;
    /** Rows in which the actor and all that they assert is right. */
    readonly everything: number;
    /** Actor and stance, of the rows that assert a stance. */
    readonly actorAndStance: number;
    /** How many assert stance and issue. */
    readonly full: number;
    readonly fullRight: number;
  };
  /** Of the positions of the gold that are not neutral, those that a row has. */
  readonly recall: { readonly actorAndStance: number; readonly withIssue: number };
  readonly actors: Rates & {
    readonly gold: number;
    readonly found: number;
    /** Found actors who are one that is listed already. */
    readonly twice: number;
    readonly type: number;
    readonly role: number;
  };
}

export function scoreRows(documents: readonly RowDocument[]): RowScores {
  const sums = noSums();
  for (const document of documents) {
    const judged = judgeRows(document);
    addActors(sums, document, judged);
    addAttributions(sums, document, judged);
    addRows(sums, document, judged);
  }
  const { attributions, speaker, rows, recall, actors } = sums;
  return {
    attributions: { ...ratesOf(attributions), speaker: ratio(speaker) },
    rows: {
      shown: rows.evidence.of,
      evidence: ratio(rows.evidence),
      actor: ratio(rows.actor),
      stance: ratio(rows.stance),
      side: ratio(rows.side),
      issue: ratio(rows.issue),
      everything: ratio(rows.everything),
      actorAndStance: ratio(rows.actorAndStance),
      full: rows.full.of,
      fullRight: ratio(rows.full),
    },
    recall: { actorAndStance: ratio(recall.actorAndStance), withIssue: ratio(recall.withIssue) },
    actors: {
      ...ratesOf(actors.found),
      gold: actors.found.wanted,
      found: actors.found.given,
      twice: actors.twice,
      type: ratio(actors.type),
      role: ratio(actors.role),
    },
  };
}

const noSums = () => ({
  attributions: tally(),
  speaker: share(),
  rows: {
    evidence: share(),
    actor: share(),
    stance: share(),
    side: share(),
    issue: share(),
    everything: share(),
    actorAndStance: share(),
    full: share(),
  },
  recall: { actorAndStance: share(), withIssue: share() },
  actors: { found: tally(), type: share(), role: share(), twice: 0 },
});
type Sums = ReturnType<typeof noSums>;

function count(sum: Share, right: boolean): void {
  sum.of++;
  if (right) sum.right++;
}

function countPairs(sum: Tally, pairs: number, given: number, wanted: number): void {
  sum.right += pairs;
  sum.met += pairs;
  sum.given += given;
  sum.wanted += wanted;
}

function addActors(sums: Sums, { gold, found }: RowDocument, { actors: { goldOf, again } }: JudgedArticle): void {
  countPairs(sums.actors.found, goldOf.size, found.actors.length, gold.actors.length);
  sums.actors.twice += again.size;
  for (const [f, g] of goldOf) {
    const given = found.actors[f]!;
    const wanted = gold.actors[g]!;
    count(sums.actors.type, landAsPlace(given.type) === landAsPlace(wanted.type));
    if (wanted.role) count(sums.actors.role, given.role !== null && sameRole(given.role, wanted.role));
  }
}

/** A country and a place are told apart by what the article is about. */
const landAsPlace = (type: string): string => (type === "country" ? "place" : type);

const sameRole = (a: string, b: string): boolean => jaccard(eachWord(a), eachWord(b)) >= 0.5;
const eachWord = (role: string): readonly string[] => [...new Set(plain(role).split(" "))];

function addAttributions(sums: Sums, { gold, found }: RowDocument, { actors, positions }: JudgedArticle): void {
  countPairs(sums.attributions, positions.size, found.attributions.length, gold.article.attributions.length);
  for (const { id, speaker } of found.attributions) {
    const position = positions.get(id);
    if (position !== undefined) count(sums.speaker, actors.means(speaker, position?.speaker ?? null));
  }
}

function addRows({ rows, recall }: Sums, { gold }: RowDocument, judged: JudgedArticle): void {
  for (const { asserts, gold: wanted, actor, stance, side, issue } of judged.rows) {
    count(rows.evidence, wanted !== null);
    count(rows.actor, actor);
    count(rows.everything, actor && (stance || !asserts.stance) && (issue || !asserts.issue));
    if (asserts.stance) {
      count(rows.stance, stance);
      count(rows.side, side);
      count(rows.actorAndStance, actor && stance);
    }
    if (asserts.issue) count(rows.issue, issue);
    if (asserts.stance && asserts.issue) count(rows.full, actor && stance && issue);
  }
  for (const position of gold.positions.filter(({ stance }) => stance !== "neutral")) {
    const found = judged.rows.filter((row) => row.gold === position && row.actor && row.stance);
    count(recall.actorAndStance, found.length > 0);
    count(
      recall.withIssue,
      found.some(({ issue }) => issue),
    );
  }
}
