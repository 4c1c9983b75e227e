import { open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Disk } from "../../src/store/replaceFile";

/** As VS Code moves a file over another one: in one step, or, as older versions do, taking the old one away first. */
export type Move = "over" | "away first";

/** The disk as VS Code's own file system uses it: what is written is flushed before it is closed. */
export const nodeDisk = (move: Move): Disk<string> => ({
  read: (path) =>
    readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    }),
  async write(path, text) {
    const file = await open(path, "w");
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async move(from, to) {
    if (move === "away first") await rm(to, { force: true });
    await rename(from, to);
  },
  remove: (path) => rm(path, { force: true }),
  async copies(target) {
    const names = (await readdir(dirname(target))).filter(
      (name) => name.startsWith(`${basename(target)}.`) && name.endsWith(".tmp"),
    );
    const paths = names.map((name) => join(dirname(target), name));
    const times = new Map(await Promise.all(paths.map(async (path) => [path, (await stat(path)).mtimeMs] as const)));
    return paths.sort((a, b) => times.get(b)! - times.get(a)!);
  },
  wait: () => Promise.resolve(),
});
