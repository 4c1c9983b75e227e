import assert from "node:assert/strict";
import { picture, placeOf, row, type Scene, type Stage, setStage } from "./stage";

const ARTICLE = "talks.txt";
const TEXT = "The fair will move, Mayor Ada Quill said. “We demand more room,” she said.\n";

/** What a project may bring with it: a link that opens an editor, so that it is to be seen whether it ran. */
const DEFINITION =
  "[Read the guideline](command:workbench.action.files.newUntitledFile) ![](https://evil.example/p.png) https://evil.example $(zap)";
const BOOK = JSON.stringify({
  fields: [
    { id: "salience", label: "Salience", definition: DEFINITION, type: "number", min: 0, max: 3, on: ["attribution"] },
  ],
});

/** What VS Code really makes of a codebook's words: a question draws links that run commands, the hover of a list is Markdown. */
suite("a codebook's words in the window", () => {
  let stage: Stage;
  let scene: Scene;

  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern", { [ARTICLE]: TEXT, "standpoint.codebook.json": BOOK });
    const { page } = scene;
    await row(page, ARTICLE).dblclick();
    await page
      .locator(".statusbar-item", { hasText: /\d+ quotes/ })
      .first()
      .waitFor();
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await picture(scene.page, `failed ${this.currentTest.title}`);
  });

  test("are text in the question, in the list before it and in its hover", async () => {
    const { page } = scene;
    const { x, y } = await placeOf(page, "more room");
    await page.mouse.click(x, y);
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Alt+C");
    const salience = page.locator(".quick-input-list .monaco-list-row", { hasText: "Salience" }).first();
    await salience.waitFor();

    await salience.locator(".quick-input-list-label-meta .label-name").first().hover();
    const hover = page.locator(".workbench-hover", { hasText: "Read the guideline" }).first();
    await hover.waitFor();
    await picture(page, "hover of a definition");
    for (const live of ["a", "img", ".codicon"])
      assert.equal(await hover.locator(live).count(), 0, `${live} in the hover`);
    assert.equal(await salience.locator(".codicon-zap").count(), 0, "an icon in the list");

    await salience.click();
    const prompt = page.locator(".quick-input-message", { hasText: "Read the guideline" });
    await prompt.waitFor();
    await picture(page, "question with a definition");
    for (const live of ["a", "img", ".codicon"])
      assert.equal(await prompt.locator(live).count(), 0, `${live} in the question`);
    // where the link would be
    await prompt.click({ position: { x: 30, y: 8 } });
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    assert.equal(await page.locator(".tab", { hasText: "Untitled" }).count(), 0, "nothing ran");
  });
});
