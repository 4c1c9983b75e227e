/** Positions, and the row that a person would write for each: read by a person, row by row. */

export interface Said {
  /** In the order of the built-in codebook, or a stance of a project’s own. */
  readonly stance: string;
  /** Name and type of who holds it; null where the article names nobody: then the source’s words, if any, are between { and }. */
  readonly actor: readonly [name: string, type: string] | null;
  /** The issue stands between [ and ]; nothing does where none is named, and all of it is said. */
  readonly text: string;
  readonly condition?: string;
  readonly when?: string;
  readonly where?: string;
  readonly to?: readonly [name: string, type: string];
  readonly for?: readonly [name: string, type: string];
  /** A pronoun of the text and whom it means. */
  readonly means?: readonly [pronoun: string, name: string];
}

type Actor = readonly [name: string, type: string];
const ann: Actor = ["Ann Reyl", "person"];
const board: Actor = ["Harbour Board", "organization"];
const wick: Actor = ["Wick", "country"];
const mills: Actor = ["mill owners", "group"];
const states: Actor = ["United States", "country"];
const i: Actor = ["I", "person"];
const we: Actor = ["we", "group"];
const you: Actor = ["you", "person"];

const of = (stance: string, actor: Actor | null, text: string, more: Partial<Said> = {}): Said => ({
  stance,
  actor,
  text,
  ...more,
});

