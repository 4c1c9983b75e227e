import * as vscode from "vscode";
import { setContext } from "../platform/contextKeys";

/** Whether there is a language model that could be asked: where there is none, nothing speaks of one. */
export interface ModelPresence extends vscode.Disposable {
  isThere(): boolean;
  note(isThere: boolean): void;
  readonly onDidChange: vscode.Event<void>;
}

export function createModelPresence(): ModelPresence {
  const changed = new vscode.EventEmitter<void>();
  let known = false;
  return {
    isThere: () => known,
    note(isThere) {
      if (isThere === known) return;
      known = isThere;
      setContext("model", isThere);
      changed.fire();
    },
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
