import assert from "node:assert/strict";
import { HUES, huesOf } from "../../../src/core/views/hues";
import { actor, at, FAIR, mention } from "../../fixtures/fair";

/** An article in which each of these actors is mentioned so often. */
const crowd = (counts: Readonly<Record<string, number>>) => ({
  ...FAIR,
  actors: Object.keys(counts).map((id) => actor(id, id)),
  mentions: Object.entries(counts).flatMap(([id, count]) =>
    Array.from({ length: count }, (_, i) => mention(`${id}${i}`, id, at("she"))),
  ),
});
const eight = { a: 1, b: 8, c: 7, d: 6, e: 5, f: 4, g: 3, h: 2 };
const given = (hues: ReadonlyMap<string, number>) => Object.fromEntries(hues);

suite("project: hues", () => {
  test("the actors mentioned most have colours of their own, in that order", () =>
    assert.deepEqual(given(huesOf(crowd(eight))), { b: 1, c: 2, d: 3, e: 4, f: 5, g: 6 }));

  test("who is not, or no more, mentioned has none", () => {
    assert.deepEqual(given(huesOf(FAIR)), { aQuill: 1, aClub: 2, aCity: 3 });
    const mentions = FAIR.mentions.map((it) => (it.actor === "aClub" ? { ...it, status: "rejected" as const } : it));
    assert.deepEqual(given(huesOf({ ...FAIR, mentions })), { aQuill: 1, aCity: 2 });
  });

  test("a colour stays with its actor when others are mentioned more", () => {
    const before = huesOf(crowd(eight));
    assert.deepEqual(given(huesOf(crowd({ ...eight, g: 20, c: 9 }), before)), given(before));
  });

  test("only who comes in newly takes the colour of who falls out", () => {
    const before = huesOf(crowd(eight));
    assert.deepEqual(given(huesOf(crowd({ ...eight, a: 20 }), before)), { a: 6, b: 1, c: 2, d: 3, e: 4, f: 5 });
  });

  test("as many mentions as the last one do not take its colour", () => {
    const before = huesOf(crowd(eight));
    assert.deepEqual(given(huesOf(crowd({ ...eight, a: 3 }), before)), given(before));
  });

  test("no two actors have the same colour", () => {
    const before = huesOf(crowd(eight));
    const after = huesOf(crowd({ a: 9, h: 9, b: 8, c: 7, x: 7, y: 7 }), before);
    assert.equal(new Set(after.values()).size, HUES.length);
  });
});
