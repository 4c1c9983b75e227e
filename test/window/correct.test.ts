import assert from "node:assert/strict";
import { picture, placeOf, row, rowsOf, run, type Scene, type Stage, setStage } from "./stage";

/** What only a window shows: picks, dragging, notes in the margin, the light bulb. */
suite("correcting in the window", () => {
  let stage: Stage;
  let scene: Scene;
  const shot = (name: string) => picture(scene.page, name);

  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern");
    const { page } = scene;
    await row(page, "harbour-bridge.txt").dblclick();
    await page
      .locator(".statusbar-item", { hasText: /\d+ quotes/ })
      .first()
      .waitFor();
    await page.locator(".activitybar .action-item", { has: page.locator("a[aria-label^='Standpoint']") }).click();
    await rowsOf(page, "Actors").filter({ hasText: "Helen Marlowe" }).waitFor();
    await page.locator(".notification-toast", { hasText: "is reading" }).waitFor({ state: "detached" });
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await shot(`failed ${this.currentTest.title}`);
  });

  const click = async (words: string) => {
    const { x, y } = await placeOf(scene.page, words);
    await scene.page.mouse.click(x, y);
  };
  const selectWord = async (words: string) => {
    const { x, y } = await placeOf(scene.page, words);
    await scene.page.mouse.dblclick(x, y);
  };
  const options = () => scene.page.locator(".quick-input-list .monaco-list-row");
  /** How often the text means somebody. */
  const places = async (name: string) =>
    Number(/\d+/.exec((await actors().filter({ hasText: name }).innerText()).split(name)[1] ?? "")?.[0]);
  const meaning = (name: string, times: number) =>
    actors()
      .filter({ hasText: new RegExp(`${name}${times}`) })
      .waitFor();
  const actors = () => rowsOf(scene.page, "Actors");

  test("one list says what can be corrected, and the keyboard alone corrects it", async () => {
    const { page } = scene;
    await click("ready to pay");
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Alt+C");
    await options().filter({ hasText: "Speaker" }).first().waitFor();
    await shot("correct list");
    await page.keyboard.type("Speaker");
    await page.keyboard.press("Enter");
    await options().filter({ hasText: "Tomas Reyl" }).waitFor();
    await shot("correct speaker");
    await page.keyboard.type("Reyl");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await actors()
      .filter({ hasText: /Tomas Reyl/ })
      .waitFor();
  });

  test("stances are chosen by their definitions", async () => {
    const { page } = scene;
    await click("rejected the charge");
    await run(page, "Standpoint: Set Stance of Position…");
    await options().first().waitFor();
    // a long one stands whole above the list as soon as its row is highlighted, without the mouse
    const whole = page.locator(".quick-input-message");
    const highlighted = page.locator(".quick-input-list .monaco-list-row.focused");
    for (let tries = 0; tries < 9 && !(await highlighted.innerText()).includes("Concern"); tries++) {
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(100);
    }
    await whole.filter({ hasText: /Concern: Worries.* only if its words warn\.$/ }).waitFor();
    assert.ok(await whole.evaluate((it) => it.scrollWidth <= it.clientWidth && it.scrollHeight <= it.clientHeight + 1));
    await shot("correct stance");
    await page.keyboard.press("Escape");
  });

  test("words are selected after the question", async () => {
    const { page } = scene;
    await click("its books before");
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Alt+C");
    await options().first().waitFor();
    await page.keyboard.type("Condition");
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: "Select the condition" }).waitFor();
    await selectWord("before any public");
    await shot("select words");
    await page.keyboard.press("Enter");
    await page.locator(".statusbar-item", { hasText: "Select the condition" }).waitFor({ state: "detached" });
    assert.equal(await page.locator(".tab.dirty").count(), 0, "Enter wrote nothing into the article");
  });

  test("an actor dragged onto another is merged, with a way back", async () => {
    const { page } = scene;
    await actors()
      .filter({ hasText: "Ines Okafor" })
      .dragTo(actors().filter({ hasText: "Amira Costa" }));
    const toast = page.locator(".notification-toast", { hasText: "are one actor now" });
    await toast.waitFor();
    await shot("merged by dragging");
    await actors().filter({ hasText: "Ines Okafor" }).waitFor({ state: "detached" });
    await toast.locator("a.monaco-button", { hasText: "Undo" }).click();
    await actors().filter({ hasText: "Ines Okafor" }).waitFor();
  });

  test("F2 renames an actor", async () => {
    const { page } = scene;
    await actors().filter({ hasText: "Dagny Holm" }).click();
    await page.keyboard.press("F2");
    const input = page.locator(".quick-input-widget input.input");
    await input.waitFor();
    assert.equal(await input.inputValue(), "Dagny Holm");
    await input.fill("Dagny Holm of Wick");
    await page.keyboard.press("Enter");
    await actors().filter({ hasText: "Dagny Holm of Wick" }).waitFor();
  });

  test("the context menu of an actor has everything", async () => {
    const { page } = scene;
    await actors().filter({ hasText: "Dagny Holm" }).click({ button: "right" });
    await page.locator(".monaco-menu").first().waitFor();
    await shot("menu of an actor");
    await page.keyboard.press("Escape");
  });

  test("the context menu of the text shows keys, and no letters that are none outside a review", async () => {
    const { page } = scene;
    await page.locator(".view-line", { hasText: "ready to pay" }).first().click({ button: "right" });
    const items = page.locator(".monaco-menu .action-item", { hasText: "Standpoint" });
    await page.locator(".monaco-menu .action-item", { hasText: /^Accept/ }).waitFor();
    await shot("menu of the text");
    assert.ok((await items.count()) > 0);
    const keys = (await page.locator(".monaco-menu .keybinding").allInnerTexts()).map((key) => key.trim());
    assert.ok(keys.includes("Ctrl+K Alt+Y"), keys.join(", "));
    assert.deepEqual(
      keys.filter((key) => /^\S$/.test(key)),
      [],
    );
    await page.keyboard.press("Escape");
  });

  test("a selection is annotated from the light bulb", async () => {
    const { page } = scene;
    await selectWord("patience");
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget", { hasText: "Annotate as quote" }).waitFor();
    await shot("light bulb");
    await page.keyboard.press("Escape");
  });

  test("what was said of a name is offered for every other place of it", async () => {
    const { page } = scene;
    await click("Marlowe told");
    await run(page, "Standpoint: Set Whom the Words Mean…");
    await options().first().waitFor();
    await page.keyboard.type("Reyl");
    await options().filter({ hasText: "Tomas Reyl" }).waitFor();
    const before = await places("Tomas Reyl");
    await page.keyboard.press("Enter");
    const toast = page.locator(".notification-toast", { hasText: /stands at \d other place/ });
    await toast.waitFor();
    await shot("other places");
    await meaning("Tomas Reyl", before + 1);
    await toast.locator("a.monaco-button", { hasText: "Apply to" }).click();
    await toast.waitFor({ state: "detached" });
    await meaning("Tomas Reyl", before + 2);
  });

  test("a mention or a quote dragged onto an actor is that actor’s", async () => {
    const { page } = scene;
    const before = await places("Helen Marlowe");
    const helen = () => actors().filter({ hasText: /^Helen Marlowe/ });
    await actors()
      .filter({ hasText: /^that the small mills/ })
      .dragTo(helen());
    await page.locator(".notification-toast", { hasText: "is the speaker of 1 quote" }).waitFor();
    await shot("quote dragged");
    await actors()
      .filter({ hasText: /^5 mentions/ })
      .locator(".monaco-tl-twistie")
      .click();
    await actors()
      .filter({ hasText: /^Its president/ })
      .dragTo(helen());
    await page.locator(".notification-toast", { hasText: "mention means" }).waitFor();
    await meaning("Helen Marlowe", before + 1);
  });

  test("the menu of the editor", async () => {
    const { page } = scene;
    await selectWord("patience");
    const { x, y } = await placeOf(page, "patience");
    await page.mouse.click(x, y, { button: "right" });
    await page.locator(".monaco-menu .action-label", { hasText: /^Standpoint$/ }).hover();
    await page.locator(".monaco-menu .action-label", { hasText: "Add as Before" }).waitFor();
    await shot("menu of the editor");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("a note is written, read and edited beside its words", async () => {
    const { page } = scene;
    await selectWord("patience");
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Alt+N");
    await page.locator(".review-widget .comment-form .monaco-editor.focused").waitFor();
    await page.keyboard.type("Whose words are these?");
    await shot("note being written");
    await page.keyboard.press("Control+Enter");
    await page.locator(".comment-range-glyph.comment-thread").first().waitFor();
    await shot("note");
    await click("patience");
    await run(page, "Standpoint: Edit Note");
    const editor = page.locator(".review-widget .edit-container .monaco-editor");
    await editor.waitFor();
    await editor.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(" [x](command:y)");
    await shot("note being edited");
    await page.locator(".review-widget a.monaco-button", { hasText: "Save Note" }).click();
    await editor.waitFor({ state: "detached" });
    const note = page.locator(".review-widget .comment-body", { hasText: "Whose words are these? [x](command:y)" });
    await note.waitFor();
    assert.equal(await note.locator("a").count(), 0, "words of a note are no markup");
    await shot("note edited");
  });
});
