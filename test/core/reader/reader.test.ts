import assert from "node:assert/strict";
import { accept } from "../../../src/core/actions/review";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";
import type { AnnotationDocument, Reader } from "../../../src/core/model/types";
import { assertedOf } from "../../../src/core/query/asserted";
import { joinReading } from "../../../src/core/reader/joinReading";
import type { Prompt } from "../../../src/core/reader/prompt";
import { questionsOf } from "../../../src/core/reader/questionsOf";
import { readAnswer } from "../../../src/core/reader/readAnswer";
import { readingsOf, takeReading } from "../../../src/core/reader/readingsOf";
import { merge } from "../../../src/core/reconcile/mergeAnalysis";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";

const BY = { name: "P", at: "2026-01-02T03:04:05Z" };
const READER: Reader = { model: "m", prompt: "1", at: "2026-01-01T00:00:00Z" };

/** The number of the attribution whose content has these words. */
function numberOf(prompt: Prompt, words: string): number {
  const found = prompt.attributions.find(({ content }) => content.some((it) => sliceOf(TEXT, it).includes(words)));
  assert.ok(found, words);
  return found.number;
}

const keyOf = (prompt: Prompt, name: string): string => {
  const found = prompt.actors.find(({ forms }) => forms.includes(name));
  assert.ok(found, name);
  return found.key;
};

const answered = (document: AnnotationDocument, items: (prompt: Prompt) => object) => {
  const [prompt] = questionsOf(document, TEXT);
  assert.ok(prompt);
  const reading = readAnswer(prompt, TEXT, JSON.stringify(items(prompt)));
  return { prompt, reading, joined: joinReading(TEXT, [{ prompt, reading }], READER)(document, BY) };
};

