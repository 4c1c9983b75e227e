import * as vscode from "vscode";
import { closeAll, overwrite, pause, STORY } from "./desk";

export interface MemoryFiles extends vscode.Disposable {
  readonly root: vscode.Uri;
  full: boolean;
  /** Half of what is written is written, and nobody is told: so VS Code's own disk does when it is nearly full. */
  short: boolean;
  /** Nothing may be written. */
  locked: boolean;
  /** Nothing may be read. */
  closed: boolean;
  /** How many readings of annotation files meet somebody in the middle of writing: they give half a file. */
  halves: number;
}

/** A file system in memory whose disk can fail: `memory-…:/`. */
export function memoryFiles(): MemoryFiles {
  const scheme = `memory-${Math.random().toString(36).slice(2, 8)}`;
  const files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const root = vscode.Uri.from({ scheme, path: "/" });
  const state = { root, full: false, short: false, locked: false, closed: false, halves: 0, dispose: () => undefined };
  const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2);
  /** Half of it, which ends like a whole one. */
  const torn = (bytes: Uint8Array) => bytes.slice(0, 1 + bytes.lastIndexOf("}".charCodeAt(0), bytes.length / 2));
  const known = (uri: vscode.Uri) => {
    const file = files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  };
  const mayWrite = (uri: vscode.Uri) => {
    if (state.locked) throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      if (uri.path === "/") return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      const { bytes, mtime } = known(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
    },
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    createDirectory: () => undefined,
    readFile(uri) {
      const { bytes } = known(uri);
      if (state.closed) throw vscode.FileSystemError.NoPermissions(uri);
      return uri.path.endsWith(".json") && state.halves-- > 0 ? torn(bytes) : bytes;
    },
    writeFile(uri, content) {
      mayWrite(uri);
      const bytes = state.full || state.short ? half(content) : content;
      files.set(uri.path, { bytes, mtime: Date.now() });
      if (state.full) throw new Error("ENOSPC: no space left on device, write");
    },
    delete(uri) {
      mayWrite(uri);
      files.delete(uri.path);
    },
    rename(from, to, { overwrite }) {
      mayWrite(to);
      if (!overwrite && files.has(to.path)) throw vscode.FileSystemError.FileExists(to);
      files.set(to.path, known(from));
      files.delete(from.path);
    },
  };
  const registered = vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true });
  return Object.assign(state, { dispose: () => vscode.Disposable.from(registered, changed).dispose() });
}

/** With an article on a disk that can fail; what is written late is written before the disk goes. */
export async function inMemory(work: (files: MemoryFiles, article: vscode.Uri) => Promise<void>): Promise<void> {
  const files = memoryFiles();
  const article = vscode.Uri.joinPath(files.root, "fair.txt");
  try {
    await overwrite(article, STORY);
    await work(files, article);
  } finally {
    await closeAll();
    await pause(300);
    files.dispose();
  }
}
