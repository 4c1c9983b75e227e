import assert from "node:assert/strict";
import { acceptStatement } from "../../../src/core/actions/review";
import {
  addStatement,
  type Changes,
  changedIn,
  changesBetween,
  type IssueAnswer,
  issueChanges,
  type Statement,
  setStatement,
  setWhoSpeaks,
  statementOf,
} from "../../../src/core/actions/statement";
import { sliceOf } from "../../../src/core/model/span";
import type { AnnotationDocument, Position } from "../../../src/core/model/types";
import { at, FAIR, TEXT } from "../../fixtures/fair";

const BY = { name: "Ada", at: "2026-03-01T10:00:00Z" } as const;
const positionIn = (document: AnnotationDocument, id: string): Position => {
  const found = document.positions.find((it) => it.id === id);
  assert.ok(found, id);
  return found;
};
const nameOf = ({ actors }: AnnotationDocument, id: string | null) => actors.find((it) => it.id === id)?.name;
const CLUB = positionIn(FAIR, "p3");

suite("a statement: all fields of a position at once", () => {
  const changes: [name: string, changes: Changes, corrected: string[], fields: Partial<Position>][] = [
    ["nothing", {}, [], {}],
    ["the stance", { stance: "demand" }, ["stance"], { stance: "demand" }],
    ["a typed issue", { issue: null, category: "room" }, ["category", "issue"], { issue: null, category: "room" }],
    [
      "other words",
      { issue: at("room"), condition: null },
      ["condition", "issue"],
      { issue: at("room"), condition: null },
    ],
    [
      "everything",
      {
        actor: { id: "aQuill" },
        stance: "support",
        issue: at("money"),
        category: "budget",
        condition: at("on Monday"),
        addressee: { id: "aClub" },
        when: at("Monday"),
        where: at("the city"),
        onBehalfOf: { id: "aCity" },
      },
      ["actor", "addressee", "category", "condition", "issue", "onBehalfOf", "stance", "when", "where"],
      { actor: "aQuill", stance: "support", category: "budget", addressee: "aClub", onBehalfOf: "aCity" },
    ],
  ];
  for (const [name, change, corrected, fields] of changes)
    test(`${name}: what is changed is the person’s`, () => {
      const next = setStatement(TEXT, "p3", change)(FAIR, BY);
      if (corrected.length === 0) return assert.equal(next, FAIR);
      const after = positionIn(next, "p3");
      assert.deepEqual(after.decision?.corrected, corrected);
      for (const [field, value] of Object.entries(fields)) assert.deepEqual(after[field as keyof Position], value);
      for (const other of FAIR.positions) if (other.id !== "p3") assert.equal(positionIn(next, other.id), other);
    });

  test("what was not changed in the form stays as somebody has it by then", () => {
    const before = statementOf(CLUB);
    const change = changesBetween(before, { ...before, stance: "deny" });
    assert.deepEqual(change, { stance: "deny" });
    const meanwhile = setStatement(TEXT, "p3", { condition: null })(FAIR, BY);
    assert.equal(positionIn(setStatement(TEXT, "p3", change)(meanwhile, BY), "p3").condition, null);
  });

  test("the codebook’s own fields are part of the one act, one by one", () => {
    const before = statementOf({ ...CLUB, fields: { tone: "mild", irony: true, kept: 1 } });
    const after = { ...before, stance: "deny", fields: { kept: 1, tone: "harsh", strength: 3 } };
    assert.deepEqual(changedIn(before, after), ["stance", "fields.tone", "fields.irony", "fields.strength"]);
    const change = changesBetween(before, after);
    assert.deepEqual(change, { stance: "deny", fields: { tone: "harsh", irony: null, strength: 3 } });
    const positions = FAIR.positions.map((it) =>
      it.id === "p3" ? { ...it, fields: { ...before.fields, kept: 2 } } : it,
    );
    const next = positionIn(setStatement(TEXT, "p3", change)({ ...FAIR, positions }, BY), "p3");
    assert.deepEqual(next.fields, { kept: 2, strength: 3, tone: "harsh" });
    assert.deepEqual(next.decision?.corrected, ["fields.irony", "fields.strength", "fields.tone", "stance"]);
    assert.deepEqual(changesBetween(before, before), {});
  });

  test("a new actor in two fields is one", () => {
    const who = { name: "Bo Holm", type: "person" };
    const next = setStatement(TEXT, "p3", { actor: who, addressee: { ...who, name: "bo holm" } })(FAIR, BY);
    const { actor, addressee } = positionIn(next, "p3");
    assert.equal(nameOf(next, actor), "Bo Holm");
    assert.equal(addressee, actor);
    assert.equal(next.actors.length, FAIR.actors.length + 1);
  });

  test("one of a person’s own has all its fields, is accepted, and brings its quote along", () => {
    const what: Statement = {
      actor: { name: "Bo Holm", type: "person" },
      stance: "demand",
      issue: null,
      category: "more room",
      condition: at("unless the city pays"),
      addressee: { id: "aCity" },
      when: at("on Monday"),
      where: null,
      onBehalfOf: { id: "aClub" },
      fields: { tone: "harsh", strength: 3, irony: false },
    };
    const next = addStatement(TEXT, at("The fair will move, Mayor"), what)(FAIR, BY);
    const added = next.positions.filter((it) => !FAIR.positions.some(({ id }) => id === it.id));
    assert.equal(added.length, 1);
    const [position] = added;
    assert.equal(position!.status, "accepted");
    assert.deepEqual(
      { ...statementOf(position!), actor: nameOf(next, position!.actor) },
      { ...what, actor: "Bo Holm" },
    );
    const quote = next.attributions.find(({ id }) => id === position!.attribution);
    assert.equal(sliceOf(TEXT, quote!.content[0]!), "The fair will move, Mayor");
    assert.equal(quote!.speaker, position!.actor);
    assert.equal(addStatement(TEXT, "q1", { ...what, stance: null })(FAIR, BY), FAIR);
  });

  test("who speaks: of the position, and of the quote that its holder said", () => {
    const next = setWhoSpeaks(TEXT, "p3", { id: "aQuill" })(FAIR, BY);
    assert.equal(positionIn(next, "p3").actor, "aQuill");
    assert.equal(next.attributions.find(({ id }) => id === "q3")?.speaker, "aQuill");
    assert.equal(next.positions.length, FAIR.positions.length);
    const held = { ...FAIR, positions: FAIR.positions.map((it) => (it.id === "p3" ? { ...it, actor: "aCity" } : it)) };
    const other = setWhoSpeaks(TEXT, "p3", { id: "aQuill" })(held, BY);
    assert.equal(
      other.attributions.find(({ id }) => id === "q3"),
      held.attributions.find(({ id }) => id === "q3"),
    );
  });

  const answers: [answer: IssueAnswer, isCoded: boolean, changes: Changes][] = [
    ["none", true, { issue: null, category: null }],
    [{ name: "room" }, false, { issue: null, category: "room" }],
    [{ code: "energy" }, false, { category: "energy" }],
    [{ words: at("money") }, false, { issue: at("money"), category: null }],
    [{ words: at("money") }, true, { issue: at("money") }],
  ];
  for (const [answer, isCoded, expected] of answers)
    test(`an issue: ${JSON.stringify(answer)}${isCoded ? " beside a code" : ""}`, () =>
      assert.deepEqual(issueChanges(answer, isCoded), expected));
});

suite("a yes to a position in a review", () => {
  const all = ({ actors, mentions, attributions, positions }: AnnotationDocument) =>
    [actors, mentions, attributions, positions].flat();
  const before = new Map(all(FAIR).map(({ id, status }) => [id, status]));
  const statuses = (document: AnnotationDocument) =>
    all(document).flatMap(({ id, status }) => (before.get(id) === status ? [] : [`${id} ${status}`]));
  const cases: [id: string, changed: string[]][] = [
    ["p1", ["aQuill accepted", "m1 accepted", "q1 accepted", "p1 accepted"]],
    // the quote was accepted before; “she” is in its source, the mayor’s name is not
    ["p2", ["aQuill accepted", "m2 accepted", "p2 accepted"]],
    ["p3", ["aClub accepted", "q3 accepted", "p3 accepted"]],
    ["p4", ["q4 accepted", "p4 accepted"]],
    ["nothing", []],
  ];
  for (const [id, changed] of cases)
    test(`${id}: with its quote, its actor and the words that name them there, and nothing else`, () =>
      assert.deepEqual(statuses(acceptStatement(id)(FAIR, BY)), changed));
});
