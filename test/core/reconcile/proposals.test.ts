import assert from "node:assert/strict";
import { accept, reject } from "../../../src/core/actions/review";
import { analyze } from "../../../src/core/analysis/analyze";
import { isDecided, isKept, isProposed } from "../../../src/core/model/decided";
import type { AnnotationDocument, Position } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { join } from "../../../src/core/reconcile/mergeSides";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const BY = { name: "somebody’s model", at: "2026-03-01T10:00:00Z", tool: "Standpoint" };

/** What a stranger says of a quote of which the machine has read a position. */
function proposal(document: AnnotationDocument, more: Partial<Position> = {}): Position {
  const [first] = document.positions;
  return {
    ...first!,
    id: "pproposed",
    status: "suggested",
    provenance: { by: "machine", rule: "proposed by somebody’s model", confidence: 0.5, proposed: BY },
    ...more,
  };
}
const withOne = (more: Partial<Position> = {}) => {
  const document = fairDocument();
  return { ...document, positions: [...document.positions, proposal(document, more)] };
};
const on = (document: AnnotationDocument) => {
  const { attribution } = fairDocument().positions[0]!;
  return document.positions.filter((it) => it.attribution === attribution);
};

suite("proposals", () => {
  test("are suggestions, which nobody decided, and which no analysis takes away", () => {
    const document = withOne({ stance: "threaten" });
    const [it] = document.positions.slice(-1);
    assert.ok(isProposed(it!) && isKept(it!) && !isDecided(it!));
    const again = merge(document, analyze(TEXT));
    assert.ok(again.positions.some(({ id }) => id === "pproposed"));
  });

  test("stand beside what the machine reads, and in place of it where both say the same", () => {
    const before = on(fairDocument()).length;
    assert.equal(on(merge(withOne({ stance: "threaten" }), analyze(TEXT))).length, before + 1);
    assert.equal(on(merge(withOne(), analyze(TEXT))).length, before);
  });

  test("count like any decision once they are accepted, and hide nothing once they are rejected", () => {
    const document = withOne({ stance: "threaten" });
    const before = on(fairDocument()).length;
    const accepted = merge(accept(["pproposed"])(document, BY), analyze(TEXT));
    assert.equal(on(accepted).length, before);
    const rejected = merge(reject(["pproposed"])(document, BY), analyze(TEXT));
    assert.equal(on(rejected).filter(({ status }) => status === "suggested").length, before);
  });

  test("come back from the file, also in a text that has changed, and are joined from it", () => {
    const document = withOne({ stance: "threaten" });
    const json = serialize({ name: "a.txt", text: TEXT, document });
    const opened = parseAnnotationFile(json, `News.\n\n${TEXT}`);
    assert.ok(opened.ok);
    const back = opened.document.positions.find(({ id }) => id === "pproposed");
    assert.deepEqual(back?.provenance, document.positions.at(-1)?.provenance);
    const ours = fairDocument();
    assert.ok(join(ours, ours, document).document.positions.some(({ id }) => id === "pproposed"));
  });
});
