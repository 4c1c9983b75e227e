import type { BigIntStats } from "node:fs";
import { lstat, realpath, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { wordsFor } from "./words";

type Look = (path: string) => Promise<BigIntStats | undefined>;
const look: Look = (path) => stat(path, { bigint: true }).catch(() => undefined);

/**
 * Equal for two paths exactly where they lead to one file, through links, by another name of it, or by other capitals
 * where the file system takes them for the same; for files that are not there yet, too. Undefined for devices and pipes,
 * where nothing is lost by writing. `path` is absolute.
 */
export async function identityOf(path: string, see: Look = look): Promise<string | undefined> {
  const there = await see(path);
  if (there) return there.isFile() || there.isDirectory() ? numberOf(there, path) : undefined;
  const folder = dirname(path);
  if (folder === path) return path;
  const name = basename(path);
  return `${await identityOf(folder, see)}/${(await blind(folder, see)) ? name.normalize("NFC").toLowerCase() : name}`;
}

/** Some network drives have no numbers. */
const numberOf = async ({ dev, ino }: BigIntStats, path: string): Promise<string> =>
  ino === 0n ? realpath(path) : `${dev}:${ino}`;

/** Whether capitals make no difference in a folder, or where it will be. */
async function blind(folder: string, see: Look): Promise<boolean> {
  const there = await see(folder);
  if (!there) return folder !== dirname(folder) && blind(dirname(folder), see);
  const other = folder.replace(/[a-z](?=[^a-z]*$)/i, (it) =>
    it === it.toLowerCase() ? it.toUpperCase() : it.toLowerCase(),
  );
  const found = other === folder ? undefined : await see(other);
  return found?.dev === there.dev && found.ino === there.ino;
}

export interface Target {
  /** As a person knows it. */
  readonly shown: string;
  /** Absolute, links followed. */
  readonly path: string;
  /** Whether it is a file or will be one, and no device or pipe. */
  readonly isFile: boolean;
}

/**
 * Throws an error whose message says why nothing is written there. `isNamed`: whether a person gave this very name, and it
 * was not made of an article's. Whoever made a folder may have put links at such names.
 */
export async function targetAt(shown: string, path: string, isNamed: boolean): Promise<Target> {
  const isLink = await lstat(path).then(
    (it) => it.isSymbolicLink(),
    () => false,
  );
  if (isLink && !isNamed)
    throw new Error(`${shown} is a link, which is never written through in a folder: remove it, or name a file itself`);
  const there = await look(path);
  if (there?.isDirectory()) throw new Error(`${shown} is a folder: nothing is written in its place`);
  if (there && !there.isFile()) return { shown, path, isFile: false };
  if (!isLink) return { shown, path, isFile: true };
  const real = await followed(shown, path);
  if (dirname(real) !== (await realpath(dirname(path))))
    throw new Error(`${shown} is a link to ${real}, in another folder: it is not followed; name that file itself`);
  return { shown, path: real, isFile: true };
}

const followed = (shown: string, path: string): Promise<string> =>
  realpath(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "that leads nowhere" : `that cannot be followed (${wordsFor(error)})`;
    throw new Error(`${shown} is a link ${why}: nothing is written there`);
  });
