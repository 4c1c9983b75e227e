import assert from "node:assert/strict";
import { csv } from "../../src/core/formats/csv";
import { markdown } from "../../src/core/formats/markdown";
import { quoteCard } from "../../src/core/formats/quoteCard";
import { report } from "../../src/core/formats/report";
import type { AnnotationDocument, Form, Status } from "../../src/core/model/types";
import { at, FAIR, position, TEXT } from "../fixtures/fair";

const article = (document: AnnotationDocument) => ({ name: "fair.txt", text: TEXT, document });
/** The club’s quote and its one position, each as it may stand. */
const standing = (quote: Status, held: Status): AnnotationDocument => ({
  ...FAIR,
  attributions: FAIR.attributions.flatMap((it) => (it.id === "q3" ? [{ ...it, status: quote }] : [])),
  positions: FAIR.positions.flatMap((it) => (it.id === "p3" ? [{ ...it, status: held }] : [])),
});
const lineWith = (text: string, words: string) => text.split("\n").find((line) => line.includes(words)) ?? "";

suite("status of what leaves the project", () => {
  for (const quote of ["suggested", "accepted"] as const)
    for (const held of ["suggested", "accepted"] as const)
      test(`a position that is ${held} in a quote that is ${quote}: table, reports and card agree`, () => {
        const it = article(standing(quote, held));
        const [head, row] = csv.write(it).split("\r\n");
        const said = {
          csv: row?.split(",")[head!.split(",").indexOf("status")],
          markdown: /suggested/.test(markdown.write(it)),
          report: /suggested/.test(lineWith(report.write(it), "**plan**")),
          card: /suggested/.test(quoteCard(it, "q3") ?? ""),
          cardOfRow: /suggested/.test(quoteCard(it, "q3", ["p3"]) ?? ""),
        };
        const open = held === "suggested";
        assert.deepEqual(said, { csv: held, markdown: open, report: open, card: open, cardOfRow: open });
      });

  test("a quote without a position says its own", () => {
    for (const status of ["suggested", "accepted"] as const) {
      const it = article({ ...standing(status, "accepted"), positions: [] });
      const [, row] = csv.write(it).split("\r\n");
      assert.deepEqual(
        [row?.includes("suggested"), /suggested/.test(markdown.write(it)), /suggested/.test(quoteCard(it, "q3") ?? "")],
        [status === "suggested", status === "suggested", status === "suggested"],
      );
    }
  });

  test("the card of one of two positions has that one’s circumstances and status", () => {
    const other = position("p9", "q3", { stance: "deny", status: "accepted", when: at("on Monday") });
    const document = standing("suggested", "suggested");
    const it = article({ ...document, positions: [...document.positions, other] });
    assert.match(quoteCard(it, "q3", ["p9"]) ?? "", /\*\*, on Monday \(fair\.txt, line 2\)/);
    assert.match(quoteCard(it, "q3", ["p3"]) ?? "", /\*\* \(fair\.txt, line 2, suggested\)/);
    assert.match(quoteCard(it, "q3") ?? "", /\*\*, on Monday \(fair\.txt, line 2, suggested\)/);
  });
});

suite("the card of a paraphrase", () => {
  const MARKS = /["“”„«»‟]/;
  const card = (words: string, form: Form) => {
    const document = { ...FAIR, attributions: FAIR.attributions.map((it) => (it.id === "q3" ? { ...it, form } : it)) };
    const text = TEXT.replace("the plan unless the city pays", words.padEnd(29).slice(0, 29));
    return (quoteCard({ name: "fair.txt", text, document }, "q3") ?? "").split("\n")[0]!;
  };

  test("says that it is reported, and is in no quotation marks", () => {
    assert.match(card("the plan unless the city pays", "indirect"), /^> \*Reported:\* the plan/);
    assert.doesNotMatch(card("the plan unless the city pays", "indirect"), MARKS);
  });

  test("partly quoted: the marks are the article’s, around what it quotes", () => {
    const words = "the plan was “a mess” to ride";
    assert.equal(card(words, "mixed"), `> *Reported, in part quoted:* ${words}`);
  });

  test("a quote is a quote", () => {
    assert.equal(card("“Nobody has asked us, nobody”", "direct"), "> “Nobody has asked us, nobody”");
  });
});
