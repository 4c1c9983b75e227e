import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Disk, present } from "../../src/files/replaceFile";
import type { Way } from "./nodeDisk";

export const WAYS = ["one step", "written through"] satisfies Way[];

export async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-disk-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Of a file of these tests: its number is at both ends. */
export const isWhole = async (text: string): Promise<boolean> => {
  try {
    const { number, end } = JSON.parse(text) as { number: number; end: number };
    return number === end;
  } catch {
    return false;
  }
};

const isEnded = (text: string) => text.endsWith("}");
export const reading = (disk: Disk<string>, file: string) => present(disk, file, isEnded, isWhole);
