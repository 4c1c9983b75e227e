import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { picture, reviewIn, run, type Scene, type Stage, setStage } from "./stage";

const ARTICLE = "night-ferry.txt";
const TEXT = `Harbour towns split over plan to end the night ferry

KELVINGTON, 14 March 2025 — The regional transport board wants to end the night ferry between Kelvington and the island of Storr from September, and the two towns that it joins could hardly be further apart over it.

“We cannot run empty boats for ever,” the board’s chair, Margaret Ansell, told a crowded public meeting on Thursday. She said the board supported a larger day ferry instead, and promised that no member of the crew would lose work before the end of the year.

Colin Tarrant, the mayor of Storr, rejected the plan. “This would cut us off from the hospital every single night,” he said. Tarrant demanded that the board publish the passenger figures of the past five years, and he threatened to take the board to court unless it did so by the end of the month.

The Seafarers’ Union also opposes the closure. Its secretary, Ruth Imrie, said the union would fight every dismissal. “We are deeply worried about the winter,” Imrie added. She offered to discuss shorter shifts if the night boat was kept.

In Kelvington the mood was different. The town’s mayor, Priya Nandal, welcomed the proposal on Friday and called on the government to pay for a new pier. “A bigger boat by day is what our shops have asked for,” Nandal said. She denied that the town had been paid for its support.

The government has kept its distance. Transport Minister Owen Falkner said the decision was for the board alone. Falkner backed the idea of a larger ferry but expressed concern about the cost of the pier, which engineers have put at nine million. He ruled out a subsidy for the night boat.

Opposition leader Helena Brandt accused the minister of hiding behind the board. “He must explain to the people of Storr why they matter less,” Brandt said in an interview with Radio Firth. Her party wants parliament to vote on the closure before the summer.

Fishermen on the island are against the larger ferry as well. Their spokesman, Tom Garrick, warned that its wake would damage the nets near the harbour mouth. “Nobody has asked us,” Garrick told reporters. He urged the board to hold a second meeting on Storr.

The Storr Hotel Association, which speaks for thirty small businesses, supports keeping the night ferry until a helicopter service begins. Its chair, Lena Moberg, proposed a levy of two pounds a guest to pay for it. “We are ready to share the cost,” Moberg said.

Doctors at the island’s clinic refused to take sides but insisted on a guarantee for emergencies. Anna Reyes, who leads the clinic, said a boat must be ready within an hour at any time of the night. The board promised to study the request.

Ansell said on Friday that the board would decide in May. She rejected calls for a referendum, arguing that the figures spoke for themselves, and appealed to both towns to stay calm. Tarrant said he would not accept any decision that was taken without the island.

The night ferry has crossed the strait since 1931. Last year it carried some nine passengers a night, half of them nurses and fishermen on their way to work. The board’s own report praised the crew for a record without a single accident, but criticised the age of the boat and the price of its fuel.

For now the timetable stays as it is. The board will publish a summary of all letters on its website, and its office in Kelvington is open for questions on weekday mornings. A petition that asks for the night boat to be kept has been signed by more than four thousand people, which is nearly twice as many as live on Storr. Its author, the retired skipper Finn Lowrie, urged Falkner to read it. “The sea does not close at nine in the evening,” Lowrie wrote. He welcomed the second meeting that Garrick had asked for, and promised to come to it.
`;

interface Record {
  readonly id: string;
  readonly status: string;
  readonly stance: string;
  readonly actor: string | null;
  readonly attribution: string;
  readonly category?: string;
  readonly decision?: { readonly corrected?: readonly string[] };
}
type Lists = { readonly [list in "actors" | "attributions" | "positions"]: readonly Record[] };

