import * as l10n from "@vscode/l10n";
import { fingerprint } from "../core/model/ids";

/** What replacing a file needs of a file system. A place is a path, or a URI. */
export interface Disk<Place> {
  /** Undefined where there is no file; other failures throw. Follows links. */
  read(place: Place): Promise<Uint8Array | undefined>;
  /** May be cut short by a failure, or without a word: it is believed only once it was read back. Follows links. */
  write(place: Place, bytes: Uint8Array): Promise<void>;
  /** Where a link leads in the end, as far as the host tells. Throws where it leads nowhere: nothing is made there. */
  real(place: Place): Promise<Place>;
  /** Another one whenever the file was written; undefined where there is none. */
  stamp(place: Place): Promise<string | undefined>;
  /**
   * Puts `copy` in the place of `target` in one step, in which the target is never missing; false, and nothing is done,
   * where its stamp is another one by now. The target's mode, owner and group stay. Left out, or throws, where there is no
   * such step, or where the target may not be written.
   */
  swap?(copy: Place, target: Place, stamp: string | undefined): Promise<boolean>;
  /** Throws where `to` is there already. */
  move(from: Place, to: Place): Promise<void>;
  remove(place: Place): Promise<void>;
  /** A new place beside `target`, of a name that `copyName` gives. */
  copyFor(target: Place): Place;
  /** What `replace` may have left beside the target when it was cut short, the newest first. */
  copies(target: Place): Promise<readonly Copy<Place>[]>;
  /** A moment in which another window may end what it is about. */
  wait(): Promise<void>;
}

export interface Copy<Place> {
  readonly place: Place;
  /** Milliseconds since it was written. */
  readonly age: number;
}

/** The name of a copy of the file `of`: short, since the file's own may be as long as the disk allows. `random`: from 0 to 1, so that two do not write one copy. */
export const copyName = (of: string, random: number): string =>
  `${beginning(of)}${random.toString(36).slice(2, 14).padEnd(12, "0")}.tmp`;

const beginning = (of: string): string => `.standpoint-${fingerprint(of)}-`;

/** Whether `copyName` gave the name. */
export const isCopyName = (name: string, of: string): boolean =>
  /^\.standpoint-[0-9a-z]+-[0-9a-z]{12}\.tmp$/.test(name) && name.startsWith(beginning(of));

/** Milliseconds after which a copy is of a save that never ended. */
const STALE = 60_000;
/** How often a file is tried to be replaced that others write all the time. */
const TRIES = 20;

const textOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const begins = (whole: Uint8Array, part: Uint8Array): boolean => {
  for (let i = 0; i < part.length; i++) if (part[i] !== whole[i]) return false;
  return true;
};
const same = (a: Uint8Array | undefined, b: Uint8Array): boolean => a?.length === b.length && begins(b, a);
const isCutOff = (part: Uint8Array | undefined, whole: Uint8Array): boolean =>
  part === undefined || (part.length < whole.length && begins(whole, part));

/**
 * Writes a file whole or not at all. A copy beside it is written and read back first, and is gone only when the target has
 * been: at every moment one of them is a whole file, so that a process that ends in between, or a full disk, loses no more
 * than this one write. A link is followed. False where what the target holds is no longer `expected` (undefined: there is
 * none), or somebody else wrote it in the same moment: then it is theirs. Throws what the disk throws, and where the disk did not write what it was given.
 */
export async function replace<Place>(
  disk: Disk<Place>,
  asked: Place,
  content: string | Uint8Array,
  expected: string | undefined,
): Promise<boolean> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const target = await disk.real(asked);
  const copy = disk.copyFor(target);
  let isTouched = false;
  let isDone = false;
  try {
    await disk.write(copy, bytes);
    if (!same(await disk.read(copy), bytes))
      throw new Error(l10n.t("only a part of it was written, as on a full disk"));
    const stamp = await disk.stamp(target);
    if (textOf(await disk.read(target)) !== expected) return false;
    const swapped = await disk.swap?.(copy, target, stamp).catch(() => undefined);
    isDone = swapped === true;
    if (swapped !== undefined) return swapped;
    if ((await disk.stamp(target)) !== stamp) return false;
    isTouched = true;
    const holds = await writeThrough(disk, target, copy, bytes);
    // what two have written in the same moment may be neither one's: then the copy stays
    isTouched = !holds;
    return holds;
  } catch (error) {
    // what cannot be looked at may be cut off
    if (isTouched) isTouched = (await disk.read(target).then(textOf, () => null)) !== expected;
    throw error;
  } finally {
    if (!isTouched && !isDone) await disk.remove(copy).catch(() => undefined);
  }
}

/** Writes the target where it stands; if it is cut off, the copy, which needs no more room, takes its place. */
async function writeThrough<Place>(disk: Disk<Place>, target: Place, copy: Place, bytes: Uint8Array): Promise<boolean> {
  const failure = await disk.write(target, bytes).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (failure && isForbidden(failure.error)) throw failure.error;
  const now = await disk.read(target);
  if (same(now, bytes)) return true;
  if (!isCutOff(now, bytes)) {
    if (failure) throw failure.error;
    return false;
  }
  if (now) await disk.remove(target);
  await disk.move(copy, target);
  return true;
}

/** Whether a file was left as it was since it may not be written, by what Node or VS Code say. */
const isForbidden = (error: unknown): boolean =>
  ["EACCES", "EPERM", "EROFS", "NoPermissions"].includes(String((error as { code?: unknown } | null)?.code));

/** The same, whatever the file holds. */
export async function overwrite<Place>(disk: Disk<Place>, target: Place, content: string | Uint8Array): Promise<void> {
  for (let i = 0; i < TRIES; i++) if (await replace(disk, target, content, textOf(await disk.read(target)))) return;
  throw new Error(l10n.t("another program writes it all the time"));
}

/**
 * A file's text; undefined where there is none. Where it is missing or cut off, and a copy beside it holds the whole of it
 * (which `isWhole` says of that copy's text), it is mended first. `isEnded` is a quick look at whether it may be whole.
 */
export async function present<Place>(
  disk: Disk<Place>,
  asked: Place,
  isEnded: (text: string) => boolean,
  isWhole: (text: string) => Promise<boolean>,
): Promise<string | undefined> {
  const first = textOf(await disk.read(asked));
  if (first !== undefined && isEnded(first)) return first;
  const target = await disk.real(asked).catch(() => undefined);
  if (target === undefined || (await disk.copies(target)).length === 0) return first;
  // another window may be just about to write it
  await disk.wait();
  const stamp = await disk.stamp(target);
  const now = await disk.read(target);
  for (const { place } of await disk.copies(target)) {
    const bytes = await disk.read(place);
    if (!bytes || !isCutOff(now, bytes)) continue;
    const text = textOf(bytes)!;
    if (!(await isWhole(text))) continue;
    const swapped = await disk.swap?.(place, target, stamp).catch(() => undefined);
    if (swapped) return text;
    if (swapped === undefined && (await writeThrough(disk, target, place, bytes))) {
      await disk.remove(place).catch(() => undefined);
      return text;
    }
    break;
  }
  return textOf(await disk.read(target));
}

/** Takes away what saves that never ended have left beside a file, which must be whole itself. */
export async function tidy<Place>(disk: Disk<Place>, asked: Place): Promise<void> {
  for (const { place, age } of await disk.copies(await disk.real(asked))) if (age > STALE) await disk.remove(place);
}
