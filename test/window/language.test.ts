import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { installHost } from "../host/install";
import { type Server, startServer } from "../host/server";
import { openWorkbench } from "../host/workbench";
import { type Bundle, readBundle } from "../translations";
import { hoverOn, picture, row, rowsOf, run } from "./stage";

const ARTICLE = "harbour-bridge.txt";
const TEXT = readFileSync(join("media", "sample", ARTICLE), "utf8");

/** A language in which every sentence stands in brackets. */
const PSEUDO = "qps-ploc";
const inBrackets = (bundle: Bundle): string =>
  JSON.stringify(Object.fromEntries(Object.entries(bundle).map(([key, words]) => [key, bracketed(words)])));
/** A link of a welcome text is a button only on a line of its own. */
const bracketed = (words: string): string =>
  words
    .split("\n")
    .map((line) => (/^\[.*\]\(.*\)$/.test(line) ? line.replace(/^\[(.*)\]\(/, "[⟦$1⟧](") : `⟦${line}⟧`))
    .join("\n");

/** Words that no translator was shown: neither in brackets nor of the article, nor our name or a file's. */
function rawWordsIn(shown: string): readonly string[] {
  let left = shown.replace(/[\u200b-\u200d\u2060\ufeff]/g, "");
  for (let before = ""; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, " ");
  }
  const known = TEXT.toLowerCase();
  return (left.match(/\p{L}{2,}/gu) ?? []).filter((word) => !known.includes(word.toLowerCase()) && !OURS.test(word));
}
const OURS = /^(?:Standpoint|harbour|bridge|txt|CSV|JSON|jsonl?|Lines|Markdown|md|report)$/i;

suite("languages", () => {
  const root = mkdtempSync(join(tmpdir(), "standpoint-language-"));
  let server: Server | undefined;
  let browser: Browser | undefined;
  let page: Page;

  /** The extension as it is packed, with one language more. */
  const extension = (): string => {
    const folder = join(root, "extension");
    for (const part of ["dist", "l10n", "media", "package.json", "package.nls.json", "package.nls.de.json"])
      cpSync(part, join(folder, part), { recursive: true });
    writeFileSync(
      join(folder, "l10n", `bundle.l10n.${PSEUDO}.json`),
      inBrackets(readBundle(join("l10n", "bundle.l10n.json"))),
    );
    writeFileSync(join(folder, `package.nls.${PSEUDO}.json`), inBrackets(readBundle("package.nls.json")));
    return folder;
  };
  const open = async (language: string): Promise<void> => {
    const folder = join(root, language);
    cpSync(join("media", "sample"), folder, { recursive: true });
    ({ page } = await openWorkbench(browser!, { port: server!.port, folder, language }));
    page.setDefaultTimeout(20_000);
  };
  suiteSetup(async () => {
    server = await startServer(installHost(), { install: [extension()] });
    browser = await launchBrowser();
  });
  suiteTeardown(async () => {
    await browser?.close();
    server?.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const count = () => page.locator("#standpoint\\.standpoint\\.standpoint\\.count");
  const showSidebar = async () => {
    const icon = page.locator("a.action-label[aria-label^='Standpoint']");
    await page.locator(".activitybar .action-item", { has: icon }).click();
  };
  const pane = (title: string) =>
    page.locator(".pane", { has: page.locator(".pane-header", { hasText: new RegExp(title, "i") }) });
  const noRawWords = async (...shown: readonly Locator[]): Promise<void> => {
    for (const one of shown) {
      await one.first().waitFor();
      const texts = await one.allInnerTexts();
      assert.ok(texts.join("").includes("⟦"), `translated: ${texts.join(" ")}`);
      for (const text of texts) assert.deepEqual(rawWordsIn(text), [], text);
    }
  };

  suite("in brackets", () => {
    suiteSetup(() => open(PSEUDO));
    suiteTeardown(() => page?.close());

    test("welcome texts and titles of views", async () => {
      await showSidebar();
      await noRawWords(
        pane("Positions").locator(".welcome-view-content"),
        pane("Actors").locator(".welcome-view-content"),
      );
      await noRawWords(pane("Positions").locator(".pane-header .title"), pane("Actors").locator(".pane-header .title"));
    });

    test("status bar, rows of actors, what is said of them", async () => {
      await page.keyboard.press("Control+Shift+E");
      await row(page, ARTICLE).dblclick();
      await count().waitFor();
      await noRawWords(count());
      await showSidebar();
      await rowsOf(page, "Actors").filter({ hasText: "Helen Marlowe" }).first().waitFor();
      const labels = await rowsOf(page, "Actors").evaluateAll((rows: { ariaLabel: string }[]) =>
        rows.map(({ ariaLabel }) => ariaLabel),
      );
      assert.ok(labels.length > 2);
      for (const label of labels) {
        assert.match(label, /⟦/);
        assert.deepEqual(rawWordsIn(label), [], label);
      }
      await picture(page, "pseudo sidebar");
    });

    test("a hover says in brackets all but positions, rules and definitions", async () => {
      const said = await (await hoverOn(page, "Helen")).innerText();
      assert.match(said, /Helen Marlowe · ⟦person⟧/);
      for (const words of ["⟦Positions⟧", "⟦Quotes⟧", "⟦Accept actor⟧"]) assert.ok(said.includes(words), words);
      assert.doesNotMatch(said.replace(/⟦[^⟦⟧]*⟧/g, ""), /\b(?:mentions?|quotes?|Accept|Introduced|others)\b/);
      await page.mouse.move(5, 5);
    });

    const asked: [command: string, answer: string][] = [
      ["Group Positions By…", "Stance"],
      ["Sort Positions By…", "Confidence"],
      ["Export Annotations…", "CSV"],
    ];
    for (const [command, answer] of asked)
      test(`questions: ${command}`, async () => {
        await run(page, `Standpoint: ⟦${command}⟧`);
        const box = page.locator(".quick-input-widget:visible");
        await box.locator(".monaco-list-row", { hasText: answer }).first().waitFor();
        await noRawWords(box.locator(".quick-input-title"), box.locator(".monaco-list-rows"));
        await page.keyboard.press("Escape");
      });

    test("notifications, and what was done", async () => {
      await run(page, "Standpoint: ⟦Add as Before⟧");
      await noRawWords(page.locator(".notification-toast .notification-list-item-message"));
      await run(page, "Standpoint: ⟦Undo Annotation Act⟧");
      await noRawWords(page.locator(".statusbar-item", { hasText: "No annotation act" }));
    });

    test("the page of the matrix", async () => {
      await run(page, "Standpoint: ⟦Show Positions at a Glance⟧");
      const matrix = page.frameLocator("iframe.webview").frameLocator("#active-frame");
      await noRawWords(matrix.locator("h1"), matrix.locator("#filter"), matrix.locator("#quotes"));
      await noRawWords(matrix.locator("th.corner"));
    });
  });

  suite("German", () => {
    suiteSetup(() => open("de"));
    suiteTeardown(() => page?.close());

    test("what is found is told in German", async () => {
      await row(page, ARTICLE).dblclick();
      await count()
        .filter({ hasText: /\d+ Zitate, \d+ Positionen/ })
        .waitFor();
      await showSidebar();
      await rowsOf(page, "Akteure").filter({ hasText: "Helen Marlowe" }).first().waitFor();
      await run(page, "Standpoint: Positionen gruppieren nach…");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Haltung" }).first().waitFor();
      await picture(page, "German");
    });
  });
});