suite("second reader", () => {
  test("an article is one question, with its attributions numbered and its actors by keys", () => {
    const document = fairDocument();
    const [prompt, ...more] = questionsOf(document, TEXT);
    assert.equal(more.length, 0);
    assert.deepEqual(
      prompt!.attributions.map(({ number }) => number),
      document.attributions.map((_, i) => i + 1),
    );
    assert.ok(prompt!.messages[1].content.includes(TEXT.trim()));
    assert.equal(
      prompt!.size,
      prompt!.messages.reduce((sum, { content }) => sum + content.length, 0),
    );
  });

  test("what the reader reads otherwise is shown, the machine's reading stands aside, and either may be taken", () => {
    const document = fairDocument();
    const { reading, joined } = answered(document, (prompt) => ({
      attributions: [
        {
          n: numberOf(prompt, "Nobody asked us"),
          speaker: keyOf(prompt, "Ada Quill"),
          stance: "deny",
          issue: "the plan",
        },
      ],
    }));
    assert.deepEqual(reading.refused, []);
    const shown = joined.positions.find(({ provenance }) => provenance.by === "machine" && provenance.reader);
    assert.ok(shown);
    assert.equal(shown.stance, "deny");
    assert.equal(sliceOf(TEXT, shown.issue!), "the plan");
    assert.equal(joined.positions.length, document.positions.length);
    const readings = readingsOf(joined, shown.id);
    assert.ok(readings?.other);
    assert.equal(readings.readers, "shown");
    assert.ok(readings.differ.includes("stance"));

    const kept = takeReading(TEXT, shown.id, "machine")(joined, BY);
    const mine = kept.positions.find(({ id }) => id === readings.other!.id);
    assert.equal(mine?.status, "accepted");
    assert.equal(readingsOf(kept, mine.id)?.readers, "other");
    const taken = takeReading(TEXT, shown.id, "reader")(joined, BY);
    assert.equal(taken.positions.find(({ id }) => id === shown.id)?.status, "accepted");
    const back = takeReading(TEXT, mine.id, "reader")(kept, BY);
    assert.equal(back.positions.find(({ id }) => id === mine.id)?.stance, "deny");
  });

  test("a second run replaces the reader's own suggestions alone", () => {
    const document = fairDocument();
    const ask = (stance: string) => (prompt: Prompt) => ({
      attributions: [{ n: numberOf(prompt, "Nobody asked us"), speaker: null, stance, issue: null }],
    });
    const first = answered(document, ask("deny")).joined;
    const second = answered(first, ask("concern")).joined;
    assert.deepEqual(second, answered(document, ask("concern")).joined);
    const decided = accept(document.positions.map(({ id }) => id))(document, BY);
    assert.deepEqual(answered(decided, ask("deny")).joined.positions, decided.positions);
  });

  /** What the machine has read of the plan, and what becomes of it by an answer with these fields. */
  const joinedWith = (fields: (prompt: Prompt) => object) => {
    const document = fairDocument();
    const { prompt, joined } = answered(document, (it) => ({
      attributions: [{ n: numberOf(it, "Nobody asked us"), ...fields(it) }],
    }));
    const id = prompt.attributions.find(({ number }) => number === numberOf(prompt, "Nobody asked us"))!.id;
    const machine = document.positions.find(({ attribution }) => attribution === id)!;
    const shown = joined.positions.find(({ attribution }) => attribution === id)!;
    assert.ok(machine.provenance.by === "machine" && shown.provenance.by === "machine");
    return { machine, shown, alone: machine.provenance, twice: shown.provenance };
  };

  test("what falls out or is left out is the machine's, as sure as it was, and not read alike", () => {
    for (const more of [{}, { speaker: "Zed Quorvath", issue: "the glimmerfen accord" }]) {
      const document = fairDocument();
      const { machine, shown, alone, twice } = joinedWith((prompt) => {
        const asked = prompt.attributions.find(({ number }) => number === numberOf(prompt, "Nobody asked us"))!;
        return { stance: document.positions.find((it) => it.attribution === asked.id)!.stance, ...more };
      });
      assert.ok(twice.reader && alone.sure);
      assert.deepEqual([shown.actor, shown.issue], [machine.actor, machine.issue]);
      assert.deepEqual([twice.read, twice.agrees], [["stance"], ["stance"]]);
      assert.deepEqual([twice.sure?.actor, twice.sure?.issue], [alone.sure.actor, alone.sure.issue]);
      const doubtful = { ...shown, provenance: { ...twice, sure: { actor: 0.5, stance: 0.9, issue: 0.9 } } };
      assert.equal(assertedOf(doubtful, "balanced").stance, false);
    }
  });

  test("nobody takes no place of whom the machine names", () => {
    const document = fairDocument();
    const { joined, prompt } = answered(document, (it) => ({
      attributions: it.attributions.map(({ number: n }) => ({ n, speaker: null, stance: "deny", issue: null })),
    }));
    const named = document.positions.filter(({ actor }) => actor !== null);
    assert.ok(named.length > 0 && prompt.attributions.length > 0);
    for (const it of named) assert.ok(joined.positions.includes(it));
    assert.equal(joined.aside?.length, named.length);
  });

  for (const [what, speaker] of [
    ["nobody", null],
    ["whom the article does not have", "Zed Quorvath"],
  ] as const)
    test(`who names ${what} throughout is often wrong, and gives way to the machine`, () => {
      const text = Array.from(
        { length: 8 },
        (_, i) =>
          `“We oppose the ${["levy", "dam", "road", "mill", "canal", "tower", "dyke", "wall"][i]},” Ann Lee said.\n\n`,
      ).join("");
      const document = merge(undefined, analyze(text));
      const [prompt] = questionsOf(document, text);
      const items = prompt!.attributions.map(({ number: n }) => ({ n, speaker, stance: "support" }));
      assert.ok(items.length >= 6);
      const reading = readAnswer(prompt!, text, JSON.stringify({ attributions: items }));
      const { positions, aside } = joinReading(text, [{ prompt: prompt!, reading }], READER)(document, BY);
      assert.deepEqual(positions, document.positions);
      assert.equal(aside?.length, items.length);
    });
});
