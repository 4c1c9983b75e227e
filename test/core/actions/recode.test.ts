import assert from "node:assert/strict";
import { recode } from "../../../src/core/actions/recode";
import { codesIn, type Move } from "../../../src/core/model/moves";
import type { AnnotationDocument, Lost } from "../../../src/core/model/types";
import { FAIR } from "../../fixtures/fair";

suite("recode", () => {
  const accepted: AnnotationDocument = {
    ...FAIR,
    positions: FAIR.positions.map((it) =>
      it.id === "p3"
        ? { ...it, status: "accepted", category: "space", decision: { name: "Kim", at: "2026-01-02" } }
        : it,
    ),
  };
  const done = (moves: readonly Move[], document = accepted) => recode(moves)(document, { name: "Lee" });
  const of = (document: AnnotationDocument, id: string) => document.positions.find((it) => it.id === id)!;

  test("a code becomes another one, and who decided and what stays as it was", () => {
    const next = done([{ field: "stance", from: "oppose", to: "against" }]);
    assert.deepEqual(of(next, "p3"), { ...of(accepted, "p3"), stance: "against" });
    // nobody looked at the others
    for (const it of next.positions) if (it.id !== "p3") assert.equal(it, of(accepted, it.id));
    assert.equal(next.actors, accepted.actors);
    assert.equal(next.mentions, accepted.mentions);
  });

  test("several become one, two change places, and fields are told apart", () => {
    const one = done([
      { field: "stance", from: "commit", to: "oppose" },
      { field: "stance", from: "concern", to: "oppose" },
    ]);
    assert.equal(codesIn(one).find(({ code }) => code === "oppose")?.times, 3);
    const swapped = done([
      { field: "stance", from: "commit", to: "oppose" },
      { field: "stance", from: "oppose", to: "commit" },
    ]);
    assert.deepEqual(
      ["p1", "p3"].map((id) => of(swapped, id).stance),
      ["oppose", "commit"],
    );
    const named = done([{ field: "category", from: "space", to: "oppose" }]);
    assert.deepEqual([of(named, "p3").category, of(named, "p3").stance], ["oppose", "oppose"]);
    const typed = done([{ field: "type", from: "group", to: "club" }]);
    assert.equal(typed.actors.find(({ id }) => id === "aClub")?.type, "club");
  });

  test("what is lost has its new code when it comes back", () => {
    const gone: Lost = {
      kind: "position",
      id: "x",
      how: "lost",
      quote: "",
      record: { id: "x", stance: "oppose", own: [1] },
    };
    const note: Lost = { kind: "note", id: "n", how: "lost", quote: "", record: { id: "n", stance: "oppose" } };
    const next = done([{ field: "stance", from: "oppose", to: "against" }], { ...accepted, lost: [gone, note] });
    assert.deepEqual(next.lost, [{ ...gone, record: { id: "x", stance: "against", own: [1] } }, note]);
  });

  test("where nothing has the code, nothing is done", () => {
    assert.equal(done([{ field: "stance", from: "welcome", to: "against" }]), accepted);
    assert.equal(done([{ field: "stance", from: "oppose", to: "oppose" }]), accepted);
  });
});
