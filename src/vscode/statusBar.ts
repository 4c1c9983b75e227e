import type * as vscode from "vscode";
import { countReviewable } from "../core/actions/review";
import { cutInWords } from "../core/analysis/paragraphs";
import { takesSide } from "../core/codebook/codebook";
import { count } from "../core/views/words/wording";
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
    const positions = annotations.positions.filter(
      ({ status, stance }) => status !== "rejected" && takesSide(book, stance),
    ).length;
    const open = countReviewable(annotations);
    const state = open > 0 ? `${open} to review` : quotes + annotations.actors.length > 0 ? "all reviewed" : "";
    const cut = articles.cutParagraphs.get(document) ?? 0;
    const found = `${count(quotes, "quote")}, ${count(positions, "position")}`;
    const words = [found, state, cut > 0 ? "read in pieces" : ""].filter(Boolean).join(" · ");
    item.show({
      icon: "comment-discussion",
      text: words,
      tooltip:
        `Standpoint found ${count(quotes, "quote or report", "quotes and reports")} and ${count(positions, "position")} that take a side. ${cutInWords(cut)} Choose to show the positions.`.replace(
          "  ",
          " ",
        ),
      spoken: `Standpoint: ${words}`,
    });
  };
  context.subscriptions.push(item, articles.onDidChange(draw));
  draw();
}
