import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accept } from "../../src/core/actions/review";
import { annotations, api, closeAll, open, pause, write } from "./desk";

/** The goals are of a machine that does nothing else; here a window, a server and other tests share it. */
const SLACK = 3;

const SENTENCES = [
  "The fair will move to Oakfield, Mayor Ada Quill said on Monday.",
  "“We demand more room,” she said.",
  "Tom Barley, head of the Riders’ Club, opposed the plan.",
  "“Nobody asked us,” Barley told the Oakfield Herald.",
  "He warned that the club would leave unless the council listened.",
  "Ines Roth, who chairs the council, promised to answer within a week.",
  "According to the police, nobody was hurt.",
];
const story = (length: number): string => {
  const paragraphs: string[] = [];
  for (let size = 0, i = 0; size < length; i++) {
    const paragraph = `On day ${i} they met. ${[0, 1, 2, 3].map((k) => SENTENCES[(i * 3 + k) % 7]).join(" ")}`;
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
};

/** Milliseconds for which nothing else had its turn, the longest stretch until `stop`. */
function blocking(): () => number {
  let last = performance.now();
  let longest = 0;
  let running = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (running) setTimeout(tick, 0);
  };
  tick();
  return () => {
    running = false;
    return Math.max(longest, performance.now() - last);
  };
}

suite("speed in the host", function () {
  this.timeout(120_000);
  teardown(closeAll);

  test("100 kB with 1,000 decisions: typing, analysing and saving never hold up the host for long", async () => {
    const document = await open(await write("long.txt", story(100_000)));
    const { store, settled } = await api();
    const all = await annotations(document);
    const ids = [all.attributions, all.positions, all.mentions].flatMap((list) => list.map(({ id }) => id));
    store.set(document.uri.toString(), accept(ids.slice(0, 1000))(all, { name: "Ann" }), "user");
    await pause(2000);

    const rounds: { readonly typing: number; readonly analysing: number }[] = [];
    const editor = vscode.window.activeTextEditor!;
    for (let round = 0; round < 5; round++) {
      const keystrokes: number[] = [];
      for (let key = 0; key < 20; key++) {
        const typing = blocking();
        await editor.edit((edit) => edit.insert(document.positionAt(50_000 + key), "x"));
        await pause(40);
        keystrokes.push(typing());
      }
      const analysing = blocking();
      await pause(350);
      await settled(document);
      await pause(100);
      keystrokes.sort((a, b) => a - b);
      rounds.push({ typing: keystrokes[Math.floor(keystrokes.length * 0.95)]!, analysing: analysing() });
    }
    // the best round: in the others something else may have had the machine
    const typing = Math.min(...rounds.map((it) => it.typing));
    const analysing = Math.min(...rounds.map((it) => it.analysing));
    assert.ok(typing < 16 * SLACK && analysing < 50 * SLACK, JSON.stringify(rounds));
  });
});
