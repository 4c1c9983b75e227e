import * as vscode from "vscode";

const besides = (target: vscode.Uri): vscode.Uri => target.with({ path: `${target.path}.tmp` });

/**
 * A file's text; undefined where there is none. Other failures throw.
 * A whole copy that `replaceFile` could not move into place any more counts as the file.
 */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  return (await textOf(uri)) ?? (await textOf(besides(uri)));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/** Writes a file whole or not at all: a copy beside it takes its place once it is complete. */
export async function replaceFile(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const bytes = new TextEncoder().encode(text);
  const copy = besides(target);
  await fs.writeFile(copy, bytes);
  try {
    await fs.rename(copy, target, { overwrite: true });
  } catch (error) {
    await fs.delete(copy).then(undefined, () => undefined);
    if (target.scheme === "file" || target.scheme === "vscode-remote") throw error;
    // a virtual file system may know no renaming
    await fs.writeFile(target, bytes);
    void vscode.window.setStatusBarMessage(
      "Standpoint wrote the annotations directly: this file system cannot replace a file in one step.",
      8000,
    );
  }
}
