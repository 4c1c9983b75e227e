import type * as vscode from "vscode";
import { createTargetResolver } from "../asking/targets";
import type { RowTree } from "../drawing/rowTree";
import { registerQuoteCards } from "../exporting/quoteCards";
import type { View } from "../platform/manifest";
import type { ChosenFilter } from "../session/positionFilter";
import type { Session } from "../session/session";
import { type ActorActs, registerActorActs } from "./actorActs";
import { registerAdding } from "./adding";
import { registerCorrecting } from "./correct";
import { registerIssueActs } from "./issueActs";
import { registerLightBulb } from "./lightBulb";
import { registerLost } from "./lost";
import { registerNotes } from "./notes";
import { createOccurrences } from "./occurrences";
import { registerRecoding } from "./recode";
import { registerWordSelection } from "./selectWords";
import { registerStatementForm } from "./statement";
import { registerUndo } from "./undo";

/** Everything a person's hand does to annotations besides accepting and rejecting: correct, add, note, attach again, undo. */
export function registerCorrections(
  context: vscode.ExtensionContext,
  session: Session,
  trees: Readonly<Record<View, RowTree>>,
  actors: ActorActs,
  chosenFilter: ChosenFilter,
) {
  const resolveTarget = createTargetResolver(session, trees);
  const occurrences = createOccurrences(session);
  const { words, ...wording } = registerWordSelection(context, session, resolveTarget);
  const { begin, ...notes } = registerNotes(context, session);
  registerLightBulb(context, session);
  const { form, ...statement } = registerStatementForm(session, resolveTarget, words);
  return {
    ...wording,
    ...notes,
    ...registerActorActs(resolveTarget, actors),
    ...registerCorrecting(session, resolveTarget, { words, actors, occurrences }),
    ...statement,
    ...registerAdding(session, resolveTarget, { begin }, occurrences, form),
    ...registerIssueActs(session, resolveTarget, chosenFilter),
    ...registerQuoteCards(resolveTarget),
    ...registerRecoding(session),
    ...registerUndo(session),
    ...registerLost(context, session, trees.positions),
  };
}
