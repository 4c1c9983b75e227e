import assert from "node:assert/strict";
import { oneToOne } from "./oneToOne";
import { pairActors } from "./pairActors";

const gold = (name: string, ...forms: string[]) => ({ name, type: "person", role: null, forms });
const found = (name: string, ...aliases: string[]) => ({ id: name, name, type: "person", role: null, aliases });

suite("who is who, by names", () => {
  const cases: readonly (readonly [name: string, form: string, same: boolean])[] = [
    ["Ana Ruiz", "ANA RUIZ", true],
    ["the Harbour Board’s", "Harbour Board", true],
    ["U.S. Coast-Guard", "US Coast Guard", false],
    ["Coast-Guard", "coast guard", true],
    ["Ana Ruiz", "Ruiz", true],
    ["Ruiz", "Mayor Ana Ruiz", true],
    ["Ana Ruiz", "Ana", false],
    ["Ana Lee", "Lee", false],
    ["Fruiz", "Ruiz", false],
  ];
  for (const [name, form, same] of cases)
    test(`${name} and ${form}`, () => {
      assert.equal(pairActors([gold(name)], [found(form)]).goldOf.size, same ? 1 : 0);
      assert.equal(pairActors([gold("X", name)], [found("Y", form)]).goldOf.size, same ? 1 : 0);
    });

  test("a name goes before a form, a form before the end of one", () => {
    const board = [gold("Board of the Harbour", "the board"), gold("The Board")];
    assert.deepEqual([...pairActors(board, [found("Board")]).goldOf], [[0, 1]]);
    const ruiz = [gold("Ana Ruiz"), gold("Mayor", "Ruiz")];
    assert.deepEqual([...pairActors(ruiz, [found("Ruiz")]).goldOf], [[0, 1]]);
  });

  test("who is left over is listed twice where a whole form says so", () => {
    const { goldOf, again } = pairActors(
      [gold("Ana Ruiz")],
      [found("Ana Ruiz"), found("Ana Ruiz"), found("Piet Ruiz")],
    );
    assert.deepEqual([[...goldOf], [...again]], [[[0, 0]], [[1, 0]]]);
    assert.equal(pairActors([gold("Ana Ruiz")], [found("Ana Ruiz"), found("Ruiz")]).again.size, 0);
  });

  test("means: by pair, by form, by a name that the gold does not list, and nobody", () => {
    const { means } = pairActors(
      [gold("Ana Ruiz", "Ruiz"), gold("Piet")],
      [found("Ruiz"), found("Jo Falk"), found("Piet")],
    );
    assert.ok(means("Ruiz", "Ana Ruiz"));
    assert.ok(!means("Piet", "Ana Ruiz"));
    assert.ok(means("Jo Falk", "Falk"));
    assert.ok(means("Jo Falk", "Jo Falk"));
    assert.ok(!means("Ruiz", "Falk"));
    assert.ok(means(null, null));
    assert.ok(!means("Ruiz", null));
    assert.ok(!means(null, "Ana Ruiz"));
    assert.ok(!means("gone", "Ana Ruiz"));
  });

  test("pairs are taken in order, one to one", () => {
    const pairs = [["a", 1] as const, ["b", 1] as const, ["a", 2] as const, ["b", 2] as const];
    assert.deepEqual(
      [...oneToOne(pairs)],
      [
        ["a", 1],
        ["b", 2],
      ],
    );
  });
});
