import * as vscode from "vscode";
import { rangeOf } from "../drawing/ranges";
import type { RowTree } from "../drawing/rowTree";
import { setContext } from "../platform/contextKeys";
import { type Handlers, VIEWS, type View } from "../platform/manifest";
import { inform } from "../platform/notify";
import { fileNameOf } from "../platform/uris";
import type { Session } from "../session/session";

/** Review mode: one suggestion after the other, a letter for each answer. The article is read-only meanwhile. */
export function registerReviewMode(
  context: vscode.ExtensionContext,
  { store, articles, review, focus, readOnly }: Session,
  trees: Readonly<Record<View, RowTree>>,
): Pick<Handlers, "review" | "endReview" | "nextToReview" | "previousToReview"> {
  let shown: string | undefined;

  const show = () => {
    const now = review.current();
    setContext("reviewing", now !== undefined);
    const editor = vscode.window.activeTextEditor;
    if (!now || !editor || shown === now.queue.now.id) return;
    const { id, span } = now.queue.now;
    shown = id;
    const range = rangeOf(now.document, span);
    // the cursor, not a selection: selected words would be an answer to “Correct”
    editor.selection = new vscode.Selection(range.start, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    for (const view of VIEWS) trees[view].follow(id, view === focus.view());
  };
  context.subscriptions.push(
    review.onDidChange(show),
    review.onDidEnd(({ document, done }) => {
      setContext("reviewing", false);
      shown = undefined;
      void readOnly.release(document.uri, "review");
      if (done) sayDone(document);
    }),
    ...VIEWS.map((view) =>
      trees[view].view.onDidChangeSelection(({ selection: [row] }) => {
        if (row?.shows && review.current()) review.jump(row.shows);
      }),
    ),
  );
  return {
    async review() {
      const document = articles.current();
      if (!document || !store.get(document.uri.toString()))
        return inform(vscode.l10n.t("There is nothing to review: open an article first."));
      if (document.isUntitled) return offerSaving();
      const editor = await vscode.window.showTextDocument(document);
      if (!review.begin(document, document.offsetAt(editor.selection.active))) return sayDone(document);
      return readOnly.hold(document.uri, "review");
    },
    endReview: () => review.end(),
    nextToReview: () => review.go(1),
    previousToReview: () => review.go(-1),
  };
}

const sayDone = ({ uri }: vscode.TextDocument): void =>
  void inform(vscode.l10n.t("Everything in “{0}” is reviewed.", fileNameOf(uri)));

/** VS Code can hold a file read-only, but no untitled text: the letters would be typed into it. */
async function offerSaving(): Promise<void> {
  const choice = await inform(
    vscode.l10n.t(
      "Save the article first: while you review it letters are commands, and an unsaved text cannot be held read-only.",
    ),
    vscode.l10n.t("Save Article…"),
  );
  if (choice) await vscode.commands.executeCommand("workbench.action.files.save");
}
