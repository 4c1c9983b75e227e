import assert from "node:assert/strict";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { sliceOf } from "../../../src/core/model/span";
import type { AnnotationDocument, Attribution, Mention, Position } from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { reworded } from "../../../src/core/reconcile/rewording";
import { findRecords } from "../../../src/core/records/findRecords";
import { reattachLost } from "../../../src/core/records/reattach";
import { toRecord } from "../../../src/core/records/record";
import { anchoredLines } from "../../../src/core/views/rewordedRows";
import { run } from "../../fixtures/run";

const TEXT = `The harbour board met on Monday to hear the engineers, and nobody expected a short evening.

“We must close the old bridge before winter comes,” said Mayor Ann Lee, “if the state does not pay for its repair.” She left at nine.

The engineers spoke last. They had looked at every pillar, they said, and slept badly since.`;

const at = (words: string, text = TEXT) => {
  const start = text.indexOf(words);
  assert.ok(start >= 0 && text.indexOf(words, start + 1) < 0, words);
  return { start, end: start + words.length };
};
const accepted = { status: "accepted", provenance: { by: "machine", rule: "words", confidence: 0.8 } } as const;
const MENTION: Mention = {
  kind: "mention",
  id: "m",
  ...accepted,
  span: at("Mayor Ann Lee"),
  head: at("Ann Lee"),
  refersBy: "name",
  actor: null,
};
const QUOTE: Attribution = {
  kind: "attribution",
  id: "q",
  ...accepted,
  form: "direct",
  source: [at("Mayor Ann Lee")],
  cue: [at("said Mayor").start].map((start) => ({ start, end: start + 4 })),
  content: [
    at("“We must close the old bridge before winter comes,”"),
    at("“if the state does not pay for its repair.”"),
  ],
  speaker: null,
};
const POSITION: Position = {
  kind: "position",
  id: "p",
  ...accepted,
  attribution: "q",
  actor: null,
  onBehalfOf: null,
  stance: "demand",
  issue: at("the old bridge"),
  condition: at("if the state does not pay for its repair"),
  addressee: null,
  when: null,
  where: null,
};
const DOCUMENT: AnnotationDocument = {
  ...emptyDocument,
  mentions: [MENTION],
  attributions: [QUOTE],
  positions: [POSITION],
};

const found = (text: string) =>
  run(
    findRecords(
      {
        mentions: [toRecord(TEXT, MENTION)],
        attributions: [toRecord(TEXT, QUOTE)],
        positions: [toRecord(TEXT, POSITION)],
        notes: [],
      },
      text,
      new Set(),
    ),
  );
const words = (text: string, span: { start: number; end: number } | null | undefined) =>
  span && text.slice(span.start, span.end);

