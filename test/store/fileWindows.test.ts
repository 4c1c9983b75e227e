import assert from "node:assert/strict";
import fc from "fast-check";
import type { AnnotationDocument } from "../../src/core/model/types";
import { type Event, initial, type State } from "../../src/files/annotations/fileState";
import { next } from "../../src/files/annotations/fileTransitions";

/** An open article; each opening has one of its own. */
interface Tab {
  isClosed: boolean;
}
type Happening = Event<Tab>;

/** Decisions stand for annotations: nothing else matters here. */
const documentOf = (decisions: readonly string[]): AnnotationDocument => ({
  ...{ actors: [], mentions: [], attributions: [], positions: [], notes: [], lost: [] },
  extra: { decisions },
});
const decisionsOf = (document: AnnotationDocument | undefined): readonly string[] =>
  (document?.extra?.decisions as readonly string[] | undefined) ?? [];
const union = (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])].sort();

/** One file, which is replaced in one step where it holds what was expected. */
interface Disk {
  json: string | undefined;
}

const seen = { outrun: 0, asked: 0, refused: 0, restored: 0, left: 0, again: 0, failed: 0, closed: 0 };

/** A window: it carries out what the state asks for as src/vscode/files does, in two halves, so that others act between them. */
function createWindow(name: string, disk: Disk) {
  let state: State<Tab> = initial;
  let shown: AnnotationDocument | undefined;
  let tab: Tab | undefined;
  let now = 0;
  let isAsked = false;
  let half: (() => Happening) | undefined;
  const decided: string[] = [];
  const wishes: Happening[] = [];

  const current = () => ("kept" in state.article ? state.article.kept.annotations : tab && shown);
  const begin = (): (() => Happening) => {
    switch (state.is) {
      case "restoring": {
        const { kept } = state;
        return () => {
          const annotations = documentOf(union(decisionsOf(kept.annotations), decisionsOf(shown)));
          return { type: "restored", annotations };
        };
      }
      case "looking":
        return () => ({ type: "found", json: disk.json });
      case "understanding": {
        const theirs = documentOf(JSON.parse(state.json));
        return () => ({ type: "understood", theirs, isOpen: tab !== undefined, now });
      }
      case "writing": {
        const { expected, isRead } = state;
        const it = current();
        if (!it) return () => ({ type: "vanished" });
        const json = JSON.stringify(decisionsOf(it));
        return () => {
          assert.ok(!isAsked, "nothing is written while the person is asked");
          const isSame = json === expected;
          const holds = isSame ? isRead : disk.json === expected;
          if (!isSame && holds) disk.json = json;
          if (!isSame && !holds) seen.outrun++;
          return holds ? { type: "wrote", json, now } : { type: "outrun" };
        };
      }
      default:
        throw new Error(state.is);
    }
  };
  const send = (event: Happening) => {
    state = next(state, event);
    if (state.is === "takingUp") {
      if (state.article.is === "open" && event.type === "restored") seen.restored++;
      if (state.article.is === "open") shown = state.document;
      state = next(state, { type: "takenUp" });
    } else if (event.type === "restored") seen.left++;
    check();
    if (state.is !== "resting" && state.is !== "asking") return;
    if (event.type === "joined" && state.is === "asking") {
      isAsked = true;
      seen.asked++;
    }
    if (state.outcome === "again") {
      seen.again++;
      wishes.push({ type: "write", asked: false });
    }
    // what was looked for is analysed from then on
    if (tab && state.article.is === "open") shown ??= documentOf([]);
  };
  const check = () => {
    const file = disk.json === undefined ? [] : (JSON.parse(disk.json) as readonly string[]);
    const open = decided.filter((it) => !file.includes(it));
    assert.ok(state.acts >= 0);
    assert.ok(open.length === 0 || state.acts > 0, `${name}: ${open} are held for written`);
    for (const it of open) assert.ok(decisionsOf(current()).includes(it), `${name}: ${it} is forgotten`);
  };
  const step = (conflicts: number, fails: boolean) => {
    if (half) {
      const carryOut = half;
      half = undefined;
      const isDisk = state.is === "looking" || state.is === "writing";
      if (!fails || !isDisk) return send(carryOut());
      seen.failed++;
      return send({ type: "failed", why: "full" });
    }
    if (state.is === "joining") {
      const { theirs, task } = state;
      const count = task.for === "answer" ? 0 : conflicts;
      const document = documentOf(union(decisionsOf(theirs), decisionsOf(current())));
      half = () => ({ type: "joined", document, conflicts: count, now });
      // nobody acts between joining and taking up
      return step(0, false);
    }
    if (state.is !== "resting" && state.is !== "asking") {
      half = begin();
      return;
    }
    const wish = wishes.shift();
    if (!wish) return;
    const wasAsked = isAsked;
    // the answer is carried out: only what others want is refused
    if (wish.type === "answered") isAsked = false;
    send(wish);
    if (wasAsked && wish.type === "write") {
      assert.equal(state.is, "asking");
      seen.refused++;
    }
  };
  const isBusy = () => half !== undefined || wishes.length > 0 || (state.is !== "resting" && state.is !== "asking");

  return {
    step,
    isBusy,
    get acts() {
      return state.acts;
    },
    get shown() {
      return decisionsOf(shown);
    },
    open() {
      if (tab || (state.article.is === "gone" && isBusy())) return;
      // its memory has ended, and whatever was asked about it means nothing any more
      if (state.article.is === "gone") [state, isAsked] = [initial, false];
      tab = { isClosed: false };
      send({ type: "opened", document: tab });
      wishes.push({ type: "read", document: tab });
    },
    close() {
      if (!tab) return;
      const before = shown && { text: "", annotations: shown };
      const document = tab;
      [tab, shown] = [undefined, undefined];
      document.isClosed = true;
      seen.closed++;
      send({ type: "closed", document, kept: before });
    },
    act() {
      if (!shown || state.article.is !== "open") return;
      const decision = `${name}${decided.length}`;
      decided.push(decision);
      shown = documentOf(union(decisionsOf(shown), [decision]));
      send({ type: "acted" });
      wishes.push({ type: "write", asked: false });
    },
    look: () => void wishes.push({ type: "look" }),
    answer(it: "ours" | "dismiss") {
      if (!isAsked || wishes.some(({ type }) => type === "answered")) return;
      if (it === "ours") return void wishes.push({ type: "answered", prefer: it }, { type: "write", asked: true });
      isAsked = false;
      send({ type: "dismissed" });
    },
    tick() {
      now += 1000;
    },
    save: () => void wishes.push({ type: "write", asked: true }),
  };
}
type Window = ReturnType<typeof createWindow>;

