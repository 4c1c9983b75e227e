import assert from "node:assert/strict";
import type { Act } from "../../../src/core/actions/act";
import { meansActor, mergeActors, rename } from "../../../src/core/actions/actors";
import { addActor } from "../../../src/core/actions/add";
import { setCategory, setField, setOnBehalfOf, setSpeaker, setStance } from "../../../src/core/actions/correct";
import { reattach } from "../../../src/core/actions/lost";
import { accept, acceptActor, reject, reviewable } from "../../../src/core/actions/review";
import { together } from "../../../src/core/actions/severalActs";
import { sliceOf } from "../../../src/core/model/span";
import type { AnnotationDocument, AnyAnnotation, Span } from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { join } from "../../../src/core/reconcile/mergeSides";
import { apply, diff } from "../../../src/core/reconcile/patch";
import { reattachLost } from "../../../src/core/records/reattach";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const BY = { name: "Ada", at: "2026-03-01T10:00:00Z", tool: "Standpoint 1.0.0" } as const;
const FAIR = fairDocument();
const all = ({ actors, mentions, attributions, positions }: AnnotationDocument): readonly AnyAnnotation[] => [
  ...actors,
  ...mentions,
  ...attributions,
  ...positions,
];
const find = (document: AnnotationDocument, id: string) => all(document).find((it) => it.id === id);
const named = (name: string) => FAIR.actors.find((it) => it.name === name)!.id;
const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const QUOTE = FAIR.attributions.find((it) => it.content.some((span) => sliceOf(TEXT, span).includes("demand more")))!;
const POSITION = FAIR.positions.find((it) => it.attribution === QUOTE.id)!;
const [FIRST, SECOND] = FAIR.positions.map(({ id }) => id) as [string, string];
const BARLEYS = FAIR.mentions.filter((it) => it.actor === named("Tom Barley")).map(({ id }) => id);

/** The corrected position, and what the machine reads otherwise by now. */
const CORRECTED = setStance(POSITION.id, "oppose")(FAIR, BY);
const NEWER: AnnotationDocument = {
  ...FAIR,
  positions: FAIR.positions.map((it) =>
    it.id === POSITION.id ? { ...it, stance: "concern", when: at("Monday") } : it,
  ),
};
const saved = (document: AnnotationDocument, text = TEXT) => serialize({ name: "fair.txt", text, document });
const opened = (json: string, text: string): AnnotationDocument => {
  const file = parseAnnotationFile(json, text);
  assert.ok(file.ok);
  return file.document;
};

