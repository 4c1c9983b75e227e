import * as vscode from "vscode";
import { hoverAt } from "../../core/views/hover";
import { hoverOf } from "../drawing/markdown";
import { rangeOf } from "../drawing/ranges";
import { setting } from "../platform/settings";
import type { Session } from "../session/session";

/** Who an actor is, who says a quote, and why the machine thinks so. */
export function registerHover(context: vscode.ExtensionContext, { store, codebooks, dates }: Session): void {
  const provider: vscode.HoverProvider = {
    provideHover(document, position) {
      const annotations = store.get(document.uri.toString());
      const hover =
        annotations &&
        hoverAt(
          annotations,
          document.getText(),
          document.offsetAt(position),
          codebooks.of(document),
          dates.of(document),
          setting("claims", document.uri),
        );
      return hover && hoverOf(hover.parts, document.uri, rangeOf(document, hover.span));
    },
  };
  // any language: a person may have any text annotated
  context.subscriptions.push(vscode.languages.registerHoverProvider("*", provider));
}