const DEEDS: Readonly<Record<string, (it: Window) => void>> = {
  open: (it) => it.open(),
  close: (it) => it.close(),
  act: (it) => it.act(),
  save: (it) => it.save(),
  look: (it) => it.look(),
  answer: (it) => it.answer("ours"),
  dismiss: (it) => it.answer("dismiss"),
  tick: (it) => it.tick(),
  "step, disk fails": (it) => it.step(0, true),
};
const step = (it: Window) => it.step(0, false);
/** Where the window joins, it finds a conflict. */
const bothDecided = (it: Window) => it.step(1, false);

const anyDeeds = fc.array(
  fc.record({
    who: fc.nat(1),
    deed: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...Object.values(DEEDS)) },
      { weight: 4, arbitrary: fc.constantFrom(step, bothDecided) },
      { weight: 1, arbitrary: fc.constantFrom(DEEDS.act!, DEEDS.look!) },
    ),
  }),
  { minLength: 50, maxLength: 150 },
);

suite("two windows on one annotation file", () => {
  test("whatever happens in whatever order, no decision is lost, and in the end both show all", () => {
    fc.assert(
      fc.property(anyDeeds, (deeds) => {
        const disk: Disk = { json: undefined };
        const windows = [createWindow("a", disk), createWindow("b", disk)];
        for (const it of windows) it.open();
        for (const { who, deed } of deeds) deed(windows[who]!);
        const end = () => {
          for (const it of windows) {
            for (let steps = 0; it.isBusy(); steps++) {
              it.step(0, false);
              assert.ok(steps < 1000, "it comes to rest");
            }
          }
        };
        for (const wish of [DEEDS.answer!, DEEDS.open!, DEEDS.save!, DEEDS.look!]) {
          for (const it of windows) wish(it);
          end();
        }
        for (const it of windows) {
          assert.equal(it.acts, 0);
          assert.deepEqual(it.shown, JSON.parse(disk.json ?? "[]"));
        }
      }),
      { numRuns: 500 },
    );
    for (const [what, count] of Object.entries(seen)) assert.ok(count > 0, `${what}: ${count}`);
  });
});
