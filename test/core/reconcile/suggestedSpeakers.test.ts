import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import type { Mention } from "../../../src/core/model/types";
import { spokenBy } from "../../../src/core/reconcile/suggestedSpeakers";

const TEXT = "“The old bridge must close,” said a spokesman for the ministry on Monday.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

suite("suggested speakers", () => {
  const [found] = analyze(TEXT).attributions;
  const [mention] = analyze(TEXT).mentions;
  const meant = (words: string, actor: string | null): Mention => ({
    ...mention!,
    span: at(words),
    head: at(words),
    actor,
  });

  // a person says that the mention in this source means “a2”
  const cases: readonly (readonly [source: string, words: string, speaker: string | null, then: string | null])[] = [
    ["a spokesman for the ministry", "a spokesman for the ministry", "a1", "a2"],
    ["a spokesman for the ministry", "the ministry", "a1", "a2"],
    ["a spokesman for the ministry", "a spokesman for the ministry", null, "a2"],
    // whom the machine did not find is not whom the spokesman speaks for
    ["a spokesman for the ministry", "the ministry", null, null],
    ["the ministry", "the ministry", null, "a2"],
  ];
  for (const [source, words, speaker, then] of cases)
    test(`“${source}”, where ${speaker ?? "nobody"} spoke and “${words}” means a2: ${then ?? "nobody"}`, () => {
      const quote = { ...found!, source: [at(source)], speaker };
      const document = { attributions: [quote], positions: [] };
      const next = spokenBy(document, [meant(words, speaker)], () => "a2");
      assert.equal(next.attributions[0]!.speaker, then);
    });
});