/** Everything here is done by keys: `page.mouse` and clicks are not used. */
suite("a review of positions without the mouse", () => {
  let stage: Stage;
  let scene: Scene;
  let page: Page;
  const shot = (name: string) => picture(page, name);

  suiteSetup(async () => {
    stage = await setStage();
    scene = await stage.open("Default Light Modern", { [ARTICLE]: TEXT });
    page = scene.page;
  });
  suiteTeardown(() => stage?.close());
  teardown(async function () {
    if (this.currentTest?.isFailed()) await shot(`failed ${this.currentTest.title}`);
  });

  const press = (key: string) => page.keyboard.press(key);
  const { asked, answer } = reviewIn(() => page);
  const picked = (text: string | RegExp) =>
    page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text });
  /** The question above the words. */
  const lens = (text: string | RegExp) => page.locator(".codelens-decoration", { hasText: text }).first();
  const openArticle = async () => {
    await press("Control+p");
    await page.keyboard.type(ARTICLE);
    await picked(ARTICLE).waitFor();
    await press("Enter");
    await page.locator(".statusbar-item", { hasText: /\d+ to review/ }).waitFor();
  };
  const saved = async (): Promise<Lists> => {
    await run(page, "Save Annotations");
    await page.locator(".statusbar-item", { hasText: `Saved ${ARTICLE}.annotations.json` }).waitFor();
    return JSON.parse(readFileSync(join(scene.folder, `${ARTICLE}.annotations.json`), "utf8"));
  };

  test("numbers, I, and the form change what is asked about; Escape changes nothing, U takes it back", async function () {
    this.timeout(120_000);
    await openArticle();
    let now = await answer("Shift+Alt+F8");
    assert.match(now, /Review 1 of (\d+) \(\1 left\): position Margaret Ansell/);
    await lens(/1 of \d+, \d+ left: Margaret Ansell · opposes\?? · /).waitFor();
    await lens(/8 is concerned about/).waitFor();
    await page.locator(".notification-toast").waitFor({ state: "hidden" });
    await shot("light question");

    // the third stance of the built-in list; it stays to be looked at
    now = await answer("3");
    assert.match(now, /Review 1 of .*position \(corrected\) Margaret Ansell (?:calls for |demands: “)/);
    await lens(/Margaret Ansell · demands · .* · corrected: Stance/).waitFor();
    await shot("light question corrected");
    await press("i");
    await page.locator(".quick-input-title", { hasText: "What Is the Position About?" }).waitFor();
    await page.keyboard.type("frugality at sea");
    await picked("frugality at sea").waitFor();
    await shot("light issue typed");
    await press("Enter");
    await lens(/Margaret Ansell · demands · frugality at sea/).waitFor();

    await press("e");
    await page.locator(".quick-input-title", { hasText: "Position: Margaret Ansell" }).waitFor();
    await picked("Actor").waitFor();
    await shot("light form");
    await page.keyboard.type("Condition");
    await picked("Condition").waitFor();
    await press("Enter");
    await page.locator(".quick-input-title", { hasText: "Condition" }).waitFor();
    await page.keyboard.type("for ever");
    await picked("for ever").waitFor();
    await press("Enter");
    await picked("1 field is changed").waitFor();
    await shot("light form changed");
    // Back leads from a field to the list
    await page.keyboard.type("Stance");
    await picked("Stance").waitFor();
    await press("Enter");
    await page.locator(".quick-input-title", { hasText: /^Stance$/ }).waitFor();
    await press("Control+Alt+Minus");
    await picked("1 field is changed").waitFor();
    await press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    assert.match(await lens(/Margaret Ansell/).innerText(), /demands · frugality at sea · .*corrected/);

    // words selected in the article come back into the form
    await press("e");
    await picked("Actor").waitFor();
    await page.keyboard.type("Where");
    await picked("Where").waitFor();
    await press("Enter");
    await page.locator(".quick-input-title", { hasText: /^Where$/ }).waitFor();
    await page.keyboard.type("Select Words");
    await picked("Select Words in the Article").waitFor();
    await press("Enter");
    await page.locator(".statusbar-item", { hasText: "Select the where, then press Enter" }).waitFor();
    await press("Shift+Control+ArrowRight");
    await press("Enter");
    await picked("1 field is changed").waitFor();
    await shot("light form selected");
    await press("Enter");
    await lens(/corrected: Issue, Stance, Where/).waitFor();
    await press("u");
    await lens(/corrected: Issue, Stance(?!,)/).waitFor();
    await answer("u");
    now = await answer("u");
    assert.match(now, /Review 1 of .*position Margaret Ansell(?: opposes|: “)/);
  });

  test("one key for each position, from the first to the saved file", async function () {
    this.timeout(180_000);
    const total = Number(/of (\d+) \(/.exec(await asked())![1]);
    assert.ok(total >= 15, `${total} positions`);
    let keys = 0;
    for (let now = await asked(); now !== ""; keys++) {
      assert.ok(keys < total, `${now}: more keys than positions`);
      now = await answer("a");
    }
    assert.equal(keys, total);
    await page.locator(".notification-toast", { hasText: `The positions in “${ARTICLE}” are reviewed` }).waitFor();
    await lens(/left:/).waitFor({ state: "hidden" });
    await shot("light positions reviewed");
    const { actors, attributions, positions } = await saved();
    const accepted = positions.filter(({ status }) => status === "accepted");
    assert.equal(accepted.length, total);
    for (const { status, stance } of positions) assert.equal(status === "accepted", stance !== "neutral");
    const statusOf = (id: string | null) => [...actors, ...attributions].find((it) => it.id === id)?.status;
    for (const { actor, attribution } of accepted) {
      assert.equal(statusOf(attribution), "accepted");
      if (actor !== null) assert.equal(statusOf(actor), "accepted");
    }
    const stoodOn = new Set(accepted.map(({ attribution }) => attribution));
    for (const { id, status } of attributions) assert.equal(status === "accepted", stoodOn.has(id), id);
  });

  for (const [name, theme] of [
    ["dark", "Default Dark Modern"],
    ["high contrast", "Default High Contrast"],
  ] as const)
    test(`question and form in ${name}`, async function () {
      this.timeout(120_000);
      await page.close();
      scene = await stage.open(theme, { [ARTICLE]: TEXT });
      page = scene.page;
      await openArticle();
      await answer("Shift+Alt+F8");
      await lens(/1 of \d+, \d+ left: Margaret Ansell/).waitFor();
      await page.locator(".notification-toast").waitFor({ state: "hidden" });
      await shot(`${name} question`);
      await press("q");
      await picked("Accept with Quote and Actor").waitFor();
      await shot(`${name} question list`);
      await press("Escape");
      await press("e");
      await picked("Actor").waitFor();
      await shot(`${name} form`);
      await press("Escape");
    });
});
