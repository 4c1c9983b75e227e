import * as vscode from "vscode";

const copyOf = (target: vscode.Uri): vscode.Uri => target.with({ path: `${target.path}.tmp` });

/** A file's text; undefined where there is none. Other failures throw. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound") return undefined;
    throw error;
  }
}

/**
 * Where there is no file, but a copy that `replaceFile` could not move into its place any more, and that is `whole`:
 * moves it there and gives its text.
 */
export async function recover(
  target: vscode.Uri,
  whole: (text: string) => Promise<boolean>,
): Promise<string | undefined> {
  const text = await readText(copyOf(target));
  if (text === undefined || !(await whole(text))) return undefined;
  await vscode.workspace.fs.rename(copyOf(target), target, { overwrite: false });
  return text;
}

/** Writes a file whole or not at all: a copy beside it takes its place once it is complete. */
export async function replaceFile(target: vscode.Uri, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const bytes = new TextEncoder().encode(text);
  const copy = copyOf(target);
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
