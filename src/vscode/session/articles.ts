import * as vscode from "vscode";
import { looksLikeProse } from "../../core/article/looksLikeProse";
import type { Store } from "../../store/store";
import type { State } from "../platform/manifest";
import { onDidChangeSetting, setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";

/** An article, or why a document is none. */
export type Kind = "article" | Extract<State, "otherLanguage" | "notProse" | "tooLarge" | "stopped">;

/** Which documents are articles, and which of them the person looks at. */
export interface Articles extends vscode.Disposable {
  /** Tells whether a document is an article by its settings, language, length and text, and what the person said of it. */
  kindOf(document: vscode.TextDocument): Kind;
  /** Notes that the person calls it an article, whatever it looks like. */
  insist(document: vscode.TextDocument): void;
  /** Notes that the person stopped the analysis: it is left alone until they insist. */
  stop(document: vscode.TextDocument): void;
  /** Whether the person called it an article. */
  isInsisted(document: vscode.TextDocument): boolean;
  /** Notes the language (ISO 639-3) of an article that is not read since it is not English; null where it is read. */
  noteLanguage(document: vscode.TextDocument, language: string | null): void;
  /** The language for which a document is not read; null for all others. */
  languageOf(document: vscode.TextDocument): string | null;
  /** How many paragraphs of a document were cut for its last analysis; none where it has no number. */
  readonly cutParagraphs: WeakMap<vscode.TextDocument, number>;
  /** Gives the document in the active editor, or the last one while the focus is elsewhere, else one that is to be seen. */
  current(): vscode.TextDocument | undefined;
  /** Says in a word how the current document stands, for the status bar and the views. */
  state(): State;
  /** Fires where another document is current, or its kind or annotations have changed, other than by the person typing. */
  readonly onDidChange: vscode.Event<void>;
}

/** Text a person can edit: files of a writable file system and untitled ones; not the output panel, nor the old side of a comparison. */
const isEditable = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === "untitled" || vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;

export function createArticles(store: Store): Articles {
  const insisted = new Set<string>();
  const stopped = new Set<string>();
  const languages = new WeakMap<vscode.TextDocument, string>();
  const changed = new vscode.EventEmitter<void>();
  let current: vscode.TextDocument | undefined;

  const kindOf = (document: vscode.TextDocument): Kind => {
    const key = document.uri.toString();
    if (stopped.has(key)) return "stopped";
    if (insisted.has(key)) return "article";
    if (!isEditable(document) || !setting("languages", document.uri).includes(document.languageId))
      return "otherLanguage";
    const text = document.getText();
    if (text.length > setting("maxLength", document.uri) * 1000) return "tooLarge";
    return looksLikeProse(text, fileNameOf(document.uri)) ? "article" : "notProse";
  };
  const look = () => {
    const active = vscode.window.activeTextEditor?.document;
    const visible = (document: vscode.TextDocument) =>
      vscode.window.visibleTextEditors.some((editor) => editor.document === document);
    // the output panel is a text editor too: looking at it is not leaving the article
    if (active && (isEditable(active) || !current || !visible(current))) current = active;
    else if (!current || !visible(current))
      current = vscode.window.visibleTextEditors.map(({ document }) => document).find(isEditable);
    changed.fire();
  };
  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.onDidChangeVisibleTextEditors(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidCloseTextDocument(look),
    store.onDidChange(({ uri, reason }) => {
      if (uri === current?.uri.toString() && reason !== "edit") changed.fire();
    }),
    onDidChangeSetting(["languages", "maxLength"], look),
  ];
  look();
  return {
    kindOf,
    insist(document) {
      stopped.delete(document.uri.toString());
      insisted.add(document.uri.toString());
      changed.fire();
    },
    stop(document) {
      stopped.add(document.uri.toString());
      changed.fire();
    },
    isInsisted: ({ uri }) => insisted.has(uri.toString()),
    noteLanguage(document, language) {
      if ((languages.get(document) ?? null) === language) return;
      if (language === null) languages.delete(document);
      else languages.set(document, language);
      changed.fire();
    },
    languageOf: (document) => languages.get(document) ?? null,
    cutParagraphs: new WeakMap(),
    current: () => current,
    state() {
      if (!current) return "none";
      const annotations = store.get(current.uri.toString());
      if (annotations && annotations.attributions.length + annotations.actors.length > 0) return "annotated";
      if (annotations) return languages.has(current) ? "notEnglish" : "empty";
      const kind = kindOf(current);
      return kind === "article" ? "reading" : kind;
    },
    onDidChange: changed.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
