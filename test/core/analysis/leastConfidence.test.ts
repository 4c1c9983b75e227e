import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { atLeast } from "../../../src/core/analysis/leastConfidence";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";

const TEXT = "“We will rebuild the mill,” said Ada Quill. The Riders’ Club opposes the plan, hoping for a better one.";

suite("confidence", () => {
  const found = analyze(TEXT);
  const sure = found.attributions.reduce((a, b) =>
    a.provenance.by === "machine" && b.provenance.by === "machine" && a.provenance.confidence > b.provenance.confidence
      ? a
      : b,
  );

  test("nothing goes below what is asked for", () => assert.equal(atLeast(0, found), found));

  test("what is less sure goes, with the positions in it; who is named stays", () => {
    assert.ok(sure.provenance.by === "machine");
    const left = atLeast(sure.provenance.confidence, found);
    assert.ok(found.attributions.length > 1);
    assert.deepEqual(left.attributions, [sure]);
    assert.deepEqual(
      left.positions,
      found.positions.filter(({ attribution }) => attribution === sure.id),
    );
    assert.equal(left.actors, found.actors);
  });

  test("a decision stays however unsure the machine was", () => {
    const accepted = {
      ...found,
      attributions: found.attributions.map((it) => ({ ...it, status: "accepted" as const })),
    };
    const document = merge({ ...accepted, notes: [], lost: [] }, atLeast(1, found));
    assert.equal(document.attributions.length, found.attributions.length);
  });
});
