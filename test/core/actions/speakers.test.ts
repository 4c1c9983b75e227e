import assert from "node:assert/strict";
import type { Act } from "../../../src/core/actions/act";
import { meansActor, mergeActors, splitActor } from "../../../src/core/actions/actors";
import { addQuote } from "../../../src/core/actions/add";
import { addSpeaker, removeSpeaker, setHolder, setSpeaker } from "../../../src/core/actions/correct";
import { accept, acceptActor, reject } from "../../../src/core/actions/review";
import { together } from "../../../src/core/actions/severalActs";
import { analyze } from "../../../src/core/analysis/analyze";
import type { AnnotationDocument } from "../../../src/core/model/types";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { apply, diff } from "../../../src/core/reconcile/patch";
import { idOf, jointDocument, jointQuote, TEXT, told } from "../../fixtures/jointDocument";

const BY = { name: "Ada", at: "2026-03-01T10:00:00Z" } as const;
const FOUND = jointDocument();
const { id: quote } = jointQuote(FOUND);
const [norway, finland, denmark] = ["Norway", "Finland", "Denmark"].map((name) => idOf(FOUND, name)) as [
  string,
  string,
  string,
];
const held = (actor: string) => FOUND.positions.find((it) => it.attribution === quote && it.actor === actor)!.id;
const mention = (actor: string) => FOUND.mentions.find((it) => it.actor === actor)!.id;

