import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { givenNames } from "../src/core/analysis/lexicon/given";
import { LISTED_ORGANIZATIONS, LISTED_PLACES, LISTED_THINGS } from "../src/core/analysis/lexicon/packed/lists";
import { unpacked } from "../src/core/analysis/lexicon/unpack";

suite("word lists", () => {
  const lists = { organizations: LISTED_ORGANIZATIONS, places: LISTED_PLACES, things: LISTED_THINGS };
  for (const [file, packed] of Object.entries(lists))
    test(`${file} are packed as they are listed`, () => {
      const lines = readFileSync(join("test", "lexicon", "lists", `${file}.txt`), "utf8").split("\n");
      const listed = lines.filter((line) => line !== "" && !line.startsWith("#"));
      assert.equal(new Set(listed).size, listed.length, "something is listed twice");
      assert.deepEqual(unpacked(packed), [...listed].sort());
      assert.deepEqual(
        listed.filter((line) => line !== line.toLowerCase().trim()),
        [],
      );
    });

  const names: readonly [name: string, gender: "female" | "male" | null | undefined][] = [
    ["maria", "female"],
    ["mick", "male"],
    ["beverley", "female"],
    ["bridge", undefined],
  ];
  for (const [name, gender] of names)
    test(`${name} is borne by ${gender ?? "nobody"}`, () => assert.equal(givenNames().get(name), gender));
});
