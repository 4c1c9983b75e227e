import * as vscode from "vscode";
import { inert, withIcon } from "./inert";

/** Notifications, the status bar's passing words, progress: whatever the text, none of it becomes a link or an icon. */

/** Resolves to the button that was chosen. */
type Say = <Button extends string>(message: string, ...buttons: readonly Button[]) => Promise<Button | undefined>;

const say =
  (show: (message: string, ...buttons: readonly string[]) => Thenable<string | undefined>): Say =>
  async (message, ...buttons) => {
    const drawn = buttons.map(inert);
    const chosen = await show(inert(message), ...drawn);
    return chosen === undefined ? undefined : buttons[drawn.indexOf(chosen)];
  };

export const inform: Say = say((...it) => vscode.window.showInformationMessage(...it));
export const warn: Say = say((...it) => vscode.window.showWarningMessage(...it));
export const complain: Say = say((...it) => vscode.window.showErrorMessage(...it));

/** Says in the status bar what was done, for some milliseconds. */
export function mention(message: string, milliseconds: number, icon?: string): void {
  void vscode.window.setStatusBarMessage(withIcon(icon, message), milliseconds);
}

interface Work<T> {
  readonly title: string;
  /** In a notification, with a way to stop; otherwise in the status bar. */
  readonly cancel?: () => void;
  readonly until: () => Promise<T>;
}

export function showProgress<T>({ title, cancel, until }: Work<T>): Promise<T> {
  const { Notification, Window } = vscode.ProgressLocation;
  const options = { location: cancel ? Notification : Window, title: inert(title), cancellable: cancel !== undefined };
  return Promise.resolve(
    vscode.window.withProgress(options, (_, token) => {
      if (cancel) token.onCancellationRequested(cancel);
      return until();
    }),
  );
}
