import assert from "node:assert/strict";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { apply, diff, restated } from "../../../src/core/reconcile/patch";
import { fairDocument } from "../../fixtures/fairDocument";

suite("a reading that stands aside", () => {
  const before = fairDocument();
  const reader = { model: "m", prompt: "1" };
  const aside = [
    {
      ...before.positions[0]!,
      id: "p-read",
      provenance: { by: "machine", rule: "", confidence: 0.8, reader } as const,
    },
  ];
  const after: AnnotationDocument = { ...before, aside };

  test("goes when its act is undone, and is there again when it is done again", () => {
    const back = restated(diff(after, before), before, after);
    assert.deepEqual(apply(after, back, before).aside ?? [], []);
    const again = restated(diff(before, after), after, before);
    assert.deepEqual(apply(before, again, after).aside, aside);
  });
});
