import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";
import type { Attribution } from "../../../src/core/model/types";
import { findRecords } from "../../../src/core/records/findRecords";
import { toRecord } from "../../../src/core/records/record";
import { unmark } from "../../fixtures/marked";
import { run } from "../../fixtures/run";

const BEFORE = "The harbour board met on Monday to hear the engineers, and nobody expected a short evening.\n\n";
const AFTER = "\n\nThe engineers spoke last. They had looked at every pillar, and slept badly since.";

/** The quotation of the marked text, found again in another, with so many units put in. */
function foundAgain(marked: string, changed: (size: number) => string) {
  const { text, spans } = unmark(BEFORE + marked + AFTER);
  const [any] = analyze("“We must go,” she said.").attributions;
  const { source = [], cue = [], content = [] } = spans;
  const quote: Attribution = { ...any!, status: "accepted", source, cue, content, speaker: null };
  const entries = { mentions: [], attributions: [toRecord(text, quote)], positions: [], notes: [] };
  return (size: number) => {
    const now = BEFORE + changed(size) + AFTER;
    const { attributions, lost } = run(findRecords(entries, now, new Set()));
    const words = attributions.map((it) => [it.source, it.content].map((list) => list.map((one) => sliceOf(now, one))));
    return { words, lost: lost.map(({ how }) => how) };
  };
}

/** Words of so many code units, between spaces. */
const filler = (size: number): string => `${" the wind blew and the rain fell".repeat(20).slice(0, size - 1)} `;

suite("placement", () => {
  const said = "“We must close the old bridge over the harbour before the winter comes,”";

  test("a source that is more than 200 units farther off than it was is another one’s", () => {
    const after = foundAgain(
      `{content:${said}} {cue:said} {source:Mayor Ann Lee} to the board.`,
      (size) => `${said} said${filler(size + 1)}Mayor Ann Lee to the board.`,
    );
    assert.deepEqual(after(200), { words: [[["Mayor Ann Lee"], [said]]], lost: [] });
    assert.deepEqual(after(201), { words: [[[], [said]]], lost: [] });
  });

  test("two halves that stand more than 40 units farther apart, with one of them in between, are not one quotation", () => {
    const half = "“for good.”";
    const again = foundAgain(
      `{content:${said}} {cue:said} {source:Mayor Ann Lee}, {content:${half}}`,
      (size) => `${said} said Mayor Ann Lee, it was ${half} and${filler(size - half.length - 11)}${half}`,
    );
    assert.deepEqual(again(40), { words: [[["Mayor Ann Lee"], [said, half]]], lost: [] });
    assert.deepEqual(again(41), { words: [], lost: ["ambiguous"] });
  });
});
