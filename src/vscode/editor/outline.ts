import * as vscode from "vscode";
import { eachInSteps } from "../../core/model/steps";
import { ACTOR_TYPES, type ActorType, type AnnotationDocument, type Steps } from "../../core/model/types";
import { type Entry, outlineInSteps, sameOutline } from "../../core/views/outline";
import { rangeOf } from "../drawing/ranges";
import { documentSymbol } from "../platform/drawn";
import { pause } from "../platform/slices";
import type { Idle, Session } from "../session/session";

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
/** Milliseconds that an outline waits for what is found in the new text: it would be told twice, and others in between keys. */
const PATIENCE = 1000;

/**
 * Who speaks, with what, in one article: for the outline, breadcrumbs and *Go to Symbol*. VS Code asks again when the
 * text has changed or a provider has come, and at no other time: so ours comes anew when annotations alone have changed.
 */
export function registerOutline(
  { store, inSlices }: Session,
  idle: Idle,
  uri: string,
  article: vscode.DocumentFilter,
): vscode.Disposable {
  let told: Told | undefined;
  const answerOf = (document: vscode.TextDocument, annotations: AnnotationDocument): Promise<Answer> =>
    inSlices(answering(document, document.getText(), annotations));
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      await Promise.race([idle(document), pause(PATIENCE)]);
      const annotations = store.get(document.uri.toString());
      if (!annotations || token.isCancellationRequested) return undefined;
      const { version } = document;
      if (told?.version !== version) told = { document, version, answers: new Map() };
      const answer = told.answers.get(annotations) ?? answerOf(document, annotations);
      told.answers.set(annotations, answer);
      return (await answer).symbols;
    },
  };
  let due: ReturnType<typeof setTimeout> | undefined;
  const register = () => vscode.languages.registerDocumentSymbolProvider(article, provider, { label: "Standpoint" });
  let registered = register();
  const look = async () => {
    const annotations = store.get(uri);
    const before = told;
    if (!annotations || !before) return;
    const { document } = before;
    const others = [...before.answers].flatMap(([asked, answer]) => (asked === annotations ? [] : [answer]));
    if (others.length === 0) return;
    const answer = before.answers.get(annotations) ?? answerOf(document, annotations);
    const { version } = document;
    const { entries } = await answer;
    if ((await Promise.all(others)).every((other) => sameOutline(other.entries, entries))) return;
    if (told !== before || store.get(uri) !== annotations) return;
    told = { document, version, answers: new Map([[annotations, answer]]) };
    registered.dispose();
    registered = register();
  };
  const watching = store.onDidChange(({ uri: changed, reason }) => {
    if (changed !== uri || reason === "edit") return;
    clearTimeout(due);
    due = setTimeout(() => void look(), PAUSE);
  });
  return {
    dispose() {
      clearTimeout(due);
      watching.dispose();
      registered.dispose();
    },
  };
}

/** What was answered of one version of the text; VS Code asks several times, and keeps the answer to one of these: any of them may be on screen. */
interface Told {
  readonly document: vscode.TextDocument;
  readonly version: number;
  /** By the annotations that they were made of. */
  readonly answers: Map<AnnotationDocument, Promise<Answer>>;
}

interface Answer {
  readonly entries: readonly Entry[];
  readonly symbols: vscode.DocumentSymbol[];
}

function* answering(document: vscode.TextDocument, text: string, annotations: AnnotationDocument): Steps<Answer> {
  const entries = yield* outlineInSteps(annotations, text);
  const symbols = yield* eachInSteps(entries, (entry) => symbolOf(document, entry));
  return { entries, symbols };
}

function symbolOf(document: vscode.TextDocument, entry: Entry): vscode.DocumentSymbol {
  const { name, detail, all, words, children } = entry;
  // VS Code refuses a symbol without a name
  const symbol = documentSymbol(name || "…", detail, kindOf(entry), rangeOf(document, all), rangeOf(document, words));
  symbol.children = children.map((child) => symbolOf(document, child));
  return symbol;
}

function kindOf({ kind, type }: Entry): vscode.SymbolKind {
  const builtIn = ACTOR_TYPES.find((it) => it === type);
  if (kind === "quote") return vscode.SymbolKind.String;
  return builtIn ? KIND[builtIn] : vscode.SymbolKind.Class;
}
