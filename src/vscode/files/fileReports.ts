import * as vscode from "vscode";
import type { Problem } from "../../files/annotations/annotationFile";
import { failureInWords } from "../../files/failures";
import { copiesBeside, writeWhole } from "../platform/disk";
import { inert } from "../platform/inert";
import { complain, warn } from "../platform/notify";
import { fileNameOf } from "../platform/uris";

const UNREADABLE: Readonly<Record<Problem, readonly [what: string, advice: string]>> = {
  broken: ["cannot be read", "Repair or remove it to save annotations."],
  conflict: ["was joined by git only in part", "Resolve the merge and save the file: then it is read again."],
  newer: ["was written by a newer Standpoint", "Update the extension to use it."],
};

/** Reports an annotation file that cannot be used, and what to do about it; `message` is the first fault in it. */
export async function reportUnreadable(
  file: vscode.Uri,
  { problem, message }: { readonly problem: Problem; readonly message: string },
): Promise<void> {
  const [what, advice] = UNREADABLE[problem];
  const [copy] = await copiesBeside(file).catch(() => []);
  const left = copy ? ` What Standpoint wrote last may be in “${fileNameOf(copy)}” beside it.` : "";
  const choice = await complain(
    `“${fileNameOf(file)}” ${what} and is left as it is. ${message} ${advice}${left}`,
    "Open File",
  );
  if (choice) await vscode.window.showTextDocument(file);
}

/** Words a failure so that a person can act on it, without a full stop. */
export function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return failureInWords(message, error instanceof vscode.FileSystemError ? error.code : "");
}

/** Reports that reading a file failed. */
export const reportUnread = (file: vscode.Uri, error: unknown): void =>
  void complain(`Standpoint could not read “${fileNameOf(file)}”: ${whyOf(error)}.`);

/** Reports that writing a file failed; gives what the person wants to do about it, undefined where they do not say. */
export async function reportUnwritten(file: vscode.Uri, error: unknown): Promise<"retry" | "elsewhere" | undefined> {
  const choice = await complain(
    `“${fileNameOf(file)}” could not be written: ${whyOf(error)}. Your decisions are kept and tried again with the next one.`,
    "Try Again",
    "Save Elsewhere…",
  );
  if (choice === undefined) return undefined;
  return choice === "Try Again" ? "retry" : "elsewhere";
}

/** Writes a file to a place that the person chooses. False where they chose none, or where it could not be written. */
export async function saveElsewhere(file: vscode.Uri, json: string): Promise<boolean> {
  const filters = { "Standpoint annotations": ["json"] };
  const place = await vscode.window.showSaveDialog({ defaultUri: file, filters, title: "Save Annotations Elsewhere" });
  if (!place) return false;
  try {
    await writeWhole(place, json);
    return true;
  } catch (error) {
    void complain(`“${fileNameOf(place)}” could not be written: ${whyOf(error)}.`);
    return false;
  }
}

const YOURS = "standpoint-yours";

/** Asks whose decisions count; undefined where the person does not say. `json`: the file as it would be with theirs. */
export async function askWhose(file: vscode.Uri, json: string, count: number): Promise<"ours" | "theirs" | undefined> {
  const name = fileNameOf(file);
  const annotations = count === 1 ? "one annotation" : `${count} annotations`;
  const question =
    `Somebody else, or another window, has changed “${name}” and decided otherwise on ${annotations} than you. ` +
    "“Keep Mine” keeps your decisions on them, “Reload” takes those of the file; all others are joined.";
  const yours = file.with({ scheme: YOURS, authority: "", query: "" });
  const provider = vscode.workspace.registerTextDocumentContentProvider(YOURS, {
    provideTextDocumentContent: ({ path }) => (path === yours.path ? json : undefined),
  });
  const compare = async () => {
    try {
      await vscode.commands.executeCommand("vscode.diff", yours, file, inert(`${name}: yours ↔ on disk`));
    } catch (error) {
      void complain(`“${name}” could not be compared: ${whyOf(error)}.`);
    }
  };
  try {
    for (;;) {
      const choice = await warn(question, "Compare", "Keep Mine", "Reload");
      if (choice !== "Compare") return choice && (choice === "Keep Mine" ? "ours" : "theirs");
      // nothing is saved before the answer: it must not depend on how long VS Code compares
      void compare();
    }
  } finally {
    provider.dispose();
  }
}
