import * as vscode from "vscode";
import { onDidAct } from "../../store/store";
import { besideOf } from "../files/fileText";
import type { Handlers } from "../platform/manifest";
import { inform, mention, warn } from "../platform/notify";
import { setting } from "../platform/settings";
import { pause } from "../platform/slices";
import { createStatusItem } from "../platform/statusItem";
import { fileNameOf } from "../platform/uris";
import type { Flush, Idle, Session } from "../session/session";

/** Milliseconds after an act before it is written: acts in a row are written at once. */
const PAUSE = 300;
/** Milliseconds in which an article that was closed is open again, if it was only moved or set to another language. */
const CHANGE = 500;

/** Milliseconds that nobody need wait longer for a disk that does not answer. */
const LONG = 3000;

const isManual = (article: vscode.Uri): boolean =>
  article.scheme === "untitled" || setting("save", article) === "onCommand";
const openAt = (article: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && uri.toString() === article.toString());

/** Writes the annotations beside the article: soon after each act of the person, when the article is saved, and on command. */
export function registerSaving(
  context: vscode.ExtensionContext,
  { store, articles, files }: Session,
  idle: Idle,
): Pick<Handlers, "save" | "openAnnotations"> & { readonly flush: Flush } {
  const due = new Map<string, ReturnType<typeof setTimeout>>();
  /** Articles whose last writing failed or was refused. */
  const stuck = new Set<string>();

  const write = async (article: vscode.Uri, asked: boolean) => {
    clearTimeout(due.get(article.toString()));
    due.delete(article.toString());
    const written = await files.write(article, asked);
    if (written === "failed" || written === "refused") stuck.add(article.toString());
    else stuck.delete(article.toString());
    draw();
    return written;
  };
  /** Hears of an act, as `countAct` of files/fileMemory.ts does, which holds it for unsaved until it is written here. */
  const writeSoon = (uri: string) => {
    const article = vscode.Uri.parse(uri);
    if (isManual(article)) return;
    const key = article.toString();
    clearTimeout(due.get(key));
    due.set(
      key,
      setTimeout(() => void write(article, false), PAUSE),
    );
  };
  const flush: Flush = async (isWanted = () => true) => {
    const wanted = files.unsaved.filter((article) => !isManual(article) && isWanted(article));
    await Promise.race([Promise.all(wanted.map((article) => write(article, false))), pause(LONG)]);
  };

  const item = createStatusItem({
    id: "standpoint.unsaved",
    name: vscode.l10n.t("Standpoint: Decisions Not Saved"),
    side: "right",
    priority: 89,
    command: "standpoint.save",
  });
  const draw = () => {
    const waiting = files.unsaved.filter(
      (article) => article.scheme !== "untitled" && (isManual(article) || stuck.has(article.toString())),
    );
    if (waiting.length === 0) return item.hide();
    const names = waiting.map((article) => `“${fileNameOf(article)}”`).join(", ");
    item.show({
      icon: "circle-filled",
      text: vscode.l10n.t("Decisions not saved"),
      tooltip: vscode.l10n.t("Your decisions on {0} are in no file yet. Choose to save them.", names),
      spoken: vscode.l10n.t("Standpoint: decisions on {0} are not saved", names),
    });
  };

  /** Articles about which the person is being asked. */
  const asking = new Set<string>();
  /** Saves an article that was closed with decisions that are in no file yet, or asks what is to become of them. */
  const closed = async (article: vscode.Uri): Promise<void> => {
    const key = article.toString();
    if (asking.has(key)) return;
    asking.add(key);
    await pause(isManual(article) ? CHANGE : 0);
    const isLeft = () => !openAt(article) && files.unsaved.some((uri) => uri.toString() === key);
    if (isLeft() && !isManual(article)) await write(article, false);
    else if (isLeft()) {
      const [save, discard] = [vscode.l10n.t("Save"), vscode.l10n.t("Discard")];
      const question = vscode.l10n.t(
        "“{0}” was closed, and your decisions on it are in no file yet.",
        fileNameOf(article),
      );
      const choice = await warn(question, save, discard);
      if (choice === save) await write(article, true);
      else if (choice === discard && isLeft()) files.discard(article);
    }
    asking.delete(key);
    draw();
  };

  const onSave = async (document: vscode.TextDocument) => {
    const mode = setting("save", document.uri);
    if (mode === "onCommand" || document.uri.scheme === "untitled") return;
    const unsaved = files.unsaved.some((uri) => uri.toString() === document.uri.toString());
    const exists = unsaved || (await files.exists(document.uri));
    if (!exists && mode !== "always") return;
    await idle(document);
    const annotations = store.get(document.uri.toString());
    // an empty file beside every note would only be litter
    const found = annotations && annotations.attributions.length + annotations.actors.length > 0;
    if (annotations && (exists || found)) await write(document.uri, false);
  };
  context.subscriptions.push(
    item,
    vscode.workspace.onDidSaveTextDocument(onSave),
    onDidAct(store, writeSoon),
    files.onDidChangeUnsaved((article) => {
      draw();
      const isLeft = !openAt(article) && files.unsaved.some((uri) => uri.toString() === article.toString());
      if (isLeft && article.scheme !== "untitled") void closed(article);
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (!focused) void flush();
    }),
    { dispose: () => [...due.values()].map(clearTimeout) },
  );

  const save = async (): Promise<void> => {
    const document = articles.current();
    const left = files.unsaved.filter((article) => article.scheme !== "untitled" && !openAt(article));
    for (const article of left) await write(article, true);
    if (document) await idle(document);
    if (!document || !store.get(document.uri.toString())) {
      if (left.length > 0) return;
      void inform(vscode.l10n.t("There are no annotations to save: open an article first."));
      return;
    }
    if (document.isUntitled) {
      const choice = await inform(
        vscode.l10n.t("Save the article first: its annotations lie in a file beside it."),
        vscode.l10n.t("Save Article…"),
      );
      if (choice) await vscode.commands.executeCommand("workbench.action.files.save");
      return;
    }
    const written = await write(document.uri, true);
    if (written === "written" || written === "unchanged")
      mention(vscode.l10n.t("Saved {0}", fileNameOf(besideOf(document.uri))), 4000, "check");
  };
  const openAnnotations = async (): Promise<void> => {
    const document = articles.current();
    if (document && (await files.exists(document.uri))) {
      await vscode.window.showTextDocument(besideOf(document.uri));
      return;
    }
    const why = document
      ? vscode.l10n.t("This article has no annotation file yet.")
      : vscode.l10n.t("Open an article first.");
    const choice = await inform(why, ...(document ? [vscode.l10n.t("Save Annotations")] : []));
    if (choice) await save();
  };
  return { save, openAnnotations, flush };
}
