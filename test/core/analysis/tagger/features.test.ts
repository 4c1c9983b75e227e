import assert from "node:assert/strict";
import { readLine } from "../../../../src/core/analysis/tagger/features";
import { readWord } from "../../../../src/core/analysis/tagger/word";

suite("capitals in their sentence", () => {
  const nothing = { dictionary: { classes: [], classOf: new Map() }, lexicon: new Map() };
  const formOf = (sentence: string, word: string) => {
    const words = sentence.split(" ");
    return readLine(words.map((it) => readWord(it, nothing))).forms[words.indexOf(word)];
  };
  const forms = {
    "in a sentence": formOf("We met Quist in the town hall", "Quist"),
    "first in a sentence": formOf("“ Quist met us in the town hall", "Quist"),
    "in a heading": formOf("Town Hall Closes for Mayor Quist", "Quist"),
    "in a sentence of capitals": formOf("TOWN HALL CLOSES FOR QUIST", "QUIST"),
    "of an abbreviation": formOf("We met QUIST in the town hall", "QUIST"),
  };
  test("are told apart by where they stand", () =>
    assert.equal(new Set(Object.values(forms)).size, Object.keys(forms).length, JSON.stringify(forms)));
});
