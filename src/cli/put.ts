import { writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { present, replace } from "../files/replaceFile";
import { nodeDisk } from "../node/disk";
import type { Target } from "./places";
import { wordsFor } from "./words";

/** How often a file is looked at again that others change while it is written, in all for some seconds. */
const TRIES = 40;
/** The longest pause before that, in milliseconds; the first ones are shorter, and none is as long as another program’s. */
const LONGEST_PAUSE = 200;
const pause = (tried: number): Promise<void> => setTimeout(Math.random() * Math.min(LONGEST_PAUSE, 2 ** tried));

/** Links were followed when it was looked whether the place may be written; what is a link by now is replaced itself. */
const disk = { ...nodeDisk, real: async (path: string) => path };

/**
 * Writes what `write` makes of the text that is there, whole or not at all; a device or a pipe as it is. `isWhole`, of a
 * file that an editor writes too: whether a copy that it could not put in its place may take it now. Throws an error
 * whose message says what is wrong, or what `write` throws.
 */
export async function put(
  { shown, path, isFile }: Target,
  write: (current: string | undefined) => string,
  isWhole?: (copy: string) => boolean,
): Promise<void> {
  const named = (error: NodeJS.ErrnoException): never => {
    throw new Error(`${shown}: ${wordsFor(error)}`);
  };
  if (!isFile) return writeFile(path, write(undefined)).catch(named);
  for (let i = 0; i < TRIES; i++) {
    const current = await currentAt(path, isWhole).catch(named);
    if (await replace(disk, path, write(current), current).catch(named)) return;
    await pause(i);
  }
  throw new Error(`${shown} is changed all the time by another program: try again when that has ended`);
}

/** What `put` would make its text of; undefined where nothing is there. */
export const currentAt = (path: string, isWhole?: (copy: string) => boolean): Promise<string | undefined> =>
  isWhole ? mended(path, isWhole) : there(path);

// what has been cut off of a file that an editor wrote never ends so
const isEnded = (json: string): boolean => json.trimEnd().endsWith("\n}");
const mended = (path: string, isWhole: (copy: string) => boolean) =>
  present(disk, path, isEnded, async (copy) => isWhole(copy));

async function there(path: string): Promise<string | undefined> {
  const bytes = await disk.read(path);
  return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
