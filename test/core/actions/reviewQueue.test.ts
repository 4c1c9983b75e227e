import assert from "node:assert/strict";
import { setForm, setStance } from "../../../src/core/actions/correct";
import { accept, acceptStatement, reject, reviewable } from "../../../src/core/actions/review";
import {
  begin,
  go,
  jump,
  leftIn,
  type Plan,
  placeOf,
  type Queue,
  renewed,
  reordered,
} from "../../../src/core/actions/reviewQueue";
import { analyze } from "../../../src/core/analysis/analyze";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import type { AnnotationDocument, Position } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { actor, attribution, position } from "../../fixtures/fair";

const TEXT =
  "The fair will move to Oakfield, Mayor Ada Quill said on Monday. “We demand more room,” she said.\n\n" +
  "Tom Barley, head of the Riders’ Club, opposed the plan. “Nobody asked us,” Barley said.\n";
const START = merge(emptyDocument, analyze(TEXT));
const BY = { at: "2026-11-24T10:00:00.000Z" };
const ALL = reviewable(START).map(({ id }) => id);

const begun = (offset = 0): Queue => {
  const queue = begin(START, offset);
  assert.ok(queue);
  return queue;
};
const must = (queue: Queue | null): Queue => {
  assert.ok(queue);
  return queue;
};

suite("queue", () => {
  test("begins at the cursor, else from the top", () => {
    assert.ok(ALL.length > 5);
    assert.equal(begun().now.id, ALL[0]);
    const at = TEXT.indexOf("Nobody asked");
    assert.ok(begun(at).now.span.end > at && begun(at).now.span.start >= TEXT.indexOf("Tom Barley"));
    assert.equal(begun(TEXT.length).now.id, ALL[0]);
    assert.equal(begin(emptyDocument, 0), null);
  });

  test("next and previous go round", () => {
    let queue = begun();
    const met = ALL.map(() => {
      const { id } = queue.now;
      queue = go(queue, 1);
      return id;
    });
    assert.deepEqual(met, ALL);
    assert.equal(queue.now.id, ALL[0]);
    assert.equal(go(queue, -1).now.id, ALL.at(-1));
  });

  test("jumps to what is left, and stays where it is for anything else", () => {
    const queue = begun();
    assert.equal(jump(queue, ALL[3]!).now.id, ALL[3]);
    assert.equal(jump(queue, "unknown"), queue);
  });

  test("goes on after a decision, round at the end, until nothing is left", () => {
    const last = jump(begun(), ALL.at(-1)!);
    const after = must(renewed(last, accept([ALL.at(-1)!])(START, BY), true));
    assert.equal(after.now.id, ALL[0]);
    assert.equal(after.total, ALL.length);
    assert.equal(renewed(begun(), accept(ALL)(START, BY), true), null);
  });

  test("with a rejected quote its positions are left out", () => {
    const { id, attribution } = START.positions[0]!;
    const queue = jump(begun(), attribution);
    const after = must(renewed(queue, reject([attribution])(START, BY), true));
    assert.ok(!after.items.some((it) => it.id === id));
    assert.notEqual(after.now.id, id);
  });

  test("stays at what was corrected, which waits for an answer as before, and goes on with it", () => {
    const { id } = START.attributions[0]!;
    const other = START.attributions[0]!.form === "direct" ? "indirect" : "direct";
    const queue = jump(begun(), id);
    const corrected = setForm(id, other)(START, BY);
    const after = must(renewed(queue, corrected, true));
    assert.equal(after.now.id, id);
    assert.equal(leftIn(after), ALL.length);
    const accepted = must(renewed(after, accept([id])(corrected, BY), true));
    assert.equal(leftIn(accepted), ALL.length - 1);
    assert.equal(accepted.now.id, go(queue, 1).now.id);
  });

  test("an undo comes back to what it reopens; an analysis that finds more does not lead away", () => {
    const after = must(renewed(begun(), accept([ALL[0]!])(START, BY), true));
    assert.equal(after.now.id, ALL[1]);
    assert.equal(must(renewed(after, START, true)).now.id, ALL[0]);
    assert.equal(must(renewed(after, START, false)).now.id, ALL[1]);
  });

  test("tells the place among all that there were", () => {
    const places: number[] = [];
    let document = START;
    let queue: Queue | null = begun();
    while (queue) {
      places.push(placeOf(queue));
      document = accept([queue.now.id])(document, BY);
      queue = renewed(queue, document, true);
    }
    assert.deepEqual(
      places,
      [...ALL.keys()].map((i) => i + 1),
    );
  });
});

/** Five positions on a quote each, in the order of the text; two take no side, one is decided. */
const held = (n: number, stance: string, confidence: number, more: Partial<Position> = {}) =>
  position(`p${n}`, `q${n}`, { stance, actor: "a", provenance: { by: "machine", rule: "r", confidence }, ...more });
