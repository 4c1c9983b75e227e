import type * as vscode from "vscode";
import { setContext } from "./platform/contextKeys";
import type { Desk } from "./session/session";

/** Tells menus, keybindings and welcome texts what the current editor shows. */
export function registerState(context: vscode.ExtensionContext, { articles }: Desk): void {
  const draw = () => setContext("state", articles.state());
  context.subscriptions.push(articles.onDidChange(draw));
  draw();
}
