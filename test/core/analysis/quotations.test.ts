import assert from "node:assert/strict";
import fc from "fast-check";
import type { Quotation } from "../../../src/core/analysis/findings";
import { parse } from "../../../src/core/analysis/parse";
import { findQuotations } from "../../../src/core/analysis/quotations";
import { contains, overlaps } from "../../../src/core/model/span";
import { run } from "../../fixtures/run";

const quotationsIn = (text: string): readonly Quotation[] => run(findQuotations(run(parse(text))));

suite("quotations", () => {
  const cases: [name: string, text: string, expected: string[]][] = [
    ["curly", "“It is,” he said. “Really.”", ["“It is,”", "“Really.”"]],
    ["straight", 'She called it "a win" and "a sign".', ['"a win"', '"a sign"']],
    ["single, with apostrophes", "‘It’s the workers’ rights,’ she said.", ["‘It’s the workers’ rights,’"]],
    ["straight single", "Don't call it 'fair' in workers' homes.", ["'fair'"]],
    ["apostrophe in front of a word", "Back in the '90s 'tis said that rock 'n' roll won.", []],
    ["an opening single mark that nothing closes", "He went ‘home and stayed.", []],
    ["typed as in TeX", "``Go,'' he said, ''or stay.''", ["``Go,''", "''or stay.''"]],
    ["an apostrophe inside two", "''It isn't the ferry's fault,'' he said.", ["''It isn't the ferry's fault,''"]],
    ["single marks inside two", "He said, ''The 'boys' left.'' Then", ["''The 'boys' left.''", "1 'boys'"]],
    [
      "two curly marks",
      "‘‘We don’t row,’’ she said. ‘‘We ‘sail’.’’",
      ["‘‘We don’t row,’’", "‘‘We ‘sail’.’’", "1 ‘sail’"],
    ],
    ["the opening mark at both ends", "“We row.“ He left. “We sail.“", ["“We row.“", "“We sail.“"]],
    ["no space after the closing mark", '"We row,"he said."We sail."', ['"We row,"', '"We sail."']],
    ["straight inside curly", '“He said "row" twice,” she said.', ['“He said "row" twice,”', '1 "row"']],
    [
      "closed with another mark",
      "“We row,\" he said. \"We sail.” ''We swim,” he said.",
      ['“We row,"', '"We sail.”', "''We swim,”"],
    ],
    ["single outside", "'I don't know the boys' boat,' he said.", ["'I don't know the boys' boat,'"]],
    ["guillemets", "Il a dit « oui » et »nein«.", ["« oui »", "»nein«"]],
    ["low opening", "„Ja“, sagte er. „No”, disse. ‚Gut‘.", ["„Ja“", "„No”", "‚Gut‘"]],
    ["the same mark at both ends", "Hon sa ”ja” och gick.", ["”ja”"]],
    ["nested", "“She said ‘no’ to us.”", ["“She said ‘no’ to us.”", "1 ‘no’"]],
    ["nested twice", "“A ‘b “c” d’ e”", ["“A ‘b “c” d’ e”", "1 ‘b “c” d’", "2 “c”"]],
    ["unbalanced: to the end of the paragraph", "He said “we go\nThey stayed.", ["“we go"]],
    ["a length in inches", 'The 5" wide board is "new".', ['"new"']],
    ["over paragraphs", "“One.\n“Two.\n“Three.” End.", ["+“One.", "+“Two.", "+“Three.”"]],
    ["a closed one and another are two", "“One.”\n“Two.”", ["“One.”", "“Two.”"]],
    ["an open one and a plain paragraph", "“One.\nTwo.\n“Three.”", ["“One.", "“Three.”"]],
    ["nothing inside", "“” and “", []],
  ];
  for (const [name, text, expected] of cases)
    test(name, () => {
      const found = quotationsIn(text).map(
        ({ start, end, depth, continues }) =>
          `${continues ? "+" : ""}${depth > 0 ? `${depth} ` : ""}${text.slice(start, end)}`,
      );
      assert.deepEqual(found, expected);
    });

  test("the inner span leaves the marks out", () => {
    const text = "``Go,'' he said, “now.";
    assert.deepEqual(
      quotationsIn(text).map(({ inner }) => text.slice(inner.start, inner.end)),
      ["Go,", "now."],
    );
  });

  test("any text: in order, inside the text and its paragraph, disjoint at one depth, nested otherwise", () => {
    const mark = fc.constantFrom(
      ..."“”\"‘’'«»„‚‹›‟`".split(""),
      "''",
      "``",
      "a",
      "s",
      " ",
      "\n",
      ".",
      "5",
      "\ud83d",
      "ש",
    );
    const anyText = fc.oneof(
      fc.array(mark).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const found = quotationsIn(text);
        for (const [i, one] of found.entries()) {
          assert.ok(one.start >= 0 && one.end <= text.length && one.inner.end > one.inner.start);
          assert.ok(contains(one, one.inner));
          assert.ok(i === 0 || found[i - 1]!.start < one.start);
          for (const other of found.slice(0, i))
            if (other.depth === one.depth) assert.ok(!overlaps(other, one));
            else if (overlaps(other, one)) assert.ok(contains(other, one));
        }
      }),
    );
  });
});
