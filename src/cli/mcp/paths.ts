import { lstat, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import { isProblem, type Problem } from "../../tools/article";
import { leadsOut, notFound, partsOf } from "../../tools/paths";
import { wordsFor } from "../words";

/** A file inside of the folder. */
export interface Inside {
  /** As it is named: relative, with “/”. */
  readonly file: string;
  /** Absolute, links followed. */
  readonly path: string;
}

/** Whether a real path is below a real folder. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * The file that a stranger's path leads to, or why it is not given: whatever the path and links on it do, it is a file
 * below `root`, which is real. Hidden files and folders are none.
 */
export async function inside(root: string, given: string): Promise<Inside | Problem> {
  const parts = partsOf(given);
  if (isProblem(parts)) return parts;
  const file = parts.join("/");
  try {
    const path = await realpath(join(root, ...parts));
    if (!isBelow(root, path)) return leadsOut(file);
    const there = await lstat(path);
    return there.isFile() ? { file, path } : { problem: `${file} is no file: list_articles gives the articles.` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return notFound(file);
    return { problem: `${file}: ${wordsFor(error as NodeJS.ErrnoException)}` };
  }
}
