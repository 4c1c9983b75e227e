import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import { markdown } from "../../../src/core/formats/markdown";
import { report } from "../../../src/core/formats/report";
import type { AnnotationDocument, Sure } from "../../../src/core/model/types";
import { CANDOURS, type Candour } from "../../../src/core/query/asserted";
import { NO_FILTER } from "../../../src/core/query/filter";
import { briefOf } from "../../../src/core/views/briefs";
import { hoverAt } from "../../../src/core/views/hover";
import { matrixOf } from "../../../src/core/views/matrix";
import { outline } from "../../../src/core/views/outline";
import { type Grouping, positionRows } from "../../../src/core/views/positions";
import type { Line } from "../../../src/core/views/words/lines";
import { guessPercent, sureLines } from "../../../src/core/views/words/sureness";

const TEXT = "Petra Holm opposed the ferry. “We support the new bridge,” Andriy Kask said on Monday.";

/** The article with every position as sure as this. */
function documentOf(sure: Sure): AnnotationDocument {
  const analysis = analyze(TEXT);
  const provenance = { by: "machine", rule: "test", confidence: 0.5, sure } as const;
  return { ...analysis, positions: analysis.positions.map((it) => ({ ...it, provenance })), notes: [], lost: [] };
}

const rowsOf = (sure: Sure, candour: Candour, grouping: Grouping) =>
  positionRows(documentOf(sure), TEXT, grouping, NO_FILTER, BUILT_IN, "article", () => null, candour);
/** Lines as a person reads them. */
const written = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map((it) => (typeof it === "string" ? it : "strong" in it ? it.strong : "link" in it ? it.link : it.label))
      .join(""),
  );
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
    const titles = (sure: Sure) => rowsOf(sure, "balanced", "article").map(({ tooltip }) => written(tooltip())[0]!);
    assert.deepEqual(titles(NOTHING), [
      "Petra Holm: “the ferry”",
      "Andriy Kask: “We support the new bridge”, on Monday",
    ]);
    assert.deepEqual(titles(ALL), ["Petra Holm opposes the ferry", "Andriy Kask supports the new bridge, on Monday"]);
    const said = (sure: Sure) => rowsOf(sure, "balanced", "article").flatMap(({ tooltip }) => written(tooltip()));
    assert.ok(said(NOTHING).includes("Maybe: opposes the ferry (10 %)"));
    assert.ok(said(STANCE).includes("Maybe: opposes the ferry (10 %)"));
    assert.ok(!said(ALL).some((line) => line.startsWith("Maybe")));
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

  test("a row that is not sure says so for ears", () => {
    const spoken = (sure: Sure) => rowsOf(sure, "balanced", "article")[0]!.spoken;
    assert.match(spoken(NOTHING), /the stance is not sure/);
    assert.match(spoken(STANCE), /the issue is not sure/);
    assert.doesNotMatch(spoken(ALL), /not sure/);
  });
});

