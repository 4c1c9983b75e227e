import { foundOf } from "../predict";
import { type RowScores, scoreRows } from "../scoreRows";
import { table } from "../table";
import { ROWS } from "../world";
import { type AnswerTo, type Questioned, readTwice } from "./articles";

/** What the sidebar has without a second reader, and with it. */
export interface Compared {
  readonly alone: RowScores;
  readonly both: RowScores;
  /** Prompts that have an answer, and all. */
  readonly answers: number;
  readonly prompts: number;
  readonly proposals: number;
  /** What fell out, by reason. */
  readonly refused: ReadonlyMap<string, number>;
}

export function compare(articles: readonly Questioned[], answerTo: AnswerTo): Compared {
  const read = articles.map((article) => readTwice(article, answerTo));
  const refused = new Map<string, number>();
  for (const { reason } of read.flatMap((it) => it.refused)) refused.set(reason, (refused.get(reason) ?? 0) + 1);
  const answered = read.flatMap((it) => it.answered);
  return {
    alone: scoreRows(articles.map(({ gold, document }) => ({ gold, found: foundOf(gold.article.text, document) }))),
    both: scoreRows(articles.map(({ gold }, i) => ({ gold, found: foundOf(gold.article.text, read[i]!.document) }))),
    answers: answered.length,
    prompts: articles.reduce((sum, { prompts }) => sum + prompts.length, 0),
    proposals: answered.reduce((sum, { reading }) => sum + reading.proposals.length, 0),
    refused,
  };
}

export function report(title: string, compared: Compared): string {
  const { alone, both, answers, prompts, proposals, refused } = compared;
  const fell = Array.from(refused, ([reason, count]) => `${reason} ${count}`).join(", ");
  return [
    `## ${title}`,
    "",
    `${answers} of ${prompts} prompts answered, ${proposals} proposals; fell out: ${fell === "" ? "nothing" : fell}.`,
    "",
    table(
      ["", "machine alone", "machine + reader"],
      ROWS.map(([name, figure]) => [name, figure(alone), figure(both)]),
    ),
    "",
  ].join("\n");
}
