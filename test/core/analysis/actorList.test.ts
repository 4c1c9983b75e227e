import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { roleBeside } from "../../../src/core/query/lookup";

/** The actors of a text, each as “name”, or “name (role @ affiliation)” where it has a role beside its name. */
function listOf(text: string): string[] {
  const { actors } = analyze(text);
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]));
  return actors.map((actor) => {
    const [role, affiliation] = [roleBeside(actor), actor.affiliation];
    return role ? `${actor.name} (${role}${affiliation ? ` @ ${nameOf.get(affiliation)}` : ""})` : actor.name;
  });
}

type Case = readonly [text: string, ...actors: string[]];

function table(what: string, cases: readonly Case[]): void {
  for (const [text, ...actors] of cases)
    test(`${what}: “${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(listOf(text), actors));
}

suite("the list of actors", () => {
  table("one body is listed once", [
    ["The Supreme Court of Norway met. The Supreme Court adjourned.", "Supreme Court of Norway"],
    ["The Veld Ferry Guild (FGV) met. Members of FGV left.", "Veld Ferry Guild"],
    ["The Veld Harbour Forces met. A Veld Harbour Force ship left.", "Veld Harbour Forces"],
    ["The United States Central Ferry Agency met. The CFA adjourned.", "United States Central Ferry Agency"],
    ["The Chicago Lakers met. The Lakers left.", "Chicago Lakers"],
    [
      "The Veld Educational, Scientific and Cultural Organization (VESCO) met.",
      "Veld Educational, Scientific and Cultural Organization",
    ],
    [
      "The Department for Environment, Food and Rural Affairs met.",
      "Department for Environment, Food and Rural Affairs",
    ],
    ["The High Court of England and Wales met. The court adjourned.", "High Court of England and Wales"],
    [
      "The Veld Commission on International Religious Freedom met.",
      "Veld Commission on International Religious Freedom",
    ],
    ["The National Harbour Safety Board met.", "National Harbour Safety Board"],
    ["The National Hurricane Center warned them.", "National Hurricane Center"],
    ["The Department of Energy met. The DOE left.", "Department of Energy"],
    ["The Centers for Harbour Control and Prevention met. The CHC left.", "Centers for Harbour Control and Prevention"],
    ["The Veld Valley Police came. Police said it was late.", "Veld Valley Police"],
    ["Police said it was late. Veld police said it was slow. The police left.", "Police"],
    ["The government said it was late. The Greek government said it was slow.", "The government"],
    ["The Greek government said it was late. The government said it was slow.", "The Greek government"],
    ["Local police said it was late. Later police said it was slow.", "Local police"],
    ["The Veld High Court met. The Orlo City Court met. Later the Court left.", "Veld High Court", "Orlo City Court"],
  ]);

  table("one person is listed once", [
    ["Petra Holm, known as “Big Ned,” said the ferry was late.", "Petra Holm"],
    ["Petra Holm, called “Big Ned” by her friends, said the ferry was late.", "Petra Holm"],
    ["Senator Petra Holm (VLP, Orlo North) said the ferry was late.", "Petra Holm (Senator)", "VLP"],
    ["Petra Holm (Green, Orlo South) left.", "Petra Holm"],
    ["Rep. Petra Holm (R., Texas) said the ferry was late.", "Petra Holm (Rep.)"],
    ["Chief Minister Tolv Bagel said the ferry was late. Then CM Bagel left.", "Tolv Bagel (Chief Minister)"],
    ["Then Petra Kask came. Later Pres. Kask left.", "Petra Kask"],
    ["Then Benjamin Kask came. Later Ben Kask left.", "Benjamin Kask"],
    ["Then Michael Kask came. Later Mike Kask left.", "Michael Kask"],
    ["Then Petra “Pip” Holm came. Pip Holm left.", "Petra “Pip” Holm"],
    ["Then Petra Giscard d'Orlo came. Later Giscard d'Orlo left.", "Petra Giscard d'Orlo"],
    ["Judge Petra Holm QC said the ferry was late.", "Petra Holm (Judge)"],
    ["Then Mme Holm saw Petra Holm.", "Petra Holm"],
    ["Then Nicolás Veldor Moros came. Nicolás Veldor left.", "Nicolás Veldor Moros"],
    ["Then Kim Jong-un came. Kim Jong Un left.", "Kim Jong-un"],
    ["Then Petra Veldora came. Petra Veldorra left.", "Petra Veldorra"],
    ["Then Petra Holm came. Petra Holm left. (Petra Holm Image)", "Petra Holm"],
    ["Prime Minister Petra Holm came. UK Prime Minister said it was late.", "Petra Holm (Prime Minister)", "UK"],
    ["A federal judge said it was late. Judge Petra Holm left.", "Petra Holm (Judge)"],
    ["CM Bo Linde said the ferry was late. The CM left.", "Bo Linde (CM)"],
    ["Then Cde Petra Holm came. Later Cde Holm left.", "Petra Holm"],
    ["Then Bo Lin\u00adde came. Later Linde left.", "Bo Linde"],
    ["The mayor of Orlo, Petra Holm, said the ferry was late.", "Orlo", "Petra Holm (mayor of Orlo)"],
  ]);

  table("two are two", [
    [
      "US President Petra Holm left. The French president said it was late.",
      "US",
      "Petra Holm (US President @ US)",
      "The French president",
    ],
    ["Veld Police met Orlo Police. Police said it was late.", "Veld Police", "Orlo Police", "Police"],
    ["Veld police met Orlo police. Police said it was late.", "Police"],
    ["The Greek government said no. The French government said no.", "The Greek government", "The French government"],
    ["Bo Hatter left. Bo Hatters came.", "Bo Hatter", "Bo Hatters"],
    ["Divers of the University of Veld and Lark Tours met.", "University of Veld"],
    ["The Veld Center for Sea Life and Center for Sea Law met.", "Veld Center for Sea Life", "Center for Sea Law"],
  ]);

  table("the described are listed once", [
    ["Voters said the ferry was late. Later voters said it was slow.", "Voters"],
    [
      "Petra Holm’s campaign said the ferry was late. Holm’s campaign said it was slow.",
      "Petra Holm",
      "Petra Holm’s campaign",
    ],
  ]);

  table("months, numbers and verbs are nobody", [
    ["The divers in March said the ferry was late.", "The divers in March"],
    ["A notice released on Tuesday said the ferry was late."],
    ["Four Navy ships sank.", "Navy"],
    ["Remarked Petra Holm: “It is late.”", "Petra Holm"],
    ["Hurricane Petra came. Petra weakened."],
    ["They stormed the quay with the words All of Us."],
    ["It sails at 8 p.m. ET, Petra Holm said.", "Petra Holm"],
    ["The Constitution of the United States was read.", "United States"],
  ]);

  table("many whom only a noun names are listed where they say something", [
    ["The families and their neighbours left."],
    ["The families said that their ferry was late.", "The families"],
  ]);

  table("things are nobody", [
    ["A headline said the ferry was late."],
    ["The motion said the ferry was late."],
    ["No organisation claimed that it had sunk the ferry."],
    ["A banner from Kelso Shipping said the ferry was late.", "Kelso Shipping"],
    ["Divers said the ferry was late.", "Divers"],
    ["47 percent said the ferry was late.", "47 percent"],
    ["They marched past Harbour Square and the Veld River."],
    ["A government-backed loan was approved."],
  ]);

  table("who speaks for a body is not the body", [
    ["A NATO spokesperson said the ferry was late.", "NATO", "A NATO spokesperson"],
    ["NATO officials said the ferry was late.", "NATO", "NATO officials"],
  ]);

  table("roles are whole, and no longer", [
    ["Then Queen Petra II left.", "Petra II (Queen)"],
    ["Mayor of Veldorn Petra Holm left.", "Veldorn", "Petra Holm (Mayor of Veldorn)"],
    ["Minister of Fisheries Moammar Dellow left.", "Moammar Dellow (Minister of Fisheries)"],
    ["Bishop Emeritus Petra Holm left.", "Petra Holm (Bishop Emeritus)"],
    [
      "Petra Holm, Director General of the Veld Institute, left.",
      "Petra Holm (Director General of the Veld Institute @ Veld Institute)",
      "Veld Institute",
    ],
    [
      "Senators Petra Holm of Florida and Bo Linde of Utah left.",
      "Petra Holm (Senator)",
      "Florida",
      "Bo Linde (Senator)",
      "Utah",
    ],
    ["Senator from Vermont Petra Holm left.", "Vermont", "Petra Holm (Senator from Vermont)"],
    [
      "The delegate to the Veld Congress, Petra Holm, left.",
      "Veld Congress",
      "Petra Holm (delegate to the Veld Congress @ Veld Congress)",
    ],
    [
      "Petra Holm of Veld University, a shipping researcher, left.",
      "Petra Holm (shipping researcher @ Veld University)",
      "Veld University",
    ],
    ["Petra Holm — former mayor of Orlo — left.", "Petra Holm (former mayor of Orlo)", "Orlo"],
    ["Deputy Chief Minister of the state, Petra Holm, left.", "Petra Holm (Deputy Chief Minister of the state)"],
    ["Gen. Petra Holm left. Petra Holm, the governor of Orlo, came.", "Petra Holm (governor of Orlo)", "Orlo"],
    ["Professor Petra Holm, director of NATO, left.", "Petra Holm (director of NATO @ NATO)", "NATO"],
    ["Petra Holm of Ohio, the only senator from there, left.", "Petra Holm (only senator from there)", "Ohio"],
    ["The former first lady, Petra Holm, left.", "Petra Holm (former first lady)"],
    ["Petra Holm, who is the secretary of state, left.", "Petra Holm (secretary of state)"],
    ["Petra Holm is a professor at Orlo University.", "Petra Holm (professor at Orlo University)", "Orlo University"],
    ["Another eyewitness, Petra Holm, left.", "Petra Holm (eyewitness)"],
    ["Petra Holm, another lawyer for the crew, left.", "Petra Holm (lawyer for the crew)"],
    ["Then her father, Bo Linde, left.", "Bo Linde (father)"],
    ["Then herpetologist Petra Holm left. Petra Holm is kind.", "Petra Holm (herpetologist)"],
    ["Geochemist Petra Holm left.", "Petra Holm (Geochemist)"],
    [
      "Petra Holm, formerly a deputy administrator at NATO, left.",
      "Petra Holm (deputy administrator at NATO @ NATO)",
      "NATO",
    ],
    [
      "Petra Holm, Dean of Veld University said it was late.",
      "Petra Holm (Dean of Veld University @ Veld University)",
      "Veld University",
    ],
    ["Petra Holm, a minister said on Friday, would leave.", "Petra Holm", "a minister"],
    ["The fair will move to Veld, Mayor Petra Holm said.", "Veld", "Petra Holm (Mayor)"],
    [
      "Petra Holm, lawyer for the victim, left. The victim said it was late.",
      "Petra Holm (lawyer for the victim)",
      "The victim",
    ],
    ["Norway’s governor Petra Holm left.", "Norway", "Petra Holm (governor @ Norway)"],
    ["Then then-prime-minister Petra Holm left.", "Petra Holm (then-prime-minister)"],
    [
      "Former Kelso adviser and retired general Petra Holm left.",
      "Petra Holm (Former Kelso adviser and retired general)",
    ],
    ["Labour MP (Member of Parliament) Petra Holm left.", "Petra Holm (Labour MP)"],
    [
      "Member of Parliament (MP) Petra Holm of the Harbour Party left.",
      "Petra Holm (Member of Parliament @ Harbour Party)",
      "Harbour Party",
    ],
    ["A university student named Karsk said it was late.", "Karsk (university student)"],
    ["Then Police and Crime Commissioner Petra Holm left.", "Petra Holm (Police and Crime Commissioner)"],
    [
      "The foreign ministers Petra Holm, Bo Linde and Jan Berg left.",
      "Petra Holm (foreign minister)",
      "Bo Linde (foreign minister)",
      "Jan Berg (foreign minister)",
    ],
    [
      "Norwegian foreign minister Petra Holm and her French counterpart, Bo Linde, left.",
      "Petra Holm (Norwegian foreign minister)",
      "Bo Linde (foreign minister)",
    ],
    ["Then Petra Holm was elected mayor of Orlo.", "Petra Holm (mayor of Orlo)", "Orlo"],
    ["Petra Holm, who is the director of NATO, left.", "Petra Holm (director of NATO)", "NATO"],
    ["Then Petra Holm was tired.", "Petra Holm"],
  ]);

  test("a headline’s words before a title are no part of the role", () => {
    const [person] = analyze("Sixteen clubs sue U.S. President Holm to stop the ferry").actors.filter(
      ({ type }) => type === "person",
    );
    assert.equal(person!.role, "U.S. President");
  });

  test("who has no name has the role by which the article calls them", () => {
    const roles = (text: string) => analyze(text).actors.map(({ role }) => role);
    assert.deepEqual(roles("A harbour spokesman said the ferry was late."), ["harbour spokesman"]);
    assert.deepEqual(roles("One pilot said the ferry was late."), ["pilot"]);
    assert.deepEqual(roles("A woman said the ferry was late. Divers said it was early."), [null, null]);
  });
});
