import * as vscode from "vscode";
import { setContext } from "../platform/contextKeys";
import type { Handlers } from "../platform/manifest";
import { inform, mention } from "../platform/notify";
import { onDidChangeSetting, setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";
import type { Session } from "../session/session";

/**
 * *Lock Article*: its text cannot be typed into, annotating goes on. By a setting so is every article that is opened with
 * an annotation file beside it, until it is unlocked or closed.
 */
export function registerLock(
  context: vscode.ExtensionContext,
  { store, articles, readOnly }: Session,
): Pick<Handlers, "lockArticle" | "unlockArticle"> {
  /** Open articles, and whether they were opened with an annotation file. */
  const opened = new Map<string, boolean>();
  const isLocked = (uri: vscode.Uri) => readOnly.isHeld(uri, "person", "setting");
  const draw = () => {
    const document = articles.current();
    setContext("locked", document !== undefined && isLocked(document.uri));
  };
  const follow = (key: string) => {
    const uri = vscode.Uri.parse(key, true);
    if (setting("lockArticles", uri)) void readOnly.hold(uri, "setting");
    else void readOnly.release(uri, "setting");
  };
  context.subscriptions.push(
    articles.onDidChange(draw),
    readOnly.onDidChange(draw),
    store.onDidChange(({ uri, document, reason }) => {
      if (!document) {
        opened.delete(uri);
        void readOnly.release(vscode.Uri.parse(uri, true), "setting");
      } else if (!opened.has(uri)) {
        // the file beside an article is read before anything else is known of it
        opened.set(uri, reason === "load");
        if (reason === "load") follow(uri);
      }
    }),
    onDidChangeSetting(["lockArticles"], () => {
      for (const [key, withFile] of opened) if (withFile) follow(key);
    }),
  );
  draw();
  return {
    async lockArticle() {
      const document = articles.current();
      if (!document || !store.get(document.uri.toString()))
        return inform(vscode.l10n.t("There is nothing to lock: open an article first."));
      if (document.isUntitled) return offerSaving();
      // VS Code locks the active editor alone
      await vscode.window.showTextDocument(document);
      await readOnly.hold(document.uri, "person");
      mention(
        vscode.l10n.t(
          "“{0}” is locked: its text stays as it is, annotations can be changed.",
          fileNameOf(document.uri),
        ),
        5000,
      );
    },
    async unlockArticle() {
      const document = articles.current();
      if (!document || !isLocked(document.uri))
        return inform(vscode.l10n.t("This article is not locked by Standpoint: its text can be typed into."));
      await vscode.window.showTextDocument(document);
      await readOnly.release(document.uri, "person", "setting");
      mention(vscode.l10n.t("“{0}” is unlocked: its text can be typed into.", fileNameOf(document.uri)), 5000);
    },
  };
}

/** VS Code can lock a file, but no untitled text. */
async function offerSaving(): Promise<void> {
  const choice = await inform(
    vscode.l10n.t("Save the article first: a text that is in no file yet cannot be locked."),
    vscode.l10n.t("Save Article…"),
  );
  if (choice) await vscode.commands.executeCommand("workbench.action.files.save");
}
