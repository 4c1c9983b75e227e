import assert from "node:assert/strict";
import { ALL, ONE } from "../../../src/core/anchoring/effort";
import { locate, locator } from "../../../src/core/anchoring/locate";
import { describe } from "../../../src/core/anchoring/selector";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { atOnce } from "../../../src/core/model/steps";
import type { AnnotationDocument, Lost } from "../../../src/core/model/types";
import { findRecords } from "../../../src/core/records/findRecords";
import { placesOf } from "../../../src/core/records/lostPlaces";
import { reattachLost } from "../../../src/core/records/reattach";
import { type RecordOf, toRecord } from "../../../src/core/records/record";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { attribution } from "../../fixtures/fair";

const REPEATED = "The mayor said so again, and the town was told. ".repeat(400);
const OTHER = "The mayor says so again or the towns were told; ".repeat(100);

/** Decisions on words that the article has again and again, but never as they were. */
const hostile = (count: number, length: number): readonly RecordOf<"attribution">[] =>
  Array.from({ length: count }, (_, i) => ({
    ...toRecord(OTHER, attribution(`q${i}`, [{ start: i % 40, end: (i % 40) + length }])),
    status: "accepted",
  }));

const run = (attributions: readonly RecordOf<"attribution">[], text: string, left: number) => {
  const efforts = { kept: { left }, others: { left } };
  const steps = findRecords({ mentions: [], attributions, positions: [], notes: [] }, text, new Set(), efforts);
  let dearest = 0;
  for (let before = left; ; before = efforts.kept.left) {
    const step = steps.next();
    dearest = Math.max(dearest, before - efforts.kept.left);
    if (step.done) return { found: step.value, dearest, spent: left - efforts.kept.left };
  }
};

suite("effort of finding words again", function () {
  this.timeout(60_000);

  test("is bounded for a file, and for a step; what it does not reach is kept", () => {
    for (const length of [300, 1000, 2000, 4000]) {
      const entries = hostile(60, length);
      const { found, dearest, spent } = run(entries, REPEATED, 20_000_000);
      assert.ok(spent <= 20_000_000 + ONE, `${length}: ${spent}`);
      assert.ok(dearest <= 1.2 * ONE, `${length}: ${dearest} in a step`);
      assert.deepEqual(
        [...found.lost.map(({ id }) => id), ...found.attributions.map(({ id }) => id)].sort(),
        entries.map(({ id }) => id).sort(),
      );
      assert.ok(found.lost.some(({ how }) => how === "unsought"));
      assert.equal(found.relocated.unsought, found.lost.filter(({ how }) => how === "unsought").length);
      for (const { id, record } of found.lost)
        assert.deepEqual(
          record,
          entries.find((it) => it.id === id),
        );
    }
  });

  test("is bounded for a file by what looking for some forty of the worst takes, however many it holds", () => {
    const records = { mentions: [], attributions: hostile(1000, 100), positions: [], notes: [] };
    const { relocated } = atOnce(findRecords(records, REPEATED, new Set()));
    const sought = 1000 - relocated.unsought;
    assert.ok(sought >= 25 && sought <= 60, `${sought}`);
  });

  test("of bringing back what was lost is enough for a thousand in a long text, and ends before the second", () => {
    const ending = "Nobody had asked the ferryman.";
    const text = REPEATED.repeat(40) + ending;
    const note = (id: string, exact: string): Lost => {
      const span = { start: 0, end: exact.length, exact, prefix: "", suffix: "" };
      const record = { id, status: "accepted", provenance: { by: "person" }, span, about: null, text: "" };
      return { kind: "note", id, how: "lost", quote: exact, record };
    };
    const broughtBack = (before: number): number => {
      const gone = Array.from({ length: before }, (_, i) => note(`n${i}`, "gone"));
      return reattachLost({ ...emptyDocument, lost: [...gone, note("there", ending)] }, text).notes.length;
    };
    assert.deepEqual([1000, 2000].map(broughtBack), [1, 0]);
  });

  test("does not grow with the length of a decision past that of its words", () => {
    const selector = describe(OTHER, { start: 0, end: 4000 });
    const effort = { left: ONE };
    locator(REPEATED, [selector])(selector, true, effort);
    assert.ok(effort.left >= -0.1 * ONE);
    assert.ok(["unsought", "ambiguous", "lost"].includes(locate(REPEATED, selector).how));
  });

  test("is enough for many decisions in an article that was rewritten", () => {
    // words of a few thousand, drawn by a generator of numbers
    let seed = 7;
    const draw = (most: number): number => {
      seed = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
      return ((seed ^ (seed >>> 13)) >>> 0) % most;
    };
    const word = (): string => {
      const number = draw(60) * draw(60);
      return Array.from(
        { length: 3 },
        (_, i) => `${"bdfglmnprst"[(number >> (3 * i)) % 11]}${"aeiou"[(number >> i) % 5]}`,
      ).join("");
    };
    const lines = Array.from({ length: 1500 }, () => Array.from({ length: 12 }, word).join(" "));
    const text = lines.join("\n");
    let at = 0;
    const entries = lines.map((it, i): RecordOf<"attribution"> => {
      const start = at;
      at += it.length + 1;
      const entry = toRecord(text, attribution(`q${i}`, [{ start, end: start + it.length }]));
      return { ...entry, status: "accepted" };
    });
    const now = lines.map((it, i) => (i % 3 === 0 ? it.replace(/ \S+ \S+ /, " quite another ") : it)).join("\n");
    const { found, spent } = run(entries, now, ALL);
    assert.deepEqual(found.relocated, { ...found.relocated, lost: 0, ambiguous: 0, unsought: 0 });
    assert.ok(found.relocated.changed >= 490 && spent < ALL / 2, `${found.relocated.changed}, ${spent}`);
  });

  test("one that was not sought is found when a person asks for it", () => {
    const text = `${REPEATED}${OTHER.slice(0, 900).replace("mayor", "major")}`;
    const { found } = run(hostile(3, 900), text, -1);
    assert.equal(found.relocated.unsought, 3);
    const [place] = placesOf(text, found.lost[0]!);
    assert.ok(place && place.score > 0.8, JSON.stringify(place));
    assert.ok(text.slice(place.span.start, place.span.end).startsWith("The major says so"));
  });

  test("a file of such decisions is opened, written and opened again as it was", () => {
    const document: AnnotationDocument = {
      actors: [],
      mentions: [],
      attributions: Array.from({ length: 200 }, (_, i) => ({
        ...attribution(`q${i}`, [{ start: i % 40, end: (i % 40) + 2000 }]),
        status: "accepted" as const,
      })),
      positions: [],
      notes: [],
      lost: [],
    };
    const json = serialize({ name: "a.txt", text: OTHER, document });
    const opened = parseAnnotationFile(json, REPEATED);
    assert.ok(opened.ok && opened.document.lost.length === 200);
    // after each pause in typing
    assert.equal(reattachLost(opened.document, REPEATED), opened.document);
    assert.equal(reattachLost(opened.document, OTHER).lost.length, 0);
    const again = parseAnnotationFile(
      serialize({ name: "a.txt", text: REPEATED, document: opened.document }),
      REPEATED,
    );
    assert.deepEqual(again, opened);
  });
});
