import * as vscode from "vscode";

/** Why an article cannot be typed into: letters are commands in a review, a person locked it, or a setting did. */
export type Hold = "review" | "person" | "setting";

/**
 * Keeps articles from being typed into, each as long as there is a reason; a window that is closed forgets them. VS Code
 * locks and unlocks the active editor alone: what is wished for another article is done as soon as its editor is that.
 */
export interface ReadOnly extends vscode.Disposable {
  hold(article: vscode.Uri, why: Hold): Promise<void>;
  release(article: vscode.Uri, ...whys: readonly Hold[]): Promise<void>;
  isHeld(article: vscode.Uri, ...whys: readonly Hold[]): boolean;
  /** Fires where a reason came or went. */
  readonly onDidChange: vscode.Event<void>;
}

export function createReadOnly(): ReadOnly {
  const reasons = new Map<string, Set<Hold>>();
  /** Articles that VS Code was told of. */
  const locked = new Set<string>();
  const changed = new vscode.EventEmitter<void>();

  const look = async (): Promise<void> => {
    const key = vscode.window.activeTextEditor?.document.uri.toString();
    if (key === undefined || reasons.has(key) === locked.has(key)) return;
    // while a tab closes its editor is still called active, but a command would not find it
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
    if (!(input instanceof vscode.TabInputText) || input.uri.toString() !== key) return;
    const way = reasons.has(key) ? "set" : "reset";
    if (way === "set") locked.add(key);
    else locked.delete(key);
    await vscode.commands.executeCommand(`workbench.action.files.${way}ActiveEditorReadonlyInSession`);
  };
  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.window.tabGroups.onDidChangeTabs(look),
  ];
  return {
    async hold(article, why) {
      const key = article.toString();
      reasons.set(key, new Set([...(reasons.get(key) ?? []), why]));
      changed.fire();
      await look();
    },
    async release(article, ...whys) {
      const key = article.toString();
      const left = [...(reasons.get(key) ?? [])].filter((it) => !whys.includes(it));
      if (left.length > 0) reasons.set(key, new Set(left));
      else reasons.delete(key);
      changed.fire();
      await look();
    },
    isHeld: (article, ...whys) => whys.some((it) => reasons.get(article.toString())?.has(it)),
    onDidChange: changed.event,
    dispose() {
      for (const it of subscriptions) it.dispose();
      reasons.clear();
      void look();
    },
  };
}
