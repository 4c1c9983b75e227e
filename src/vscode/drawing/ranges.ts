import * as vscode from "vscode";
import type { Span } from "../../core/model/types";

export const rangeOf = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
