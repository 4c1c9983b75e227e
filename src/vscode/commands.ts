import * as vscode from "vscode";
import { COMMANDS, type Handlers } from "./names";

/** Every command of the extension, each with its handler: the compiler sees to it that none is missing. */
export function registerCommands(context: vscode.ExtensionContext, handlers: Handlers): void {
  for (const name of COMMANDS)
    context.subscriptions.push(vscode.commands.registerCommand(`standpoint.${name}`, handlers[name]));
}
