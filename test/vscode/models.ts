import * as vscode from "vscode";

/** Models of the extension in test/host/models, which answer as a test says. */
export interface TestModels {
  /** Texts of every request so far, its messages in order. */
  readonly asked: readonly (readonly string[])[];
  set(
    models: readonly { readonly id: string; readonly name: string; readonly maxInputTokens?: number }[],
    answer: (
      model: { readonly id: string },
      texts: readonly string[],
      say: (words: string) => void,
      token: vscode.CancellationToken,
    ) => Promise<void>,
  ): void;
}

export async function testModels(): Promise<TestModels> {
  const extension = vscode.extensions.getExtension<TestModels>("standpoint.standpoint-test-models");
  if (!extension) throw new Error("the extension with models is not installed");
  return extension.activate();
}

interface Line {
  readonly n: number;
  readonly content: readonly string[];
}

/** What a question asks about: its numbered attributions, and the keys of its actors by name. */
export function questionIn(texts: readonly string[]): {
  readonly lines: readonly Line[];
  readonly keys: Readonly<Record<string, string>>;
} {
  const all = texts.join("\n").split("\n");
  const lines = all.filter((it) => it.startsWith('{"n":') && it.includes('"content"') && it.includes('"cue":['));
  const actors = all.find((it) => it.startsWith('[{"key"'));
  const listed: readonly { readonly key: string; readonly name: string }[] = actors ? JSON.parse(actors) : [];
  return {
    lines: lines.map((it) => JSON.parse(it)),
    keys: Object.fromEntries(listed.map(({ key, name }) => [name, key])),
  };
}

/** An answer that says the same of every attribution. */
export const alike = (texts: readonly string[], said: object): string =>
  JSON.stringify({ attributions: questionIn(texts).lines.map(({ n }) => ({ n, ...said })) });

export interface Progress {
  readonly title: string;
  readonly messages: string[];
  /** As the person does by the button of the notification. */
  readonly cancel: () => void;
}

/** Notes the progress that is shown for the time of `work`, with the means to cancel it. */
export async function watchingProgress(work: (shown: readonly Progress[]) => Promise<void>): Promise<void> {
  const { withProgress } = vscode.window;
  const shown: Progress[] = [];
  const watched: typeof withProgress = (options, task) => {
    if (!options.cancellable) return withProgress(options, task);
    const source = new vscode.CancellationTokenSource();
    const messages: string[] = [];
    shown.push({ title: options.title ?? "", messages, cancel: () => source.cancel() });
    return task({ report: ({ message }) => message !== undefined && messages.push(message) }, source.token);
  };
  Object.assign(vscode.window, { withProgress: watched });
  try {
    await work(shown);
  } finally {
    Object.assign(vscode.window, { withProgress });
  }
}
