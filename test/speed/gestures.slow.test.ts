import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { hintsIn } from "../../src/core/views/hints";
import { hoverAt } from "../../src/core/views/hover";
import { huesOf } from "../../src/core/views/hues";
import { MARKS, marks } from "../../src/core/views/marks";
import { outline } from "../../src/core/views/outline";
import { placesAt } from "../../src/core/views/places";
import { decidedArticle } from "./decisions";
import { askedAgain, SLACK, timed } from "./measure";
import { articleOf } from "./texts";

suite("speed of gestures on 100 kB", function () {
  this.timeout(60_000);
  // tests run from the project's folder
  const { text, document } = decidedArticle(
    articleOf(readFileSync("media/sample/harbour-bridge.txt", "utf8"), 100_000),
    1000,
  );
  const middle = document.mentions[document.mentions.length >> 1]!.span.start;
  const screen = { start: middle - 2500, end: middle + 2500 };

  const cases: [what: string, goal: number, work: () => unknown][] = [
    ["a hover", 16, () => hoverAt(document, text, middle)],
    ["definition, references, highlights and rename", 16, () => placesAt(document, text, middle)],
    ["the hints of a screen", 16, () => hintsIn(document, text, screen).map((hint) => hint.tooltip())],
    ["the hints of all", 50, () => hintsIn(document, text, { start: 0, end: text.length })],
    ["the outline", 50, () => outline(document, text)],
    ["marks and colours", 16, () => marks(document, new Set(MARKS), huesOf(document))],
  ];
  for (const [what, goal, work] of cases)
    test(`${what} in under ${goal} ms`, () => {
      assert.ok(document.mentions.length > 2000);
      const best = askedAgain(
        () => Math.min(...Array.from({ length: 7 }, () => timed(work))),
        (it) => it < goal * SLACK,
      );
      assert.ok(best < goal * SLACK, `${best}`);
    });
});
