import * as vscode from "vscode";

/**
 * Notifications. VS Code draws `[words](command:…)` in them as links that run commands, so that names and words from
 * files must not look so. Each resolves to the button that was chosen.
 */
type Say = <Button extends string>(message: string, ...buttons: readonly Button[]) => Thenable<Button | undefined>;

export const inform: Say = (message, ...buttons) => vscode.window.showInformationMessage(unlinked(message), ...buttons);
export const warn: Say = (message, ...buttons) => vscode.window.showWarningMessage(unlinked(message), ...buttons);
export const complain: Say = (message, ...buttons) => vscode.window.showErrorMessage(unlinked(message), ...buttons);

/** For a title of a progress, which is drawn so too. */
export const unlinked = (message: string): string => message.replaceAll("](", "] (");
