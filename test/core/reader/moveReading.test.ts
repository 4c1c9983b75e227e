import assert from "node:assert/strict";
import { type Edit, sliceOf } from "../../../src/core/model/span";
import { moveReading } from "../../../src/core/reader/moveReading";
import type { Prompt } from "../../../src/core/reader/prompt";
import type { Proposal } from "../../../src/core/reader/proposal";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const NOBODY = "Nobody asked us";

function question(): Prompt {
  const [prompt] = questionsOf(fairDocument(), TEXT);
  assert.ok(prompt);
  return prompt;
}

const numberOf = (prompt: Prompt, words: string): number =>
  prompt.attributions.find(({ content }) => content.some((it) => sliceOf(TEXT, it).includes(words)))!.number;

/** What an answer on the article comes to after `old` has become `words`, each time in the text that was left. */
function after(edits: readonly (readonly [old: string, words: string])[], item: object) {
  const prompt = question();
  const answer = JSON.stringify({ attributions: [{ n: numberOf(prompt, NOBODY), stance: "deny", ...item }] });
  const reading = readAnswer(prompt, TEXT, answer);
  assert.deepEqual(reading.refused, []);
  let now = TEXT;
  const made = edits.map(([old, words]): Edit => {
    const start = now.indexOf(old);
    assert.ok(start >= 0, old);
    now = now.slice(0, start) + words + now.slice(start + old.length);
    return { span: { start, end: start + old.length }, length: words.length };
  });
  return { now, ...moveReading(prompt, reading, { before: TEXT, edits: made, now }) };
}

const wordsOf = (text: string, { issue }: Proposal) => issue && sliceOf(text, issue);

suite("a reading that is moved through edits", () => {
  test("keeps what is said of words that are as they were", () => {
    const { now, prompt, reading } = after([["", "Yesterday. "]], { issue: "the plan" });
    assert.equal(reading.proposals.length, 1);
    assert.equal(wordsOf(now, reading.proposals[0]!), "the plan");
    assert.deepEqual(reading.refused, []);
    assert.equal(sliceOf(now, prompt.piece), TEXT.slice(question().piece.start, question().piece.end));
  });

  test("loses what is said of a quote whose words are others", () => {
    const { reading } = after([[NOBODY, "Somebody asked us"]], { issue: "the plan" });
    assert.deepEqual(reading.proposals, []);
    assert.deepEqual(
      reading.refused.map(({ reason }) => reason),
      ["article changed"],
    );
  });

  test("loses a field alone whose words are others", () => {
    const { reading } = after([["the plan", "the scheme"]], { issue: "the plan" });
    const [proposal] = reading.proposals;
    assert.equal(proposal?.stance, "deny");
    assert.ok(!Object.hasOwn(proposal!, "issue"));
    assert.match(reading.refused[0]!.what, /^\d+ issue$/);
  });

  test("loses somebody new whose name stands there no more", () => {
    const named = after([["the plan", "the scheme"]], { speaker: "plan" });
    assert.ok(!Object.hasOwn(named.reading.proposals[0]!, "speaker"));
    const stays = after([["", "Yesterday. "]], { speaker: "plan" });
    assert.deepEqual(stays.reading.proposals[0]!.speaker, {
      name: "plan",
      type: question().allowed.actorTypes[0],
    });
  });

  test("is as it was where the edits come to nothing", () => {
    const { reading } = after(
      [
        [NOBODY, "Xyz"],
        ["Xyz", NOBODY],
      ],
      {},
    );
    assert.equal(reading.proposals.length, 1);
  });
});
