import assert from "node:assert/strict";
import { acceptStatement } from "../../../src/core/actions/review";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import { joinReading } from "../../../src/core/reader/joinReading";
import type { Prompt } from "../../../src/core/reader/prompt";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { positionRows } from "../../../src/core/views/positions";
import {
  promptsText,
  refusalsText,
  refusedInWords,
  tallyInWords,
  tallyOf,
} from "../../../src/core/views/reading/outcome";
import { readingLines, readTwice } from "../../../src/core/views/reading/twoReadings";
import { everyRow } from "../../../src/core/views/rows";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const BY = { name: "P", at: "2026-01-02T03:04:05Z" };
const document = fairDocument();
const [prompt] = questionsOf(document, TEXT) as [Prompt];
const machines = document.positions[0]!;
const number = prompt.attributions.find(({ id }) => id === machines.attribution)!.number;
const keyOf = (id: string | null) => prompt.actors.find((it) => it.id === id)?.key ?? null;

/** What the reader says of the first position's quote, and the document with it. */
function said(item: object) {
  const answer = JSON.stringify({
    attributions: [
      { n: number, ...item },
      { n: 999, stance: "deny" },
    ],
  });
  const answered = { prompt, answer, reading: readAnswer(prompt, TEXT, answer) };
  const joined = joinReading(TEXT, [answered], { model: "m [x](y)", prompt: "1" })(document, BY);
  return { answered, joined, proposal: joined.positions.find((it) => it.attribution === machines.attribution)! };
}
const issue = machines.issue && TEXT.slice(machines.issue.start, machines.issue.end);
const same = { speaker: keyOf(machines.actor), stance: machines.stance, issue };
const other = { ...same, stance: machines.stance === "deny" ? "concern" : "deny" };
const wordsOf = (lines: ReturnType<typeof readingLines>) =>
  lines.map(({ pieces }) =>
    pieces
      .map((it) =>
        typeof it === "string" ? it : "strong" in it ? it.strong : "label" in it ? `<${it.label}>` : it.link,
      )
      .join(""),
  );

suite("two readings in words", () => {
  test("of two that differ both are told, each with a link that takes it", () => {
    const { joined, proposal } = said(other);
    const lines = wordsOf(readingLines(joined, TEXT, proposal, BUILT_IN));
    assert.equal(lines.length, 3);
    assert.match(lines[0]!, /^Two readings, which differ in: Stance$/);
    assert.match(lines[1]!, /^The machine: .+ · <Keep mine>$/);
    assert.match(lines[2]!, /^m \[x\]\(y\): .+ · <Take the reader’s>$/);
    const row = [...everyRow(positionRows(joined, TEXT, "article", { text: "", neutral: true }))].find(
      ([it]) => it.shows === proposal.id,
    )![0];
    assert.match(row.description, /second reading/);
    assert.match(row.spoken, /second reading/);
    assert.ok(row.read);
    assert.equal(wordsOf(row.tooltip()).filter((it) => it.includes("Two readings")).length, 1);
  });

  test("a row that is read alike says so and claims it", () => {
    const { joined, proposal } = said(same);
    assert.equal(readTwice(joined, TEXT, proposal.id, BUILT_IN)?.how, "alike");
    assert.deepEqual(wordsOf(readingLines(joined, TEXT, proposal, BUILT_IN)), [
      "m [x](y) reads nothing otherwise than the machine.",
    ]);
    const row = [...everyRow(positionRows(joined, TEXT, "article", { text: "", neutral: true }))].find(
      ([it]) => it.shows === proposal.id,
    )![0];
    assert.match(row.description, /read alike/);
    assert.doesNotMatch(row.spoken, /not sure/);
  });

  test("what a person decided is theirs, and nothing is said where nobody has read again", () => {
    const decided = acceptStatement(machines.id)(document, BY);
    const answer = JSON.stringify({ attributions: [{ n: number, ...other }] });
    const joined = joinReading(TEXT, [{ prompt, reading: readAnswer(prompt, TEXT, answer) }], {
      model: "m",
      prompt: "1",
    })(decided, BY);
    assert.match(wordsOf(readingLines(joined, TEXT, machines, BUILT_IN))[1]!, /^Yours: /);
    assert.deepEqual(readingLines(document, TEXT, machines, BUILT_IN), []);
  });

  test("what came is counted, with what fell out and why", () => {
    for (const [item, words] of [
      [other, "1 proposal: 0 read as before, 1 read otherwise, 0 new."],
      [same, "1 proposal: 1 read as before, 0 read otherwise, 0 new."],
    ] as const) {
      const { answered, joined } = said(item);
      const tally = tallyOf(joined, [answered]);
      assert.equal(tallyInWords(tally), words);
      assert.equal(refusedInWords(tally), "1 fell out: about nothing that was asked.");
      const text = refusalsText(TEXT, [answered]);
      assert.ok(text.endsWith("  - 999: about nothing that was asked"));
      assert.ok(text.includes(answered.answer));
    }
  });

  test("what would be sent is shown whole", () => {
    const text = promptsText([prompt]);
    for (const { content } of prompt.messages) assert.ok(text.includes(content));
  });
});
