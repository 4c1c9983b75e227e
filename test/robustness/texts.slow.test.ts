import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { analysis, analyze } from "../../src/core/analysis/analyze";
import { countCutParagraphs, cutInWords, inPieces, LONGEST_PIECE } from "../../src/core/analysis/paragraphs";
import { shareOfRuns } from "../fixtures/runs";
import { SLACK } from "../speed/measure";
import { anyText, checkText } from "./anyText";
import { TEXTS } from "./families";
import { type Cost, costOf, exponentOf, lesser, worked } from "./measure";
import { WORKS, type Work } from "./works";

const SMALL = 8_000;
const TIMES = 4;
/** Milliseconds that no stretch of work lasts. */
const LONGEST = 100;
/** Time that grows with the square of the text has 2. The benchmark holds all families, longer ones, to 1.2. */
const MOST = 1.6;

/** A third of the families: those that once took quadratic time or longer, and every sixth of the others. */
const ONCE_SLOW =
  /^(?:initials|possessives|one possessive|capitalised|names|bodies of|hyphenated|kings|months|will|titles$|dotted|numbers, solid|contractions|nouns that|infinitives|dates|ranks|roles$|people of one|companies that|mayors in|quotes in|he said that|lines of one letter|one line of colons|solid ["“”’‘„«`(—-]|solid "(?:\\u0000|\\ud83d)|spaced [.“])/;
const held = TEXTS.filter(({ name }, i) => ONCE_SLOW.test(name) || i % 6 === 0);

const measured = (workOf: Work["workOf"], size: number): readonly [small: Cost, large: Cost] => [
  costOf(workOf(size), worked),
  costOf(workOf(TIMES * size), worked),
];

function hold({ workOf, whole }: Pick<Work, "workOf" | "whole">, size: number): void {
  let [small, large] = measured(workOf, size);
  const isGood = () => exponentOf(small, large, TIMES) <= MOST && (whole || large.longest <= LONGEST);
  // a busy machine is asked again
  for (let i = 0; i < 4 && !isGood(); i++) {
    const again = measured(workOf, size);
    [small, large] = [lesser(small, again[0]), lesser(large, again[1])];
  }
  assert.ok(exponentOf(small, large, TIMES) <= MOST, `${small.time.toFixed()} → ${large.time.toFixed()} ms`);
  assert.ok(whole || large.longest <= LONGEST * SLACK, `a stretch of ${large.longest.toFixed()} ms`);
}

suite("texts that nobody writes", () => {
  suiteSetup(() => {
    // the first analysis of a process compiles
    for (let i = 0; i < 3; i++) analyze(readFileSync("media/sample/harbour-bridge.txt", "utf8"));
  });

  test("a third of the families is held here", () => {
    assert.ok(held.length >= TEXTS.length / 3, `${held.length} of ${TEXTS.length}`);
    assert.equal(new Set(TEXTS.map(({ name }) => name)).size, TEXTS.length);
  });

  for (const { name, textOf } of held)
    test(name, () => hold({ workOf: (length) => analysis(textOf(length)) }, SMALL)).timeout(300_000);

  // larger ones, for they take next to no time; of what once took quadratic time all, of the rest a third
  for (const work of WORKS.filter(({ name }, i) => /many|of issues|share words|^Markdown/.test(name) || i % 3 === 0))
    test(work.name, () => hold(work, 50_000)).timeout(300_000);

  const numRuns = shareOfRuns(0.15);

  test("nothing that is made of a text throws, whatever is in it", () => {
    fc.assert(fc.property(anyText, checkText), { numRuns });
  }).timeout(numRuns * 1000);

  test("pieces of a paragraph are short, have no gap and split no character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const piece of inPieces(text)) {
          assert.equal(piece.start, end);
          assert.ok(piece.end - piece.start <= LONGEST_PIECE && (piece.end > piece.start || text === ""));
          assert.doesNotMatch(text.slice(piece.end - 1, piece.end + 1), /^[\ud800-\udbff][\udc00-\udfff]$/);
          end = piece.end;
        }
        assert.equal(end, text.length);
      }),
      { numRuns },
    );
  });

  const sentence = "The mayor of Arnstead said that the old bridge would stay closed until the spring. ";
  const cut: [what: string, text: string, paragraphs: number][] = [
    ["an ordinary paragraph", sentence, 0],
    ["a long paragraph of sentences", sentence.repeat(100), 0],
    ["a passage without a full stop", "and the mayor said no ".repeat(100), 1],
    ["one among others, twice", `${sentence}\n${"x".repeat(1600)}\n${sentence}\n${"y ".repeat(900)}`, 2],
  ];
  for (const [what, text, paragraphs] of cut)
    test(`cut paragraphs in ${what}: ${paragraphs}`, () => assert.equal(countCutParagraphs(text), paragraphs));

  test("who is told of cut paragraphs reads how many there are", () => {
    assert.equal(cutInWords(0), "");
    assert.match(cutInWords(1), /^One paragraph goes on for more than 1,500 characters/);
    assert.match(cutInWords(3), /^3 paragraphs go on/);
  });

  test("a long paragraph is read as its sentences are, and at the places where they stand", () => {
    const long = `${"It rained. ".repeat(200)}“We will go,” said Anna Bell of the Arn Council. ${"It rained. ".repeat(200)}`;
    const { attributions, actors } = analyze(long);
    assert.deepEqual(
      attributions.map(({ content }) => content.map(({ start, end }) => long.slice(start, end))),
      [["“We will go,”"]],
    );
    assert.equal(actors.find(({ id }) => id === attributions[0]!.speaker)?.name, "Anna Bell");
  });
});
