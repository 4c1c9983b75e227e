import * as vscode from "vscode";
import { hoverAt } from "../core/project/hover";
import type { Desk } from "./desk";
import { draw } from "./markdown";
import { rangeOf } from "./spans";

/** Who an actor is, who says a quote, and why the machine thinks so. */
export function registerHover(context: vscode.ExtensionContext, { store, codebooks, dates }: Desk): void {
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
        );
      if (!hover) return undefined;
      const contents = hover.parts.map((lines) => draw(lines, document.uri));
      return new vscode.Hover(contents, rangeOf(document, hover.span));
    },
  };
  // any language: a person may have any text annotated
  context.subscriptions.push(vscode.languages.registerHoverProvider("*", provider));
}
