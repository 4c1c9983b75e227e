import { accessSync, chmodSync, chownSync, constants, existsSync, renameSync, statSync } from "node:fs";
import { lstat, open, readdir, readFile, realpath, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { copyName, type Disk, isCopyName } from "../files/replaceFile";

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** The disk of the machine that this process runs on, by paths. What is written is flushed before it is closed. */
export const nodeDisk: Disk<string> = {
  async read(path) {
    try {
      // a pipe or a device may never end
      if (!(await stat(path)).isFile()) throw new Error("it is not a file");
      return await readFile(path);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
  },
  async write(path, bytes) {
    const file = await open(path, "w");
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async real(path) {
    try {
      return await realpath(path);
    } catch (error) {
      if (codeOf(error) === "ELOOP") throw new Error("it is a link that leads to itself");
      if (codeOf(error) !== "ENOENT") throw error;
      const isLink = await lstat(path).then(
        () => true,
        () => false,
      );
      if (isLink) throw new Error("it is a link to a file that is not there");
      return path;
    }
  },
  stamp: async (path) => look(path)?.stamp,
  async swap(copy, target, stamp) {
    // from the look to the move nothing else of this process has its turn, and others next to no time
    const now = look(target);
    if (now?.stamp !== stamp) return false;
    if (now && now.names > 1) throw new Error("it has several names, which would be parted");
    if (now) {
      // who may not write a file may be able to move another one over it
      accessSync(target, constants.W_OK);
      const own = look(copy);
      // it takes away bits of the mode
      if (own?.user !== now.user || own.group !== now.group) chownSync(copy, now.user, now.group);
      chmodSync(copy, now.mode);
    }
    renameSync(copy, target);
    return true;
  },
  async move(from, to) {
    if (existsSync(to)) throw new Error("it is there already");
    renameSync(from, to);
  },
  remove: (path) => rm(path, { force: true }),
  copyFor: (target) => join(dirname(target), copyName(basename(target), Math.random())),
  async copies(target) {
    const all = await readdir(dirname(target)).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return [];
      throw error;
    });
    const names = all.filter((name) => isCopyName(name, basename(target)));
    const paths = names.map((name) => join(dirname(target), name));
    const now = Date.now();
    const copies = paths.flatMap((place) => {
      const written = look(place)?.written;
      return written === undefined ? [] : [{ place, age: now - written }];
    });
    return copies.sort((a, b) => a.age - b.age);
  },
  wait: () => new Promise((ok) => setTimeout(ok, MOMENT)),
};

/** Milliseconds in which another process surely ends a move. */
const MOMENT = 300;

/** What is to be known of a file at one moment; undefined where there is none. */
function look(path: string) {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found) return undefined;
  const { dev, ino, size, mtimeNs, mode, nlink, uid, gid } = found;
  return {
    stamp: [dev, ino, size, mtimeNs].join(" "),
    mode: Number(mode) & 0o7777,
    names: Number(nlink),
    user: Number(uid),
    group: Number(gid),
    written: Number(found.mtimeMs),
  };
}
