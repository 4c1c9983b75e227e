import * as vscode from "vscode";
import type { Handlers } from "../platform/manifest";
import type { Desk, Settled } from "../session/session";
import { actorPlaces } from "./actorPlaces";
import { inlayHints } from "./inlayHints";
import { registerOutline } from "./outline";

/** The editor's own gestures, on actors. */
export function registerGestures(
  context: vscode.ExtensionContext,
  desk: Desk,
  settled: Settled,
): Pick<Handlers, "toggleInlayHints"> {
  const hints = inlayHints(desk);
  const places = actorPlaces(desk);
  context.subscriptions.push(
    hints,
    whileAnnotated(desk, (article, uri) => [
      registerOutline(desk, settled, uri, article),
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
  { store }: Desk,
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
