import * as vscode from "vscode";
import { ACTOR_TYPES, type ActorType, type AnnotationDocument } from "../core/model";
import { type Entry, outline } from "../core/project/outline";
import type { Desk } from "./desk";
import { rangeOf } from "./spans";
import { pause } from "./turns";

/** VS Code has no kinds of people: these differ by icon, and each can be left out of the outline by a setting of VS Code's. */
const KIND: Readonly<Record<ActorType, vscode.SymbolKind>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  country: vscode.SymbolKind.Interface,
  group: vscode.SymbolKind.Array,
  media: vscode.SymbolKind.Event,
  place: vscode.SymbolKind.Constant,
};

/** Milliseconds that an outline may be old: a person who reviews does an act a second. */
const PAUSE = 200;

/**
 * Who speaks, with what, in one article: for the outline, breadcrumbs and *Go to Symbol*. VS Code asks again when the
 * text has changed or a provider has come, and at no other time: so ours comes anew when annotations alone have changed.
 */
export function registerOutline({ store }: Desk, uri: string, article: vscode.DocumentFilter): vscode.Disposable {
  // of one version VS Code asks several times, and keeps the answer to one of these: any of them may be on screen
  let told: { readonly document: vscode.TextDocument; readonly version: number; readonly answers: Answers } | undefined;
  const provider: vscode.DocumentSymbolProvider = {
    provideDocumentSymbols(document) {
      const annotations = store.get(document.uri.toString());
      if (!annotations) return undefined;
      const { version } = document;
      if (told?.version !== version) told = { document, version, answers: new Map() };
      const known = told.answers.get(annotations);
      if (known) return known.symbols;
      const answer = answerOf(document, outline(annotations, document.getText()));
      told.answers.set(annotations, answer);
      return answer.symbols;
    },
  };
  let due: ReturnType<typeof setTimeout> | undefined;
  const register = () => vscode.languages.registerDocumentSymbolProvider(article, provider, { label: "Standpoint" });
  let registered = register();
  const look = () => {
    const annotations = store.get(uri);
    if (!annotations || !told) return;
    const others = [...told.answers].filter(([asked]) => asked !== annotations);
    if (others.length === 0) return;
    const { document } = told;
    const entries = outline(annotations, document.getText());
    const now = JSON.stringify(entries);
    if (others.every(([, before]) => JSON.stringify(before.entries) === now)) return;
    told = { document, version: document.version, answers: new Map([[annotations, answerOf(document, entries)]]) };
    registered.dispose();
    registered = register();
  };
  const watching = store.onDidChange(({ uri: changed, reason }) => {
    if (changed !== uri || reason === "edit") return;
    clearTimeout(due);
    due = setTimeout(look, PAUSE);
  });
  return {
    dispose() {
      clearTimeout(due);
      watching.dispose();
      registered.dispose();
    },
  };
}

/** By the annotations that they were made of. */
type Answers = Map<AnnotationDocument, Answer>;
interface Answer {
  readonly entries: readonly Entry[];
  readonly symbols: Promise<vscode.DocumentSymbol[]>;
}

/** Typing has its turn before the symbols are made. */
const answerOf = (document: vscode.TextDocument, entries: readonly Entry[]): Answer => ({
  entries,
  symbols: pause(0).then(() => entries.map((entry) => symbolOf(document, entry))),
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
  return builtIn ? KIND[builtIn] : vscode.SymbolKind.Class;
}
