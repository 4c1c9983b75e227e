import "./vscode/platform/language";

import type * as vscode from "vscode";
import { createStore } from "./store/store";
import { registerAgents } from "./vscode/agents/register";
import { registerCommands } from "./vscode/commands";
import { createActorActs } from "./vscode/correcting/actorActs";
import { registerCorrections } from "./vscode/correcting/register";
import { registerDecorations } from "./vscode/editor/decorations";
import { registerHover } from "./vscode/editor/hover";
import { registerLanguageFeatures } from "./vscode/editor/languageFeatures";
import { registerLock } from "./vscode/editor/lock";
import { registerNavigation } from "./vscode/editor/navigation";
import { registerExport } from "./vscode/exporting/export";
import { createAnnotationFiles } from "./vscode/files/annotationFiles";
import { createCodebooks } from "./vscode/files/codebooks";
import { registerCodebook } from "./vscode/openCodebook";
import { createFocus } from "./vscode/platform/focus";
import { createReadOnly } from "./vscode/platform/readOnly";
import { createSlices } from "./vscode/platform/slices";
import { registerReader } from "./vscode/reader/register";
import { registerReviewing } from "./vscode/review/register";
import { registerSample } from "./vscode/sample";
import { registerBackup } from "./vscode/saving/backup";
import { registerMoving } from "./vscode/saving/moving";
import { registerSaving } from "./vscode/saving/saving";
import { createActorColours } from "./vscode/session/actorColours";
import { createActs } from "./vscode/session/acts";
import { registerAnalysisLoop } from "./vscode/session/analysisLoop";
import { createArticles } from "./vscode/session/articles";
import { createDates } from "./vscode/session/dates";
import { createEdits } from "./vscode/session/edits";
import { createModelPresence } from "./vscode/session/modelPresence";
import { createChosenFilter } from "./vscode/session/positionFilter";
import { createReviewSession } from "./vscode/session/reviewSession";
import { registerStatusBar } from "./vscode/statusBar";
import { registerStatusKeys } from "./vscode/statusKeys";
import { registerActors } from "./vscode/views/actorsView";
import { createActorDrag } from "./vscode/views/dragActors";
import { registerMatrixPanel } from "./vscode/views/matrixPanel";
import { registerPositions } from "./vscode/views/positionsView";

/** What other extensions, and our tests, may look at. */
export type Api = ReturnType<typeof activate>;

/** Set while the extension is active. */
let leave: (() => Promise<void>) | undefined;

export const deactivate = (): Promise<void> | undefined => leave?.();

export function activate(context: vscode.ExtensionContext) {
  const store = createStore();
  const articles = createArticles(store);
  const inSlices = createSlices();
  const files = createAnnotationFiles(store, inSlices);
  const codebooks = createCodebooks();
  const focus = createFocus();
  const edits = createEdits();
  const acts = createActs(store, focus, edits, `Standpoint ${context.extension.packageJSON.version}`);
  const review = createReviewSession(store);
  const dates = createDates();
  const readOnly = createReadOnly();
  const model = createModelPresence();
  const session = { store, articles, files, codebooks, dates, acts, review, model, focus, readOnly, inSlices };
  context.subscriptions.push(articles, files, codebooks, edits, acts, review, readOnly, model);

  registerStatusKeys(context, session);
  const colours = createActorColours(store);
  registerDecorations(context, session, colours);
  registerHover(context, session);
  registerStatusBar(context, session);
  const actorActs = createActorActs(session);
  const { tree: actors } = registerActors(context, session, createActorDrag(session, actorActs), colours);
  const chosenFilter = createChosenFilter(context.workspaceState);
  const { tree: positions, ...view } = registerPositions(context, session, chosenFilter);
  const { matrixPanel, ...matrix } = registerMatrixPanel(context, session, chosenFilter);
  const { idle, ...live } = registerAnalysisLoop(context, session, edits);
  const { flush, ...saving } = registerSaving(context, session, idle);
  registerMoving(context, session, flush);
  const backUp = registerBackup(context, session);
  leave = () => flush().then(backUp);
  const agents = registerAgents(context, session, idle);
  const sharing = registerExport(session, idle);
  registerCommands(context, focus, {
    ...view,
    ...matrix,
    ...live,
    ...saving,
    ...sharing,
    ...registerCorrections(context, session, { positions, actors }, actorActs, chosenFilter),
    ...registerNavigation(session),
    ...registerLock(context, session),
    ...registerLanguageFeatures(context, session, idle),
    ...registerCodebook(session),
    ...registerReviewing(context, session, { positions, actors }, chosenFilter),
    ...registerReader(context, session, { positions, actors }, idle, edits),
    ...registerSample(context),
  });
  return {
    ...{ store, articles, codebooks, acts, review, readOnly, model, idle },
    ...{ positions, actors, chosenFilter, matrixPanel, ...agents },
  };
}
