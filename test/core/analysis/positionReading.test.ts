import assert from "node:assert/strict";
import type { FoundPosition } from "../../../src/core/analysis/positions/find";
import { certainty, pack, slotOf, softmax, unpack } from "../../../src/core/analysis/positions/learned";
import { sliceOf } from "../../../src/core/model/span";
import type { Stance } from "../../../src/core/model/types";
import { positionsOf, sceneOf } from "../../fixtures/positionScene";

const plain = (marked: string) => marked.replace(/\{next\}|\{@?[a-z]+:|\}/g, "");
const first = (marked: string) => {
  const scene = sceneOf(marked);
  return { position: positionsOf(scene)[0]!, text: scene.text };
};

suite("how positions are read", () => {
  const stances: readonly (readonly [marked: string, stance: Stance])[] = [
    // what was not done is no support
    ["{source:{@vale:Vale}} {cue:declined} {content:to back the strike}.", "oppose"],
    ["{source:{@vale:Vale}} {cue:declined} {content:to comment on the strike}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:refrained from} {content:praising the levy}.", "oppose"],
    ["{source:{@vale:Vale}} {cue:has yet to endorse} {content:the levy}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:withheld praise from} {content:the levy}.", "oppose"],
    ["{source:{@vale:Vale}} {cue:has argued for years} {content:that the tide turns at noon}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:has argued for} {content:the levy}.", "support"],
    ["{source:Nobody} {cue:supports} {content:the levy}.", "oppose"],
    ["{content:“There is no doubt that the levy is unfair,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
    // somebody else's act
    ["{content:“The raid is meant to threaten the council,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:requests to widen the road are not rare}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} set out to restore the harbour}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:the boat played against the tide}.", "neutral"],
    // laws rule
    ["{source:The new law} {cue:prohibits} {content:fires on the beach}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:prohibited} {content:fires on the beach}.", "oppose"],
    // what is asked of somebody
    ["{content:“Stop the works on the pier!”} {source:{@vale:Vale}} {cue:said}.", "demand"],
    ["{content:“Do not sign the contract,”} {source:{@vale:Vale}} {cue:said}.", "demand"],
    ["{content:“Look at the pier,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:wants} {content:the council to mend the pier}.", "demand"],
    ["{source:{@vale:Vale}} {cue:wants} {content:to mend the pier}.", "support"],
    ["{source:{@vale:Vale}} {cue:challenged} {content:{@reed:Reed} to publish the letter}.", "demand"],
    ["{content:“I ask the council to mend the pier,”} {source:{@vale:Vale}} {cue:said}.", "demand"],
    ["{content:“You need a lawyer,”} {source:{@vale:Vale}} {cue:said}.", "demand"],
    // what is searched for, felt or answered takes no stance
    ["{content:“We are looking for two men in dark coats,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{content:“We are looking for a new dock,”} {source:{@vale:Vale}} {cue:said}.", "support"],
    ["{content:“We will keep the family in our thoughts,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{content:“We will feel for the family for a long time,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{content:“I will not,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{content:“I am not going to sign,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
    ["{content:“I will not sign,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
    ["{content:“We had no choice,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{content:“We had no other option,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["The levy drew {content:what} {source:the Wick Press} {cue:called} {content:“fury” from farmers}.", "neutral"],
    // what is not to be
    ["{source:{@vale:Vale}} {cue:said} {content:there would be no toll}.", "oppose"],
    ["{source:{@vale:Vale}} {cue:said} {content:{@vale:she} would vote without delay}.", "commit"],
    ["{source:{@vale:Vale}} {cue:raised questions about} {content:the levy}.", "concern"],
    ["{source:{@vale:Vale}} {cue:called} {content:the plan half-baked and shortsighted}.", "oppose"],
  ];
  for (const [marked, stance] of stances)
    test(`${stance}: ${plain(marked)}`, () => assert.equal(first(marked).position.stance, stance));

  const issues: readonly (readonly [marked: string, ...issues: (string | null)[]])[] = [
    ["{content:“There should be a ballot on the levy,”} {source:{@vale:Vale}} {cue:said}.", "ballot on the levy"],
    ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} must resign}.", "resign"],
    [
      "{source:{@vale:Vale}} {cue:said} {content:the talks must address the price of bread}.",
      "talks must address the price of bread",
    ],
    ["{source:{@vale:Vale}} {cue:explained} {content:the harbour’s position}.", "harbour’s position"],
    [
      "{content:“We will raise the bridge in parliament next week,”} {source:{@vale:Vale}} {cue:said}.",
      "raise the bridge in parliament",
    ],
    ["{source:{@vale:Vale}} {cue:called for} {content:a “fair and open” vote}.", "“fair and open” vote"],
    [
      "{source:The board} {cue:said} {content:trade would grow}. {next}{source:The council} {cue:said} {content:prices would fall}.",
      "trade",
      "prices",
    ],
    [
      "{content:“We will close the pier,”} {source:{@vale:Vale}} {cue:said}. {next}{content:“It is sunny,”} {source:{@reed:Reed}} {cue:said}.",
      "close the pier",
      null,
    ],
  ];
  for (const [marked, ...expected] of issues)
    test(`issue: ${plain(marked)}`, () => {
      const scene = sceneOf(marked);
      const found = positionsOf(scene).map(({ issue }) => issue && sliceOf(scene.text, issue));
      assert.deepEqual(
        found.slice(0, expected.length).map((one, i) => (expected[i] === null ? null : one)),
        expected,
      );
      for (const [i, one] of expected.entries()) if (one === null) assert.notEqual(found[i], found[i - 1]);
    });

  const conditions: readonly (readonly [marked: string, condition: string | null])[] = [
    ["{source:{@vale:Vale}} {cue:asked} {content:if the pier was safe}.", null],
    ["{source:{@vale:Vale}} {cue:wondered} {content:if the pier was safe}.", null],
    ["{source:{@vale:Vale}} {cue:did not say} {content:if the pier would close}.", null],
    ["{cue:Asked} {content:if {@vale:she} would resign}, Vale left.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:{@vale:she} was not sure if the pier was safe}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:the pier must stay shut until May}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:{@vale:she} would vote without delay}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:the boat waited for as long as three hours}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:the works could be stopped if needed}.", null],
    [
      "{source:{@vale:Vale}} {cue:said} {content:the town will not pay until the state does so}.",
      "until the state does so",
    ],
    ["{source:{@vale:Vale}} {cue:said} {content:the pier cannot open without a permit}.", "without a permit"],
    ["{source:{@vale:Vale}} {cue:said} {content:without the loan, the pier cannot open}.", "without the loan"],
    [
      "{source:{@vale:Vale}} {cue:will sign} {content:the lease, provided that the rent falls}.",
      "provided that the rent falls",
    ],
    ["{source:{@vale:Vale}} {cue:said} {content:the pier will open only if the state pays}.", "if the state pays"],
    ["{source:{@vale:Vale}} {cue:asked} {content:the mayor at the gate if she would resign}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:few boats would come, if at all}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:the boats went home without nets}.", null],
    ["{source:{@vale:Vale}} {cue:said} {content:the town cannot live without boats}.", "without boats"],
    [
      "{source:{@vale:Vale}} {cue:would sell} {content:the boats, provided the crews agree}.",
      "provided the crews agree",
    ],
    ["{source:{@vale:Vale}} {cue:will stay} {content:so long as the pier is safe}.", "so long as the pier is safe"],
    [
      "{source:{@vale:Vale}} {cue:said} {content:the pier will close unless the state pays because the town is poor}.",
      "unless the state pays",
    ],
    // one clause among many sentences is not what a speech hangs on
    [
      "{content:“The pier is old. It was built by hand. If you walk there, you see it. We mend it each spring. It stands,”} {source:{@vale:Vale}} {cue:said}.",
      null,
    ],
    [
      "{content:“The pier is old. It will close if the state fails us,”} {source:{@vale:Vale}} {cue:said}.",
      "if the state fails us",
    ],
    ["If the state pays, {source:{@vale:Vale}} {cue:said}, {content:the pier will open}.", "If the state pays"],
  ];
  for (const [marked, condition] of conditions)
    test(`condition: ${plain(marked)}`, () => {
      const { position, text } = first(marked);
      assert.equal(position.condition && sliceOf(text, position.condition), condition);
    });

  test("how sure stance and issue are is a probability, and a plain cue is surer than a stray word", () => {
    const sure = ({ signals }: FoundPosition) => [signals.stance, signals.issue];
    const plainly = first("{source:{@vale:Vale}} {cue:rejected} {content:the levy}.").position;
    const stray = first(
      "{content:“The fair was wonderful, though the rain came, and half the boats were lost,”} {source:{@vale:Vale}} {cue:said}.",
    ).position;
    for (const one of [...sure(plainly), ...sure(stray)]) assert.ok(one > 0 && one < 1);
    assert.ok(plainly.signals.stance > stray.signals.stance + 0.1);
    assert.ok(plainly.signals.issue > stray.signals.issue);
  });

  test("weights are packed to a character each, and found by the feature’s name", () => {
    const weights = [0, 0.5, -0.25, 9, -9];
    assert.deepEqual(
      [...unpack(pack(weights, 0.25), 0.25)],
      [0, 0.5, -0.25, 11.25, -11.25].map((w, i) => (i < 3 ? w : weights[i]!)),
    );
    assert.equal(slotOf("cue say", 1024), slotOf("cue say", 1024));
    assert.notEqual(slotOf("cue say", 1 << 20), slotOf("cue ask", 1 << 20));
    assert.ok(slotOf("cue say", 16) < 16);
    assert.deepEqual(softmax([1000, 1000]), [0.5, 0.5]);
    assert.ok(Math.abs(certainty(0.5, [1, 0]) - 0.5) < 1e-9);
    assert.ok(certainty(0.9, [0.5, 0]) < 0.9);
  });
});
