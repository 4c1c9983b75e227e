import assert from "node:assert/strict";
import { analyze } from "../../../src/core/analysis/analyze";
import { sliceOf } from "../../../src/core/model/span";

/** Who says what. */
function saidIn(text: string): readonly string[] {
  const { actors, attributions } = analyze(text);
  return attributions.map(({ speaker, content }) => {
    const name = actors.find(({ id }) => id === speaker)?.name ?? null;
    return `${name}: ${content.map((span) => sliceOf(text, span)).join(" | ")}`;
  });
}

suite("captions, topics and other words before a colon", () => {
  const cases: [text: string, ...said: string[]][] = [
    ["Exclusive: Minister to resign over toll"],
    ["Acquitted: Judge Bo Knole ended the trial"],
    ["Pictured: Petra Holm opens the ferry"],
    ["Analysis: Why Petra Holm rejected the toll", "Petra Holm: the toll"],
    ["Read more: Mayor says ferry is unsafe\n\nBo Linde said the ferry was late.", "Bo Linde: the ferry was late"],
    ["Related: Union opposes the toll\n\nThe mayor said it was late.", "The mayor: it was late"],
    ["Advertisement\n\nBo Linde said it was late.", "Bo Linde: it was late"],
    ["By Ana Lind\n\nThe ferry is late, Bo Linde said.", "Bo Linde: The ferry is late"],
    [
      "Petra Holm: “It is late.”\nOn the toll: “It has to go.”\nAsked about the ferry: “It is old.”",
      "Petra Holm: “It is late.”",
      "Petra Holm: “It has to go.”",
      "Petra Holm: “It is old.”",
    ],
    ["Petra Holm: “It is late.”\n\nOn Bo Linde: “He left.”", "Petra Holm: “It is late.”", "Petra Holm: “He left.”"],
    ["Petra Holm: “It is late.”", "Petra Holm: “It is late.”"],
    ["Speaker: “Order!”", "Speaker: “Order!”"],
  ];
  for (const [text, ...expected] of cases)
    test(`“${text.replace(/\s+/g, " ")}”`, () => assert.deepEqual(saidIn(text), expected));
});
