import type * as vscode from "vscode";
import { createTargetResolver } from "../asking/targets";
import type { RowTree } from "../drawing/rowTree";
import { registerStatusBadges } from "../drawing/statusBadges";
import type { View } from "../platform/manifest";
import type { Session } from "../session/session";
import { registerDeciding } from "./deciding";
import { registerDecisionBulb } from "./decisionBulb";
import { registerReviewLook } from "./reviewLook";
import { registerReviewMode } from "./reviewMode";

/** Everything by which a person says yes or no to what the machine suggests. */
export function registerReviewing(
  context: vscode.ExtensionContext,
  session: Session,
  trees: Readonly<Record<View, RowTree>>,
) {
  registerReviewLook(context, session);
  registerDecisionBulb(context, session);
  registerStatusBadges(context);
  return {
    ...registerDeciding(session, createTargetResolver(session, trees)),
    ...registerReviewMode(context, session, trees),
  };
}
