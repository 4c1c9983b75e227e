import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { speakersOf as speakersIn } from "../../../src/core/model/speakers";

/** Who says each of the attributions of a text, by name. */
function speakersOf(text: string): (string | null)[] {
  const { actors, attributions } = analyze(text);
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  return attributions.map((it) => speakersIn(it).map(name).join(", ") || null);
}

type Case = readonly [text: string, ...speakers: (string | null)[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...speakers] of cases)
    test(`${what}: “${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(speakersOf(text), speakers));
}

suite("who speaks", () => {
  table("what stands in brackets behind a name does not speak", [
    ["Senator Petra Holm (VLP, Orlo North) said the ferry was late.", "Petra Holm"],
    ["Rep. Petra Holm (R., Texas) said the ferry was late.", "Petra Holm"],
    ["Petra Holm (Labour, Orlo East) opposed the ferry.", "Petra Holm"],
    ["Petra Holm (born June 2, 1984) opposed the ferry.", "Petra Holm"],
    ["The ferry (which Petra Holm said was late) left.", "Petra Holm"],
  ]);

  table("who founds a body to oppose something opposes it", [
    ["Petra Holm formed the Orlo Ferry Guild (OFG) to oppose the toll.", "Petra Holm"],
  ]);

  test("and so does who founds it with others", () =>
    assert.deepEqual(
      [
        ...new Set(
          speakersOf("Petra Holm co-founded the Orlo African Union (OANU) to oppose the old minority rule, but left."),
        ),
      ],
      ["Petra Holm"],
    ));

  table("what somebody is called is no report", [
    ["Petra Holm, known as “Big Ned,” said the ferry was late.", "Petra Holm"],
    ["Petra Holm, called “Big Ned” by her friends, said the ferry was late.", "Petra Holm"],
    ["Petra Holm, nicknamed “Big Ned”, said the ferry was late.", "Petra Holm"],
  ]);

  table("a surname that is a month, a verb or a noun too", [
    ["Petra May said the ferry was late. May said it would sail.", "Petra May", "Petra May"],
    ["Anna March said the ferry was late. March said it would sail.", "Anna March", "Anna March"],
    ["Tolv March said the ferry was late. March said it would sail.", "Tolv March", "Tolv March"],
    ["April Bond said the ferry was late. April said it would sail.", "April Bond", "April Bond"],
    ["The mayor, Petra Ford, left. Ford said she had no choice.", "Petra Ford"],
    ["The mayor, Petra Moor, left. Moor said she had no choice.", "Petra Moor"],
    ["Minister Tolv Bagel said the ferry was late. CM Bagel said it would sail.", "Tolv Bagel", "Tolv Bagel"],
    ["Ms May said the ferry was late. May said it would sail.", "May", "May"],
    ["Jan Mar left. “No,” said Mar.", "Jan Mar"],
    ["April Kask left. April, 34, said it was late.", "April Kask"],
    ["Petra March left. The officers in March said it was late.", "The officers in March"],
  ]);

  table("who and which are those before them", [
    ["The prize went to Petra Holm, who said she would share it.", "Petra Holm"],
    ["Later he met Andriy Kask, who opposes the ferry.", "Andriy Kask"],
    ["The ferry was checked by divers, who warned that the hull was thin.", "divers"],
    ["The letter came from NATO, which said the road was closed.", "NATO"],
    ["WHO said the ferry was safe.", "WHO"],
  ]);

  table("a pronoun that reports is who spoke before, not who was spoken of", [
    ["Andriy Kask said Oleksandr Berg had cheated. He added that the ferry was late.", "Andriy Kask", "Andriy Kask"],
    [
      "Petra Holm told the court on Friday that Anna Stone had left. She said the ferry was late.",
      "Petra Holm",
      "Petra Holm",
    ],
    ["Kask told reporters that Captain Berg was brave. “Berg has done well,” he added.", "Kask", "Kask"],
    [
      "Andriy Kask said that the captain, Oleksandr Berg, had been late.\n\n“The harbour is closed,” he said.",
      "Andriy Kask",
      "Andriy Kask",
    ],
  ]);

  table("the dead say nothing more", [
    [
      "Carl Kask died in the dock.\n\nDetective Bo Linde said the ferry was searched. Kask was 45 and had two sons. He declined to comment further.",
      "Bo Linde",
      "Bo Linde",
    ],
    [
      "Detective Bo Linde told reporters that Carl Kask had died. Kask was shot on Monday. He said nobody had been held.",
      "Bo Linde",
      "Bo Linde",
    ],
    [
      "Bo Linde said the ferry was safe. Carl Kask was 45 and had two sons. He said the ferry was late.",
      "Bo Linde",
      "Carl Kask",
    ],
    ["“The ferry is safe,” said Carl Kask, who died in May. He added that it was late.", "Carl Kask", "Carl Kask"],
  ]);

  test("two people who say nothing together are no actor of their own", () => {
    const { actors } = analyze("Petra Holm and Andriy Kask toured NATO. They left.");
    assert.deepEqual(
      actors.map(({ name }) => name),
      ["Petra Holm", "Andriy Kask", "NATO"],
    );
  });

  table("a pronoun that means nobody is no actor", [["Everyone said the ferry was late.", null]]);

  table("what stands in brackets after a name", [
    ["Senator Petra Holm (VDP, Upper Veld) said the ferry was late.", "Petra Holm"],
    ["Andriy Kask (born July 9, 1968) said he would not return.", "Andriy Kask"],
  ]);

  table("whose lawyer, wife or deputy speaks", [
    ["Andriy Kask's lawyer said the charge was absurd.", "Andriy Kask's lawyer"],
    ["Petra Holm’s brother said the ferry was late.", "Petra Holm’s brother"],
    ["Andriy Kask defended the ferry. Kask’s deputy said the ferry was late.", "Andriy Kask", "Kask’s deputy"],
    ["Petra Holm’s successor, Andriy Kask, said the ferry was late.", "Andriy Kask"],
  ]);

  table("office and party before a name", [
    ["Harbour Party co-founder Petra Holm said the ferry was late.", "Petra Holm"],
    ["Senator the Hon. Petra Holm said the ferry was late.", "Petra Holm"],
    ["The mayor of Upper Veld, Petra Holm, said the ferry was late.", "Petra Holm"],
    ["The secretary-general of NATO, Petra Holm, said the ferry was late.", "Petra Holm"],
    ["Orlo TD Petra Holm said the ferry was late.", "Petra Holm"],
    ["One engineer, Petra Holm, said the ferry was late.", "Petra Holm"],
    ["Nordic Special Envoy for Norway Andriy Kask said the ferry was late.", "Andriy Kask"],
    ["The parliament of Norway, the Veld Assembly, said the ferry was late.", "Veld Assembly"],
    ["Kask’s mother, Petra Holm, said the ferry was late.", "Petra Holm"],
    ["The head of the Veld Harbour Authority, Andriy Kask, condemned the ferry.", "Andriy Kask"],
  ]);

  table("what a name belongs to is not the name", [
    ["The Orlo police chief said the ferry was late.", "The Orlo police chief"],
    ["A NATO spokesperson said the ferry was late.", "A NATO spokesperson"],
    ["The Orlo constitution says the mayor must go.", "The Orlo constitution"],
    ["Six in ten said the ferry was late.", "Six in ten"],
    ["The residents, who live in Orlo, said the ferry was late.", "The residents"],
    ["The state-owned broadcaster Norvision said the ferry was late.", "Norvision"],
    ["The Veld Times newspaper said the ferry was late.", "Veld Times"],
    ["The chief executive of Kelso Shipping Petra Holm said the ferry was late.", "Petra Holm"],
    ["A student named Petra Holm said the ferry was late.", "Petra Holm"],
    ["Member of Parliament (MP) Petra Holm of the Harbour Party said the ferry was late.", "Petra Holm"],
  ]);

  table("a name set behind an office is its bearer’s, for all that is said", [
    ["The firm’s chief executive, Sir Colin Holm, apologised but denied that the ferry was late.", "Colin Holm"],
  ]);

  table("what somebody wrote is that somebody’s", [
    ["A NATO press release said the ferry was late.", "NATO"],
    ["A report by Kelso Shipping said the ferry was late.", "Kelso Shipping"],
    ["NATO said the road was closed. The statement said the ferry was late.", "NATO", "NATO"],
    ["Petra Holm spoke. Her letter said that the ferry was late.", "Petra Holm"],
    ["The statement said the ferry was late.", null],
    ["A banner from Kelso Shipping said the ferry was late.", "Kelso Shipping"],
    ["The decree signed by King Aldo says the ferry must go.", "Aldo"],
    ["The report, written by Petra Holm, says the ferry is late.", "Petra Holm"],
    ["Excerpts from Petra Holm’s book Waves showed that the ferry was late.", "Petra Holm"],
    ["Associates of Petra Holm said the ferry was late.", "Associates of Petra Holm"],
    ["Photographs showed that the ferry was late.", null],
    ["NATO’s notice published by Kelso Shipping said the ferry was late.", "NATO"],
    ["According to data from NATO, ferries are safe.", "NATO"],
    ["According to a Facebook post by Petra Holm, the ferry is safe.", "Petra Holm"],
    ["The company’s statement said the ferry was late.", "the company"],
    ["Part of the letter from Petra Holm’s lawyer said the ferry was late.", "Petra Holm’s lawyer"],
    ["A lawsuit against Kelso Shipping said the ferry was late.", "A lawsuit against Kelso Shipping"],
  ]);

  table("both, the pair and the two leaders are two who were named", [
    ["Petra Holm and Andriy Kask met in Orlo. Both said the ferry was late.", "Petra Holm, Andriy Kask"],
    ["Petra Holm and Andriy Kask met in Orlo. The pair said the ferry was late.", "Petra Holm, Andriy Kask"],
    [
      "Petra Holm met Andriy Kask in Orlo. The two leaders said in a joint statement that the ferry was late.",
      "Petra Holm, Andriy Kask",
    ],
    ["Norway met Sweden. The two sides agreed that the ferry was late.", "Norway, Sweden"],
    ["Petra Holm met Andriy Kask. Bo Linde slept. The two leaders said the ferry was late.", "The two leaders"],
    ["Petra Holm, Andriy Kask and others warned that the ferry was late.", "Petra Holm, Andriy Kask"],
  ]);

  table("who speaks in a headline without a name is who bears the office in the article", [
    [
      "Ferry must sail, says governor\n\nGovernor Petra Holm said on Monday that the ferry must sail.",
      "Petra Holm",
      "Petra Holm",
    ],
    [
      "Ferry must sail, says union\n\nThe Harbour Workers’ Union said on Monday that the ferry must sail.",
      "Harbour Workers’ Union",
      "Harbour Workers’ Union",
    ],
    ["Ferry must sail, says mayor\n\nThe mayor of Orlo, Petra Holm, met the mayor of Veld, Bo Linde.", "mayor"],
  ]);

  table("an apposition is the name before it", [
    ["Andriy Kask, one of the keepers of the harbour wrote that the ferry was late.", "Andriy Kask"],
    ["On Monday, Andriy Kask, a minister wrote that the ferry was late.", "Andriy Kask"],
    ["After he met Petra Holm, the mayor said that the ferry was late.", "the mayor"],
    ["Petra Holm, the mayor said, was late.", "the mayor"],
  ]);

  table("who is quoted by whom", [
    ["State television quoted Andriy Kask, the mayor, as saying that it was late.", "State television", "Andriy Kask"],
    ["Andriy Kask was quoted as saying that the ferry was late.", "Andriy Kask"],
    ["Local crews, according to the Veld Times, said the ferry was late.", "Veld Times", "Local crews"],
  ]);

  table("a report in a report, and one beside a clause", [
    ["Petra Holm said her doctor had told her that she was ill.", "Petra Holm", "her doctor"],
    ["The harbour closed in May, with divers warning that the pier could fall.", "divers"],
    ["Some of the protesters Reuters interviewed said they had come by ferry.", "the protesters"],
    ["The opposition Harbour Party said the ferry was late.", "Harbour Party"],
  ]);

  table("an office of two fields is one", [
    ["The county’s Fire and Rescue Commissioner Petra Holm said the ferry was late.", "Petra Holm"],
  ]);

  table("a government is that of its country", [
    [
      "The French government condemned the ferry. The government of Norway said it was late. The government said it would sue.",
      "The French government",
      "The government of Norway",
      "The government of Norway",
    ],
    ["The German government said the ferry was late. Germany said it was early.", "The German government", "Germany"],
  ]);
  test("a government is affiliated to its country", () => {
    const { actors } = analyze("Germany waits. The German government said the ferry was late.");
    const [country, government] = actors;
    assert.equal(government?.affiliation, country?.id);
  });

  table("nobody speaks", [
    ["No company said the ferry was late.", null],
    ["Nobody in the party said the ferry was late.", null],
  ]);

  table("who was the last to speak goes on", [
    [
      "Andriy Kask said the ferry was late. He was angry. He said so twice.\n\nOn Monday, Ilmari Berg speaking to reporters said the ferry was “a wreck”. “Nobody will sail it”, he added.",
      "Andriy Kask",
      "Andriy Kask",
      "Ilmari Berg",
      "Ilmari Berg",
    ],
  ]);

  table("two nouns are two actors", [
    ["The airline said it would sell planes. The union said it would sue.", "The airline", "The union"],
    ["The bank said it would sell boats. The agency said it would sue.", "The bank", "The agency"],
    [
      "Kelso Shipping said it would sue. The union said it would strike. The firm said it would wait.",
      "Kelso Shipping",
      "The union",
      "Kelso Shipping",
    ],
  ]);

  table("an office is who holds it, and nobody else", [
    ["Finance Minister Petra Holm left. The minister said she would return.", "Petra Holm"],
    ["Finance Minister Petra Holm left. The Justice Minister said it was late.", "The Justice Minister"],
    ["Petra Holm, mayor of Veld, left. The mayor of Orlo said it was late.", "The mayor of Orlo"],
    ["Yesterday Queen Petra II left. The queen said it was late.", "Petra II"],
    ["Then the prime minister left. It rained. Prime Minister Petra Holm said it was late.", "Petra Holm"],
    ["Former Prime Minister Petra Holm left. The prime minister said it was late.", "The prime minister"],
    ["Finance Minister Petra Holm left. Prime Minister Andriy Kask came. The minister said it was late.", "Petra Holm"],
    ["Vice President Petra Holm left. The president said it was late.", "The president"],
  ]);

  const once: [what: string, text: string, actors: string[]][] = [
    [
      "one court in any order of words",
      "The Harbour Court of the United Kingdom met. Yesterday the UK Harbour Court left.",
      ["Harbour Court of the United Kingdom"],
    ],
    ["a surname that is a first name", "Charlotte Charles spoke. Later Charles left.", ["Charlotte Charles"]],
    [
      "an office before it is named",
      "Yesterday the Prime Minister left. Prime Minister Petra Holm was late.",
      ["Petra Holm"],
    ],
  ];
  for (const [what, text, expected] of once)
    test(`listed once: ${what}`, () =>
      assert.deepEqual(
        analyze(text)
          .actors.filter(({ type }) => type !== "country")
          .map(({ name }) => name),
        expected,
      ));

  test("two offices that nobody is named for are two", () =>
    assert.deepEqual(speakersOf("The Justice Minister said it was late. The Finance Minister said it was early."), [
      "The Justice Minister",
      "The Finance Minister",
    ]));

  test("the office before a comma is the role of the name after it", () => {
    const { actors } = analyze(
      "The mayor of Upper Veld, Petra Holm, left. Holm met the president of Norway, Andriy Kask said.",
    );
    assert.deepEqual(
      actors.filter(({ type }) => type === "person").map(({ name, role }) => [name, role]),
      [
        ["Petra Holm", "mayor of Upper Veld"],
        ["Andriy Kask", null],
      ],
    );
  });
});
