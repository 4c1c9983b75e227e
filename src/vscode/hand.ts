import type * as vscode from "vscode";
import { type ActorActs, registerActorActs } from "./actorActs";
import { registerAdding } from "./adding";
import { registerCorrecting } from "./correct";
import type { Desk } from "./desk";
import { registerIssueActs } from "./issueActs";
import { registerLightBulb } from "./lightBulb";
import { registerLost } from "./lost";
import type { View } from "./names";
import type { Narrowed } from "./narrowed";
import { registerNotes } from "./notes";
import { createOccurrences } from "./occurrences";
import { registerQuoteCards } from "./quoteCards";
import type { RowTree } from "./rowTree";
import { createAim } from "./targets";
import { registerWords } from "./words";

/** Everything a person's hand does to annotations besides accepting and rejecting: correct, add, note, attach again. */
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
    ...registerLost(context, desk, trees.positions),
  };
}
