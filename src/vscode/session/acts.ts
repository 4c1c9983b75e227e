import * as vscode from "vscode";
import type { Act } from "../../core/actions/act";
import type { AnnotationDocument, Signature } from "../../core/model/types";
import { createHistory } from "../../store/history";
import type { Store } from "../../store/store";
import { setContext } from "../platform/contextKeys";
import type { Focus } from "../platform/focus";
import { mention } from "../platform/notify";
import { setting } from "../platform/settings";
import { destinationOf } from "../platform/uris";
import type { Edits } from "./edits";

export type Way = "undo" | "redo";

/** Acts of the person on annotations: signed, put into the store, and to be undone in order. */
export interface Acts extends vscode.Disposable {
  /**
   * Does an act, and has it saved: the store's `onDidAct` leads on to the disk. `label` says in words what was done:
   * “accept “We demand more””. False where the act changes nothing.
   */
  perform(document: vscode.TextDocument, label: string, act: Act): boolean;
  /** Undoes or redoes the last act; says so, or that there is none. It is saved like an act. */
  step(document: vscode.TextDocument, way: Way): boolean;
  /** Tells whether the last thing done in the article, acts and typing taken together, was an act (undone, for “redo”). */
  isHere(document: vscode.TextDocument, way: Way): boolean;
}

/** Makes the acts of a window. `tool` is recorded with each decision: “Standpoint 0.1.0”. */
export function createActs(store: Store, focus: Focus, edits: Edits, tool: string): Acts {
  const history = createHistory();
  /** Articles in which something was typed since the last act. */
  const typed = new Set<string>();
  const shown: Record<Way, boolean | undefined> = { undo: undefined, redo: undefined };

  const isHere = (document: vscode.TextDocument, way: Way) =>
    history.next(document.uri.toString(), way, document.getText())?.here === true;
  /** Tells VS Code what comes next, so that Ctrl+Z means the act only as long as nothing was typed after it. */
  const look = () => {
    const document = vscode.window.activeTextEditor?.document;
    for (const way of ["undo", "redo"] as const) {
      const here = document !== undefined && isHere(document, way);
      if (shown[way] !== here) setContext(`${way}Here`, here);
      shown[way] = here;
    }
  };
  /**
   * Divides the text's own undo: what is typed before an act and what is typed after it are two steps of it. Of the commands
   * that do so this one alone leaves cursor and selection as they are; it takes the focus to the editor, and rows keep theirs.
   */
  const divide = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (focus.isRow() || vscode.window.activeTextEditor?.document !== document || !typed.delete(key)) return;
    void vscode.commands.executeCommand("cursorMove", { to: "viewPortIfOutside", select: true, noHistory: true });
  };
  /** Puts what a person did into the store: whoever listens to `onDidAct` (store/store.ts) counts it and has it written. */
  const put = (document: vscode.TextDocument, annotations: AnnotationDocument) => {
    store.set(document.uri.toString(), annotations, "user");
    look();
  };
  const signature = ({ uri }: vscode.TextDocument): Signature => {
    const name = setting("coder", uri).trim();
    return { ...(name && { name }), at: new Date().toISOString(), tool };
  };
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      history.forget(uri.toString());
      typed.delete(uri.toString());
    }),
    // before it is closed and opened again under its new name
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { uri } of vscode.workspace.textDocuments)
        for (const { oldUri, newUri } of files) {
          const destination = destinationOf(uri, oldUri, newUri);
          if (destination) history.move(uri.toString(), destination.toString());
        }
    }),
  ];
  edits.tell("history", (edit) => {
    const uri = edit.document.uri.toString();
    if (!store.get(uri)) return;
    if (edit.typed) typed.add(uri);
    history.edited(uri, edit.edits, edit.typed);
    look();
  });
  look();

  return {
    perform(document, label, act) {
      const uri = document.uri.toString();
      const before = store.get(uri);
      const after = before && act(before, signature(document));
      if (!before || !after || after === before) return false;
      divide(document);
      history.did(uri, { label, before, after, text: document.getText() });
      put(document, after);
      return true;
    },
    step(document, way) {
      const uri = document.uri.toString();
      const before = store.get(uri);
      const done = before && history[way](uri, before, document.getText());
      mention(saidOf(way, done?.label), 5000);
      if (done) put(document, done.document);
      return done !== undefined;
    },
    isHere,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** What is told of a step; `label` is absent where there was none to take. */
function saidOf(way: Way, label: string | undefined): string {
  if (label === undefined)
    return way === "undo" ? vscode.l10n.t("No annotation act to undo.") : vscode.l10n.t("No annotation act to redo.");
  return way === "undo" ? vscode.l10n.t("Undone: {0}", label) : vscode.l10n.t("Redone: {0}", label);
}
