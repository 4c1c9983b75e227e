import * as vscode from "vscode";
import type { Edit } from "../../core/model/span";

/** An edit of an open document's text, just made. */
export interface TextEdit {
  readonly document: vscode.TextDocument;
  /** At least one; the offsets of each hold after those before it. */
  readonly edits: readonly Edit[];
  /** Whether it was typed or pasted, and is neither an undo nor a redo of text. */
  readonly typed: boolean;
}

/**
 * Who hears of an edit, in this order: the history counts it, so that an act can be undone over it; then the annotations
 * are moved with it, and whoever draws them anew can ask the history; last whoever waits for an answer about the text.
 */
const LISTENERS = ["history", "annotations", "readings"] as const;
export type EditListener = (typeof LISTENERS)[number];

/** The one place that hears of edits of text. */
export interface Edits extends vscode.Disposable {
  /** Has edits told to one of the listeners; the order in which they ask is no matter. */
  tell(to: EditListener, listener: (edit: TextEdit) => void): void;
}

export function createEdits(): Edits {
  const listeners = new Map<EditListener, (edit: TextEdit) => void>();
  const subscription = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    if (contentChanges.length === 0) return;
    const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      span: { start: rangeOffset, end: rangeOffset + rangeLength },
      length: text.length,
    }));
    for (const to of LISTENERS) listeners.get(to)?.({ document, edits, typed: reason === undefined });
  });
  return {
    tell: (to, listener) => void listeners.set(to, listener),
    dispose: () => subscription.dispose(),
  };
}
