import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
});
