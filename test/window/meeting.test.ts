import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pick, picture, placeOf, row, run, type Scene, type Stage, setStage } from "./stage";

const ARTICLE = "harbour-bridge.txt";

/** What of an annotation file this test reads. */
interface File {
  readonly attributions: readonly { readonly id: string; readonly status: string }[];
}

suite("somebody else decides otherwise", () => {
  let stage: Stage;
  let scene: Scene;
  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern");
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await picture(scene.page, `failed ${this.currentTest.title}`);
  });

  test("the comparison shows both, and the question stays until it is answered", async () => {
    const { page, folder } = scene;
    const path = join(folder, `${ARTICLE}.annotations.json`);
    const file = (): File => JSON.parse(readFileSync(path, "utf8"));
    const settings = { "workbench.colorTheme": "Default Light Modern", "standpoint.save": "onCommand" };
    writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
    await row(page, ARTICLE).dblclick();
    await page.locator(".statusbar-item", { hasText: /\d+ to review/ }).waitFor();
    await run(page, "Save Annotations");
    await page.locator(".statusbar-item", { hasText: `Saved ${ARTICLE}.annotations.json` }).waitFor();
    const { x, y } = await placeOf(page, "ready to pay");
    await page.mouse.click(x, y);
    await run(page, "Standpoint: Accept Annotation");
    await pick(page, "Helen Marlowe: “We are ready to pay our share,”");
    await page.locator(".statusbar-item", { hasText: "Decisions not saved" }).waitFor();
    writeFileSync(path, readFileSync(path, "utf8").replaceAll('"status": "suggested"', '"status": "rejected"'));

    const question = page.locator(".notification-toast", { hasText: "decided otherwise on one annotation than you" });
    const answer = (label: string) => question.locator(".monaco-button", { hasText: label }).click();
    await answer("Compare");
    await page.locator(".monaco-diff-editor .line-insert").first().waitFor();
    await question.waitFor();
    await picture(page, "light compare");
    assert.deepEqual(
      [...new Set(file().attributions.map(({ status }) => status))],
      ["rejected"],
      "nothing is written before the answer",
    );
    await answer("Keep Mine");
    await page.locator(".statusbar-item", { hasText: "Decisions not saved" }).waitFor({ state: "hidden" });
    const statuses = file().attributions.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === "accepted").length, 1);
    assert.equal(statuses.filter((status) => status === "rejected").length, statuses.length - 1);
  });
});
