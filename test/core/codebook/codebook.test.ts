import assert from "node:assert/strict";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import {
  choicesOf,
  codeOf,
  fieldInWords,
  fieldsOn,
  fieldValue,
  issueLabel,
  takesSide,
  translate,
} from "../../../src/core/codebook/codebook";
import type { Codebook, Field } from "../../../src/core/codebook/types";
import { ACTOR_TYPES, STANCES } from "../../../src/core/model/types";
import { positions } from "../../../src/core/query/filter";
import { actorRows } from "../../../src/core/views/actors";
import { hoverAt } from "../../../src/core/views/hover";
import { positionRows } from "../../../src/core/views/positions";
import type { Line } from "../../../src/core/views/words/lines";
import { actorType, stanceNaming } from "../../../src/core/views/words/naming";
import { at, FAIR, position, TEXT } from "../../fixtures/fair";

const TONE: Field = {
  id: "tone",
  label: "Tone",
  definition: "How it is said.",
  on: ["attribution", "position"],
  type: "choice",
  choices: [
    { id: "calm", label: "Calm", definition: "Without reproach." },
    { id: "harsh", label: "Harsh", definition: "With reproach." },
  ],
};
const field = (type: "boolean" | "text" | "number", more: object = {}): Field =>
  ({ id: type, label: type, definition: "", on: ["actor"], type, ...more }) as Field;

const BOOK: Codebook = {
  issues: [
    { id: "tax", label: "Taxes", definition: "Who pays.", parent: "money" },
    { id: "fair", label: "The fair", definition: "" },
    { id: "money", label: "Economy", definition: "All that costs." },
  ],
  stances: [
    { id: "pro", label: "Pro", definition: "Is for it. At length.", polarity: "for", from: ["support", "commit"] },
    { id: "oppose", label: "Contra", definition: "Is against it.", polarity: "against", from: ["oppose", "deny"] },
    { id: "report", label: "Report", definition: "", polarity: "neutral", from: ["neutral"] },
    { id: "open", label: "Open", definition: "", polarity: null, from: [] },
  ],
  actorTypes: [
    { id: "politician", label: "Politician", definition: "Holds an office.", from: ["person"] },
    { id: "group", label: "Group", definition: "", from: ["group"] },
  ],
  fields: [TONE, field("boolean"), field("text"), field("number", { min: 1, max: 5 })],
};

const words = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map((it) => (typeof it === "string" ? it : "strong" in it ? it.strong : "link" in it ? it.link : it.label))
      .join(""),
  );

