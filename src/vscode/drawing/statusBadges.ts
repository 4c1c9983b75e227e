import * as vscode from "vscode";
import type { Status } from "../../core/model/types";

const SCHEME = "standpoint-status";

/** What tells a row's status to the badges. No file has this URI; the label and icon of the row stay its own. */
export const statusUri = (status: Status, id: string): vscode.Uri =>
  vscode.Uri.from({ scheme: SCHEME, authority: status, path: `/${encodeURIComponent(id)}` });

/** A tick beside the rows that a person accepted, as VS Code marks files; rejected ones are grey. */
export function registerStatusBadges(context: vscode.ExtensionContext): void {
  const provider: vscode.FileDecorationProvider = {
    provideFileDecoration({ scheme, authority }) {
      if (scheme !== SCHEME || authority === "suggested") return undefined;
      if (authority === "accepted") return new vscode.FileDecoration("✓", vscode.l10n.t("Accepted"));
      return new vscode.FileDecoration("✗", vscode.l10n.t("Rejected"), new vscode.ThemeColor("disabledForeground"));
    },
  };
  context.subscriptions.push(vscode.window.registerFileDecorationProvider(provider));
}
