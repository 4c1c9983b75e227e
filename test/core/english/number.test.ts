import assert from "node:assert/strict";
import fc from "fast-check";
import { isGerund, ofSeveral } from "../../../src/core/english/inflect";
import { isPlural } from "../../../src/core/english/number";
import { closed, lowered, raised, tidied } from "../../../src/core/english/tidy";

suite("number", () => {
  test("a phrase of one and of several", () => {
    for (const [one, several] of [
      ["welcomes with reserve", "welcome with reserve"],
      ["denies", "deny"],
      ["is glad of", "are glad of"],
      ["has doubts about", "have doubts about"],
      ["watches", "watch"],
      ["goes along with", "go along with"],
      ["does without", "do without"],
      ["dismisses", "dismiss"],
      ["raises", "raise"],
      ["pays for", "pay for"],
      ["lies about", "lie about"],
      ["would like", "would like"],
    ] as const)
      assert.equal(ofSeveral(one), several);
  });

  test("a thing is no gerund", () => {
    for (const word of ["thing", "something", "king", "spring", "evening", "ring", "string"])
      assert.ok(!isGerund(word), word);
    for (const word of ["raising", "closing", "dying", "opening"]) assert.ok(isGerund(word), word);
  });

  test("plurals", () => {
    for (const word of ["residents", "people", "women", "policemen", "Israelis", "militias", "parties"])
      assert.ok(isPlural(word), word);
    for (const word of ["press", "news", "bus", "crisis", "team", "Congress", "Hamas", "gas"])
      assert.ok(!isPlural(word), word);
  });
});

suite("tidy", () => {
  const cases: [words: string, expected: string][] = [
    ["the plan that", "the plan"],
    ["the plan, and", "the plan"],
    ["the union (EU", "the union"],
    ["(some) of the plans", "(some) of the plans"],
    ["I]t", "It"],
    ["a deal with the…", "a deal…"],
    ["what they object to", "what they object to"],
    ["the the plan", "the plan"],
    ["the plan.", "the plan"],
    ["the U.S.", "the U.S."],
    ["games” and a “stunt", "games and a stunt"],
  ];
  for (const [words, expected] of cases) test(`${words}, ${expected}`, () => assert.equal(tidied(words), expected));

  test("marks that were open are closed", () => {
    assert.equal(closed("“The ferry and “the…"), "“The ferry and “the…””");
    assert.equal(closed("late” and “never”"), "late and “never”");
  });

  test("capitals of a sentence, not of a name", () => {
    assert.deepEqual(["The plan", "Theodore", "His ferry", "Sixty boats"].map(lowered), [
      "the plan",
      "Theodore",
      "his ferry",
      "Sixty boats",
    ]);
    assert.deepEqual(["the city", "von Aue", "an Arlen spokesman", "officials", "eWire"].map(raised), [
      "The city",
      "von Aue",
      "An Arlen spokesman",
      "Officials",
      "eWire",
    ]);
  });

  test("of any words no more is left than there was, and no bracket alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ()[]“”"….,;the to of'.split("")) }), (words) => {
        const left = tidied(words);
        assert.ok(left.length <= words.length);
        assert.equal(left.split("(").length, left.split(")").length, left);
        assert.equal(left.split("“").length, left.split("”").length, left);
      }),
    );
  });
});
