import * as vscode from "vscode";
import { attributionOf, standingAt } from "../../core/query/lookup";
import { codeAction } from "../platform/drawn";
import type { Command } from "../platform/manifest";
import type { Session } from "../session/session";

const OFFERS: readonly (readonly [Command, title: string])[] = [
  ["addQuote", vscode.l10n.t("Annotate as quote…")],
  ["addActor", vscode.l10n.t("Annotate as actor…")],
  ["addPosition", vscode.l10n.t("Annotate as position…")],
  ["addNote", vscode.l10n.t("Add a note…")],
  ["useSelection", vscode.l10n.t("Use as part of an annotation…")],
];

const AT_A_QUOTE: typeof OFFERS = [["copyQuoteCard", vscode.l10n.t("Copy as quote card")]];

/** The light bulb on selected words: what they may be annotated as; on a quote, what may be done with it. */
export function registerLightBulb(context: vscode.ExtensionContext, { store }: Session): void {
  const kind = vscode.CodeActionKind.Refactor.append("annotate");
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const annotations = store.get(document.uri.toString());
      if (!annotations) return [];
      const here = range.isEmpty ? standingAt(annotations, document.offsetAt(range.start)) : [];
      const onQuote = here.some((id) => attributionOf(annotations, id));
      return (range.isEmpty ? (onQuote ? AT_A_QUOTE : []) : OFFERS).map(([command, title]) =>
        codeAction(title, kind, `standpoint.${command}`),
      );
    },
  };
  // any language: a person may have any text annotated
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider("*", provider, { providedCodeActionKinds: [kind] }),
  );
}
