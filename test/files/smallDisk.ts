import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PAGE = 4096;

export interface SmallDisk {
  readonly folder: string;
  /** Whether the system itself keeps the limit. */
  readonly isReal: boolean;
  /** Leaves so many kB free. */
  fill(free: number): void;
  /** Writes what there is room for, and, as VS Code's own file system, does not say that it was not all. */
  write(path: string, bytes: Uint8Array): Promise<void>;
}

/** A disk of 300 kB: a real one where this process may mount it, else a folder in which `write` stops there. */
export async function onSmallDisk(work: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-small-"));
  const size = 300 * 1024;
  const isReal = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder]).status === 0;
  const used = () =>
    readdirSync(folder).reduce((sum, name) => sum + Math.ceil(statSync(join(folder, name)).size / PAGE) * PAGE, 0);
  const filler = join(folder, "filler");
  try {
    await work({
      folder,
      isReal,
      fill(free) {
        rmSync(filler, { force: true });
        writeFileSync(filler, new Uint8Array(Math.max(0, size - used() - free * 1024)));
      },
      async write(path, bytes) {
        const file = await open(path, "w");
        try {
          const room = isReal ? bytes.length : Math.max(0, size - used());
          await file.write(bytes, 0, Math.min(room, bytes.length));
        } finally {
          await file.close();
        }
      },
    });
  } finally {
    if (isReal) spawnSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}
