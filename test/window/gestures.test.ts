import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { looksOf } from "./looks";
import { hoverOn, picture, row, rowsOf, run, type Scene, type Stage, setStage } from "./stage";

const ARTICLE = "harbour-bridge.txt";

const THEMES = [
  ["light", "Default Light Modern"],
  ["dark", "Default Dark Modern"],
  ["high contrast", "Default High Contrast"],
  ["high contrast light", "Default High Contrast Light"],
] as const;

suite("gestures in the window", () => {
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

  /** Waits until the editor shows these words, or no longer shows them. */
  const shown = (words: string, wanted = true) =>
    scene.page.waitForFunction(
      `(document.querySelector(".editor-instance .view-lines")?.textContent ?? "").replaceAll("\\u00a0", " ").includes(${JSON.stringify(words)}) === ${wanted}`,
    );
  /** Puts the cursor behind the first letter of these words. */
  const stand = async (words: string) => {
    const before = readFileSync(join(scene.folder, ARTICLE), "utf8").split(words)[0]!;
    const lines = before.split("\n");
    const [line, column] = [lines.length, lines.at(-1)!.length + 2];
    await scene.page.keyboard.press("Control+g");
    await scene.page.locator(".quick-input-widget input.input").fill(`:${line}:${column}`);
    await scene.page.keyboard.press("Enter");
    await scene.page.locator(".statusbar-item", { hasText: `Ln ${line}, Col ${column}` }).waitFor();
  };
  const warnings = () =>
    scene.page
      .locator(".notification-toast", { has: scene.page.locator(".codicon-error, .codicon-warning, .codicon-info") })
      .allInnerTexts();

  for (const [name, theme] of THEMES)
    suite(name, () => {
      suiteSetup(async () => {
        scene = await stage.open(theme);
      });
      suiteTeardown(() => scene?.page.close());

      test("actors have colours of their own, and hints say whom words mean", async () => {
        const { page } = scene;
        await row(page, ARTICLE).dblclick();
        await shown("She≈ Marlowe demanded");
        await page.locator(".notification-toast", { hasText: "is reading" }).waitFor({ state: "detached" });
        const underlines = (await looksOf(page)).marks.filter((mark) => mark.startsWith("underline dotted"));
        assert.equal(underlines.length, 7, underlines.join("; "));
        const icon = page.locator("a.action-label[aria-label^='Standpoint']");
        await page.locator(".activitybar .action-item", { has: icon }).click();
        const person = rowsOf(page, "Actors").filter({ hasText: "Helen Marlowe" }).locator(".codicon-person");
        await person.waitFor();
        const colour = (icon: string) => `getComputedStyle(document.querySelector(${JSON.stringify(icon)})).color`;
        const tint = await page.evaluate(
          colour(".monaco-list-row[aria-label^='Helen Marlowe, person'] .codicon-person"),
        );
        assert.ok(underlines.includes(`underline dotted ${tint}`), `${tint} is none of ${underlines.join("; ")}`);
        await page.mouse.move(1000, 118);
        await shot(`${name} actors`);
      });

      if (name === "light") useThem();
    });

  function useThem() {
    test("a hint tells its reason, who is meant, and how to be rid of it", async () => {
      const hover = await hoverOn(scene.page, "≈ Ines Okafor");
      // the hint's own words and those of the actor come one after the other
      for (const hasText of ["spokeswoman", "Hide these hints"])
        await scene.page.locator(".monaco-hover", { hasText }).first().waitFor();
      const text = await hover.innerText();
      assert.match(text, /“She” means Ines Okafor/);
      assert.match(text, /Why: .+% sure/);
      assert.match(text, /Hide these hints/);
      await shot("light hover of a hint");
      await scene.page.keyboard.press("Escape");
    });

    test("from a pronoun to the introduction, and back", async () => {
      const { page } = scene;
      await stand("She called");
      await page.keyboard.press("F12");
      await page.locator(".statusbar-item", { hasText: "Ln 3, Col 97" }).waitFor();
      await run(page, "Go Back");
      await page.locator(".statusbar-item", { hasText: "Ln 5, " }).waitFor();
    });

    test("all mentions of an actor in the peek view", async () => {
      const { page } = scene;
      await stand("Reyl added");
      await page.keyboard.press("Shift+F12");
      const peek = page.locator(".peekview-widget");
      await peek.locator(".peekview-title", { hasText: "References (6)" }).waitFor();
      await peek.locator(".monaco-list-row", { hasText: "chief executive" }).first().waitFor();
      await shot("light references");
      await page.keyboard.press("Escape");
    });

    test("F2 renames the actor, not the article, and is undone", async () => {
      const { page, folder } = scene;
      const text = readFileSync(join(folder, ARTICLE), "utf8");
      const actors = rowsOf(page, "Actors");
      await stand("Reyl added");
      await page.keyboard.press("F2");
      const input = page.locator(".rename-box input");
      await input.waitFor();
      assert.equal(await input.inputValue(), "Tomas Reyl");
      await input.fill("Tomas Reyl of the port");
      await shot("light rename");
      await page.keyboard.press("Enter");
      await actors.filter({ hasText: "Tomas Reyl of the port" }).first().waitFor();
      await page.locator(".statusbar-item", { hasText: "the article stays as it is" }).waitFor();
      assert.deepEqual(await warnings(), []);
      assert.equal(readFileSync(join(folder, ARTICLE), "utf8"), text);
      assert.equal(await page.locator(".tab.dirty").count(), 0);
      await page.keyboard.press("Control+z");
      await actors.filter({ hasText: "Tomas Reyl of the port" }).first().waitFor({ state: "detached" });
    });

    test("F2 where nobody is meant says why it does nothing", async () => {
      const { page } = scene;
      await stand("grain that");
      await page.keyboard.press("F2");
      await page.locator(".monaco-editor-overlaymessage", { hasText: "No actor is meant here" }).waitFor();
      await page.keyboard.press("Escape");
    });

    test("who speaks with what, in Go to Symbol and above the text", async () => {
      const { page } = scene;
      await stand("Nobody hid");
      const crumbs = page.locator(".breadcrumbs-control .monaco-breadcrumb-item");
      await crumbs.filter({ hasText: "Tomas Reyl" }).waitFor();
      await crumbs.filter({ hasText: "“Nobody hid anything" }).waitFor();
      await page.keyboard.press("Control+Shift+O");
      const entries = page.locator(".quick-input-list .monaco-list-row");
      await entries.filter({ hasText: "Helen Marlowe" }).first().waitFor();
      await page.keyboard.type("gulls");
      await entries.filter({ hasText: "I can hear the gulls" }).filter({ hasText: "Amira Costa" }).first().waitFor();
      await page.keyboard.press("Escape");
    });

    test("the outline has who speaks, with what", async () => {
      const { page } = scene;
      await run(page, "Explorer: Focus on Outline View");
      const entry = page.locator(".outline-pane .monaco-list-row", { hasText: "Helen Marlowe" }).first();
      await entry.waitFor();
      await shot("light outline");
    });

    test("one command hides the hints and shows them again", async () => {
      const { page } = scene;
      await run(page, "Standpoint: Toggle Inlay Hints");
      await shown("≈", false);
      await run(page, "Standpoint: Toggle Inlay Hints");
      await shown("She≈ Marlowe demanded");
    });
  }
});
