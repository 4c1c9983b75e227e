import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { roleBeside } from "../../../src/core/query/lookup";

/** The people of a text, each as “name (role)” where it has one beside its name. */
const peopleOf = (text: string): string[] =>
  analyze(text)
    .actors.filter(({ type }) => type === "person")
    .map((actor) => (roleBeside(actor) ? `${actor.name} (${roleBeside(actor)})` : actor.name));

type Case = readonly [text: string, ...people: string[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...people] of cases) test(`${what}: “${text}”`, () => assert.deepEqual(peopleOf(text), people));
}

suite("offices", () => {
  table("where an office begins", [
    ["Then ex-UK Prime Minister Petra Holm left.", "Petra Holm (ex-UK Prime Minister)"],
    ["Assembly president Petra Holm left.", "Petra Holm (Assembly president)"],
    ["Lead author Petra Holm left.", "Petra Holm (Lead author)"],
    ["CEO and founder Petra Holm left.", "Petra Holm (CEO and founder)"],
    ["Center for Ocean Life adviser Petra Holm left.", "Petra Holm (Center for Ocean Life adviser)"],
    [
      "Then Kenyan Road Transport and Bridges Minister Petra Holm left.",
      "Petra Holm (Kenyan Road Transport and Bridges Minister)",
    ],
    [
      "Then-Deputy Minister for Foreign Affairs Petra Holm left.",
      "Petra Holm (Then-Deputy Minister for Foreign Affairs)",
    ],
    ["Then Vice President-elect Holm left.", "Holm (Vice President-elect)"],
    ["Then Senior Advisors Petra Holm and Bo Linde left.", "Petra Holm (Senior Advisor)", "Bo Linde (Senior Advisor)"],
    [
      "They chose teacher Petra Holm for president and filmmaker Bo Linde for treasurer.",
      "Petra Holm (teacher)",
      "Bo Linde (filmmaker)",
    ],
    ["Orlo Daily interviews planetary scientist Petra Holm about the moon.", "Petra Holm (planetary scientist)"],
  ]);

  table("before a comma", [
    ["Then the mayor of Orlo, Dr Petra Holm, left.", "Petra Holm (mayor of Orlo)"],
    ["It came from his son-in-law, Petra Holm.", "Petra Holm (son-in-law)"],
    ["Acting through his lawyers, Petra Holm, 23, left.", "Petra Holm"],
    ["Then his lawyers, Petra Holm and Bo Linde, left.", "Petra Holm (lawyer)", "Bo Linde (lawyer)"],
    [
      "Then the study’s lead authors, Petra Holm of NATO and Bo Linde, left.",
      "Petra Holm (study’s lead author)",
      "Bo Linde (study’s lead author)",
    ],
    ["One of Norway’s vice presidents, Petra Holm, left.", "Petra Holm (vice president)"],
    ["It pressed members of the House of Representatives Petra Holm and Bo Linde.", "Petra Holm", "Bo Linde"],
  ]);

  table("before “called”", [
    ["A driver called Petra Holm left.", "Petra Holm (driver)"],
    ["The Mayor of Orlo called Petra Holm a liar.", "The Mayor of Orlo", "Petra Holm"],
    ["The mayor called Petra Holm a liar.", "Petra Holm"],
    ["A house of Orlo called Bryn Hall burnt down."],
    ["They met at Petra Mall. Petra Abbey burnt down."],
    ["They met at a house called Petra Castle."],
  ]);

  table("after a name", [
    ["Petra Holm, the Harbour Minister paid tribute to Linde.", "Petra Holm (Harbour Minister)"],
    ["After he met Petra Holm, the Harbour Minister said it was late.", "Petra Holm", "the Harbour Minister"],
    ["Petra Holm (Labour), the party’s spokesman on housing, left.", "Petra Holm (party’s spokesman on housing)"],
    ["Petra Holm, head of the Orlo Office that runs the pier, left.", "Petra Holm (head of the Orlo Office)"],
    ["Petra Holm, who has been mayor of Orlo since 2011, left.", "Petra Holm (mayor of Orlo)"],
    ["Petra Holm was mayor.", "Petra Holm"],
    ["Republican Petra Holm, who held the post of Speaker, left.", "Petra Holm (Speaker)"],
    ["Petra Holm was named chief of staff.", "Petra Holm (chief of staff)"],
    ["Petra Holm would become the first woman to win.", "Petra Holm"],
  ]);

  test("a party’s name before a noun is nobody", () =>
    assert.deepEqual(peopleOf("On the Republican side it was late. The Democratic and Republican Parties met."), []));
});
