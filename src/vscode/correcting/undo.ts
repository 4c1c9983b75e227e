import * as vscode from "vscode";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { Way } from "../session/acts";
import type { Session } from "../session/session";

/** The commands. `{ "here": true }` comes from Ctrl+Z in the text, which means the text where something was typed since. */
export function registerUndo({ articles, acts }: Session): Pick<Handlers, "undo" | "redo"> {
  const handler = (way: Way) => (given: unknown) => {
    const document = articles.current();
    const here = typeof given === "object" && given !== null && Reflect.get(given, "here") === true;
    if (here && !(document && acts.isHere(document, way))) return vscode.commands.executeCommand(way);
    if (document) return acts.step(document, way);
    return inform(vscode.l10n.t("Open an article first."));
  };
  return { undo: handler("undo"), redo: handler("redo") };
}
