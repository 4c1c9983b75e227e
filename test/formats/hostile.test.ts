import assert from "node:assert/strict";
import { BUILT_IN } from "../../src/core/codebook/builtIn";
import type { Codebook } from "../../src/core/codebook/types";
import type { Article } from "../../src/core/formats/format";
import { markdown } from "../../src/core/formats/markdown";
import { quoteCard } from "../../src/core/formats/quoteCard";
import { report } from "../../src/core/formats/report";
import { FAIR, TEXT } from "../fixtures/fair";
import { OWN, READERS } from "./readers";

/** An article in which these are all the words that a file or a person may write: names, codes, labels, fields, text. */
function made(words: string): Article {
  const text = `${words}\n${TEXT}`;
  const span = { start: 0, end: words.length };
  const fields = { [words]: words };
  const provenance = { by: "machine", rule: words, confidence: 0.5 } as const;
  const coded = { id: words, label: words, definition: words };
  const book: Codebook = {
    issues: [coded],
    stances: [{ ...coded, polarity: "for", from: [] }, ...BUILT_IN.stances],
    actorTypes: [{ ...coded, from: [] }],
    fields: [],
  };
  const said = { fields, provenance };
  return {
    name: words,
    text,
    book,
    document: {
      ...FAIR,
      actors: FAIR.actors.map((it) => ({ ...it, ...said, name: words, role: words, type: words, aliases: [words] })),
      attributions: FAIR.attributions.map((it) => ({ ...it, ...said, content: [span], source: [span], cue: [span] })),
      positions: FAIR.positions.map((it) => ({
        ...it,
        ...said,
        stance: words,
        issue: span,
        condition: span,
        when: span,
        where: span,
        category: words,
        onBehalfOf: FAIR.actors[0]!.id,
        addressee: FAIR.actors[0]!.id,
      })),
    },
  };
}

const HOSTILE = [
  "[x](https://evil.example) ![](https://evil.example/p.png)",
  "[x](command:workbench.action.quit)",
  "[x][y]",
  "[^1]",
  "https://evil.example",
  "http://evil.example/a?b=c#d",
  "ftp://evil.example",
  "HTTPS://EVIL.EXAMPLE",
  "www.evil.example",
  "who@evil.example",
  "mailto:who@evil.example",
  "xmpp:who@evil.example/x",
  "who+a.b-c_d@evil-mail.example.org",
  "<who@evil.example>",
  "<https://evil.example>",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<!-- a -->",
  "&lt;b&gt; &#60;b&#62;",
  "# h",
  "- l",
  "1. n",
  "> q",
  "- [ ] t",
  "`c` **b** _i_ ~~s~~ $m$ | a | :smile:",
  "```\nc\n```",
  "a\n\n    c",
  "a\n---\nb",
  "a\\|b",
  "***",
];

suite("hostile words in Markdown exports", () => {
  for (const words of HOSTILE)
    test(`${JSON.stringify(words)} stays text for every reader`, () => {
      const article = made(words);
      const written = {
        markdown: markdown.write(article),
        report: report.write(article),
        card: quoteCard(article, article.document.attributions[0]!.id) ?? "",
      };
      for (const [format, text] of Object.entries(written)) {
        assert.ok(text.length > words.length, format);
        for (const [reader, read] of Object.entries(READERS))
          assert.deepEqual(
            [...read(text)].filter((name) => !OWN.has(name)),
            [],
            `${format}, ${reader}:\n${text}`,
          );
      }
    });

  test("the readers do see what is live", () => {
    for (const [name, read] of Object.entries(READERS)) {
      const seen = [...read("who@evil.example https://evil.example <b>x</b> [x](y:z)")];
      assert.ok(
        seen.some((it) => !OWN.has(it)),
        name,
      );
    }
  });
});
