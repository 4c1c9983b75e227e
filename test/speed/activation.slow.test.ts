import assert from "node:assert/strict";
import { ACTIVATION, activateOnce, activation } from "./activation";

// this file is also the program that is timed
if (process.argv[2] === ACTIVATION) activateOnce(process.argv[3]!);

suite("activation", function () {
  this.timeout(30_000);

  test("loading and activating take under 50 ms; on a slow machine, under two thirds of what compromise takes", () => {
    const { load, activate, compromise } = activation(__filename, "dist/extension.js", 5);
    const measured = `${load} ms to load, ${activate} ms to activate; compromise: ${compromise} ms to load`;
    assert.ok(load + activate < Math.max(50, (2 / 3) * compromise), measured);
  });
});
