import type * as vscode from "vscode";
import { createStore } from "./store/store";
import { createActorActs } from "./vscode/actorActs";
import { createActorColours } from "./vscode/actorColours";
import { registerActors } from "./vscode/actorsView";
import { createActs } from "./vscode/acts";
import { createAnnotationFiles } from "./vscode/annotationFile";
import { createArticles } from "./vscode/articles";
import { registerBackup } from "./vscode/backup";
import { createCodebooks } from "./vscode/codebook";
import { registerCommands } from "./vscode/commands";
import { registerState } from "./vscode/contextKeys";
import { createDates } from "./vscode/dates";
import { registerDecorations } from "./vscode/decorations";
import { createActorDrag } from "./vscode/dragActors";
import { registerExport } from "./vscode/export";
import { registerGestures } from "./vscode/gestures";
import { registerGlance } from "./vscode/glance";
import { registerHand } from "./vscode/hand";
import { registerHover } from "./vscode/hover";
import { registerJudging } from "./vscode/judging";
import { registerLive } from "./vscode/live";
import { registerMoving } from "./vscode/moving";
import { createNarrowed } from "./vscode/narrowed";
import { registerNavigation } from "./vscode/navigation";
import { registerCodebook } from "./vscode/openCodebook";
import { createOrigin } from "./vscode/origin";
import { registerPositions } from "./vscode/positionsView";
import { createReviewing } from "./vscode/reviewing";
import { registerSample } from "./vscode/sample";
import { registerSaving } from "./vscode/saving";
import { registerStatusBar } from "./vscode/statusBar";
import { createTurns } from "./vscode/turns";

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
