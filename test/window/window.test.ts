import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { looksOf, THEMES } from "./looks";
import { hoverOn, pick, picture, row, rowsOf, run, type Scene, type Stage, setStage, until } from "./stage";

const ARTICLE = "harbour-bridge.txt";

/** Of all marks names are drawn last. */
const NAMES_UNDERLINED = `[...document.querySelectorAll(".view-lines span[class*='ced-']")]
  .some((words) => getComputedStyle(words).textDecorationLine === "underline")`;

suite("the window", () => {
  let stage: Stage;
  let scene: Scene;
  const shot = (name: string) => picture(scene.page, name);

  suiteSetup(async () => {
    stage = await setStage();
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await shot(`failed ${this.currentTest.titlePath().slice(1).join(" ")}`);
  });

  for (const [name, theme] of THEMES)
    suite(name, () => {
      suiteSetup(async () => {
        scene = await stage.open(theme);
      });
      suiteTeardown(() => scene?.page.close());

      test("an article that is opened is annotated", async () => {
        const { page } = scene;
        await row(page, ARTICLE).dblclick();
        await page
          .locator("#standpoint\\.standpoint\\.count, .statusbar-item", { hasText: /\d+ quotes/ })
          .first()
          .waitFor();
        await page.waitForFunction(NAMES_UNDERLINED);
        await page.locator(".notification-toast", { hasText: "is reading" }).waitFor({ state: "detached" });
        const { marks, letters, contrast } = await looksOf(page);
        const spoken = marks.filter((mark) => !mark.startsWith("underline"));
        assert.equal(spoken.length, 3, `quotes, partial quotes and reports look different: ${spoken.join("; ")}`);
        assert.equal(letters.length, 3, `cues and sources look different: ${letters.join("; ")}`);
        assert.ok(contrast.ratio >= 4.5, `“${contrast.words}” has a contrast of ${contrast.ratio.toFixed(2)}`);
        const warnings = page.locator(".notification-toast", { has: page.locator(".codicon-error, .codicon-warning") });
        assert.deepEqual(await warnings.allInnerTexts(), []);
        await shot(`${name} editor`);
      });

      test("the hover of an actor says who it is", async () => {
        const hover = await hoverOn(scene.page, "Helen");
        const text = await hover.innerText();
        assert.match(text, /Helen Marlowe · person/);
        assert.match(text, /Transport Minister/);
        assert.match(text, /Quotes\b/);
        await shot(`${name} hover of an actor`);
      });

      test("the hover of a quote says who said it and why it is there", async () => {
        const hover = await hoverOn(scene.page, "ready to pay");
        const text = await hover.innerText();
        assert.match(text, /Direct quote · Helen Marlowe/);
        assert.match(text, /Why: .+% sure/);
        await shot(`${name} hover of a quote`);
        await scene.page.keyboard.press("Escape");
      });

      test("the sidebar lists positions and actors", async () => {
        const { page } = scene;
        const icon = page.locator("a.action-label[aria-label^='Standpoint']");
        await page.locator(".activitybar .action-item", { has: icon }).click(); // not the icon: a badge lies over it
        await rowsOf(page, "Positions").nth(4).waitFor();
        await rowsOf(page, "Actors").filter({ hasText: "Helen Marlowe" }).waitFor();
        await widenSidebar();
        await shot(`${name} sidebar`);
      });

      if (name === "light") useTheSidebar();
    });

  function useTheSidebar() {
    test("a click on a position shows its words", async () => {
      const { page } = scene;
      await rowsOf(page, "Positions").filter({ hasText: "demands" }).first().click();
      await page.locator(".statusbar-item", { hasText: /Ln \d+, Col \d+ \(\d+ selected\)/ }).waitFor();
      const selected = page.locator(".view-overlays .selected-text");
      await selected.first().waitFor();
      await shot("light revealed");
    });

    test("positions are grouped by stance", async () => {
      const { page } = scene;
      await useTitleBar("Group Positions By");
      await pick(page, "Stance");
      await rowsOf(page, "Positions")
        .filter({ hasText: /^Demands/ })
        .first()
        .waitFor();
      await shot("light by stance");
    });

    test("positions are filtered by words", async () => {
      const { page } = scene;
      const before = await rowsOf(page, "Positions").count();
      await useTitleBar("Filter Positions");
      await page.locator(".quick-input-widget input.input").fill("Marlowe");
      await page.keyboard.press("Enter");
      await page.locator(".pane-header", { hasText: "“Marlowe”" }).waitFor();
      // the title says it before the rows do
      await until(async () => {
        const after = await rowsOf(page, "Positions").count();
        return after > 0 && after < before;
      });
      assert.equal(await rowsOf(page, "Positions").filter({ hasText: "Tomas Reyl" }).count(), 0);
      await useTitleBar("Clear Filter");
      await page.locator(".pane-header", { hasText: "“Marlowe”" }).waitFor({ state: "detached" });
    });

    test("annotations are saved beside the article", async () => {
      const { page, folder } = scene;
      const file = join(folder, `${ARTICLE}.annotations.json`);
      assert.ok(!existsSync(file));
      await run(page, "Standpoint: Save Annotations");
      await until(() => existsSync(file));
      assert.match(readFileSync(file, "utf8"), /"Helen Marlowe"/);
    });

    test("annotations are exported to a file", async () => {
      const { page, folder } = scene;
      await run(page, "Standpoint: Export Annotations…");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "CSV" }).first().waitFor();
      await shot("light export");
      await pick(page, "CSV");
      await page.locator(".quick-input-widget input.input").waitFor();
      await until(async () => (await page.locator(".quick-input-widget input.input").inputValue()).endsWith(".csv"));
      await shot("light export to");
      await page.keyboard.press("Enter");
      const file = join(folder, "harbour-bridge.positions.csv");
      await until(() => existsSync(file));
      assert.match(readFileSync(file, "utf8"), /Helen Marlowe/);
      await page.locator(".notification-toast", { hasText: "Exported" }).waitFor();
      await shot("light exported");
    });
  }

  /** So that rows can be read to their end; the pointer rests on an empty line then. */
  async function widenSidebar(): Promise<void> {
    const { mouse } = scene.page;
    const edge = await scene.page.locator(".part.sidebar").boundingBox();
    assert.ok(edge);
    await mouse.move(edge.x + edge.width, 400);
    await mouse.down();
    await mouse.move(edge.x + edge.width + 100, 400, { steps: 5 });
    await mouse.up();
    await mouse.move(1000, 118);
  }

  async function useTitleBar(title: string): Promise<void> {
    const { page } = scene;
    await page.locator(".pane-header", { hasText: "Positions" }).hover();
    await page.locator(`.pane-header .action-label[aria-label^="${title}"]`).click();
  }
});
