import assert from "node:assert/strict";
import { type Signals, sureOf, type Way } from "../../../src/core/analysis/positions/sureness";
import type { Sure } from "../../../src/core/model/types";

const NONE: Signals["ways"] = { condition: null, addressee: null, when: null, where: null };
const PLAIN: Signals = { stance: 0.7, issue: 0.6, attribution: 0.8, spoken: true, pronoun: false, ways: NONE };

suite("how sure a position is", () => {
  const worse: readonly (readonly [what: string, signals: Partial<Signals>, fields: readonly (keyof Sure)[]])[] = [
    ["a stance weighed near", { stance: 0.5 }, ["stance", "issue"]],
    ["an issue weighed near", { issue: 0.3 }, ["issue"]],
    ["a quote that may be none", { attribution: 0.4 }, ["actor", "stance", "issue"]],
    ["nobody known to say it", { spoken: false }, ["actor"]],
    ["a pronoun for its speaker", { pronoun: true }, ["actor"]],
  ];
  for (const [what, signals, fields] of worse)
    test(`less with ${what}: ${fields.join(", ")}`, () => {
      const [plain, less] = [sureOf(PLAIN), sureOf({ ...PLAIN, ...signals })];
      for (const field of ["actor", "stance", "issue"] as const)
        assert.equal(less[field] < plain[field], fields.includes(field), field);
    });

  test("always a probability", () => {
    for (const p of [0, 1])
      for (const one of Object.values(sureOf({ ...PLAIN, stance: p, issue: p, attribution: p })))
        assert.ok(one > 0 && one < 1);
  });

  test("of what goes with a stance only for what there is", () => {
    assert.deepEqual(Object.keys(sureOf(PLAIN)), ["actor", "stance", "issue"]);
    const ways = { ...NONE, where: "beside it", condition: "in what is said" } as const;
    assert.deepEqual(Object.keys(sureOf({ ...PLAIN, ways })), ["actor", "stance", "issue", "condition", "where"]);
  });

  test("less of what was told of the statement before, and of a quote that may be none", () => {
    const when = (way: Way, attribution = 0.8) => sureOf({ ...PLAIN, attribution, ways: { ...NONE, when: way } }).when!;
    assert.ok(when("told before") < when("beside it"));
    assert.ok(when("beside it", 0.5) < when("beside it"));
  });
});
