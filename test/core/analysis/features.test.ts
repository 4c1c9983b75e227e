import assert from "node:assert/strict";
import { FAMILY } from "../../../src/core/analysis/attributions/families";
import { KINDS } from "../../../src/core/analysis/attributions/words";
import { REPORTING_FEATURES } from "../../../src/core/analysis/lexicon/packed/reportingWeights";
import { type Features, featuresOf, fingerprint, listener } from "../../accuracy/features";

suite("features", () => {
  test("the weights were learned for these", () => {
    assert.equal(
      fingerprint(featuresOf()),
      REPORTING_FEATURES,
      "Features, kinds of words or layouts have changed: what the weights say is read for other ones. `npm run learn` learns them anew.",
    );
  });

  test("each family is heard", () => {
    assert.deepEqual(
      [...featuresOf().keys()].sort((a, b) => a - b),
      Object.values(FAMILY),
    );
  });

  const known = featuresOf();
  const changed = (change: (names: readonly string[]) => readonly string[]): Features =>
    new Map([...known].map(([family, names]) => [family, family === FAMILY.sourceShape ? change(names) : names]));
  const changes: readonly (readonly [what: string, features: Features, kinds?: readonly string[]])[] = [
    ["one is put in", changed(([first, ...rest]) => [first!, "new", ...rest])],
    ["one is left out", changed((names) => names.slice(1))],
    ["two change places", changed(([first, second, ...rest]) => [second!, first!, ...rest])],
    ["a kind of word is put in", known, ["new", ...KINDS]],
  ];
  for (const [what, features, kinds] of changes)
    test(`the fingerprint is another where ${what}`, () =>
      assert.notEqual(fingerprint(features, kinds), fingerprint(known)));

  test("two features in one place, or one in two, are no family", () => {
    const scale = listener();
    scale.begin(FAMILY.cueWord);
    scale.add("word", 1);
    assert.throws(() => scale.add("word", 1), /twice/);
    scale.begin(FAMILY.cueWord);
    assert.throws(() => scale.add("stem", 1), /“word” and “stem”/);
  });
});
