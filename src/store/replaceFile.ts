/** What writing an annotation file needs of a file system. A place is a path, or a URI. */
export interface Disk<Place> {
  /** Undefined where there is no file; other failures throw. */
  read(place: Place): Promise<string | undefined>;
  /** Ends once the bytes are out of the program's hands; may be cut short by a failure. */
  write(place: Place, text: string): Promise<void>;
  /** Over what is there. Some hosts take that away first, and only then move. */
  move(from: Place, to: Place): Promise<void>;
  remove(place: Place): Promise<void>;
  /** What `replace` may have left beside the target when it was cut short, the newest first. */
  copies(target: Place): Promise<readonly Place[]>;
  /** A moment in which another window may end what it is about. */
  wait(): Promise<void>;
}

/**
 * Writes a file whole or not at all: a copy beside it takes its place once it is complete. At every moment either the
 * target or a copy is a whole file, so that a process that ends in between loses no more than this one write. False
 * where what the target holds is no longer `expected`: then nothing is changed. Throws what the disk throws.
 */
export async function replace<Place>(
  disk: Disk<Place>,
  target: Place,
  copy: Place,
  text: string,
  expected: string | undefined,
): Promise<boolean> {
  const tidy = () => disk.remove(copy).catch(() => undefined);
  try {
    await disk.write(copy, text);
    if ((await disk.read(target)) !== expected) {
      await tidy();
      return false;
    }
  } catch (error) {
    await tidy();
    throw error;
  }
  try {
    await disk.move(copy, target);
    return true;
  } catch (error) {
    // where the target was taken away first, the copy is all there is: it stays
    const there = await disk.read(target).catch(() => "");
    if (there !== undefined || expected === undefined) await tidy();
    throw error;
  }
}

/**
 * A file's text; undefined where there is none. Where there is only a copy that could not take its place any more, and
 * that is `whole`, it takes it now.
 */
export async function present<Place>(
  disk: Disk<Place>,
  target: Place,
  whole: (text: string) => Promise<boolean>,
): Promise<string | undefined> {
  const text = await disk.read(target);
  if (text !== undefined || (await disk.copies(target)).length === 0) return text;
  // another window may be just between taking away and moving
  await disk.wait();
  const later = await disk.read(target);
  if (later !== undefined) return later;
  for (const copy of await disk.copies(target)) {
    const candidate = await disk.read(copy);
    if (candidate === undefined || !(await whole(candidate))) continue;
    await disk.move(copy, target);
    return candidate;
  }
  return undefined;
}
