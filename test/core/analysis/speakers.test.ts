import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";

/** Who says each of the attributions of a text, by name. */
function speakersOf(text: string): (string | null)[] {
  const { actors, attributions } = analyze(text);
  return attributions.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name ?? null);
}

type Case = readonly [text: string, ...speakers: (string | null)[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...speakers] of cases)
    test(`${what}: “${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(speakersOf(text), speakers));
}

suite("who speaks", () => {
  table("who and which are those before them", [
    ["The prize went to Petra Holm, who said she would share it.", "Petra Holm"],
    ["Later he saw Andriy Kask, who opposes the ferry.", "Andriy Kask"],
    ["The ferry was checked by divers, who warned that the hull was thin.", "divers"],
    ["The letter came from NATO, which said the road was closed.", "NATO"],
  ]);

  table("a pronoun that means nobody is no actor", [["Everyone said the ferry was late.", null]]);

  table("what stands in brackets after a name", [
    ["Senator Petra Holm (VDP, Upper Veld) said the ferry was late.", "Petra Holm"],
    ["Andriy Kask (born July 9, 1968) said he would not return.", "Andriy Kask"],
  ]);

  table("whose lawyer, wife or deputy speaks", [
    ["Andriy Kask's lawyer said the charge was absurd.", "Andriy Kask's lawyer"],
    ["Petra Holm’s brother said the ferry was late.", "Petra Holm’s brother"],
    ["Andriy Kask defended the ferry. Kask’s deputy said the ferry was late.", "Andriy Kask", "Kask’s deputy"],
  ]);

  table("office and party before a name", [
    ["Harbour Party co-founder Petra Holm said the ferry was late.", "Petra Holm"],
  ]);
});
