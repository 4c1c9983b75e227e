import type * as vscode from "vscode";
import { createAim } from "../asking/targets";
import type { RowTree } from "../drawing/rowTree";
import { registerQuoteCards } from "../exporting/quoteCards";
import type { View } from "../platform/manifest";
import type { Narrowed } from "../session/positionFilter";
import type { Desk } from "../session/session";
import { type ActorActs, registerActorActs } from "./actorActs";
import { registerAdding } from "./adding";
import { registerCorrecting } from "./correct";
import { registerIssueActs } from "./issueActs";
import { registerLightBulb } from "./lightBulb";
import { registerLost } from "./lost";
import { registerNotes } from "./notes";
import { createOccurrences } from "./occurrences";
import { registerWords } from "./selectWords";
import { registerUndo } from "./undo";

/** Everything a person's hand does to annotations besides accepting and rejecting: correct, add, note, attach again, undo. */
export function registerHand(
  context: vscode.ExtensionContext,
  desk: Desk,
  trees: Readonly<Record<View, RowTree>>,
  actors: ActorActs,
  narrowed: Narrowed,
) {
  const aim = createAim(desk, trees);
  const occurrences = createOccurrences(desk);
  const { words, ...wording } = registerWords(context, desk, aim);
  const { begin, ...notes } = registerNotes(context, desk);
  registerLightBulb(context, desk);
  return {
    ...wording,
    ...notes,
    ...registerActorActs(aim, actors),
    ...registerCorrecting(desk, aim, { words, actors, occurrences }),
    ...registerAdding(desk, aim, { begin }, occurrences),
    ...registerIssueActs(desk, aim, narrowed),
    ...registerQuoteCards(aim),
    ...registerUndo(desk),
    ...registerLost(context, desk, trees.positions),
  };
}
