import * as vscode from "vscode";
import type { Handlers } from "../platform/manifest";
import type { Idle, Session } from "../session/session";
import { actorPlaces } from "./actorPlaces";
import { inlayHints } from "./inlayHints";
import { registerOutline } from "./outline";

/** The editor's own gestures, on actors. */
export function registerLanguageFeatures(
  context: vscode.ExtensionContext,
  session: Session,
  idle: Idle,
): Pick<Handlers, "toggleInlayHints"> {
  const hints = inlayHints(session);
  const places = actorPlaces(session);
  context.subscriptions.push(
    hints,
    whileAnnotated(session, (article, uri) => [
      registerOutline(session, idle, uri, article),
      vscode.languages.registerInlayHintsProvider(article, hints.provider),
      vscode.languages.registerDefinitionProvider(article, places),
      vscode.languages.registerReferenceProvider(article, places),
      vscode.languages.registerDocumentHighlightProvider(article, places),
      vscode.languages.registerRenameProvider(article, places),
    ]),
  );
  return { toggleInlayHints: hints.toggle };
}

/**
 * Registers providers for each article as long as it is annotated, and for nothing else: for any language they would
 * make VS Code offer *Rename Symbol* and *Go to Definition* in every file, and then say that there is nothing.
 */
function whileAnnotated(
  { store }: Session,
  register: (article: vscode.DocumentFilter, uri: string) => readonly vscode.Disposable[],
): vscode.Disposable {
  const registered = new Map<string, vscode.Disposable>();
  const drop = (key: string) => {
    registered.get(key)?.dispose();
    registered.delete(key);
  };
  const watching = store.onDidChange(({ uri: key, document }) => {
    if (!document) return drop(key);
    if (registered.has(key)) return;
    const uri = vscode.Uri.parse(key, true);
    // a pattern that is the very path is not read as a pattern
    const article = { scheme: uri.scheme, pattern: uri.fsPath };
    registered.set(key, vscode.Disposable.from(...register(article, key)));
  });
  return {
    dispose() {
      watching.dispose();
      for (const key of [...registered.keys()]) drop(key);
    },
  };
}
