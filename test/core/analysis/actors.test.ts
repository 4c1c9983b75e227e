import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveActors } from "../../../src/core/analysis/actors/find";
import { analyze } from "../../../src/core/analysis/analyze";
import type { FoundAttribution } from "../../../src/core/analysis/findings";
import { findMentions } from "../../../src/core/analysis/mentions/find";
import { parse } from "../../../src/core/analysis/parse";
import { findQuotations } from "../../../src/core/analysis/quotations";
import { readable } from "../../../src/core/analysis/readable";
import { contains, sliceOf } from "../../../src/core/model/span";
import type { Actor } from "../../../src/core/model/types";
import { articleText } from "../../fixtures/articleText";
import { run } from "../../fixtures/run";

/** `sources` are the words of each attribution's source, `contents` of its content. */
function cast(text: string, reports: readonly { readonly source: string; readonly content?: string }[] = []) {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const parsed = run(parse(text, new Map(), readable(text).turns));
  const quotations = run(findQuotations(parsed));
  const found = run(findMentions(parsed));
  const attributions = reports.map(
    ({ source, content }): FoundAttribution => ({
      form: "indirect",
      source: [at(source)],
      cue: [],
      content: content ? [at(content)] : [],
      rule: "given",
      confidence: 1,
    }),
  );
  const { actors, mentions, speakers } = run(resolveActors(parsed, quotations, found, attributions));
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  return {
    actors,
    speakers: speakers.map(([first = null]) => nameOf(first)),
    actor: (name: string): Actor | undefined => actors.find((actor) => actor.name === name),
    nameOf,
    /** “he → Ann Lee” for each pronoun. */
    pronouns: mentions
      .filter(({ refersBy }) => refersBy === "pronoun")
      .map(({ head, actor }) => `${sliceOf(text, head)} → ${nameOf(actor)}`),
    /** The same for all else. */
    others: mentions
      .filter(({ refersBy }) => refersBy !== "pronoun")
      .map(({ head, actor }) => `${sliceOf(text, head)} → ${nameOf(actor)}`),
  };
}

