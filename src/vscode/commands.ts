import * as vscode from "vscode";
import type { Origin } from "./platform/focus";
import { COMMANDS, type Handlers } from "./platform/manifest";

/** Every command of the extension, each with its handler: the compiler sees to it that none is missing. */
export function registerCommands(context: vscode.ExtensionContext, origin: Origin, handlers: Handlers): void {
  for (const name of COMMANDS)
    context.subscriptions.push(
      vscode.commands.registerCommand(`standpoint.${name}`, (...args: unknown[]) => {
        origin.heard(args);
        return handlers[name](...args);
      }),
    );
}
