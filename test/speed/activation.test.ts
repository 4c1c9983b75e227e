import assert from "node:assert/strict";
import { ACTIVATION, activateOnce, activation } from "./activation";

// this file is also the program that is timed
if (process.argv[2] === ACTIVATION) activateOnce(process.argv[3]!);

suite("activation", function () {
  this.timeout(30_000);

  test("loading and activating take under 50 ms, in the median of new processes", () => {
    const { load, activate } = activation(__filename, "dist/extension.js", 5);
    assert.ok(load + activate < 50, `${load} ms to load, ${activate} ms to activate`);
  });
});
