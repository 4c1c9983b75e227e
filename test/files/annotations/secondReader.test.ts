import assert from "node:assert/strict";
import { accept } from "../../../src/core/actions/review";
import { analyze } from "../../../src/core/analysis/analyze";
import { isProposal } from "../../../src/core/model/readings";
import { sliceOf } from "../../../src/core/model/span";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { joinReading } from "../../../src/core/reader/joinReading";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { readingsOf, takeReading } from "../../../src/core/reader/readingsOf";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { join } from "../../../src/core/reconcile/mergeSides";
import { apply, diff } from "../../../src/core/reconcile/patch";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { TEXT } from "../../fixtures/fairDocument";

const BY = { name: "P", at: "2026-01-02T03:04:05Z" };
const READER = { model: "m", version: "7", prompt: "1", at: "2026-01-01T00:00:00Z" };
/** What no rule finds. */
const MORE = `${TEXT}\nFlags of the Weavers’ Guild hung at the gate: no to the ferry.\n`;

/** With another reading of each quote, one that is missing, and a speaker who is new. */
function read(document: AnnotationDocument, text: string): AnnotationDocument {
  const [prompt] = questionsOf(document, text);
  assert.ok(prompt);
  const attributions = prompt.attributions.map(({ number }) => ({
    n: number,
    stance: "concern",
    issue: "room",
  }));
  const missing = [
    { source: ["the Weavers’ Guild"], cue: [], content: ["no to the ferry"], speaker: "Flags", stance: "oppose" },
  ];
  const reading = readAnswer(prompt, text, JSON.stringify({ attributions, missing }));
  assert.deepEqual(reading.refused, []);
  return joinReading(text, [{ prompt, reading }], READER)(document, BY);
}

const fileOf = (text: string, document: AnnotationDocument): string => serialize({ name: "fair.txt", text, document });
function opened(json: string, text: string): AnnotationDocument {
  const file = parseAnnotationFile(json, text);
  assert.ok(file.ok);
  return file.document;
}

suite("a second reader's proposals beside the article", () => {
  const text = MORE;
  const plain = merge(undefined, analyze(text));
  const document = read(plain, text);
  const proposals = [...document.positions, ...document.attributions, ...document.actors].filter(isProposal);

  test("there are some of each kind", () => {
    assert.deepEqual(new Set(proposals.map(({ kind }) => kind)), new Set(["position", "attribution", "actor"]));
    assert.ok(document.aside?.length);
  });

  test("the file gives back what was put into it", () => {
    const json = fileOf(text, document);
    assert.deepEqual(opened(json, text), document);
    assert.equal(fileOf(text, opened(json, text)), json);
  });

  test("without proposals the file is what it was", () => {
    const json = fileOf(text, plain);
    assert.doesNotMatch(json, /reader|aside/);
  });

  test("a version that knows no second reader reads the machine's readings, and writes the others as they were", () => {
    const { readerActors, readerAttributions, readerPositions, ...known } = JSON.parse(fileOf(text, document));
    const old = {
      ...opened(JSON.stringify(known), text),
      extra: { readerActors, readerAttributions, readerPositions },
    };
    assert.deepEqual(old.positions, plain.positions);
    const decided = accept([plain.attributions[0]!.id])(old, BY);
    const again = opened(fileOf(text, decided), text);
    assert.deepEqual(again.positions, document.positions);
    assert.deepEqual(again.aside, document.aside);
  });

  test("proposals stay when the article is analysed again, and once more over what was read", () => {
    assert.deepEqual(merge(document, analyze(text)), document);
    assert.deepEqual(merge(opened(fileOf(text, document), text), analyze(text)), document);
  });

  test("they move with the text, in the editor and outside", () => {
    const before = "Fair news.\n\n";
    const now = before + text;
    const moved = mapDocument(document, [{ span: { start: 0, end: 0 }, length: before.length }], text);
    for (const [i, it] of document.aside!.entries())
      if (it.issue) assert.equal(sliceOf(now, moved.aside![i]!.issue!), sliceOf(text, it.issue));
    const words = (of: AnnotationDocument, words: string) =>
      of.positions.filter(isProposal).map(({ stance, issue }) => [stance, issue && sliceOf(words, issue)]);
    assert.deepEqual(words(opened(fileOf(text, document), now), now), words(document, text));
    assert.deepEqual(words(merge(moved, analyze(now)), now), words(document, text));
  });

  test("one undo takes a reading back, and one a choice", () => {
    const undone = apply(document, diff(document, plain), plain);
    assert.deepEqual(undone.positions, plain.positions);
    assert.deepEqual(undone.aside ?? [], []);
    const [one] = document.positions.filter((it) => readingsOf(document, it.id)?.other);
    const chosen = takeReading(text, one!.id, "machine")(document, BY);
    const back = apply(chosen, diff(chosen, document), document);
    assert.deepEqual(back, document);
  });

  test("a choice stays when the article is analysed again, and no second row comes", () => {
    for (const whose of ["reader", "machine"] as const) {
      const [one] = document.positions.filter((it) => readingsOf(document, it.id)?.other);
      const chosen = takeReading(text, one!.id, whose)(document, BY);
      const again = merge(opened(fileOf(text, chosen), text), analyze(text));
      assert.equal(again.positions.length, document.positions.length, whose);
      assert.equal(again.positions.filter(({ status }) => status === "accepted").length, 1);
    }
  });

  test("what a reader proposed to another window's document comes along", () => {
    const decided = accept([plain.attributions[0]!.id])(plain, BY);
    const { document: joined } = join(plain, decided, document);
    assert.deepEqual(joined.positions, document.positions);
    assert.equal(joined.attributions.find(({ id }) => id === plain.attributions[0]!.id)?.status, "accepted");
  });
});
