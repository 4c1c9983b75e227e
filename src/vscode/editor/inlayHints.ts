import * as vscode from "vscode";
import { hintsIn } from "../../core/views/hints";
import { draw, type Offer } from "../drawing/markdown";
import { rangeOf } from "../drawing/ranges";
import { inlayHint } from "../platform/drawn";
import { onDidChangeSetting, setSetting, setting } from "../platform/settings";
import type { Session } from "../session/session";

export interface InlayHints extends vscode.Disposable {
  readonly provider: vscode.InlayHintsProvider;
  /** On or off, where the person has set it. */
  toggle(): Thenable<void>;
}

/** Whom “she”, “the ministry” and “Brussels” mean, behind the words. `editor.inlayHints.enabled` holds as for all hints. */
export function inlayHints({ store }: Session): InlayHints {
  const changed = new vscode.EventEmitter<void>();
  // VS Code asks anew at every pause in typing, and of most hints nobody asks more
  const tooltips = new WeakMap<vscode.InlayHint, () => vscode.MarkdownString>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const annotations = store.get(document.uri.toString());
      if (!annotations || !setting("inlayHints", document.uri)) return [];
      const wanted = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return hintsIn(annotations, document.getText(), wanted).map(({ offset, label, introduction, tooltip }) => {
        const place = new vscode.Location(document.uri, rangeOf(document, introduction));
        const hint = inlayHint(document.positionAt(offset), label, place);
        hint.paddingLeft = true;
        tooltips.set(hint, () => draw(tooltip(), document.uri, HIDE));
        return hint;
      });
    },
    resolveInlayHint(hint) {
      const [part] = hint.label;
      if (part instanceof vscode.InlayHintLabelPart) part.tooltip = tooltips.get(hint)?.();
      return hint;
    },
  };
  const subscriptions = [
    changed,
    // while typing, VS Code asks by itself
    store.onDidChange(({ reason }) => reason !== "edit" && changed.fire()),
    onDidChangeSetting(["inlayHints"], () => changed.fire()),
  ];
  return {
    provider,
    toggle: () => setSetting("inlayHints", !setting("inlayHints")),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

const HIDE: Offer = { label: vscode.l10n.t("Hide these hints"), command: "toggleInlayHints" };
