import * as vscode from "vscode";
import type { Steps } from "../../core/model/types";
import { isFiltering, NO_FILTER, positions } from "../../core/query/filter";
import { filterInWords, shareInWords } from "../../core/views/filterWords";
import { matrixInSteps } from "../../core/views/matrix";
import { count } from "../../core/views/words/wording";
import type { Asked, Shown } from "../../webview/messages";
import { inert } from "../platform/inert";
import type { Handlers } from "../platform/manifest";
import { fileNameOf } from "../platform/uris";
import type { ChosenFilter } from "../session/positionFilter";
import type { Session } from "../session/session";
import { matrixPage } from "./matrixPage";

/** The kind of the panel, by which VS Code opens it again after a reload. */
const PANEL = "standpoint.matrix";

/** *Show Positions at a Glance*: actors × issues beside the article, following it and the filter of the sidebar. */
export function registerMatrixPanel(
  context: vscode.ExtensionContext,
  { store, articles, codebooks, inSlices }: Session,
  chosenFilter: ChosenFilter,
): Pick<Handlers, "showMatrix"> & { readonly matrixPanel: { shown(): Shown | undefined } } {
  let panel: vscode.WebviewPanel | undefined;
  /** The article shown: the current one, or the last while none is to be seen. */
  let uri = "";
  let shown: Shown | undefined;
  /** Counts drawings: only the last one is shown. */
  let turn = 0;

  const draw = async () => {
    if (!panel) return;
    const current = articles.current();
    if (current && (store.get(current.uri.toString()) || !uri)) uri = current.uri.toString();
    const now = ++turn;
    const next = await inSlices(look(), () => now !== turn || !panel);
    if (!next || !panel || now !== turn) return;
    shown = next;
    panel.title = inert(shown.name ? `Positions: ${shown.name}` : "Positions at a Glance");
    void panel.webview.postMessage(shown);
  };

  function* look(): Steps<Shown> {
    const document = vscode.workspace.textDocuments.find((it) => it.uri.toString() === uri);
    const annotations = document && store.get(uri);
    if (!annotations) return { ...NOTHING, uri, ...(uri ? missingOf(uri, document !== undefined) : {}) };
    const filter = chosenFilter.now();
    const book = codebooks.of(document);
    const text = document.getText();
    const lineOf = (offset: number) => document.positionAt(offset).line + 1;
    const all = positions(annotations, text, NO_FILTER, book);
    const some = positions(annotations, text, filter, book);
    const name = fileNameOf(document.uri);
    if (some.length === 0) {
      const why = whyEmpty(all.length, isFiltering(filter), filterInWords(filter, book));
      return { uri, name, filter: "", matrix: null, ...why };
    }
    const matrix = yield* matrixInSteps(annotations, text, filter, lineOf, book);
    const { actors, issues } = matrix.left;
    const left = [...(actors ? [count(actors, "actor")] : []), ...(issues ? [count(issues, "issue")] : [])];
    const more = left.length > 0 ? `; ${left.join(" and ")} with the fewest left out, filter to see them` : "";
    const words = shareInWords(some, all, filter, book) + more;
    return { uri, name, filter: words, matrix, hint: "", offer: null };
  }

  const adopt = (next: vscode.WebviewPanel) => {
    panel?.dispose();
    panel = next;
    const roots = ["dist", "media"].map((folder) => vscode.Uri.joinPath(context.extensionUri, folder));
    next.webview.options = { enableScripts: true, localResourceRoots: roots };
    next.iconPath = vscode.Uri.joinPath(context.extensionUri, "media", "standpoint.svg");
    next.webview.onDidReceiveMessage((message: unknown) => hear(message));
    next.onDidDispose(() => {
      if (panel === next) panel = undefined;
    });
    next.webview.html = matrixPage(next.webview, context.extensionUri);
  };

  const hear = (message: unknown) => {
    const of = (key: string): unknown =>
      typeof message === "object" && message !== null ? Reflect.get(message, key) : undefined;
    const answers: Readonly<Record<Asked["type"], () => unknown>> = {
      ready: draw,
      reveal: () => vscode.commands.executeCommand("standpoint.reveal", uri, of("id"), true),
      open: () => uri && vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri), vscode.ViewColumn.Beside),
      clear: () => chosenFilter.clear(),
      neutral: () => chosenFilter.change({ neutral: true }),
    };
    const type = of("type");
    for (const [asked, answer] of Object.entries(answers)) if (asked === type) answer();
  };

  context.subscriptions.push(
    articles.onDidChange(draw),
    chosenFilter.onDidChange(draw),
    vscode.window.registerWebviewPanelSerializer(PANEL, {
      async deserializeWebviewPanel(restored, state: unknown) {
        const before = typeof state === "object" && state !== null ? Reflect.get(state, "uri") : undefined;
        if (typeof before === "string") uri = before;
        adopt(restored);
      },
    }),
    { dispose: () => panel?.dispose() },
  );
  return {
    matrixPanel: { shown: () => shown },
    showMatrix() {
      if (panel) return panel.reveal();
      const column = articles.current() ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
      adopt(vscode.window.createWebviewPanel(PANEL, "Positions at a Glance", column));
    },
  };
}

const NOTHING: Shown = {
  uri: "",
  name: "",
  filter: "",
  matrix: null,
  hint: "Open an article, a plain text or Markdown file, to see who stands where.",
  offer: null,
};

function missingOf(uri: string, isOpen: boolean): Partial<Shown> {
  const name = fileNameOf(vscode.Uri.parse(uri));
  if (isOpen) return { name, hint: `“${name}” has not been read.` };
  return { name, hint: `“${name}” is not open.`, offer: { does: "open", label: "Open the Article" } };
}

function whyEmpty(all: number, narrow: boolean, words: string): Pick<Shown, "hint" | "offer"> {
  if (all === 0) return { hint: "There are no positions in this article.", offer: null };
  if (narrow) return { hint: `No position with ${words}.`, offer: { does: "clear", label: "Clear the Filter" } };
  const hidden = count(all, "neutral position is", "neutral positions are");
  return {
    hint: `Nobody takes a side; ${hidden} hidden.`,
    offer: { does: "neutral", label: "Show Neutral Positions" },
  };
}