suite("codebook", () => {
  test("the built-in one defines every stance and type of actor that the machine suggests", () => {
    assert.deepEqual(
      BUILT_IN.stances.map(({ id }) => id),
      [...STANCES],
    );
    assert.deepEqual(
      BUILT_IN.actorTypes.map(({ id }) => id),
      [...ACTOR_TYPES],
    );
    for (const { definition } of [...BUILT_IN.stances, ...BUILT_IN.actorTypes])
      assert.match(definition, /^[A-Z].{60,}\.$/);
  });

  test("suggestions are told in the project's own words; what it has no word for stays", () => {
    const told = translate(BOOK, FAIR);
    assert.deepEqual(
      told.positions.map(({ stance }) => stance),
      ["oppose", "pro", "report", "concern", "oppose"],
    );
    assert.deepEqual(
      told.actors.map(({ type }) => type),
      ["politician", "organization", "group", "politician"],
    );
    assert.equal(translate(BUILT_IN, FAIR), FAIR);
  });

  test("told again, nothing changes", () => {
    const once = translate(BOOK, FAIR);
    assert.deepEqual(translate({ ...BOOK, stances: BOOK.stances.slice(1) }, once), once);
  });

  test("issues are offered as a tree", () => {
    assert.deepEqual(choicesOf(BOOK, "issue"), [
      { id: "fair", label: "The fair", detail: "" },
      { id: "money", label: "Economy", detail: "All that costs." },
      { id: "tax", label: "Economy › Taxes", detail: "Who pays." },
    ]);
    const deep = Array.from({ length: 9000 }, (_, i) => ({
      id: `i${i}`,
      label: `${i}`,
      definition: "",
      ...(i > 0 && { parent: `i${i - 1}` }),
    }));
    assert.equal(issueLabel({ ...BOOK, issues: deep }, "i7"), "0 › 1 › 2 › 3 › 4 › 5 › 6 › 7");
    assert.equal(
      issueLabel({ ...BOOK, issues: deep }, "i8999"),
      "… › 8992 › 8993 › 8994 › 8995 › 8996 › 8997 › 8998 › 8999",
    );
    assert.deepEqual(
      choicesOf({ ...BOOK, issues: deep }, "issue").map(({ id }) => id),
      deep.map(({ id }) => id),
    );
    assert.equal(issueLabel(BOOK, "gone"), "“gone” (not in the codebook)");
  });

  test("choices come with their definitions", () => {
    assert.deepEqual(choicesOf(BOOK, "stance")[0], { id: "pro", label: "Pro", detail: "Is for it. At length." });
    assert.deepEqual(choicesOf(BOOK, "actorType")[0]?.label, "Politician");
    assert.deepEqual(
      choicesOf(BOOK, TONE).map(({ label }) => label),
      ["Calm", "Harsh"],
    );
    assert.deepEqual(
      choicesOf(BOOK, field("boolean")).map(({ id }) => id),
      ["true", "false"],
    );
    assert.deepEqual(choicesOf(BOOK, field("text")), []);
  });

  const values: [field: Field, words: string, value: unknown][] = [
    [TONE, "harsh", "harsh"],
    [TONE, "Harsh", undefined],
    [field("boolean"), "true", true],
    [field("boolean"), "false", false],
    [field("boolean"), "maybe", undefined],
    [field("text"), " so ", "so"],
    [field("text"), " ", undefined],
    [field("number"), "2,5", 2.5],
    [field("number"), "", undefined],
    [field("number"), "1e999", undefined],
    [field("number", { min: 1, max: 5 }), "5", 5],
    [field("number", { min: 1, max: 5 }), "0", undefined],
    [field("number", { min: 1, max: 5 }), "6", undefined],
  ];
  for (const [of, given, value] of values)
    test(`a field of type ${of.type} ${value === undefined ? "refuses" : "takes"} “${given}”`, () => {
      const result = fieldValue(of, given);
      if ("value" in result) assert.equal(result.value, value);
      else assert.ok(value === undefined && result.problem.length > 5);
    });

  test("fields belong to kinds of annotation, and are told in words", () => {
    assert.deepEqual(
      fieldsOn(BOOK, "position").map(({ id }) => id),
      ["tone"],
    );
    assert.equal(fieldInWords(BOOK, "tone", "harsh"), "Tone: Harsh");
    assert.equal(fieldInWords(BOOK, "tone", "odd"), "Tone: “odd” (not in the codebook)");
    assert.equal(fieldInWords(BOOK, "boolean", true), "boolean: yes");
    assert.equal(fieldInWords(BOOK, "gone", 3), "“gone” (not in the codebook): 3");
  });

  test("who takes a neutral stance takes no side", () => {
    for (const [stance, side] of [
      ["pro", true],
      ["open", true],
      ["report", false],
      ["neutral", false],
      ["gone", true],
    ] as const)
      assert.equal(takesSide(BOOK, stance), side, stance);
  });
});

