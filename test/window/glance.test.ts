import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import { THEMES } from "./looks";
import { pick, picture, row, rowsOf, run, type Scene, type Stage, setStage, until } from "./stage";

const ARTICLE = "bridge-talks.txt";

/** Several actors on a few issues, some of them in other words. */
const TEXT = `Bridge talks to go on, whatever the mayor says

Mayor Ada Quill rejected talks with the harbour board on Monday. “We will not pay a toll,” Quill said.

Tom Barley, head of the Riders’ Club, called for negotiations with the harbour board. He opposes a toll.

“I support the talks,” said Bea Lark, who runs a bakery at the ramp. Lark threatened to close the road.

The Harbour Board denied the charge. It promised to open one lane if the city paid half. The board supports the toll.

Ines Vane, a spokeswoman of the city, warned that the market would suffer. She welcomed the talks.
`;

/** Smallest contrast of letters on the page with what is behind them, by WCAG 2, and the width that is cut off. */
const READ = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ratio = (a, b) => { const [d, l] = [light(a), light(b)].sort((x, y) => x - y); return (l + 0.05) / (d + 0.05); };
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const [r, g, b, a = 1] = parse(getComputedStyle(at).backgroundColor);
      if (a > 0.99) return [r, g, b];
    }
    return [255, 255, 255];
  };
  let least = { ratio: 99, words: "" };
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("[hidden], script, style")) continue;
    const found = ratio(parse(getComputedStyle(parent).color), behind(parent));
    if (found < least.ratio) least = { ratio: found, words: node.data };
  }
  let shape = 99;
  for (const svg of document.querySelectorAll("svg.glyph"))
  {
    // a guess is an outline
    const { fill, stroke } = getComputedStyle(svg);
    shape = Math.min(shape, ratio(parse(fill === "none" ? stroke : fill), behind(svg)));
  }
  return { ...least, shape };
})()`;

suite("positions at a glance", () => {
  let stage: Stage;
  let scene: Scene;
  let page: Page;
  const shot = (name: string) => picture(page, name);
  const matrix = (): FrameLocator => page.frameLocator("iframe.webview").frameLocator("#active-frame");
  const cell = (name: string | RegExp) => matrix().getByRole("gridcell", { name });
  const focused = () => matrix().locator(":focus");

  suiteSetup(async () => {
    stage = await setStage();
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await shot(`failed ${this.currentTest.titlePath().slice(1).join(" ")}`);
  });

  const openArticle = async () => {
    await row(page, ARTICLE).dblclick();
    await page
      .locator(".statusbar-item", { hasText: /\d+ quotes/ })
      .first()
      .waitFor();
  };
  const showSidebar = async () => {
    const icon = page.locator("a.action-label[aria-label^='Standpoint']");
    await page.locator(".activitybar .action-item", { has: icon }).click();
    await rowsOf(page, "Positions").nth(4).waitFor();
  };

  for (const [name, theme] of THEMES)
    suite(name, () => {
      suiteSetup(async () => {
        scene = await stage.open(theme, { [ARTICLE]: TEXT });
        page = scene.page;
      });
      suiteTeardown(() => scene?.page.close());

      test("the sidebar is grouped by issue", async () => {
        await openArticle();
        await showSidebar();
        await run(page, "Standpoint: Group Positions By…");
        await pick(page, "Issue");
        await rowsOf(page, "Positions")
          .filter({ hasText: /^talks with the harbour board/i })
          .first()
          .waitFor();
        await shot(`${name} by issue`);
      });

      test("the matrix shows who stands where, readable in this theme", async () => {
        await run(page, "Standpoint: Show Positions at a Glance");
        // what is not sure is left out, said so, and shown at will
        await matrix()
          .getByText(/not sure/)
          .first()
          .waitFor();
        const sure = await matrix().locator("td.full").count();
        await matrix().getByRole("button", { name: "Show Them" }).click();
        await matrix()
          .locator(".stance.unsure", { hasText: /\?(?: × \d+)?$/ })
          .first()
          .waitFor();
        assert.ok((await matrix().locator("td.full").count()) > sure);
        await cell(/^Ada Quill on .*talks.*: Opposition/).waitFor();
        await cell(/^Ada Quill on .*talks.*: Opposition/).click();
        await matrix().locator(".quote").first().waitFor();
        const looks = await matrix()
          .locator("body")
          .evaluate(READ as unknown as () => { ratio: number; words: string; shape: number });
        assert.ok(looks.ratio >= 4.5, `“${looks.words}” has a contrast of ${looks.ratio.toFixed(2)}`);
        assert.ok(looks.shape >= 3, `a shape has a contrast of ${looks.shape.toFixed(2)}`);
        await shot(`${name} matrix`);
      });

      if (name === "light") useTheMatrix();

      test("the report is read in the preview", async () => {
        await run(page, "View: Close All Editors");
        await run(page, "View: Show Explorer");
        await openArticle();
        await run(page, "Standpoint: Export Annotations…");
        await pick(page, "Positions Report");
        const input = page.locator(".quick-input-widget input.input");
        const file = join(scene.folder, "bridge-talks.positions.report.md");
        await until(async () => (await input.inputValue()).endsWith(".report.md"));
        await page.keyboard.press("Enter");
        await until(() => existsSync(file));
        await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "positions.report.md" }).dblclick();
        await page.locator(".tab", { hasText: "report.md" }).first().waitFor();
        await run(page, "Notifications: Clear All Notifications");
        await run(page, "Markdown: Open Preview");
        const preview = page.frameLocator("iframe.webview").frameLocator("#active-frame");
        await preview.locator("th", { hasText: "Against" }).waitFor();
        assert.ok((await preview.locator("tr, li", { hasText: "Ada Quill" }).count()) > 0);
        await shot(`${name} report`);
      });
    });

  function useTheMatrix() {
    test("a quote is a button that shows its words in the editor", async () => {
      await matrix().locator(".quote").first().click();
      await page.locator(".view-overlays .selected-text").first().waitFor();
    });

    test("keys go from cell to cell, open the quotes and lead back", async () => {
      const start = cell(/^Ada Quill on .*talks.*: Opposition/);
      await start.focus();
      assert.equal(await matrix().locator("td[tabindex='0']").count(), 1, "one cell is in the tab order");
      const placeOf = async () => [
        await focused().getAttribute("data-issue"),
        await focused().getAttribute("data-actor"),
      ];
      const [row, column] = (await placeOf()).map(Number);
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      assert.deepEqual(await placeOf(), [String(row! + 1), String(column! + 1)]);
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowRight");
      const last = Number(await focused().getAttribute("data-actor"));
      assert.equal(last, (await matrix().getByRole("columnheader").count()) - 2, "it ends at the last actor");
      await page.keyboard.press("Control+Home");
      assert.equal(await focused().getAttribute("data-issue"), "0");
      await start.focus();
      await page.keyboard.press("Enter");
      assert.equal(await focused().getAttribute("class"), "quote");
      await page.keyboard.press("Escape");
      assert.match((await focused().getAttribute("aria-label")) ?? "", /^Ada Quill on/);
      assert.equal(await focused().getAttribute("aria-selected"), "true");
    });

    test("it follows what a person decides, and the filter", async () => {
      await run(page, "Standpoint: Filter Positions…");
      await page.locator(".quick-input-widget input.input").fill("Barley");
      await page.keyboard.press("Enter");
      await matrix().locator("#filter", { hasText: "with “Barley”" }).waitFor();
      await cell(/^Ada Quill on/)
        .first()
        .waitFor({ state: "detached" });
      await page.locator(".sidebar", { hasText: "2 of 11 positions with “Barley”" }).waitFor();
      await shot("light matrix filtered");
      await run(page, "Standpoint: Filter Positions…");
      await page.locator(".quick-input-widget input.input").fill("no such words");
      await page.keyboard.press("Enter");
      await matrix().getByRole("button", { name: "Clear the Filter" }).click();
      await cell(/^Ada Quill on .*talks.*: Opposition/).waitFor();
    });

    test("the filter is chosen from what there is", async () => {
      const choice = page.locator(".quick-input-list .monaco-list-row", { hasText: "Opposition" });
      // the page of the matrix, just clicked, may take the focus back, and a list without it closes
      for (let tries = 0; tries < 3 && !(await choice.isVisible()); tries++) {
        await run(page, "Standpoint: Filter Positions By…");
        await choice.waitFor({ timeout: 4000 }).catch(() => undefined);
      }
      await shot("light filter by");
      await choice.click();
      await page.keyboard.press("Enter");
      await page.locator(".pane-header", { hasText: "Opposition" }).waitFor();
      await run(page, "Standpoint: Clear Filter of Positions");
      await page.locator(".pane-header", { hasText: "Opposition" }).waitFor({ state: "detached" });
    });

    test("words of an article are text, whatever they look like", async () => {
      const evil = `“I oppose the <b>toll</b> <img src=x onerror=alert(1)>,” said Nora Pike.\n\n${TEXT}`;
      writeFileSync(join(scene.folder, ARTICLE), evil);
      await cell(/^Nora Pike on .*: Opposition/).click();
      const words = await matrix().locator(".quote .words").first().innerText();
      assert.equal(words, "“I oppose the <b>toll</b> <img src=x onerror=alert(1)>,”");
      assert.equal(await matrix().locator("img, b, main [style], main script").count(), 0);
      const policy = await matrix().locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
      assert.match(policy ?? "", /^default-src 'none'; style-src [^;]*; script-src 'nonce-\w{32}';$/);
      writeFileSync(join(scene.folder, ARTICLE), TEXT);
      await cell(/^Nora Pike/)
        .first()
        .waitFor({ state: "detached" });
    });

    test("it is there again after a reload, with the cell that was open", async () => {
      await cell(/^Ada Quill on .*talks.*: Opposition/).click();
      await matrix().locator(".quote").first().waitFor();
      await Promise.all([page.waitForEvent("load"), run(page, "Developer: Reload Window")]);
      await cell(/^Ada Quill on .*talks.*: Opposition/).waitFor();
      await matrix().locator(".quote").first().waitFor();
      assert.equal(await cell(/^Ada Quill on .*talks.*: Opposition/).getAttribute("aria-selected"), "true");
    });
  }
});
