import assert from "node:assert/strict";
import { candidatesOf } from "../../../src/core/analysis/mentions/names";
import { ofWords } from "../../../src/core/analysis/mentions/ownWords";
import type { Scores } from "../../../src/core/analysis/mentions/scores";
import { wordsOf } from "../../../src/core/analysis/mentions/words";
import { parse } from "../../../src/core/analysis/parse";
import { run } from "../../fixtures/run";

/** What the words of a name say, without the scores that are 0. */
function scoresOf(name: string): Partial<Scores> {
  const parsed = run(parse(`They asked ${name} again.`));
  const words = wordsOf(parsed, parsed.sentences[0]!);
  const lower = name.toLowerCase();
  const nothing: ReadonlySet<string> = new Set();
  const [first] = candidatesOf(words, 2, false, { small: nothing, names: nothing, phrases: nothing });
  const known = first?.lower === lower ? first.known : null;
  const one = { words, from: 2, to: words.length - 2, title: 2, text: name, lower, known, headline: false };
  return Object.fromEntries(Object.entries(ofWords(one)).filter(([, score]) => score !== 0));
}

suite("own words", () => {
  // invented names, each for a rule or two; a number that changes in ownWords.ts changes a row
  const cases: readonly (readonly [name: string, scores: Partial<Scores>])[] = [
    ["Route 66", { person: -5, place: -3, other: 2 }],
    ["Brexit", { other: 9 }],
    ["Paris", { place: 3 }],
    ["YouTube", { person: -2 }],
    ["Deputy", { other: 14 }],
    ["Maria", { person: 2.5 }],
    ["Obama", { person: 2.5 }],
    ["Sanchez", {}],
    ["Storm", { other: 5 }],
    ["STORM", { organization: 2, other: 7 }],
    ["Marxism", { other: 14 }],
    ["Russian", { other: 11 }],
    ["North", { place: 3, other: 2 }],
    ["GDP", { organization: 2, other: 14 }],
    ["Calif.", { place: 4 }],
    ["Mazar-e-Sharif", { place: 3 }],
    ["NASA", { organization: 2 }],
    ["Ministry", { organization: 1 }],
    ["Treaty", { other: 5 }],
    ["Lawyer", { other: 5 }],
    ["Mette Storm", { person: 5 }],
    ["Vardoe Foundation", { person: 1.5, organization: 5 }],
    ["Vardoe Foundation Europe", { person: 1.5, organization: 5 }],
    ["Radio Vardoe", { person: -1.5, organization: 3, media: 5 }],
    ["Vardoe Times", { person: -1, organization: 1.5, media: 5 }],
    ["Vardoe River", { person: 1.5, place: 5 }],
    ["Vardoe Treaty", { person: 1.5, other: 5 }],
    ["Office of Vardoe", { person: -1, organization: 6 }],
    ["University of Vardoe", { person: -1, organization: 6 }],
    ["River of Vardoe", { person: -1, place: 6 }],
    ["Treaty of Vardoe", { person: -1, other: 6 }],
    ["Words of Vardoe", { person: -1, other: 2 }],
    ["Maria Orlo", { person: 4 }],
    ["Vardoe Orlo", { person: 1.5 }],
    ["Ford F-150", { person: -5, place: -3, other: 15 }],
    ["American Brexit", { person: 1.5, organization: 1, other: 9 }],
    ["Vardoe J. Orlo", { person: 4.5 }],
    ["Southeast Asian", { person: 1.5, other: 9 }],
    ["Hope Vardoe", { person: 1.5 }],
    ["Mercy Vardoe", { person: 1.5 }],
    ["Osei Tutu II", { person: 2.5 }],
    ["Dark Matters", { person: -1.5, other: 2 }],
    ["Federated Farmers", { person: -1, organization: 1.5 }],
    ["Hurricane Vardoe", { person: 1.5, other: 6 }],
    ["HMS Vardoe", { other: 7 }],
    ["Mount Vardoe", { place: 2 }],
    ["Operation Vardoe", { person: 1.5, other: 5 }],
    ["National Vardoe", { person: 1.5 }],
    ["Canadian Vardoe", { person: 1.5, organization: 1 }],
    ["Google Vardoe", { person: -1.5 }],
    ["UN Vardoe", { person: -3, organization: 1 }],
    ["Vardoe Russian", { other: 9 }],
    ["Elections Canada", { person: -1.5, organization: 4 }],
    ["Upstate New York", { person: -0.5, place: 4 }],
    ["Vardoe NATO", {}],
    ["Vardoe & Orlo", { person: 1.5, organization: 3 }],
    ["Vardoe Orlo Tutu Osei Lo", { person: -2 }],
    ["DARK MATTERS", { person: -2.5, organization: 1.5, other: 4 }],
  ];
  for (const [name, scores] of cases) test(name, () => assert.deepEqual(scoresOf(name), scores));
});
