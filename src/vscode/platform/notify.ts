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

/** Asks before anything else goes on, with what there is to know; undefined for *Cancel*, which is always there. */
export async function confirm<Button extends string>(
  question: string,
  detail: string,
  ...buttons: readonly Button[]
): Promise<Button | undefined> {
  const drawn = buttons.map(inert);
  const options = { modal: true, detail: inert(detail) };
  const chosen = await vscode.window.showInformationMessage(inert(question), options, ...drawn);
  return chosen === undefined ? undefined : buttons[drawn.indexOf(chosen)];
}

/** Says in the status bar what was done, for some milliseconds. */
export function mention(message: string, milliseconds: number, icon?: string): void {
  void vscode.window.setStatusBarMessage(withIcon(icon, message), milliseconds);
}

/** Says how far work has come: in words, and how much of the whole is done, 0 to 1. */
export type Report = (message: string, done?: number) => void;

interface Work<T> {
  readonly title: string;
  /** In a notification, with a way to stop; otherwise in the status bar. */
  readonly cancel?: () => void;
  readonly until: (report: Report) => Promise<T>;
}

export function showProgress<T>({ title, cancel, until }: Work<T>): Promise<T> {
  const { Notification, Window } = vscode.ProgressLocation;
  const options = { location: cancel ? Notification : Window, title: inert(title), cancellable: cancel !== undefined };
  return Promise.resolve(
    vscode.window.withProgress(options, (progress, token) => {
      if (cancel) token.onCancellationRequested(cancel);
      let before = 0;
      return until((message, done = before) => {
        progress.report({ message: inert(message), increment: 100 * Math.max(0, done - before) });
        before = Math.max(before, done);
      });
    }),
  );
}

/** What is wrong at present, and the notification of it. */
export interface Standing {
  /** The same is wrong for another reason. */
  tell(why: string): void;
  /** It is mended: the notification goes. */
  end(): void;
}

interface Wrong {
  readonly what: string;
  readonly why: string;
  /** Our own words, which lead to where it can be mended. */
  readonly way: { readonly label: string; readonly command: string; readonly args: readonly unknown[] };
}

/**
 * Says what is wrong as long as it is so. Messages of VS Code cannot be taken back; what it shows of work that goes on
 * can, so it is told as such, and the person may send it away before.
 */
export function complainWhile({ what, why, way }: Wrong): Standing {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const link = `[${inert(way.label)}](command:${way.command}?${encodeURIComponent(JSON.stringify(way.args))})`;
  const message = (why: string) => `${inert(why)} ${link}`;
  let tell = (_why: string) => {};
  const options = { location: vscode.ProgressLocation.Notification, title: inert(what), cancellable: true };
  void vscode.window.withProgress(options, (progress, token) => {
    token.onCancellationRequested(end);
    // a bar that stands still: nothing is on its way
    progress.report({ message: message(why), increment: 0 });
    tell = (now) => progress.report({ message: message(now) });
    return ended;
  });
  return { tell: (now) => tell(now), end: () => end() };
}

/** Something to be read in full, before anything else goes on. */
export async function tellWhole(title: string, words: string): Promise<void> {
  await vscode.window.showInformationMessage(inert(title), { modal: true, detail: inert(words) });
}
