import type { AnnotationDocument, Reader } from "../../../src/core/model/types";
import { joinReading } from "../../../src/core/reader/joinReading";
import { PROMPT_VERSION, type Prompt } from "../../../src/core/reader/prompt";
import type { Answered, Refused } from "../../../src/core/reader/proposal";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import type { GoldWorld } from "../gold";
import { analyzed } from "../run";

/** An article of the gold with what would be asked about it. */
export interface Questioned {
  readonly gold: GoldWorld;
  readonly document: AnnotationDocument;
  readonly prompts: readonly Prompt[];
}

export function questioned(gold: GoldWorld): Questioned {
  const { text } = gold.article;
  const document = merge(undefined, analyzed(text));
  return { gold, document, prompts: questionsOf(document, text) };
}

/** The answer to a prompt; undefined where there is none. */
export type AnswerTo = (prompt: Prompt, article: Questioned) => string | undefined;

export interface ReadTwice {
  readonly document: AnnotationDocument;
  readonly answered: readonly Answered[];
  readonly refused: readonly Refused[];
}

const READER: Reader = { model: "recorded", prompt: PROMPT_VERSION };

export function readTwice(article: Questioned, answerTo: AnswerTo, before = article.document): ReadTwice {
  const { text } = article.gold.article;
  const answered = article.prompts.flatMap((prompt): readonly Answered[] => {
    const answer = answerTo(prompt, article);
    return answer === undefined ? [] : [{ prompt, reading: readAnswer(prompt, text, answer) }];
  });
  return {
    document: joinReading(text, answered, READER)(before, {}),
    answered,
    refused: answered.flatMap(({ reading }) => reading.refused),
  };
}
