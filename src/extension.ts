import type * as vscode from "vscode";
import { createStore } from "./store/store";
import { registerCommands } from "./vscode/commands";
import { createActorActs } from "./vscode/correcting/actorActs";
import { registerHand } from "./vscode/correcting/register";
import { registerDecorations } from "./vscode/editor/decorations";
import { registerHover } from "./vscode/editor/hover";
import { registerGestures } from "./vscode/editor/languageFeatures";
import { registerNavigation } from "./vscode/editor/navigation";
import { registerExport } from "./vscode/exporting/export";
import { createAnnotationFiles } from "./vscode/files/annotationFiles";
import { createCodebooks } from "./vscode/files/codebooks";
import { registerCodebook } from "./vscode/openCodebook";
import { createOrigin } from "./vscode/platform/focus";
import { createTurns } from "./vscode/platform/slices";
import { registerJudging } from "./vscode/review/register";
import { registerSample } from "./vscode/sample";
import { registerBackup } from "./vscode/saving/backup";
import { registerMoving } from "./vscode/saving/moving";
import { registerSaving } from "./vscode/saving/saving";
import { createActorColours } from "./vscode/session/actorColours";
import { createActs } from "./vscode/session/acts";
import { registerLive } from "./vscode/session/analysisLoop";
import { createArticles } from "./vscode/session/articles";
import { createDates } from "./vscode/session/dates";
import { createNarrowed } from "./vscode/session/positionFilter";
import { createReviewing } from "./vscode/session/reviewSession";
import { registerStatusBar } from "./vscode/statusBar";
import { registerState } from "./vscode/statusKeys";
import { registerActors } from "./vscode/views/actorsView";
import { createActorDrag } from "./vscode/views/dragActors";
import { registerGlance } from "./vscode/views/matrixPanel";
import { registerPositions } from "./vscode/views/positionsView";

/** What other extensions, and our tests, may look at. */
export type Api = ReturnType<typeof activate>;

/** Set while the extension is active. */
let leave: (() => Promise<void>) | undefined;

export const deactivate = (): Promise<void> | undefined => leave?.();

export function activate(context: vscode.ExtensionContext) {
  const store = createStore();
  const articles = createArticles(store);
  const inSlices = createTurns();
  const files = createAnnotationFiles(store, inSlices);
  const codebooks = createCodebooks();
  const origin = createOrigin();
  const acts = createActs(store, origin, `Standpoint ${context.extension.packageJSON.version}`);
  const review = createReviewing(store);
  const dates = createDates();
  const desk = { store, articles, files, codebooks, dates, acts, review, origin, inSlices };
  context.subscriptions.push(articles, files, codebooks, acts, review);

  registerState(context, desk);
  const colours = createActorColours(store);
  registerDecorations(context, desk, colours);
  registerHover(context, desk);
  registerStatusBar(context, desk);
  const actorActs = createActorActs(desk);
  const { tree: actors } = registerActors(context, desk, createActorDrag(desk, actorActs), colours);
  const narrowed = createNarrowed(context.workspaceState);
  const { tree: positions, ...view } = registerPositions(context, desk, narrowed);
  const { glance, ...matrix } = registerGlance(context, desk, narrowed);
  const { settled, ...live } = registerLive(context, desk);
  const { flush, ...saving } = registerSaving(context, desk, settled);
  registerMoving(context, desk, flush);
  const backUp = registerBackup(context, desk);
  leave = () => flush().then(backUp);
  const sharing = registerExport(desk, settled);
  registerCommands(context, origin, {
    ...view,
    ...matrix,
    ...live,
    ...saving,
    ...sharing,
    ...registerHand(context, desk, { positions, actors }, actorActs, narrowed),
    ...registerNavigation(desk),
    ...registerGestures(context, desk, settled),
    ...registerCodebook(desk),
    ...registerJudging(context, desk, { positions, actors }),
    ...registerSample(context),
  });
  return { store, articles, codebooks, acts, review, settled, positions, actors, narrowed, glance };
}
