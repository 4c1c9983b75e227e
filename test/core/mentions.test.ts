import assert from "node:assert/strict";
import fc from "fast-check";
import { findMentions } from "../../src/core/extract/mentions";
import type { FoundMention } from "../../src/core/findings";
import { parse } from "../../src/core/parse";
import { contains, sliceOf } from "../../src/core/span";
import { articleText } from "./articleText";
import { run } from "./run";

const find = (text: string): readonly FoundMention[] => run(findMentions(run(parse(text)), []));

const LETTER = { person: "P", organization: "O", media: "M", country: "C", place: "L", group: "G" } as const;

/** Names with their types, as “Ann Lee P”. */
const names = (text: string): string[] =>
  find(text)
    .filter(({ kind }) => kind === "name")
    .map(({ head, type }) => `${sliceOf(text, head)} ${type ? LETTER[type] : "?"}`);

const person = (text: string): FoundMention =>
  find(text).find(({ kind, type }) => kind === "name" && type === "person")!;

suite("mentions", () => {
  const nameCases: [what: string, text: string, expected: string[]][] = [
    ["a full name", "Yesterday Petra Holm spoke.", ["Petra Holm P"]],
    [
      "a title with a nationality is no part of the name",
      "Then Norwegian Foreign Minister Petra Holm left for Oslo.",
      ["Petra Holm P", "Oslo L"],
    ],
    [
      "a title with its ministry",
      "Then Interior Ministry spokesman Jan Kask spoke.",
      ["Interior Ministry O", "Jan Kask P"],
    ],
    ["an office with of", "There Secretary of State Mary Okoro waited.", ["Mary Okoro P"]],
    ["an honorific and an initial", "It was Mr. Kask and Sen. R. Holm.", ["Kask P", "R. Holm P"]],
    ["particles", "It was Ursula von der Holm and Omar al-Kask.", ["Ursula von der Holm P", "Omar al-Kask P"]],
    ["a name like a title", "It was Stephen King.", ["Stephen King P"]],
    ["a month as a surname", "They met Theresa May in May.", ["Theresa May P"]],
    ["a body with of", "She left the Ministry of Foreign Affairs.", ["Ministry of Foreign Affairs O"]],
    [
      "a body with and",
      "He joined the Department of Health and Human Services.",
      ["Department of Health and Human Services O"],
    ],
    ["a company", "He joined Holm & Kask Inc. in spring.", ["Holm & Kask Inc. O"]],
    ["a body, then its head", "They met Harbour Council Enver Solberg.", ["Harbour Council O", "Enver Solberg P"]],
    ["a body and whose it is", "She joined the Growers’ Union.", ["Growers’ Union O"]],
    ["a broadcaster", "He told Radio Coast so.", ["Radio Coast M"]],
    ["an acronym", "The talks with NATO went on.", ["NATO O"]],
    ["acronyms of things", "The DNA was sent to a PhD.", []],
    ["media", "She told the Arnstadt Gazette and RIA Novosti.", ["Arnstadt Gazette M", "RIA Novosti M"]],
    ["a country and its capital", "From Kyiv he went to the United States.", ["Kyiv L", "United States C"]],
    ["a people", "Many Estonians and Republicans came.", ["Estonians G", "Republicans G"]],
    ["a bloc", "Ties with the West are cold.", ["West G"]],
    ["adjectives are no names", "The Russian army met Democratic voters.", []],
    ["places by preposition and by head", "She lives in Arnstadt near Lake Veld.", ["Arnstadt L", "Lake Veld L"]],
    ["a place before its country", "It was in Arnstadt, Germany.", ["Arnstadt L", "Germany C"]],
    ["days, laws and prizes", "On Monday the Clean Rivers Act won the Veld Prize.", []],
    [
      "capitals at the start of a sentence",
      "Voters left. However, talks began. There Petra waited. Officials came.",
      ["Petra P"],
    ],
    [
      "a surname that is a city is its bearer",
      "Yesterday Vera London spoke. London smiled. She was in London.",
      ["Vera London P", "London P", "London L"],
    ],
    [
      "a surname at the start, known from elsewhere",
      "Yesterday we met Petra Holm. Holm smiled.",
      ["Petra Holm P", "Holm P"],
    ],
    [
      "a headline in title case gives only names that the text has",
      "Harbour Crisis Deepens As Holm Quits Council\n\nYesterday mayor Petra Holm quit.",
      ["Holm P", "Petra Holm P"],
    ],
    ["a dateline", "WASHINGTON (AP) — The bridge is closed.", []],
    [
      "teams",
      "The match was won by two goals. Coach and goalkeeper beat the referee; the striker scored, a penalty and a header. Spain played Portugal in the final.",
      ["Spain O", "Portugal O"],
    ],
  ];
  for (const [what, text, expected] of nameCases) test(what, () => assert.deepEqual(names(text), expected));

  const phrases: [text: string, phrase: string, role: string | null][] = [
    [
      "Then Norwegian Foreign Minister Petra Holm left.",
      "Norwegian Foreign Minister Petra Holm",
      "Norwegian Foreign Minister",
    ],
    ["Then the company's spokesman Jan Kask spoke.", "the company's spokesman Jan Kask", "company's spokesman"],
    [
      "Then Petra Holm, head of the harbour office, spoke.",
      "Petra Holm, head of the harbour office",
      "head of the harbour office",
    ],
    ["Then Petra Holm, 45, a teacher from Veld, spoke.", "Petra Holm, 45, a teacher from Veld", "teacher from Veld"],
    [
      "Then Norway's prime minister, Petra Holm, spoke.",
      "Norway's prime minister, Petra Holm",
      "Norway's prime minister",
    ],
    ["Then Sen. Petra Holm (R-Tex.) spoke.", "Sen. Petra Holm (R-Tex.)", null],
    ["Then Petra Holm, who was tired, spoke.", "Petra Holm", null],
    ["Then Petra Holm, the rain and the wind came.", "Petra Holm", null],
  ];
  for (const [text, phrase, role] of phrases)
    test(`the phrase “${phrase}”`, () => {
      const found = person(text);
      assert.equal(sliceOf(text, found.span), phrase);
      assert.equal(found.role && sliceOf(text, found.role), role);
    });

  const genders: [text: string, gender: FoundMention["gender"]][] = [
    ["Then Mrs. Kask spoke.", "female"],
    ["Then Petra Holm spoke.", "female"],
    ["Then Andriy Holm spoke.", "male"],
    ["Then chairman Xu Holm spoke.", "male"],
    ["Then Xu Holm spoke.", null],
  ];
  for (const [text, gender] of genders) test(`gender in “${text}”`, () => assert.equal(person(text).gender, gender));

  test("role nouns and pronouns, as phrases", () => {
    const text = "A senior official told us that Western allies, the two ministers and its party left her.";
    assert.deepEqual(
      find(text).map(({ span, kind, type, plural }) => [sliceOf(text, span), kind, type, plural]),
      [
        ["A senior official", "role", "person", false],
        ["us", "pronoun", null, true],
        ["Western allies", "role", "group", true],
        ["the two ministers", "role", "group", true],
        ["its", "pronoun", null, false],
        ["its party", "role", "organization", false],
        ["her", "pronoun", "person", false],
      ],
    );
  });

  test("spans of any text are inside it, in order, heads in their phrases and disjoint", () => {
    fc.assert(
      fc.property(articleText, (text) => {
        let last = 0;
        for (const { span, head, role } of find(text)) {
          assert.ok(contains({ start: 0, end: text.length }, span) && contains(span, head) && head.end > head.start);
          if (role) assert.ok(contains(span, role) && role.end > role.start);
          assert.ok(head.start >= last);
          last = head.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
