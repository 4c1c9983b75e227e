import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { picture, reviewIn, run, type Scene, type Stage, setStage, until } from "./stage";

const ARTICLE = "harbour-bridge.txt";

/** What of an annotation file this test reads. */
interface Record {
  readonly id: string;
  readonly status: string;
  readonly stance?: string;
  readonly decision?: { readonly at?: string; readonly tool?: string; readonly corrected?: readonly string[] };
}
type Lists = { readonly [list in "actors" | "attributions" | "positions"]: readonly Record[] };

/** Everything here is done by keys: `page.mouse` and clicks are not used. */
suite("a whole review without the mouse", () => {
  let stage: Stage;
  let scene: Scene;
  let page: Page;
  const shot = (name: string) => picture(page, name);

  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern");
    page = scene.page;
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await shot(`failed ${this.currentTest.title}`);
  });

  const press = (...keys: readonly string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const { asked, changed, answer } = reviewIn(() => page);
  const placeOf = (text: string): number => Number(/Review (\d+) of/.exec(text)?.[1] ?? 0);
  const lists = (): Lists => JSON.parse(readFileSync(join(scene.folder, `${ARTICLE}.annotations.json`), "utf8"));
  const picked = (text: string) => page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text });

  test("from opening the article to the saved file", async function () {
    this.timeout(180_000);
    const original = readFileSync(join(scene.folder, ARTICLE), "utf8");
    await press("Control+p");
    await page.keyboard.type(ARTICLE);
    await picked(ARTICLE).waitFor();
    await press("Enter");
    const count = page.locator(".statusbar-item", { hasText: /\d+ to review/ });
    await count.waitFor();
    const total = Number(/(\d+) to review/.exec(await count.innerText())![1]);
    assert.ok(total > 50);

    await press("Alt+F8");
    let now = await changed("");
    assert.match(now, new RegExp(`Review 1 of ${total} \\(${total} left\\): `));
    await page.locator(".statusbar-item", { hasText: "A accept, R reject, C correct, N next" }).waitFor();
    // what said that the article is being read has gone
    await page.locator(".notification-toast").waitFor({ state: "hidden" });
    await shot("light review");

    // stray letters are neither commands nor typed
    await press("z", "w", "0", "1");
    assert.equal(await asked(), now);

    // three are accepted, taken back with U, and accepted again
    for (let i = 1; i <= 3; i++) now = await answer("a");
    assert.equal(placeOf(now), 4);
    for (let i = 1; i <= 3; i++) now = await answer("u");
    assert.equal(placeOf(now), 1);
    // skipped, gone back to, skipped again: it comes at the end
    now = await answer("n");
    assert.equal(placeOf(now), 2);
    now = await answer("p");
    assert.equal(placeOf(now), 1);
    const first = now;
    now = await answer("j");

    let rejected = 0;
    let corrected = 0;
    for (let i = 0; now !== ""; i++) {
      assert.ok(i < 2 * total, "it comes to an end");
      if (corrected === 0 && now.includes("position Helen Marlowe")) {
        await press("c");
        await page.locator(".quick-input-widget").waitFor();
        await page.keyboard.type("Stance");
        await picked("Stance").waitFor();
        await press("Enter");
        await page.locator(".quick-input-title", { hasText: "Stance" }).waitFor();
        await page.keyboard.type("Threat");
        await picked("Threat").waitFor();
        await press("Enter");
        corrected++;
        now = await changed(now);
        assert.match(now, /\(corrected\)/);
        await shot("light review corrected");
      } else if (i % 7 === 3) {
        rejected++;
        now = await answer("r");
      } else now = await answer("a");
      if (now.includes(first.slice(first.indexOf("): ") + 3))) assert.ok(i > 20, "what was skipped comes at the end");
    }
    await page.locator(".notification-toast", { hasText: `Everything in “${ARTICLE}” is reviewed.` }).waitFor();
    await page.locator(".statusbar-item", { hasText: "all reviewed" }).waitFor();
    await shot("light review done");

    await run(page, "Save Annotations");
    await page.locator(".statusbar-item", { hasText: `Saved ${ARTICLE}.annotations.json` }).waitFor();
    const { actors, attributions, positions } = lists();
    const all = [...actors, ...attributions, ...positions];
    assert.deepEqual([...new Set(all.map(({ status }) => status))].sort(), ["accepted", "rejected"]);
    assert.equal(all.filter(({ status }) => status === "rejected").length, rejected);
    const threats = positions.filter(({ decision }) => decision?.corrected?.includes("stance"));
    assert.deepEqual(
      threats.map(({ stance, status }) => [stance, status]),
      [["threaten", "accepted"]],
    );
    for (const { id, decision } of all) assert.match(decision?.tool ?? "", /^Standpoint /, id);
    assert.equal(readFileSync(join(scene.folder, ARTICLE), "utf8"), original);
  });

  test("afterwards letters are letters again, and Ctrl+Z takes back what was done last", async () => {
    await press("Control+Home");
    await page.keyboard.type("abc");
    await page.waitForFunction(
      `[...document.querySelectorAll(".view-line")].some((it) => it.textContent.startsWith("abc"))`,
    );
    await press("Control+z");
    await page.waitForFunction(
      `![...document.querySelectorAll(".view-line")].some((it) => it.textContent.startsWith("abc"))`,
    );
    await page.locator(".statusbar-item", { hasText: "all reviewed" }).waitFor();
    // the key's condition follows the text through the extension host, and no person is as fast as this test: until
    // then the key is the editor's, which has nothing to take back any more
    const back = page.locator(".statusbar-item", { hasText: "1 to review" });
    await until(async () => {
      await press("Control+z");
      return back.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
    });
    await press("Control+y");
    await page.locator(".statusbar-item", { hasText: "all reviewed" }).waitFor();
  });
});
