import * as vscode from "vscode";
import type { Steps } from "../../core/model/types";
import { isFiltering, NO_FILTER, positions } from "../../core/query/filter";
import { filterInWords, shareInWords } from "../../core/views/filterWords";
import { type Matrix, matrixInSteps } from "../../core/views/matrix";
import { count } from "../../core/views/words/numbers";
import type { Asked, Shown } from "../../webview/messages";
import { inert } from "../platform/inert";
import type { Handlers } from "../platform/manifest";
import { onDidChangeSetting, setting } from "../platform/settings";
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
  /** Whether what is not sure is shown, too. */
  let unsure = context.workspaceState.get(UNSURE) === true;

  const draw = async () => {
    if (!panel) return;
    const current = articles.current();
    if (current && (store.get(current.uri.toString()) || !uri)) uri = current.uri.toString();
    const now = ++turn;
    const next = await inSlices(look(), () => now !== turn || !panel);
    if (!next || !panel || now !== turn) return;
    shown = next;
    panel.title = inert(
      shown.name ? vscode.l10n.t("Positions: {0}", shown.name) : vscode.l10n.t("Positions at a Glance"),
    );
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
      return { uri, name, filter: "", matrix: null, unsure: null, ...why };
    }
    const claims = { candour: setting("claims", document.uri), unsure };
    const matrix = yield* matrixInSteps(annotations, text, filter, lineOf, book, claims);
    const share = shareInWords(some, all, filter, book);
    if (matrix.unsure === some.length && !unsure) {
      const hint = unsureInWords(matrix.unsure, unsure);
      return { uri, name, filter: share, matrix: null, unsure: null, hint, offer: { does: "unsure", label: SHOW } };
    }
    const left = leftInWords(matrix.left);
    const words = left && vscode.l10n.t("{0}; {1} with the fewest left out, filter to see them", share, left);
    const doubt = matrix.unsure > 0 && { words: unsureInWords(matrix.unsure, unsure), label: unsure ? HIDE : SHOW };
    return { uri, name, filter: words || share, matrix, unsure: doubt || null, hint: "", offer: null };
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
      unsure: () => {
        unsure = !unsure;
        void context.workspaceState.update(UNSURE, unsure);
        return draw();
      },
    };
    const type = of("type");
    for (const [asked, answer] of Object.entries(answers)) if (asked === type) answer();
  };

  context.subscriptions.push(
    articles.onDidChange(draw),
    chosenFilter.onDidChange(draw),
    onDidChangeSetting(["claims"], draw),
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
      adopt(vscode.window.createWebviewPanel(PANEL, vscode.l10n.t("Positions at a Glance"), column));
    },
  };
}

/** Under which the workspace keeps whether what is not sure is shown. */
const UNSURE = "matrixUnsure";
const SHOW = vscode.l10n.t("Show Them");
const HIDE = vscode.l10n.t("Hide Them");

/** What the table does with the positions that it is not sure of. */
function unsureInWords(many: number, shown: boolean): string {
  if (shown)
    return count(
      many,
      vscode.l10n.t("1 position that is not sure is here with a question mark."),
      vscode.l10n.t("{0} positions that are not sure are here with a question mark.", many),
    );
  return count(
    many,
    vscode.l10n.t("1 position is left out: its stance or issue is not sure."),
    vscode.l10n.t("{0} positions are left out: their stance or issue is not sure.", many),
  );
}

/** How much is left out; empty where nothing is. */
function leftInWords({ actors, issues }: Matrix["left"]): string {
  const some = actors > 0 ? count(actors, vscode.l10n.t("1 actor"), vscode.l10n.t("{0} actors", actors)) : "";
  const others = issues > 0 ? count(issues, vscode.l10n.t("1 issue"), vscode.l10n.t("{0} issues", issues)) : "";
  return some && others ? vscode.l10n.t("{0} and {1}", some, others) : some || others;
}

const NOTHING: Shown = {
  uri: "",
  name: "",
  filter: "",
  matrix: null,
  unsure: null,
  hint: vscode.l10n.t("Open an article, a plain text or Markdown file, to see who stands where."),
  offer: null,
};

function missingOf(uri: string, isOpen: boolean): Partial<Shown> {
  const name = fileNameOf(vscode.Uri.parse(uri));
  if (isOpen) return { name, hint: vscode.l10n.t("“{0}” has not been read.", name) };
  return {
    name,
    hint: vscode.l10n.t("“{0}” is not open.", name),
    offer: { does: "open", label: vscode.l10n.t("Open the Article") },
  };
}

function whyEmpty(all: number, narrow: boolean, words: string): Pick<Shown, "hint" | "offer"> {
  if (all === 0) return { hint: vscode.l10n.t("There are no positions in this article."), offer: null };
  if (narrow)
    return {
      hint: vscode.l10n.t("No position with {0}.", words),
      offer: { does: "clear", label: vscode.l10n.t("Clear the Filter") },
    };
  return {
    hint: count(
      all,
      vscode.l10n.t("Nobody takes a side; 1 neutral position is hidden."),
      vscode.l10n.t("Nobody takes a side; {0} neutral positions are hidden.", all),
    ),
    offer: { does: "neutral", label: vscode.l10n.t("Show Neutral Positions") },
  };
}
