import * as vscode from "vscode";
import type { Disk } from "../store/replaceFile";
import { mention } from "./say";

/** Milliseconds in which another window surely ends a move. */
const MOMENT = 300;
/** Milliseconds after which a copy is of a save that never ended. */
const STALE = 60_000;

const { joinPath } = vscode.Uri;
const isMissing = (error: unknown): boolean => error instanceof vscode.FileSystemError && error.code === "FileNotFound";

/** A file's text; undefined where there is none. Other failures throw. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * VS Code's file systems. Its own one flushes what it writes to the disk (fdatasync) and, since 2023, moves a file over
 * another one in one step; before, it took the old one away first. So a killed process loses no file; after a power cut
 * that depends on the disk's journal.
 */
export const disk: Disk<vscode.Uri> = {
  read: readText,
  write: async (uri, text) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)),
  async move(from, to) {
    const { fs } = vscode.workspace;
    try {
      await fs.rename(from, to, { overwrite: true });
    } catch (error) {
      if (to.scheme === "file" || to.scheme === "vscode-remote") throw error;
      // a virtual file system may know no renaming
      await fs.writeFile(to, await fs.readFile(from));
      await fs.delete(from);
      mention("Standpoint wrote the annotations directly: this file system cannot replace a file in one step.", 8000);
    }
  },
  remove: async (uri) => vscode.workspace.fs.delete(uri),
  copies: async (target) => (await agedCopies(target)).map(({ uri }) => uri),
  wait: () => new Promise((ok) => setTimeout(ok, MOMENT)),
};

/** Where `target` is written before it takes its place. `token`: of this window, so that two do not write one copy. */
export const copyOf = (target: vscode.Uri, token: string): vscode.Uri =>
  target.with({ path: `${target.path}.${token}.tmp` });

/** Takes away what saves have left beside `target` that never ended. */
export async function tidy(target: vscode.Uri): Promise<void> {
  for (const { uri, modified } of await agedCopies(target))
    if (Date.now() - modified > STALE) await vscode.workspace.fs.delete(uri);
}

async function agedCopies(
  target: vscode.Uri,
): Promise<readonly { readonly uri: vscode.Uri; readonly modified: number }[]> {
  const start = `${target.path.slice(target.path.lastIndexOf("/") + 1)}.`;
  const folder = joinPath(target, "..");
  const names = await vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.map(([name]) => name).filter((name) => name.startsWith(start) && name.endsWith(".tmp")),
    () => [],
  );
  const copies = await Promise.all(
    names.map(async (name) => {
      const uri = joinPath(folder, name);
      return vscode.workspace.fs.stat(uri).then(
        ({ mtime }) => [{ uri, modified: mtime }],
        () => [],
      );
    }),
  );
  return copies.flat().sort((a, b) => b.modified - a.modified);
}

/** Milliseconds after which a file that others write in several steps is whole. */
export const REST = 100;

/** Calls `then` soon after the file was made or changed, by whomever. */
export function onDidWrite(file: vscode.Uri, then: () => void): vscode.Disposable {
  // names of articles may look like patterns
  const pattern = new vscode.RelativePattern(joinPath(file, ".."), "*.annotations.json");
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  let due: ReturnType<typeof setTimeout> | undefined;
  const again = (uri: vscode.Uri) => {
    if (uri.toString() !== file.toString()) return;
    clearTimeout(due);
    due = setTimeout(then, REST);
  };
  const stop = { dispose: () => clearTimeout(due) };
  return vscode.Disposable.from(watcher, watcher.onDidChange(again), watcher.onDidCreate(again), stop);
}
