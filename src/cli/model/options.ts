import type { Codebook } from "../../core/codebook/types";
import type { Io } from "../io";
import { addressOf, keyIn } from "./address";
import { type SecondReader, secondReader } from "./secondReader";

interface Values {
  readonly model?: string | undefined;
  readonly "model-name"?: string | undefined;
  readonly "model-timeout"?: string | undefined;
  readonly "model-budget"?: string | undefined;
}

/** Seconds for one answer: a model on one’s own machine takes its time. */
export const TIMEOUT = 300;
/** Characters. */
export const LEAST_BUDGET = 4_000;

/** The second reader that the options name, if any, or in a sentence what is wrong with them. */
export function readerFor(
  values: Values,
  book: Codebook,
  { modelKey, wait = waiting }: Pick<Io, "modelKey" | "wait">,
  tell: (words: string) => void,
): { readonly reader: SecondReader | undefined } | { readonly problem: string } {
  const { model: url, "model-name": name, "model-timeout": timeout, "model-budget": budget } = values;
  if (url === undefined && name === undefined && timeout === undefined && budget === undefined)
    return { reader: undefined };
  if (url === undefined || name === undefined || name === "")
    return { problem: "a second reader needs both --model URL and --model-name NAME" };
  const key = keyIn(modelKey);
  const at = addressOf(url, modelKey);
  if ("problem" in at) return at;
  if ("problem" in key) return key;
  const seconds = Number(timeout ?? TIMEOUT);
  if (!(seconds > 0 && seconds <= 86_400)) return { problem: "--model-timeout needs a number of seconds" };
  const characters = budget === undefined ? undefined : Number(budget);
  if (characters !== undefined && !(characters >= LEAST_BUDGET))
    return { problem: `--model-budget needs a number of characters, ${LEAST_BUDGET} or more` };
  const endpoint = { url: at.address, model: name, key: key.key, timeout: Math.ceil(1_000 * seconds), wait, tell };
  if (at.warning !== undefined) tell(at.warning);
  return { reader: secondReader(endpoint, book, characters) };
}

const waiting = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
