import assert from "node:assert/strict";
import fc from "fast-check";
import { TAG_LEXICON } from "../../../../src/core/analysis/lexicon/packed/tagLexicon";
import { TAG_FEATURES, TAG_WEIGHTS } from "../../../../src/core/analysis/lexicon/packed/tagWeights";
import { TAG_CLASSES, TAG_WORDS } from "../../../../src/core/analysis/lexicon/packed/tagWords";
import { readDictionary } from "../../../../src/core/analysis/tagger/dictionary";
import { readLine } from "../../../../src/core/analysis/tagger/features";
import { readLexicon } from "../../../../src/core/analysis/tagger/lexicon";
import { Tagger, unpackWeights } from "../../../../src/core/analysis/tagger/model";
import { PENN_TAGS } from "../../../../src/core/analysis/tagger/penn";
import { Sheet } from "../../../../src/core/analysis/tagger/sheet";
import { learnedTagger, tagWords } from "../../../../src/core/analysis/tagger/tag";
import { walk } from "../../../../src/core/analysis/tagger/walk";
import { featureNames, fingerprint } from "../../../accuracy/tagger/fingerprint";

/** “word/TAG word/TAG” */
const pairs = (line: string): readonly (readonly [word: string, tag: string])[] =>
  line.split(" ").map((pair) => {
    const cut = pair.lastIndexOf("/");
    return [pair.slice(0, cut), pair.slice(cut + 1)];
  });

suite("tagger", () => {
  test("a sheet has room for all features", () => assert.ok(featureNames().length < new Sheet().hashes.length));

  const sentences = [
    "The/DT plan/NN to/TO fund/VB roads/NNS was/VBD dropped/VBN ./.",
    "They/PRP plan/VBP to/TO visit/VB the/DT mayor/NN ,/, who/WP plans/VBZ nothing/NN ./.",
    "She/PRP said/VBD that/IN the/DT bridge/NN that/WDT fell/VBD was/VBD old/JJ ./.",
    "“/`` We/PRP wo/MD n’t/RB go/VB ,/, ”/'' Ms./NNP Orlo/NNP told/VBD reporters/NNS on/IN Monday/NNP ./.",
    "“/`` We/PRP do/VBP n't/RB know/VB ./. ”/''",
    "The/DT minister/NN ’s/POS speech/NN ended/VBD at/IN noon/NN ./.",
    "He/PRP ’s/VBZ been/VBN asked/VBN to/TO resign/VB ./.",
    "A/DT state/NN -/HYPH owned/VBN bank/NN failed/VBD ./.",
    "The/DT Senate/NNP voted/VBD 52/CD to/IN 48/CD (/-LRB- with/IN two/CD absent/JJ )/-RRB- ./.",
    "Ada/NNP Orlo/NNP and/CC Ben/NNP Quist/NNP went/VBD to/IN Berlin/NNP ./.",
    "SENATE/NNP VOTES/VBZ TO/TO RAISE/VB TAXES/NNS",
    "There/EX is/VBZ no/DT better/JJR way/NN ./.",
    "Its/PRP$ largest/JJS party/NN gave/VBD up/RP ./.",
    "What/WP do/VBP you/PRP want/VB ?/.",
  ];
  for (const sentence of sentences)
    test(sentence, () => {
      const all = pairs(sentence);
      const tags = tagWords(all.map(([word]) => word));
      assert.equal(all.map(([word], i) => `${word}/${tags[i]}`).join(" "), sentence);
    });

  test("no words have no tags", () => assert.deepEqual(tagWords([]), []));

  test("any strings have a tag each, the same every time", () => {
    const odd = fc.constantFrom(
      "",
      "\ud800",
      "\udc00x",
      "👩‍🚒",
      "’",
      "n’t",
      "\u00ad",
      "a\u0000b",
      "ß",
      "Ǆ",
      "２",
      "--",
      "constructor",
    );
    const word = fc.oneof(odd, fc.string(), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const tags = tagWords(words);
        assert.equal(tags.length, words.length);
        for (const tag of tags) assert.ok(PENN_TAGS.includes(tag));
        const anew = new Tagger(
          { dictionary: readDictionary(TAG_CLASSES, TAG_WORDS), lexicon: readLexicon(TAG_LEXICON) },
          unpackWeights(TAG_WEIGHTS),
        );
        assert.deepEqual(
          anew.tag(words).map((tag) => PENN_TAGS[tag]),
          tags,
        );
      }),
      { numRuns: 30 },
    );
  });

  test("what was tagged before makes no difference, however much it was", () => {
    const sentence = "The plan to fund roads was dropped .".split(" ");
    const before = tagWords(sentence);
    tagWords(Array.from({ length: 30_000 }, (_, i) => `word${i}`));
    assert.deepEqual(tagWords(sentence), before);
  });

  test("of an absurdly long word only the ends are looked at", () => {
    const long = (middle: string) => `Pre${middle}ation`;
    const tagger = learnedTagger();
    assert.deepEqual(tagger.read(long("x".repeat(1_000_000))), tagger.read(long("x".repeat(1000))));
  });

  test("a word is weighed once, and against its own candidates", () => {
    const words = Array.from({ length: 2000 }, (_, i) => ["plans", "Ω", `x${i}`, "“"][i % 4]!);
    const line = readLine(words.map((word) => learnedTagger().read(word)));
    let asked = 0;
    walk(line, new Sheet(), (candidates) => {
      asked++;
      assert.ok(candidates.length <= PENN_TAGS.length);
      return candidates[0]!;
    });
    assert.ok(asked <= words.length, `${asked}`);
  });

  test("weights and dictionary take 250 kB together", () => {
    const size = TAG_WEIGHTS.length + TAG_WORDS.length + TAG_CLASSES.length + TAG_LEXICON.length;
    assert.ok(size <= 250_000, `${size}`);
    assert.match(TAG_WEIGHTS + TAG_WORDS + TAG_LEXICON, /^[#%-[\]-~]+$/, "a character that is longer in the bundle");
  });

  test("the weights were learned for these features", () =>
    assert.equal(
      fingerprint(featureNames()),
      TAG_FEATURES,
      "Features, tags or sizes have changed: what the weights say is read for other ones. `npm run learn:tags` learns them anew.",
    ));

  const names = featureNames();
  const changes: readonly (readonly [what: string, names: readonly string[], tags?: readonly string[]])[] = [
    ["a feature is put in", ["new", ...names]],
    ["one is left out", names.slice(1)],
    ["two change places", [names[1]!, names[0]!, ...names.slice(2)]],
    ["two tags change places", names, [PENN_TAGS[1], PENN_TAGS[0], ...PENN_TAGS.slice(2)]],
  ];
  for (const [what, changed, tags] of changes)
    test(`the fingerprint is another where ${what}`, () =>
      assert.notEqual(fingerprint(changed, tags), fingerprint(names)));

  test("every feature has a name of its own", () => assert.equal(new Set(names).size, names.length));
});
