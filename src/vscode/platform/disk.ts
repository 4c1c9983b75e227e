import * as vscode from "vscode";
import { copyName, type Disk, isCopyName, overwrite, present, replace, tidy } from "../../files/replaceFile";

/** Milliseconds in which another window surely ends what it writes. */
const MOMENT = 300;

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
 * VS Code's file systems. They have no step that puts a file in the place of another one: `rename` with `overwrite` first
 * takes the target away, and that even where there is nothing to move. So a file is written where it stands, while a
 * copy beside it is whole. They may write less than they were given and not say so.
 */
const hostDisk: Disk<vscode.Uri> = {
  async read(uri) {
    try {
      return await vscode.workspace.fs.readFile(uri);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  write: async (uri, bytes) => vscode.workspace.fs.writeFile(uri, bytes),
  async real(uri) {
    if ((await statOf(uri))?.type === vscode.FileType.SymbolicLink)
      throw new Error("it is a link to a file that is not there");
    return uri;
  },
  async stamp(uri) {
    const stat = await statOf(uri);
    return stat && `${stat.mtime} ${stat.size}`;
  },
  move: async (from, to) => vscode.workspace.fs.rename(from, to, { overwrite: false }),
  async remove(uri) {
    // of a link it would be the link, and not what it leads to
    if (isLink(await statOf(uri))) throw new Error("it is a link");
    await vscode.workspace.fs.delete(uri);
  },
  copyFor: (target) => joinPath(target, "..", copyName(nameOf(target), Math.random())),
  async copies(target) {
    const folder = joinPath(target, "..");
    const entries = (await statOf(folder)) ? await vscode.workspace.fs.readDirectory(folder) : [];
    const places = entries.flatMap(([name]) => (isCopyName(name, nameOf(target)) ? [joinPath(folder, name)] : []));
    const now = Date.now();
    const copies = places.map(async (place) => {
      const stat = await statOf(place);
      return stat ? [{ place, age: now - stat.mtime }] : [];
    });
    return (await Promise.all(copies)).flat().sort((a, b) => a.age - b.age);
  },
  wait: () => new Promise((ok) => setTimeout(ok, MOMENT)),
};

const nameOf = (uri: vscode.Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);
const isLink = (stat: vscode.FileStat | undefined): boolean =>
  stat !== undefined && (stat.type & vscode.FileType.SymbolicLink) !== 0;

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The disk that a file lies on. A Node host reaches those of its own machine itself: only so a file is never missing while it is replaced. */
async function diskOf({ scheme }: vscode.Uri): Promise<Disk<vscode.Uri>> {
  if (scheme !== "file" || typeof process === "undefined" || !process.versions?.node) return hostDisk;
  const { nodeDisk } = await import("../../node/disk");
  return byPaths(nodeDisk);
}

function byPaths(disk: Disk<string>): Disk<vscode.Uri> {
  const { file } = vscode.Uri;
  return {
    read: ({ fsPath }) => disk.read(fsPath),
    write: ({ fsPath }, bytes) => disk.write(fsPath, bytes),
    real: async ({ fsPath }) => file(await disk.real(fsPath)),
    stamp: ({ fsPath }) => disk.stamp(fsPath),
    ...(disk.swap && { swap: (copy, target, stamp) => disk.swap!(copy.fsPath, target.fsPath, stamp) }),
    move: (from, to) => disk.move(from.fsPath, to.fsPath),
    remove: ({ fsPath }) => disk.remove(fsPath),
    copyFor: ({ fsPath }) => file(disk.copyFor(fsPath)),
    copies: async ({ fsPath }) => (await disk.copies(fsPath)).map(({ place, age }) => ({ place: file(place), age })),
    wait: disk.wait,
  };
}

/** As `replace` of the store: false where the file does not hold what was `expected`. The only way in which a file is written. */
export const replaceText = async (file: vscode.Uri, text: string, expected: string | undefined): Promise<boolean> =>
  replace(await diskOf(file), file, text, expected);

/** Writes a file whole or not at all, whatever it holds, and makes its folder where that is missing. Throws where it was not written to the end. */
export async function writeWhole(file: vscode.Uri, content: string | Uint8Array): Promise<void> {
  await vscode.workspace.fs.createDirectory(joinPath(file, ".."));
  await overwrite(await diskOf(file), file, content);
}

/** As `present` of the store: what a save that was cut short has left is mended. */
export const presentText = async (
  file: vscode.Uri,
  isEnded: (text: string) => boolean,
  isWhole: (text: string) => Promise<boolean>,
): Promise<string | undefined> => present(await diskOf(file), file, isEnded, isWhole);

/** Copies that saves have left beside a file, the newest first. */
export const copiesBeside = async (file: vscode.Uri): Promise<readonly vscode.Uri[]> =>
  (await (await diskOf(file)).copies(file)).map(({ place }) => place);

/** Takes away what saves have left beside a file, which is whole, that never ended. */
export const tidyBeside = async (file: vscode.Uri): Promise<void> => tidy(await diskOf(file), file);

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
