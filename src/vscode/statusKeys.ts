import type * as vscode from "vscode";
import { setContext } from "./platform/contextKeys";
import type { Session } from "./session/session";

/** Tells menus, keybindings and welcome texts what the current editor shows. */
export function registerStatusKeys(context: vscode.ExtensionContext, { articles }: Session): void {
  const draw = () => setContext("state", articles.state());
  context.subscriptions.push(articles.onDidChange(draw));
  draw();
}
