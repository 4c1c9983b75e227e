import assert from "node:assert/strict";
import { accept, reject } from "../../../src/core/actions/review";
import { isKept } from "../../../src/core/model/decided";
import { LISTS } from "../../../src/core/model/fields";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readWorld } from "../gold";
import { WORLD } from "../sections";
import { LOOKED_AT } from "../world";
import { type Questioned, questioned, readTwice } from "./articles";
import { compare } from "./compare";
import { type Item, perfectAnswer } from "./perfect";
import { chance, INVENTED, spoiled } from "./spoil";

/** Rows with everything right that they assert may be this much fewer than the machine's alone: 5 of 100. */
const MOST_WORSE = 0.05;

suite("a second reader on world news, the articles measured on", function () {
  this.timeout(120_000);
  let articles: readonly Questioned[];
  suiteSetup(() => {
    articles = readWorld(WORLD.folder, WORLD.file).slice(LOOKED_AT).map(questioned);
    assert.equal(articles.length, LOOKED_AT);
  });

  const wrongAnswers = (invented: number) => {
    const spoiling = { wrong: 1 / 3, invented, random: chance(1) };
    return (prompt: Questioned["prompts"][number], article: Questioned) =>
      JSON.stringify(spoiled(perfectAnswer(prompt, article), prompt, article.gold.article.text, spoiling));
  };

  test("of perfect answers hardly anything is lost", () => {
    const { both } = compare(articles, (prompt, article) => JSON.stringify(perfectAnswer(prompt, article)));
    assert.ok(both.rows.everything >= 0.92, `${both.rows.everything} of the rows right`);
    assert.ok(both.recall.withIssue >= 0.85, `${both.recall.withIssue} of the positions found`);
  });

  for (const invented of [0.5, 0])
    test(`answers of which a third is wrong in each field, ${invented} of it invented, do little harm`, () => {
      const { alone, both, refused } = compare(articles, wrongAnswers(invented));
      assert.ok(
        both.rows.everything >= alone.rows.everything - MOST_WORSE,
        `${both.rows.everything} of the rows right`,
      );
      assert.equal((refused.get("words not found") ?? 0) > 100, invented > 0);
    });

  /** Answers that are wrong in the same way throughout. */
  const broken: readonly (readonly [what: string, said: (item: Item) => Item])[] = [
    [
      "whose speakers and issues are all invented",
      () => ({ speaker: INVENTED[3]!, stance: "support", issue: INVENTED[0]! }),
    ],
    ["that name nobody", (item) => ({ ...item, speaker: null })],
    ["of stances alone", () => ({ stance: "support" })],
  ];
  for (const [what, said] of broken)
    test(`answers ${what} do little harm`, () => {
      const { alone, both } = compare(articles, (prompt, article) => {
        const { attributions, missing } = perfectAnswer(prompt, article);
        const told = (item: Item): Item => ({ n: item.n!, ...said(item) });
        return JSON.stringify({
          attributions: attributions.map((item) => (item.none && what === "that name nobody" ? item : told(item))),
          missing: missing.map((item) => ({ ...item, ...said(item) })),
        });
      });
      const figures = [
        [both.rows.everything, alone.rows.everything],
        [both.rows.actor, alone.rows.actor],
        [both.rows.fullRight, alone.rows.fullRight],
      ] as const;
      for (const [twice, once] of figures) assert.ok(twice >= once - MOST_WORSE, `${what}: ${twice}, alone ${once}`);
    });

  test("what is invented falls out, and no decision changes", () => {
    const answerTo = wrongAnswers(0.9);
    let decisions = 0;
    for (const article of articles) {
      const { text } = article.gold.article;
      const before = decided(article.document);
      const { document, answered, refused } = readTwice(
        { ...article, document: before, prompts: questionsOf(before, text) },
        answerTo,
      );
      assert.ok(answered.length > 0 && refused.length > 0);
      // by their ids: actors stand in the order of the first words that mean them
      const kept = (of: AnnotationDocument) =>
        LISTS.flatMap((list) => of[list].filter(isKept)).sort((a, b) => (a.id < b.id ? -1 : 1));
      assert.deepEqual(kept(document), kept(before));
      decisions += kept(before).length;
      for (const { name } of document.actors) assert.ok(!INVENTED.includes(name), name);
      const names = new Set(before.actors.map((it) => it.name));
      for (const { name } of document.actors)
        assert.ok(names.has(name) || text.replace(/\s+/g, " ").includes(name), name);
    }
    assert.ok(decisions > 300, `${decisions} decisions`);
  });
});

/** With every third annotation accepted and every seventh rejected. */
function decided(document: AnnotationDocument): AnnotationDocument {
  const ids = [...document.actors, ...document.attributions, ...document.positions].map(({ id }) => id);
  const accepted = accept(ids.filter((_, i) => i % 3 === 0))(document, { name: "P" });
  return reject(ids.filter((_, i) => i % 7 === 1 && i % 3 !== 0))(accepted, { name: "P" });
}
