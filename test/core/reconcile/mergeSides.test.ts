import assert from "node:assert/strict";
import fc from "fast-check";
import { isDecided } from "../../../src/core/model/decided";
import type { Actor, AnnotationDocument, Position, Status } from "../../../src/core/model/types";
import { join } from "../../../src/core/reconcile/mergeSides";
import { documentOf } from "../../fixtures/anyDocument";
import { fairDocument } from "../../fixtures/fairDocument";

const BASE = fairDocument();
const LISTS = ["actors", "mentions", "attributions", "positions", "notes"] as const;

const positioned = (changes: Readonly<Record<number, Partial<Position>>>): AnnotationDocument => ({
  ...BASE,
  positions: BASE.positions.map((it, i) => ({ ...it, ...changes[i] })),
});
const by = (name: string, status: Status): Partial<Position> => ({ status, decision: { name } });
const statuses = ({ positions }: AnnotationDocument) => positions.map(({ status }) => status);

suite("join: two sides’ decisions", function () {
  this.timeout(20_000);

  test("of different annotations both count, without a conflict", () => {
    const { document, conflicts } = join(
      BASE,
      positioned({ 0: by("A", "accepted") }),
      positioned({ 1: by("B", "rejected") }),
    );
    assert.deepEqual(conflicts, []);
    assert.deepEqual(statuses(document).slice(0, 3), ["accepted", "rejected", "suggested"]);
  });

  test("the same decision twice is no conflict, another one is; then the preferred side’s counts", () => {
    const [accepted, again, rejected] = [
      positioned({ 0: by("A", "accepted") }),
      positioned({ 0: by("B", "accepted") }),
      positioned({ 0: by("B", "rejected") }),
    ];
    assert.deepEqual(join(BASE, accepted, again).conflicts, []);
    for (const prefer of ["ours", "theirs"] as const) {
      const { document, conflicts } = join(BASE, accepted, rejected, prefer);
      assert.deepEqual(conflicts, [{ list: "positions", id: BASE.positions[0]!.id }]);
      assert.equal(statuses(document)[0], prefer === "ours" ? "accepted" : "rejected");
    }
  });

  test("a decision that one side took back is gone, one that the other side had already stays", () => {
    const decided = positioned({ 0: by("A", "accepted"), 1: by("A", "accepted") });
    const { document, conflicts } = join(decided, positioned({ 0: by("A", "accepted") }), decided);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(statuses(document).slice(0, 2), ["accepted", "suggested"]);
    assert.deepEqual(statuses(join(decided, decided, BASE).document).slice(0, 2), ["suggested", "suggested"]);
  });

  test("what is not known to have been there before is kept from both sides", () => {
    const ours = positioned({ 0: by("A", "accepted") });
    const { document, conflicts } = join(undefined, ours, positioned({ 1: by("B", "rejected") }));
    assert.deepEqual(conflicts, []);
    assert.deepEqual(statuses(document).slice(0, 2), ["accepted", "rejected"]);
  });

  test("an actor that one side merged away is the other one in what the other side decides", () => {
    const [into, from] = BASE.actors as [Actor, Actor];
    const ours = {
      ...BASE,
      actors: [{ ...into, status: "accepted" as const, merged: [from.id] }, ...BASE.actors.slice(2)],
      mentions: BASE.mentions.map((it) => (it.actor === from.id ? { ...it, actor: into.id } : it)),
      attributions: BASE.attributions.map((it) => (it.speaker === from.id ? { ...it, speaker: into.id } : it)),
      positions: BASE.positions.map((it) => (it.actor === from.id ? { ...it, actor: into.id } : it)),
    };
    const theirs = positioned({ 4: { ...by("B", "accepted"), actor: from.id } });
    for (const { document, conflicts } of [join(BASE, ours, theirs), join(BASE, theirs, ours)]) {
      assert.deepEqual(conflicts, []);
      assert.equal(document.positions[4]!.actor, into.id);
      assert.ok(!document.actors.some(({ id }) => id === from.id));
    }
  });

  const anySides = fc
    .constantFrom("Ann Lee said he will go. “We will go.” he said Ann Lee")
    .chain((text) => fc.tuple(documentOf(text), documentOf(text), documentOf(text)));

  test("whatever the sides are: nothing dangles, no id twice, each decision of one side alone is there", () => {
    fc.assert(
      fc.property(anySides, fc.constantFrom("ours" as const, "theirs" as const), ([base, ours, theirs], prefer) => {
        const { document } = join(base, ours, theirs, prefer);
        const actors = new Set(document.actors.map(({ id }) => id));
        const holds = (id: string | null) => assert.ok(id === null || actors.has(id), `${id}`);
        for (const { affiliation } of document.actors) holds(affiliation);
        for (const { actor } of document.mentions) holds(actor);
        for (const { speaker } of document.attributions) holds(speaker);
        const attributions = new Set(document.attributions.map(({ id }) => id));
        for (const { actor, onBehalfOf, addressee, attribution } of document.positions) {
          for (const id of [actor, onBehalfOf, addressee]) holds(id);
          assert.ok(attributions.has(attribution));
        }
        for (const list of LISTS) {
          const ids = document[list].map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length);
          const known = new Set([...base[list], ...(prefer === "ours" ? theirs : ours)[list]].map(({ id }) => id));
          for (const record of (prefer === "ours" ? ours : theirs)[list])
            if (isDecided(record) && !known.has(record.id)) assert.ok(ids.includes(record.id));
        }
      }),
    );
  });

  test("with itself every document is itself, whatever was before", () => {
    fc.assert(
      fc.property(anySides, ([base, ours]) => {
        const { document, conflicts } = join(base, ours, ours);
        assert.deepEqual(conflicts, []);
        assert.equal(document, ours);
      }),
    );
  });
});
