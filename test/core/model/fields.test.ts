import assert from "node:assert/strict";
import { FIELDS, LESSER_FIELDS, MAIN_FIELD } from "../../../src/core/model/fields";
import type { AnyAnnotation } from "../../../src/core/model/types";
import { fromRecord, toRecord } from "../../../src/core/records/record";
import { at, attribution, FAIR, TEXT } from "../../fixtures/fair";

suite("fields", () => {
  const all: readonly AnyAnnotation[] = [...FAIR.actors, ...FAIR.mentions, ...FAIR.attributions, ...FAIR.positions];

  test("a record has no kind of annotation, and gives the annotation back", () => {
    for (const annotation of all) {
      const record = toRecord(TEXT, annotation);
      const kind = annotation.kind === "mention" ? annotation.refersBy : undefined;
      assert.equal((record as { readonly kind?: string }).kind, kind);
      assert.deepEqual(
        fromRecord(annotation.kind, record, ({ start, end }) => ({ start, end })),
        annotation,
      );
    }
  });

  test("missing words are the model’s own, and stand before what a later version wrote", () => {
    const { prefix, suffix, exact, ...span } = toRecord(TEXT, attribution("q", [at("she")])).content[0]!;
    const missing = { cue: [{ ...span, prefix, suffix, exact }] };
    const record = toRecord(TEXT, attribution("q", [at("she")], { missing, extra: { later: 1 } }));
    assert.deepEqual(Object.keys(record).slice(-2), ["missing", "later"]);
    const back = fromRecord("attribution", record, () => at("she"));
    assert.deepEqual([back?.missing, back?.extra], [missing, { later: 1 }]);
  });

  test("each kind on words stands on one field of them, and may lack the others", () => {
    assert.deepEqual(MAIN_FIELD, {
      actor: undefined,
      mention: "span",
      attribution: "content",
      position: "issue",
      note: "span",
    });
    assert.deepEqual(LESSER_FIELDS.position, ["condition", "when", "where"]);
    assert.deepEqual(Object.keys(FIELDS.mention), ["refersBy", "actor", "span", "head"]);
  });
});
