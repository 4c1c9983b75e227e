import * as vscode from "vscode";
import { inert, withIcon } from "./inert";

/** A place of its own in the status bar: whatever its words, none of them becomes an icon or a link. */
export interface StatusItem extends vscode.Disposable {
  show(words: {
    /** Name of a codicon before the text. */
    readonly icon?: string;
    readonly text: string;
    readonly tooltip?: string;
    /** For screen readers: what it says, where the text is not enough. */
    readonly spoken?: string;
  }): void;
  hide(): void;
}

interface Place {
  readonly id: string;
  /** In the list of what the status bar may show. */
  readonly name: string;
  readonly side: "left" | "right";
  /** The higher, the further left. */
  readonly priority: number;
  readonly command?: string;
  /** Whether it is drawn as a warning. */
  readonly warns?: boolean;
}

export function createStatusItem({ id, name, side, priority, command, warns }: Place): StatusItem {
  const { Left, Right } = vscode.StatusBarAlignment;
  const item = vscode.window.createStatusBarItem(id, side === "left" ? Left : Right, priority);
  item.name = name;
  item.command = command;
  if (warns) item.backgroundColor = new vscode.ThemeColor("statusBarItem.warningBackground");
  return {
    show({ icon, text, tooltip, spoken }) {
      item.text = withIcon(icon, text);
      item.tooltip = tooltip && inert(tooltip);
      item.accessibilityInformation = spoken === undefined ? undefined : { label: spoken, role: "button" };
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}
