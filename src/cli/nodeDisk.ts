import { randomBytes } from "node:crypto";
import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Disk } from "../store/replaceFile";

/** Milliseconds in which an editor surely ends a move. */
const MOMENT = 300;

/**
 * Node's file system; a path is a place. A file is written to the disk before it is closed, and moved over another in
 * one step. `mode`: who may read what is written, as of the file that it replaces.
 */
export const nodeDisk = (mode?: number): Disk<string> => ({
  read: (path) =>
    readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  async write(path, text) {
    const file = await open(path, "wx", mode);
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  move: rename,
  remove: (path) => rm(path, { force: true }),
  async copies(target) {
    const start = `${basename(target)}.`;
    const names = await readdir(dirname(target)).catch(() => []);
    const copies = names.filter((name) => name.startsWith(start) && name.endsWith(".tmp"));
    const aged = await Promise.all(
      copies.map(async (name) => {
        const path = join(dirname(target), name);
        return stat(path).then(
          ({ mtimeMs }) => [{ path, modified: mtimeMs }],
          () => [],
        );
      }),
    );
    return aged
      .flat()
      .sort((a, b) => b.modified - a.modified)
      .map(({ path }) => path);
  },
  wait: () => new Promise((ok) => setTimeout(ok, MOMENT)),
});

/** Where `target` is written before it takes its place; nothing else writes there. */
export function copyOf(target: string): string {
  const end = `.${randomBytes(6).toString("hex")}.tmp`;
  const name = `${basename(target)}${end}`;
  return join(dirname(target), Buffer.byteLength(name) > LONGEST_NAME ? end : name);
}

/** Bytes of a file's name on the usual file systems. */
const LONGEST_NAME = 255;
