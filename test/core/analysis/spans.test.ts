import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";

/** Source, cue and content of each attribution of a text. */
function reportsOf(text: string): string[] {
  const words = (spans: readonly Span[]) => spans.map((span) => sliceOf(text, span)).join(" … ");
  return analyze(text).attributions.map((it) => [it.source, it.cue, it.content].map(words).join(" | "));
}

type Case = readonly [text: string, ...reports: string[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...reports] of cases)
    test(`${what}: “${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(reportsOf(text), reports));
}

suite("where words begin and end", () => {
  table("a bracket behind a name is whole or left out", [
    ["Petra Holm (VLP, Orlo North) said it was late.", "Petra Holm (VLP, Orlo North) | said | it was late"],
    ["Petra Holm (born June 2, 1984) opposed the ferry.", "Petra Holm (born June 2, 1984) | opposed | the ferry"],
  ]);

  table("a headline turned round ends in its speaker", [
    ["Council must rethink ferry fares, says Holm", "Holm | says | Council must rethink ferry fares"],
    ["Fare rise is a disgrace, says Petra Holm", "Petra Holm | says | Fare rise is a disgrace"],
    ["Ferry must sail, says minister\n\nThe board meets in May.", "minister | says | Ferry must sail"],
    [
      "Petra Holm, a former diver, said the ferry would sink.",
      "Petra Holm, a former diver, | said | the ferry would sink",
    ],
    [
      "In a letter, the new head of Kelso Shipping, Captain Bo Linde, said the crew had done no wrong.",
      "the new head of Kelso Shipping, Captain Bo Linde, | said | the crew had done no wrong",
    ],
  ]);

  table("a headline of clauses that say nothing else ends in its speaker", [
    ["Ferries spread the flu, say divers", "divers | say | Ferries spread the flu"],
  ]);

  table("a source is no clause of its own", [
    ["She likes the ferry, which Mayor Petra Holm has called a wreck.", "Mayor Petra Holm | has called | a wreck"],
    [
      "The Veld Times quoted Bo Linde, the mayor, as saying that the ferry was late.",
      "The Veld Times | quoted | Bo Linde, the mayor",
      "Bo Linde, the mayor | as saying | that the ferry was late",
    ],
    [
      "Petra Holm, Bo Linde and others warned that the ferry was late.",
      "Petra Holm, Bo Linde and others | warned | that the ferry was late",
    ],
    [
      "“The ferry is late,” said Bo Linde, the mayor; he left in May.",
      "Bo Linde, the mayor | said | “The ferry is late,”",
    ],
    [
      "The ferry sank because its hull was thin, the Veld Times reported the governor said.",
      "the Veld Times | reported | the governor said",
      "the governor | said | The ferry sank because its hull was thin",
    ],
    ["This Monday the ministry said the ferry was late.", "the ministry | said | the ferry was late"],
    [
      "“The ferry is late,” said Petra Holm, adding that it would sail on Monday.",
      "Petra Holm | said | “The ferry is late,”",
      "Petra Holm | adding | that it would sail on Monday",
    ],
    [
      "The ferry is late, said Petra Holm, adding that it would sail on Monday.",
      "Petra Holm | said | The ferry is late",
      "Petra Holm | adding | that it would sail on Monday",
    ],
    [
      "“The ferry is old,” reads Petra Holm’s letter, “and it leaks.”",
      "Petra Holm’s letter | reads | “The ferry is old,”",
    ],
  ]);

  table("a clause without that begins behind day and hearer", [
    ["Kelso said on Friday it would sell two ferries.", "Kelso | said | it would sell two ferries"],
    ["The union said on Sunday it had lost the vote.", "The union | said | it had lost the vote"],
    ["Petra Holm said Wednesday it was wrong.", "Petra Holm | said | it was wrong"],
    ["Bo Linde told the BBC even one more ferry was too much.", "Bo Linde | told | even one more ferry was too much"],
    ["Bo Linde told Reuters only two ferries were safe.", "Bo Linde | told | only two ferries were safe"],
    ["Bo Linde told CNN the ferry had left him.", "Bo Linde | told | the ferry had left him"],
    ["Bo Linde told the jury he had not heard the bell.", "Bo Linde | told | he had not heard the bell"],
    ["Captain Bo Linde told Coast Radio the race would go ahead.", "Captain Bo Linde | told | the race would go ahead"],
  ]);

  table("a hearer of several words is none of what is said", [
    [
      "Bo Linde told the Voice of Veldland programme Morning Waters the ferry was late.",
      "Bo Linde | told | the ferry was late",
    ],
    ["The captain said to The EastVeldan the crew was safe.", "The captain | said | the crew was safe"],
    ["The captain told Radio Nord’s breakfast programme the crew was safe.", "The captain | told | the crew was safe"],
    ["The captain told Kelso Times newspaper two crews were safe.", "The captain | told | two crews were safe"],
    ["The captain told Associated Press divers had found the raft.", "The captain | told | divers had found the raft"],
    ["The captain reminded the board its ferries were old.", "The captain | reminded | its ferries were old"],
    ["The captain warned the town council the ferry would sink.", "The captain | warned | the ferry would sink"],
    ["Bo Linde told Voice of Veldland on Monday the ferry was late.", "Bo Linde | told | the ferry was late"],
    ["Bo Linde told Veld News Agency by phone he was safe.", "Bo Linde | told | he was safe"],
    ["Bo Linde told Coast FM, a radio station, the ferry was late.", "Bo Linde | told | the ferry was late"],
    ["Bo Linde told all the captains the ferry was late.", "Bo Linde | told | the ferry was late"],
  ]);

  table("words before one who tells an outlet", [
    ["The ferry sank at dawn, Bo Linde told Agence France-Presse.", "Bo Linde | told | The ferry sank at dawn"],
    ["The ferry was old, Bo Linde told Agence France-Presse on Monday.", "Bo Linde | told | The ferry was old"],
    [
      "Divers had searched the bay but had seen nothing, Kask told Reuters.",
      "Kask | told | Divers had searched the bay but had seen nothing",
    ],
    [
      "The ferry would be sold within a year, Holm told reporters.",
      "Holm | told | The ferry would be sold within a year",
    ],
    [
      "The hull was thin and would break, the diver told the board.",
      "the diver | told | The hull was thin and would break",
    ],
  ]);

  table("a plain clause before what shows it", [
    [
      "Rents rose by three per cent in April, official statistics show.",
      "official statistics | show | Rents rose by three per cent in April",
    ],
    [
      "Ferries would lead to higher rents, recently leaked documents show.",
      "recently leaked documents | show | Ferries would lead to higher rents",
    ],
    ["Most islanders want a new ferry, a survey has found.", "a survey | has found | Most islanders want a new ferry"],
  ]);

  table("one speech once", [
    [
      'Petra Holm told Coast News: "The captain has lied to him."',
      'Petra Holm | told | "The captain has lied to him."',
    ],
    ["Andriy Kask told Radio Nord: “We will walk out.”", "Andriy Kask | told | “We will walk out.”"],
    [
      "Petra Holm, a captain, said: “The ferry needs paint this year.\n\n“We'll ask the town,” she added.",
      "Petra Holm, a captain, | said: | “The ferry needs paint this year.",
      "she | added | “We'll ask the town,”",
    ],
  ]);

  table("a list is one object", [
    [
      "Petra Holm urged pilots, divers and sailors to stay off the ferry.",
      "Petra Holm | urged | pilots, divers and sailors to stay off the ferry",
    ],
    [
      "The minister called on farmers, bakers and the guilds to end the boycott.",
      "The minister | called on | farmers, bakers and the guilds to end the boycott",
    ],
  ]);

  table("a dateline is neither source nor content", [
    [
      "KELSO BAY (Wire) - The navy said on Monday that it had sunk the raft.",
      "The navy | said | that it had sunk the raft",
    ],
    ["OSLO — The bank said that prices would fall.", "The bank | said | that prices would fall"],
    ["LAGOS/PARIS – Two ferries have sunk, the navy said.", "the navy | said | Two ferries have sunk"],
    ["ST. IVES, May 2 (Reuters) -- Three men were held, police said.", "police | said | Three men were held"],
    [
      "Oslo (dpa) — Kelso will close two docks, its owner said on Friday.",
      "its owner | said | Kelso will close two docks",
    ],
  ]);

  table("a quotation is taken whole, however many sentences it has", [
    [
      "“For my crew he was one thing. He was a bully. He was cruel. He is why the ferry sank”, said Petra Holm, head of the guild.",
      "Petra Holm, head of the guild | said | “For my crew he was one thing. He was a bully. He was cruel. He is why the ferry sank”",
    ],
    [
      "The captain wrote: “The ferry is gone. It was old. It was loved by all of us on the island. Nobody will forget it.” He left.",
      "The captain | wrote: | “The ferry is gone. It was old. It was loved by all of us on the island. Nobody will forget it.”",
    ],
  ]);

  table("a content ends before the next report of the same speaker", [
    [
      "Holm said the ferry was late, adding that it would be sold.",
      "Holm | said | the ferry was late",
      "Holm | adding | that it would be sold",
    ],
    [
      "He noted that the board had not met, and warned that the ferry was old.",
      "He | noted | that the board had not met",
      "He | warned | that the ferry was old",
    ],
    ["Kask urged the board to wait and met the captain on Monday.", "Kask | urged | to wait"],
  ]);

  table("a second that goes on with the content", [
    [
      "Kask claimed the board had lied, and that the ferry was unsafe.",
      "Kask | claimed | the board had lied, and that the ferry was unsafe",
    ],
  ]);

  table("a clause is the content, not the quotation in the next sentence", [
    [
      "A sailor told Coast News the ferry had sunk at dawn. “Nobody is hurt,” the captain, Bo Linde, said.",
      "A sailor | told | the ferry had sunk at dawn",
      "the captain, Bo Linde, | said | “Nobody is hurt,”",
    ],
  ]);

  table("no source runs on into a clause", [
    ["According to the board it sank at dawn.", "the board | According to | it sank at dawn"],
  ]);

  table("a noun is said by its owner, and by no name beside it", [
    ["It was Kelso’s fear that it would rain.", "Kelso’s | fear | that it would rain"],
    ["Harbour ferry to stay docked as captain and crew trade blame"],
  ]);

  table("a day alone is when, not what", [
    [
      "The fair will move to Oakfield, the council said on Monday.",
      "the council | said | The fair will move to Oakfield",
    ],
    ["The storm will hit Kelso, the office said Monday.", "the office | said | The storm will hit Kelso"],
  ]);

  table("an idiom reports nothing", [["The ferry line showed few signs of recovering."]]);

  table("a deed reports nothing", [
    ["The seals defended themselves from sharks."],
    ["Kelso runs a course called “Sailing Together” for sailors."],
    ["Kelso allowed two ferries to dock."],
    ["The museum features a ship built in 1902."],
    ["Petra Holm orchestrated the attack."],
    ["Bo Linde knows the harbour well."],
    ["Bo Linde knew the ferry was old.", "Bo Linde | knew | the ferry was old"],
    ["Petra Holm continued: “It was late.”", "Petra Holm | continued: | “It was late.”"],
    ["Unions have defended the strike.", "Unions | have defended | the strike"],
  ]);

  table("a name given reports nothing", [
    ["The group, called Free Harbour, was founded in May."],
    ["The ferry is called “Pride of Kelso”."],
    ["Petra Holm called Bo Linde a coward.", "Petra Holm | called | Bo Linde a coward"],
    ["Petra Holm called the plan “Folly”.", "Petra Holm | called | the plan “Folly”"],
  ]);

  table("how it was said is no part of what was said", [
    ["Speaking to reporters, Petra Holm said, “The ferry must sail.”", "Petra Holm | said | “The ferry must sail.”"],
    ["Addressing a rally, Petra Holm said the ferry must sail.", "Petra Holm | said | the ferry must sail"],
    ["Petra Holm said last night that the ferry must sail.", "Petra Holm | said | that the ferry must sail"],
    ["Petra Holm said yesterday the ferry must sail.", "Petra Holm | said | the ferry must sail"],
  ]);

  table("who asks for no name says nothing by that", [
    ["A sailor, who did not want to be named, left."],
    ["A sailor who asked not to be identified left."],
  ]);
});
