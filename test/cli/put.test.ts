import assert from "node:assert/strict";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { put } from "../../src/cli/put";
import { copyName } from "../../src/files/replaceFile";
import { runIn } from "./memoryIo";

let folder: string;
const at = (name: string): string => join(folder, name);
const target = (name: string) => ({ shown: name, path: at(name), isFile: true });

suite("a file that the command line writes", function () {
  this.timeout(20_000);
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), "standpoint-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("is made of what is there at the last moment", async () => {
    writeFileSync(at("x"), "first");
    const seen: (string | undefined)[] = [];
    await put(target("x"), (current) => {
      seen.push(current);
      if (seen.length === 1) writeFileSync(at("x"), "second");
      return `${current}!`;
    });
    assert.deepEqual(seen, ["first", "second"]);
    assert.equal(readFileSync(at("x"), "utf8"), "second!");
    assert.deepEqual(readdirSync(folder), ["x"]);
  });

  test("is left to a program that changes it all the time", async () => {
    let times = 0;
    const write = () => {
      writeFileSync(at("x"), `${times++}`);
      return "mine";
    };
    await assert.rejects(put(target("x"), write), /x is changed all the time by another program/);
    assert.equal(readFileSync(at("x"), "utf8"), `${times - 1}`);
    assert.deepEqual(readdirSync(folder), ["x"]);
  });

  test("waits for a program that changes it often", async () => {
    let times = 0;
    const write = () => {
      if (times < 20) writeFileSync(at("x"), `${times++}`);
      return "mine";
    };
    await put(target("x"), write);
    assert.deepEqual([times, readFileSync(at("x"), "utf8")], [20, "mine"]);
  });

  test("may be read by nobody else than before", async () => {
    writeFileSync(at("x"), "secret");
    chmodSync(at("x"), 0o600);
    await put(target("x"), () => "more");
    assert.equal(statSync(at("x")).mode & 0o777, 0o600);
  });

  test("may have the longest name that there is", async () => {
    const name = `${"é".repeat(125)}.json`;
    await put(target(name), () => "long");
    assert.deepEqual(readdirSync(folder), [name]);
  });

  test("takes the place of a link that was put there meanwhile", async () => {
    writeFileSync(at("mine"), "mine");
    symlinkSync(at("mine"), at("x"));
    await put(target("x"), () => "new");
    assert.deepEqual([readFileSync(at("mine"), "utf8"), readFileSync(at("x"), "utf8")], ["mine", "new"]);
  });

  test("is named where it cannot be written", async () => {
    await assert.rejects(
      put(target("none/x"), () => ""),
      { message: "none/x: no such file or folder" },
    );
    await assert.rejects(
      put(target("x".repeat(300)), () => ""),
      /: the name is too long$/,
    );
  });

  for (const left of [0, 0.5])
    test(`keeps the decisions of a file that an editor was ended in the middle of replacing, with ${left} of it there`, async () => {
      writeFileSync(at("a.txt"), "“We will never close the bridge,” Ann Lee said on Monday.\n");
      const name = "a.txt.annotations.json";
      const annotate = () => runIn(folder, ["annotate", "a.txt", "-o", name]);
      await annotate();
      const file = JSON.parse(readFileSync(at(name), "utf8"));
      Object.assign(file.attributions[0], { status: "rejected", provenance: { by: "person" } });
      const whole = JSON.stringify(file);
      writeFileSync(at(copyName(name, 0.5)), whole);
      if (left > 0) writeFileSync(at(name), whole.slice(0, left * whole.length));
      else rmSync(at(name));
      assert.deepEqual(await annotate(), { status: 0, stdout: "", stderr: "" });
      assert.equal(JSON.parse(readFileSync(at(name), "utf8")).attributions[0].status, "rejected");
      assert.deepEqual(readdirSync(folder).sort(), ["a.txt", name]);
    });
});