suite("who says it together: acts", () => {
  test("the machine’s suggestion", () =>
    assert.deepEqual(told(FOUND), { speakers: ["Norway", "Finland"], holders: ["Norway", "Finland"] }));

  const cases: readonly (readonly [
    what: string,
    act: Act,
    speakers: readonly string[],
    holders?: readonly (string | null)[],
  ])[] = [
    ["one more", addSpeaker(quote, denmark), ["Norway", "Finland", "Denmark"]],
    ["one who says it already", addSpeaker(quote, finland), ["Norway", "Finland"]],
    ["one whom nobody knows", addSpeaker(quote, "nobody"), ["Norway", "Finland"]],
    ["one less", removeSpeaker(quote, finland), ["Norway"]],
    ["the first less", removeSpeaker(quote, norway), ["Finland"]],
    ["another for the first", setSpeaker(quote, denmark), ["Denmark", "Finland"]],
    ["another for the second", setSpeaker(quote, denmark, finland), ["Norway", "Denmark"]],
    ["the second for the first", setSpeaker(quote, finland), ["Finland"]],
    ["another for one who does not say it", setSpeaker(quote, norway, denmark), ["Norway", "Finland"]],
    ["nobody named", setSpeaker(quote, null), [], [null]],
    ["there and back", together([addSpeaker(quote, denmark), removeSpeaker(quote, denmark)]), ["Norway", "Finland"]],
    [
      "gone, with what was accepted of it",
      together([accept([held(finland)]), removeSpeaker(quote, finland)]),
      ["Norway"],
      ["Norway", "Finland"],
    ],
    [
      "gone and back, with what was accepted of it",
      together([accept([held(finland)]), removeSpeaker(quote, finland), addSpeaker(quote, finland)]),
      ["Norway", "Finland"],
    ],
    [
      "one more where the position was accepted",
      together([accept([held(norway)]), addSpeaker(quote, denmark)]),
      ["Norway", "Finland", "Denmark"],
    ],
    ["two who are one", mergeActors([finland], norway), ["Norway"]],
    [
      "two who are one, of which one was accepted",
      together([accept([held(finland)]), mergeActors([norway], finland)]),
      ["Finland"],
    ],
    ["two who are one beside a third", mergeActors([denmark], norway), ["Norway", "Finland"]],
    ["a mention that means another", meansActor([mention(finland)], denmark), ["Norway", "Denmark"]],
    ["a mention that means nobody", meansActor([mention(finland)], null), ["Norway"]],
    ["a mention that means the other", meansActor([mention(finland)], norway), ["Norway"]],
    ["one who is somebody else", splitActor(finland, [mention(finland)], "Suomi"), ["Norway", "Suomi"]],
  ];
  for (const [what, act, speakers, holders = speakers] of cases) {
    const says = (document: AnnotationDocument) => {
      const now = told(document);
      assert.deepEqual(now.speakers, speakers);
      assert.deepEqual([...now.holders].sort(), [...holders].sort());
    };
    test(what, () => says(act(FOUND, BY)));
    test(`${what}: the same after the next analysis`, () => says(merge(act(FOUND, BY), analyze(TEXT))));
    test(`${what}: the way back leads to where it was`, () => {
      const after = act(FOUND, BY);
      assert.deepEqual(apply(after, diff(after, FOUND), FOUND), FOUND);
    });
  }

  test("what was corrected is told by field", () => {
    const corrected = (act: Act) => jointQuote(act(FOUND, BY)).decision?.corrected;
    assert.deepEqual(corrected(addSpeaker(quote, denmark)), ["alsoSpeakers"]);
    assert.deepEqual(corrected(setSpeaker(quote, denmark)), ["speaker"]);
    assert.deepEqual(corrected(removeSpeaker(quote, norway)), ["alsoSpeakers", "speaker"]);
    assert.deepEqual(corrected(splitActor(finland, [mention(finland)], "Suomi")), undefined);
  });

  test("each holds it with what the first holds, for nobody else", () => {
    const { positions } = addSpeaker(quote, denmark)(FOUND, BY);
    const [first, , third] = positions.filter((it) => it.attribution === quote);
    assert.deepEqual({ ...third, id: first!.id, actor: first!.actor }, { ...first, onBehalfOf: null });
    assert.equal(new Set(positions.map(({ id }) => id)).size, positions.length);
  });

  test("a quote of these words that is there is said by whom it is added for", () => {
    const [content] = jointQuote(FOUND).content;
    assert.deepEqual(told(addQuote(TEXT, content!, finland)(FOUND, BY)).speakers, ["Finland"]);
    assert.deepEqual(told(addQuote(TEXT, content!, norway)(FOUND, BY)).speakers, ["Norway", "Finland"]);
  });

  test("everything of an actor: what it says together with others too", () => {
    const { attributions, positions } = acceptActor(finland)(FOUND, BY);
    assert.equal(attributions[0]!.status, "accepted");
    assert.deepEqual(
      positions.filter(({ status }) => status === "accepted").map(({ actor }) => actor),
      [finland],
    );
  });

  test("who was added and is taken away says nothing any more", () => {
    const added = splitActor(norway, [mention(norway)], "Norge")(FOUND, BY);
    const { speaker } = jointQuote(added);
    assert.deepEqual(told(reject([speaker!])(added, BY)).speakers, ["Finland"]);
  });

  test("a decision on one’s position leaves the other’s suggested", () => {
    const next: AnnotationDocument = merge(setHolder(held(norway), denmark)(FOUND, BY), analyze(TEXT));
    assert.deepEqual(told(next).holders.sort(), ["Denmark", "Finland"]);
    const rejected = merge(reject([held(norway)])(FOUND, BY), analyze(TEXT));
    assert.deepEqual(
      rejected.positions.filter((it) => it.attribution === quote).map(({ actor, status }) => [actor, status]),
      [
        [norway, "rejected"],
        [finland, "suggested"],
      ],
    );
  });

  test("what an older version accepted of one alone stays said by that one", () => {
    const { alsoSpeakers: _new, ...older } = jointQuote(accept([quote])(FOUND, BY));
    const before = { ...FOUND, attributions: FOUND.attributions.map((it) => (it.id === quote ? older : it)) };
    assert.deepEqual(told(merge(before, analyze(TEXT))), { speakers: ["Norway"], holders: ["Norway"] });
  });
});
