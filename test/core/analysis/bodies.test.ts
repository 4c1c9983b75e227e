import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { speakersOf } from "../../../src/core/model/speakers";

/** The actors of a text by name, and its speakers, for each attribution. */
const read = (text: string) => {
  const { actors, attributions } = analyze(text);
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    actors: actors.map(({ name, type }) => `${name} (${type})`),
    speakers: attributions.map((it) =>
      speakersOf(it)
        .map((id) => nameOf.get(id))
        .join(" & "),
    ),
  };
};

type Case = readonly [text: string, ...actors: string[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...actors] of cases) test(`${what}: “${text}”`, () => assert.deepEqual(read(text).actors, actors));
}

suite("bodies", () => {
  table("small words inside a name are the name’s", [
    ["The North Orlo Fire and Rescue Service left.", "North Orlo Fire and Rescue Service (organization)"],
    ["Then Orlo Fire and Rescue left.", "Orlo Fire and Rescue (organization)"],
    ["Then Orlo Gas and Electric (OG&E) left. OG&E met.", "Orlo Gas and Electric (organization)"],
    ["The Orlo Gas and Electric Company met.", "Orlo Gas and Electric Company (organization)"],
    ["The National Search and Rescue Agency met.", "National Search and Rescue Agency (organization)"],
    ["The Bob and Linda Holm Foundation met.", "Bob and Linda Holm Foundation (organization)"],
    [
      "The International Committee on Nomenclature of Rivers met.",
      "International Committee on Nomenclature of Rivers (organization)",
    ],
    ["The Orlo Ministry of State for Fisheries met.", "Orlo Ministry of State for Fisheries (organization)"],
    [
      "The Joint Institute for Research in Tidal Sciences met.",
      "Joint Institute for Research in Tidal Sciences (organization)",
    ],
    [
      "The United Nations' Food and Agriculture Organization met.",
      "United Nations (organization)",
      "Food and Agriculture Organization (organization)",
    ],
    ["The Alachua Sheriff’s Office met.", "Alachua Sheriff’s Office (organization)"],
    [
      "The Orlo City Council and Harbour Board met.",
      "Orlo City Council (organization)",
      "Harbour Board (organization)",
    ],
  ]);

  table("what a name is", [
    ["Greek gas producer Energean left.", "Energean (organization)"],
    ["Record producer Petra Holm left.", "Petra Holm (person)"],
    ["Following South Carolina, Petra Holm left.", "South Carolina (place)", "Petra Holm (person)"],
    ["The tickets Holm/Linde and Berg/Holm left."],
    ["State broadcaster ORTV left.", "ORTV (media)"],
    ["Orlo broadcaster Petra Holm left.", "Petra Holm (person)"],
    ["The Orlo Post-Gazette met.", "Orlo Post-Gazette (media)"],
    ["Ferry Group A/S met. Then Ferry Group left.", "Ferry Group A/S (organization)"],
    ["Tropical Storm Petra said it was late."],
    ["Roman Catholic Christianity is old."],
    ["Later News 12 reported that the ferry was late.", "News 12 (media)"],
    ["The Lost 9 Project said it was late.", "The Lost 9 Project (organization)"],
    ["Wednesday’s tremor said it was late."],
    ["Park Won-soon left. He was late.", "Park Won-soon (person)"],
  ]);

  table("one body is listed once", [
    [
      "The US Geological Survey met. The U.S. Geological Survey left. The USGS was late.",
      "U.S. Geological Survey (organization)",
    ],
    [
      "The Norwegian Institute of Volcanology and Tides (Norvolt) met. Norvolt said it was late.",
      "Norwegian Institute of Volcanology and Tides (organization)",
    ],
    [
      "Iraqi Parliament met. The Parliament of Iraq left. The Foreign Ministry of Iraq met. The Iraqi Foreign Ministry left.",
      "Parliament of Iraq (organization)",
      "Foreign Ministry of Iraq (organization)",
    ],
    ["Amazon.com met. Amazon left.", "Amazon.com (organization)"],
    ["Petra Holm, born Petra Anna Linde, left.", "Petra Holm (person)"],
    [
      "Petra Holm, born in Orlo, saw Petra Anna Linde.",
      "Petra Holm (person)",
      "Orlo (place)",
      "Petra Anna Linde (person)",
    ],
    [
      "The Puerto Rican constitution says it is late. The constitution says it is slow.",
      "The Puerto Rican constitution (organization)",
    ],
    ["The 2011 study said it was late. The same study said it was slow.", "The 2011 study (media)"],
    ["Ferry maker HDT Orlo Kft. (HDT Limited) said it was late.", "HDT Orlo Kft (organization)"],
    ["BBC News came. The BBC left.", "BBC News (media)"],
    [
      "The Indian Ministry of Health met. India’s health ministry said it was late.",
      "Indian Ministry of Health (organization)",
      "India (country)",
    ],
    [
      "The Indian Ministry of Health met. Norway’s health ministry said it was late.",
      "Indian Ministry of Health (organization)",
      "Norway (country)",
      "Norway’s health ministry (organization)",
    ],
    [
      "According to the newspaper The Orlo Veld, it was late. The Orlo Veld newspaper left.",
      "Orlo Veld (organization)",
    ],
    ["Reports as of Friday said it was late. Reports said it was slow.", "Reports (media)"],
    [
      "The Lost 9 Project said it was late. The Lost 9 Project, named after nine ships, said so.",
      "The Lost 9 Project (organization)",
    ],
  ]);

  test("a state is a country only where no place is spoken of", () => {
    assert.deepEqual(read("Germany met. In Ohio, the state said it was late.").speakers, ["Ohio"]);
    assert.deepEqual(read("Germany met. In Vienna, the state said it was late.").speakers, ["the state"]);
    assert.deepEqual(read("Germany met. The state said it was late.").speakers, ["Germany"]);
    assert.deepEqual(read("Germany met. The state of emergency was over.").actors, ["Germany (country)"]);
  });

  test("“the French president” is the president where the article is about France, or says so", () => {
    const speakersIn = (text: string) => read(`${text} The French president said it was late.`).speakers;
    assert.deepEqual(speakersIn("France voted. President Petra Holm left."), ["Petra Holm"]);
    assert.deepEqual(speakersIn("Norway and France met. Norway left. President Petra Holm left."), [
      "The French president",
    ]);
    assert.deepEqual(speakersIn("Norway and France met. Norway left. French President Petra Holm left."), [
      "Petra Holm",
    ]);
  });

  test("who was born under another name is called as now", () => {
    const [singer] = analyze("Petra Holm, born Petra Anna Linde, left.").actors;
    assert.deepEqual([singer!.name, ...singer!.aliases], ["Petra Holm", "Petra Anna Linde"]);
  });

  test("“the US” in a quotation is no us", () => {
    const { actors } = analyze("“In the US there is a fog,” Petra Holm told reporters.");
    assert.deepEqual(
      actors.map(({ name, aliases }) => [name, ...aliases]),
      [["US", "the US"], ["Petra Holm"]],
    );
  });

  test("who speaks stands behind a bracket", () => {
    assert.deepEqual(read("Orlo Harbour Agency (OHA) director Petra Holm said it was late.").speakers, ["Petra Holm"]);
    assert.deepEqual(read("The Orlo Harbour Agency (OHA) said it was late.").speakers, ["Orlo Harbour Agency"]);
  });
});
