import assert from "node:assert/strict";
import { writing } from "../../src/cli/output";

suite("standard output", () => {
  test("gets the text as it is, a terminal what it only shows", async () => {
    const put: string[] = [];
    const take = async (text: string) => void put.push(text);
    for (const isTerminal of [false, true]) assert.equal(await writing(take, isTerminal)("a\u001b[2Jb\r\n"), true);
    assert.deepEqual(put, ["a\u001b[2Jb\r\n", "a\\u001b[2Jb\r\n"]);
  });

  test("ends quietly when nobody reads it any more, and is not tried again", async () => {
    let times = 0;
    const write = writing(async () => {
      times++;
      throw Object.assign(new Error("write EPIPE"), { code: "EPIPE" });
    }, false);
    assert.deepEqual([await write("a"), await write("b"), times], [false, false, 1]);
  });

  test("that cannot be written is an error", async () => {
    const write = writing(async () => {
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    }, false);
    await assert.rejects(write("a"), { message: "standard output: the disk is full" });
  });
});