suite("entries in a changed text", () => {
  test("an unchanged text says nothing of how they were found", () => {
    const { relocated, lost, ...rest } = found(TEXT);
    assert.deepEqual({ ...DOCUMENT, ...rest }, DOCUMENT);
    assert.deepEqual([relocated.exact, lost.length], [3, 0]);
  });

  test("typesetting is no wording", () => {
    const text = TEXT.replace(/[“”]/g, '"').replaceAll("\n", "\r\n").replace("Ann Lee", "Ann\u00a0Lee");
    const { attributions, mentions, relocated } = found(text);
    assert.deepEqual(relocated, { exact: 0, moved: 3, changed: 0, ambiguous: 0, lost: 0, unsought: 0 });
    assert.equal(words(text, attributions[0]!.content[0]), '"We must close the old bridge before winter comes,"');
    assert.equal(words(text, mentions[0]!.head), "Ann\u00a0Lee");
    assert.deepEqual(attributions[0]!.anchored?.how, "moved");
  });

  test("changed wording is found and says what it was", () => {
    const text = TEXT.replace("close the old bridge before", "shut the old bridge long before").replace(
      "Ann Lee",
      "Anne Lee",
    );
    const { attributions, mentions, positions, relocated } = found(text);
    assert.equal(relocated.changed, 2);
    assert.deepEqual(
      attributions[0]!.content.map((span) => words(text, span)),
      ["“We must shut the old bridge long before winter comes,”", "“if the state does not pay for its repair.”"],
    );
    const { how, score, was } = attributions[0]!.anchored!;
    assert.equal(how, "changed");
    assert.ok(score > 0.7 && score < 1, String(score));
    assert.match(was!, /^“We must close the old bridge before winter comes,” … Mayor Ann Lee$/);
    assert.equal(words(text, mentions[0]!.span), "Mayor Anne Lee");
    assert.equal(words(text, mentions[0]!.head), "Mayor Anne Lee");
    assert.equal(words(text, positions[0]!.issue), "the old bridge");
  });

  test("the first wording stays until it is back", () => {
    const once = TEXT.replace("close the old", "shut the old");
    const { attributions } = found(once);
    const entry = toRecord(once, attributions[0]!);
    const again = (text: string) =>
      run(findRecords({ mentions: [], attributions: [entry], positions: [], notes: [] }, text, new Set()))
        .attributions[0]!;
    assert.deepEqual(again(once).anchored, attributions[0]!.anchored);
    const twice = again(once.replace("winter", "autumn")).anchored;
    assert.deepEqual([twice?.how, twice?.was], ["changed", attributions[0]!.anchored!.was]);
  });

  test("what a quotation can be without does not take it along, and comes back", () => {
    const text = TEXT.replace(" said Mayor Ann Lee,", "");
    const { attributions, lost } = found(text);
    assert.deepEqual(
      lost.map(({ id }) => id),
      ["m"],
    );
    const [quote] = attributions;
    assert.deepEqual([quote!.source, quote!.cue, quote!.content.length], [[], [], 2]);
    assert.deepEqual([quote!.anchored?.how, quote!.anchored?.was], ["changed", "Mayor Ann Lee … said"]);
    const entry = toRecord(text, quote!);
    const back = run(findRecords({ mentions: [], attributions: [entry], positions: [], notes: [] }, TEXT, new Set()));
    const { missing, anchored, ...whole } = back.attributions[0]!;
    assert.deepEqual([whole, missing], [QUOTE, undefined]);
  });

  test("a paragraph twice, with nothing that tells them apart, is for a person to say", () => {
    const paragraph = TEXT.split("\n\n")[1]!;
    const { lost, relocated } = found(`${paragraph}\n\nNothing else.\n\n${paragraph}`);
    assert.deepEqual(
      lost.map(({ how }) => how),
      ["ambiguous", "ambiguous", "ambiguous"],
    );
    assert.equal(relocated.ambiguous, 3);
  });

  test("a copy of a paragraph elsewhere does not confuse: what stands farther around tells which it is", () => {
    const paragraph = TEXT.split("\n\n")[1]!;
    const more = { kind: "mention", id: "n", ...accepted, refersBy: "role", actor: null } as const;
    const others = ["on Monday to hear the engineers", "They had looked at every pillar"].map((it, i) =>
      toRecord<"mention">(TEXT, { ...more, id: `n${i}`, span: at(it), head: at(it) }),
    );
    const text = `News.\n\n${TEXT}\n\nNothing else.\n\n${paragraph}`;
    const entries = { attributions: [toRecord(TEXT, QUOTE)], mentions: others, positions: [], notes: [] };
    const { attributions } = run(findRecords(entries, text, new Set()));
    assert.equal(attributions[0]!.content[0]!.start, QUOTE.content[0]!.start + "News.\n\n".length);
  });

  test("lesser words that an edit takes away are told, kept in the file, and back when they are", () => {
    const [cue] = QUOTE.cue;
    const cut = sliceOf(TEXT, cue!);
    const after = TEXT.slice(0, cue!.start) + TEXT.slice(cue!.end);
    const cutting = [{ span: cue!, length: 0 }];
    const without = reworded(mapDocument(DOCUMENT, cutting, TEXT), DOCUMENT, cutting, TEXT, after);
    const quote = without.attributions.find(({ id }) => id === QUOTE.id)!;
    assert.deepEqual([quote.cue, quote.anchored?.how], [[], "changed"]);
    assert.ok(JSON.stringify(anchoredLines(quote)).includes(`“${cut}” is gone`));
    assert.ok(JSON.stringify(toRecord(after, quote)).includes(`"exact":"${cut}"`));
    assert.deepEqual(reattachLost(without, after), without);
    const typing = [{ span: { start: cue!.start, end: cue!.start }, length: cut.length }];
    const again = reworded(mapDocument(without, typing, after), without, typing, after, TEXT);
    assert.deepEqual(reattachLost(again, TEXT), DOCUMENT);
  });

  test("a deletion that is undone brings back what it lost", () => {
    const [start, end] = [TEXT.indexOf("“We must"), TEXT.indexOf(" She left")];
    const cut = TEXT.slice(start, end);
    const after = TEXT.slice(0, start) + TEXT.slice(end);
    const without = mapDocument(DOCUMENT, [{ span: { start, end }, length: 0 }], TEXT);
    assert.equal(without.lost.length, 3);
    assert.equal(reattachLost(without, after), without);
    const again = mapDocument(without, [{ span: { start, end: start }, length: cut.length }], after);
    assert.deepEqual(reattachLost(again, TEXT), DOCUMENT);
    assert.equal(reattachLost(DOCUMENT, TEXT), DOCUMENT);
    const reworded = TEXT.replace("close the old bridge", "shut the old bridge");
    assert.ok(reattachLost(again, reworded).lost.some(({ id }) => id === "q"));
  });
});