suite("status is never a side effect", () => {
  const acts: readonly (readonly [what: string, act: Act])[] = [
    ["a group of issues is moved", together(FAIR.positions.map(({ id }) => setCategory(id, "fair")))],
    ["a value of the codebook’s own field is set", setField(POSITION.id, "tone", "harsh")],
    ["several mentions mean somebody else", meansActor(BARLEYS, named("Ines Roth"))],
    [
      "every place of words is given to an actor",
      addActor(TEXT, [at("years")], { id: named("Ines Roth") }, "suggested"),
    ],
    ["actors are one", mergeActors([named("Ines Roth")], named("Tom Barley"))],
    ["an actor is renamed", rename(named("Tom Barley"), "Thomas Barley")],
    ["somebody else says a quote", setSpeaker(QUOTE.id, named("Tom Barley"))],
  ];
  for (const [what, act] of acts)
    for (const [before, start] of [
      ["suggested", FAIR],
      ["accepted", accept([FIRST, QUOTE.id, named("Tom Barley"), BARLEYS[0]!])(FAIR, BY)],
      ["rejected", reject([SECOND, named("Tom Barley")])(FAIR, BY)],
    ] as const)
      test(`${what}: what was ${before} stays so`, () => {
        const next = act(start, BY);
        assert.notEqual(next, start);
        for (const document of [next, merge(next, FAIR), opened(saved(next), TEXT)])
          for (const { id, status, provenance } of all(document))
            assert.equal(status, find(start, id)?.status ?? "suggested", `${id} ${provenance.by}`);
      });

  test("places that nobody looked at are suggested by the person, and accepted with their actor", () => {
    const roth = named("Ines Roth");
    const next = merge(addActor(TEXT, [at("years")], { id: roth }, "suggested")(FAIR, BY), FAIR);
    const place = next.mentions.find(({ span }) => span.start === at("years").start)!;
    assert.deepEqual([place.status, place.provenance], ["suggested", { by: "person", ...BY }]);
    assert.equal(find(acceptActor(roth)(next, BY), place.id)?.status, "accepted");
  });

  test("a corrected field outlives the next analysis, and the rest stays as the person saw it", () => {
    const now = find(merge(CORRECTED, NEWER), POSITION.id);
    assert.deepEqual(now, { ...POSITION, stance: "oppose", decision: { ...BY, corrected: ["stance"] } });
    assert.ok(reviewable(merge(CORRECTED, NEWER)).some(({ id }) => id === POSITION.id));
  });

  test("an issue taken away stays away", () => {
    const moved = setCategory(POSITION.id, "fair")(FAIR, BY);
    const coded = { ...FAIR, positions: FAIR.positions.map((it) => ({ ...it, category: "land" })) };
    assert.equal(
      merge(setCategory(POSITION.id, null)(moved, BY), coded).positions.find(({ id }) => id === POSITION.id)?.category,
      undefined,
    );
  });

  test("the file says which fields are the person’s, and finds them in a changed article", () => {
    const text = `What follows was written later, and is longer than before.\n\n${TEXT}`;
    const document = opened(saved(CORRECTED), text);
    const position = document.positions.find(({ id }) => id === POSITION.id);
    assert.deepEqual([position?.status, position?.decision?.corrected], ["suggested", ["stance"]]);
    const record = JSON.parse(saved(CORRECTED)).positions.find(({ id }: { id: string }) => id === POSITION.id);
    assert.deepEqual(
      [record.status, record.stance, record.decision],
      ["suggested", "oppose", { ...BY, corrected: ["stance"] }],
    );
  });

  test("what an older version stored as accepted with a correction stays accepted", () => {
    const older = accept([POSITION.id])(CORRECTED, BY);
    const again = merge(opened(saved(older), TEXT), NEWER);
    assert.deepEqual(
      find(again, POSITION.id),
      older.positions.find(({ id }) => id === POSITION.id),
    );
    assert.deepEqual(saved(again), saved(merge(older, NEWER)));
  });

  test("without its words a corrected suggestion is lost, not dropped, and comes back as it was", () => {
    const { start, end } = QUOTE.content[0]!;
    const cut = TEXT.slice(0, start) + TEXT.slice(end);
    const gone = mapDocument(CORRECTED, [{ span: { start, end }, length: 0 }], TEXT);
    assert.deepEqual(
      gone.lost.map(({ id }) => id),
      [QUOTE.id, POSITION.id],
    );
    const back = reattachLost({ ...gone, ...merge(gone, { ...FAIR, attributions: [], positions: [] }) }, TEXT);
    assert.deepEqual(find(back, POSITION.id)?.decision?.corrected, ["stance"]);
    const elsewhere = reattach(cut, QUOTE.id, { start: 0, end: 10 })(gone, BY);
    assert.deepEqual(
      [find(elsewhere, QUOTE.id)?.status, find(elsewhere, QUOTE.id)?.decision?.corrected],
      ["suggested", ["content"]],
    );
  });

  test("rejecting a quote leaves what was corrected in it, which shows again with the quote", () => {
    const rejected = merge(reject([QUOTE.id])(CORRECTED, BY), FAIR);
    assert.equal(find(rejected, POSITION.id)?.status, "suggested");
    assert.ok(!reviewable(rejected).some(({ id }) => id === POSITION.id));
    assert.ok(reviewable(accept([QUOTE.id])(rejected, BY)).some(({ id }) => id === POSITION.id));
  });

  test("for whom a position is held stays as a person said when somebody else says the quote", () => {
    const [roth, barley] = [named("Ines Roth"), named("Tom Barley")];
    const held = (document: AnnotationDocument) =>
      document.positions.filter(({ id }) => id === POSITION.id).map((it) => [it.actor, it.onBehalfOf, it.status]);
    const next = together([setOnBehalfOf(POSITION.id, roth), setSpeaker(QUOTE.id, barley)])(FAIR, BY);
    assert.deepEqual(held(next), [[barley, roth, "suggested"]]);
    assert.deepEqual(held(merge(next, FAIR)), [[barley, roth, "suggested"]]);
  });

  test("a correction does not say that changed wording was looked at; a yes does", () => {
    const anchored = { how: "changed", score: 0.9, was: "More room, we said" } as const;
    const start = {
      ...FAIR,
      positions: FAIR.positions.map((it) =>
        it.id === POSITION.id ? { ...it, status: "accepted" as const, anchored } : it,
      ),
    };
    const next = setStance(POSITION.id, "oppose")(start, BY);
    assert.deepEqual(find(next, POSITION.id)?.anchored, anchored);
    assert.equal(find(accept([POSITION.id])(next, BY), POSITION.id)?.anchored, undefined);
  });

  test("what one corrected and another left alone is corrected and suggested for both", () => {
    for (const [ours, theirs] of [
      [CORRECTED, FAIR],
      [FAIR, CORRECTED],
    ] as const) {
      const { document, conflicts } = join(FAIR, ours, theirs);
      assert.deepEqual(conflicts, []);
      const { status, decision } = find(document, POSITION.id)!;
      assert.deepEqual([status, decision?.corrected], ["suggested", ["stance"]]);
    }
  });

  test("an undo takes the correction back, whatever was analysed since", () => {
    const back = apply(merge(CORRECTED, NEWER), diff(CORRECTED, FAIR), FAIR);
    assert.deepEqual(find(back, POSITION.id), POSITION);
  });
});
