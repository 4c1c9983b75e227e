import assert from "node:assert/strict";
import { isFiltering, NO_FILTER, type PositionFilter, positions } from "../../../src/core/query/filter";
import { filterInWords, filterSections, narrowingOf, shareInWords } from "../../../src/core/views/filterWords";
import { matrixOf } from "../../../src/core/views/matrix";
import { positionRows, type Sort } from "../../../src/core/views/positions";
import { actor, FAIR, position, TEXT } from "../../fixtures/fair";

const idsOf = (filter: Partial<PositionFilter>): string =>
  positions(FAIR, TEXT, { ...NO_FILTER, ...filter })
    .map(({ id }) => id)
    .join(" ");

suite("filter", () => {
  const cases: [asked: Partial<PositionFilter>, ids: string, told: string][] = [
    [{}, "p1 p2 p3 p4", ""],
    [{ neutral: false }, "p1 p3 p4", ""],
    [{ stances: ["oppose", "concern"] }, "p3 p4", "Opposition or Concerns"],
    [{ stances: ["neutral"], neutral: false }, "p2", "Neutral"],
    [{ actors: ["ada quill"] }, "p1 p2", "ada quill"],
    [{ actors: [""] }, "p4", "Nobody named"],
    [{ forms: ["direct", "mixed"] }, "p2 p3", "Direct quote or Partial quote"],
    [{ statuses: ["accepted"] }, "", "accepted"],
    [{ statuses: ["suggested"] }, "p1 p2 p3 p4", "suggestion"],
    [{ confidence: 0.8 }, "p1 p2 p3 p4", "at least 80 % sure"],
    [{ confidence: 0.9 }, "", "at least 90 % sure"],
    [{ text: "plan", stances: ["oppose"], forms: ["mixed"] }, "p3", "“plan”, Opposition, Partial quote"],
    [{ text: "plan", stances: ["support"] }, "", "“plan”, Support"],
    [{ stances: [], actors: [], forms: [], statuses: [], confidence: 0 }, "p1 p2 p3 p4", ""],
  ];
  for (const [asked, ids, told] of cases)
    test(JSON.stringify(asked), () => {
      assert.equal(idsOf(asked), ids);
      assert.equal(filterInWords({ ...NO_FILTER, ...asked }), told);
      assert.equal(isFiltering({ ...NO_FILTER, ...asked }), told !== "");
    });

  test("what a person added is sure", () => {
    const [first, ...others] = FAIR.positions;
    const own = { ...FAIR, positions: [{ ...first!, provenance: { by: "person" } as const }, ...others] };
    assert.deepEqual(
      positions(own, TEXT, { ...NO_FILTER, confidence: 1 }).map(({ id }) => id),
      ["p3"],
    );
  });

  test("choices are what there is, in the codebook's order, and make a filter again", () => {
    const now: PositionFilter = { ...NO_FILTER, stances: ["oppose", "threaten"], confidence: 0.5 };
    const sections = filterSections(FAIR, positions(FAIR, TEXT, NO_FILTER), now);
    const told = sections.map(({ title, choices }) => [
      title,
      choices.map((it) => `${it.label} ${it.count}`).join(", "),
    ]);
    assert.deepEqual(told, [
      ["Stance", "Opposition 1, Commitments 1, Threats 0, Concerns 1, Neutral 1"],
      ["Actor", "Ada Quill 2, Riders’ Club 1, Nobody named 1"],
      ["Form", "Reported speech 2, Direct quote 1, Partial quote 1"],
      ["Status", "suggestion 4"],
      ["Confidence", "At least 90 % sure 0, At least 75 % sure 4, At least 50 % sure 4"],
    ]);
    const chosen = sections.flatMap(({ choices }) => choices.filter((it) => it.chosen));
    assert.deepEqual(narrowingOf(chosen), {
      stances: ["oppose", "threaten"],
      actors: [],
      forms: [],
      statuses: [],
      confidence: 0.5,
    });
    const all = sections.flatMap(({ choices }) => choices);
    assert.equal(narrowingOf(all).confidence, 0.9, "the highest counts");
    assert.equal(narrowingOf([]).confidence, 0);
  });

  test("what is left out is told", () => {
    const all = positions(FAIR, TEXT, NO_FILTER);
    const share = (asked: Partial<PositionFilter>) => {
      const filter = { ...NO_FILTER, ...asked };
      return shareInWords(positions(FAIR, TEXT, filter), all, filter);
    };
    assert.equal(share({}), "4 positions");
    assert.equal(share({ neutral: false }), "3 positions; 1 neutral one is hidden");
    assert.equal(share({ neutral: false, text: "plan" }), "1 of 3 positions with “plan”");
    assert.equal(share({ text: "plan" }), "1 of 4 positions with “plan”");
  });
});

