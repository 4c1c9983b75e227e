import * as vscode from "vscode";
import { besideOf } from "./annotationFile";
import { fileNameOf } from "./articles";
import type { Desk, Settled } from "./desk";
import type { Handlers } from "./names";
import { setting } from "./settings";

/** Writing the annotations beside the article: on command, and when the article is saved. */
export function registerSaving(
  context: vscode.ExtensionContext,
  { store, articles, files }: Desk,
  settled: Settled,
): Pick<Handlers, "save" | "openAnnotations"> {
  const onSave = async (document: vscode.TextDocument) => {
    const mode = setting("save", document.uri);
    if (mode === "onCommand" || document.uri.scheme === "untitled") return;
    const exists = await files.exists(document);
    if (!exists && mode !== "always") return;
    await settled(document);
    const annotations = store.get(document.uri.toString());
    // an empty file beside every note would only be litter
    const found = annotations && annotations.attributions.length + annotations.actors.length > 0;
    if (annotations && (exists || found)) await files.write(document, false);
  };
  context.subscriptions.push(vscode.workspace.onDidSaveTextDocument(onSave));

  const save = async (): Promise<void> => {
    const document = articles.current();
    if (document) await settled(document);
    if (!document || !store.get(document.uri.toString())) {
      void vscode.window.showInformationMessage("There are no annotations to save: open an article first.");
      return;
    }
    if (document.isUntitled) {
      const choice = await vscode.window.showInformationMessage(
        "Save the article first: its annotations lie in a file beside it.",
        "Save Article…",
      );
      if (choice) await vscode.commands.executeCommand("workbench.action.files.save");
      return;
    }
    const written = await files.write(document, true);
    if (written === "written" || written === "unchanged")
      void vscode.window.setStatusBarMessage(`$(check) Saved ${fileNameOf(besideOf(document.uri))}`, 4000);
  };
  const openAnnotations = async (): Promise<void> => {
    const document = articles.current();
    if (document && (await files.exists(document))) {
      await vscode.window.showTextDocument(besideOf(document.uri));
      return;
    }
    const why = document ? "This article has no annotation file yet." : "Open an article first.";
    const choice = await vscode.window.showInformationMessage(why, ...(document ? ["Save Annotations"] : []));
    if (choice) await save();
  };
  return { save, openAnnotations };
}
