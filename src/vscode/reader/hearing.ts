import * as vscode from "vscode";
import type { Prompt } from "../../core/reader/prompt";
import { showProgress } from "../platform/notify";
import { type Model, NoAnswer, Stopped } from "./model";
import type { Sending } from "./offer";

/** A question with the words that came back. */
export interface Heard {
  readonly prompt: Prompt;
  readonly answer: string;
}

/** How far it has come: all questions are answered, or the person or the model went away before. */
export interface Outcome {
  readonly heard: readonly Heard[];
  readonly version: string | undefined;
  /** In a sentence; undefined where the model answered all, or the person stopped it. */
  readonly problem?: string;
  readonly stopped: boolean;
}

/** Asks one question after the other, with progress and a way to stop; goes on after those that are answered. */
export async function hear(
  { model, prompts }: Sending,
  article: string,
  before: Pick<Outcome, "heard" | "version">,
): Promise<Outcome> {
  const source = new vscode.CancellationTokenSource();
  const heard = [...before.heard];
  let { version } = before;
  try {
    await showProgress({
      title: vscode.l10n.t("{0} reads “{1}”", model.name, article),
      cancel: () => source.cancel(),
      until: async (report) => {
        for (const [i, prompt] of prompts.entries()) {
          if (i < heard.length) continue;
          const say = (characters: number) =>
            report(progress(model, i, prompts.length, characters), i / prompts.length);
          say(0);
          const answer = await model.ask(prompt.messages, seldom(say), source.token);
          heard.push({ prompt, answer: answer.words });
          version ??= answer.version;
        }
      },
    });
    return { heard, version, stopped: false };
  } catch (error) {
    if (error instanceof Stopped || source.token.isCancellationRequested) return { heard, version, stopped: true };
    const problem = error instanceof NoAnswer ? error.message : unknown(model, error);
    return { heard, version, problem, stopped: false };
  } finally {
    source.dispose();
  }
}

function progress({ name }: Model, index: number, all: number, characters: number): string {
  const piece = vscode.l10n.t("piece {0} of {1}", index + 1, all);
  return characters === 0
    ? vscode.l10n.t("{0}: sent, waiting for {1}", piece, name)
    : vscode.l10n.t("{0}: {1} characters of the answer", piece, characters.toLocaleString(vscode.env.language));
}

/** A model says some letters at a time: a notification need not be drawn for each. */
function seldom(say: (characters: number) => void): (characters: number) => void {
  let last = 0;
  return (characters) => {
    if (characters - last < STEP && last > 0) return;
    last = characters;
    say(characters);
  };
}
const STEP = 100;

const unknown = ({ name }: Model, error: unknown): string =>
  vscode.l10n.t(
    "{0} gave no answer: {1}.",
    name,
    (error instanceof Error ? error.message : String(error)).replace(/\.$/, ""),
  );
