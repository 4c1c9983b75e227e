import type { Codebook } from "../../core/codebook/types";
import type { AnnotationDocument, Reader } from "../../core/model/types";
import { joinReading } from "../../core/reader/joinReading";
import { PROMPT_VERSION } from "../../core/reader/prompt";
import type { Answered, Refused } from "../../core/reader/proposal";
import { questionsOf } from "../../core/reader/questionsOf";
import { readAnswer } from "../../core/reader/readAnswer";
import { withoutKey } from "../../core/reader/withoutKey";
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
  let isRefused = false;
  return async (text, document) => {
    if (isRefused) throw new Error("nothing more is sent, for the reason that was told before");
    const prompts = questionsOf(document, text, { book, ...(budget !== undefined && { budget }) });
    const answered: Answered[] = [];
    let version: string | undefined;
    for (const [i, prompt] of prompts.entries()) {
      const which = prompts.length > 1 ? `piece ${i + 1} of ${prompts.length}: ` : "";
      try {
        const { words, model, isCut } = await complete(endpoint, prompt.messages, tries);
        tries = TRIES;
        if (model !== endpoint.model) version = model && withoutKey(model, endpoint.key);
        const reading = readAnswer(prompt, text, words);
        const unread = reading.refused.find(({ what }) => what === "answer");
        if (unread) throw new NoAnswer(isCut ? CUT : UNREAD[unread.reason === "no JSON" ? 0 : 1], "this one");
        answered.push({ prompt, reading });
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        if (error.why === "gone") tries = 1;
        if (error.why === "refused") isRefused = true;
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

const CUT =
  "the model’s answer is cut off at the most words that it may give: raise that limit at its server, or ask for less at once by a lower --model-budget";
const UNREAD = [
  "the model’s answer is no JSON object as it was asked for, or is cut off: try again, a larger model, or a lower --model-budget",
  "the model’s answer is JSON, but does not have the lists that it was asked for: try again, or a larger model",
] as const;

function fellOut(refused: readonly Refused[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Array.from(counts, ([reason, count]) => `${reason} ${count}`).join(", ");
}
