import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyze } from "../../../src/core/analysis/analyze";
import { TURN } from "../../../src/core/analysis/turns/turn";
import { sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";

/** Who says what in a text: turns, reports, pronouns, and positions that take a side. */
function read(text: string) {
  const { actors, mentions, attributions, positions } = analyze(text);
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  const words = (spans: readonly Span[]) => spans.map((span) => sliceOf(text, span)).join(" | ");
  const isTurn = (rule: string) => rule === TURN;
  const rule = ({ provenance }: (typeof attributions)[number]) => (provenance.by === "machine" ? provenance.rule : "");
  const turns = attributions.filter((it) => isTurn(rule(it)));
  return {
    actors: actors.map((actor) => actor.name),
    roles: actors.flatMap((actor) => (actor.role ? [`${actor.name}, ${actor.role}`] : [])),
    turns: turns.map(({ speaker, content }) => `${name(speaker)}: ${words(content)}`),
    speakers: turns.map(({ speaker }) => name(speaker)),
    labels: turns.map(({ source, cue }) => `${words(source)}${words(cue)}`),
    reports: attributions
      .filter((it) => !isTurn(rule(it)))
      .map(({ speaker, content }) => `${name(speaker)}: ${words(content)}`),
    positions: positions
      .filter(({ stance }) => stance !== "neutral")
      .map(({ actor, stance, issue }) => `${name(actor)} ${stance} ${issue && sliceOf(text, issue)}`),
    pronouns: mentions
      .filter(({ refersBy }) => refersBy === "pronoun")
      .map(({ head, actor }) => `${sliceOf(text, head)} → ${name(actor)}`),
  };
}

/** Paragraphs with a blank line between them. */
const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

suite("turns of speech", () => {
  const speakers: [what: string, text: string, ...speakers: (string | null)[]][] = [
    [
      "names and colons",
      text("Petra Holm: Is the ferry safe?", "Andriy Kask: It is.", "Petra Holm: Since when?", "Andriy Kask: May."),
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "one question and its answer",
      text("Petra Holm: Is the ferry safe?", "Andriy Kask: It is safe."),
      ...["Petra Holm", "Andriy Kask"],
    ],
    [
      "a host and a guest without names",
      text("Host: Why did the ferry stop?", "Guest: It had no fuel."),
      ...["Host", "Guest"],
    ],
    [
      "a host and a guest for a few turns",
      text("Host: Why did it stop?", "Guest: It had no fuel.", "Host: Who paid for it?", "Guest: The council did."),
      ...["Host", "Guest", "Host", "Guest"],
    ],
    [
      "capitals, then surnames",
      text("PETRA HOLM: Is it safe?", "ANDRIY KASK, HARBOUR MASTER: It is.", "HOLM: Since when?", "KASK: Since May."),
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "an office for who was introduced by it",
      text(
        "Petra Holm: Is it safe?",
        "Andriy Kask, Transport Minister: It is.",
        "Holm: Since when?",
        "Transport Minister: May.",
      ),
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "an office that the article has told of",
      text(
        "Transport Minister Andriy Kask met our reporter.",
        "REPORTER: Is it safe?",
        "TRANSPORT MINISTER: It is.",
        "REPORTER: Since when?",
        "TRANSPORT MINISTER: Since May.",
      ),
      ...["Reporter", "Andriy Kask", "Reporter", "Andriy Kask"],
    ],
    [
      "titles, initials and brackets",
      text(
        "The CHAIR: I call Mr Kask.",
        "Mr A B KASK: I thank you.",
        "Ms P HOLM (during the speech): Sit down!",
        "Mr A B KASK: I will not.",
      ),
      ...["the Chair", "A B Kask", "P Holm", "A B Kask"],
    ],
    [
      "times in front",
      text(
        "[10:32] PETRA HOLM: Is it safe?",
        "[10:33] ANDRIY KASK: It is.",
        "[10:35] HOLM: Good.",
        "[10:36] KASK: Yes.",
      ),
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "times without brackets, and what the paper tells between them",
      text(
        "09:40 PETRA HOLM: Nobody may sail.",
        "10:05 It is raining in Orlo.",
        "10:32 BO LINDE: Who pays?",
        "10:50 HOLM: The town.",
        "11:00 LINDE: I doubt it.",
      ),
      ...["Petra Holm", "Bo Linde", "Petra Holm", "Bo Linde"],
    ],
    [
      "people in the street, each once",
      text(
        "What they say",
        "Petra Holm, baker: I hate it.",
        "Andriy Kask, nurse: My road is quieter.",
        "Bo Linde, pensioner: We never cross.",
      ),
      ...["Petra Holm", "Andriy Kask", "Bo Linde"],
    ],
    [
      "bold names",
      text("**Petra Holm:** Is it safe?", "**Andriy Kask:** It is.", "**Petra Holm:** Since when?", "**Kask:** May."),
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "names on lines of their own",
      "Petra Holm\nIs the ferry safe, after all that was said of it?\n\nAndriy Kask\nIt is safe.\n\nPetra Holm\nSince when is it safe?\n\nAndriy Kask\nIt is since May.",
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "names in bold on lines of their own, a constituency below",
      "**Petra Holm**\n(Upper Veld)\nIs the ferry safe?\n\n**Andriy Kask**\n(Orlo)\nIt is safe.\n\n**Petra Holm**\nSince when?\n\n**Andriy Kask**\nIt is since May.",
      ...["Petra Holm", "Andriy Kask", "Petra Holm", "Andriy Kask"],
    ],
    [
      "Q and A of the one person who was introduced",
      text("Petra Holm leads the harbour guild.", "Q: Is the ferry safe?", "A: It is.", "Q: Since when?", "A: May."),
      ...["Petra Holm", "Petra Holm"],
    ],
    ["Q and A of nobody", text("Q: Is the ferry safe?", "A: I say so.", "Q: Since when?", "A: Since May."), null, null],
    [
      "Q and A below two people",
      text("Petra Holm met Andriy Kask.", "Q: Is the ferry safe?", "A: It is.", "Q: Since when?", "A: May."),
      ...[null, null],
    ],
    [
      "questions in bold",
      text(
        "Petra Holm leads the harbour guild.",
        "**Tell me how you began.**",
        "I was fourteen.",
        "My father had a boat.",
        "**Are you afraid?**",
        "I am not.",
      ),
      ...["Petra Holm", "Petra Holm"],
    ],
    [
      "questions in Markdown of which the marks are hidden",
      text(
        "Petra Holm leads the guild.",
        "\u2060\u2060Are you afraid?\u2060\u2060",
        "I am not.",
        "\u2060\u2060Are you sure?\u2060\u2060",
        "I am.",
      ),
      ...["Petra Holm", "Petra Holm"],
    ],
    [
      "answers alone with a name",
      text("Petra Holm leads the guild.", "Are the boats safe?", "Holm: They are.", "Since when?", "Holm: Since May."),
      ...[null, "Petra Holm", null, "Petra Holm"].filter((name) => name !== null),
    ],
    [
      "a place for a surname",
      text("TOM FIELD: Is it safe?", "GRACE VALE: It is.", "FIELD: Since when?", "VALE: Since May."),
      ...["Tom Field", "Grace Vale", "Tom Field", "Grace Vale"],
    ],
  ];
  for (const [what, article, ...expected] of speakers)
    test(what, () => assert.deepEqual(read(article).speakers, expected));

  const none: [what: string, text: string][] = [
    [
      "one headline",
      text("Holm: The ferry is safe", "Petra Holm said on Monday that the ferry was safe.", "It is old."),
    ],
    [
      "sayings in quotation marks",
      text("Petra Holm: “It is safe.”", "Andriy Kask: “It is not.”", "Petra Holm: “It is.”", "They went home."),
    ],
    ["figures", text("The count.", "Petra Holm: 1,204.", "Andriy Kask: 900.", "Holm: 12.", "Kask: 7.")],
    [
      "what a page has",
      text("Photo: The quay", "It rained.", "Read more: The ferry", "Photo: The ferry", "It was late."),
    ],
    ["rhetorical questions", text("What happened?", "The ferry sank.", "Who is to blame?", "Nobody was named.")],
    [
      "advice",
      text(
        "What can you do?",
        "Call the port.",
        "Are you insured?",
        "Ask your broker.",
        "Do you have a boat?",
        "Sell it.",
      ),
    ],
    ["headings that come back", text("The quay", "It is old.", "The ferry", "It sank.", "The quay", "It is new.")],
  ];
  for (const [what, article] of none) test(`none: ${what}`, () => assert.deepEqual(read(article).turns, []));

  test("a turn has all its paragraphs, and no notes, headings or advertisements", () => {
    const found = read(
      text(
        "PETRA HOLM: The ferry is safe. [applause] It always was.",
        "[Interjections.]",
        "And it will be. (laughs)",
        "Advertisement",
        "On the toll",
        "ANDRIY KASK: It is not.",
        "HOLM: It is.",
        "This interview has been edited for length.",
      ),
    );
    assert.deepEqual(found.turns, [
      "Petra Holm: The ferry is safe. | It always was. | And it will be.",
      "Andriy Kask: It is not.",
      "Petra Holm: It is.",
    ]);
    assert.deepEqual(found.labels, ["PETRA HOLM:", "ANDRIY KASK:", "HOLM:"]);
  });

  test("where every turn is one paragraph, what stands below the last is the paper’s", () => {
    const found = read(
      text("PETRA HOLM: Is it?", "ANDRIY KASK: It is.", "HOLM: Since when?", "KASK: May.", "Then they all went home."),
    );
    assert.deepEqual(found.turns.at(-1), "Andriy Kask: May.");
  });

  test("I and we are who speaks, you the other one", () => {
    const found = read(
      text(
        "Petra Holm: Do you like my boat?",
        "Andriy Kask: I do. We had one.",
        "Petra Holm: Will you sell me yours?",
        "Andriy Kask: No.",
      ),
    );
    assert.deepEqual(found.pronouns, [
      "you → Andriy Kask",
      "my → Petra Holm",
      "I → Andriy Kask",
      "We → Andriy Kask",
      "you → Andriy Kask",
      "me → Petra Holm",
      "yours → Andriy Kask",
    ]);
  });

  test("each sentence may take a side; a question takes none, and the asker none either", () => {
    const found = read(
      text(
        "PETRA HOLM: Do you oppose the toll? The toll is terrible. Should it go?",
        "ANDRIY KASK: I oppose the toll. The boats are old. We must build a bridge. Who would not?",
        "HOLM: Will you resign?",
        "KASK: I will not resign.",
      ),
    );
    assert.deepEqual(found.positions, [
      "Andriy Kask support build a bridge",
      "Andriy Kask oppose toll",
      "Andriy Kask oppose resign",
    ]);
    assert.deepEqual(
      found.actors.filter((name) => /^(?:I|Q|A)$/.test(name)),
      [],
    );
  });

  test("what others said stays theirs inside a turn", () => {
    const found = read(
      text(
        "PETRA HOLM: What happened?",
        "ANDRIY KASK: The union said on Monday that the ferry was old.",
        "HOLM: And then?",
        "KASK: It sank.",
      ),
    );
    assert.deepEqual(found.reports, ["The union: that the ferry was old"]);
  });

  test("an office in a label is a role", () => {
    const found = read(
      text(
        "PETRA HOLM: Is it safe?",
        "ANDRIY KASK, HARBOUR MASTER: It is.",
        "The MINISTER OF FISHERIES (Mr B S LUND): It is not.",
        "HOLM: Is it?",
      ),
    );
    assert.deepEqual(found.roles, ["Andriy Kask, Harbour Master", "B S Lund, Minister of Fisheries"]);
  });
});

const whole: Readonly<Record<string, string>> = {
  debate:
    "Marlowe Vale Marlowe Okafor Vale Okafor Marlowe Brandt Rao Marlowe Rao Brandt Okafor Vale Marlowe Rao Brandt Vale Okafor Marlowe",
  interview: "Lind Lind Lind Lind Lind Lind Lind Lind",
  parliament:
    "Speaker Mokoena Speaker Wyk Mokoena Wyk Moko Speaker Moko Dlamini Mokoena Members Dlamini Moko Speaker Mokoena Speaker",
};

suite("whole transcripts", () => {
  for (const [name, expected] of Object.entries(whole))
    test(name, () => {
      const found = read(readFileSync(join("test", "articles", "transcripts", `${name}.txt`), "utf8"));
      assert.equal(found.speakers.map((speaker) => speaker?.split(" ").at(-1)).join(" "), expected);
      assert.equal(new Set(found.speakers).size, new Set(expected.split(" ")).size);
    });
});
