import * as vscode from "vscode";
import { countReviewable } from "../core/actions/review";
import { cutInWords } from "../core/analysis/paragraphs";
import { takesSide } from "../core/codebook/codebook";
import { assertedOf } from "../core/query/asserted";
import { count, positionsInWords, quotesInWords } from "../core/views/words/numbers";
import { onDidChangeSetting, setting } from "./platform/settings";
import { createStatusItem } from "./platform/statusItem";
import type { Session } from "./session/session";

/** How much was found; choosing it goes to the sidebar. */
export function registerStatusBar(context: vscode.ExtensionContext, { store, articles, codebooks }: Session): void {
  const item = createStatusItem({
    id: "standpoint.count",
    name: "Standpoint",
    side: "right",
    priority: 90,
    command: "standpoint.positions.focus",
  });
  const draw = () => {
    const document = articles.current();
    const annotations = document && store.get(document.uri.toString());
    if (!annotations) return item.hide();
    const quotes = annotations.attributions.filter(({ status }) => status !== "rejected").length;
    const book = codebooks.of(document);
    const claims = setting("claims", document.uri);
    const sided = annotations.positions.filter(
      ({ status, stance }) => status !== "rejected" && takesSide(book, stance),
    );
    const positions = sided.length;
    const sure = sided.filter((it) => assertedOf(it, claims).stance).length;
    const open = countReviewable(annotations);
    const isSome = quotes + annotations.actors.length > 0;
    const state = open > 0 ? vscode.l10n.t("{0} to review", open) : isSome ? vscode.l10n.t("all reviewed") : "";
    const cut = articles.cutParagraphs.get(document) ?? 0;
    const found = `${quotesInWords(quotes)}, ${positionsInWords(positions)}`;
    const words = [found, state, cut > 0 ? vscode.l10n.t("read in pieces") : ""].filter(Boolean).join(" · ");
    item.show({
      icon: "comment-discussion",
      text: words,
      tooltip: [
        foundInWords(quotes, sure),
        unsureInWords(positions - sure),
        cutInWords(cut, vscode.env.language),
        vscode.l10n.t("Choose to show the positions."),
      ]
        .filter(Boolean)
        .join(" "),
      spoken: vscode.l10n.t("Standpoint: {0}", words),
    });
  };
  context.subscriptions.push(item, articles.onDidChange(draw), onDidChangeSetting(["claims"], draw));
  draw();
}

function unsureInWords(many: number): string {
  if (many === 0) return "";
  return count(
    many,
    vscode.l10n.t("Of 1 more it is not sure whether it does."),
    vscode.l10n.t("Of {0} more it is not sure whether they do.", many),
  );
}

function foundInWords(quotes: number, positions: number): string {
  const sides = positionsInWords(positions);
  return quotes === 1
    ? vscode.l10n.t("Standpoint found 1 quote or report and {0} that take a side.", sides)
    : vscode.l10n.t("Standpoint found {0} quotes and reports and {1} that take a side.", quotes, sides);
}
