import type * as vscode from "vscode";
import { createStore } from "./store/store";
import { registerActors } from "./vscode/actorsView";
import { createAnnotationFiles } from "./vscode/annotationFile";
import { createArticles } from "./vscode/articles";
import { registerCommands } from "./vscode/commands";
import { registerState } from "./vscode/contextKeys";
import { registerDecorations } from "./vscode/decorations";
import { registerExport } from "./vscode/export";
import { registerHover } from "./vscode/hover";
import { registerLive } from "./vscode/live";
import { registerNavigation } from "./vscode/navigation";
import { registerPositions } from "./vscode/positionsView";
import { registerSample } from "./vscode/sample";
import { registerSaving } from "./vscode/saving";
import { registerStatusBar } from "./vscode/statusBar";

/** What other extensions, and our tests, may look at. */
export type Api = ReturnType<typeof activate>;

export function activate(context: vscode.ExtensionContext) {
  const store = createStore();
  const articles = createArticles(store);
  const files = createAnnotationFiles(store);
  const desk = { store, articles, files };
  context.subscriptions.push(articles, files);

  registerState(context, desk);
  registerDecorations(context, desk);
  registerHover(context, desk);
  registerStatusBar(context, desk);
  const { tree: actors } = registerActors(context, desk);
  const { tree: positions, ...view } = registerPositions(context, desk);
  const { settled, ...live } = registerLive(context, desk);
  const saving = registerSaving(context, desk, settled);
  const sharing = registerExport(desk, settled);
  registerCommands(context, {
    ...view,
    ...live,
    ...saving,
    ...sharing,
    ...registerNavigation(desk),
    ...registerSample(context),
  });
  return { store, articles, settled, positions, actors };
}
