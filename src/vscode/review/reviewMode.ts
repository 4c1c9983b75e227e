import * as vscode from "vscode";
import { countReviewable } from "../../core/actions/review";
import type { Plan, ReviewOrder } from "../../core/actions/reviewQueue";
import { takesSide } from "../../core/codebook/codebook";
import { annotationsInWords } from "../../core/views/words/numbers";
import { rangeOf } from "../drawing/ranges";
import type { RowTree } from "../drawing/rowTree";
import { setContext } from "../platform/contextKeys";
import { type Handlers, VIEWS, type View } from "../platform/manifest";
import { inform, mention } from "../platform/notify";
import { onDidChangeSetting, setSetting, setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";
import type { ChosenFilter } from "../session/positionFilter";
import type { ReviewEnd } from "../session/reviewSession";
import type { Session } from "../session/session";

type Reviewing = "review" | "reviewPositions" | "toggleReviewOrder" | "endReview" | "nextToReview" | "previousToReview";

/** Review mode: one suggestion after the other, a letter for each answer. The article is read-only meanwhile. */
export function registerReviewMode(
  context: vscode.ExtensionContext,
  { store, articles, review, focus, codebooks, readOnly }: Session,
  trees: Readonly<Record<View, RowTree>>,
  chosenFilter: ChosenFilter,
): Pick<Handlers, Reviewing> {
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
    // the question stands above the line
    const whole = range.with(range.start.with({ character: 0 }));
    editor.revealRange(whole, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    for (const view of VIEWS) trees[view].follow(id, view === focus.view());
  };
  context.subscriptions.push(
    review.onDidChange(show),
    review.onDidEnd((end) => {
      setContext("reviewing", false);
      shown = undefined;
      void readOnly.release(end.document.uri, "review");
      if (end.done) void sayDone(end);
    }),
    onDidChangeSetting(["reviewOrder"], () => review.reorder(setting("reviewOrder"))),
    ...VIEWS.map((view) =>
      trees[view].view.onDidChangeSelection(({ selection: [row] }) => {
        if (row?.shows && review.current()) review.jump(row.shows);
      }),
    ),
  );
  /** Rows that take no side are asked about where the sidebar shows them. */
  const planFor = (document: vscode.TextDocument, through: Plan["through"]): Plan => {
    const book = codebooks.of(document);
    const { neutral } = chosenFilter.now();
    const order = setting("reviewOrder");
    if (through === "everything" || neutral) return { through, order };
    return { through, order, wants: ({ stance }) => takesSide(book, stance) };
  };
  const begin = async (through: Plan["through"]): Promise<void> => {
    const document = articles.current();
    if (!document || !store.get(document.uri.toString()))
      return void inform(vscode.l10n.t("There is nothing to review: open an article first."));
    if (document.isUntitled) return offerSaving();
    const editor = await vscode.window.showTextDocument(document);
    const plan = planFor(document, through);
    if (!review.begin(document, document.offsetAt(editor.selection.active), plan))
      return sayDone({ document, through });
    return readOnly.hold(document.uri, "review");
  };
  const sayDone = async ({ document, through }: Pick<ReviewEnd, "document" | "through">): Promise<void> => {
    const name = fileNameOf(document.uri);
    if (through === "everything") return void inform(vscode.l10n.t("Everything in “{0}” is reviewed.", name));
    const annotations = store.get(document.uri.toString());
    const left = annotations ? countReviewable(annotations) : 0;
    if (left === 0) return void inform(vscode.l10n.t("Everything in “{0}” is reviewed.", name));
    const everything = vscode.l10n.t("Review Everything");
    const choice = await inform(
      vscode.l10n.t(
        "The positions in “{0}” are reviewed; with quotes, actors and neutral positions {1} are left.",
        name,
        annotationsInWords(left),
      ),
      everything,
    );
    if (choice === everything) await begin("everything");
  };
  return {
    review: () => begin("everything"),
    reviewPositions: () => begin("positions"),
    async toggleReviewOrder() {
      const order: ReviewOrder = setting("reviewOrder") === "text" ? "leastSure" : "text";
      await setSetting("reviewOrder", order);
      mention(
        order === "text"
          ? vscode.l10n.t("Reviews go in the order of the text.")
          : vscode.l10n.t("Reviews begin with what the machine is least sure of."),
        5000,
      );
    },
    endReview: () => review.end(),
    nextToReview: () => review.go(1),
    previousToReview: () => review.go(-1),
  };
}

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
