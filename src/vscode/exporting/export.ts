import * as vscode from "vscode";
import { whyOf } from "../files/fileReports";
import { choose } from "../platform/ask";
import { writeWhole } from "../platform/disk";
import type { Handlers } from "../platform/manifest";
import { complain, inform } from "../platform/notify";
import { setting } from "../platform/settings";
import { fileNameOf } from "../platform/uris";
import type { Idle, Session } from "../session/session";

/** Where an export may be told to go without asking, from a keybinding or another extension. */
interface Given {
  readonly format?: unknown;
  readonly to?: unknown;
}

/** *Export Annotations…*: which format, where to, and then open it if wanted. */
export function registerExport({ store, articles, codebooks }: Session, idle: Idle): Pick<Handlers, "export"> {
  return {
    async export(given) {
      const document = articles.current();
      if (document) await idle(document);
      const annotations = document && store.get(document.uri.toString());
      if (!annotations) {
        void inform(vscode.l10n.t("There are no annotations to export: open an article first."));
        return;
      }
      const { FORMATS } = await import("../../core/formats");
      const wish: Given = typeof given === "object" && given !== null ? given : {};
      const choices = FORMATS.map((format) => ({
        label: format.label,
        description: `.${format.extension}`,
        detail: format.description,
        value: format,
      }));
      const format =
        FORMATS.find(({ id }) => id === wish.format) ??
        (
          await choose({
            title: vscode.l10n.t("Export Annotations"),
            placeHolder: vscode.l10n.t("Choose a format"),
            choices,
          })
        )?.value;
      if (!format) return;
      const target =
        wish.to instanceof vscode.Uri
          ? wish.to
          : await vscode.window.showSaveDialog({
              title: vscode.l10n.t("Export as {0}", format.label),
              saveLabel: vscode.l10n.t("Export"),
              defaultUri: nameFor(document.uri, format.extension),
              // of an ending in two parts VS Code knows the last alone, and would add the whole again
              filters: { [format.label]: [format.extension.replace(/^.*\./, "")] },
            });
      if (!target) return;
      const name = fileNameOf(document.uri);
      const book = codebooks.of(document);
      const date = setting("articleDate", document.uri);
      const candour = setting("claims", document.uri);
      const output = format.write({ name, text: document.getText(), document: annotations, book, date, candour });
      try {
        await writeWhole(target, output);
      } catch (error) {
        void complain(vscode.l10n.t("Standpoint could not write “{0}”: {1}.", fileNameOf(target), whyOf(error)));
        return;
      }
      if (setting("openAfterExport")) await open(target);
      else
        void inform(
          vscode.l10n.t("Exported “{0}” as {1} to “{2}”.", name, format.label, fileNameOf(target)),
          vscode.l10n.t("Open"),
        ).then((choice) => choice && open(target));
    },
  };
}

/** Beside the article: `harbour.txt` becomes `harbour.positions.csv`, which cannot be the article itself. */
function nameFor(article: vscode.Uri, extension: string): vscode.Uri {
  const name = `${fileNameOf(article).replace(/\.[^.]*$/, "")}.positions.${extension}`;
  const folder =
    article.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(article, "..");
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
}

const open = (target: vscode.Uri) => vscode.commands.executeCommand("vscode.open", target);
