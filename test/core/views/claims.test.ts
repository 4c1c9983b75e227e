import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { AnnotationDocument, Sure } from "../../../src/core/model/types";
import { CANDOURS, type Candour } from "../../../src/core/query/asserted";
import { NO_FILTER } from "../../../src/core/query/filter";
import { type Grouping, positionRows } from "../../../src/core/views/positions";

const TEXT = "Petra Holm opposed the ferry. “We support the new bridge,” Andriy Kask said on Monday.";

/** The article with every position as sure as this. */
function documentOf(sure: Sure): AnnotationDocument {
  const analysis = analyze(TEXT);
  const provenance = { by: "machine", rule: "test", confidence: 0.5, sure } as const;
  return { ...analysis, positions: analysis.positions.map((it) => ({ ...it, provenance })), notes: [], lost: [] };
}

const rowsOf = (sure: Sure, candour: Candour, grouping: Grouping) =>
  positionRows(documentOf(sure), TEXT, grouping, NO_FILTER, BUILT_IN, "article", () => null, candour);
const labels = (...of: Parameters<typeof rowsOf>) => rowsOf(...of).map(({ label, icon }) => `${icon} ${label}`);

const ALL: Sure = { actor: 0.9, stance: 0.9, issue: 0.9 };
const STANCE: Sure = { ...ALL, issue: 0.1 };
const NOTHING: Sure = { ...ALL, stance: 0.1, issue: 0.1 };

suite("rows that claim only what is known", () => {
  const [oppose, support] = rowsOf(ALL, "everything", "article").map(({ icon }) => icon);
  const cases: readonly (readonly [what: string, sure: Sure, rows: readonly string[]])[] = [
    ["all", ALL, [`${oppose} Petra Holm: opposes the ferry`, `${support} Andriy Kask: supports the new bridge`]],
    [
      "the stance",
      STANCE,
      [`${oppose} Petra Holm opposes: “the ferry”`, `${support} Andriy Kask supports: “We support the new bridge”`],
    ],
    ["nothing", NOTHING, ["question Petra Holm: “the ferry”", "question Andriy Kask: “We support the new bridge”"]],
  ];
  for (const [what, sure, rows] of cases)
    test(`known is ${what}`, () => assert.deepEqual(labels(sure, "balanced", "article"), rows));

  test("everything says everything", () => {
    for (const sure of [STANCE, NOTHING])
      assert.deepEqual(labels(sure, "everything", "article"), labels(ALL, "everything", "article"));
  });

  test("under its actor a row has the words alone, and a screen reader says whose", () => {
    const [group] = rowsOf(NOTHING, "balanced", "actor");
    const [row] = group!.children;
    assert.equal(row!.label, "“the ferry”");
    assert.match(row!.spoken, /^Petra Holm “the ferry”/);
  });

  test("what was read is in the tooltip, as a guess", () => {
    const titles = (sure: Sure) =>
      rowsOf(sure, "balanced", "article").map(({ tooltip }) => JSON.stringify(tooltip()[0]!.pieces));
    assert.match(titles(NOTHING)[0]!, /perhaps: opposes the ferry/);
    assert.doesNotMatch(titles(ALL)[0]!, /perhaps/);
  });

  test("by stance, those that claim none come last, and stand for no side of an issue", () => {
    const groups = (sure: Sure) => rowsOf(sure, "balanced", "stance").map(({ label }) => label);
    assert.deepEqual(groups(NOTHING), ["Not sure"]);
    assert.ok(!groups(ALL).includes("Not sure"));
    for (const candour of CANDOURS)
      for (const { description } of rowsOf(NOTHING, candour, "issue"))
        assert.equal(/for|against/.test(description), candour === "everything");
  });

  test("what a person accepted is claimed", () => {
    const document = documentOf(NOTHING);
    const positions = document.positions.map((it) => ({ ...it, status: "accepted" as const }));
    const [row] = positionRows(
      { ...document, positions },
      TEXT,
      "article",
      NO_FILTER,
      BUILT_IN,
      "article",
      () => null,
      "sure",
    );
    assert.equal(row!.label, "Petra Holm: opposes the ferry");
  });
});
