import assert from "node:assert/strict";
import {
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { copyName, type Disk, isCopyName, overwrite, replace, tidy } from "../../src/files/replaceFile";
import { nodeDisk } from "../../src/node/disk";
import { diskBy } from "./nodeDisk";
import { inFolder, reading, WAYS } from "./wholeFile";

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
});
