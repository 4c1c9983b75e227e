import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { THEMES } from "./looks";
import { hoverOn, picture, reviewIn, rowsOf, run, type Scene, type Stage, setStage, until } from "./stage";

const ARTICLE = "harbour-bridge.txt";

interface Line {
  readonly n: number;
  readonly content: readonly string[];
}

/** A server as a person has one on their own machine: it answers when a test says so. */
interface ModelServer {
  readonly port: number;
  /** Requests that wait for an answer, with the numbered attributions they ask about. */
  readonly waiting: { readonly lines: readonly Line[]; readonly say: (answer: string) => void }[];
  close(): void;
}

async function startModel(): Promise<ModelServer> {
  const waiting: ModelServer["waiting"] = [];
  const answer = (response: ServerResponse, words: string) => {
    response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: words } }] })}\n\n`);
    response.end("data: [DONE]\n\n");
  };
  const server: Server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      // it has begun to think
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: '{"attri' } }] })}\n\n`);
      const { messages } = JSON.parse(body) as { messages: readonly { readonly content: string }[] };
      const all = messages[1]!.content.split("\n").filter((it) => it.startsWith('{"n":'));
      waiting.push({ lines: all.map((it) => JSON.parse(it)), say: (words) => answer(response, words.slice(7)) });
    });
  });
  await new Promise<void>((ok) => server.listen(0, "127.0.0.1", ok));
  const address = server.address();
  assert.ok(typeof address === "object" && address);
  return {
    port: address.port,
    waiting,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

suite("a second reading in the window", () => {
  let stage: Stage;
  let model: ModelServer;
  let scene: Scene;
  let page: Page;

  suiteSetup(async () => {
    model = await startModel();
    stage = await setStage({
      "standpoint.model.endpoint": `http://127.0.0.1:${model.port}/v1`,
      "standpoint.model.name": "tiny-reader",
    });
  });
  suiteTeardown(async () => {
    model?.close();
    await stage?.close();
  });
  teardown(async function () {
    if (this.currentTest?.isFailed()) await picture(page, `failed ${this.currentTest.title}`);
  });

  const dialog = () => page.locator(".monaco-dialog-box");
  const toast = (text: string | RegExp) => page.locator(".notification-toast", { hasText: text }).first();

  for (const [name, theme] of THEMES.slice(0, 3))
    test(`offer, progress, two readings, refusal: ${name}`, async function () {
      this.timeout(150_000);
      scene = await stage.open(theme);
      page = scene.page;
      await page.keyboard.press("Control+p");
      await page.keyboard.type(ARTICLE);
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: ARTICLE }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".statusbar-item", { hasText: /\d+ to review/ }).waitFor();
      await run(page, "Standpoint: Focus on Positions View");
      await page.locator(".pane-header", { hasText: "Positions" }).first().hover();
      await page.locator('.action-label[aria-label^="Ask for a Second Reading"]').first().click();
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "The Whole Article" }).waitFor();
      await picture(page, `${name} reader scope`);
      await page.keyboard.press("Enter");

      await dialog().waitFor();
      assert.match(await dialog().innerText(), /Ask tiny-reader for a second reading of “harbour-bridge\.txt”\?/);
      assert.match(await dialog().innerText(), /a server on the machine this window works on/);
      await picture(page, `${name} reader offer`);
      assert.equal(model.waiting.length, 0);
      await dialog().locator(".monaco-button", { hasText: "Send" }).first().click();

      await until(() => model.waiting.length === 1);
      await toast(/piece 1 of 1: 7 characters of the answer/).waitFor();
      await picture(page, `${name} reader progress`);
      const { lines, say } = model.waiting.shift()!;
      assert.ok(lines.length > 10);
      // a third is read as a threat, and one is invented
      const said = lines.map(({ n }) => ({
        n,
        stance: n % 3 === 0 ? "threaten" : "neutral",
        ...(n === 1 && { issue: "a herd of elephants" }),
      }));
      say(JSON.stringify({ attributions: said }));
      await toast(
        /tiny-reader has read “harbour-bridge\.txt”\. \d+ proposals: .*1 fell out: words that do not stand in the article\./,
      ).waitFor();
      await picture(page, `${name} reader result`);
      await toast(/tiny-reader has read/)
        .locator(".monaco-button", { hasText: "Show What Fell Out" })
        .click();
      await page.locator(".panel .view-line", { hasText: /What.fell.out.of.the.answers/ }).waitFor();
      await picture(page, `${name} reader refused list`);
      await run(page, "View: Hide Panel");

      assert.ok(await rowsOf(page, "Positions").filter({ hasText: "second reading" }).count());
      await run(page, "View: Focus Active Editor Group");
      await page.keyboard.press("Control+Home");
      await run(page, "Standpoint: Review Positions");
      const { asked } = reviewIn(() => page);
      await until(async () => (await asked()) !== "");
      for (
        let i = 0;
        i < 12 && !(await page.locator(".codelens-decoration", { hasText: "T tiny-reader:" }).count());
        i++
      ) {
        const before = await asked();
        await page.keyboard.press("n");
        await until(async () => (await asked()) !== before);
        await page.waitForTimeout(800);
      }
      await page.locator(".codelens-decoration", { hasText: "T tiny-reader:" }).waitFor();
      await picture(page, `${name} reader review`);
      const before = await asked();
      await page.keyboard.press("t");
      await until(async () => (await asked()) !== before);
      await page.keyboard.press("Escape");
      const file = join(scene.folder, `${ARTICLE}.annotations.json`);
      await until(() => {
        try {
          return /"threaten"/.test(readFileSync(file, "utf8"));
        } catch {
          return false;
        }
      });
      const hover = await hoverOn(page, "“");
      await hover.waitFor();
      await picture(page, `${name} reader hover`);

      // an answer that is none
      await run(page, "Ask for a Second Reading…");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Rows That Claim Nothing Sure" }).click();
      await dialog().locator(".monaco-button", { hasText: "Send" }).first().click();
      await until(() => model.waiting.length === 1);
      model.waiting.shift()!.say('{"attributions": [{"n": 1, "sta');
      await toast(/Nothing was proposed\. 1 fell out: no JSON, or cut off\./).waitFor();
      await picture(page, `${name} reader refusal`);
      await page.close();
    });
});
