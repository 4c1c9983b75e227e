import type { Codebook } from "../../core/codebook/types";
import type { AnnotationDocument, Reader } from "../../core/model/types";
import { joinReading } from "../../core/reader/joinReading";
import { PROMPT_VERSION } from "../../core/reader/prompt";
import type { Answered, Refused } from "../../core/reader/proposal";
import { questionsOf } from "../../core/reader/questionsOf";
import { readAnswer } from "../../core/reader/readAnswer";
import { complete, type Endpoint, NoAnswer } from "./endpoint";

/** What a second reader says of an article: to be put into a document of it. */
export interface ReadAgain {
  readonly into: (document: AnnotationDocument) => AnnotationDocument;
  /** What fell out of the answers, in words; empty where nothing did. */
  readonly fell: string;
}

/** Reads an article of which `document` has what was found in it. Throws an error whose message says why it was not read. */
export type SecondReader = (text: string, document: AnnotationDocument) => Promise<ReadAgain>;

/** Tries for one answer; after a server was not reached at all each further article costs one, until it is there again. */
const TRIES = 4;

export function secondReader(endpoint: Endpoint, book: Codebook, budget: number | undefined): SecondReader {
  let tries = TRIES;
  return async (text, document) => {
    const prompts = questionsOf(document, text, { book, ...(budget !== undefined && { budget }) });
    const answered: Answered[] = [];
    let version: string | undefined;
    for (const [i, prompt] of prompts.entries()) {
      const which = prompts.length > 1 ? `piece ${i + 1} of ${prompts.length}: ` : "";
      try {
        const { words, model } = await complete(endpoint, prompt.messages, tries);
        tries = TRIES;
        if (model !== endpoint.model) version = model;
        const reading = readAnswer(prompt, text, words);
        if (reading.refused.some(({ reason }) => reason === "no JSON"))
          throw new NoAnswer("the model’s answer is no JSON object as it was asked for, or is cut off", false);
        answered.push({ prompt, reading });
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (error.isGone) tries = 1;
        throw new Error(`${which}${error.message}`);
      }
    }
    const reader: Reader = {
      model: endpoint.model,
      ...(version !== undefined && { version }),
      prompt: PROMPT_VERSION,
      at: new Date().toISOString(),
    };
    return {
      into: (before) => joinReading(text, answered, reader)(before, {}),
      fell: fellOut(answered.flatMap(({ reading }) => reading.refused)),
    };
  };
}

function fellOut(refused: readonly Refused[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${reason} ${count}`).join(", ");
}
