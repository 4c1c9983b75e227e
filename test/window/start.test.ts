import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { rowsOf } from "./stage";

suite("npm start", () => {
  let started: ChildProcess;
  let browser: Browser | undefined;

  suiteTeardown(async () => {
    await browser?.close();
    started.kill("SIGTERM");
  });

  test("shows the annotated sample and the sidebar at the address it prints, until Ctrl-C", async () => {
    started = spawn(process.execPath, [resolve("out", "test", "start.js"), "--browser"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    browser = await launchBrowser();
    const page = await browser.newPage();
    await page.goto(await addressOf(started));
    await page.locator(".tab", { hasText: "harbour-bridge.txt" }).waitFor();
    await page.locator(".view-overlays .cdr[class*='ced-']").first().waitFor();
    await rowsOf(page, "Positions").filter({ hasText: "Helen Marlowe" }).first().waitFor();

    const end = once(started, "exit");
    started.kill("SIGINT");
    await end;
    await assert.rejects(page.goto(page.url()), "the server has ended");
  });
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let printed = "";
  for await (const chunk of stdout ?? []) {
    printed += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
    if (address) return address;
  }
  throw new Error(`no address: ${printed}`);
}
