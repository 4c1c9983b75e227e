import * as vscode from "vscode";
import { reviewable } from "../core/actions/review";
import { BUILT_IN } from "../core/builtInBook";
import { takesSide } from "../core/codebook";
import type { Position } from "../core/model";
import { GROUPINGS, type Grouping, positionRows } from "../core/project/positions";
import { rejectedRows } from "../core/project/rejected";
import { count } from "../core/project/text";
import { positionAt, positions } from "../core/query";
import { fileNameOf } from "./articles";
import { setContext } from "./contextKeys";
import type { Desk } from "./desk";
import type { Handlers } from "./names";
import { createRowTree, type RowTree } from "./rowTree";

const GROUPS: Readonly<Record<Grouping, { readonly label: string; readonly detail: string }>> = {
  actor: { label: "Actor", detail: "Who stands where" },
  stance: { label: "Stance", detail: "Who supports, who opposes, who demands" },
  article: { label: "Article order", detail: "As the article goes, without groups" },
};

/** The view *Positions*: who stands where, each row tied to its words; follows the cursor. */
export function registerPositions(
  context: vscode.ExtensionContext,
  { store, articles, codebooks, review }: Desk,
): Pick<Handlers, "group" | "filter" | "clearFilter" | "showNeutral" | "hideNeutral"> & { readonly tree: RowTree } {
  const memory = context.workspaceState;
  const tree = createRowTree("standpoint.positions");
  let shown: readonly Position[] = [];
  let text = "";
  let neutral = memory.get("neutral", false);
  let grouping = GROUPINGS.find((it) => it === memory.get("grouping")) ?? "actor";

  const draw = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    setContext("filtered", text !== "");
    setContext("neutralShown", neutral);
    const article = document?.getText() ?? "";
    const book = document ? codebooks.of(document) : BUILT_IN;
    const rows = annotations ? positionRows(annotations, article, grouping, { text, neutral }, book) : [];
    const rejected = annotations && !text ? rejectedRows(annotations, article, book) : [];
    tree.show([...rows, ...rejected], annotations && document.uri);
    const { view } = tree;
    view.description = text && `“${text}”`;
    view.message = "";
    view.badge = undefined;
    if (!annotations) return;
    const all = positions(annotations, article, { text: "", neutral: true }, book);
    const siding = all.filter(({ stance }) => takesSide(book, stance)).length;
    const open = reviewable(annotations).length;
    if (open > 0)
      view.badge = { value: open, tooltip: `${count(open, "annotation")} to review in ${fileNameOf(document.uri)}` };
    shown = positions(annotations, article, { text, neutral }, book);
    const among = neutral ? all.length : siding;
    if (text) view.message = `${shown.length} of ${count(among, "position")} with “${text}”`;
    else if (among < all.length && shown.length === 0)
      view.message = `Nobody takes a side; ${count(all.length, "neutral position is", "neutral positions are")} hidden.`;
    else if (shown.length === 0 && articles.state() === "annotated") view.message = "No positions in this article.";
  };

  const follow = (editor: vscode.TextEditor) => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    // a review says itself what is before the person
    if (!annotations || editor.document !== document || !tree.view.visible || review.current()) return;
    const found = positionAt(annotations, document.offsetAt(editor.selection.start), shown);
    if (found) tree.follow(found.id);
  };

  context.subscriptions.push(
    tree,
    articles.onDidChange(draw),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
    tree.view.onDidChangeVisibility(({ visible }) => {
      if (visible && vscode.window.activeTextEditor) follow(vscode.window.activeTextEditor);
    }),
  );
  draw();

  const show = (value: boolean) => {
    neutral = value;
    void memory.update("neutral", value);
    draw();
  };
  const narrow = (value: string) => {
    text = value.trim();
    draw();
  };
  return {
    tree,
    showNeutral: () => show(true),
    hideNeutral: () => show(false),
    clearFilter: () => narrow(""),
    /** `{ text }` or `{ by }`, from a keybinding, is an answer that need not be asked for. */
    async filter(given) {
      const value =
        wish(given, "text") ??
        (await vscode.window.showInputBox({
          title: "Filter Positions",
          prompt: "Words of the position, or the name of an actor",
          value: text,
        }));
      if (value !== undefined) narrow(value);
    },
    async group(given) {
      const picks = GROUPINGS.map((id) => ({ ...GROUPS[id], id, ...(id === grouping && { description: "now" }) }));
      const by = GROUPINGS.find((id) => id === wish(given, "by"));
      const id = by ?? (await vscode.window.showQuickPick(picks, { title: "Group Positions By" }))?.id;
      if (!id) return;
      grouping = id;
      void memory.update("grouping", id);
      draw();
    },
  };
}

function wish(given: unknown, key: string): string | undefined {
  const value = typeof given === "object" && given !== null ? Reflect.get(given, key) : undefined;
  return typeof value === "string" ? value : undefined;
}
