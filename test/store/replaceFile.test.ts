import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  linkSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeDisk } from "../../src/node/disk";
import { copyName, type Disk, isCopyName, overwrite, present, replace, tidy } from "../../src/store/replaceFile";
import { diskBy, type Way } from "./nodeDisk";
import { onSmallDisk } from "./smallDisk";

const WAYS = ["one step", "written through"] satisfies Way[];

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-disk-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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

const isWhole = async (text: string): Promise<boolean> => {
  try {
    const { number, end } = JSON.parse(text) as { number: number; end: number };
    return number === end;
  } catch {
    return false;
  }
};

type Act = "write copy" | "write target" | "move" | "remove";

/** Files in memory, which are not moved in one step; `fail` says where the disk shall fail, or write half without a word. */
function memoryDisk(fail: (act: Act) => "throw" | "short" | undefined = () => undefined) {
  const files = new Map<string, Uint8Array>();
  let copies = 0;
  const failing = (act: Act) => {
    const how = fail(act);
    if (how === "throw") throw new Error("no space left on device");
    return how;
  };
  const disk: Disk<string> = {
    read: async (path) => files.get(path),
    async write(path, bytes) {
      files.set(path, bytes.slice(0, bytes.length / 2));
      if (failing(path === "f" ? "write target" : "write copy") === undefined) files.set(path, bytes);
    },
    real: async (path) => path,
    stamp: async (path) => files.get(path)?.join(),
    async move(from, to) {
      failing("move");
      assert.ok(!files.has(to) && files.has(from));
      files.set(to, files.get(from)!);
      files.delete(from);
    },
    async remove(path) {
      if (path === "f") failing("remove");
      files.delete(path);
    },
    copyFor: () => `copy${++copies}`,
    copies: async () => [...files.keys()].filter((it) => it !== "f").map((place) => ({ place, age: 0 })),
    wait: async () => undefined,
  };
  const contents = () => Object.fromEntries([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  const put = (name: string, text: string) => files.set(name, new TextEncoder().encode(text));
  return { disk, contents, put };
}
const OLD = JSON.stringify({ number: 1, end: 1 });
const NEW = JSON.stringify({ number: 2, filler: "something longer", end: 2 });
const isEnded = (text: string) => text.endsWith("}");
const reading = (disk: Disk<string>, file: string) => present(disk, file, isEnded, isWhole);

suite("writing a file whole or not at all", function () {
  this.timeout(120_000);

  for (const how of ["throw", "short"] as const)
    test(`a copy that is cut off (${how}) leaves the old file and nothing else, and it is said`, async () => {
      const { disk, contents, put } = memoryDisk((act) => (act === "write copy" ? how : undefined));
      put("f", OLD);
      await assert.rejects(replace(disk, "f", NEW, OLD), /no space left|only a part of it was written/);
      assert.deepEqual(contents(), { f: OLD });
    });

  for (const how of ["throw", "short"] as const)
    test(`a target that is cut off (${how}) is mended from the copy at once`, async () => {
      const { disk, contents, put } = memoryDisk((act) => (act === "write target" ? how : undefined));
      put("f", OLD);
      assert.equal(await replace(disk, "f", NEW, OLD), true);
      assert.deepEqual(contents(), { f: NEW });
    });

  for (const act of ["remove", "move"] as const)
    test(`where it cannot be mended (“${act}” fails) the whole copy stays, and the next reader finds it`, async () => {
      let full = true;
      const { disk, contents, put } = memoryDisk((it) =>
        full && (it === act || it === "write target") ? "throw" : undefined,
      );
      put("f", OLD);
      await assert.rejects(replace(disk, "f", NEW, OLD), /no space left/);
      assert.equal(contents().copy1, NEW);
      assert.notEqual(contents().f, NEW);
      put("copy0", NEW.slice(0, 40));
      full = false;
      assert.equal(await reading(disk, "f"), NEW);
      assert.equal(contents().f, NEW);
      assert.equal(await replace(disk, "f", OLD, NEW), true);
    });

  test("a file that may not be written is no file that was cut off", async () => {
    for (const code of ["EACCES", "EPERM", "EROFS", "NoPermissions"]) {
      const { disk, contents, put } = memoryDisk();
      put("f", NEW.slice(0, 5));
      const forbidding: Disk<string> = {
        ...disk,
        async write(path, bytes) {
          if (path === "f") throw Object.assign(new Error("not you"), { code });
          await disk.write(path, bytes);
        },
      };
      await assert.rejects(replace(forbidding, "f", NEW, NEW.slice(0, 5)), { code });
      assert.deepEqual(contents(), { f: NEW.slice(0, 5) });
    }
  });

  test("what two wrote in the same moment is not believed, and the whole copy stays", async () => {
    const { disk, contents, put } = memoryDisk();
    put("f", OLD);
    const mixing: Disk<string> = {
      ...disk,
      async write(path, bytes) {
        await disk.write(path, bytes);
        if (path === "f") put("f", OLD + NEW.slice(OLD.length));
      },
    };
    assert.equal(await replace(mixing, "f", NEW, OLD), false);
    assert.deepEqual(contents(), { f: OLD + NEW.slice(OLD.length), copy1: NEW });
  });

  test("a file that was cut off is mended from no other copy than the one that goes on as it does", async () => {
    const { disk, contents, put } = memoryDisk();
    put("copy0", NEW);
    for (const text of [`${NEW.slice(0, 20)}x`, `{"a": 1} <<<<<<< `, `${NEW},`]) {
      put("f", text);
      assert.equal(await reading(disk, "f"), text);
      assert.deepEqual(contents(), { f: text, copy0: NEW });
    }
  });

  test("names of copies: short, of their own file alone, and no name that a person gives", () => {
    const long = `${"ü".repeat(120)}.annotations.json`;
    const name = copyName(long, 0.5);
    assert.ok(name.length < 60);
    assert.ok(isCopyName(name, long));
    for (const other of [
      `${long}.x.tmp`,
      ".standpoint-notes.tmp",
      `${name}.tmp`,
      copyName("other", 0.5),
      copyName(long, 0.5).replace("0000.", "."),
    ])
      assert.ok(!isCopyName(other, long), other);
  });

  test("a file that somebody else changed meanwhile is not replaced", async () => {
    const { disk, contents, put } = memoryDisk();
    put("f", "theirs");
    assert.equal(await replace(disk, "f", NEW, OLD), false);
    assert.deepEqual(contents(), { f: "theirs" });
    assert.equal(await replace(disk, "f", NEW, "theirs"), true);
    assert.deepEqual(contents(), { f: NEW });
  });

  test("in a folder that is not there is no file, which is no failure", () =>
    inFolder(async (folder) => assert.equal(await reading(nodeDisk, join(folder, "never", "f")), undefined)));

  for (const way of WAYS)
    test(`a file that somebody writes between our look at it and our writing stays theirs, ${way}`, () =>
      inFolder(async (folder) => {
        const disk = diskBy(way);
        const file = join(folder, "f.json");
        writeFileSync(file, OLD);
        const meddling: Disk<string> = {
          ...disk,
          async read(path) {
            const bytes = await disk.read(path);
            if (path === file) writeFileSync(file, "theirs");
            return bytes;
          },
        };
        assert.equal(await replace(meddling, file, NEW, OLD), false);
        assert.equal(readFileSync(file, "utf8"), "theirs");
        assert.deepEqual(readdirSync(folder), ["f.json"]);
        await overwrite(disk, file, NEW);
        assert.equal(readFileSync(file, "utf8"), NEW);
      }));

  for (const way of WAYS)
    test(`what a link leads to is replaced, and one that leads nowhere is refused, ${way}`, () =>
      inFolder(async (folder) => {
        const disk = diskBy(way);
        const [real, link, nowhere, loop] = ["real", "link", "nowhere", "loop"].map((name) => join(folder, name)) as [
          string,
          string,
          string,
          string,
        ];
        writeFileSync(real, OLD, { mode: 0o640 });
        symlinkSync(real, link);
        symlinkSync(join(folder, "missing"), nowhere);
        symlinkSync(loop, loop);
        assert.equal(await replace(disk, link, NEW, OLD), true);
        assert.equal(readFileSync(real, "utf8"), NEW);
        assert.equal(statSync(real).mode & 0o777, 0o640);
        await assert.rejects(replace(disk, nowhere, NEW, undefined), /a link to a file that is not there/);
        await assert.rejects(replace(disk, loop, NEW, undefined), /a link that leads to itself/);
        assert.deepEqual(readdirSync(folder).sort(), ["link", "loop", "nowhere", "real"]);
        assert.ok(lstatSync(link).isSymbolicLink());
      }));

  test("a file of two names keeps both", () =>
    inFolder(async (folder) => {
      const [one, other] = [join(folder, "one"), join(folder, "other")];
      writeFileSync(one, OLD);
      linkSync(one, other);
      assert.equal(await replace(nodeDisk, one, NEW, OLD), true);
      assert.equal(readFileSync(other, "utf8"), NEW);
    }));

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

  test("only copies of its own that are old are tidied away", () =>
    inFolder(async (folder) => {
      const file = join(folder, "f.json");
      const [old, fresh] = [copyName("f.json", 0.5), copyName("f.json", 0.25)];
      for (const name of ["f.json", "f.json.mine.tmp", ".standpoint-notes.tmp", copyName("g.json", 0.5), old, fresh]) {
        writeFileSync(join(folder, name), OLD);
        if (name !== fresh) utimesSync(join(folder, name), 1, 1);
      }
      const before = readdirSync(folder);
      await tidy(nodeDisk, file);
      assert.deepEqual(
        readdirSync(folder),
        before.filter((name) => name !== old),
      );
    }));

  test("a name as long as the disk allows is written", () =>
    inFolder(async (folder) => {
      for (const length of [226, 238, 255]) {
        const file = join(folder, "n".repeat(length));
        assert.equal(await replace(nodeDisk, file, NEW, undefined), true);
        assert.equal(readFileSync(file, "utf8"), NEW);
      }
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
  const child = spawn(process.execPath, [join("out", "store", "saveLoop.js"), file, way], { stdio: "pipe" });
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
