import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { reject } from "../../src/core/actions/review";
import { serialize } from "../../src/files/annotations/annotationFile";
import { decidedArticle, partTimes, savingTimes } from "./decisions";
import { askedAgain, SLACK } from "./measure";
import { articleOf } from "./texts";

/** Of some rounds. */
const best = (times: readonly number[]): number => Math.min(...times);

suite("speed with 1,000 decisions on 100 kB", function () {
  this.timeout(120_000);
  // tests run from the project's folder
  const article = decidedArticle(articleOf(readFileSync("media/sample/harbour-bridge.txt", "utf8"), 100_000), 1000);

  test("saving takes under 100 ms", async () => {
    const { first, next } = await savingTimes(article, 7, best);
    assert.ok(first < 100 * SLACK, `${first}`);
    assert.ok(next < 100 * SLACK, `${next}`);
  });

  test("a keystroke under 16 ms, what follows an analysis under 50 ms", () => {
    const { keystroke, merge } = askedAgain(
      () => partTimes(article, 3, best),
      (it) => it.keystroke! < 16 * SLACK && it.merge! < 50 * SLACK,
    );
    assert.ok(keystroke! < 16 * SLACK, `${keystroke}`);
    assert.ok(merge! < 50 * SLACK, `${merge}`);
  });

  test("what was laid out before is laid out the same again, and changes where a decision does", () => {
    const { text, document } = article;
    const lines = { text: undefined, of: new Map() };
    const write = (it: typeof document, known?: typeof lines) =>
      serialize({ name: "a.txt", text, document: it }, known);
    assert.equal(write(document, lines), write(document));
    const changed = reject([document.mentions[3]!.id, document.positions[3]!.id])(document, { name: "B" });
    assert.equal(write(changed, lines), write(changed));
    assert.notEqual(write(changed, lines), write(document, lines));
    const other = `${text} More.`;
    assert.equal(
      serialize({ name: "a.txt", text: other, document }, lines),
      serialize({ name: "a.txt", text: other, document }),
    );
  });
});
