import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/core/analysis/analyze";
import { readable } from "../../../src/core/analysis/readable";
import { proseOf } from "../../../src/core/article/markdownProse";
import { sliceOf } from "../../../src/core/model/span";
import type { Span } from "../../../src/core/model/types";

/** Who says what by which words, as the text has them; and who there is. */
function read(text: string, prose = text) {
  const { actors, attributions } = analyze(prose);
  const words = (spans: readonly Span[]) => spans.map((span) => sliceOf(text, span)).join(" | ");
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  return {
    actors: actors.map(({ name, type }) => `${name} (${type})`),
    reports: attributions.map(
      ({ speaker, source, cue, content }) => `${name(speaker)}: ${words(source)} / ${words(cue)} / ${words(content)}`,
    ),
  };
}

suite("the text as it is read", () => {
  const cases: [what: string, text: string, reports: string[]][] = [
    [
      "soft hyphens",
      "The un­ion said the fer­ry was late. Bo Lin­de crit­i­cised the toll.",
      ["The union: The un­ion / said / the fer­ry was late", "Bo Linde: Bo Lin­de / crit­i­cised / the toll"],
    ],
    [
      "a joiner behind the words",
      "Petra Holm said it was late\u200b.",
      ["Petra Holm: Petra Holm / said / it was late"],
    ],
    [
      "accents of their own",
      "Jose\u0301 Zu\u0308rn said the cafe\u0301 was late.",
      ["José Zürn: Jose\u0301 Zu\u0308rn / said / the cafe\u0301 was late"],
    ],
    [
      "emphasis",
      '"The toll," *said* **Bo Linde**, "will __not__ go."',
      ['Bo Linde: Bo Linde / said / "The toll," | "will __not__ go."'],
    ],
    [
      "a star that is no mark",
      "Petra Holm said 2 * 3 * 4 was 24.",
      ["Petra Holm: Petra Holm / said / 2 * 3 * 4 was 24"],
    ],
    [
      "a table",
      "| Petra Holm | said the ferry is late |\n|---|---|\n| Bo Linde | denies it |\n\nThe union said it was late.",
      ["The union: The union / said / it was late"],
    ],
    [
      "capitals alone",
      "PETRA HOLM SAID THE FERRY WAS LATE. SHE ADDED THAT THE TOLL WAS WRONG.",
      ["Petra Holm: PETRA HOLM / SAID / THE FERRY WAS LATE", "Petra Holm: SHE / ADDED / THAT THE TOLL WAS WRONG"],
    ],
    [
      "a headline in capitals, as the text below writes its names",
      "HOLM SAYS THE FERRY WAS LATE\n\nIn May Petra Holm left.",
      ["Petra Holm: HOLM / SAYS / THE FERRY WAS LATE"],
    ],
    [
      "line ends of Windows, and a picture in a line",
      "Petra Holm said it was late. 🚢\r\n\r\nBo Linde said it was not.",
      ["Petra Holm: Petra Holm / said / it was late", "Bo Linde: Bo Linde / said / it was not"],
    ],
  ];
  for (const [what, text, expected] of cases) test(what, () => assert.deepEqual(read(text).reports, expected));

  test("Markdown: a mark or a link parts no words", () => {
    const text = "“The toll,” said [**Bo Linde**](http://x.y), “will *not* go.”";
    assert.deepEqual(read(text, proseOf(text)).reports, ["Bo Linde: Bo Linde / said / “The toll,” | “will *not* go.”"]);
  });

  test("names in capitals are people and bodies as elsewhere", () => {
    const { actors } = read("NATO AND THE BBC MET ANNA STONE AND SEÁN O’NEILL IN THE US ON MONDAY.");
    assert.deepEqual(actors, [
      "NATO (organization)",
      "BBC (media)",
      "Anna Stone (person)",
      "Seán O’Neill (person)",
      "US (country)",
    ]);
  });

  const anyText = fc
    .array(
      fc.constantFrom(
        "Ann",
        "­",
        "e\u0301",
        "*",
        "**",
        "_",
        " ",
        "\n",
        "| a | b |",
        "SHE SAID IT ALL",
        "Q: Is it?",
        "\u200b",
        "🚢",
        ".",
        "Ann Lee: No.",
        "[applause]",
        "İ",
        "ß",
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(""));

  test("every stretch of it lies in the text, in the same order", () =>
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        const { text: written, original } = readable(text);
        let last = 0;
        for (let start = 0; start < written.length; start++) {
          const span = original({ start, end: start + 1 });
          assert.ok(span.start >= last && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
          assert.ok(span.end > span.start);
          last = span.start;
        }
      }),
    ));

  test("a letter without a composed form stays", () => assert.equal(readable("𠀀\u0f81").text, "𠀀\u0f81"));

  test("a plain text is read as it is", () => {
    const text = "Petra Holm said it was late.\n\nBo Linde said it was not.";
    const { text: written, turns, original } = readable(text);
    assert.equal(written, text);
    assert.deepEqual(turns, []);
    assert.deepEqual(original({ start: 3, end: 9 }), { start: 3, end: 9 });
  });
});
