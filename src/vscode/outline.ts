import * as vscode from "vscode";
import { ACTOR_TYPES, type ActorType } from "../core/model";
import { type Entry, outline } from "../core/project/outline";
import type { Desk } from "./desk";
import { rangeOf } from "./spans";

/** VS Code has no kinds of people: these differ by icon, and each can be left out of the outline by a setting of VS Code's. */
const KIND: Readonly<Record<ActorType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Object,
  organization: vscode.SymbolKind.Module,
  country: vscode.SymbolKind.Namespace,
  group: vscode.SymbolKind.Array,
  media: vscode.SymbolKind.Package,
  place: vscode.SymbolKind.Constant,
};

/** Who speaks, with what: for the outline, breadcrumbs and *Go to Symbol*. */
export const outlineProvider = ({ store }: Desk): vscode.DocumentSymbolProvider => ({
  provideDocumentSymbols(document) {
    const annotations = store.get(document.uri.toString());
    return annotations && outline(annotations, document.getText()).map((entry) => symbolOf(document, entry));
  },
});

function symbolOf(document: vscode.TextDocument, entry: Entry): vscode.DocumentSymbol {
  const { name, detail, all, words, children } = entry;
  // VS Code refuses a symbol without a name
  const symbol = new vscode.DocumentSymbol(
    name || "…",
    detail,
    kindOf(entry),
    rangeOf(document, all),
    rangeOf(document, words),
  );
  symbol.children = children.map((child) => symbolOf(document, child));
  return symbol;
}

function kindOf({ kind, type }: Entry): vscode.SymbolKind {
  const builtIn = ACTOR_TYPES.find((it) => it === type);
  if (kind === "quote") return vscode.SymbolKind.String;
  return builtIn ? KIND[builtIn] : vscode.SymbolKind.Object;
}