suite("nowhere is more said than is known", () => {
  const CLAIM = /opposes|supports|\*\*(?:oppose|support)\*|— \*(?:opposition|support)|Opposition|: Support/;
  const hovers = (document: AnnotationDocument, candour: Candour) =>
    [...TEXT].flatMap((_, at) =>
      (hoverAt(document, TEXT, at, BUILT_IN, () => null, candour)?.parts ?? []).flatMap(written),
    );
  const surfaces: readonly (readonly [
    name: string,
    said: (document: AnnotationDocument, candour: Candour) => readonly string[],
  ])[] = [
    ["the hover", hovers],
    [
      "what messages, menus and the status bar call a position",
      (document, candour) => document.positions.map(({ id }) => briefOf(document, TEXT, id, BUILT_IN, candour)!.words),
    ],
    [
      "the matrix",
      (document, candour) =>
        matrixOf(document, TEXT, NO_FILTER, () => 1, BUILT_IN, { candour, unsure: false }).cells.flatMap((row) =>
          row.flatMap((cell) => (cell ? [cell.spoken, ...cell.quotes.map(({ said }) => said)] : [])),
        ),
    ],
    [
      "the report",
      (document, candour) => report.write({ name: "a.txt", text: TEXT, document, candour }).split("\n").slice(4),
    ],
    ["Markdown", (document, candour) => markdown.write({ name: "a.txt", text: TEXT, document, candour }).split("\n")],
  ];
  const claiming = (said: readonly string[]) => said.filter((it) => !/^(?:- )?maybe/i.test(it) && CLAIM.test(it));
  for (const [name, said] of surfaces)
    test(name, () => {
      assert.deepEqual(claiming(said(documentOf(NOTHING), "balanced")), []);
      assert.notDeepEqual(claiming(said(documentOf(ALL), "balanced")), [], "what is known is said");
      assert.notDeepEqual(claiming(said(documentOf(NOTHING), "everything")), []);
      const accepted = documentOf(NOTHING).positions.map((it) => ({ ...it, status: "accepted" as const }));
      const decided = said({ ...documentOf(NOTHING), positions: accepted }, "sure");
      assert.notDeepEqual(claiming(decided), [], "what a person decided is known");
    });

  test("the outline says who speaks and with what, and no stance", () =>
    assert.deepEqual(outline(documentOf(NOTHING), TEXT), outline(documentOf(ALL), TEXT)));

  test("the hover has the guess, how likely it is, and how sure each field is", () => {
    const said = hovers(documentOf(NOTHING), "balanced");
    for (const line of [
      "Position: Petra Holm: “the ferry”",
      "Maybe: opposes the ferry (10 %)",
      "How sure: actor almost certainly right (90 %) · stance probably wrong (10 %) · issue probably wrong (10 %)",
    ])
      assert.ok(said.includes(line), line);
    assert.ok(!said.some((line) => /\(50 % sure\).*suggestion/.test(line) && /this position/.test(line)));
  });

  test("the matrix says how many it leaves out, and shows them as guesses", () => {
    const matrix = (sure: Sure, unsure: boolean) =>
      matrixOf(documentOf(sure), TEXT, NO_FILTER, () => 1, BUILT_IN, { candour: "balanced", unsure });
    assert.equal(matrix(ALL, false).unsure, 0);
    assert.deepEqual([matrix(NOTHING, false).unsure, matrix(NOTHING, false).issues], [2, []]);
    const cells = matrix(NOTHING, true).cells.flatMap((row) => row.flatMap((cell) => cell ?? []));
    assert.deepEqual(
      cells.map(({ stances, quotes }) => [stances[0]!.label, stances[0]!.unsure, quotes[0]!.said]),
      [
        ["Opposition?", true, "Maybe: opposes the ferry"],
        ["Support?", true, "Maybe: supports the new bridge"],
      ],
    );
  });

  test("the report has the words of what is not sure, apart from the sides", () => {
    const told = report.write({ name: "a.txt", text: TEXT, document: documentOf(NOTHING) });
    assert.equal(
      told,
      "# Positions in a.txt\n\n## Not sure\n\n- **Petra Holm**: the ferry (line 1, suggested)\n" +
        "- **Andriy Kask**: “We support the new bridge,” (line 1, suggested)\n",
    );
  });

  const degrees: readonly (readonly [likely: number, words: string])[] = [
    [0.95, "almost certainly right (95 %)"],
    [0.7, "likely right (70 %)"],
    [0.54, "may well be wrong (54 %)"],
    [0.2, "probably wrong (20 %)"],
  ];
  for (const [stance, words] of degrees)
    test(`${stance} in words`, () => {
      const [position] = documentOf({ ...ALL, stance }).positions;
      assert.match(written(sureLines(position!))[0]!, new RegExp(`stance ${words.replace(/[()]/g, "\\$&")}`));
    });

  test("a field that a person corrected is no guess, and nothing is once it is accepted", () => {
    const [position] = documentOf(NOTHING).positions;
    const corrected = { ...position!, decision: { corrected: ["stance", "category"] } };
    assert.match(written(sureLines(corrected))[0]!, /stance said by a person · issue said by a person/);
    assert.deepEqual([guessPercent(corrected, "stance"), guessPercent(corrected, "issue")], ["", ""]);
    assert.deepEqual(sureLines({ ...position!, status: "accepted" }), []);
  });
});
