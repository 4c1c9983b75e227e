import * as vscode from "vscode";
import { inert } from "./inert";

/** What language features give to VS Code to draw: whatever its words, none of them becomes an icon or a link. */

export function codeAction(title: string, kind: vscode.CodeActionKind, command: string, ...args: readonly unknown[]) {
  const action = new vscode.CodeAction(inert(title), kind);
  action.command = { command, title: inert(title), arguments: [...args] };
  return action;
}

/** Words above a line that run a command. */
export function codeLens(
  range: vscode.Range,
  title: string,
  tooltip: string,
  command: string,
  ...args: readonly unknown[]
): vscode.CodeLens {
  return new vscode.CodeLens(range, { command, title: inert(title), tooltip: inert(tooltip), arguments: [...args] });
}

export const documentSymbol = (
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  all: vscode.Range,
  words: vscode.Range,
): vscode.DocumentSymbol => new vscode.DocumentSymbol(inert(name), inert(detail), kind, all, words);

/** A hint that leads to a place. */
export function inlayHint(position: vscode.Position, label: string, to: vscode.Location): vscode.InlayHint {
  const part = new vscode.InlayHintLabelPart(inert(label));
  part.location = to;
  return new vscode.InlayHint(position, [part]);
}

/** Problems of files. */
export interface Problems extends vscode.Disposable {
  set(file: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void;
  delete(file: vscode.Uri): void;
}

export function createProblems(name: string): Problems {
  const collection = vscode.languages.createDiagnosticCollection(name);
  return {
    set(file, diagnostics) {
      for (const diagnostic of diagnostics) diagnostic.message = inert(diagnostic.message);
      collection.set(file, diagnostics);
    },
    delete: (file) => collection.delete(file),
    dispose: () => collection.dispose(),
  };
}
