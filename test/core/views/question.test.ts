import assert from "node:assert/strict";
import { setCategory, setField, setPart, setStance } from "../../../src/core/actions/correct";
import { begin, jump } from "../../../src/core/actions/reviewQueue";
import { statementOf } from "../../../src/core/actions/statement";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook } from "../../../src/core/codebook/types";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { assertedOf } from "../../../src/core/query/asserted";
import { positionRows } from "../../../src/core/views/positions";
import { numberedStances, questionOf } from "../../../src/core/views/question";
import { everyRow } from "../../../src/core/views/rows";
import { formLines, wordsTyped } from "../../../src/core/views/statementForm";
import { at, FAIR, TEXT } from "../../fixtures/fair";

const BY = { at: "2026-03-01T10:00:00Z" } as const;
const BOOK: Codebook = {
  ...BUILT_IN,
  issues: [{ id: "infra", label: "Infrastructure", definition: "" }],
  stances: [
    { id: "frame", label: "Frames it", definition: "", polarity: null, from: [] },
    ...Array.from({ length: 10 }, (_, i) => ({ ...BUILT_IN.stances[0]!, id: `s${i}`, label: `Stance ${i}` })),
  ],
};

const asked = (document: AnnotationDocument, id: string, book = BUILT_IN) => {
  const queue = begin(document, 0, { through: "everything", order: "text" });
  assert.ok(queue);
  const now = { ...queue.now, id };
  return questionOf(document, TEXT, queue.items.some((it) => it.id === id) ? jump(queue, id) : { ...queue, now }, book);
};
const edited = (...acts: readonly ((document: AnnotationDocument, by: typeof BY) => AnnotationDocument)[]) =>
  acts.reduce((document, act) => act(document, BY), FAIR);

const sure = (actor: number, stance: number, issue: number): AnnotationDocument => ({
  ...FAIR,
  positions: FAIR.positions.map((it) =>
    it.id === "p3"
      ? { ...it, provenance: { by: "machine", rule: "r", confidence: 0.9, sure: { actor, stance, issue } } }
      : it,
  ),
});

suite("the question of a review", () => {
  const forms: [
    name: string,
    document: AnnotationDocument,
    id: string,
    form: string,
    corrected: string[],
    book?: Codebook,
  ][] = [
    ["a position", FAIR, "p3", "Riders’ Club · opposes · the plan · unless the city pays · to the city", []],
    ["without an issue", FAIR, "p1", "Ada Quill · commits to · no issue · on Monday", []],
    ["without an actor", FAIR, "p4", "Nobody named · is concerned about · no issue", []],
    [
      "a stance that a person set",
      edited(setStance("p3", "demand")),
      "p3",
      "Riders’ Club · demands · the plan · unless the city pays · to the city",
      ["Stance"],
    ],
    [
      "a typed issue",
      edited(setPart("p3", "issue", []), setCategory("p3", "more room")),
      "p3",
      "Riders’ Club · opposes · more room · unless the city pays · to the city",
      ["Issue"],
    ],
    [
      "a code beside the words",
      edited(setCategory("p3", "infra")),
      "p3",
      "Riders’ Club · opposes · the plan (Infrastructure) · unless the city pays · to the city",
      ["Issue"],
      { ...BOOK, stances: BUILT_IN.stances },
    ],
    [
      "a stance of the project’s own",
      edited(setStance("p3", "frame")),
      "p3",
      "Riders’ Club · Frames it · the plan · unless the city pays · to the city",
      ["Stance"],
      BOOK,
    ],
    ["an actor", FAIR, "aQuill", "actor Ada Quill, person, Mayor, 2 mentions", []],
    ["a quote", FAIR, "q3", "partial quote Riders’ Club: the plan unless the city pays", []],
  ];
  for (const [name, document, id, form, corrected, book] of forms)
    test(name, () => {
      const question = asked(document, id, book);
      assert.equal(question?.form, form);
      assert.deepEqual(question.corrected, corrected);
      assert.equal(question.stances.length > 0, id.startsWith("p"));
    });

  const doubts: [sure: [number, number, number], form: string][] = [
    [[0.9, 0.9, 0.9], "Riders’ Club · opposes · the plan · unless the city pays · to the city"],
    [[0.9, 0.9, 0.1], "Riders’ Club · opposes · the plan? · unless the city pays · to the city"],
    [[0.9, 0.1, 0.9], "Riders’ Club · opposes? · the plan? · unless the city pays · to the city"],
  ];
  for (const [fields, form] of doubts)
    test(`what is not sure has a question mark: ${fields}`, () => {
      const queue = jump(begin(sure(...fields), 0, { through: "positions", order: "text" })!, "p3");
      assert.equal(questionOf(sure(...fields), TEXT, queue, BUILT_IN, "balanced")?.form, form);
    });

  test("how many are left", () => {
    const queue = begin(FAIR, 0, { through: "positions", order: "text" })!;
    assert.equal(questionOf(FAIR, TEXT, queue)?.place, "1 of 4, 4 left");
    assert.equal(questionOf(FAIR, TEXT, { ...queue, total: 6 })?.place, "3 of 6, 4 left");
  });

  test("numbers are the codebook’s first nine stances", () => {
    const told = numberedStances(BUILT_IN, "demand").map(
      ({ number, verb, now }) => `${number} ${verb}${now ? "!" : ""}`,
    );
    assert.equal(
      told.join(", "),
      "1 supports, 2 opposes, 3 demands!, 4 offers, 5 commits to, 6 threatens, 7 denies, 8 is concerned about, 9 speaks of",
    );
    assert.deepEqual(
      numberedStances(BOOK, "").map(({ id }) => id),
      BOOK.stances.slice(0, 9).map(({ id }) => id),
    );
  });
});

