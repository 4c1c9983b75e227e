import assert from "node:assert/strict";
import { analyze } from "../../src/core/analysis/analyze";
import { serialize } from "../../src/files/annotations/annotationFile";
import { hoverOn, picture, placeOf, row, rowsOf, run, type Scene, type Stage, setStage } from "./stage";

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

const EVIL =
  "[evil](command:workbench.action.files.newUntitledFile) $(zap) ![](https://evil.example/p.png) who@evil.example";

/** An annotation file as somebody else may have written it: each word of it wants to be more than that. */
function annotationFile(): string {
  const found = analyze(TEXT);
  const by = {
    status: "accepted",
    fields: { salience: 1, words: EVIL },
    provenance: { by: "person", name: EVIL },
  } as const;
  return serialize({
    name: ARTICLE,
    text: TEXT,
    document: {
      actors: found.actors.map((it, i) => ({ ...it, ...by, name: `${EVIL} ${i}`, role: EVIL })),
      mentions: found.mentions.map((it) => ({ ...it, status: "accepted" })),
      attributions: found.attributions.map((it) => ({ ...it, ...by })),
      positions: found.positions.map((it) => ({ ...it, ...by, stance: EVIL, category: EVIL })),
      notes: [{ kind: "note", id: "n", ...by, span: found.attributions[0]!.content[0]!, about: null, text: EVIL }],
      lost: [],
    },
  });
}

/** What of the page is live, and is not the window's own. */
const LIVE = `Array.from(document.querySelectorAll(
  "a[href*='evil'], a[data-href*='evil'], a[data-href*='newUntitledFile'], a[href*='newUntitledFile'], img[src*='evil'], .codicon-zap"
), (it) => it.outerHTML)`;

/** What VS Code really makes of a codebook's words: a question draws links that run commands, the hover of a list is Markdown. */
suite("words of files in the window", () => {
  let stage: Stage;
  let scene: Scene;

  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern", {
      [ARTICLE]: TEXT,
      [`${ARTICLE}.annotations.json`]: annotationFile(),
      "standpoint.codebook.json": BOOK,
    });
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

  test("of an annotation file are text in rows, hovers, notes, symbols and lists", async () => {
    const { page } = scene;
    const dead = async (where: string) => assert.deepEqual(await page.evaluate(LIVE), [], where);
    await page.locator(".activitybar .action-item", { has: page.locator("a[aria-label^='Standpoint']") }).click();
    await rowsOf(page, "Actors").filter({ hasText: "evil" }).first().waitFor();
    await dead("rows");
    const tooltip = page.locator(".workbench-hover", { hasText: "Reported speech" }).first();
    const evil = rowsOf(page, "Positions").filter({ hasText: "[evil]" }).nth(1);
    await evil.waitFor();
    const box = (await evil.boundingBox())!;
    // of a view that has just been opened VS Code may leave the first hover out
    for (let tries = 0; tries < 8 && !(await tooltip.isVisible()); tries++) {
      await page.mouse.move(600, 300);
      for (const x of [70, 80]) await page.mouse.move(box.x + x, box.y + box.height / 2);
      await tooltip.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    assert.match(await tooltip.innerText(), /\[evil\]/);
    await picture(page, "hover of a hostile row");
    await dead("hover of a row");
    const hover = await hoverOn(page, "Ada Quill");
    await hover.filter({ hasText: "evil" }).waitFor();
    await dead("hover of an actor");
    const { x, y } = await placeOf(page, "The fair");
    await page.mouse.click(x, y);
    await run(page, "Standpoint: Edit Note");
    const links = page.locator(".review-widget .edit-container .detected-link");
    // the editor has looked for links once it has found the address
    await links.filter({ hasText: "https" }).first().waitFor();
    assert.deepEqual(
      (await links.allInnerTexts()).filter((it) => /command/.test(it)),
      [],
    );
    await dead("note");
    await page.keyboard.press("Escape");
    await run(page, "Go to Symbol in Editor");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "evil" }).first().waitFor();
    await dead("symbols");
    await page.keyboard.press("Escape");
    await run(page, "Standpoint: Filter Positions By");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "evil" }).first().waitFor();
    await dead("list");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".tab", { hasText: "Untitled" }).count(), 0, "nothing ran");
  });

  test("of a codebook are text in the question, in the list before it and in its hover", async () => {
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
