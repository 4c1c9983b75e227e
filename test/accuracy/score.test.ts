import assert from "node:assert/strict";
import type { Span } from "../../src/core/model/types";
import { cueAlone, majority, sentiment } from "./baselines";
import type { GoldEntity, PredictedEntity } from "./entities";
import { formOf, quotationsByCharacter } from "./form";
import type { GoldPosition, GoldPositions } from "./gold";
import { type Attributed, headOf } from "./judge";
import { scoreEntities } from "./scoreEntities";
import { type FoundPosition, sameName, scorePositions } from "./scorePositions";
import { scoreQuotes } from "./scoreQuotes";
import { jaccard, runs, tokenize, touched, wordsAmong } from "./tokens";

/** Where the `nth` occurrence of `words` stands, from 0. */
function at(text: string, words: string, nth = 0): Span {
  let start = text.indexOf(words);
  for (; nth > 0; nth--) start = text.indexOf(words, start + 1);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
}

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} ≠ ${expected}`);

suite("tokens of the metrics", () => {
  const cases: readonly (readonly [text: string, expected: readonly string[]])[] = [
    ["Zoë’s well-kept 1,200 boats.", ["Zoë", "’s", "well-kept", "1,200", "boats", "."]],
    ["“Don’t,” he said—twice", ["“", "Don", "’t", ",", "”", "he", "said", "—", "twice"]],
    ["", []],
  ];
  for (const [text, expected] of cases)
    test(text || "nothing", () =>
      assert.deepEqual(
        tokenize(text).map((token) => token.text),
        expected,
      ),
    );

  test("a span touches each token it shares a character with", () => {
    const tokens = tokenize("one two three");
    assert.deepEqual(
      touched(tokens, [
        { start: 2, end: 5 },
        { start: 12, end: 13 },
      ]),
      [0, 1, 2],
    );
    assert.deepEqual(touched(tokens, [{ start: 3, end: 4 }]), []);
  });

  test("overlap and runs", () => {
    near(jaccard([1, 2, 3], [2, 3, 4, 5]), 2 / 5);
    assert.equal(jaccard([], []), 0);
    assert.deepEqual(runs([1, 2, 5]), [
      { start: 1, end: 3 },
      { start: 5, end: 6 },
    ]);
  });
});

suite("form of a content", () => {
  const text = "“It is late,” said Bo. He found it “far” too late. “And open";
  const cases: readonly (readonly [content: string, cue: string, expected: string])[] = [
    ["“It is late,”", "said", "direct"],
    ["it “far” too late", "found", "mixed"],
    ["too late", "found", "indirect"],
    ["And open", "found", "direct"],
    ["late", "is", "indirect"],
    [",", "said", "none"],
  ];
  for (const [content, cue, expected] of cases)
    test(`${content} → ${expected}`, () => {
      const tokens = tokenize(text);
      const words = wordsAmong(tokens, touched(tokens, [at(text, content)]));
      assert.equal(formOf(quotationsByCharacter(text), tokens, words, [at(text, cue)]), expected);
    });
});

suite("source heads", () => {
  const cases: readonly (readonly [source: string, head: string])[] = [
    ["a spokesman for the mayor", "spokesman"],
    ["Mira Holt, the owner,", "Holt"],
    ["the union’s", "union"],
    ["of many", "many"],
  ];
  for (const [source, head] of cases)
    test(source, () => {
      const tokens = tokenize(source);
      assert.equal(
        tokens[
          headOf(
            tokens,
            tokens.map((_, i) => i),
          )
        ]?.text,
        head,
      );
    });
});

suite("attribution metrics", () => {
  const text = "Ann Ash, the guard, said the gate is shut. “It is cold,” said Bo. He told us that “all” is fine.";
  const gold: readonly Attributed[] = [
    { source: [at(text, "Ann Ash, the guard,")], cue: [at(text, "said")], content: [at(text, "the gate is shut")] },
    { source: [at(text, "Bo")], cue: [at(text, "said", 1)], content: [at(text, "“It is cold,”")] },
    { source: [at(text, "He")], cue: [at(text, "told")], content: [at(text, "that “all” is fine")] },
  ];
  // the first with a shorter source and content, the second with a wrong source, the third missed, one made up
  const predicted: readonly Attributed[] = [
    { source: [at(text, "Ann Ash")], cue: [at(text, "said")], content: [at(text, "the gate is")] },
    { source: [at(text, "us")], cue: [at(text, "said", 1)], content: [at(text, "“It is cold,”")] },
    { source: [], cue: [at(text, "is", 2)], content: [at(text, "fine")] },
  ];
  const scores = scoreQuotes([{ text, gold, predicted }]);
  const cases: readonly (readonly [name: string, actual: number, expected: number])[] = [
    ["found contents: 2 of 3 and 2 of 3", scores.content.all.f1, 2 / 3],
    ["with the right source: 1 of 3 and 1 of 3", scores.attribution.all.f1, 1 / 3],
    ["direct found", scores.content.direct.f1, 1],
    ["direct with the right source", scores.attribution.direct.f1, 0],
    ["mixed missed", scores.content.mixed.recall, 0],
    ["speakers of the two found", scores.speaker.all, 1 / 2],
    ["exact cues: 2 of 3", scores.citron.cue.f1, 2 / 3],
    ["exact sources: 0 of 2 given", scores.citron.source.precision, 0],
    ["exact contents: 1 of 3", scores.citron.content.recall, 1 / 3],
    ["exact runs of sources: Ann Ash and us against three", scores.cofenet.source.f1, 0],
    ["exact runs of contents: 1 of 3", scores.cofenet.content.f1, 1 / 3],
  ];
  for (const [name, actual, expected] of cases) test(name, () => near(actual, expected));

  test("the gold itself is perfect, nothing is nothing", () => {
    const perfect = scoreQuotes([{ text, gold, predicted: gold }]);
    for (const rates of [perfect.attribution.all, perfect.citron.source, perfect.cofenet.content]) near(rates.f1, 1);
    near(perfect.speaker.all, 1);
    near(scoreQuotes([{ text, gold, predicted: [] }]).attribution.all.f1, 0);
  });

  test("of two candidates for one gold content the more alike is taken, and only one", () => {
    const twice = [gold[0]!, { ...gold[0]!, content: [at(text, "the gate is")] }];
    near(scoreQuotes([{ text, gold: [gold[0]!], predicted: twice }]).attribution.all.precision, 1 / 2);
  });
});

suite("name and actor metrics", () => {
  const text = "Ann Ash met Norcom. She likes the firm. Mr Ash smiled.";
  const entity = (words: string, more: Partial<GoldEntity>): GoldEntity => ({
    ...at(text, words),
    type: "person",
    cluster: "1",
    named: true,
    pronoun: false,
    head: at(text, words),
    ...(more.named !== false && { name: at(text, words) }),
    ...more,
  });
  const gold: readonly GoldEntity[] = [
    entity("Ann Ash", {}),
    entity("Norcom", { type: "organization", cluster: "2" }),
    entity("She", { named: false, pronoun: true }),
    entity("the firm", { type: "organization", cluster: "2", named: false, head: at(text, "firm") }),
    entity("Mr Ash", { head: at(text, "Ash", 1) }),
  ];
  const guess = (span: Span, type: string, cluster: string, pronoun = false): PredictedEntity => ({
    ...span,
    type,
    cluster,
    pronoun,
  });
  // Norcom taken for a person, “She” for Norcom, “Ash” found without its title and as somebody new
  const predicted = [
    guess(at(text, "Ann Ash"), "person", "a"),
    guess(at(text, "Norcom"), "person", "b"),
    guess(at(text, "She"), "person", "b", true),
    guess(at(text, "Ash", 1), "person", "c"),
  ];
  const scores = scoreEntities([{ text, gold, predicted }]);
  // the gold has a mention there, and no name
  const more = [...predicted, guess(at(text, "firm"), "organization", "d")];
  const { exactTyped, aside } = scoreEntities([{ text, gold, predicted: more }]);
  const cases: readonly (readonly [name: string, actual: number, expected: number])[] = [
    ["at a nameless mention: wrong", exactTyped.all.precision, 2 / 4],
    ["or left aside", aside.exactTyped.all.precision, 2 / 3],
    ["one left aside", aside.predictions, 1],
    ["typed: 2 of 3 and 2 of 3", scores.exactTyped.all.f1, 2 / 3],
    ["organizations: none", scores.exactTyped.organization.f1, 0],
    ["overlap, untyped", scores.overlapUntyped.all.f1, 1],
    // chains a, b = {Norcom, She}, c: (1 + ½ + ½ + 1) / 4
    ["B³ precision", scores.chains.precision, 0.75],
    // {Ann Ash, She, Mr Ash} in three chains: 3 · ⅓, Norcom 1; of 4
    ["B³ recall", scores.chains.recall, 0.5],
    ["“She” leads to the wrong name", scores.pronounToName, 0],
    ["one pronoun counts", scores.pronouns, 1],
  ];
  for (const [name, actual, expected] of cases) test(name, () => near(actual, expected));

  test("a common noun found is neither right nor wrong", () => {
    const firm = guess(at(text, "the firm"), "organization", "b");
    assert.deepEqual(scoreEntities([{ text, gold, predicted: [...predicted, firm] }]).chains, scores.chains);
  });

  test("a description found is none of the names and pronouns, and one of all mentions", () => {
    const firm = { ...guess(at(text, "the firm"), "organization", "b"), named: false as const };
    const found = scoreEntities([{ text, gold, predicted: [...predicted, firm] }]);
    assert.deepEqual(found.chains, scores.chains);
    assert.deepEqual(found.exactTyped, scores.exactTyped);
    assert.ok(found.allChains.recall > scores.allChains.recall);
  });

  test("right chains lead from the pronoun to the name", () => {
    const right = predicted.map((one) => ({ ...one, cluster: one.cluster === "b" && !one.pronoun ? "b" : "a" }));
    const found = scoreEntities([{ text, gold, predicted: right }]);
    near(found.pronounToName, 1);
    near(found.chains.f1, 1);
  });
});

suite("position metrics", () => {
  const text = "Ann rejects the new levy on Monday. Bo wants it.";
  const nothing = { condition: null, addressee: null, when: null, where: null };
  const gold: readonly GoldPosition[] = [
    {
      attribution: "1",
      speaker: "Ann",
      stance: "oppose",
      issue: at(text, "new levy"),
      ...nothing,
      when: at(text, "on Monday"),
    },
    { attribution: "2", speaker: "Bo Ek", stance: "support", issue: at(text, "new levy"), ...nothing },
    { attribution: "3", speaker: null, stance: "neutral", issue: null, ...nothing },
    { attribution: "4", speaker: null, stance: "neutral", issue: null, ...nothing },
  ];
  const found: readonly (FoundPosition | undefined)[] = [
    { speaker: "Ann Ash", stance: "deny", issue: at(text, "levy on Monday"), ...nothing, when: at(text, "Monday") },
    { speaker: "Ek", stance: "support", issue: at(text, "levy"), ...nothing, where: at(text, "it") },
    { speaker: null, stance: "neutral", issue: null, ...nothing },
    undefined,
  ];
  const scores = scorePositions([{ text, pairs: gold.map((one, i) => [one, found[i]] as const) }]);
  const cases: readonly (readonly [name: string, actual: number, expected: number])[] = [
    ["stance: 2 of 4", scores.stance, 0.5],
    // oppose 0, support 1, neutral ⅔ (one of two, nothing wrong)
    ["macro F1", scores.macro, (0 + 1 + 2 / 3) / 3],
    ["deny is on the side of oppose", scores.side, 0.75],
    ["speakers: “Ann Ash” is not “Ann”, “Ek” is “Bo Ek”", scores.speaker, 0.5],
    // {levy, on, Monday} and {new, levy}: ¼; {levy} and {new, levy}: ½; none and none
    ["issue", scores.issue, 0.5],
    ["when: “Monday” of “on Monday”", scores.when, 1],
    ["where: one too many", scores.where, 0],
  ];
  for (const [name, actual, expected] of cases) test(name, () => near(actual, expected));

  const names: readonly (readonly [string | null, string | null, boolean])[] = [
    ["the Clayton campaign", "Clayton campaign", true],
    ["Bo Ek", "Ek", true],
    ["Bo Ek", "Ann Ek", false],
    ["Ann", "Ann Ash", false],
    [null, null, true],
    [null, "Ek", false],
  ];
  for (const [a, b, same] of names) test(`${a} and ${b}`, () => assert.equal(sameName(a, b), same));

  test("guesses: the commonest of all, and of the cue", () => {
    const attribution = (id: string, cue: string) => ({ id, source: [], cue: [at(text, cue)], content: [] });
    const article = {
      id: "x",
      publisher: "",
      text,
      attributions: [attribution("1", "rejects"), attribution("2", "wants"), attribution("3", "wants")],
    };
    const position = (id: string, stance: "oppose" | "support") => ({ ...gold[0]!, attribution: id, stance });
    const known: GoldPositions = {
      article,
      positions: [position("1", "oppose"), position("2", "support"), position("3", "support")],
    };
    assert.equal(majority([known])(known, "1"), "support");
    assert.equal(cueAlone([known])(known, "1"), "oppose");
    assert.equal(
      cueAlone([known])({ ...known, article: { ...article, attributions: [attribution("1", "levy")] } }, "1"),
      "support",
    );
  });

  test("a guess by sentiment: good, bad, turned round, neither", () => {
    const said = "Bo said it was good. Bo said it was bad. Bo said it was not bad. Bo said it was Monday.";
    const attributions = said.split(". ").map((sentence, i) => ({
      id: `${i}`,
      source: [],
      cue: [],
      content: [at(said, sentence)],
    }));
    const of = { article: { id: "x", publisher: "", text: said, attributions }, positions: [] };
    const guesses = attributions.map(({ id }) => sentiment(of, id));
    assert.deepEqual(guesses, ["support", "oppose", "support", "neutral"]);
  });
});