suite("the form of a position", () => {
  test("each field with its value", () => {
    const lines = formLines(FAIR, TEXT, statementOf(FAIR.positions[0]!));
    assert.deepEqual(
      lines.map(({ label, value }) => `${label}: ${value}`),
      [
        "Actor: Riders’ Club",
        "Stance: Opposition",
        "Issue: “the plan”",
        "Condition: “unless the city pays”",
        "Addressee: the city",
        "When: ",
        "Where: ",
        "On Behalf Of: ",
      ],
    );
  });

  test("the codebook’s own fields are lines of the form, and corrected ones are called so in the question", () => {
    const fields: Codebook["fields"] = [
      {
        id: "tone",
        label: "Tone",
        definition: "",
        on: ["position"],
        type: "choice",
        choices: [{ id: "h", label: "Harsh", definition: "" }],
      },
      { id: "irony", label: "Irony", definition: "", on: ["position"], type: "boolean" },
      { id: "salience", label: "Salience", definition: "", on: ["attribution", "position"], type: "number" },
      { id: "memo", label: "Memo", definition: "", on: ["position"], type: "text" },
      { id: "beat", label: "Beat", definition: "", on: ["attribution"], type: "text" },
    ];
    const book = { ...BUILT_IN, fields };
    const document = edited(setField("p3", "tone", "h"), setField("p3", "irony", false), setField("p3", "salience", 2));
    const position = document.positions.find(({ id }) => id === "p3")!;
    const lines = formLines(document, TEXT, statementOf(position), book).slice(8);
    assert.deepEqual(
      lines.map(({ field, label, value }) => `${field} ${label}: ${value}`),
      ["fields.tone Tone: Harsh", "fields.irony Irony: no", "fields.salience Salience: 2", "fields.memo Memo: "],
    );
    assert.deepEqual(asked(document, "p3", book)?.corrected, ["Irony", "Salience", "Tone"]);
  });

  test("what is a guess says so, until it is changed", () => {
    const [first] = sure(0.9, 0.54, 0.4).positions;
    const doubt = { position: first!, asserted: assertedOf(first!, "balanced") };
    const guesses = (change: object) =>
      formLines(FAIR, TEXT, { ...statementOf(first!), ...change }, BUILT_IN, doubt).map(({ guess }) => guess);
    assert.deepEqual(guesses({}).slice(0, 4), ["", "a guess, 54 %", "a guess, 40 %", ""]);
    assert.deepEqual(guesses({ stance: "deny", category: "room" }).slice(0, 4), ["", "", "", ""]);
  });

  test("an issue of one’s own, a stance to be chosen, an actor who is yet to be made", () => {
    const first = statementOf(FAIR.positions[0]!);
    const what = { ...first, actor: { name: "Bo Holm", type: "person" }, stance: null, issue: null, category: "room" };
    const lines = formLines(FAIR, TEXT, what);
    assert.deepEqual(
      lines.slice(0, 3).map(({ value }) => value),
      ["Bo Holm", "", "room"],
    );
  });

  test("a typed issue is what the row says", () => {
    const document = edited(setPart("p3", "issue", []), setCategory("p3", "more room"));
    const rows = [...everyRow(positionRows(document, TEXT, "article", { text: "", neutral: true }))];
    const row = rows.find(([{ id }]) => id === "p3")?.[0];
    assert.equal(row?.label, "Riders’ Club: opposes more room — unless the city pays");
    assert.doesNotMatch(row?.description ?? "", /issue:/);
  });

  const typed: [typed: string, around: string, found: string | null][] = [
    ["the city", "the plan", "the city"],
    ["  THE Plan ", "the plan", "the plan"],
    ["he plan", "the plan", null],
    ["no", "We have no room", null],
    ["a bridge", "the plan", null],
    ["club", "Nobody asked", "club"],
  ];
  for (const [words, around, found] of typed)
    test(`typed “${words}” near “${around}”`, () => {
      const span = wordsTyped(TEXT, words, at(around));
      assert.equal(span && TEXT.slice(span.start, span.end), found);
    });

  test("of two places the nearer one", () => {
    assert.deepEqual(wordsTyped(TEXT, "said", at("and no money")), at("said", 1));
    assert.deepEqual(wordsTyped(TEXT, "said", at("The fair")), at("said"));
    assert.deepEqual(wordsTyped(TEXT, "said", at("and no money")), at("said", 1));
  });
});
