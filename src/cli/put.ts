import { stat, writeFile } from "node:fs/promises";
import { present, replace } from "../store/replaceFile";
import { copyOf, nodeDisk } from "./nodeDisk";
import type { Target } from "./places";
import { wordsFor } from "./words";

/** How often a file is looked at again that others change while it is written. */
const TRIES = 5;

/**
 * Writes what `write` makes of the text that is there, whole or not at all; a device or a pipe as it is. `isWhole`:
 * whether a copy that an editor could not move to its place may take it now. Throws an error whose message says what is
 * wrong.
 */
export async function put(
  { shown, path, isFile }: Target,
  write: (current: string | undefined) => string,
  isWhole: (copy: string) => boolean,
): Promise<void> {
  try {
    if (!isFile) return await writeFile(path, write(undefined));
    const there = await stat(path).catch(() => undefined);
    const disk = nodeDisk(there?.mode);
    for (let i = 0; i < TRIES; i++) {
      const current = await present(disk, path, async (copy) => isWhole(copy));
      if (await replace(disk, path, copyOf(path), write(current), current)) return;
    }
  } catch (error) {
    throw "code" in (error as Error) ? new Error(`${shown}: ${wordsFor(error as NodeJS.ErrnoException)}`) : error;
  }
  throw new Error(`${shown} is changed all the time by another program: try again when that has ended`);
}
