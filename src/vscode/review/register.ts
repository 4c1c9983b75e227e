import type * as vscode from "vscode";
import { createAim } from "../asking/targets";
import type { RowTree } from "../drawing/rowTree";
import { registerStatusBadges } from "../drawing/statusBadges";
import type { View } from "../platform/manifest";
import type { Desk } from "../session/session";
import { registerDeciding } from "./deciding";
import { registerDecisionBulb } from "./decisionBulb";
import { registerReviewLook } from "./reviewLook";
import { registerReview } from "./reviewMode";

/** Everything by which a person says yes or no to what the machine suggests. */
export function registerJudging(context: vscode.ExtensionContext, desk: Desk, trees: Readonly<Record<View, RowTree>>) {
  registerReviewLook(context, desk);
  registerDecisionBulb(context, desk);
  registerStatusBadges(context);
  return {
    ...registerDeciding(desk, createAim(desk, trees)),
    ...registerReview(context, desk, trees),
  };
}
