import assert from "node:assert/strict";
import fc from "fast-check";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import type { Codebook, Field } from "../../../src/core/codebook/types";
import { CODED } from "../../../src/core/codebook/types";
import { ACTOR_TYPES, STANCES } from "../../../src/core/model/types";
import { parseCodebook, serializeCodebook } from "../../../src/files/codebook/codebookFile";
import { placesInJson } from "../../../src/files/json/place";

const stance = { id: "pro", label: "Pro", polarity: "for" };
const field = { id: "tone", label: "Tone", on: ["position"] };
const yes = { ...field, type: "boolean" };
const choices = [
  { id: "a", label: "A" },
  { id: "a", label: "B" },
];

/** The codebook, or its problems with the words of the file that they stand at. */
function read(file: unknown): Codebook | readonly string[] {
  const json = typeof file === "string" ? file : JSON.stringify(file);
  const result = parseCodebook(json);
  if (result.ok) return result.codebook;
  return result.problems.map(({ message, span }) => `${message} @ ${json.slice(span.start, span.end)}`);
}

suite("codebook file", () => {
  test("an empty one is the built-in one", () => {
    assert.deepEqual(read("{}"), BUILT_IN);
    assert.deepEqual(read('\uFEFF{ "version": 1, "$schema": "x", "ours": [1] }'), BUILT_IN);
  });

  test("the built-in one is read as it was written", () =>
    assert.deepEqual(read(serializeCodebook(BUILT_IN)), BUILT_IN));

  test("a stance has the phrase that rows say, of one and of several", () => {
    const book = read({
      stances: [
        { ...stance, phrase: "welcomes with reserve" },
        { ...stance, id: "b", phrase: "is for", phrasePlural: "side with" },
      ],
    });
    assert.ok("stances" in book);
    assert.deepEqual(
      book.stances.map(({ phrase, phrasePlural }) => [phrase, phrasePlural]),
      [
        ["welcomes with reserve", undefined],
        ["is for", "side with"],
      ],
    );
    assert.deepEqual(read({ stances: [{ ...stance, phrase: "" }] }), ['stances[0].phrase should not be empty. @ ""']);
  });

  test("a code without “from” stands for the built-in one of its id, unless another does", () => {
    const from = (...stances: object[]) => {
      const book = read({ stances: stances.map((it) => ({ label: "x", polarity: null, ...it })) });
      return "stances" in book ? book.stances.map((it) => it.from) : book;
    };
    assert.deepEqual(from({ id: "deny" }, { id: "mine" }), [["deny"], []]);
    assert.deepEqual(from({ id: "deny" }, { id: "mine", from: ["deny", "oppose"] }), [[], ["deny", "oppose"]]);
    assert.deepEqual(from({ id: "deny", from: [] }), [[]]);
  });

  const broken: [name: string, file: unknown, problems: readonly string[]][] = [
    ["empty", "", ["Line 1, column 1: this is not valid JSON. @ "]],
    ["cut off", '{ "issues": [', ["Line 1, column 14: this is not valid JSON. @ "]],
    ["in conflict", "{\n<<<<<<< ours\n", ["On line 2 is a merge conflict that is not resolved. @ "]],
    ["a list", [], ["The file should be an object. @ []"]],
    ["null", "null", ["The file should be an object. @ null"]],
    [
      "newer",
      { issues: 3, version: 2 },
      ["Its format is 2; this version of Standpoint reads format 1. Update the extension to use it. @ 2"],
    ],
    ["of no format", { version: "1" }, ['version should be “1”. @ "1"']],
    ["with no list", { issues: {} }, ["issues should be a list. @ {}"]],
    ["with no stance", { stances: [] }, ["stances should not be empty. @ []"]],
    [
      "without a label",
      { issues: [{ id: "a" }, { id: "", label: "B" }] },
      ['issues[0].label is missing. @ {"id":"a"}', 'issues[1].id should not be empty. @ ""'],
    ],
    [
      "of an odd side",
      { stances: [{ ...stance, polarity: 1 }] },
      ["stances[0].polarity should be “for” or “against” or “neutral”. @ 1"],
    ],
    [
      "with an id twice",
      { issues: [field, { id: "x", label: "X" }, field], fields: [{ ...field, type: "choice", choices }] },
      ['The id “tone” is there twice. @ "tone"', 'The id “a” is there twice. @ "a"'],
    ],
    ["with a part of nothing", { issues: [{ ...field, parent: "x" }] }, ['There is no issue “x”. @ "x"']],
    [
      "with parts in a circle",
      {
        issues: [
          { id: "a", label: "A", parent: "b" },
          { id: "b", label: "B", parent: "a" },
          { id: "c", label: "C", parent: "a" },
        ],
      },
      ['The issue “a” is a part of itself. @ "b"', 'The issue “b” is a part of itself. @ "a"'],
    ],
    [
      "translated from nothing",
      { actorTypes: [{ id: "a", label: "A", from: ["persons"] }] },
      [
        'actorTypes[0].from[0] should be “person” or “organization” or “country” or “group” or “media” or “place”. @ "persons"',
      ],
    ],
    [
      "translated twice",
      {
        stances: [
          { ...stance, from: ["deny"] },
          { ...stance, id: "b", from: ["support", "deny"] },
        ],
      },
      ['“deny” is translated to “pro” already. @ "deny"'],
    ],
    [
      "with a field of no type",
      { fields: [field, { ...field, type: "date" }] },
      [
        `fields[0].type is missing. @ ${JSON.stringify(field)}`,
        'fields[1].type should be “boolean” or “text” or “number” or “choice”. @ "date"',
      ],
    ],
    ["with a field on nothing", { fields: [{ ...yes, on: [] }] }, ["fields[0].on should not be empty. @ []"]],
    [
      "with a field that has no name of its own",
      { fields: [{ ...yes, id: "constructor" }] },
      ['“constructor” cannot be the id of a field. @ "constructor"'],
    ],
    [
      "with a choice of nothing",
      { fields: [{ ...field, type: "choice", choices: [] }] },
      ["fields[0].choices should not be empty. @ []"],
    ],
    [
      "with bounds the wrong way round",
      { fields: [{ ...field, type: "number", min: 2, max: 1 }] },
      ["“Tone” has a least value above its greatest. @ 2"],
    ],
  ];
  for (const [name, file, problems] of broken)
    test(`one that is ${name} is told in words, at its place`, () => assert.deepEqual(read(file), problems));

  suite("that is hostile", function () {
    this.timeout(60_000);
    const told = (json: string) => {
      const result = parseCodebook(json);
      return result.ok ? "read" : { told: result.problems.length, all: result.all };
    };
    const issue = (i: number, more: object = {}) => ({ id: `i${i}`, label: "I", ...more });
    const list = (size: number, of: (i: number) => unknown) =>
      JSON.stringify({ issues: Array.from({ length: size }, (_, i) => of(i)) });

    test("is told by twenty problems, and that there are more", () => {
      assert.deepEqual(told(list(19, () => 1)), { told: 19, all: true });
      assert.deepEqual(told(list(500, () => 1)), { told: 20, all: false });
      assert.deepEqual(told(list(500, () => ({ id: "a", label: "A" }))), { told: 20, all: false });
      assert.deepEqual(told(list(500, (i) => issue(i, { parent: "none" }))), { told: 20, all: false });
    });

    test("says no more of an id than its beginning", () => {
      const id = "x".repeat(100_000);
      const [problem] = read({ issues: [{ ...issue(1), parent: id }] }) as readonly string[];
      assert.match(problem!, /^There is no issue “x{60}…”\. @/);
    });

    test("parts of themselves are those of which the way up leads back", () =>
      fc.assert(
        fc.property(fc.array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 }), (parents) => {
          const count = parents.length;
          const up = (i: number) => (parents[i] == null ? undefined : parents[i]! % count);
          const circular = parents.flatMap((_, i) => {
            const seen = new Set<number>();
            for (let at = up(i); at !== undefined && !seen.has(at); at = up(at)) seen.add(at);
            return seen.has(i) ? [`The issue “i${i}” is a part of itself.`] : [];
          });
          const issues = parents.map((_, i) => issue(i, up(i) === undefined ? {} : { parent: `i${up(i)}` }));
          const result = parseCodebook(JSON.stringify({ issues }));
          assert.deepEqual(result.ok ? [] : result.problems.map(({ message }) => message), circular);
        }),
      ));
  });

  test("any codebook is read as it was written", () =>
    fc.assert(
      fc.property(anyCodebook, (book) => {
        assert.deepEqual(read(serializeCodebook(book)), book);
      }),
    ));

  test("whatever a file holds, it is read or told, and never throws", () => {
    const whole = serializeCodebook({ ...BUILT_IN, issues: [{ ...field, definition: "" }] });
    const mutated = fc
      .tuple(fc.nat(whole.length), fc.nat(40), fc.oneof(fc.string({ unit: "binary" }), fc.json()))
      .map(([start, length, put]) => whole.slice(0, start) + put + whole.slice(start + length));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.json(), fc.string({ unit: "binary" })), (json) => {
        const result = parseCodebook(json);
        if (result.ok) return;
        assert.ok(result.problems.length > 0);
        for (const { message, span } of result.problems)
          assert.ok(/^.{5,}\.$/su.test(message) && span.start <= span.end && span.end <= json.length, message);
      }),
    );
  });

  test("a place in JSON is that of the value, however it is written", () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.infiniteStream(fc.nat()), fc.nat(3), (value, picks, indent) => {
        const path: PropertyKey[] = [];
        let at: unknown = value;
        while (typeof at === "object" && at !== null && Object.keys(at).length > 0) {
          const keys: string[] = Object.keys(at);
          const key = keys[picks.next().value % keys.length]!;
          path.push(Array.isArray(at) ? Number(key) : key);
          at = (at as Readonly<Record<string, unknown>>)[key];
        }
        const json = JSON.stringify(value, null, indent);
        // another path beside it takes nothing away, nor does one that leads to nothing
        const [place, , beyond] = placesInJson(json, [path, path.slice(0, -1), [...path, "\u0000none"]]);
        const { start, end } = place!;
        assert.deepEqual(JSON.parse(json.slice(start, end)), JSON.parse(JSON.stringify(at)));
        assert.deepEqual(beyond, place);
      }),
    ));
});

