import type { GoldWorld } from "./gold";
import { foundIn } from "./predict";
import { type RowScores, scoreRows } from "./scoreRows";
import { percent, table } from "./table";

/** As many articles were looked at while the project was built; the others are measured on. */
export const LOOKED_AT = 18;

export const scoreWorld = (articles: readonly GoldWorld[]): RowScores =>
  scoreRows(articles.map((gold) => ({ gold, found: foundIn(gold.article.text) })));

export const ROWS: readonly (readonly [title: string, figure: (scores: RowScores) => string])[] = [
  ["attribution F1, by content", ({ attributions }) => percent(attributions.f1)],
  ["speaker is the right actor", ({ attributions }) => percent(attributions.speaker)],
  ["rows shown", ({ rows }) => `${rows.shown}`],
  ["rows: evidence is an attribution", ({ rows }) => percent(rows.evidence)],
  ["rows: actor right", ({ rows }) => percent(rows.actor)],
  ["rows: stance right, where asserted", ({ rows }) => percent(rows.stance)],
  ["rows: for / against / neither right", ({ rows }) => percent(rows.side)],
  ["rows: issue right, where asserted", ({ rows }) => percent(rows.issue)],
  ["rows: everything asserted right", ({ rows }) => percent(rows.everything)],
  ["rows: actor and stance right, where asserted", ({ rows }) => percent(rows.actorAndStance)],
  ["rows that assert stance and issue", ({ rows }) => `${rows.full}`],
  ["these: actor, stance and issue right", ({ rows }) => percent(rows.fullRight)],
  ["recall of positions: actor, stance", ({ recall }) => percent(recall.actorAndStance)],
  ["recall of positions: actor, stance, issue", ({ recall }) => percent(recall.withIssue)],
  ["actors F1", ({ actors }) => percent(actors.f1)],
  ["actors precision", ({ actors }) => percent(actors.precision)],
  ["actors recall", ({ actors }) => percent(actors.recall)],
  ["actors listed twice", ({ actors }) => `${actors.twice}`],
  ["actors: type right", ({ actors }) => percent(actors.type)],
  ["actors: role right", ({ actors }) => percent(actors.role)],
];

/** What a reader of the sidebar meets, from the text alone, in the articles looked at and in those measured on. */
export function world(articles: readonly GoldWorld[]): string {
  const halves = [
    { title: `first ${LOOKED_AT}, looked at`, articles: articles.slice(0, LOOKED_AT) },
    { title: `last ${articles.length - LOOKED_AT}, measured on`, articles: articles.slice(LOOKED_AT) },
  ];
  const scores = halves.map((half) => scoreWorld(half.articles));
  const counts: readonly (readonly [title: string, of: (one: GoldWorld) => number])[] = [
    ["attributions in the gold", ({ article }) => article.attributions.length],
    ["positions in the gold, neutral ones left out", ({ positions }) => positions.filter(isTaken).length],
    ["actors in the gold", ({ actors }) => actors.length],
  ];
  const rows = [
    ...counts.map(([title, of]) => [
      title,
      ...halves.map((half) => `${half.articles.reduce((n, one) => n + of(one), 0)}`),
    ]),
    ...ROWS.map(([title, figure]) => [title, ...scores.map(figure)]),
  ];
  return table(["", ...halves.map(({ title }) => title)], rows);
}

const isTaken = ({ stance }: { readonly stance: string }): boolean => stance !== "neutral";