suite("actors", () => {
  const joins: [what: string, text: string, expected: string[]][] = [
    [
      "a surname that is a common word, at the start of a sentence",
      "Then Anna Stone came. Stone said no.",
      ["Anna Stone → Anna Stone", "Stone → Anna Stone"],
    ],
    [
      "name parts",
      "Yesterday Petra Holm came. Then Holm left. It was Petra.",
      ["Petra Holm → Petra Holm", "Holm → Petra Holm", "Petra → Petra Holm"],
    ],
    [
      "two of one surname stay two, and a surname is the latest one's",
      "Yesterday Petra Holm met Andriy Holm. Then Holm left. Again Mrs. Holm came.",
      ["Petra Holm → Petra Holm", "Andriy Holm → Andriy Holm", "Holm → Andriy Holm", "Holm → Petra Holm"],
    ],
    [
      "a surname that is a first name too",
      "Yesterday Petra Clinton came. Many Clinton voters left.",
      ["Petra Clinton → Petra Clinton", "Clinton → Petra Clinton", "voters → null"],
    ],
    ["a role in front of a role", "Then the Team Manager left.", ["Manager → the Team Manager"]],
    [
      "a title with capitals is an actor, a role is none",
      "Then the Home Secretary left. Then the tall farmer left.",
      ["Secretary → the Home Secretary", "farmer → null"],
    ],
    [
      "an acronym",
      "The Veld Bridge Agency was new. People liked VBA.",
      ["Veld Bridge Agency → Veld Bridge Agency", "People → null", "VBA → Veld Bridge Agency"],
    ],
    [
      "names of one country",
      "The United States and the U.S. are one. Near America is Canada.",
      ["United States → United States", "U.S. → United States", "America → United States", "Canada → Canada"],
    ],
    ["the Kremlin is Russia", "Near the Kremlin it rained.", ["Kremlin → Russia"]],
    [
      "a role leads to its bearer",
      "Then Interior Minister Petra Holm came. Later the minister left.",
      ["Petra Holm → Petra Holm", "minister → Petra Holm"],
    ],
    [
      "a body that says what it is can be no other kind of body",
      "On Monday the Veld Harbour Authority met. Later the authority and the ministry agreed.",
      ["Veld Harbour Authority → Veld Harbour Authority", "authority → Veld Harbour Authority", "ministry → null"],
    ],
    [
      "the allies of the West",
      "In the West it rained. Many Western allies left.",
      ["West → the West", "allies → the West"],
    ],
  ];
  for (const [what, text, expected] of joins) test(what, () => assert.deepEqual(cast(text).others, expected));

  const metonyms: [text: string, expected: string][] = [
    ["Yesterday Moscow said that it would wait.", "Moscow → Russia"],
    ["Again Kyiv has rejected the plan.", "Kyiv → Ukraine"],
    ["Yesterday it rained in Moscow.", "Moscow → Moscow"],
    ["On Friday Brussels warned of delays.", "Brussels → European Union"],
  ];
  for (const [text, expected] of metonyms) test(`“${text}”`, () => assert.equal(cast(text).others[0], expected));

  const pronouns: [what: string, text: string, expected: string[]][] = [
    [
      "gender",
      "Yesterday Petra Holm met Andriy Kask. He smiled, and she left with her bag.",
      ["He → Andriy Kask", "she → Petra Holm", "her → Petra Holm"],
    ],
    [
      "the subject before",
      "Andriy Kask wrote to Oleksandr Berg. He was tired. His office was cold.",
      ["He → Andriy Kask", "His → Andriy Kask"],
    ],
    ["a body", "On Monday NATO met in Oslo and widened its budget.", ["its → NATO"]],
    ["things are nobody", "The talks were long, and they went on. It rained.", ["they → null", "It → null"]],
    ["an unnamed person", "A woman in Veld lost a bag. She was sad.", ["She → A woman"]],
    [
      "an interview",
      "Our paper met the painter Petra Holm in Veld.\n\nWhen did you begin?\n\nI began at ten. My mother paints.\n\nDo you travel?\n\nI do.",
      ["Our → null", "you → Petra Holm", "I → Petra Holm", "My → Petra Holm", "you → Petra Holm", "I → Petra Holm"],
    ],
  ];
  test("an interview in which an answer has no I", () => {
    const found = cast(
      "Our paper met the painter Petra Holm in Veld.\n\nWhen did you begin?\n\nAt ten.\n\nDo you travel?\n\nI do.",
    );
    assert.deepEqual(found.pronouns.slice(1), ["you → Petra Holm", "you → Petra Holm", "I → Petra Holm"]);
  });

  for (const [what, text, expected] of pronouns)
    test(`pronouns: ${what}`, () => assert.deepEqual(cast(text).pronouns, expected));

  test("I and we inside a quotation are its speaker; a spokesman’s we is whom he speaks for", () => {
    const first = cast("“I know that we must go,” Petra Holm said.", [
      { source: "Petra Holm", content: "“I know that we must go,”" },
    ]);
    assert.deepEqual(first.pronouns, ["I → Petra Holm", "we → Petra Holm"]);
    const second = cast("“So we must go,” said NATO spokesman Andriy Kask.", [
      { source: "NATO spokesman Andriy Kask", content: "“So we must go,”" },
    ]);
    assert.deepEqual(second.pronouns, ["we → NATO"]);
  });

  const people: [text: string, name: string, role: string | null, affiliation: string | null][] = [
    ["Then Norwegian Foreign Minister Petra Holm left Norway.", "Petra Holm", "Norwegian Foreign Minister", "Norway"],
    [
      "Andriy Kask, head of Ukraine’s Harbour Office, left.",
      "Andriy Kask",
      "head of Ukraine’s Harbour Office",
      "Ukraine",
    ],
    ["Then NATO spokeswoman Petra Holm left.", "Petra Holm", "NATO spokeswoman", "NATO"],
    ["Then Mr. Kask left.", "Kask", null, null],
  ];
  for (const [text, name, role, affiliation] of people)
    test(`role and affiliation in “${text}”`, () => {
      const { actor, nameOf } = cast(text);
      const found = actor(name)!;
      assert.equal(found.role, role);
      assert.equal(nameOf(found.affiliation), affiliation);
    });

  const speakers: [text: string, source: string, speaker: string, type: Actor["type"]][] = [
    ["A key point in Ann Lee’s speech was the port.", "A key point in Ann Lee’s speech", "Ann Lee", "person"],
    [
      "Then Norwegian Foreign Minister Petra Holm spoke.",
      "Norwegian Foreign Minister Petra Holm",
      "Petra Holm",
      "person",
    ],
    [
      "The ministry’s spokeswoman, Petra Holm, spoke.",
      "The ministry’s spokeswoman, Petra Holm",
      "Petra Holm",
      "person",
    ],
    ["Its president, Petra Holm, spoke.", "Its president, Petra Holm", "Petra Holm", "person"],
    ["There a senior official spoke.", "a senior official", "a senior official", "person"],
    [
      "There people close to the talks in Oslo spoke.",
      "people close to the talks in Oslo",
      "people close to the talks in Oslo",
      "group",
    ],
    ["Many close to the talks spoke.", "Many close to the talks", "Many close to the talks", "group"],
    ["A new report spoke of it.", "A new report", "A new report", "media"],
    ["On Sunday Russia’s demands grew.", "Russia’s demands", "Russia", "country"],
  ];
  for (const [text, source, speaker, type] of speakers)
    test(`the speaker of “${source}”`, () => {
      const found = cast(text, [{ source }]);
      assert.deepEqual(found.speakers, [speaker]);
      assert.equal(found.actor(speaker)?.type, type);
    });

  test("an unnamed source belongs to the body that its words name", () => {
    const { actor, nameOf } = cast("On Monday a spokesman for NATO spoke.", [{ source: "a spokesman for NATO" }]);
    assert.equal(nameOf(actor("a spokesman for NATO")!.affiliation), "NATO");
  });

  test("no source, no speaker", () => assert.deepEqual(cast("Nobody spoke.", [{ source: "" }]).speakers, [null]));

  test("the name is the fullest form, the others are aliases in order of use, pronouns left out", () => {
    const { actor } = cast(
      "Then Holm came. Later Petra Holm spoke; she left. The Veld Bank paid. In the Kremlin and Russia it rained.",
    );
    assert.deepEqual(actor("Petra Holm")?.aliases, ["Holm"]);
    assert.deepEqual(actor("Veld Bank")?.aliases, ["the Veld Bank"]);
    assert.deepEqual(actor("Russia")?.aliases, ["the Kremlin"]);
  });

  test("an actor that only a role noun names and that does nothing is left out", () => {
    assert.deepEqual(cast("The workers and a teacher left the town.").actors, []);
  });

  test("a pronoun alone is no actor", () => {
    const text =
      "A spokeswoman, Ines Okafor, described Mr. “My members do not care whose fault it is,” she told a meeting in Selby " +
      "Cross. Prime Minister Joren Falk has not commented. A spokeswoman, Ines Okafor, described Mr.";
    assert.ok(analyze(text).actors.every(({ name }) => name !== ""));
  });

  test("any text: every actor that is referred to exists, ids are unique and the same each time", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        const { actors, mentions, attributions } = analyze(text);
        const ids = new Set(actors.map(({ id }) => id));
        assert.equal(ids.size, actors.length);
        assert.equal(new Set(mentions.map(({ id }) => id)).size, mentions.length);
        for (const { actor, span, head } of mentions) {
          assert.ok(actor === null || ids.has(actor));
          assert.ok(contains(span, head));
        }
        for (const { speaker } of attributions) assert.ok(speaker === null || ids.has(speaker));
        for (const { affiliation, name, id } of actors) {
          assert.ok(affiliation === null || (ids.has(affiliation) && affiliation !== id));
          assert.notEqual(name, "");
        }
        assert.deepEqual(analyze(text).actors, actors);
      }),
    );
  });
});
