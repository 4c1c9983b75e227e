/** A window as a person has it: the packed extension installed, a copy of the sample folder open, one theme. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { installHost } from "../host/install";
import { packExtension } from "../host/package";
import { type Server, startServer } from "../host/server";
import { openWorkbench } from "../host/workbench";

export interface Stage {
  /** Opens a window whose settings name the theme; the folder is its own copy, with `files` by their names beside. */
  open(theme: string, files?: Readonly<Record<string, string>>): Promise<Scene>;
  close(): Promise<void>;
}

export interface Scene {
  readonly page: Page;
  readonly folder: string;
}

/** `machine`: settings that belong to the machine. */
export async function setStage(machine: Readonly<Record<string, unknown>> = {}): Promise<Stage> {
  const root = mkdtempSync(join(tmpdir(), "standpoint-window-"));
  let server: Server | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    server?.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    const settings = {
      "editor.hover.delay": 100,
      "editor.minimap.enabled": false,
      "editor.occurrencesHighlight": "off",
    };
    server = await startServer(installHost(), { install: [packExtension()], settings, machine });
    browser = await launchBrowser();
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server;
  const window = browser;
  return {
    close,
    async open(theme, files = {}) {
      const folder = join(mkdtempSync(join(root, "window-")), "news");
      cpSync(join("media", "sample"), folder, { recursive: true });
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      mkdirSync(join(folder, ".vscode"));
      writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify({ "workbench.colorTheme": theme }));
      const { page } = await openWorkbench(window, { port, folder });
      page.setDefaultTimeout(20_000);
      return { page, folder };
    },
  };
}

/** Kept under `out/screenshots`, for a person to look at and for the README. */
export const picture = (page: Page, name: string): Promise<Buffer> =>
  page.screenshot({ path: join("out", "screenshots", `${name.replaceAll(" ", "-")}.png`), animations: "disabled" });

export const row = (page: Page, text: string | RegExp): Locator =>
  page.locator(".monaco-list-row", { hasText: text }).first();

/** Rows of a view of the sidebar, by the view's title. */
export const rowsOf = (page: Page, view: string): Locator =>
  page.locator(".pane", { has: page.locator(".pane-header", { hasText: view }) }).locator(".monaco-list-row");

/** Runs a command by its title, as a person does with F1. */
export async function run(page: Page, title: string): Promise<void> {
  const input = page.locator(".quick-input-widget input.input");
  // a list that has just been left takes the next one with it
  for (let tries = 0; tries < 5 && !(await input.isVisible()); tries++) {
    await page.keyboard.press("F1");
    await input.waitFor({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(100);
  }
  await input.fill(`>${title}`);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: title }).first().waitFor();
  await page.keyboard.press("Enter");
}

/** Polls what no element of the window shows. Throws after half a minute, for a busy machine. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((ok) => setTimeout(ok, 50)))
    if (await holds()) return;
  throw new Error(`never: ${holds}`);
}

/** Chooses an entry of an open quick pick. */
export async function pick(page: Page, label: string): Promise<void> {
  await page.locator(".quick-input-list .monaco-list-row", { hasText: label }).first().click();
}

/** Rests the pointer on words of the article until their hover shows. */
export async function hoverOn(page: Page, words: string): Promise<Locator> {
  const hover = page.locator(".monaco-hover:not(.hidden)", { has: page.locator(".hover-row") }).first();
  await until(async () => {
    // words that are drawn anew under a resting pointer take its hover away, so the pointer comes again
    await page.mouse.move(5, 5);
    const at = await placeOf(page, words);
    await page.mouse.move(at.x - 1, at.y);
    await page.mouse.move(at.x, at.y);
    return hover.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
  });
  // a hover is there before what it says
  await until(async () => !/^Loading/.test(await hover.innerText()));
  return hover;
}

/** The middle of words that stand in one line of the editor, in pixels. */
export async function placeOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate(`(() => {
    for (const line of document.querySelectorAll(".editor-instance .view-lines .view-line")) {
      // VS Code draws spaces as no-break spaces
      const at = line.textContent.replaceAll("\\u00a0", " ").indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      let offset = at + ${Math.floor(words.length / 2)};
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (offset >= node.length) { offset -= node.length; continue; }
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
    }
    return null;
  })()`);
  if (!place) throw new Error(`“${words}” is not on the screen`);
  return place as { x: number; y: number };
}

/** A review as the status bar tells of it. */
export function reviewIn(page: () => Page) {
  const bar = () =>
    page()
      .locator(".statusbar-item", { hasText: /Review \d+ of/ })
      .first();
  /** “Review 3 of 41 (39 left): …”, empty where no review is under way. */
  const asked = async (): Promise<string> => (await bar().allInnerTexts())[0] ?? "";
  const changed = async (before: string): Promise<string> => {
    let now = before;
    await until(async () => {
      now = await asked();
      return now !== before;
    });
    return now;
  };
  /** Presses a key that leads to another question, or out of the review. */
  const answer = async (key: string): Promise<string> => {
    const before = await asked();
    await page().keyboard.press(key);
    return changed(before);
  };
  return { asked, changed, answer };
}
