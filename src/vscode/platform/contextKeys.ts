import * as vscode from "vscode";
import type { Desk } from "../session/session";
import type { ContextKey } from "./manifest";

export const setContext = (key: ContextKey, value: unknown): void =>
  void vscode.commands.executeCommand("setContext", `standpoint.${key}`, value);

/** Tells menus, keybindings and welcome texts what the current editor shows. */
export function registerState(context: vscode.ExtensionContext, { articles }: Desk): void {
  const draw = () => setContext("state", articles.state());
  context.subscriptions.push(articles.onDidChange(draw));
  draw();
}
