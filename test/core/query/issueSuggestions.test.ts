import assert from "node:assert/strict";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook } from "../../../src/core/codebook/types";
import type { AnnotationDocument, Position } from "../../../src/core/model/types";
import { suggestedIssues } from "../../../src/core/query/issueSuggestions";
import { attribution, position } from "../../fixtures/fair";

const BOOK: Codebook = {
  ...BUILT_IN,
  issues: [
    { id: "harbour", label: "Harbour", definition: "The port, its basins and its dredging." },
    { id: "tolls", label: "Tolls on bridges", definition: "Prices for those who cross.", parent: "harbour" },
    { id: "peace", label: "Peace negotiations", definition: "" },
    { id: "other", label: "Anything else", definition: "What no other issue is about." },
  ],
};

/** Issues of positions between brackets; the first is asked about, others are coded as `coded` says. */
function suggested(marked: string, coded: readonly (string | undefined)[] = []) {
  const text = marked.replace(/[[\]]/g, "");
  const positions: Position[] = [];
  for (const [i, { index, 1: words = "" }] of [...marked.matchAll(/\[([^\]]*)\]/g)].entries()) {
    const start = index - 2 * i;
    const category = coded[i - 1];
    const issue = { start, end: start + words.length };
    positions.push(
      position(`p${i}`, "q", { stance: "oppose", issue, ...(i > 0 && category !== undefined && { category }) }),
    );
  }
  const document: AnnotationDocument = {
    actors: [],
    mentions: [],
    attributions: [attribution("q", [])],
    positions,
    notes: [],
    lost: [],
  };
  return suggestedIssues(document, text, positions.slice(0, 1), BOOK).map(
    ({ id, words }) => `${id}: ${words.join(", ")}`,
  );
}

suite("issue suggestions", () => {
  const cases: [why: string, expected: string[], marked: string, coded?: (string | undefined)[]][] = [
    ["the same word", ["tolls: tolls"], "She is against [higher tolls]."],
    ["another form of it", ["tolls: toll"], "She is against [the new toll]."],
    ["a synonym", ["peace: talks"], "She is against [talks with Arlen]."],
    ["an action", ["peace: negotiate"], "She will not [negotiate with Arlen]."],
    ["a word of the definition", ["harbour: dredging"], "She is against [dredging the river]."],
    ["both labels, the one above less", ["harbour: harbour", "tolls: harbour"], "She is against [a new harbour]."],
    ["words that a person coded so", ["peace: plan"], "She is against [his plan]. He backs [the plan].", ["peace"]],
    ["no words that say nothing", [], "She is against [the other thing]. He is for [some other thing].", ["peace"]],
    ["nothing that is shared", [], "She is against [the railway]."],
  ];
  for (const [why, expected, ...of] of cases)
    test(`${why}: ${of[0]}`, () => assert.deepEqual(suggested(...of), expected));
});
