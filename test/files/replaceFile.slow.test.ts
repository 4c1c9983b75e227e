import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Disk, replace } from "../../src/files/replaceFile";
import { nodeDisk } from "../../src/node/disk";
import { diskBy, type Way } from "./nodeDisk";
import { onSmallDisk } from "./smallDisk";
import { inFolder, isWhole, reading, WAYS } from "./wholeFile";

/** Looks at a file until its input ends, and says how often it was not there, or not whole. */
const LOOKER = `
const { readFileSync } = require("node:fs");
const count = { looks: 0, missed: 0, broken: 0 };
let on = true;
process.stdin.on("end", () => { on = false; }).resume();
const look = () => {
  count.looks++;
  try {
    if (!readFileSync(process.argv[1], "utf8").endsWith("}")) count.broken++;
  } catch { count.missed++; }
  if (on) setImmediate(look); else console.log(JSON.stringify(count));
};
console.log("ready");
look();
`;

const OLD = JSON.stringify({ number: 1, end: 1 });

suite("writing a file whole or not at all, beside other processes and on small disks", function () {
  this.timeout(120_000);

  test("in one step: whoever looks never misses the file, nor finds it cut off", () =>
    inFolder(async (folder) => {
      const file = join(folder, "f.json");
      writeFileSync(file, OLD);
      const looker = spawn(process.execPath, ["-e", LOOKER, file], { stdio: "pipe" });
      let said = "";
      looker.stdout.on("data", (data) => {
        said += data;
      });
      await once(looker.stdout, "data");
      let expected = OLD;
      for (let number = 0; number < 50; number++) {
        const text = JSON.stringify({ number, filler: "x".repeat(100_000), end: number });
        assert.equal(await replace(nodeDisk, file, text, expected), true);
        expected = text;
      }
      looker.stdin.end();
      await once(looker, "close");
      const { looks, missed, broken } = JSON.parse(said.slice(said.indexOf("{")));
      assert.ok(looks > 50, `${looks} looks`);
      assert.deepEqual({ missed, broken }, { missed: 0, broken: 0 });
    }));

  for (const way of WAYS)
    for (const silent of [true, false])
      test(`a disk of 300 kB that is nearly full, ${way}${silent ? ", which does not say so" : ""}: the old file or the new one, whole`, () =>
        onSmallDisk(async ({ folder, isReal, fill, write }) => {
          const disk: Disk<string> = silent || !isReal ? { ...diskBy(way), write } : diskBy(way);
          const file = join(folder, "f.json");
          let failures = 0;
          for (const free of [0, 1, 4, 16, 64, 80, 84, 88]) {
            const before = JSON.stringify({ number: 1, filler: "x".repeat(80_000), end: 1 });
            const after = JSON.stringify({ number: 2, filler: "x".repeat(86_000), end: 2 });
            rmSync(file, { force: true });
            writeFileSync(file, before);
            fill(free);
            const done = await replace(disk, file, after, before).catch((error: Error) => error);
            if (done instanceof Error) assert.match(done.message, /no space left|a part of it was written/);
            assert.equal(readFileSync(file, "utf8"), done === true ? after : before, `${free} kB free`);
            assert.deepEqual(readdirSync(folder).sort(), ["f.json", "filler"]);
            if (done === true) continue;
            failures++;
            fill(200);
            assert.equal(await replace(disk, file, after, before), true);
          }
          assert.ok(failures >= 5 && failures < 8, `${failures} failures`);
        }));

  for (const way of WAYS)
    test(`a process killed in the middle of a save, ${way}, 25 times: never a broken or lost file`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "standpoint-kill-"));
      const file = join(folder, "fair.txt.annotations.json");
      let left = 0;
      try {
        for (let kill = 0; kill < 25; kill++) {
          const said = await killed(file, way, kill);
          left += readdirSync(folder).some((name) => name.endsWith(".tmp")) ? 1 : 0;
          const text = await reading(diskBy(way), file);
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
async function killed(file: string, way: Way, seed: number): Promise<number> {
  // tests run from the project's folder
  const child = spawn(process.execPath, [join(__dirname, "saveLoop.js"), file, way], { stdio: "pipe" });
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
