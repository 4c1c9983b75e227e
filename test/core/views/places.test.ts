import assert from "node:assert/strict";
import { sliceOf } from "../../../src/core/model/span";
import { placesAt } from "../../../src/core/views/places";
import { at, FAIR, TEXT } from "../../fixtures/fair";

suite("project: places", () => {
  const cases: [where: string, offset: number, here: string, introduction: string, everywhere: string[]][] = [
    ["a name", at("Quill").start, "Ada Quill", "Mayor Ada Quill", ["Ada Quill", "she"]],
    ["a title", at("Mayor").start, "Mayor Ada Quill", "Mayor Ada Quill", ["Ada Quill", "she"]],
    ["a pronoun", at("she").start, "she", "Mayor Ada Quill", ["Ada Quill", "she"]],
    ["the end of a word", at("she").end, "she", "Mayor Ada Quill", ["Ada Quill", "she"]],
    ["a role", at("the club").start, "the club", "Riders’ Club", ["Riders’ Club", "the club"]],
  ];
  for (const [where, offset, here, introduction, everywhere] of cases)
    test(`of the actor meant by ${where}`, () => {
      const places = placesAt(FAIR, TEXT, offset);
      assert.ok(places);
      assert.equal(sliceOf(TEXT, places.here), here);
      assert.equal(sliceOf(TEXT, places.introduction.all), introduction);
      assert.deepEqual(
        places.everywhere.map((span) => sliceOf(TEXT, span)),
        everywhere,
      );
    });

  const nobody: [where: string, offset: number][] = [
    ["in words that mean nobody", at("opposes").start],
    ["at a pronoun that nobody is known for", at("it", 1).start],
    ["at a rejected actor’s name", at("Nobody").start],
    ["behind the last character", TEXT.length],
  ];
  for (const [where, offset] of nobody) test(`none ${where}`, () => assert.equal(placesAt(FAIR, TEXT, offset), null));
});
