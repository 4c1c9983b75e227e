import assert from "node:assert/strict";
import { PENN_TAGS } from "../../../src/core/analysis/tagger/penn";
import { asGum } from "./corpus";
import { COMPROMISE, written } from "./peers";
import { scoreTags } from "./score";

suite("tags measured", () => {
  const told = ({ words, tags }: { words: readonly string[]; tags: readonly number[] }) =>
    words.map((word, i) => `${word}/${PENN_TAGS[tags[i]!] ?? "?"}`).join(" ");

  test("CoreNLP’s words and tags in GUM’s conventions", () => {
    const row = {
      words: ["``", "We", "went", "to", "the", "re-opened", "Orlo-Quist", "bank", "to", "n't", "pay", "-LRB-", "''"],
      tags: ["``", "PRP", "VBD", "TO", "DT", "JJ", "NNP", "NN", "TO", "RB", "VB", "-LRB-", "''"],
    };
    assert.equal(
      told(asGum(row, 0)),
      "\"/`` We/PRP went/VBD to/IN the/DT re/? -/HYPH opened/? Orlo/NNP -/HYPH Quist/NNP bank/NN to/TO n't/RB pay/VB (/-LRB- \"/''",
    );
    assert.match(told(asGum(row, 1)), /^“\/``.* n’t\/RB .* ”\/''$/);
  });

  test("a sentence as a person writes it, and where its words start in it", () => {
    const words = ["He", "said", ":", '"', "It", "is", "n’t", "well", "-", "known", '"', "(", "yet", ")", "."];
    const { text, starts } = written(words);
    assert.equal(text, 'He said: "It isn’t well-known" (yet).');
    assert.deepEqual(
      words.map((word, i) => text.slice(starts[i], starts[i]! + word.length)),
      words,
    );
  });

  test("compromise’s tags stand at the words they are of, clitics too", () => {
    const words = ["The", "mayor", "'s", "dog", "wo", "n't", "bark", "."];
    const { text, starts } = written(words);
    const found = COMPROMISE.tag(text, starts, words).map((it) => it?.penn ?? null);
    assert.deepEqual(found.slice(0, 7), ["DT", "NN", "POS", "NN", "MD", "RB", "VB"]);
  });

  test("what nobody knows is not counted, and marks are told apart from words", () => {
    const [DT, NN, STOP] = ["DT", "NN", "."].map((tag) => PENN_TAGS.indexOf(tag as "NN")) as [number, number, number];
    const sentence = { words: ["The", "re", "dog", "."], tags: [DT, -1, NN, STOP], by: "people" as const };
    const score = scoreTags([{ id: "1", sentences: [sentence] }], () => [DT, NN, DT, STOP]);
    assert.deepEqual(score, { all: 2 / 3, words: 1 / 2, count: 3, slips: [["DT for NN", 1]] });
  });
});