const PLANNED: AnnotationDocument = {
  ...emptyDocument,
  actors: [actor("a", "Ada")],
  attributions: [1, 2, 3, 4, 5].map((n) =>
    attribution(`q${n}`, [{ start: 10 * n, end: 10 * n + 5 }], { speaker: "a" }),
  ),
  positions: [
    held(1, "oppose", 0.9),
    held(2, "neutral", 0.2),
    held(3, "demand", 0.5),
    held(4, "support", 0.7),
    held(5, "deny", 0.6, { status: "accepted" }),
  ],
};
const sided: Plan["wants"] = ({ stance }) => stance !== "neutral";

suite("what a review goes through", () => {
  const cases: [name: string, plan: Plan, offset: number, expected: string][] = [
    ["positions of the text", { through: "positions", order: "text" }, 0, "p1 p2 p3 p4"],
    ["those that take a side", { through: "positions", order: "text", wants: sided }, 0, "p1 p3 p4"],
    ["from the cursor", { through: "positions", order: "text", wants: sided }, 20, "p3 p4 p1"],
    ["least sure first", { through: "positions", order: "leastSure" }, 0, "p2 p3 p4 p1"],
    [
      "least sure first, wherever the cursor is",
      { through: "positions", order: "leastSure", wants: sided },
      35,
      "p3 p4 p1",
    ],
    ["everything", { through: "everything", order: "text" }, 0, "q1 p1 q2 p2 q3 p3 q4 p4 q5"],
    [
      "everything but neutral positions",
      { through: "everything", order: "text", wants: sided },
      0,
      "q1 p1 q2 q3 p3 q4 p4 q5",
    ],
  ];
  for (const [name, plan, offset, expected] of cases)
    test(name, () => {
      let queue = begin(PLANNED, offset, plan);
      const met: string[] = [];
      let document = PLANNED;
      for (; queue; queue = renewed(queue, document, true)) {
        met.push(queue.now.id);
        assert.equal(leftIn(queue), queue.total - met.length + 1);
        document = accept([queue.now.id])(document, BY);
      }
      assert.equal(met.join(" "), expected);
    });

  test("one yes to a position is one to its quote and its actor: nothing of them is left", () => {
    let document = PLANNED;
    let yes = 0;
    const plan: Plan = { through: "positions", order: "text" };
    for (let queue = begin(document, 0, plan); queue; queue = renewed(queue, document, true), yes++)
      document = acceptStatement(queue.now.id)(document, BY);
    assert.equal(yes, 4);
    // what the accepted position stands on was not asked about
    assert.deepEqual(
      reviewable(document).map(({ id }) => id),
      ["q5"],
    );
  });

  test("least sure is the position whose fields are least likely all right", () => {
    const [first, ...others] = PLANNED.positions;
    const sure = { actor: 0.9, stance: 0.4, issue: 0.4 };
    const doubted = { ...first!, provenance: { by: "machine", rule: "r", confidence: 0.9, sure } } as const;
    const queue = begin({ ...PLANNED, positions: [doubted, ...others] }, 0, {
      through: "positions",
      order: "leastSure",
    });
    assert.deepEqual(
      queue?.items.map(({ id }) => id),
      ["p1", "p2", "p3", "p4"],
    );
  });

  test("what was asked about once stays, whatever stance it gets", () => {
    const queue = must(begin(PLANNED, 0, { through: "positions", order: "text", wants: sided }));
    const set = setStance("p1", "neutral")(PLANNED, BY);
    assert.equal(must(renewed(queue, set, true)).now.id, "p1");
    const accepted = accept(["p1"])(set, BY);
    const next = must(renewed(must(renewed(queue, set, true)), accepted, true));
    assert.equal(next.now.id, "p3");
    assert.equal(must(renewed(next, set, true)).now.id, "p1", "an undo comes back to it");
    // a neutral one that no one was asked about does not come in
    assert.ok(!must(renewed(queue, set, true)).items.some(({ id }) => id === "p2"));
  });

  test("another order goes on at the same place", () => {
    const queue = jump(must(begin(PLANNED, 0, { through: "positions", order: "text" })), "p4");
    const sure = reordered(queue, "leastSure", PLANNED);
    assert.equal(sure.now.id, "p4");
    assert.equal(must(go(sure, 1)).now.id, "p1");
    assert.equal(must(go(sure, -1)).now.id, "p3");
    assert.equal(must(go(reordered(sure, "text", PLANNED), 1)).now.id, "p1");
    assert.equal(must(go(reordered(sure, "text", PLANNED), -1)).now.id, "p3");
  });
});
