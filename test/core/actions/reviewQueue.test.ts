import assert from "node:assert/strict";
import { setForm } from "../../../src/core/actions/correct";
import { accept, reject, reviewable } from "../../../src/core/actions/review";
import { begin, go, jump, leftIn, placeOf, type Queue, renewed } from "../../../src/core/actions/reviewQueue";
import { analyze } from "../../../src/core/analysis/analyze";
import { emptyDocument } from "../../../src/core/model/emptyDocument";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";

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
