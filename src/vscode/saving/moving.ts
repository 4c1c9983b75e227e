import * as vscode from "vscode";
import type { Kept } from "../../files/annotations/fileState";
import { whyOf } from "../files/fileReports";
import { besideOf } from "../files/fileText";
import { readText } from "../platform/disk";
import { complain, inform, warn } from "../platform/notify";
import { destinationOf, fileNameOf } from "../platform/uris";
import type { Flush, Session } from "../session/session";

/** Milliseconds in which an untitled article that is saved is closed after its file was opened. */
const CHANGE = 5000;
/** Milliseconds in which a file that is being moved has come to rest. */
const REST = 1000;
/** Annotation files without an article that are looked at, at most. */
const MOST = 50;

const ENDING = ".annotations.json";

/** Moves annotation files where their articles go. */
export function registerMoving(context: vscode.ExtensionContext, { articles, files }: Session, flush: Flush): void {
  const renamed = async (from: vscode.Uri, to: vscode.Uri, others: ReadonlySet<string>): Promise<void> => {
    for (const uri of files.unsaved) {
      const destination = uri.toString() === from.toString() ? undefined : destinationOf(uri, from, to);
      if (destination) await files.moved(uri, destination);
    }
    if (from.path.endsWith(ENDING) || others.has(besideOf(from).toString()) || !(await files.exists(from)))
      return files.moved(from, to);
    const [old, wanted] = [besideOf(from), besideOf(to)];
    if (await files.exists(to)) {
      const stays = vscode.l10n.t(
        "“{0}” is there already, so the annotations of “{1}” stay in “{2}”.",
        fileNameOf(wanted),
        fileNameOf(from),
        fileNameOf(old),
      );
      void warn(stays);
    } else
      try {
        await vscode.workspace.fs.rename(old, wanted, { overwrite: false });
      } catch (error) {
        const what = vscode.l10n.t(
          "“{0}” could not be moved with its article: {1}. Move it to “{2}” yourself.",
          fileNameOf(old),
          whyOf(error),
          wanted.fsPath,
        );
        void complain(what);
      }
    await files.moved(from, to);
  };

  const deleted = async (article: vscode.Uri, others: ReadonlySet<string>): Promise<void> => {
    const file = besideOf(article);
    if (article.path.endsWith(ENDING) || others.has(file.toString()) || !(await files.exists(article))) return;
    const choice = await inform(
      vscode.l10n.t("“{0}” was deleted. Its annotations stay in “{1}”.", fileNameOf(article), fileNameOf(file)),
      vscode.l10n.t("Delete Them Too"),
    );
    if (!choice) return;
    try {
      await vscode.workspace.fs.delete(file, { useTrash: true });
    } catch (error) {
      void complain(vscode.l10n.t("“{0}” could not be deleted: {1}.", fileNameOf(file), whyOf(error)));
    }
  };

  /** Offers an article without annotations those of one that is gone and had the same text: it may have been renamed outside. */
  const adopt = async (document: vscode.TextDocument): Promise<void> => {
    if (document.isUntitled || articles.kindOf(document) !== "article" || (await files.exists(document.uri))) return;
    const folder = vscode.Uri.joinPath(document.uri, "..");
    const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
    const there = new Set(names);
    const orphans = names.filter((name) => name.endsWith(ENDING) && !there.has(name.slice(0, -ENDING.length)));
    if (orphans.length === 0 || orphans.length > MOST) return;
    const { isAbout } = await import("../../files/annotations/annotationFile");
    const fitting: string[] = [];
    for (const name of orphans) {
      const json = await readText(vscode.Uri.joinPath(folder, name));
      if (json !== undefined && isAbout(json, document.getText())) fitting.push(name);
    }
    if (fitting.length !== 1 || document.isClosed) return;
    const choice = await inform(
      vscode.l10n.t(
        "“{0}” has annotations of the text of “{1}”, and its own article is gone.",
        fitting[0]!,
        fileNameOf(document.uri),
      ),
      vscode.l10n.t("Use Them Here"),
    );
    if (!choice || (await files.exists(document.uri))) return;
    await vscode.workspace.fs.rename(vscode.Uri.joinPath(folder, fitting[0]!), besideOf(document.uri));
    await files.read(document);
  };
  const opened = (document: vscode.TextDocument) =>
    void setTimeout(() => {
      if (!document.isClosed) void adopt(document).catch(() => undefined);
    }, REST);

  /**
   * Untitled articles with decisions, as they were when a file was opened: when one is saved, VS Code opens its file, empty
   * at first, takes the text out of the untitled one, and closes it.
   */
  const openedNow = new Map<vscode.TextDocument, ReadonlyMap<string, Kept>>();
  const remember = (document: vscode.TextDocument) => {
    const kept = files.unsaved.flatMap((uri) => {
      const one = uri.scheme === "untitled" ? files.kept(uri) : undefined;
      return one ? [[uri.toString(), one] as const] : [];
    });
    if (kept.length === 0) return;
    openedNow.set(document, new Map(kept));
    setTimeout(() => openedNow.delete(document), CHANGE);
  };
  const leave = async (untitled: vscode.Uri) => {
    for (const [document, all] of openedNow) {
      const kept = all.get(untitled.toString());
      if (kept && !document.isClosed && document.getText() === kept.text)
        return files.moved(untitled, document.uri, kept).then(() => flush());
    }
    files.discard(untitled);
  };

  const uris = (list: readonly vscode.Uri[]) => new Set(list.map(String));
  context.subscriptions.push(
    vscode.workspace.onWillRenameFiles((event) => {
      const isMoved = (article: vscode.Uri) =>
        event.files.some(({ oldUri, newUri }) => destinationOf(article, oldUri, newUri) !== undefined);
      event.waitUntil(flush(isMoved));
    }),
    vscode.workspace.onDidRenameFiles(async ({ files: moves }) => {
      const all = uris(moves.map(({ oldUri }) => oldUri));
      for (const { oldUri, newUri } of moves) await renamed(oldUri, newUri, all);
    }),
    vscode.workspace.onDidDeleteFiles(({ files: gone }) => {
      for (const uri of gone) void deleted(uri, uris(gone));
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.isUntitled) return;
      opened(document);
      remember(document);
    }),
    vscode.workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
      if (isUntitled) void leave(uri);
    }),
  );
  for (const { document } of vscode.window.visibleTextEditors) opened(document);
}
