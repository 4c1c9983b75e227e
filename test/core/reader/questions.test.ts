import assert from "node:assert/strict";
import fc from "fast-check";
import { reject } from "../../../src/core/actions/review";
import { contains, sliceOf } from "../../../src/core/model/span";
import { assertedOf } from "../../../src/core/query/asserted";
import { paragraphsOf } from "../../../src/core/reader/pieces";
import type { Prompt, Scope } from "../../../src/core/reader/prompt";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { anyReadArticle } from "../../fixtures/anyDocument";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const document = fairDocument();
const ask = (scope: Scope, budget?: number): readonly Prompt[] =>
  questionsOf(document, TEXT, { scope, ...(budget !== undefined && { budget }) });
const idsIn = (prompts: readonly Prompt[]) => prompts.flatMap(({ attributions }) => attributions.map(({ id }) => id));

suite("questions to a second reader", () => {
  test("a small budget cuts between paragraphs, and asks about each attribution once", () => {
    const [whole] = ask("article");
    const least = whole!.messages[0].content.length;
    const prompts = questionsOf(document, TEXT, { budget: least });
    assert.deepEqual(idsIn(prompts), idsIn([whole!]));
    const many = `${TEXT}\n`.repeat(20);
    const long = questionsOf({ ...document, attributions: [], positions: [] }, many, { budget: 0 });
    assert.ok(long.length > 3);
    for (const { piece } of long) assert.ok(piece.end - piece.start <= 2_000);
    for (const { size } of questionsOf(document, many, { budget: 12_000 })) assert.ok(size <= 12_000);
    const ends = new Set(paragraphsOf(many).map(({ end }) => end));
    for (const { piece } of long) assert.ok(ends.has(piece.end));
  });

  test("every paragraph is in one piece, and every attribution that is not rejected has one number, in any document", () => {
    fc.assert(
      fc.property(anyReadArticle, ({ text, document: any }) => {
        const prompts = questionsOf(any, text, { budget: 0 });
        const paragraphs = paragraphsOf(text);
        for (const paragraph of paragraphs)
          assert.equal(prompts.filter(({ piece }) => contains(piece, paragraph)).length, 1);
        const standing = any.attributions.filter(
          ({ status, content }) =>
            status !== "rejected" &&
            paragraphs.some(({ start, end }) => content[0]!.start >= start && content[0]!.start < end),
        );
        const asked = new Set(idsIn(prompts));
        for (const { id } of standing) assert.ok(asked.has(id));
        assert.equal(asked.size, idsIn(prompts).length);
        assert.equal(new Set(prompts.map(({ id }) => id)).size, prompts.length);
      }),
    );
  });

  test("a paragraph that is too long is cut after a sentence, or between words", () => {
    const long = `${"The river rose again. ".repeat(300)}\n${"word ".repeat(2000)}`;
    const prompts = questionsOf({ ...document, attributions: [], positions: [] }, long, { budget: 0 });
    assert.ok(prompts.length > 6);
    for (const { piece } of prompts) {
      assert.ok(piece.end - piece.start <= 2_000);
      assert.match(sliceOf(long, piece), /(?:[.\s]|word)$/);
    }
  });

  test("a selection asks about its paragraphs alone, and about what is missing there", () => {
    const start = TEXT.indexOf("Nobody asked");
    const prompts = ask({ selection: { start, end: start + 3 } });
    assert.equal(prompts.length, 1);
    const [{ piece, attributions, allowed }] = prompts as [Prompt];
    assert.match(sliceOf(TEXT, piece), /^Tom Barley[^\n]*listened\.$/);
    assert.ok(attributions.length >= 3 && attributions.every(({ span }) => contains(piece, span)));
    assert.ok(allowed.missing);
    // numbers are those of the article
    const numbers = new Map(ask("article")[0]!.attributions.map(({ id, number }) => [id, number]));
    for (const { id, number } of attributions) assert.equal(number, numbers.get(id));
  });

  test("unsure rows alone, and one position, with what stands around them and nothing that is missing", () => {
    const unsure = new Set(
      document.positions.filter((it) => !assertedOf(it, "balanced").issue).map(({ attribution }) => attribution),
    );
    assert.ok(unsure.size > 0);
    assert.deepEqual(new Set(idsIn(ask("unsure"))), unsure);
    const { id, attribution } = document.positions[1]!;
    const prompts = ask({ position: id });
    assert.deepEqual(idsIn(prompts), [attribution]);
    for (const { allowed, messages } of [...prompts, ...ask("unsure")]) {
      assert.ok(!allowed.missing);
      assert.doesNotMatch(messages[0].content, /"missing"/);
    }
    assert.deepEqual(ask({ position: "none" }), []);
  });

  test("what a person rejected is not asked about", () => {
    const [quote] = document.attributions;
    const [actor] = document.actors;
    const rejected = reject([quote!.id, actor!.id])(document, {});
    const [prompt] = questionsOf(rejected, TEXT);
    assert.ok(!idsIn([prompt!]).includes(quote!.id));
    assert.ok(!prompt!.actors.some(({ id }) => id === actor!.id));
  });

  test("the same question has the same id, another one another", () => {
    assert.equal(ask("article")[0]!.id, ask("article")[0]!.id);
    assert.notEqual(ask("article")[0]!.id, ask("unsure")[0]!.id);
  });
});
