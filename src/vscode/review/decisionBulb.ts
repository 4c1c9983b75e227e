import * as vscode from "vscode";
import { actorOf, standingAt } from "../../core/query/lookup";
import { briefOf } from "../../core/views/briefs";
import { excerpt, plain } from "../../core/views/words/wording";
import { codeAction } from "../platform/drawn";
import type { Command } from "../platform/manifest";
import { setting } from "../platform/settings";
import type { Session } from "../session/session";

/** UTF-16 units of an annotation's words that an entry of the menu has room for. */
const ROOM = 60;

/** The light bulb on a suggestion: accept it, reject it, accept everything of its actor. */
export function registerDecisionBulb(context: vscode.ExtensionContext, { store, codebooks }: Session): void {
  const kind = vscode.CodeActionKind.QuickFix;
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      const annotations = store.get(document.uri.toString());
      if (!annotations || !range.isEmpty) return [];
      const text = document.getText();
      const entry = (command: Command, id: string, title: string) =>
        codeAction(title, kind, `standpoint.${command}`, document.uri.toString(), id);
      const [book, claims] = [codebooks.of(document), setting("claims", document.uri)];
      return standingAt(annotations, document.offsetAt(range.start)).flatMap((id) => {
        const brief = briefOf(annotations, text, id, book, claims);
        if (brief?.status !== "suggested" || brief.kind === "mention") return [];
        const words = `${brief.what} ${excerpt(brief.words, ROOM)}`;
        const actor = actorOf(annotations, id);
        return [
          entry("accept", id, vscode.l10n.t("Accept {0}", words)),
          entry("reject", id, vscode.l10n.t("Reject {0}", words)),
          ...(actor ? [entry("acceptActor", id, vscode.l10n.t("Accept everything of {0}", plain(actor.name)))] : []),
        ];
      });
    },
  };
  // any language: a person may have any text annotated
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider("*", provider, { providedCodeActionKinds: [kind] }),
  );
}
