import * as vscode from "vscode";
import type { ContextKey } from "./manifest";

/** Sets what menus, keybindings and welcome texts ask for. */
export const setContext = (key: ContextKey, value: unknown): void =>
  void vscode.commands.executeCommand("setContext", `standpoint.${key}`, value);
