import assert from "node:assert/strict";
import * as vscode from "vscode";
import { accept } from "../../src/core/actions/review";
import { MEASURED } from "../host/result";
import { annotations, api, closeAll, open, pause, write } from "./desk";

/** By the clock: a window, a server and other tests share the machine. Where the host can tell what is work, that has none. */
const SLACK = 2;

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

/** Milliseconds for which nothing else had its turn. */
interface Stretch {
  readonly passed: number;
  /** Spent on work, and not on waiting for a processor that others have; undefined where the host cannot tell. */
  readonly worked: number | undefined;
}

/** The longest stretch, by the clock and by work, until it is called. */
function blocking(): () => Stretch {
  let [time, work] = [performance.now(), workOf()];
  let longest: Stretch = { passed: 0, worked: work && 0 };
  let running = true;
  const look = () => {
    const [now, worked] = [performance.now(), workOf()];
    longest = {
      passed: Math.max(longest.passed, now - time),
      worked: worked && Math.max(longest.worked ?? 0, Math.min(worked - (work ?? 0), now - time)),
    };
    [time, work] = [now, worked];
  };
  const tick = () => {
    look();
    if (running) setTimeout(tick, 0);
  };
  tick();
  return () => {
    running = false;
    look();
    return longest;
  };
}

/** Milliseconds of the processor's time that this thread has had; Node 24 tells. */
function workOf(): number | undefined {
  const used = Reflect.get(Reflect.get(globalThis, "process") ?? {}, "threadCpuUsage")?.();
  return used && (used.user + used.system) / 1000;
}

suite("speed in the host", function () {
  this.timeout(120_000);
  teardown(closeAll);

  test("100 kB with 1,000 decisions: typing, analysing and drawing never hold up the host for long", async function () {
    const document = await open(await write("long.txt", story(100_000)));
    const { store, settled, positions, actors } = await api();
    const all = await annotations(document);
    const ids = [all.attributions, all.positions, all.mentions].flatMap((list) => list.map(({ id }) => id));
    store.set(document.uri.toString(), accept(ids.slice(0, 1000))(all, { name: "Ann" }), "user");
    // views that are not to be seen cost nothing
    for (const view of ["positions", "actors"]) await vscode.commands.executeCommand(`standpoint.${view}.focus`);
    const editor = await vscode.window.showTextDocument(document);
    await pause(2000);
    assert.ok(positions.view.visible && actors.view.visible);

    const keystrokes: Stretch[] = [];
    const analyses: Stretch[] = [];
    for (let round = 0; round < 5; round++) {
      for (let key = 0; key < 20; key++) {
        const typing = blocking();
        await editor.edit((edit) => edit.insert(document.positionAt(50_000 + key), "x"));
        await pause(40);
        keystrokes.push(typing());
      }
      const analysing = blocking();
      await pause(350);
      await settled(document);
      // the views and the outline are drawn after it, and VS Code asks for more of them
      await pause(1000);
      analyses.push(analysing());
    }
    const passed = (some: readonly Stretch[]) => some.map((it) => it.passed);
    const worked = (some: readonly Stretch[]) => some.flatMap((it) => it.worked ?? []);
    const most = { typing: percentile(worked(keystrokes), 95), analysing: percentile(worked(analyses), 100) };
    const typing = percentile(passed(keystrokes), 95);
    const analysing = percentile(passed(analyses), 50);
    const ofWork = (time: number) => (time > 0 ? ` (${ms(time)} of work)` : "");
    const measured = [
      `95 of 100 keystrokes hold it up for at most ${ms(typing)}${ofWork(most.typing)}`,
      `an analysis for at most ${ms(analysing)} (median of 5), the worst for ${ms(percentile(passed(analyses), 100))}${ofWork(most.analysing)}`,
    ].join("; ");
    this.test!.title += MEASURED + measured;
    assert.ok(typing < 16 * SLACK && analysing < 50, measured);
    assert.ok(most.typing < 16 && most.analysing < 50, measured);
  });
});

/** By nearest rank; 0 of none. */
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil((share / 100) * values.length) - 1] ?? 0;

const ms = (time: number): string => `${time.toFixed(0)} ms`;
