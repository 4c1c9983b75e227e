import * as vscode from "vscode";
import type { Desk } from "./desk";
import type { Command } from "./names";

const OFFERS: readonly (readonly [Command, title: string])[] = [
  ["addQuote", "Annotate as quote…"],
  ["addActor", "Annotate as actor…"],
  ["addPosition", "Annotate as position…"],
  ["addNote", "Add a note…"],
  ["useSelection", "Use as part of an annotation…"],
];

/** The light bulb on selected words: what they may be annotated as. */
export function registerLightBulb(context: vscode.ExtensionContext, { store }: Desk): void {
  const kind = vscode.CodeActionKind.Refactor.append("annotate");
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range) {
      if (range.isEmpty || !store.get(document.uri.toString())) return [];
      return OFFERS.map(([command, title]) => {
        const action = new vscode.CodeAction(title, kind);
        action.command = { command: `standpoint.${command}`, title };
        return action;
      });
    },
  };
  // any language: a person may have any text annotated
  context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider("*", provider, { providedCodeActionKinds: [kind] }),
  );
}
