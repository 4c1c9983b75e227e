import * as vscode from "vscode";

const KINDS = ["showInformationMessage", "showWarningMessage", "showErrorMessage"] as const;

export interface Messages {
  /** Every message shown since, with its buttons and, where it stands before everything else, its details. */
  readonly shown: readonly { readonly text: string; readonly detail: string; readonly buttons: readonly string[] }[];
}

/** Answers every message for the time of `work`: with the button that `answer` names, if any. */
export async function answering(
  answer: (text: string) => string | undefined | Promise<string | undefined>,
  work: (messages: Messages) => Promise<void>,
): Promise<void> {
  const shown: { text: string; detail: string; buttons: readonly string[] }[] = [];
  const window = vscode.window as unknown as Record<(typeof KINDS)[number], unknown>;
  const originals = KINDS.map((kind) => window[kind]);
  for (const kind of KINDS)
    window[kind] = async (text: string, ...rest: readonly unknown[]) => {
      const buttons = rest.filter((it) => typeof it === "string");
      const [options] = rest;
      const detail =
        typeof options === "object" && options !== null ? String(Reflect.get(options, "detail") ?? "") : "";
      shown.push({ text, detail, buttons });
      const choice = await answer(text);
      return buttons.includes(choice ?? "") ? choice : undefined;
    };
  try {
    await work({ shown });
  } finally {
    for (const [i, kind] of KINDS.entries()) window[kind] = originals[i];
  }
}
