import assert from "node:assert/strict";
import type { Steps } from "../../src/core/model/types";
import { createSlices } from "../../src/vscode/platform/slices";

/** Works `times` times for 3 ms, and says so. */
function* work(name: string, times: number, log: string[]): Steps<string> {
  for (let i = 0; i < times; i++) {
    const until = performance.now() + 3;
    while (performance.now() < until);
    log.push(name);
    yield;
  }
  return name;
}

suite("turns", () => {
  test("the host has its turn after each slice, whoever works, and nobody waits for all of another's work", async () => {
    const inSlices = createSlices();
    const log: string[] = [];
    const jobs = ["a", "b", "c"].map((name) => inSlices(work(name, 20, log)));
    let running = true;
    const tick = () => {
      log.push("host");
      if (running) setTimeout(tick, 0);
    };
    setTimeout(tick, 0);
    assert.deepEqual(await Promise.all(jobs), ["a", "b", "c"]);
    running = false;
    const slices = log.join(" ").split("host");
    const longest = Math.max(...slices.map((slice) => slice.split(" ").filter(Boolean).length));
    assert.ok(longest <= 4, `${longest} pieces of work of 3 ms in one turn of the host`);
    assert.ok(log.indexOf("c") < log.lastIndexOf("a"), log.join(" "));
  });

  test("what is made of one result holds up the host no longer than it takes, whoever else has one", async () => {
    const inSlices = createSlices();
    const log: string[] = [];
    const jobs = ["a", "b", "c"].map(async (name) => {
      await inSlices(work("work", 1, log));
      const until = performance.now() + 10;
      while (performance.now() < until);
      log.push(name);
    });
    let running = true;
    const tick = () => {
      log.push("host");
      if (running) setTimeout(tick, 0);
    };
    setTimeout(tick, 0);
    await Promise.all(jobs);
    running = false;
    assert.doesNotMatch(log.join(" "), /[abc] [abc]/);
  });

  test("what nobody wants any more ends, and what fails fails alone", async () => {
    const inSlices = createSlices();
    const log: string[] = [];
    const stale = inSlices(work("a", 20, log), () => log.length > 5);
    const failing = inSlices(
      (function* (): Steps<string> {
        yield;
        throw new Error("broken");
      })(),
    );
    const other = inSlices(work("b", 3, log));
    await assert.rejects(failing, /broken/);
    assert.equal(await other, "b");
    assert.equal(await stale, undefined);
    assert.ok(log.filter((name) => name === "a").length < 20);
    assert.equal(await inSlices(work("later", 1, log)), "later");
  });
});
