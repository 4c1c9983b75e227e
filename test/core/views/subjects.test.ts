import assert from "node:assert/strict";
import { PARTS, type Part } from "../../../src/core/actions/correct";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook } from "../../../src/core/codebook/types";
import { nearest, quoteAround, standingAt } from "../../../src/core/query/lookup";
import { partsOf, type SubjectKind, subjectOf } from "../../../src/core/views/subjects";
import { actor, at, FAIR, position, TEXT } from "../../fixtures/fair";

const told = (id: string): readonly string[] => {
  const subject = subjectOf(FAIR, TEXT, id);
  return subject ? [subject.label, ...subject.items.map(({ label, value }) => `${label}: ${value}`)] : [];
};

suite("subjects: what can be corrected", () => {
  const cases: [id: string, expected: string[]][] = [
    ["m2", ["Mention “she”", "Means: Ada Quill", "Words: “she”"]],
    ["m7", ["Mention “it”", "Means: Nobody named", "Words: “it”"]],
    [
      "aQuill",
      [
        "Actor Ada Quill",
        "Name: Ada Quill",
        "Type: Person",
        "Role: Mayor",
        "Affiliation: the city",
        "Merge Into…: ",
        "Split…: ",
        "Not an Actor: ",
      ],
    ],
    [
      "q2",
      [
        "Direct quote “We have no room,” … “and no money.”",
        "Speaker: Ada Quill",
        "Add Speaker…: ",
        "Form: Direct quote",
        "Words Quoted or Reported: “We have no room,” … “and no money.”",
        "Cue: “said”",
        "Source: “she”",
      ],
    ],
    [
      "p3",
      [
        "Position: Riders’ Club, opposition",
        "Stance: Opposition",
        "Issue in the Codebook: none",
        "Words of the Issue: “the plan”",
        "Actor Who Holds It: Riders’ Club",
        "On Behalf Of: none",
        "Addressee: the city",
        "Condition: “unless the city pays”",
        "When: none",
        "Where: none",
      ],
    ],
    ["unknown", []],
    ["__proto__", []],
  ];
  for (const [id, expected] of cases) test(id, () => assert.deepEqual(told(id), expected));

  test("the codebook’s own words, issues and fields", () => {
    const book: Codebook = {
      ...BUILT_IN,
      stances: [{ id: "contra", label: "Against it", definition: "", polarity: "against", from: [] }],
      issues: [{ id: "move", label: "Moving the fair", definition: "" }],
      fields: [
        { id: "irony", label: "Irony", definition: "", on: ["position"], type: "boolean" },
        { id: "sure", label: "Sure", definition: "", on: ["position", "actor"], type: "number" },
        { id: "born", label: "Born", definition: "", on: ["actor"], type: "number" },
      ],
    };
    const coded = position("p9", "q1", { stance: "contra", category: "move", fields: { irony: true } });
    const subject = subjectOf({ ...FAIR, positions: [coded] }, TEXT, "p9", book);
    const values = new Map(subject?.items.map(({ field, value }) => [field, value]));
    assert.equal(values.get("stance"), "Against it");
    assert.equal(values.get("category"), "Moving the fair");
    assert.deepEqual(
      subject?.own.map(({ field, value }) => [field.id, value]),
      [
        ["irony", "Irony: yes"],
        ["sure", ""],
      ],
    );
  });

  test("words of the article and names stay on one line", () => {
    const document = { ...FAIR, actors: [actor("aEvil", "Ann\n\u202eLee"), ...FAIR.actors] };
    assert.equal(subjectOf(document, TEXT, "aEvil")?.label, "Actor Ann Lee");
  });

  const parts: [kind: SubjectKind, expected: readonly Part[]][] = [
    ["mention", ["span"]],
    ["actor", []],
    ["attribution", ["content", "cue", "source"]],
    ["position", ["issue", "condition", "when", "where"]],
  ];
  for (const [kind, expected] of parts) test(`words of a ${kind}`, () => assert.deepEqual(partsOf(kind), expected));
  test("every part is of one kind", () =>
    assert.deepEqual(parts.flatMap(([kind]) => partsOf(kind)).toSorted(), PARTS.toSorted()));
});

suite("query: what a person means", () => {
  const places: [where: string, offset: number, expected: string][] = [
    ["a name that is a source", at("Ada").start, "m1 aQuill q1 p1"],
    ["the end of a name", at("Quill").end, "m1 aQuill q1 p1"],
    ["a quote with a position", at("no money").start, "q2 p2"],
    ["between source and cue", at("Quill said").start + 5, "m1 aQuill q1 p1"],
    ["between cue and the second half", at("she said").start + 3, "m2 aQuill q2 p2"],
    ["a pronoun that means nobody", at("it", 1).start, "m7 q4 p4"],
    ["a name that is no actor", at("Nobody").start, "m5 q4 p4"],
    ["nothing", TEXT.length, ""],
  ];
  for (const [where, offset, expected] of places)
    test(`stands at ${where}`, () => assert.equal(standingAt(FAIR, offset).join(" "), expected));

  test("the nearest quotes: around it before beside it, the near ones first", () => {
    const near = (words: string) =>
      nearest(FAIR, at(words))
        .map(({ id }) => id)
        .join(" ");
    assert.equal(near("no money"), "q2 q3 q1 q4");
    assert.equal(near("on Monday").split(" ")[0], "q1");
  });

  test("the quote around words: all of them in one piece of its content", () => {
    assert.equal(quoteAround(FAIR, at("the plan"))?.id, "q3");
    assert.equal(quoteAround(FAIR, at("Quill"))?.id, undefined);
    assert.equal(quoteAround(FAIR, { start: at("no room").start, end: at("no money").end })?.id, undefined);
  });
});
