import * as vscode from "vscode";
import { actorRowsInSteps } from "../../core/views/actors";
import type { Row } from "../../core/views/rows";
import { createRowTree, type RowTree } from "../drawing/rowTree";
import { onDidChangeSetting } from "../platform/settings";
import type { ActorColours } from "../session/actorColours";
import type { Session } from "../session/session";

/** The view *Actors*: who is in the article, with their quotes and every place that means them. */
export function registerActors(
  context: vscode.ExtensionContext,
  { store, articles, codebooks, inSlices }: Session,
  drag: vscode.TreeDragAndDropController<Row>,
  colours: ActorColours,
): { readonly tree: RowTree } {
  const tree = createRowTree("standpoint.actors", inSlices, { many: true, drag });
  const draw = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    if (!annotations) tree.show(undefined);
    else {
      const { uri } = document;
      const [text, book, hues] = [document.getText(), codebooks.of(document), colours.of(uri.toString())];
      tree.show({ uri, rows: () => actorRowsInSteps(annotations, text, book, hues) });
    }
    const isEmpty = annotations?.actors.every(({ status }) => status === "rejected");
    tree.describe({ message: isEmpty && articles.state() === "annotated" ? vscode.l10n.t("No actor is named.") : "" });
  };
  context.subscriptions.push(tree, articles.onDidChange(draw), onDidChangeSetting(["actorColours"], draw));
  draw();
  return { tree };
}
