import * as vscode from "vscode";
import type { Focus } from "./platform/focus";
import { COMMANDS, type Handlers } from "./platform/manifest";

/** Every command of the extension, each with its handler: the compiler sees to it that none is missing. */
export function registerCommands(context: vscode.ExtensionContext, focus: Focus, handlers: Handlers): void {
  for (const name of COMMANDS)
    context.subscriptions.push(
      vscode.commands.registerCommand(`standpoint.${name}`, (...args: unknown[]) => {
        focus.heard(args);
        return handlers[name](...args);
      }),
    );
}
