import assert from "node:assert/strict";
import type { Position, Sure } from "../../../src/core/model/types";
import { assertedOf, BESIDES, CANDOURS, type Candour } from "../../../src/core/query/asserted";

const NOT = "nothing";
const BARE = { condition: null, addressee: null, when: null, where: null };
const said = (given: Pick<Position, "status" | "provenance" | "decision">, candour: Candour): string => {
  const { stance, issue } = assertedOf({ ...BARE, ...given }, candour);
  return stance ? (issue ? "stance, issue" : "stance") : issue ? "issue" : NOT;
};
const machine = (sure?: Sure) => ({ by: "machine", rule: "", confidence: 0, ...(sure && { sure }) }) as const;

suite("what a row claims", () => {
  const cases: readonly (readonly [what: string, sure: Sure, said: Readonly<Record<Candour, string>>])[] = [
    [
      "all is sure",
      { actor: 0.9, stance: 0.9, issue: 0.9 },
      { sure: "stance, issue", balanced: "stance, issue", everything: "stance, issue" },
    ],
    [
      "all is likely",
      { actor: 0.65, stance: 0.7, issue: 0.6 },
      { sure: NOT, balanced: "stance, issue", everything: "stance, issue" },
    ],
    [
      "an issue at a guess",
      { actor: 0.9, stance: 0.9, issue: 0.2 },
      { sure: "stance", balanced: "stance", everything: "stance, issue" },
    ],
    [
      "a stance at a guess claims no issue",
      { actor: 0.9, stance: 0.3, issue: 0.9 },
      { sure: NOT, balanced: NOT, everything: "stance, issue" },
    ],
    [
      "somebody else’s, perhaps",
      { actor: 0.3, stance: 0.9, issue: 0.9 },
      { sure: NOT, balanced: NOT, everything: "stance, issue" },
    ],
  ];
  for (const [what, sure, expected] of cases)
    for (const candour of CANDOURS)
      test(`${what}, ${candour}: ${expected[candour]}`, () =>
        assert.equal(said({ status: "suggested", provenance: machine(sure) }, candour), expected[candour]));

  const guess: Sure = { actor: 0.1, stance: 0.1, issue: 0.1 };
  test("all that a person accepted or added, and what a file from before says", () => {
    assert.equal(said({ status: "accepted", provenance: machine(guess) }, "sure"), "stance, issue");
    assert.equal(said({ status: "suggested", provenance: { by: "person" } }, "sure"), "stance, issue");
    assert.equal(said({ status: "suggested", provenance: machine() }, "sure"), "stance, issue");
  });

  test("of what a person corrected the corrected fields", () => {
    const corrected = (...fields: string[]) =>
      said({ status: "suggested", provenance: machine(guess), decision: { corrected: fields } }, "balanced");
    assert.equal(corrected("stance"), "stance");
    assert.equal(corrected("issue"), NOT);
    assert.equal(corrected("issue", "stance"), "stance, issue");
  });

  const readers: readonly (readonly [what: string, agrees: readonly (keyof Sure)[], said: string])[] = [
    ["what a second reader and the machine agree in", ["actor", "stance", "issue"], "stance, issue"],
    ["of issues that differ none", ["actor", "stance"], "stance"],
    ["nothing where they name two speakers", ["stance", "issue"], NOT],
    ["nothing where they differ in the stance", ["actor", "issue"], NOT],
    ["nothing that the reader alone has read", [], NOT],
  ];
  for (const [what, agrees, expected] of readers)
    test(`${what}, however sure each is of itself: ${expected}`, () => {
      for (const sure of [{ actor: 0.99, stance: 0.99, issue: 0.99 }, guess, undefined]) {
        const provenance = { ...machine(sure), reader: { model: "m", prompt: "1" }, agrees };
        for (const candour of ["sure", "balanced"] as const)
          assert.equal(said({ status: "suggested", provenance }, candour), expected);
        assert.equal(said({ status: "accepted", provenance }, "sure"), "stance, issue");
      }
    });

  test("what a second reader left to the machine is claimed where the machine is sure enough", () => {
    const read = (sure: Sure, ...fields: readonly (keyof Sure)[]) =>
      said(
        {
          status: "suggested",
          provenance: { ...machine(sure), reader: { model: "m", prompt: "1" }, read: fields, agrees: ["stance"] },
        },
        "balanced",
      );
    const all: Sure = { actor: 0.9, stance: 0.9, issue: 0.9 };
    assert.equal(read(all, "stance"), "stance, issue");
    assert.equal(read({ ...all, issue: 0.2 }, "stance"), "stance");
    assert.equal(read({ ...all, actor: 0.2 }, "stance"), NOT);
    assert.equal(read(all, "stance", "actor"), NOT);
    assert.equal(read(all, "stance", "issue"), "stance");
  });

  const at = (start: number) => ({ start, end: start + 4 });
  const PLACED = { ...BARE, condition: at(0), when: at(5), where: at(10) };
  const claimed = (sure: Sure, decision?: Position["decision"]) => {
    const asserted = assertedOf(
      { ...PLACED, status: "suggested", provenance: machine(sure), ...(decision && { decision }) },
      "balanced",
    );
    return BESIDES.filter((field) => asserted[field]).join(", ");
  };
  test("of what goes with a stance what is likely right, and there", () =>
    assert.equal(
      claimed({ actor: 0.9, stance: 0.9, issue: 0.1, condition: 0.6, when: 0.6, where: 0.4 }),
      "condition, when",
    ));
  test("what it hangs on not without the stance, when and where also without", () =>
    assert.equal(
      claimed({ actor: 0.9, stance: 0.2, issue: 0.9, condition: 0.9, when: 0.9, where: 0.9 }),
      "when, where",
    ));
  test("what a person corrected of it", () =>
    assert.equal(
      claimed({ actor: 0.9, stance: 0.9, issue: 0.1, condition: 0.1, when: 0.1, where: 0.1 }, { corrected: ["where"] }),
      "where",
    ));
});
