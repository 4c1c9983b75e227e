import * as vscode from "vscode";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";

/** Says what was done in an article, with a way back as long as nothing else was done there since: for what a slip of the hand can do. */
export async function tellUndo(
  { store, acts }: Pick<Session, "store" | "acts">,
  document: vscode.TextDocument,
  what: string,
): Promise<void> {
  let since = 0;
  const watching = store.onDidChange(({ uri, reason }) => {
    if (reason === "user" && uri === document.uri.toString()) since++;
  });
  const choice = await inform(what, vscode.l10n.t("Undo"));
  watching.dispose();
  // the person may look at another article by now
  if (choice && since === 0) acts.step(document, "undo");
  else if (choice) void inform(vscode.l10n.t("More was done since then: undo that first, with “Undo Annotation Act”."));
}
