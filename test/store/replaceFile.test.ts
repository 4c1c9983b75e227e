import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Disk, present, replace } from "../../src/store/replaceFile";
import { type Move, nodeDisk } from "./nodeDisk";

const isWhole = async (text: string): Promise<boolean> => {
  try {
    const { number, end } = JSON.parse(text) as { number: number; end: number };
    return number === end;
  } catch {
    return false;
  }
};

/** Files in memory; `fail` throws where the disk shall fail. */
function memoryDisk(fail: (act: "write" | "move" | "moved away") => void) {
  const files = new Map<string, string>();
  const disk: Disk<string> = {
    read: async (path) => files.get(path),
    async write(path, text) {
      files.set(path, text.slice(0, text.length / 2));
      fail("write");
      files.set(path, text);
    },
    async move(from, to) {
      fail("move");
      files.delete(to);
      fail("moved away");
      files.set(to, files.get(from)!);
      files.delete(from);
    },
    remove: async (path) => void files.delete(path),
    copies: async (target) => [...files.keys()].filter((path) => path !== target),
    wait: async () => undefined,
  };
  return { files, disk };
}
const failingAt = (when: string) => (act: string) => {
  if (act === when) throw new Error("no space left on device");
};
const OLD = JSON.stringify({ number: 1, end: 1 });
const NEW = JSON.stringify({ number: 2, end: 2 });

suite("writing a file whole or not at all", function () {
  this.timeout(120_000);

  for (const when of ["write", "move"])
    test(`a disk that fails at “${when}” leaves the old file and nothing else`, async () => {
      const { files, disk } = memoryDisk(failingAt(when));
      files.set("f", OLD);
      await assert.rejects(replace(disk, "f", "f.tmp", NEW, OLD), /no space left/);
      assert.deepEqual([...files], [["f", OLD]]);
    });

  test("a disk that took the old file away and then fails leaves the new one, and the next reader finds it", async () => {
    const { files, disk } = memoryDisk(failingAt("moved away"));
    files.set("f", OLD);
    await assert.rejects(replace(disk, "f", "f.tmp", NEW, OLD));
    assert.deepEqual([...files], [["f.tmp", NEW]]);
    const { disk: again, files: same } = memoryDisk(() => undefined);
    for (const [path, text] of files) same.set(path, text);
    same.set("f.other.tmp", NEW.slice(0, 9));
    assert.equal(await present(again, "f", isWhole), NEW);
    assert.equal(same.get("f"), NEW);
  });

  test("a file that somebody else changed meanwhile is not replaced", async () => {
    const { files, disk } = memoryDisk(() => undefined);
    files.set("f", "theirs");
    assert.equal(await replace(disk, "f", "f.tmp", NEW, OLD), false);
    assert.deepEqual([...files], [["f", "theirs"]]);
    assert.equal(await replace(disk, "f", "f.tmp", NEW, "theirs"), true);
    assert.deepEqual([...files], [["f", NEW]]);
  });

  for (const move of ["over", "away first"] satisfies Move[])
    test(`a process killed in the middle of a save, moving ${move}, 25 times: never a broken or lost file`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "standpoint-kill-"));
      const file = join(folder, "fair.txt.annotations.json");
      let left = 0;
      try {
        for (let kill = 0; kill < 25; kill++) {
          const said = await killed(file, move, kill);
          left += readdirSync(folder).some((name) => name.endsWith(".tmp")) ? 1 : 0;
          const text = await present(nodeDisk(move), file, isWhole);
          assert.ok(text !== undefined, "lost");
          assert.ok(await isWhole(text), `broken: ${text.length}`);
          assert.ok((JSON.parse(text) as { number: number }).number >= said, "older than the last save that ended");
          for (const name of readdirSync(folder)) if (name.endsWith(".tmp")) rmSync(join(folder, name));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      assert.ok(left >= 5, `only ${left} kills met a save half done`);
    });
});

/** Kills a saving process some milliseconds after its second save; the number of the last one it told. */
async function killed(file: string, move: Move, seed: number): Promise<number> {
  // tests run from the project's folder
  const child = spawn(process.execPath, [join("out", "store", "saveLoop.js"), file, move], { stdio: "pipe" });
  let said = "";
  let lines = 0;
  await new Promise<void>((ok, fail) => {
    child.stdout.on("data", (data) => {
      said += data;
      lines = said.split("\n").length - 1;
      if (lines >= 2) ok();
    });
    child.stderr.on("data", (data) => fail(new Error(String(data))));
    child.on("exit", () => ok());
  });
  await new Promise((ok) => setTimeout(ok, (seed * 7) % 23));
  child.kill("SIGKILL");
  await once(child, "exit");
  return Number(said.trimEnd().split("\n").at(-1));
}
