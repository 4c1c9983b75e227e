import { codeOf, issueLabel } from "../core/codebook/codebook";
import { type Held, resolve, type Statement, sayersIn, type Words } from "../core/formats/statements";
import type { Status } from "../core/model/types";
import { assertedOf } from "../core/query/asserted";
import { actorsNamed } from "./actors";
import {
  type Answer,
  bounded,
  citation,
  codesIn,
  has,
  isProblem,
  origin,
  type Problem,
  type ToolArticle,
} from "./article";
import { type Page, paged } from "./page";

export interface PositionsAsked extends Page {
  readonly actor?: string;
  readonly stance?: string;
  readonly issue?: string;
  readonly status?: Exclude<Status, "rejected">;
  readonly asserted?: boolean;
}

/** Positions that an answer gives of one quote. */
const POSITIONS = 5;

const said = (words: Words | null): string | null => words && bounded(words.text);

/** A position without the place it stands at. */
function position(held: Held): Answer {
  const { actor, issue, category, condition, addressee, when, date, where, onBehalfOf } = held;
  return {
    id: held.id,
    actor: actor && bounded(actor.name),
    ...(onBehalfOf !== null && { onBehalfOf: bounded(onBehalfOf) }),
    stance: held.stance,
    issue: said(issue),
    ...(category !== undefined && { category }),
    ...(condition && { condition: said(condition) }),
    ...(addressee !== null && { addressee: bounded(addressee) }),
    ...(when && { when: said(when), date }),
    ...(where && { where: said(where) }),
    asserted: claims(held),
    ...origin(held),
  };
}

/** Whether the views state the stance, and do not leave it to the words. */
const claims = (held: Parameters<typeof assertedOf>[0]): boolean => assertedOf(held, "balanced").stance;

/** Positions in text order that meet all that is asked. */
export function listPositions(article: ToolArticle, asked: PositionsAsked): Answer | Problem {
  const { name: file, document, book } = article;
  const { stance } = asked;
  // a stance of a codebook from before may be there still
  if (stance !== undefined && !codeOf(book.stances, stance) && !document.positions.some((it) => it.stance === stance))
    return { problem: `There is no stance “${bounded(stance)}”: use ${codesIn(book.stances)}.` };
  const actors = asked.actor === undefined ? undefined : actorsNamed(article, asked.actor);
  if (actors && isProblem(actors)) return actors;
  const holders = actors && new Set(actors.map(({ id }) => id));
  const holderOf = new Map(document.positions.map(({ id, actor }) => [id, actor]));
  const isAbout = ({ issue, category }: Held) =>
    asked.issue === undefined ||
    has(`${issue?.text ?? ""}\n${category === undefined ? "" : issueLabel(book, category)}`, asked.issue);
  const wanted = (held: Held) =>
    (!holders || holders.has(holderOf.get(held.id) ?? "")) &&
    (asked.stance === undefined || held.stance === asked.stance) &&
    isAbout(held) &&
    (asked.status === undefined || held.status === asked.status) &&
    (asked.asserted === undefined || claims(held) === asked.asserted);
  // what else was read of the same quote, by a model or by the machine
  const others = resolve({ ...article, document: { ...document, positions: document.aside ?? [] } });
  const otherwise = new Map(others.statements.map(({ id, positions }) => [id, positions]));
  const found = resolve(article).statements.flatMap((statement) =>
    statement.positions.filter(wanted).map((held) => ({ statement, held })),
  );
  const tell = ({ statement, held }: (typeof found)[number]): Answer => ({
    ...citation(file, statement),
    quote: statement.id,
    ...position(held),
    ...otherReadings(otherwise.get(statement.id) ?? []),
  });
  return paged(found, asked, tell, file);
}

const otherReadings = (readings: readonly Held[]): Answer =>
  readings.length === 0 ? {} : { readOtherwise: readings.slice(0, POSITIONS).map(position) };

export interface QuotesAsked extends Page {
  readonly actor: string;
  readonly text?: string;
  readonly status?: Exclude<Status, "rejected">;
}

/** What an actor says, in quotation marks or reported, in text order. */
export function findQuotes(article: ToolArticle, asked: QuotesAsked): Answer | Problem {
  const { name: file, document } = article;
  const actors = actorsNamed(article, asked.actor);
  if (isProblem(actors)) return actors;
  const ids = new Set(actors.map(({ id }) => id));
  const theirs = new Set(
    document.attributions
      .filter(({ speaker, alsoSpeakers = [] }) => [speaker ?? "", ...alsoSpeakers].some((id) => ids.has(id)))
      .map(({ id }) => id),
  );
  const wordsOf = ({ content }: Statement) => content.map(({ text }) => text).join("\n");
  const found = resolve(article).statements.filter(
    (it) =>
      theirs.has(it.id) &&
      (asked.status === undefined || it.status === asked.status) &&
      (asked.text === undefined || has(wordsOf(it), asked.text)),
  );
  const tell = (statement: Statement): Answer => ({
    id: statement.id,
    ...citation(file, statement),
    form: statement.form,
    speakers: sayersIn(statement).flatMap((it) => (it ? [bounded(it.name)] : [])),
    cue: statement.cue.map((it) => said(it)),
    ...origin(statement),
    positions: statement.positions.slice(0, POSITIONS).map(position),
  });
  return paged(found, asked, tell, file);
}
