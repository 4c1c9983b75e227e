import { lstat, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
import type { Problem } from "../../tools/article";
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
  const parts = given.split(/[\\/]+/).filter((part) => part !== ".");
  if (given.includes("\0") || isAbsolute(given) || /^[a-z]:/i.test(given) || given.startsWith("\\"))
    return {
      problem: `${JSON.stringify(given)} is no relative path: name the article from the folder on, as list_articles does.`,
    };
  if (parts.includes("..")) return { problem: `${given} leads out of the folder: “..” is not followed.` };
  if (parts.some((part) => part.startsWith("."))) return { problem: `${given} is hidden: only articles are read.` };
  const file = parts.join("/");
  try {
    const path = await realpath(join(root, ...parts));
    if (!isBelow(root, path)) return { problem: `${file} is a link that leads out of the folder: it is not followed.` };
    const there = await lstat(path);
    return there.isFile() ? { file, path } : { problem: `${file} is no file: list_articles gives the articles.` };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR")
      return { problem: `There is no file ${file} in the folder: list_articles gives the articles.` };
    return { problem: `${file}: ${wordsFor(error as NodeJS.ErrnoException)}` };
  }
}
