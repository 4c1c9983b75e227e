import * as vscode from "vscode";
import { writeWhole } from "./platform/disk";
import type { Handlers } from "./platform/manifest";

const NAME = "harbour-bridge.txt";

/** Opens the sample article: a copy of the person's own in the extension's storage, to be edited, saved and annotated like any file. */
export function registerSample(context: vscode.ExtensionContext): Pick<Handlers, "openSample"> {
  return {
    async openSample() {
      const copy = vscode.Uri.joinPath(context.globalStorageUri, "sample", NAME);
      const there = await vscode.workspace.fs.stat(copy).then(
        () => true,
        () => false,
      );
      if (!there) {
        const original = vscode.Uri.joinPath(context.extensionUri, "media", "sample", NAME);
        // not copied by the file system: it may be another one
        await writeWhole(copy, await vscode.workspace.fs.readFile(original));
      }
      await vscode.window.showTextDocument(copy);
    },
  };
}
