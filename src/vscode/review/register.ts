import type * as vscode from "vscode";
import { createTargetResolver } from "../asking/targets";
import type { RowTree } from "../drawing/rowTree";
import { registerStatusBadges } from "../drawing/statusBadges";
import type { View } from "../platform/manifest";
import type { ChosenFilter } from "../session/positionFilter";
import type { Session } from "../session/session";
import { registerAnswers } from "./answers";
import { registerDeciding } from "./deciding";
import { registerDecisionBulb } from "./decisionBulb";
import { registerQuestionLens } from "./questionLens";
import { registerReviewLook } from "./reviewLook";
import { registerReviewMode } from "./reviewMode";
import { registerTwoReadings } from "./twoReadings";

/** Everything by which a person says yes or no to what the machine suggests. */
export function registerReviewing(
  context: vscode.ExtensionContext,
  session: Session,
  trees: Readonly<Record<View, RowTree>>,
  chosenFilter: ChosenFilter,
) {
  const resolveTarget = createTargetResolver(session, trees);
  registerReviewLook(context, session);
  registerQuestionLens(context, session);
  registerDecisionBulb(context, session);
  registerStatusBadges(context);
  return {
    ...registerDeciding(session, resolveTarget),
    ...registerAnswers(session, resolveTarget),
    ...registerTwoReadings(session, resolveTarget),
    ...registerReviewMode(context, session, trees, chosenFilter),
  };
}
