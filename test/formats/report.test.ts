import assert from "node:assert/strict";
import { Emoji, GFM, parser } from "@lezer/markdown";
import fc from "fast-check";
import { BUILT_IN } from "../../src/core/codebook/builtIn";
import type { Article } from "../../src/core/formats/format";
import { quoteCard } from "../../src/core/formats/quoteCard";
import { report } from "../../src/core/formats/report";
import { anyArticle } from "../fixtures/anyDocument";
import { at, FAIR, position, TEXT } from "../fixtures/fair";

const ARTICLE: Article = { name: "fair.txt", text: TEXT, document: FAIR };

// a reader of GitHub's dialect, which knows more markup than plain Markdown
const reader = parser.configure([GFM, Emoji]);
function foreignNodes(text: string, own: string): readonly string[] {
  const names = new Set<string>();
  reader.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
  return [...names].filter((name) => !own.split(" ").includes(name));
}

/** An article all of whose names and words are these. */
function made(words: string): Article {
  const text = `${words}\n${TEXT}`;
  const span = { start: 0, end: words.length };
  return {
    name: words,
    text,
    document: {
      ...FAIR,
      actors: FAIR.actors.map((it) => ({ ...it, name: words, role: words })),
      attributions: FAIR.attributions.map((it) => ({ ...it, content: [span], source: [span] })),
      positions: FAIR.positions.map((it) => ({
        ...it,
        stance: "oppose",
        issue: span,
        condition: span,
        when: span,
        where: span,
        category: words,
      })),
    },
  };
}
const anyMarkup = fc.oneof(
  fc.constantFrom(
    ..."*a*|__b__|[x](y)|![i](j)|<b>|&amp;|# h|- l|+ p|1. n|2) n|> q|`c`|~~s~~|https://x.y|www.x.y|a@b.cd|:smile:|---|===|```|[x]: y|a\\|b".split(
      "|",
    ),
    "a | b",
    "\n\n",
    "- [ ] t",
  ),
  fc.string({ unit: "binary", minLength: 1 }),
);

suite("positions report", function () {
  this.timeout(20_000);

  test("a table by issue, for and against, with quote and line", () => {
    assert.equal(
      report.write(ARTICLE),
      `# Positions in fair.txt

| Issue | For | Against |
| --- | --- | --- |
| *No issue named* | **Ada Quill**, Mayor, the city: The fair will move — *commitment; for the city; on Monday* (line 1, suggested) | Nobody named: Nobody asked the club — *concern* (line 2, suggested) |
| **plan** |  | **Riders’ Club**: the plan unless the city pays — *opposition; to the city; unless the city pays* (line 2, suggested) |

*1 statement takes no side and is left out.*
`,
    );
  });

  test("several on one side stand below one another; the codebook's issues and sides count", () => {
    const more = position("p9", "q1", { stance: "shrug", actor: "aClub", issue: at("the plan"), category: "fair" });
    const positions = [...FAIR.positions.map((it) => (it.id === "p3" ? { ...it, category: "fair" } : it)), more];
    const book = {
      ...BUILT_IN,
      issues: [{ id: "fair", label: "The fair", definition: "" }],
      stances: [...BUILT_IN.stances, { id: "shrug", label: "Shrug", definition: "", polarity: null, from: [] }],
    };
    const lines = report.write({ ...ARTICLE, document: { ...FAIR, positions }, book }).split("\n");
    assert.equal(lines[2], "| Issue | For | Against | Other |");
    const fair = lines.filter((line) => line.startsWith("| **The fair**"));
    assert.equal(fair.length, 1);
    assert.match(fair[0]!, /\| {2}\| \*\*Riders’ Club\*\*: .*\| \*\*Riders’ Club\*\*: .*\*shrug\*/);
  });

  test("where nobody takes a side it says so", () => {
    const positions = FAIR.positions.filter(({ id }) => id === "p2");
    assert.match(report.write({ ...ARTICLE, document: { ...FAIR, positions } }), /Nobody takes a side\./);
  });

  test("it has no markup but its own, whatever the article and its names hold", () => {
    const own =
      "Document Paragraph Escape ATXHeading1 HeaderMark Table TableHeader TableDelimiter TableRow TableCell StrongEmphasis Emphasis EmphasisMark";
    const check = (article: Article) => {
      const written = report.write(article);
      assert.deepEqual(foreignNodes(written, own), [], written);
      const rows = written.split("\n").filter((line) => line.startsWith("|"));
      assert.equal(new Set(rows.map((line) => line.match(/(?<!\\)\|/g)?.length)).size <= 1, true, written);
    };
    fc.assert(fc.property(anyMarkup, (words) => check(made(words))));
    fc.assert(fc.property(anyArticle, (article) => check({ name: "a.txt", ...article })));
  });
});

suite("quote card", () => {
  const cases: [id: string, card: string | null][] = [
    [
      "q1",
      "> *Reported:* The fair will move\n>\n> — **Ada Quill**, Mayor, the city, on Monday (fair.txt, line 1, suggested)\n",
    ],
    [
      "q2",
      "> “We have no room,” … “and no money.”\n>\n> — **Ada Quill**, Mayor, the city (fair.txt, line 1, suggested)\n",
    ],
    [
      "q3",
      "> *Reported, in part quoted:* the plan unless the city pays\n>\n> — **Riders’ Club** (fair.txt, line 2, suggested)\n",
    ],
    ["q4", "> *Reported:* Nobody asked the club\n>\n> — it (fair.txt, line 2, suggested)\n"],
    ["q5", null],
    ["p1", null],
  ];
  for (const [id, card] of cases) test(id, () => assert.equal(quoteCard(ARTICLE, id), card));

  test("an affiliation that the role names is not said twice", () => {
    const actors = FAIR.actors.map((it) => (it.id === "aQuill" ? { ...it, role: "Mayor of the city" } : it));
    const card = quoteCard({ ...ARTICLE, document: { ...FAIR, actors } }, "q2");
    assert.match(card ?? "", /— \*\*Ada Quill\*\*, Mayor of the city \(/);
  });

  test("nothing in an article becomes markup", () => {
    const own = "Document Blockquote QuoteMark Paragraph Escape StrongEmphasis Emphasis EmphasisMark";
    fc.assert(
      fc.property(anyMarkup, (words) => {
        const card = quoteCard(made(words), "q1") ?? "";
        assert.deepEqual(foreignNodes(card, own), [], card);
        assert.equal(card.split("\n").length, 4);
      }),
    );
  });
});
