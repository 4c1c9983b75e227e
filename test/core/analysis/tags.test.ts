import assert from "node:assert/strict";
import { parse } from "../../../src/core/analysis/parse";
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
  Acronym: ["NATO", "They asked NATO for help."],
  Named: ["Mar", "Petra Mar left."],
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

  const sentences: readonly (readonly [text: string, word: string, ...tags: Tag[]])[] = [
    ["Jan Kask left in Jan. 2019.", "jan", "Noun", "ProperNoun", "Named"],
    ["April Orlo left.", "april", "Noun", "ProperNoun", "Named"],
    ["Petra Mar left.", "mar", "Noun", "ProperNoun", "Named"],
    ["They left in April.", "april", "Noun", "ProperNoun", "Month", "Date"],
    ["It opened on 3 May, they said.", "3", "Value", "Date"],
    ["It opened in 1987.", "1987", "Value", "Date"],
    ["It stood in USA Today.", "today", "Noun", "ProperNoun"],
    ["They paid $5 for it.", "$5", "Value"],
    ["They cannot leave.", "cannot", "Verb", "Modal", "Auxiliary"],
    ["The bridge is theirs.", "theirs", "Noun", "Pronoun"],
    ["They have not yet closed it.", "have", "Verb", "PresentTense", "Auxiliary"],
    ["They have a bridge.", "have", "Verb", "PresentTense"],
    ["It was closed.", "closed", "Verb", "PastTense", "Participle"],
    ["The town’s bridge fell.", "town", "Noun", "Possessive"],
    ["The riders’ club met.", "'", "Possessive"],
    ["They fear a march eastward again.", "eastward", "Adjective"],
    ["They say that it fell.", "that", "Conjunction"],
    ["‘We want cars’ he said.", "’", "Punctuation"],
    ["It’s a bridge.", "is", "Verb", "PresentTense", "Copula"],
    ["It’s called off.", "is", "Verb", "PresentTense", "Copula", "Auxiliary"],
    ["It’s been closed.", "has", "Verb", "PresentTense", "Auxiliary"],
    ["They’ve built it.", "have", "Verb", "PresentTense", "Auxiliary"],
    ["They’d built it.", "had", "Verb", "PastTense", "Auxiliary"],
    ["It fell on March 3, 2019.", "2019", "Value", "Date"],
    ["They left on Tues. 5 May.", "tues.", "Noun", "ProperNoun", "WeekDay", "Date"],
    ["It cost £60k and €3bn.", "€3bn", "Value"],
  ];
  for (const [text, word, ...tags] of sentences)
    test(`${word} in ${text}`, () => {
      const token = run(parse(text)).tokens.find(({ norm }) => norm === word);
      assert.deepEqual([...(token?.tags ?? [])], tags);
    });
});
