import type * as vscode from "vscode";
import { registerUndo } from "./acts";
import { registerDeciding } from "./deciding";
import { registerDecisionBulb } from "./decisionBulb";
import type { Desk } from "./desk";
import type { View } from "./names";
import { registerReview } from "./review";
import { registerReviewLook } from "./reviewLook";
import type { RowTree } from "./rowTree";
import { registerStatusBadges } from "./statusBadges";
import { createAim } from "./targets";

/** Everything by which a person says yes or no to what the machine suggests, and takes it back. */
export function registerJudging(context: vscode.ExtensionContext, desk: Desk, trees: Readonly<Record<View, RowTree>>) {
  registerReviewLook(context, desk);
  registerDecisionBulb(context, desk);
  registerStatusBadges(context);
  return {
    ...registerDeciding(desk, createAim(desk, trees)),
    ...registerReview(context, desk, trees),
    ...registerUndo(desk),
  };
}
