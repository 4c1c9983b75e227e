import * as vscode from "vscode";

/** Keeps an article from being typed into while single letters are commands. */
export interface ReadOnly extends vscode.Disposable {
  /** The document must be in the active editor: VS Code's commands know no other. */
  hold(document: vscode.TextDocument): Promise<void>;
  /** At once where its editor is active, else as soon as it is. */
  release(): Promise<void>;
}

export function createReadOnly(): ReadOnly {
  const locked = new Set<string>();
  let held: string | undefined;

  const command = async (way: "set" | "reset", key: string): Promise<void> => {
    // while a tab closes its editor is still called active, but a command would not find it
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    if (!(input instanceof vscode.TabInputText) || input.uri.toString() !== key) return;
    if (way === "set") locked.add(key);
    else locked.delete(key);
    await vscode.commands.executeCommand(`workbench.action.files.${way}ActiveEditorReadonlyInSession`);
  };
  const look = async () => {
    const key = vscode.window.activeTextEditor?.document.uri.toString();
    if (key !== undefined && key !== held && locked.has(key)) await command("reset", key);
  };
  const release = async () => {
    held = undefined;
    await look();
  };
  const watch = vscode.window.onDidChangeActiveTextEditor(look);
  return {
    async hold({ uri }) {
      held = uri.toString();
      await command("set", held);
    },
    release,
    dispose() {
      watch.dispose();
      void release();
    },
  };
}
