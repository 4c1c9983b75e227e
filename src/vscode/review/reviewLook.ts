import * as vscode from "vscode";
import { leftIn, placeOf } from "../../core/actions/reviewQueue";
import type { AnnotationDocument, Span } from "../../core/model/types";
import { attributionOf, mentionsOf, wordsOf } from "../../core/query/lookup";
import { briefOf } from "../../core/views/briefs";
import { annotationsInWords } from "../../core/views/words/numbers";
import { excerpt } from "../../core/views/words/wording";
import { rangeOf } from "../drawing/ranges";
import { onDidChangeSetting, setting } from "../platform/settings";
import { createStatusItem } from "../platform/statusItem";
import type { Review } from "../session/reviewSession";
import type { Session } from "../session/session";
import { readingsInReview } from "./twoReadings";

/** UTF-16 units of an annotation's words that the status bar has room for. */
const ROOM = 50;

/** Of a quote also the words that introduce it and that name who speaks; of an actor every place that means it. */
function underReview(document: AnnotationDocument, id: string): readonly Span[] {
  const quote = attributionOf(document, id);
  if (quote) return [...quote.content, ...quote.cue, ...quote.source];
  const mentions = mentionsOf(document, id).map(({ span }) => span);
  return mentions.length > 0 ? mentions : wordsOf(document, id);
}

/** Draws what is under review: a frame around its words, and what is asked of the person in the status bar. */
export function registerReviewLook(context: vscode.ExtensionContext, session: Session): void {
  const { store, review, codebooks } = session;
  const frame = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("standpoint.reviewBackground"),
    border: "1px solid",
    borderColor: new vscode.ThemeColor("standpoint.reviewBorder"),
    borderRadius: "2px",
    overviewRulerColor: new vscode.ThemeColor("standpoint.reviewBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Full,
  });
  const item = createStatusItem({
    id: "standpoint.review",
    name: vscode.l10n.t("Standpoint Review"),
    side: "left",
    priority: -1000,
    command: "standpoint.endReview",
  });
  // apart: a narrow window cuts the end of an item off
  const legend = createStatusItem({
    id: "standpoint.reviewKeys",
    name: vscode.l10n.t("Keys of Standpoint Review"),
    side: "left",
    priority: -1001,
  });
  const hide = () => {
    item.hide();
    legend.hide();
  };

  const draw = () => {
    const now = review.current();
    const annotations = now && store.get(now.document.uri.toString());
    const words = annotations ? underReview(annotations, now.queue.now.id) : [];
    for (const editor of vscode.window.visibleTextEditors)
      editor.setDecorations(
        frame,
        editor.document === now?.document ? words.map((it) => rangeOf(editor.document, it)) : [],
      );
    if (now && annotations) tell(now);
    else hide();
  };
  const tell = ({ document, queue }: Review) => {
    const annotations = store.get(document.uri.toString());
    const [book, claims] = [codebooks.of(document), setting("claims", document.uri)];
    const brief = annotations && briefOf(annotations, document.getText(), queue.now.id, book, claims);
    if (!brief) return hide();
    const what = brief.corrected ? vscode.l10n.t("{0} (corrected)", brief.what) : brief.what;
    const answers =
      queue.now.kind === "position"
        ? vscode.l10n.t("A accept, R reject, 1–9 stance, I issue, S speaker, E form, N next, Q question")
        : vscode.l10n.t("A accept, R reject, C correct, N next");
    const keys = readingsInReview(session) ? vscode.l10n.t("{0}, M keep mine, T take the reader’s", answers) : answers;
    const [now, all, left] = [placeOf(queue), queue.total, leftIn(queue)];
    item.show({
      icon: "checklist",
      text: vscode.l10n.t("Review {0} of {1} ({2} left): {3} {4}", now, all, left, what, excerpt(brief.words, ROOM)),
      tooltip: `${brief.what} ${brief.words}\n\n${vscode.l10n.t(
        "A accept · R or X reject · C correct · E form of a position · 1–9 its stance · I its issue · S its speaker · Q question · O order · U undo · N or J next · P or K previous · Escape ends the review. {0} left. Choose to end the review.",
        annotationsInWords(left),
      )}`,
      spoken: vscode.l10n.t("Review {0} of {1}, {2} left: {3}, {4}. {5}", now, all, left, what, brief.words, keys),
    });
    legend.show({ text: keys });
  };
  context.subscriptions.push(
    frame,
    item,
    legend,
    review.onDidChange(draw),
    review.onDidEnd(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    onDidChangeSetting(["claims"], draw),
    store.onDidChange(({ uri, reason }) => {
      if (reason !== "edit" && uri === review.current()?.document.uri.toString()) draw();
    }),
  );
}