suite("project: order", () => {
  const labels = (sort: Sort) => positionRows(FAIR, TEXT, "actor", NO_FILTER, undefined, sort).map((it) => it.label);
  const sure = (confidence: number) => ({ provenance: { by: "machine", rule: "x", confidence } as const });
  test("groups by the article, the most, the name", () => {
    assert.deepEqual(labels("article"), ["Ada Quill", "Riders’ Club", "Nobody named"]);
    assert.deepEqual(labels("count"), ["Ada Quill", "Riders’ Club", "Nobody named"]);
    assert.deepEqual(labels("name"), ["Ada Quill", "Nobody named", "Riders’ Club"]);
  });
  test("groups and rows by confidence", () => {
    const degrees: Readonly<Record<string, number>> = { p1: 0.5, p2: 0.7, p3: 0.9, p4: 0.6 };
    const document = { ...FAIR, positions: FAIR.positions.map((it) => ({ ...it, ...sure(degrees[it.id] ?? 0) })) };
    const rows = positionRows(document, TEXT, "actor", NO_FILTER, undefined, "confidence");
    assert.deepEqual(
      rows.map(({ children }) => children.map(({ id }) => id)),
      [["p3"], ["p2", "p1"], ["p4"]],
    );
    const flat = positionRows(document, TEXT, "article", NO_FILTER, undefined, "confidence");
    assert.deepEqual(
      flat.map(({ id }) => id),
      ["p3", "p2", "p4", "p1"],
    );
  });
});

suite("project: matrix", () => {
  const line = (offset: number) => TEXT.slice(0, offset).split("\n").length;
  const matrix = matrixOf(FAIR, TEXT, { ...NO_FILTER, neutral: false }, line);

  test("a row for each issue, a column for each actor, a cell where they meet", () => {
    assert.deepEqual(matrix.actors.map(({ label, about }) => `${label} | ${about}`).sort(), [
      "Ada Quill | Mayor",
      "Nobody named | ",
      "Riders’ Club | ",
    ]);
    assert.deepEqual(
      matrix.issues.map(({ label }) => label),
      ["No issue named", "plan"],
    );
    const full = matrix.cells.map((row) => row.map((cell) => cell?.quotes.map(({ id }) => id).join(" ") ?? ""));
    assert.deepEqual(full, [
      ["p1", "", "p4"],
      ["", "p3", ""],
    ]);
  });

  test("of a table that nobody could read the fewest are left out, and counted", () => {
    const actors = Array.from({ length: 60 }, (_, i) => actor(`a${i}`, `Actor ${i}`));
    const positions = actors.flatMap(({ id }, i) =>
      Array.from({ length: i < 3 ? 2 : 1 }, (_, n) => position(`p${i}-${n}`, "q1", { actor: id, stance: "oppose" })),
    );
    const wide = matrixOf({ ...FAIR, actors, positions }, TEXT, NO_FILTER, line);
    assert.deepEqual(wide.left, { actors: 20, issues: 0 });
    assert.equal(wide.cells[0]?.length, 40);
    assert.equal(wide.actors[2]?.label, "Actor 2");
  });

  test("a cell says the stance, which way it goes, and the words", () => {
    const cell = matrix.cells[1]![1]!;
    assert.deepEqual(cell.stances, [{ label: "Opposition", side: "against", count: 1, unsure: false }]);
    assert.equal(cell.spoken, "Riders’ Club on plan: Opposition, 1 quote");
    assert.deepEqual(cell.quotes, [
      {
        id: "p3",
        said: "opposes the plan — unless the city pays",
        words: "the plan unless the city pays",
        about: "line 2 · against the city · suggestion",
      },
    ]);
  });
});
