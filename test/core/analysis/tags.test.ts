import assert from "node:assert/strict";
import nlp from "compromise/two";
import { parse } from "../../../src/core/analysis/parse";
import { COMPROMISE_TAGS } from "../../../src/core/analysis/sentences";
import type { Tag } from "../../../src/core/analysis/tags";
import { run } from "../../fixtures/run";

/** What any tagger has to give: a word for each tag, in a sentence that leaves no doubt. */
const CASES: Readonly<Record<Tag, readonly [word: string, sentence: string]>> = {
  Noun: ["bridge", "The bridge is closed."],
  ProperNoun: ["Canada", "They left Canada."],
  Plural: ["bridges", "The bridges are closed."],
  Pronoun: ["she", "Then she left."],
  Possessive: ["their", "They lost their way."],
  Date: ["tomorrow", "They leave tomorrow."],
  Month: ["October", "They left in October."],
  WeekDay: ["Tuesday", "They left on Tuesday."],
  Value: ["seven", "They built seven bridges."],
  Unit: ["kg", "It weighs 20 kg today."],
  Acronym: ["NATO", "They asked NATO for help."],
  Abbreviation: ["Sen.", "They asked Sen. Smith."],
  Person: ["Maria", "They asked Maria for help."],
  FirstName: ["Maria", "They asked Maria for help."],
  LastName: ["Sanchez", "They asked Maria Sanchez."],
  FemaleName: ["Maria", "They asked Maria for help."],
  MaleName: ["John", "They asked John for help."],
  Honorific: ["Sen.", "They asked Sen. Smith."],
  Actor: ["lawyer", "They asked the lawyer."],
  Place: ["Canada", "They left Canada."],
  City: ["Paris", "They live in Paris."],
  Country: ["Canada", "They left Canada."],
  Region: ["Texas", "They live in Texas."],
  Demonym: ["American", "American bridges fell."],
  Organization: ["Google", "They asked Google for help."],
  Verb: ["left", "They left Canada."],
  Infinitive: ["build", "They want to build bridges."],
  PresentTense: ["builds", "She builds bridges."],
  PastTense: ["walked", "They walked home."],
  Participle: ["taken", "It has been taken by them."],
  Gerund: ["building", "They are building bridges."],
  Auxiliary: ["are", "They are building bridges."],
  Copula: ["is", "The bridge is old."],
  Modal: ["could", "They could build bridges."],
  Negative: ["not", "They did not leave."],
  Adjective: ["old", "The bridge is old."],
  Adverb: ["quickly", "They left quickly."],
  Determiner: ["the", "They closed the bridge."],
  Preposition: ["with", "They left with her."],
  Conjunction: ["and", "They came and went."],
  QuestionWord: ["who", "They asked who fell."],
  Condition: ["unless", "They leave unless it rains."],
  Expression: ["wow", "Wow, it fell."],
  Punctuation: [",", "Wow, it fell."],
};

suite("tags", () => {
  for (const [tag, [word, sentence]] of Object.entries(CASES) as [Tag, (typeof CASES)[Tag]][])
    test(`${tag}: ${word}`, () => {
      const token = run(parse(sentence)).tokens.find(({ norm }) => norm === word.toLowerCase());
      assert.ok(token?.tags.has(tag), `${[...(token?.tags ?? [])]}`);
    });

  test("compromise knows what it is asked for, and nothing else is handed on", () => {
    const { tagSet } = (nlp.model() as { one: { tagSet: Readonly<Record<string, unknown>> } }).one;
    for (const theirs of Object.values(COMPROMISE_TAGS)) assert.ok(theirs in tagSet, theirs);
    const given = Object.values(CASES).flatMap(([, sentence]) =>
      run(parse(sentence)).tokens.flatMap((it) => [...it.tags]),
    );
    assert.deepEqual(
      [...new Set(given)].filter((tag) => !(tag in CASES)),
      [],
    );
  });
});
