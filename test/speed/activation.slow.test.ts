import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { ACTIVATION, activateOnce, activation } from "./activation";

// this file is also the program that is timed
if (process.argv[2] === ACTIVATION) activateOnce(process.argv[3]!);

const BUNDLE = "dist/extension.js";
const MOST_BYTES = 2_100_000;

suite("activation", function () {
  this.timeout(30_000);

  test("loading and activating take under 50 ms; on a slow machine, under two thirds of what compromise takes", () => {
    const { load, activate, compromise } = activation(__filename, BUNDLE, 5);
    const measured = `${load} ms to load, ${activate} ms to activate; compromise: ${compromise} ms to load`;
    assert.ok(load + activate < Math.max(50, (2 / 3) * compromise), measured);
  });

  test(`the bundle is smaller than ${MOST_BYTES / 1000} kB, and has nothing of Zod's words in other languages`, () => {
    assert.ok(statSync(BUNDLE).size < MOST_BYTES);
    const { outputs } = JSON.parse(readFileSync("dist/extension.meta.json", "utf8")) as Meta;
    const files = Object.entries(outputs[BUNDLE]!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    const ofZod = files.map(([file]) => file).filter((file) => file.includes("node_modules/zod/"));
    assert.ok(ofZod.length > 0);
    assert.deepEqual(
      ofZod.filter((file) => /\/locales\/(?!index)/.test(file)),
      [],
    );
  });
});

/** As esbuild writes it. */
interface Meta {
  readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, { bytesInOutput: number }>> }>>;
}