const code = (id: string) =>
  fc.record(
    { id: fc.constant(id), label: fc.string({ minLength: 1 }), definition: fc.string() },
    { noNullPrototype: true },
  );
const codes = fc.uniqueArray(fc.string({ minLength: 1, unit: "binary" }), { maxLength: 4 });
const several = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });

/** Each built-in name goes to at most one of the codes. */
const shared = (ids: readonly string[], names: readonly string[]) =>
  fc
    .array(fc.nat(ids.length), { minLength: names.length, maxLength: names.length })
    .map((owners) => ids.map((_, i) => names.filter((_, j) => owners[j] === i)));

const anyField = (id: string): fc.Arbitrary<Field> => {
  const on = fc.subarray([...CODED], { minLength: 1 });
  return fc.tuple(code(`field ${id}`), on).chain(([common, kinds]) =>
    fc.oneof(
      fc.constantFrom("boolean" as const, "text" as const).map((type) => ({ ...common, on: kinds, type })),
      fc.tuple(fc.integer(), fc.nat(), fc.boolean()).map(([min, more, bounded]) => ({
        ...common,
        on: kinds,
        type: "number" as const,
        ...(bounded && { min, max: min + more }),
      })),
      several
        .chain((ids) => fc.tuple(...ids.map(code)))
        .map((choices) => ({ ...common, on: kinds, type: "choice" as const, choices })),
    ),
  );
};

const anyCodebook: fc.Arbitrary<Codebook> = fc.record(
  {
    issues: codes
      .chain((ids) => fc.tuple(fc.tuple(...ids.map(code)), fc.array(fc.nat(9), { minLength: 5, maxLength: 5 })))
      .map(([all, above]) =>
        all.map((it, i) => {
          const parent = all[above[i]!]?.id;
          return parent !== undefined && above[i]! < i ? { ...it, parent } : it;
        }),
      ),
    stances: several
      .chain((ids) =>
        fc.tuple(
          fc.tuple(...ids.map(code)),
          shared(ids, STANCES),
          fc.array(fc.constantFrom("for", "against", "neutral", null), { minLength: 4, maxLength: 4 }),
        ),
      )
      .map(([all, from, sides]) => all.map((it, i) => ({ ...it, polarity: sides[i]!, from: from[i]! }))),
    actorTypes: several
      .chain((ids) => fc.tuple(fc.tuple(...ids.map(code)), shared(ids, ACTOR_TYPES)))
      .map(([all, from]) => all.map((it, i) => ({ ...it, from: from[i]! }))),
    fields: codes.chain((ids) => fc.tuple(...ids.map(anyField))),
  },
  { noNullPrototype: true },
);
