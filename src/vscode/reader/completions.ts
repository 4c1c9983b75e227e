import { createParser } from "eventsource-parser";
import * as vscode from "vscode";
import { at, messageIn, parsed } from "../../core/reader/serverWords";
import { NoAnswer } from "./model";

/** What a server that speaks as OpenAI’s chat completions do has answered. */
export interface Completion {
  readonly words: string;
  /** What it calls the model that answered. */
  readonly model: string | undefined;
}

/** As much of an answer is read: far more than any that was asked for. In UTF-16 units. */
const LONGEST = 2_000_000;

/**
 * The words of a response that comes in pieces, or, from servers that do not do that, at once. `heard` is told how many
 * characters there are so far; `wait` is how each piece is waited for; `key` is never shown. Throws `NoAnswer` where it is no completion.
 */
export async function answerIn(
  response: Response,
  heard: (characters: number) => void,
  wait: <T>(work: Promise<T>) => Promise<T>,
  key: string | undefined,
): Promise<Completion> {
  const isStream = /^text\/event-stream\b/i.test(response.headers.get("content-type") ?? "");
  const reader = response.body?.getReader();
  if (!reader) throw notAsAsked();
  const completion = new Told(key);
  let body = "";
  const parser = createParser({ onEvent: ({ data }) => completion.event(data) });
  const decoder = new TextDecoder();
  for (let length = 0; ; ) {
    const { done, value } = await wait(reader.read());
    const piece = decoder.decode(value, { stream: !done });
    length += piece.length;
    if (length > LONGEST) throw new NoAnswer(vscode.l10n.t("The model goes on and on: its answer was cut off."));
    if (isStream) parser.feed(piece);
    else body += piece;
    heard(isStream ? completion.words.length : body.length);
    if (done) break;
  }
  if (isStream) parser.reset({ consume: true });
  else completion.whole(body);
  if (!completion.isThere) throw notAsAsked();
  return completion;
}

const notAsAsked = () =>
  new NoAnswer(
    vscode.l10n.t("The server answers, but not as chat completions do. Look at the settings “standpoint.model”."),
  );

class Told implements Completion {
  words = "";
  model: string | undefined;
  isThere = false;

  constructor(private readonly key: string | undefined) {}

  event(data: string): void {
    if (data === "[DONE]") return;
    const value = parsed(data);
    const problem = at(value, "error");
    if (problem !== undefined && problem !== null)
      throw new NoAnswer(vscode.l10n.t("The model broke off: {0}.", messageIn(data, this.key)));
    this.add(value, "delta");
  }

  whole(body: string): void {
    this.add(parsed(body), "message");
  }

  private add(value: unknown, part: "delta" | "message"): void {
    const choice = at(value, "choices", 0);
    if (choice === undefined) return;
    const words = at(choice, part, "content");
    const model = at(value, "model");
    // a last piece may have none
    this.isThere ||= typeof words === "string" || part === "delta";
    if (typeof words === "string") this.words += words;
    if (typeof model === "string") this.model = model.slice(0, 200);
  }
}
