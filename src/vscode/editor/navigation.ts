import * as vscode from "vscode";
import { hull } from "../../core/model/span";
import { neighbour, wordsOf } from "../../core/query/lookup";
import { rangeOf } from "../drawing/ranges";
import type { Handlers } from "../platform/manifest";
import type { Session } from "../session/session";

/** Going to an annotation's words: from links and rows, and from one to the next. */
export function registerNavigation({ store }: Session): Pick<Handlers, "reveal" | "next" | "previous"> {
  const show = async (document: vscode.TextDocument, id: string, preserveFocus: boolean): Promise<void> => {
    const annotations = store.get(document.uri.toString());
    const words = annotations && hull(wordsOf(annotations, id));
    if (!words) return;
    const range = rangeOf(document, words);
    const beside = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    const editor = await vscode.window.showTextDocument(document, {
      preserveFocus,
      selection: range,
      ...(beside && { viewColumn: beside }),
    });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  const go = (way: 1 | -1) => {
    const editor = vscode.window.activeTextEditor;
    const annotations = editor && store.get(editor.document.uri.toString());
    const found = annotations && neighbour(annotations, editor.document.offsetAt(editor.selection.start), way);
    return found && show(editor.document, found.id, false);
  };
  return {
    /** Arguments come from links in hovers and trees: an article that is open, an id that is known, or nothing happens. */
    reveal(uri, id, preserveFocus) {
      const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri);
      return document && typeof id === "string" ? show(document, id, preserveFocus === true) : undefined;
    },
    next: () => go(1),
    previous: () => go(-1),
  };
}
