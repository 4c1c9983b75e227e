import * as vscode from "vscode";
import { complain, inform, showProgress } from "../platform/notify";
import { setting } from "../platform/settings";
import { pause } from "../platform/slices";
import { fileNameOf } from "../platform/uris";
import type { Stale } from "./analysisTurns";
import type { Candidate } from "./candidates";

/** Milliseconds an analysis may last before its progress is shown. */
const PATIENCE = 500;

/** Shows the progress of work that takes long; who waits for it can `stop` it. */
export async function withProgress<T>(
  candidate: Candidate,
  stale: Stale,
  stop: () => void,
  work: Promise<T>,
): Promise<T> {
  const patience = pause(PATIENCE).then(() => "slow" as const);
  if ((await Promise.race([work, patience])) !== "slow" || stale()) return work;
  return showProgress({
    title: vscode.l10n.t("Standpoint is reading “{0}”", fileNameOf(candidate.document.uri)),
    // who types on is not interrupted by a notification
    ...(candidate.awaited && { cancel: stop }),
    until: () => work,
  });
}

/** Says that a document is too long to be read by itself; true where the person wants it all the same. */
export async function offerLong(document: vscode.TextDocument): Promise<boolean> {
  const size = Math.round(document.getText().length / 1000).toLocaleString(vscode.env.language);
  const most = setting("maxLength", document.uri).toLocaleString(vscode.env.language);
  const choice = await inform(
    vscode.l10n.t(
      "“{0}” has {1} kB. Standpoint reads files of up to {2} kB by itself, since a long text takes seconds; the limit is the setting “{3}”.",
      fileNameOf(document.uri),
      size,
      most,
      "standpoint.maxLength",
    ),
    vscode.l10n.t("Annotate Anyway"),
  );
  return choice !== undefined;
}

/** Says that a document could not be analysed. */
export function reportFailure({ uri }: vscode.TextDocument, error: unknown): void {
  console.error(error);
  const why = error instanceof Error ? error.message : String(error);
  void complain(vscode.l10n.t("Standpoint could not read “{0}”: {1}", fileNameOf(uri), why));
}
