import assert from "node:assert/strict";
import fc from "fast-check";
import { sliceOf } from "../../../src/core/model/span";
import type { Attribution, Mention, Stance } from "../../../src/core/model/types";
import { machine, positionsOf, sceneOf } from "../../fixtures/positionScene";

suite("positions", () => {
  const stances: readonly (readonly [marked: string, stance: Stance, issue?: string])[] = [
    // the cue names it
    ["{source:{@vale:Vale}} {cue:rejected} {content:the plan for the harbour}.", "oppose", "plan for the harbour"],
    ["{source:{@vale:Vale}} {cue:has largely supported} {content:the new bridge}.", "support", "new bridge"],
    ["{source:{@vale:Vale}} {cue:did not support} {content:the plan}.", "oppose", "plan"],
    ["{source:{@vale:Vale}} {cue:refused} {content:to pay for the bridge}.", "oppose", "pay for the bridge"],
    ["{source:{@vale:Vale}} {cue:refused} {content:to comment on the matter}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:took issue with} {content:the report}.", "oppose", "report"],
    ["{source:{@vale:Vale}} {cue:vowed} {content:to rebuild the bridge}.", "commit", "rebuild the bridge"],
    ["{source:{@vale:Vale}} {cue:threatened} {content:to sue the council}.", "threaten", "sue the council"],
    ["{source:{@vale:Vale}} {cue:denied} {content:the allegations}.", "deny", "allegations"],
    ["{source:{@vale:Vale}} {cue:warned} {content:that the bridge could fall}.", "concern", "bridge"],
    ["{source:{@vale:Vale}} {cue:voted} {content:against the levy}.", "oppose", "levy"],
    ["{source:Neither side} {cue:wants} {content:the levy}.", "oppose", "levy"],
    ["{source:{@vale:Vale}} {cue:asked} {content:to see the plans}.", "demand", "see the plans"],
    ["{source:{@vale:Vale}} {cue:asked} {content:whether the plan was legal}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:promised} {content:support for farmers}.", "commit", "support for farmers"],
    // a noun names it
    ["{source:{@vale:Vale}} {cue:has shown no willingness} {content:to meet the union}.", "oppose", "meet the union"],
    ["{source:{@vale:Vale}} {cue:expressed} {content:the town’s openness to a merger}.", "offer", "merger"],
    ["{source:{@vale:Vale}}’s {cue:opposition to} {content:the levy} is known.", "oppose", "levy"],
    // what is said tells
    ["{source:{@vale:Vale}} {cue:said} {content:the bridge must be closed}.", "demand", "bridge"],
    ["{content:“We are ready for talks,”} {source:{@vale:Vale}} {cue:said}.", "offer", "talks"],
    ["{source:{@vale:Vale}} {cue:said} {content:she would not sign the bill}.", "oppose", "sign the bill"],
    ["{content:“I will rebuild the bridge,”} {source:{@vale:Vale}} {cue:said}.", "commit", "rebuild the bridge"],
    ["{content:“We will see,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:called} {content:the report one-sided and useless}.", "oppose", "report"],
    ["{source:{@vale:Vale}} {cue:called} {content:the report excellent}.", "support", "report"],
    ["{source:{@vale:Vale}} {cue:called} {content:the estimate “a wish list”}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:the report was not fair}.", "oppose", "report"],
    ["{source:{@vale:Vale}} {cue:said} {content:that the claim is not true}.", "deny", "claim"],
    ["{content:“I don’t believe in the levy,”} {source:{@vale:Vale}} {cue:said}.", "oppose", "levy"],
    ["{source:{@vale:Vale}} {cue:sees} {content:the merger as a direct threat}.", "concern", "merger"],
    ["{source:{@vale:Vale}} {cue:said} {content:{@vale:she} was tired of the delays}.", "oppose", "delays"],
    ["{source:{@vale:Vale}} {cue:said} {content:for the talks to go on, they must be public}.", "demand", "talks"],
    ["{source:{@vale:Vale}} {cue:criticised} {content:the town’s lax gun laws}.", "oppose", "town’s lax gun laws"],
    [
      "{source:{@vale:Vale}} {cue:showed no sign} {content:that {@vale:she} was planning to resign}.",
      "oppose",
      "resign",
    ],
    ["{source:{@vale:Vale}} {cue:said} {content:the road opens in May}.", "neutral", "road"],
    ["{content:“We need to rebuild the pier,”} {source:{@vale:Vale}} {cue:said}.", "support", "rebuild the pier"],
    ["{source:{@vale:Vale}} {cue:said} {content:it is vital to rebuild the pier}.", "support", "rebuild the pier"],
    ["{source:The council} {cue:enacted} {content:a new levy}.", "support", "new levy"],
    // and what does not
    ["{source:{@vale:Vale}} {cue:said} {content:that {@reed:Reed} opposes the levy}.", "neutral"],
    ["{source:A new poll} {cue:found} {content:that voters hate the terrible levy}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:predicted} {content:a better harvest}.", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:“you don’t have to pay.”}", "neutral"],
    ["{source:{@vale:Vale}} {cue:said} {content:families have the right to stay}.", "neutral"],
  ];
  for (const [marked, stance, issue] of stances)
    test(marked.replace(/\{@?[a-z]+:|\}/g, ""), () => {
      const scene = sceneOf(marked);
      const [position] = positionsOf(scene);
      assert.equal(position!.stance, stance);
      if (issue !== undefined) assert.equal(position!.issue && sliceOf(scene.text, position!.issue), issue);
    });

  /** For each family of rules what it finds, beside what only looks like it. */
  const families: Readonly<Record<string, readonly (readonly [marked: string, stance: Stance, issue?: string])[]>> = {
    "phrases hold over what stands between their words": [
      ["{source:The council} {cue:voted 6-1 for} {content:the levy}.", "support", "levy"],
      ["{source:Farmers} {cue:threw their weight behind} {content:the levy}.", "support", "levy"],
      ["{source:{@vale:Vale}} {cue:isn’t interested in} {content:a merger}.", "oppose", "merger"],
      ["{source:{@vale:Vale}} {cue:tried to make the case} {content:that the pier is old}.", "neutral"],
    ],
    "a cue tells whom to act": [
      ["{source:{@vale:Vale}} {cue:encouraged} {content:the town to pay}.", "demand", "pay"],
      ["{source:{@vale:Vale}} {cue:asked} {content:the town to pay}.", "demand", "pay"],
      [
        "{source:{@vale:Vale}} {cue:demanded} {content:that {@board:the Harbour Board} open its books}.",
        "demand",
        "open its books",
      ],
      ["{source:{@vale:Vale}} {cue:demanded} {content:that the bridge be repaired}.", "demand", "bridge"],
      ["{source:{@vale:Vale}}’s {cue:call} {content:to close the pier} went unheard.", "demand", "close the pier"],
      ["{source:{@vale:Vale}} {cue:asked for} {content:an inquiry}.", "demand", "inquiry"],
      ["{source:{@vale:Vale}} {cue:encouraged} {content:the merger}.", "support", "merger"],
    ],
    "what is said of where it was said is no stance": [
      ["{source:{@vale:Vale}} {cue:said at a rally with supporters} {content:that the road opens in May}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:told the Wick Press} {content:that the road opens in May}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said in support of} {content:the levy}.", "support", "levy"],
    ],
    "a quality’s word may name a thing": [
      ["{source:{@vale:Vale}} {cue:said} {content:the fair would move to Wick}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:the plan is fair}.", "support"],
    ],
    "choosing not to": [
      ["{source:{@vale:Vale}} {cue:chose} {content:to run}.", "commit", "run"],
      ["{source:{@vale:Vale}} {cue:chose} {content:not to run}.", "oppose", "run"],
      ["{source:{@vale:Vale}} {cue:chose} {content:not to respond}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:has been withholding} {content:support for the levy}.", "oppose"],
      ["{source:Voters} {cue:are less likely to support} {content:the levy}.", "oppose", "levy"],
    ],
    "the manner of a remark": [
      ["{source:{@vale:Vale}}’s {cue:scathing comments on} {content:the levy}.", "oppose", "levy"],
      ["{source:{@vale:Vale}}’s {cue:glowing remarks on} {content:the levy}.", "support", "levy"],
    ],
    "words of two kinds": [
      ["{source:{@vale:Vale}} {cue:didn’t like} {content:the pier}.", "oppose", "pier"],
      ["{content:“It looks like rain,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:questioned} {content:the figures}.", "oppose", "figures"],
      ["{content:“That’s the hard question,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{content:“I am against raising the levy,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
      ["{content:“I’m with the farmers,”} {source:{@vale:Vale}} {cue:said}.", "support", "farmers"],
    ],
    "what one is going to do": [
      ["{content:“We’re going to build a pier,”} {source:{@vale:Vale}} {cue:said}.", "commit", "build a pier"],
      ["{content:“We’re not going to build a pier,”} {source:{@vale:Vale}} {cue:said}.", "oppose", "build a pier"],
      ["{source:{@vale:Vale}} {cue:vowed} {content:to sue the council}.", "threaten", "sue the council"],
      ["{content:“I will sue the council,”} {source:{@vale:Vale}} {cue:said}.", "threaten", "sue the council"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} was tired and would leave the council}.", "commit"],
      ["{content:“He will build a pier,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    "what others have to do": [
      ["{content:“He has got to clean the pier,”} {source:{@vale:Vale}} {cue:said}.", "demand"],
      ["{source:{@vale:Vale}} {cue:explained} {content:how a mayor should run the town}.", "neutral"],
      ["{content:“I just want to say something,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    answers: [
      ["{content:“Absolutely not,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
      ["{content:“Yes,”} {source:{@vale:Vale}} {cue:said}.", "support"],
      ["{content:“No road opens in May,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    denials: [
      ["{content:“I did not take the money,”} {source:{@vale:Vale}} {cue:said}.", "deny", "take the money"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:she} never met the banker}.", "deny"],
      ["{source:{@vale:Vale}} {cue:said} {content:the school was not being closed}.", "deny", "school"],
      ["{source:{@vale:Vale}} {cue:said} {content:there is no evidence of theft}.", "deny"],
      ["{content:“I did not recall the date,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:asked} {content:what they would do if it was not true}.", "neutral"],
      ["{content:“I don’t think the levy covers the cost,”} {source:{@vale:Vale}} {cue:said}.", "oppose", "levy"],
    ],
    "need and worth": [
      ["{content:“Keeping order is extremely important,”} {source:{@vale:Vale}} {cue:said}.", "support"],
      ["{content:“The pier has no place in this town,”} {source:{@vale:Vale}} {cue:said}.", "oppose", "pier"],
      ["{source:{@vale:Vale}} {cue:said} {content:the levy helped the schools}.", "support", "levy"],
      ["{source:{@vale:Vale}} {cue:said} {content:nothing was as shameful as the levy}.", "oppose"],
      ["{source:{@vale:Vale}} {cue:said} {content:the road will be a nightmare}.", "concern", "road"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} will be a nightmare}.", "oppose", "Reed"],
    ],
    "words of worth that judge nothing": [
      ["{source:{@vale:Vale}} {cue:said} {content:it would have been worse}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:half of the workers qualified for a loan}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:spoke about} {content:a terrible night that left the pier in ruins}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} was wrong}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:the mud is a great danger}.", "concern"],
    ],
    "what should be": [
      ["{source:{@vale:Vale}} {cue:said} {content:the road should be wider}.", "support"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} should be mending the pier}.", "demand"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} should mend the pier}.", "demand"],
      ["{content:“She should have mended the pier,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
      ["{source:{@vale:Vale}} {cue:said} {content:the town should not pay for the pier}.", "oppose"],
      ["{content:“No farmer should pay the levy,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
      ["{content:“You have to know the river,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{content:“You need to mend the pier,”} {source:{@vale:Vale}} {cue:said}.", "demand"],
    ],
    "too much": [
      ["{content:“The council sends too many letters,”} {source:{@vale:Vale}} {cue:said}.", "oppose"],
      ["{content:“It is too early to tell,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    "what one would do": [
      ["{content:“I would consider a smaller pier,”} {source:{@vale:Vale}} {cue:said}.", "offer"],
      ["{content:“I will fight on until May,”} {source:{@vale:Vale}} {cue:said}.", "commit"],
      ["{content:“He can have it if we support the pier,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{content:“He can have it even if we support the pier,”} {source:{@vale:Vale}} {cue:said}.", "support"],
      ["{content:“The boat leaves if the weather is terrible,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    "decisions and those who hold a view": [
      ["{source:{@vale:Vale}}’s {cue:decision} {content:not to join the union} was no surprise.", "oppose"],
      ["{source:{@vale:Vale}} {cue:decided} {content:not to comment on the levy}.", "neutral"],
      ["{source:Admirers} {cue:of} {content:{@vale:Vale}} came.", "support"],
      ["{source:Half} {cue:of} {content:the farmers} came.", "neutral"],
      ["{source:{@vale:Vale}} {cue:regrets} {content:the letter}.", "oppose"],
      ["{source:{@vale:Vale}} {cue:took offense} {content:at the letter}.", "oppose"],
      ["{source:{@vale:Vale}} {cue:is on board with} {content:the merger}.", "support"],
      ["{source:{@vale:Vale}} {cue:was rattled by} {content:the figures}.", "concern"],
    ],
    "reports judge nothing": [
      ["{source:Police} {cue:said} {content:the fire was terrible}.", "neutral"],
      ["{source:A report by {@vale:Vale}} {cue:said} {content:the fire was terrible}.", "neutral"],
      ["{cue:According to} {source:{@vale:Vale}}, {content:the fire was terrible}.", "neutral"],
      ["{source:Police} {cue:said} {content:{@reed:Reed} must leave the pier}.", "demand"],
    ],
    "what others feel or suffer": [
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} heard the fear of the farmers}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} had a concern about the pier}.", "concern"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} was denied a permit}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:{@vale:he} denied the story}.", "deny"],
      ["{content:“I have never been to the pier,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
      ["{content:“He was found guilty on much less evidence,”} {source:{@vale:Vale}} {cue:said}.", "neutral"],
    ],
    "praise that is none": [
      ["{source:{@vale:Vale}} {cue:said} {content:the pier would be ready in May at best}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:Reed is the levy’s best enemy}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:the pier closed in the great recession}.", "neutral"],
      ["{source:{@vale:Vale}} {cue:said} {content:the mayor won the popular vote}.", "neutral"],
    ],
    "he called him, not himself": [["{source:{@vale:Vale}} {cue:called} {content:{@vale:him} divisive}.", "oppose"]],
  };
  for (const [family, cases] of Object.entries(families))
    for (const [marked, stance, issue] of cases)
      test(`${family}: ${marked.replace(/\{@?[a-z]+:|\}/g, "")}`, () => {
        const scene = sceneOf(marked);
        const [position] = positionsOf(scene);
        assert.equal(position!.stance, stance);
        if (issue !== undefined) assert.equal(position!.issue && sliceOf(scene.text, position!.issue), issue);
      });

  const issues: readonly (readonly [marked: string, ...issues: (string | null)[]])[] = [
    // what “it” takes up, and an answer leaves out
    [
      "{source:{@vale:Vale}} {cue:rejected} {content:the levy}. {next}{content:“It is shameful,”} {source:{@vale:Vale}} {cue:said}.",
      "levy",
      "levy",
    ],
    [
      "{source:{@vale:Vale}} {cue:rejected} {content:the levy}. {next}{content:“I don’t know,”} {source:{@reed:Reed}} {cue:said}.",
      "levy",
      "levy",
    ],
    [
      "{source:{@vale:Vale}} {cue:rejected} {content:the levy}.\n\nRain fell.\n\n{next}{content:“It is shameful,”} {source:{@vale:Vale}} {cue:said}.",
      "levy",
      "shameful",
    ],
    ["{source:{@vale:Vale}} {cue:is not sure} {content:{@vale:she} can vote for the levy}.", "vote for the levy"],
    ["{content:“I think that the road opens in May,”} {source:{@vale:Vale}} {cue:said}.", "road"],
    ["{source:{@vale:Vale}} {cue:questioned} {content:the mayor’s fitness to lead}.", "mayor’s fitness to lead"],
    [
      "{source:{@vale:Vale}} {cue:vowed} {content:to build three new schools to win voters over}.",
      "build three new schools",
    ],
  ];
  for (const [marked, ...expected] of issues)
    test(`issue: ${marked.replace(/\{next\}|\{@?[a-z]+:|\}/g, "")}`, () => {
      const scene = sceneOf(marked);
      const found = positionsOf(scene).map(({ issue }) => issue && sliceOf(scene.text, issue));
      assert.deepEqual(found, expected);
    });

  type Field = "condition" | "when" | "where" | "addressee";
  const circumstances: readonly (readonly [marked: string, field: Field, expected: string | null])[] = [
    [
      "{source:{@vale:Vale}} {cue:said} {content:the town will not pay unless the state does}.",
      "condition",
      "unless the state does",
    ],
    ["{source:{@vale:Vale}} {cue:said} {content:even if it rains the road opens}.", "condition", null],
    [
      "{content:“We are ready for talks,} {source:{@vale:Vale}} {cue:said}, {content:“but they must be public.”}",
      "condition",
      "they must be public",
    ],
    [
      "{source:{@vale:Vale}} {cue:said} {content:he is, if he is, through his office, taking money, finished}.",
      "condition",
      "if he is, through his office, taking money",
    ],
    ["{source:{@vale:Vale}} {cue:said} on Tuesday {content:that the road is closed}.", "when", "on Tuesday"],
    [
      "Earlier this month, {source:{@vale:Vale}} {cue:said} {content:the road is closed}.",
      "when",
      "Earlier this month",
    ],
    ["{source:{@vale:Vale}} {cue:said} {content:the 2016 budget was lost}.", "when", null],
    ["{source:{@vale:Vale} (born May 3, 1971)} {cue:said} {content:that the road is closed}.", "when", null],
    ["{source:{@vale:Petra May}} {cue:said} {content:that the road is closed}.", "when", null],
    ["{source:{@vale:April Holm}} {cue:said} {content:that the road is closed}.", "when", null],
    [
      "In an interview with Radio North on May 3, {source:{@vale:Vale}} {cue:said} {content:the road is closed}.",
      "where",
      "In an interview with Radio North",
    ],
    [
      "In an interview with Radio North on May 3, {source:{@vale:Vale}} {cue:said} {content:the road is closed}.",
      "when",
      "on May 3",
    ],
    ["{source:{@vale:Vale}} {cue:said} recently {content:that the road is closed}.", "when", "recently"],
    ["At the time, {source:{@vale:Vale}} {cue:said} {content:that the road is closed}.", "when", "At the time"],
    ["In the 1990s {source:{@vale:Vale}} {cue:said} {content:that the road is closed}.", "when", "In the 1990s"],
    ["{source:{@vale:Vale}} {cue:told} the council {content:that the road is closed}.", "where", "council"],
    ["{source:{@vale:Vale}} {cue:encouraged} {content:{@reed:Reed} to resign}.", "addressee", "reed"],
    ["{source:{@vale:Vale}} {cue:said} {content:{@reed:Reed} must resign}.", "addressee", "reed"],
    ["{source:{@vale:Vale}} {cue:called on} {@reed:Reed} {content:to resign}.", "addressee", "reed"],
    [
      "{source:{@vale:Vale}}’s {cue:demand} {content:for {@reed:Reed} to resign} was met with silence.",
      "addressee",
      "reed",
    ],
    ["{source:{@vale:Vale}} {cue:accused} {content:{@reed:Reed} of hiding the report}.", "addressee", "reed"],
    ["{source:{@vale:Vale}} {cue:said} {content:the road must be closed}.", "addressee", null],
  ];
  for (const [marked, field, expected] of circumstances)
    test(`${field}: ${marked.replace(/\{@?[a-z]+:|\}/g, "")}`, () => {
      const scene = sceneOf(marked);
      const value = positionsOf(scene)[0]![field];
      assert.equal(value !== null && typeof value === "object" ? sliceOf(scene.text, value) : value, expected);
    });

  test("a pronoun as issue gives way to the name it means", () => {
    const scene = sceneOf("{@reed:Tom Reed} came. {source:{@vale:Vale}} {cue:criticised} {content:{@reed:him}}.");
    assert.equal(sliceOf(scene.text, positionsOf(scene)[0]!.issue!), "Tom Reed");
  });

  test("when and where hold for what the same speaker says next in the paragraph, and no further", () => {
    const first = "{source:{@vale:Vale}} {cue:said} on Monday {content:the road is closed}. {next}";
    const second = "{source:{@vale:She}} {cue:added} {content:the bridge is safe}. {next}";
    const third = "{source:{@reed:Reed}} {cue:said} {content:the bridge is old}. {next}\n\n";
    const scene = sceneOf(`${first} ${second} ${third} ${second}`);
    const times = positionsOf(scene).map(({ when }) => when && sliceOf(scene.text, when));
    assert.deepEqual(times, ["on Monday", "on Monday", null, null]);
  });

  test("a minister speaks for the country, a neighbour for nobody", () => {
    const marked = "{source:{@vale:Vale}} {cue:said} {content:the road is closed}.";
    const country = { type: "country" } as const;
    const behalf = (role: string) =>
      positionsOf(sceneOf(marked, { norland: country, vale: { role, affiliation: "norland" } }))[0]!.onBehalfOf;
    assert.equal(behalf("Foreign Minister"), "norland");
    assert.equal(behalf("fisherman"), null);
  });

  test("an affiliation that may not act is the speaker's own refusal", () => {
    const marked = "{source:{@vale:Vale}} {cue:said} {content:{@norland:Norland} is not prepared to enter talks}.";
    const [position] = positionsOf(sceneOf(marked, { vale: { affiliation: "norland" } }));
    assert.equal(position!.stance, "oppose");
  });

  test("why is said in words, and the same words give the same ids", () => {
    const scene = sceneOf("{source:{@vale:Vale}} {cue:said} {content:the bridge must be closed}.");
    const [position] = positionsOf(scene);
    const { provenance } = position!;
    assert.ok(provenance.by === "machine" && provenance.sure);
    assert.equal(provenance.rule, "“must” in what is said");
    const { actor, stance, issue } = provenance.sure;
    for (const one of [actor, stance, issue]) assert.ok(one > 0 && one < 1);
    assert.equal(provenance.confidence, Math.round(100 * actor * stance) / 100);
    assert.equal(position!.id, positionsOf(scene)[0]!.id);
  });

  const chunk = fc.constantFrom(
    "We must ",
    "she will not ",
    "support ",
    "if ",
    "but ",
    "to ",
    "“",
    "”",
    ", ",
    ". ",
    "\n\n",
    "on Monday ",
    "in an interview ",
    "Reed’s ",
    "👍🏽",
    "\ud800",
    "שלום ",
    "the plan ",
    "they ",
    "said ",
  );
  const text = fc.array(chunk, { maxLength: 40 }).map((chunks) => chunks.join(""));

  test("anything: one position an attribution, spans inside the text, known ids", () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(200), fc.nat(40)), { maxLength: 12 }), (article, cuts) => {
        const spans = cuts
          .map(([start, length]) => ({
            start: Math.min(start, article.length),
            end: Math.min(start + length, article.length),
          }))
          .filter(({ start, end }) => start < end);
        const actor = { name: "Reed", type: "person", role: null, affiliation: null, aliases: [] } as const;
        const base = { status: "suggested", provenance: machine } as const;
        const mentions = spans.map(
          (span, i): Mention => ({
            kind: "mention",
            id: `m${i}`,
            ...base,
            span,
            head: span,
            refersBy: i % 2 ? "pronoun" : "name",
            actor: "a",
          }),
        );
        const attributions = spans.map(
          (span, i): Attribution => ({
            kind: "attribution",
            id: `q${i}`,
            ...base,
            form: "direct",
            source: spans.slice(i + 2, i + 3),
            cue: spans.slice(i + 1, i + 2),
            content: [span],
            speaker: i % 3 ? "a" : null,
          }),
        );
        const positions = positionsOf({
          text: article,
          attributions,
          actors: [{ kind: "actor", id: "a", ...base, ...actor }],
          mentions,
        });
        for (const one of positions) {
          assert.ok(attributions.some(({ id }) => id === one.attribution));
          for (const id of [one.actor, one.addressee, one.onBehalfOf]) assert.ok(id === null || id === "a");
          for (const span of [one.issue, one.condition, one.when, one.where])
            assert.ok(span === null || (0 <= span.start && span.start < span.end && span.end <= article.length));
        }
        assert.equal(new Set(positions.map(({ id }) => id)).size, positions.length);
      }),
    );
  });
});
