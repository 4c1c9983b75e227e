import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis/analyze";
import { contains, sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { type Entry, outline } from "../../../src/core/views/outline";
import { articleText } from "../../fixtures/articleText";
import { actor, at, attribution, FAIR, mention, TEXT } from "../../fixtures/fair";

const drawn = (entries: readonly Entry[], depth = ""): string[] =>
  entries.flatMap(({ name, detail, words, children }) => [
    `${depth}${name} | ${detail} | ${sliceOf(TEXT, words)}`,
    ...drawn(children, `${depth}  `),
  ]);

suite("project: outline", () => {
  test("who speaks, with what, in text order; who does not, at the introduction", () =>
    assert.deepEqual(drawn(outline(FAIR, TEXT)), [
      "Ada Quill | Mayor · 2 quotes | Ada Quill",
      "  The fair will move | Reported speech | The fair will move",
      "  “We have no room,” … “and no money.” | Direct quote | “We have no room,” she said, “and no money.”",
      "Riders’ Club | 1 quote | Riders’ Club",
      "  the plan unless the city pays | Partial quote | the plan unless the city pays",
      "    the city |  | the city",
      "it | 1 quote | it",
      "  Nobody asked the club | Reported speech | Nobody asked the club",
    ]));

  test("a speaker between whose quotes another one speaks stands twice; a quote in a quote is its child", () => {
    const said = (id: string, words: string, speaker: string, nth = 0) =>
      attribution(id, [at(words, nth)], { speaker });
    const attributions = [
      said("q1", "The fair will move", "aQuill"),
      said("q2", "no room", "aClub"),
      said("q3", "no money", "aQuill"),
      said("q4", "opposes the plan unless the city pays", "aQuill"),
      said("q5", "the city pays", "aClub"),
    ];
    assert.deepEqual(
      drawn(outline({ ...FAIR, attributions, mentions: [] }, TEXT)).map((line) => line.replace(/ \|.*/, "")),
      [
        "Ada Quill",
        "  The fair will move",
        "Riders’ Club",
        "  no room",
        "Ada Quill",
        "  no money",
        "  opposes the plan unless the city pays",
        "    Riders’ Club",
        "      the city pays",
      ],
    );
  });

  test("nobody who is named, twice, are two", () => {
    const attributions = [attribution("q1", [at("The fair")]), attribution("q2", [at("the plan")])];
    const entries = outline({ ...FAIR, actors: [], attributions }, TEXT);
    assert.deepEqual(
      entries.map(({ name }) => name),
      ["Nobody named", "Nobody named"],
    );
  });

  test("an actor without a place is left out, one whom a person rejected too", () => {
    const document = { ...FAIR, attributions: [], actors: [actor("a", "A"), actor("b", "B", { status: "rejected" })] };
    assert.deepEqual(outline({ ...document, mentions: [mention("m", "b", at("she"))] }, TEXT), []);
  });

  const check = (text: string) => {
    const document = merge(undefined, analyze(text));
    const ids: string[] = [];
    const visit = (entries: readonly Entry[], around: Span) => {
      entries.forEach((entry, i) => {
        assert.ok(contains(entry.all, entry.words));
        assert.ok(contains(around, entry.all));
        assert.ok(i === 0 || entries[i - 1]!.all.start <= entry.all.start);
        if (entry.kind === "quote") ids.push(entry.name);
        visit(entry.children, entry.all);
      });
    };
    visit(outline(document, text), { start: 0, end: text.length });
    assert.equal(ids.length, document.attributions.length);
  };
  test("children lie in their parents, words in their entries, and every quote is there once, in any text", () =>
    fc.assert(fc.property(articleText, check)));
});
