import type * as vscode from "vscode";
import type { Message } from "../../core/reader/prompt";

/** A language model that a person may ask. */
export interface Model {
  /** Of this one among all: by it the last choice is remembered. */
  readonly id: string;
  /** “GPT-4o”, as annotations record it. */
  readonly name: string;
  readonly version?: string;
  /** In a sentence, where what is sent goes. */
  readonly where: string;
  /** Whether what is sent can be read on its way. */
  readonly isOpen: boolean;
  /** Characters that one question may have. */
  readonly budget: number;
  /**
   * Sends the messages; the words that come back. `heard` is told how many characters there are so far. Throws
   * `NoAnswer`, or `Stopped` once the token says so, however long the model goes on.
   */
  readonly ask: (
    messages: readonly Message[],
    heard: (characters: number) => void,
    token: vscode.CancellationToken,
  ) => Promise<Answer>;
}

export interface Answer {
  readonly words: string;
  /** As the one who answers calls itself, where that says more than its name. */
  readonly version?: string;
}

/** Why there is no answer, in a sentence for the person, with what to do. */
export class NoAnswer extends Error {}

/** The person went away. */
export class Stopped extends Error {}

/** What `work` comes to, or `Stopped` as soon as the person stops. */
export function unlessStopped<T>(work: PromiseLike<T>, token: vscode.CancellationToken): Promise<T> {
  if (token.isCancellationRequested) return Promise.reject(new Stopped());
  return new Promise<T>((done, fail) => {
    const listening = token.onCancellationRequested(() => fail(new Stopped()));
    Promise.resolve(work)
      .then(done, fail)
      .finally(() => listening.dispose());
  });
}