suite("codebook: in the views", () => {
  const told = { ...FAIR, ...translate(BOOK, FAIR) };

  test("own stances are told by their labels, with the colour of their side", () => {
    const rows = positionRows(told, TEXT, "stance", { text: "", neutral: true }, BOOK);
    assert.deepEqual(
      rows.map(({ label, icon, tint, children }) => [label, icon, tint, children.map((row) => row.label)]),
      [
        ["Pro", "thumbsup", "charts.green", ["Ada Quill (for the city) [Pro]: The fair will move"]],
        ["Contra", "thumbsdown", "charts.red", ["Riders’ Club: [Contra] the plan — unless the city pays"]],
        ["Report", "comment", null, ["Ada Quill: [Report] money"]],
        [
          "Concerns (not in the codebook)",
          "warning",
          "charts.yellow",
          ["“It” is concerned about: Nobody asked the club"],
        ],
      ],
    );
    assert.deepEqual(words(rows[0]!.tooltip()), ["Pro: 1 position", "Pro: Is for it. At length."]);
    assert.match(rows[3]!.children[0]!.description, /“concern” is not in the codebook/);
  });

  test("neutral is what the codebook calls neutral", () => {
    const shown = positions(told, TEXT, { text: "", neutral: false }, BOOK);
    assert.deepEqual(
      shown.map(({ id }) => id),
      ["p1", "p3", "p4"],
    );
  });

  test("a stance that no codebook has is kept and marked", () => {
    const odd = { ...FAIR, positions: [position("p", "q3", { stance: "odd", issue: at("the plan") })] };
    const [row] = positionRows(odd, TEXT, "stance", { text: "", neutral: true });
    assert.equal(row?.label, "odd (not in the codebook)");
    assert.equal(row?.children[0]?.label, "The Riders’ Club: [odd] the plan");
    assert.equal(row?.children[0]?.description, "“odd” is not in the codebook");
  });

  test("a group of the project's own speaks in the plural too", () => {
    const book = { ...BUILT_IN, actorTypes: [{ id: "crowd", label: "Crowd", definition: "", from: ["group"] }] };
    const actors = FAIR.actors.map((it) => (it.id === "aClub" ? { ...it, name: "Riders", type: "crowd" } : it));
    const [row] = positionRows({ ...FAIR, actors }, TEXT, "article", { text: "plan", neutral: false }, book);
    assert.equal(row?.label, "Riders: oppose the plan — unless the city pays");
  });

  test("a built-in stance keeps its words while the codebook keeps its name", () => {
    const [support] = BUILT_IN.stances;
    const book = { ...BUILT_IN, stances: [{ ...support!, definition: "Ours." }] };
    assert.equal(stanceNaming("support", book).noun, "Support");
    assert.equal(stanceNaming("support", book).verb[0], "supports");
    assert.equal(codeOf(book.stances, "support")?.definition, "Ours.");
  });

  test("types of actor are told by the codebook", () => {
    assert.deepEqual(actorType("politician", BOOK), { label: "Politician", icon: "person" });
    assert.deepEqual(actorType("group", BOOK), { label: "group", icon: "organization" });
    assert.deepEqual(actorType("media", BOOK), { label: "news outlet (not in the codebook)", icon: "broadcast" });
    const [quill] = actorRows(told, TEXT, BOOK);
    assert.match(quill!.spoken, /^Ada Quill, Politician/);
    assert.ok(words(quill!.tooltip()).includes("Politician: Holds an office."));
  });

  test("issues and fields are shown in row, tooltip and hover, and found by the filter", () => {
    const more = { category: "tax", fields: { tone: "harsh", gone: 2 } };
    const coded = { ...told, positions: told.positions.map((it) => (it.id === "p3" ? { ...it, ...more } : it)) };
    const [row] = positionRows(coded, TEXT, "article", { text: "economy taxes", neutral: true }, BOOK);
    assert.match(row!.description, /issue: Economy › Taxes/);
    const line = "Tone: Harsh · “gone” (not in the codebook): 2";
    assert.ok(words(row!.tooltip()).includes(line));
    const hover = hoverAt(coded, TEXT, at("the plan").start, BOOK);
    const lines = words(hover!.parts.flat());
    assert.ok(lines.includes(line));
    assert.ok(lines.includes("Contra: Is against it."));
  });
});
