import assert from "node:assert/strict";
import { ownArticles } from "./articles";
import { CHANGES } from "./changes";
import { all, METHODS, wrong } from "./measure";
import { rows } from "./report";
import { changed } from "./truth";

/** In per cent. The bench has more rounds, and other people's articles. */
const FOUND = 97;
const WRONG = 0.5;

suite("anchors", function () {
  this.timeout(120_000);

  test("the generator knows where words went", () => {
    const text = "One two three. Four five.";
    const at = (start: number, end: number) => ({ start, end });
    const { text: now, views } = changed([
      { text: "New. ", from: null, as: "other" },
      { text: "One ", from: at(0, 4), as: "same" },
      { text: "2", from: at(4, 7), as: "other" },
      { text: " three. ", from: at(7, 15), as: "same" },
      { text: " three. ", from: at(7, 15), as: "copy" },
    ]);
    assert.equal(now, "New. One 2 three.  three. ");
    const truth = (words: string) => views[0]!(at(text.indexOf(words), text.indexOf(words) + words.length));
    assert.deepEqual(truth("One"), { fate: "stays", span: at(5, 8) });
    assert.deepEqual(truth("three"), { fate: "stays", span: at(11, 16) });
    assert.deepEqual(truth("One two three."), { fate: "changes", span: at(5, 17) });
    assert.deepEqual(truth("two"), { fate: "goes", span: at(9, 10) });
    assert.deepEqual(truth("Four"), { fate: "goes", span: null });
  });

  test(`at least ${FOUND} % of what survives is found, at most ${WRONG} % is wrong, under each kind of change`, () => {
    const every = rows(ownArticles("."), 4);
    assert.equal(every.length, CHANGES.length);
    for (const { change, tallies } of every) {
      const [ours, exactOnly, positionOnly] = tallies;
      const found = (100 * ours!.staysFound) / ours!.stays;
      const missed = (100 * wrong(ours!)) / all(ours!);
      assert.ok(ours!.stays > 500, change);
      assert.ok(found >= FOUND, `${change}: ${found.toFixed(1)} % found`);
      assert.ok(missed <= WRONG, `${change}: ${missed.toFixed(2)} % wrong`);
      for (const baseline of [exactOnly!, positionOnly!]) assert.ok(wrong(baseline) > wrong(ours!), change);
    }
    assert.equal(METHODS.length, 3);
  });
});
