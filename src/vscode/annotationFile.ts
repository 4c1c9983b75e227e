import * as vscode from "vscode";
import { merge } from "../core/merge";
import type { Store } from "../store/store";
import { fileNameOf } from "./articles";
import { readText, recover, replaceFile } from "./disk";

/** What became of a wish to write. */
export type Written = "written" | "unchanged" | "refused" | "failed";

/** The annotation files beside the articles: `harbour.txt` has `harbour.txt.annotations.json`. Nothing else reads or writes them. */
export interface AnnotationFiles extends vscode.Disposable {
  /** Whether there is one, whatever its condition. */
  exists(document: vscode.TextDocument): Promise<boolean>;
  /** Puts what it says into the store, reports what is wrong with it, and watches it from then on; false where there is none. */
  read(document: vscode.TextDocument): Promise<boolean>;
  /** Writes it whole or not at all; never over one that cannot be read. `asked`: whether the person waits for an answer. */
  write(document: vscode.TextDocument, asked: boolean): Promise<Written>;
  forget(document: vscode.TextDocument): void;
}

export const besideOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: `${article.path}.annotations.json`, query: "", fragment: "" });

export function createAnnotationFiles(store: Store): AnnotationFiles {
  /** By the article's URI: the last good text of the file that was read or written. */
  const known = new Map<string, string>();
  /** Articles with decisions that are in no file yet. */
  const unsaved = new Set<string>();
  /** The broken text that was reported last, so as not to repeat it at every save. */
  const reported = new Map<string, string>();
  const watchers = new Map<string, vscode.Disposable>();
  const queues = new Map<string, Promise<unknown>>();

  /** One at a time for each article, in the order they were asked for. */
  const inTurn = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(work, work);
    queues.set(key, turn);
    return turn;
  };

  /** The document the file speaks of, or undefined after a report. */
  const understand = async (document: vscode.TextDocument, json: string, asked: boolean) => {
    const result = await parsed(document, json);
    if (result.ok) return result.document;
    const key = document.uri.toString();
    if (asked || reported.get(key) !== json) void reportUnreadable(besideOf(document.uri), result);
    reported.set(key, json);
    return undefined;
  };

  /** Its text; undefined where there is none. */
  const present = async (document: vscode.TextDocument): Promise<string | undefined> => {
    const target = besideOf(document.uri);
    const text = await readText(target);
    if (text !== undefined) return text;
    return recover(target, async (copy) => (await parsed(document, copy)).ok);
  };

  const load = async (document: vscode.TextDocument): Promise<boolean> => {
    const key = document.uri.toString();
    const json = await present(document);
    if (json === undefined) {
      known.delete(key);
      return false;
    }
    if (json === known.get(key)) return true;
    const annotations = await understand(document, json, false);
    if (!annotations || unsaved.has(key) || document.isClosed) return true;
    known.set(key, json);
    store.set(key, annotations, "load");
    return true;
  };

  const save = async (document: vscode.TextDocument, asked: boolean): Promise<Written> => {
    const key = document.uri.toString();
    const target = besideOf(document.uri);
    const disk = await present(document);
    if (disk !== undefined && disk !== known.get(key)) {
      const theirs = await understand(document, disk, asked);
      if (!theirs) return "refused";
      if (unsaved.has(key) && !(await mayReplace(target))) return "refused";
      if (!unsaved.has(key)) store.set(key, merge(theirs, store.get(key) ?? theirs), "load");
    }
    const annotations = store.get(key);
    if (!annotations) return "failed";
    const { serialize } = await import("../store/annotationFile");
    const json = serialize({ name: fileNameOf(document.uri), document: annotations, text: document.getText() });
    if (json !== disk) await replaceFile(target, json);
    known.set(key, json);
    unsaved.delete(key);
    return json === disk ? "unchanged" : "written";
  };

  const watch = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (watchers.has(key) || document.isUntitled) return;
    const target = besideOf(document.uri).toString();
    const folder = vscode.Uri.joinPath(document.uri, "..");
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, "*.annotations.json"));
    const again = (uri: vscode.Uri) => {
      if (uri.toString() === target) void inTurn(key, () => load(document)).catch(() => undefined);
    };
    watchers.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again)));
  };

  const decisions = store.onDidChange(({ uri, reason }) => {
    if (reason === "user") unsaved.add(uri);
  });

  return {
    exists: async (document) => !document.isUntitled && (await readText(besideOf(document.uri))) !== undefined,
    read(document) {
      if (document.isUntitled) return Promise.resolve(false);
      watch(document);
      return inTurn(document.uri.toString(), () => load(document)).catch((error) => {
        void reportFailure("read", besideOf(document.uri), error);
        return true;
      });
    },
    write: (document, asked) =>
      inTurn(document.uri.toString(), () => save(document, asked)).catch((error): Written => {
        void reportFailure("write", besideOf(document.uri), error);
        return "failed";
      }),
    forget(document) {
      const key = document.uri.toString();
      watchers.get(key)?.dispose();
      for (const memory of [watchers, known, unsaved, reported, queues]) memory.delete(key);
    },
    dispose: () => vscode.Disposable.from(decisions, ...watchers.values()).dispose(),
  };
}

async function parsed(document: vscode.TextDocument, json: string) {
  const { parseAnnotationFile } = await import("../store/annotationFile");
  return parseAnnotationFile(json, document.getText());
}

async function reportUnreadable(
  file: vscode.Uri,
  { problem, message }: { readonly problem: "broken" | "newer"; readonly message: string },
): Promise<void> {
  const what = problem === "newer" ? "was written by a newer Standpoint" : "cannot be read";
  const advice = problem === "newer" ? "Update the extension to use it." : "Repair or remove it to save annotations.";
  const choice = await vscode.window.showErrorMessage(
    `“${fileNameOf(file)}” ${what} and is left as it is. ${message} ${advice}`,
    "Open File",
  );
  if (choice) await vscode.window.showTextDocument(file);
}

async function reportFailure(act: "read" | "write", file: vscode.Uri, error: unknown): Promise<void> {
  const why = error instanceof Error ? error.message : String(error);
  const rest = act === "write" ? "The annotations stay in the editor while the article is open." : "";
  await vscode.window.showErrorMessage(`Standpoint could not ${act} “${fileNameOf(file)}”: ${why}. ${rest}`.trim());
}

async function mayReplace(file: vscode.Uri): Promise<boolean> {
  const detail = "Somebody else, or another window, has changed it since it was read here.";
  const choice = await vscode.window.showWarningMessage(
    `“${fileNameOf(file)}” has changed on disk.`,
    { modal: true, detail },
    "Replace It",
  );
  return choice !== undefined;
}
