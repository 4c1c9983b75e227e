import * as vscode from "vscode";
import { BUILT_IN } from "../core/codebook/builtIn";
import { whyOf } from "./files/fileReports";
import { writeWhole } from "./platform/disk";
import { CODEBOOK, type Handlers } from "./platform/manifest";
import { complain, inform } from "./platform/notify";
import { fileNameOf } from "./platform/uris";
import type { Session } from "./session/session";

/** *Open Codebook*: the file that applies, or a new one that begins with the built-in definitions. */
export function registerCodebook({ articles, codebooks }: Session): Pick<Handlers, "openCodebook"> {
  return {
    /** `{ create: true }`, from a keybinding, is an answer that need not be asked for. */
    async openCodebook(given) {
      const document = articles.current();
      const home = await folderFor(document?.uri);
      const file = (document && (await codebooks.fileFor(document))) ?? (home && (await existing(home)));
      if (file) {
        await vscode.window.showTextDocument(file);
        return;
      }
      if (!home) {
        void inform(
          vscode.l10n.t("The built-in codebook applies. A project’s own lies in its folder: open a folder first."),
        );
        return;
      }
      const asked = typeof given === "object" && given !== null && Reflect.get(given, "create") === true;
      if (!asked && !(await mayCreate())) return;
      await create(vscode.Uri.joinPath(home, CODEBOOK));
    },
  };
}

/** The folder whose articles the codebook is for: the workspace's, else that of the article. */
async function folderFor(article: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = article && vscode.workspace.getWorkspaceFolder(article)?.uri;
  if (own) return own;
  if (article && article.scheme !== "untitled") return vscode.Uri.joinPath(article, "..");
  return folders.length > 1 && !article ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

async function existing(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const file = vscode.Uri.joinPath(folder, CODEBOOK);
  return vscode.workspace.fs.stat(file).then(
    () => file,
    () => undefined,
  );
}

async function mayCreate(): Promise<boolean> {
  const choice = await inform(
    vscode.l10n.t(
      "There is no “{0}” here: the built-in codebook applies. A new one begins with its stances, types of actor and definitions.",
      CODEBOOK,
    ),
    vscode.l10n.t("Create Codebook"),
  );
  return choice !== undefined;
}

async function create(file: vscode.Uri): Promise<void> {
  const { serializeCodebook } = await import("../files/codebook/codebookFile");
  try {
    await writeWhole(file, serializeCodebook(BUILT_IN));
  } catch (error) {
    void complain(vscode.l10n.t("Standpoint could not create “{0}”: {1}.", fileNameOf(file), whyOf(error)));
    return;
  }
  await vscode.window.showTextDocument(file);
}
