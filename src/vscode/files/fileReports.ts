import * as vscode from "vscode";
import type { Problem } from "../../files/annotations/annotationFile";
import { failureInWords } from "../../files/failures";
import { copiesBeside, writeWhole } from "../platform/disk";
import { inert } from "../platform/inert";
import { complain, warn } from "../platform/notify";
import { fileNameOf } from "../platform/uris";

const UNREADABLE: Readonly<Record<Problem, (name: string, why: string) => string>> = {
  broken: (name, why) =>
    vscode.l10n.t("“{0}” cannot be read and is left as it is. {1} Repair or remove it to save annotations.", name, why),
  conflict: (name, why) =>
    vscode.l10n.t(
      "“{0}” was joined by git only in part and is left as it is. {1} Resolve the merge and save the file: then it is read again.",
      name,
      why,
    ),
  newer: (name, why) =>
    vscode.l10n.t(
      "“{0}” was written by a newer Standpoint and is left as it is. {1} Update the extension to use it.",
      name,
      why,
    ),
};

/** Reports an annotation file that cannot be used, and what to do about it; `message` is the first fault in it. */
export async function reportUnreadable(
  file: vscode.Uri,
  { problem, message }: { readonly problem: Problem; readonly message: string },
): Promise<void> {
  const [copy] = await copiesBeside(file).catch(() => []);
  const told = UNREADABLE[problem](fileNameOf(file), message);
  const left = copy && vscode.l10n.t("What Standpoint wrote last may be in “{0}” beside it.", fileNameOf(copy));
  const choice = await complain(left ? `${told} ${left}` : told, vscode.l10n.t("Open File"));
  if (choice) await vscode.window.showTextDocument(file);
}

/** Words a failure so that a person can act on it, without a full stop. */
export function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return failureInWords(message, error instanceof vscode.FileSystemError ? error.code : "");
}

/** Reports that reading a file failed. */
export const reportUnread = (file: vscode.Uri, error: unknown): void =>
  void complain(vscode.l10n.t("Standpoint could not read “{0}”: {1}.", fileNameOf(file), whyOf(error)));

/** Reports that writing a file failed; gives what the person wants to do about it, undefined where they do not say. */
export async function reportUnwritten(file: vscode.Uri, error: unknown): Promise<"retry" | "elsewhere" | undefined> {
  const again = vscode.l10n.t("Try Again");
  const choice = await complain(
    vscode.l10n.t(
      "“{0}” could not be written: {1}. Your decisions are kept and tried again with the next one.",
      fileNameOf(file),
      whyOf(error),
    ),
    again,
    vscode.l10n.t("Save Elsewhere…"),
  );
  if (choice === undefined) return undefined;
  return choice === again ? "retry" : "elsewhere";
}

/** Writes a file to a place that the person chooses. False where they chose none, or where it could not be written. */
export async function saveElsewhere(file: vscode.Uri, json: string): Promise<boolean> {
  const filters = { [vscode.l10n.t("Standpoint annotations")]: ["json"] };
  const title = vscode.l10n.t("Save Annotations Elsewhere");
  const place = await vscode.window.showSaveDialog({ defaultUri: file, filters, title });
  if (!place) return false;
  try {
    await writeWhole(place, json);
    return true;
  } catch (error) {
    void complain(vscode.l10n.t("“{0}” could not be written: {1}.", fileNameOf(place), whyOf(error)));
    return false;
  }
}

const YOURS = "standpoint-yours";

/** Asks whose decisions count; undefined where the person does not say. `json`: the file as it would be with theirs. */
export async function askWhose(file: vscode.Uri, json: string, count: number): Promise<"ours" | "theirs" | undefined> {
  const name = fileNameOf(file);
  const question =
    count === 1
      ? vscode.l10n.t(
          "Somebody else, or another window, has changed “{0}” and decided otherwise on one annotation than you. “Keep Mine” keeps your decisions on them, “Reload” takes those of the file; all others are joined.",
          name,
        )
      : vscode.l10n.t(
          "Somebody else, or another window, has changed “{0}” and decided otherwise on {1} annotations than you. “Keep Mine” keeps your decisions on them, “Reload” takes those of the file; all others are joined.",
          name,
          count,
        );
  const [look, mine, reload] = [vscode.l10n.t("Compare"), vscode.l10n.t("Keep Mine"), vscode.l10n.t("Reload")];
  const yours = file.with({ scheme: YOURS, authority: "", query: "" });
  const provider = vscode.workspace.registerTextDocumentContentProvider(YOURS, {
    provideTextDocumentContent: ({ path }) => (path === yours.path ? json : undefined),
  });
  const compare = async () => {
    try {
      await vscode.commands.executeCommand(
        "vscode.diff",
        yours,
        file,
        inert(vscode.l10n.t("{0}: yours ↔ on disk", name)),
      );
    } catch (error) {
      void complain(vscode.l10n.t("“{0}” could not be compared: {1}.", name, whyOf(error)));
    }
  };
  try {
    for (;;) {
      const choice = await warn(question, look, mine, reload);
      if (choice === undefined) return undefined;
      if (choice !== look) return choice === mine ? "ours" : "theirs";
      // nothing is saved before the answer: it must not depend on how long VS Code compares
      void compare();
    }
  } finally {
    provider.dispose();
  }
}
