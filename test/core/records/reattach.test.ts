import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type { AnnotationDocument, Status } from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { reattachLost } from "../../../src/core/records/reattach";

const BEFORE = "The harbour board met on Monday to hear the engineers, and the old hall was cold.\n\n";
const SAID = "“We demand that the old bridge be closed before winter,” said Mayor Ann Lee.";
const AFTER = "\n\nThe engineers spoke last. They left the hall before ten, in the rain.";
const TEXT = BEFORE + SAID + AFTER;

suite("lost annotations that come back", () => {
  const accepted = <T extends { readonly status: Status }>(list: readonly T[]): readonly T[] =>
    list.map((it) => ({ ...it, status: "accepted" }));
  const { attributions, positions } = analyze(TEXT);
  const decided: AnnotationDocument = {
    ...emptyDocument,
    attributions: accepted(attributions).map((it) => ({ ...it, speaker: null })),
    positions: accepted(positions).map((it) => ({ ...it, actor: null, addressee: null, onBehalfOf: null })),
  };
  const span = { start: BEFORE.length, end: BEFORE.length + SAID.length };
  const without = mapDocument(decided, [{ span, length: 0 }], TEXT);

  /** With words typed where the quotation stood. */
  const typed = (words: string): AnnotationDocument => {
    const start = span.start;
    const moved = mapDocument(without, [{ span: { start, end: start }, length: words.length }], BEFORE + AFTER);
    return reattachLost(moved, BEFORE + words + AFTER);
  };
  const kinds = ({ lost }: AnnotationDocument) => lost.map(({ kind }) => kind).sort();

  test("the quotation and its position are there, and go with their words", () => {
    assert.deepEqual([decided.attributions.length, decided.positions.length], [1, 1]);
    assert.deepEqual(kinds(without), ["attribution", "position"]);
  });

  test("both come back with them", () => assert.deepEqual(typed(SAID), decided));

  // its source is gone, so the quotation is not as it was and stays lost; the words of the position are all there
  test("a position does not come back before its quotation does", () => {
    const { attributions, positions, lost } = typed(SAID.replace("Mayor Ann Lee", "he"));
    assert.deepEqual([attributions, positions], [[], []]);
    assert.equal(lost.length, 2);
  });
});