export const SENTENCES: readonly (readonly [Said, row: string])[] = [
  // every stance with something named
  [of("support", ann, "Reyl backed [the new ferry]."), "Ann Reyl: supports the new ferry"],
  [of("oppose", board, "The board rejected the [charge]."), "Harbour Board: opposes the charge"],
  [of("demand", wick, "Wick asked for [an inquiry]."), "Wick: demands an inquiry"],
  [of("offer", mills, "They offered [half of the cost]."), "Mill owners: offer half of the cost"],
  [of("commit", mills, "They are bound to [the treaty]."), "Mill owners: commit to the treaty"],
  [of("threaten", states, "It announced [sanctions on timber]."), "United States: threatens sanctions on timber"],
  [of("deny", we, "We reject [the allegations]."), "We deny the allegations"],
  [of("concern", ann, "She fears for [the small mills]."), "Ann Reyl: is concerned about the small mills"],
  [of("concern", mills, "They fear for [the small mills]."), "Mill owners: are concerned about the small mills"],
  [of("concern", i, "I fear for [the small mills]."), "I am concerned about the small mills"],
  [of("neutral", board, "It described [the timetable]."), "Harbour Board: speaks of the timetable"],
  // every stance with an action
  [of("support", ann, "She wants to [open the harbour]."), "Ann Reyl: supports opening the harbour"],
  [of("oppose", mills, "They refuse to [write a blank cheque]."), "Mill owners: oppose writing a blank cheque"],
  [of("demand", ann, "She wants them to [open the books]."), "Ann Reyl: calls for opening the books"],
  [of("demand", ann, "She wants Wick to [open the books].", { to: wick }), "Ann Reyl: calls on Wick to open the books"],
  [
    of("demand", mills, "They want the government to [open the books].", { to: ["government", "organization"] }),
    "Mill owners: call on the government to open the books",
  ],
  [
    of("demand", ann, "She told the United States [not to rush].", { to: states }),
    "Ann Reyl: calls on the United States not to rush",
  ],
  [of("offer", board, "It is ready to [pay half]."), "Harbour Board: offers to pay half"],
  [of("commit", we, "They promised to also [raise the bridge]."), "We promise to raise the bridge"],
  [of("threaten", mills, "They will [block the road]."), "Mill owners: threaten to block the road"],
  [of("deny", ann, "She did not [open the gate]."), "Ann Reyl: denies opening the gate"],
  [of("concern", ann, "She is afraid to [lose the mills]."), "Ann Reyl: is concerned about losing the mills"],
  [of("neutral", mills, "They may [lose the mills]."), "Mill owners: speak of losing the mills"],
  [of("commit", ann, "“I will [make it my task],” she said."), "Ann Reyl: promises to “make it my task”"],
  [
    of("demand", ann, "“You must [give us our money],” she told Wick.", { to: wick }),
    "Ann Reyl: calls on Wick to “give us our money”",
  ],
  [of("support", ann, "“We will [help our friends],” she said."), "Ann Reyl supports: “help our friends”"],
  [of("demand", ann, "They must [bring the boats home]."), "Ann Reyl: calls for bringing the boats home"],
  // every stance with an action that is a noun already
  [of("support", ann, "She is for [closing the bridge]."), "Ann Reyl: supports closing the bridge"],
  [of("oppose", mills, "They are against [raising tolls]."), "Mill owners: oppose raising tolls"],
  [of("demand", board, "It calls for [dredging the river]."), "Harbour Board: calls for dredging the river"],
  [of("threaten", wick, "It speaks of [closing its ports]."), "Wick threatens: “closing its ports”"],
  // every stance with what is said to be so
  [of("support", ann, "She hopes that [the bridge will close]."), "Ann Reyl supports: “the bridge will close”"],
  [of("oppose", ann, "She is against it that [the bridge will close]."), "Ann Reyl opposes: “the bridge will close”"],
  [of("demand", mills, "They insist that [the bridge must close]."), "Mill owners: demand that the bridge must close"],
  [of("commit", board, "It says that [it will pay]."), "Harbour Board: promises that it will pay"],
  [of("threaten", wick, "It says that [the ports will be shut]."), "Wick: threatens that the ports will be shut"],
  [of("deny", ann, "She denied that [it has seen the figures]."), "Ann Reyl: denies that it has seen the figures"],
  [of("deny", you, "You denied [that they knew]."), "You deny that they knew"],
  [
    of("concern", mills, "They warned that [The small mills would not survive]."),
    "Mill owners: are concerned that the small mills would not survive",
  ],
  [of("concern", i, "I warned that [the mills would not survive]."), "I am concerned that the mills would not survive"],
  [of("neutral", we, "We say that [the ferry is late]."), "We say that the ferry is late"],
  [of("deny", ann, "“[I have never seen it],” she said."), "Ann Reyl: denies that “I have never seen it”"],
  // words of the article that fit no sentence
  [of("oppose", ann, "She accused them: [robbed their own members]."), "Ann Reyl opposes: “robbed their own members”"],
  [of("support", mills, "They like it [because Barley is awful]."), "Mill owners support: “because Barley is awful”"],
  [of("support", ann, "She spoke of [“a good day for the river”]."), "Ann Reyl: supports “a good day for the river”"],
  [of("demand", ann, "It was [stated strongly]."), "Ann Reyl demands: “stated strongly”"],
  [of("support", ann, "“[Our river] comes first,” she said."), "Ann Reyl: supports “our river”"],
  // none
  [
    of("support", ann, "The ferry is the best thing for the town"),
    "Ann Reyl supports: The ferry is the best thing for the town",
  ],
  [of("oppose", mills, "The ferry is no good"), "Mill owners oppose: The ferry is no good"],
  [of("neutral", mills, "The ferry is late"), "Mill owners say: The ferry is late"],
  [
    of(
      "neutral",
      ann,
      "“The ferry is late” and “nobody cares about it at all, not in this town nor in any other town on the long river",
    ),
    "Ann Reyl says: “The ferry is late” and “nobody cares about it at all, not in this town nor in…”",
  ],
  [of("support", ann, "She said yes to [it]."), "Ann Reyl supports: She said yes to it."],
  [of("oppose", ann, "It was that [which] she rejected."), "Ann Reyl opposes: It was that which she rejected."],
  // who
  [of("support", you, "You back [the ferry]."), "You support the ferry"],
  [of("support", ["Several residents", "group"], "They back [the ferry]."), "Several residents: support the ferry"],
  [of("oppose", ["one million people", "group"], "They oppose [the ferry]."), "One million people: oppose the ferry"],
  [of("oppose", ["Northgate police", "group"], "They oppose [the ferry]."), "Northgate police: oppose the ferry"],
  [of("support", ["a number of voters", "group"], "They back [the ferry]."), "A number of voters: support the ferry"],
  [of("support", ["members of the club", "group"], "They back [the ferry]."), "Members of the club: support the ferry"],
  [of("support", ["Riders’ Club", "group"], "It backs [the ferry]."), "Riders’ Club: supports the ferry"],
  [
    of("support", ["attorneys general from six towns", "group"], "They back [the ferry]."),
    "Attorneys general from six towns: support the ferry",
  ],
  [
    of("support", ["Social Democrats", "organization"], "They back [the ferry]."),
    "Social Democrats: support the ferry",
  ],
  [of("support", ["United Nations", "organization"], "It backs [the ferry]."), "United Nations: supports the ferry"],
  [of("support", ["Netherlands", "country"], "It backs [the ferry]."), "Netherlands: supports the ferry"],
  [of("support", ["Ann and Bo Reyl", "person"], "They back [the ferry]."), "Ann and Bo Reyl: support the ferry"],
  [of("support", ["nobody", "person"], "Nobody backs [the ferry]."), "Nobody supports the ferry"],
  [of("support", ["no party", "group"], "No party backs [the ferry]."), "No party supports the ferry"],
  [of("support", ["everyone", "group"], "Everyone backs [the ferry]."), "Everyone supports the ferry"],
  [of("support", ["they", "group"], "They back [the ferry]."), "They support the ferry"],
  [of("support", ["protesters'", "group"], "The protesters want [the ferry]."), "Protesters: support the ferry"],
  [of("support", ["legal team", "group"], "The team backs [the ferry]."), "The legal team: supports the ferry"],
  [of("support", ["minister", "person"], "The minister backs [the ferry]."), "The minister: supports the ferry"],
  [of("support", ["official", "person"], "An official backs [the ferry]."), "An unnamed official: supports the ferry"],
  [
    of("support", ["an Arlen spokesperson", "person"], "She backs [the ferry]."),
    "An unnamed Arlen spokesperson: supports the ferry",
  ],
  [
    of("support", ["a single police officer", "person"], "He backs [the ferry]."),
    "An unnamed police officer: supports the ferry",
  ],
  [of("support", ["security officials", "group"], "They back [the ferry]."), "Security officials: support the ferry"],
  [
    of("support", ["unnamed industry experts", "group"], "They back [the ferry]."),
    "Unnamed industry experts: support the ferry",
  ],
  [of("support", ["von Aue", "person"], "He backs [the ferry]."), "von Aue: supports the ferry"],
  [of("support", null, "A {senior official} backs [the ferry]."), "An unnamed senior official: supports the ferry"],
  [of("support", null, "{Both sides} back [the ferry]."), "Both sides: support the ferry"],
  [of("support", null, "Then {they} backed [the ferry]."), "“They”: support the ferry"],
  [of("support", null, "There is backing for [the ferry]."), "Somebody unnamed: supports the ferry"],
  [of("support", null, "the harbour, {which} backs [the ferry]."), "Somebody unnamed: supports the ferry"],
  [of("concern", null, "{No resident} fears [the ferry]."), "No resident is concerned about the ferry"],
  // with all that a statement may have
  [
    of("oppose", mills, "They oppose [the toll] unless the city pays.", {
      condition: "unless the city pays",
      to: ["the city", "organization"],
    }),
    "Mill owners: oppose the toll — unless the city pays | against the city",
  ],
  [
    of("demand", ann, "On Monday in Wick she asked for [a vote].", { when: "On Monday", where: "in Wick", to: board }),
    "Ann Reyl: demands a vote | of the Harbour Board · Wick, Monday",
  ],
  [
    of("commit", ann, "She backs [the treaty] in an interview with Radio Coast on 12 December.", {
      where: "in an interview with Radio Coast",
      when: "on 12 December",
      for: wick,
    }),
    "Ann Reyl (for Wick): commits to the treaty | interview with Radio Coast, 12 December",
  ],
  [
    of("support", ann, "She backs [the vote on Monday].", { when: "on Monday" }),
    "Ann Reyl: supports the vote on Monday",
  ],
  [
    of("support", ann, "On Monday she backed [the vote on Monday].", { when: "On Monday" }),
    "Ann Reyl: supports the vote on Monday",
  ],
  [
    of("support", ann, "At a rally on Monday she backed [the vote].", {
      when: "on Monday",
      where: "At a rally on Monday",
    }),
    "Ann Reyl: supports the vote | rally on Monday",
  ],
  [
    of("offer", wick, "If Arlen agrees, it will [pay], provided that", { condition: "If Arlen agrees" }),
    "Wick: offers to pay — if Arlen agrees",
  ],
  [of("demand", wick, "Wick wants [its ships], of Wick.", { to: wick, for: wick }), "Wick: demands its ships"],
  [of("demand", mills, "They want [an apology from Wick].", { to: wick }), "Mill owners: demand an apology from Wick"],
  [
    of("threaten", mills, "They threaten Wick with [a strike].", { to: wick }),
    "Mill owners: threaten a strike | against Wick",
  ],
  // words that were cut badly
  [of("oppose", ann, "She opposes [the “shadow banking rule]."), "Ann Reyl: opposes the shadow banking rule"],
  [of("oppose", ann, 'She opposes [games" and a "stunt].'), "Ann Reyl: opposes games and a stunt"],
  [of("oppose", ann, "She opposes [the exit from the union (EU]."), "Ann Reyl: opposes the exit from the union"],
  [
    of("oppose", ann, "She opposes [the exit (Wickexit) from the union]."),
    "Ann Reyl: opposes the exit (Wickexit) from the union",
  ],
  [of("oppose", ann, "She opposes [the plan that] was made."), "Ann Reyl: opposes the plan"],
  [of("oppose", ann, "She opposes [the link to the] north."), "Ann Reyl: opposes the link"],
  [of("oppose", ann, "She opposes [what they object to]."), "Ann Reyl: opposes what they object to"],
  [of("oppose", ann, "She opposes [the the plan]."), "Ann Reyl: opposes the plan"],
  [of("concern", ann, "She worries [about tolls]."), "Ann Reyl: is concerned about tolls"],
  [of("concern", ann, "She voiced [concerns about tolls]."), "Ann Reyl: is concerned about tolls"],
  [of("oppose", mills, "They voiced [opposition to tolls]."), "Mill owners: oppose tolls"],
  [of("support", mills, "They voiced [support for tolls]."), "Mill owners: support tolls"],
  [of("demand", mills, "They renewed [demands for tolls]."), "Mill owners: demand tolls"],
  [
    of("neutral", board, "[Multiple ferries] came. There were multiple ferries."),
    "Harbour Board: speaks of multiple ferries",
  ],
  [
    of("support", board, "It is in favour of [things that cannot be seen]."),
    "Harbour Board: supports things that cannot be seen",
  ],
  [
    of(
      "neutral",
      ann,
      "She was for [“a toll”, which is a kind of price that all those who cross the river pay to the town and to the harbour].",
    ),
    "Ann Reyl: speaks of “a toll”, which is a kind of price that all those who cross the river pay…",
  ],
  // pronouns in the issue
  [
    of("support", ann, "Marlowe spoke. She backed [his plan].", { means: ["his", "Tom Marlowe"] }),
    "Ann Reyl: supports Tom Marlowe’s plan",
  ],
  [
    of("oppose", ann, "Marlowe spoke. She opposes [him].", { means: ["him", "Tom Marlowe"] }),
    "Ann Reyl: opposes Tom Marlowe",
  ],
  [of("support", ann, "She backed [her plan].", { means: ["her", "Ann Reyl"] }), "Ann Reyl: supports her plan"],
  [
    of("oppose", mills, "They want to [see her in court].", { means: ["her", "Ann Reyl"] }),
    "Mill owners: oppose seeing Ann Reyl in court",
  ],
  [
    of("demand", ann, "They must [give up their boats].", { means: ["their", "mill owners"], to: mills }),
    "Ann Reyl: calls on mill owners to give up their boats",
  ],
  [of("oppose", ann, "She opposes [their plan]."), "Ann Reyl: opposes their plan"],
  // stances of a project's own
  [of("reserve", ann, "She half welcomes [the ferry]."), "Ann Reyl: welcomes with reserve the ferry"],
  [of("reserve", mills, "They half welcome [the ferry]."), "Mill owners: welcome with reserve the ferry"],
  [of("reserve", mills, "They want to [open the harbour]."), "Mill owners: welcome with reserve opening the harbour"],
  [
    of("reserve", ann, "They hope that [the bridge will close]."),
    "Ann Reyl welcomes with reserve: “the bridge will close”",
  ],
  [
    of("reserve", ann, "She half welcomes [the ferry].", { to: wick }),
    "Ann Reyl: welcomes with reserve the ferry | towards Wick",
  ],
  [of("mocks", mills, "They mock [the ferry]."), "Mill owners: make fun of the ferry"],
  [of("around", mills, "They half welcome [the ferry]."), "Mill owners: welcome the ferry with reserve"],
  [
    of("around", ann, "She half welcomes it that [the bridge will close]."),
    "Ann Reyl welcomes with reserve: “the bridge will close”",
  ],
  [of("bare", mills, "They speak of [the ferry]."), "Mill owners: [Bare] the ferry"],
  [of("gone", mills, "They speak of [the ferry]."), "Mill owners: [gone] the ferry | “gone” is not in the codebook"],
];
