import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";
import { speakersOf } from "../../../src/core/model/speakers";

/** Who says the last attribution of a text, by name. */
function saying(text: string): readonly string[] {
  const { actors, attributions } = analyze(text);
  return speakersOf(attributions.at(-1)!).map((id) => actors.find((it) => it.id === id)!.name);
}

const table = (what: string, cases: readonly (readonly [text: string, ...speakers: string[]])[]): void => {
  for (const [text, ...speakers] of cases)
    test(`${what}: “${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(saying(text), speakers));
};

suite("several who say it together", () => {
  table("names side by side", [
    ["Petra Holm and Andriy Kask said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["Norway and Finland welcomed the treaty.", "Norway", "Finland"],
    ["Norway, Finland and Denmark said the treaty would hold.", "Norway", "Finland", "Denmark"],
    ["The United States, Britain and Canada condemned the arrest.", "United States", "Britain", "Canada"],
    ["“The ferry is late,” said Petra Holm and Andriy Kask in a letter.", "Petra Holm", "Andriy Kask"],
    ["“The ferry is late,” Petra Holm, Andriy Kask and Bo Linde said.", "Petra Holm", "Andriy Kask", "Bo Linde"],
    ["Petra Holm and Andriy Kask, respectively, said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["Norway, as well as Finland, condemned the arrest.", "Norway", "Finland"],
    ["Both Norway and Finland condemned the arrest.", "Norway", "Finland"],
    ["Neither Norway nor Finland said they would pay.", "Norway", "Finland"],
    ["According to Petra Holm and Andriy Kask, the ferry was late.", "Petra Holm", "Andriy Kask"],
    [
      "Petra Holm, Andriy Kask, Bo Linde and many more sailors said the ferry was late.",
      "Petra Holm",
      "Andriy Kask",
      "Bo Linde",
      "many more sailors",
    ],
  ]);

  table("with offices, and offices alone", [
    ["Mayor Petra Holm of Kelso and Governor Andriy Kask said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["Petra Holm, the mayor, and Andriy Kask said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["The mayor, Petra Holm, and Andriy Kask said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["Two captains, Petra Holm and Andriy Kask, said the ferry was late.", "Petra Holm", "Andriy Kask"],
    ["The mayor and the governor said the ferry was late.", "the mayor", "the governor"],
    ["The president of Norway and the chancellor of Germany rejected the treaty.", "the president", "the chancellor"],
    ["Petra Holm and her husband said they would leave.", "Petra Holm", "her husband"],
    ["Petra Holm and some of the crew said they would leave.", "Petra Holm"],
  ]);

  table("names joined inside another phrase or a name", [
    ["The mayor of Kelso and Arlen said the road was closed.", "The mayor of Kelso and Arlen"],
    ["The talks between Norway and Finland suggested that a deal was near."],
    ["Trinidad and Tobago rejected the treaty.", "Trinidad and Tobago"],
    ["The Department of Health and Human Services said the drug was safe.", "Department of Health and Human Services"],
    ["The Ministry of Trade and Industry said the port was shut.", "Ministry of Trade and Industry"],
    ["Officials in Norway and Finland said the port was shut.", "Officials in Norway and Finland"],
    ["Petra Holm, who chairs the board and runs the port, said the ferry was late.", "Petra Holm"],
    ["Petra Holm and Andriy Kask’s lawyer said the ferry was late.", "Petra Holm"],
    ["Petra Holm and the Kelso clockmaker said the ferry was late.", "Petra Holm"],
    ["Norway or Finland said the treaty would hold.", "Norway"],
  ]);

  table("they are the two people named side by side", [
    ["Petra Holm and Andriy Kask left Kelso Shipping. They said it was late.", "Petra Holm", "Andriy Kask"],
    [
      "Petra Holm, Bo Linde and Mr. Kask met the board of NATO. They said the ferry was late.",
      "Petra Holm",
      "Bo Linde",
      "Kask",
    ],
  ]);
  table("they are those who spoke together", [
    ["Norway and Finland rejected the treaty. They said it was too dear.", "Norway", "Finland"],
  ]);

  const sources: readonly (readonly [text: string, source: string])[] = [
    ["Norway, Finland and Denmark said the treaty would hold.", "Norway, Finland and Denmark"],
    ["But Norway, Finland and Denmark said the treaty would hold.", "Norway, Finland and Denmark"],
    ["In Kelso, Norway and Denmark said the treaty would hold.", "Norway and Denmark"],
    ["On Monday in Kyiv, Ukraine, Norway and Denmark said the treaty would hold.", "Norway and Denmark"],
  ];
  for (const [text, source] of sources)
    test(`the source is the whole list: “${text}”`, () => {
      const [found] = analyze(text).attributions;
      assert.equal(sliceOf(text, found!.source[0]!), source);
    });

  test("each holds the position, under an id that stays when something is said before", () => {
    const text = "Norway and Finland condemned the arrest.";
    const held = (of: string) =>
      analyze(of).positions.map(({ id, actor, stance, issue }) => ({ id, actor, stance, words: sliceOf(of, issue!) }));
    const [first, second] = held(text);
    assert.notEqual(first!.id, second!.id);
    assert.notEqual(first!.actor, second!.actor);
    assert.deepEqual({ ...second, id: "", actor: "" }, { ...first, id: "", actor: "" });
    assert.deepEqual(held(`Bo Linde said the ferry was late. ${text}`).slice(-2), [first, second]);
  });

  test("who says it together with others is an actor, and their company is none", () => {
    const { actors } = analyze("Petra Holm and Andriy Kask left Kelso Shipping. They said it was late.");
    assert.deepEqual(
      actors.map(({ name }) => name),
      ["Petra Holm", "Andriy Kask", "Kelso Shipping"],
    );
  });
});
