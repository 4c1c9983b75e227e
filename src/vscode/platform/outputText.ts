import * as vscode from "vscode";

/** Text to be read, in the panel: it is no article, is never saved, and asks nothing when it is left. */
export interface OutputText extends vscode.Disposable {
  /** Shows this in place of what was there; the keyboard stays where it is. */
  show(text: string): void;
}

export function createOutputText(name: string): OutputText {
  let channel: vscode.OutputChannel | undefined;
  return {
    show(text) {
      // a channel that nobody asked for is one more entry in a list
      channel ??= vscode.window.createOutputChannel(name);
      channel.replace(text);
      channel.show(true);
    },
    dispose: () => channel?.dispose(),
  };
}
