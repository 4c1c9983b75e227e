import assert from "node:assert/strict";
import { positions } from "../../../src/core/query/filter";
import {
  attributionsAt,
  introductionOf,
  introductionsOf,
  mentionAt,
  mentionsOf,
  neighbour,
  positionAt,
  positionsIn,
  positionsOf,
  quotesOf,
  wordsOf,
} from "../../../src/core/query/lookup";
import { actor, at, FAIR, mention, TEXT } from "../../fixtures/fair";

const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id).join(" ");
const all = { text: "", neutral: true };

suite("query", () => {
  test("an actor's mentions, quotes and positions, without rejected ones", () => {
    assert.equal(ids(mentionsOf(FAIR, "aQuill")), "m1 m2");
    assert.equal(ids(quotesOf(FAIR, "aQuill")), "q1 q2");
    assert.equal(ids(positionsOf(FAIR, "aQuill")), "p1 p2");
    assert.equal(ids(positionsIn(FAIR, "q1")), "p1");
  });

  const places: [where: string, offset: number, mention: string | undefined, quotes: string][] = [
    ["content", at("fair").start, undefined, "q1"],
    ["first character", 0, undefined, "q1"],
    ["source", at("Ada").start, "m1", "q1"],
    ["cue", at("said").start, undefined, "q1"],
    ["a pronoun that is a source", at("she").start, "m2", "q2"],
    ["second half of a quote", at("money").start, undefined, "q2"],
    ["between quotes", at("on Monday").start, undefined, ""],
    ["just after a quote", at("“and no money.”").end, undefined, ""],
    ["under a rejected quote", at("The Riders").start, undefined, "q3"],
  ];
  for (const [where, offset, mention, quotes] of places)
    test(`what stands at: ${where}`, () => {
      assert.equal(mentionAt(FAIR, offset)?.id, mention);
      assert.equal(ids(attributionsAt(FAIR, offset)), quotes);
    });

  test("of quotes in each other the inner one comes first", () => {
    const inner = { ...FAIR.attributions[0]!, id: "inner", content: [at("fair")] };
    const nested = { ...FAIR, attributions: [...FAIR.attributions, inner] };
    assert.equal(ids(attributionsAt(nested, at("fair").start)), "inner q1");
  });

  const words: [id: string, expected: string[]][] = [
    ["m1", ["Mayor Ada Quill"]],
    ["q2", ["“We have no room,”", "“and no money.”"]],
    ["p3", ["the plan unless the city pays"]],
    ["aClub", ["Riders’ Club"]],
    ["unknown", []],
    ["__proto__", []],
  ];
  for (const [id, expected] of words)
    test(`words of ${id}`, () =>
      assert.deepEqual(
        wordsOf(FAIR, id).map((span) => TEXT.slice(span.start, span.end)),
        expected,
      ));

  const ways: [name: string, offset: number, next: string, previous: string][] = [
    ["at the start", 0, "q2", "q4"],
    ["inside a quote", at("room").start, "q3", "q2"],
    ["on a quote's first character", at("“We").start, "q3", "q1"],
    ["at the end", TEXT.length, "q1", "q4"],
  ];
  for (const [name, offset, next, previous] of ways)
    test(`next and previous ${name}, going round`, () => {
      assert.equal(neighbour(FAIR, offset, 1)?.id, next);
      assert.equal(neighbour(FAIR, offset, -1)?.id, previous);
    });

  test("nothing is next where nothing is annotated", () =>
    assert.equal(neighbour({ ...FAIR, attributions: [] }, 0, 1), undefined));

  const introductions: [what: string, actor: string, expected: string | undefined][] = [
    ["the first mention by name", "aQuill", "m1"],
    ["of whom the article gives no name, the first that is no pronoun", "aCity", "m4"],
    ["nobody", "aGone", undefined],
    ["nobody", "unknown", undefined],
  ];
  for (const [what, id, expected] of introductions)
    test(`introduced: ${what}`, () => {
      assert.equal(introductionOf(FAIR, TEXT, id)?.id, expected);
      assert.equal(introductionsOf(FAIR, TEXT).get(id)?.id, expected);
    });

  const lark = (name: string, ...heads: string[]) => {
    const text = "Lark wins. Mayor Bea Lark, who came late, says that the old Bea Lark Foundation helped.";
    const mentions = heads.map((words, i) => {
      const start = text.indexOf(words);
      return mention(`l${i}`, "aLark", { start, end: start + words.length });
    });
    return introductionOf({ ...FAIR, actors: [actor("aLark", name)], mentions }, text, "aLark")?.id;
  };
  test("introduced where the whole name stands, not in the headline", () =>
    assert.equal(lark("Bea Lark", "Lark", "Mayor Bea Lark"), "l1"));
  test("introduced where most of the name stands, when a person has given another one", () =>
    assert.equal(lark("The Mayor of Oakfield", "Lark", "Bea Lark"), "l1"));
  test("introduced by the whole name before a longer phrase", () =>
    assert.equal(lark("Bea Lark", "Lark", "Bea Lark", "old Bea Lark Foundation"), "l1"));

  const filters: [text: string, neutral: boolean, expected: string][] = [
    ["", true, "p1 p2 p3 p4"],
    ["", false, "p1 p3 p4"],
    ["  ", false, "p1 p3 p4"],
    ["quill", true, "p1 p2"],
    ["MAYOR money", true, "p2"],
    ["quill", false, "p1"],
    ["the club", true, "p3 p4"],
    ["oppose", true, "p3"],
    ["unless", true, "p3"],
    ["monday", true, "p1"],
    ["nowhere", true, ""],
    ["Ridérs", true, "p3"],
    ["__proto__", true, ""],
  ];
  for (const [text, neutral, expected] of filters)
    test(`positions in text order with “${text}”${neutral ? "" : " that take a side"}`, () =>
      assert.equal(ids(positions(FAIR, TEXT, { text, neutral })), expected));

  const cursors: [where: string, offset: number, expected: string | undefined][] = [
    ["in the words", at("room").start, "p2"],
    ["between the halves of a quote", at("she said").start + 3, "p2"],
    ["in the cue", at("opposes").start, "p3"],
    ["outside", at("on Monday").start + 3, undefined],
  ];
  for (const [where, offset, expected] of cursors)
    test(`position at a cursor ${where}`, () =>
      assert.equal(positionAt(FAIR, offset, positions(FAIR, TEXT, all))?.id, expected));

  test("a position that is not shown is not at the cursor", () =>
    assert.equal(positionAt(FAIR, at("room").start, positions(FAIR, TEXT, { text: "", neutral: false })), undefined));
});
