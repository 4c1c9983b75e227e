import assert from "node:assert/strict";
import { Emoji, GFM, parser } from "@lezer/markdown";
import fc from "fast-check";
import { parse as parseCsv } from "papaparse";
import { FORMATS } from "../../src/core/formats";
import { csv } from "../../src/core/formats/csv";
import type { Article } from "../../src/core/formats/format";
import { json } from "../../src/core/formats/json";
import { jsonLines } from "../../src/core/formats/jsonLines";
import { markdown, plain } from "../../src/core/formats/markdown";
import { lineCounter, resolve } from "../../src/core/formats/statements";
import type { AnnotationDocument } from "../../src/core/model/types";
import { anyArticle } from "../fixtures/anyDocument";

const machine = {
  status: "suggested",
  provenance: { by: "machine", rule: "words, then speaker", confidence: 0.81234 },
} as const;
const rejected = { status: "rejected", provenance: { by: "person" } } as const;
const TEXT = "Mayor Ann Lee spoke.\r\n“It must close,” she said on Monday. “Or not.”";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const DOCUMENT: AnnotationDocument = {
  actors: [
    {
      kind: "actor",
      id: "a1",
      ...machine,
      name: "Ann Lee",
      type: "person",
      role: "Mayor",
      affiliation: "a2",
      aliases: ["Lee"],
    },
    { kind: "actor", id: "a2", ...machine, name: "Arlen", type: "place", role: null, affiliation: null, aliases: [] },
    {
      kind: "actor",
      id: "a3",
      ...rejected,
      name: "Monday",
      type: "person",
      role: null,
      affiliation: null,
      aliases: [],
    },
  ],
  mentions: [
    {
      kind: "mention",
      id: "m1",
      ...machine,
      span: at("Mayor Ann Lee"),
      head: at("Ann Lee"),
      refersBy: "name",
      actor: "a1",
    },
  ],
  attributions: [
    {
      kind: "attribution",
      id: "q1",
      ...machine,
      form: "direct",
      source: [at("she")],
      cue: [at("said")],
      content: [at("“It must close,”"), at("“Or not.”")],
      speaker: "a1",
    },
    {
      kind: "attribution",
      id: "q2",
      ...rejected,
      form: "direct",
      source: [],
      cue: [],
      content: [at("spoke")],
      speaker: "a3",
    },
  ],
  positions: [
    {
      kind: "position",
      id: "p1",
      ...machine,
      attribution: "q1",
      actor: "a1",
      onBehalfOf: "a2",
      stance: "demand",
      issue: at("close"),
      condition: null,
      addressee: "a3",
      when: at("on Monday"),
      where: null,
    },
  ],
  notes: [],
  lost: [],
};
const ARTICLE: Article = { name: "bridge.txt", text: TEXT, document: DOCUMENT };

const named = anyArticle.chain((article) =>
  fc
    .oneof(fc.string({ unit: "binary" }), fc.constantFrom("=cmd", "a,b", '"'))
    .map((name): Article => ({ name, ...article })),
);
const cellsOf = (text: string) => parseCsv<string[]>(text, { delimiter: ",", newline: "\r\n" }).data;

/** The apostrophe before what looks like a formula. */
const GUARD = /^'(?=[\s\p{C}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|\s*[\t\r\n])/u;

suite("formats", function () {
  this.timeout(20_000);

  test("are one table with different ids and endings", () => {
    for (const key of ["id", "label", "extension"] as const)
      assert.equal(new Set(FORMATS.map((format) => format[key])).size, FORMATS.length);
  });

  test("JSON stands for itself: names and words instead of ids", () => {
    const { article, actors, attributions } = JSON.parse(json.write(ARTICLE));
    assert.equal(article, "bridge.txt");
    assert.deepEqual(
      actors.map((actor: { name: string }) => actor.name),
      ["Ann Lee", "Arlen"],
    );
    assert.equal(attributions.length, 1);
    const [{ speaker, content, line, positions }] = attributions;
    assert.deepEqual(speaker, { name: "Ann Lee", type: "person", role: "Mayor", affiliation: "Arlen" });
    assert.deepEqual(content[1], { text: "“Or not.”", ...at("“Or not.”") });
    assert.equal(line, 2);
    assert.deepEqual(positions[0].issue, { text: "close", ...at("close") });
    assert.deepEqual([positions[0].onBehalfOf, positions[0].addressee], ["Arlen", null]);
  });

  test("CSV has a row for each position", () => {
    const [head, row, end] = cellsOf(csv.write(ARTICLE).replace("\uFEFF", ""));
    const cells = Object.fromEntries(head!.map((name, i) => [name, row![i]]));
    assert.deepEqual(end, [""]);
    assert.deepEqual(cells, {
      article: "bridge.txt",
      actor: "Ann Lee",
      type: "person",
      role: "Mayor",
      affiliation: "Arlen",
      "on behalf of": "Arlen",
      stance: "demand",
      issue: "close",
      condition: "",
      addressee: "",
      when: "on Monday",
      date: "",
      where: "",
      form: "direct",
      source: "she",
      cue: "said",
      quote: "“It must close,” … “Or not.”",
      line: "2",
      start: "22",
      end: String(TEXT.length),
      status: "suggested",
      rule: "words, then speaker",
      confidence: "0.812",
      "issue code": "",
      fields: "",
      "quote fields": "",
      "actor fields": "",
      "actor sure": "",
      "stance sure": "",
      "issue sure": "",
      "condition sure": "",
      "addressee sure": "",
      "when sure": "",
      "where sure": "",
      asserted: "stance, issue, when",
      "decided by": "",
      "decided at": "",
      corrected: "",
    });
  });

  const by = { name: "P", at: "2026-01-02T03:04:05Z" };
  const coded = {
    ...DOCUMENT,
    actors: DOCUMENT.actors.map((it) => ({ ...it, fields: { party: "Left" } })),
    attributions: DOCUMENT.attributions.map((it) => ({ ...it, fields: { ironic: true } })),
    positions: DOCUMENT.positions.map((it) => ({
      ...it,
      status: "accepted" as const,
      category: "bridge",
      fields: { salience: 3, "[tone](x)": "*harsh*" },
      decision: { ...by, corrected: ["issue", "stance"] },
    })),
  };

  test("CSV says which model proposed a position", () => {
    const provenance = {
      by: "machine",
      rule: "second reader",
      confidence: 0.8,
      reader: { model: "owl-3", prompt: "1" },
    } as const;
    const positions = DOCUMENT.positions.map((it) => ({ ...it, provenance }));
    const [head, row] = cellsOf(csv.write({ ...ARTICLE, document: { ...DOCUMENT, positions } }).replace("\uFEFF", ""));
    assert.equal(row![head!.indexOf("rule")], "second reader: owl-3");
  });

  test("what a person coded and decided leaves in every format", () => {
    const document = coded;
    const { actors, attributions } = JSON.parse(json.write({ ...ARTICLE, document }));
    assert.deepEqual([actors[0].fields, attributions[0].fields], [{ party: "Left" }, { ironic: true }]);
    const [{ category, fields, decision }] = attributions[0].positions;
    assert.deepEqual(
      { category, fields, decision },
      {
        category: "bridge",
        fields: { salience: 3, "[tone](x)": "*harsh*" },
        decision: { ...by, corrected: ["issue", "stance"] },
      },
    );
    const [head, row] = cellsOf(csv.write({ ...ARTICLE, document }));
    const cells = Object.fromEntries(head!.map((name, i) => [name, row![i]]));
    assert.equal(cells["issue code"], "bridge");
    assert.deepEqual(JSON.parse(cells.fields!), { salience: 3, "[tone](x)": "*harsh*" });
    assert.deepEqual(JSON.parse(cells["quote fields"]!), { ironic: true });
    assert.deepEqual(JSON.parse(cells["actor fields"]!), { party: "Left" });
    assert.deepEqual([cells["decided by"], cells["decided at"], cells.corrected], [by.name, by.at, "issue; stance"]);
    const report = markdown.write({ ...ARTICLE, document });
    assert.match(report, /issue: bridge; salience: 3; \\\[tone\\\]\(x\): \\\*harsh\\\*/);
  });

  test("CSV tells how sure each field of a position is, and what is claimed of it", () => {
    const sure = { actor: 0.9, stance: 0.8, issue: 0.3, when: 0.2 };
    const provenance = { by: "machine", rule: "", confidence: 0.7, sure } as const;
    const positions = DOCUMENT.positions.map((it) => ({ ...it, status: "suggested" as const, provenance }));
    const [head, row] = cellsOf(csv.write({ ...ARTICLE, document: { ...DOCUMENT, positions } }));
    const columns = ["actor sure", "stance sure", "issue sure", "when sure", "where sure", "asserted"];
    assert.deepEqual(
      columns.map((column) => row![head!.indexOf(column)]),
      ["0.9", "0.8", "0.3", "0.2", "", "stance"],
    );
  });

  test("whoever added something has decided on it", () => {
    const positions = DOCUMENT.positions.map((it) => ({ ...it, provenance: { by: "person" as const, ...by } }));
    const [head, row] = cellsOf(csv.write({ ...ARTICLE, document: { ...DOCUMENT, positions } }));
    assert.equal(row![head!.indexOf("decided by")], "P");
    assert.equal(row![head!.indexOf("decided at")], by.at);
  });

  const formulas: [cell: string, written: string][] = [
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    [" =1", "' =1"],
    ["＝1", "'＝1"],
    ["﹦1", "'﹦1"],
    ["﹢1", "'﹢1"],
    ["﹣1", "'﹣1"],
    ["−1", "'−1"],
    ["﹫SUM(A1)", "'﹫SUM(A1)"],
    ["\u0000=1", "'\u0000=1"],
    ["\u001b+1", "'\u001b+1"],
    ["\u200b=1", "'\u200b=1"],
    ["\u00ad-1", "'\u00ad-1"],
    [" \u2060\u202e@1", "' \u2060\u202e@1"],
    ["\ufeff=1", "'\ufeff=1"],
    ["\u3164=1", "'\u3164=1"],
    ["\u200ba=1", "\u200ba=1"],
    ["a=1", "a=1"],
    ['=HYPERLINK("x")', '\'=HYPERLINK("x")'],
  ];
  for (const [name, written] of formulas)
    test(`CSV writes ${JSON.stringify(name)} so that no spreadsheet runs it`, () => {
      const actors = [{ ...DOCUMENT.actors[0]!, name }];
      const rows = cellsOf(csv.write({ ...ARTICLE, document: { ...DOCUMENT, actors } }));
      assert.equal(rows[1]![1], written);
    });

  test("CSV reads back to the same cells, whatever they hold", () => {
    fc.assert(
      fc.property(named, (article) => {
        const rows = cellsOf(csv.write(article)).slice(1, -1);
        const { statements } = resolve(article);
        const quotes = statements.flatMap(({ content, positions, alsoSpeakers = [] }) =>
          Array<string>(positions.length || 1 + alsoSpeakers.length).fill(content.map(({ text }) => text).join(" … ")),
        );
        assert.deepEqual(
          rows.map((row) => row[16]!.replace(GUARD, "")),
          quotes,
        );
        for (const row of rows) {
          assert.equal(row.length, 38);
          for (const cell of row) assert.doesNotMatch(cell, /^[\s\p{C}\p{DI}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u);
          assert.equal(row[0]!.replace(/^'/, ""), article.name.replace(/^'/, ""));
        }
      }),
    );
  });

  test("each of JSON Lines is one attribution", () => {
    fc.assert(
      fc.property(named, (article) => {
        const lines = jsonLines.write(article).split("\n");
        assert.equal(lines.pop(), "");
        const { statements } = resolve(article);
        const expected = statements.map((statement) => ({ article: article.name, ...statement }));
        assert.deepEqual(
          lines.map((line) => JSON.parse(line)),
          JSON.parse(JSON.stringify(expected)),
        );
        assert.deepEqual(JSON.parse(json.write(article)).attributions, JSON.parse(JSON.stringify(statements)));
      }),
    );
  });

  test("a time is resolved by the article's date, and again when a person corrects it", () => {
    const text = `ARLEN, Dec. 12, 2025 — ${TEXT}`;
    const by = text.length - TEXT.length;
    const on = (when: { readonly start: number; readonly end: number }): Article => {
      const moved = { start: when.start + by, end: when.end + by };
      return { name: "", text, document: { ...DOCUMENT, positions: [{ ...DOCUMENT.positions[0]!, when: moved }] } };
    };
    const [head, row] = cellsOf(csv.write(on(at("on Monday"))));
    assert.equal(row![head!.indexOf("date")], "2025-12-08");
    assert.match(markdown.write(on(at("on Monday"))), /when: on Monday \(2025-12-08\)/);
    assert.equal(JSON.parse(json.write(on(at("on Monday")))).attributions[0].positions[0].date, "2025-12-08");
    assert.equal(JSON.parse(json.write(on(at("spoke")))).attributions[0].positions[0].date, null);
    assert.equal(JSON.parse(json.write(ARTICLE)).attributions[0].positions[0].date, null);
  });

  test("Markdown tells who holds what, with words and line", () => {
    assert.equal(
      markdown.write(ARTICLE),
      `# bridge.txt

## Ann Lee (Mayor, Arlen)

- **demand** close; for: Arlen; when: on Monday (suggested)
  - line 2, direct: “It must close,” … “Or not.” (she; said)
`,
    );
    assert.match(
      markdown.write({ ...ARTICLE, document: { ...DOCUMENT, attributions: [] } }),
      /No quotes or reported speech/,
    );
  });

  // a reader of GitHub's dialect, which knows more markup than plain Markdown
  const reader = parser.configure([GFM, Emoji]);
  const nodesOf = (text: string): string[] => {
    const names = new Set<string>();
    reader.parse(text).iterate({ enter: ({ name }) => void names.add(name) });
    return [...names].sort();
  };
  test("text in Markdown is text, whatever it looks like", () => {
    const markup = fc.constantFrom(
      "*a*",
      "__b__",
      "[x](y)",
      "![i](j)",
      "<b>",
      "<!--",
      "&amp;",
      "# h",
      "- l",
      "1. n",
      "> q",
      "`c`",
      "~~s~~",
      "|",
      "https://x.y",
      "www.x.y",
      "a@b.cd",
      ":smile:",
      "\n",
      "\n\n",
      "    ",
      "\\",
      "[x]: y",
      "]",
      "(",
      "$m$",
      "---",
      "===",
      "```",
      "+ p",
      "\u2028",
      "\ud800",
      "אב",
    );
    const anyMarkup = fc.oneof(
      fc.array(markup, { maxLength: 8 }).map((parts) => parts.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(anyMarkup, (text) => {
        const allowed = new Set(["Document", "Paragraph", "Escape"]);
        const written = `Line: ${plain(text)}`;
        assert.deepEqual(
          nodesOf(written).filter((name) => !allowed.has(name)),
          [],
          written,
        );
        assert.equal(
          written.replace(/\\([\\`*_{}[\]<>#|~^$=&@:.])/g, "$1").replaceAll("\u2060", ""),
          `Line: ${text.replace(/\s+/g, " ").trim().replaceAll("\u2060", "")}`,
        );
      }),
    );
  });

  test("nothing throws, and a report has no markup but its own", () => {
    const own = new Set(
      "Document Paragraph Escape ATXHeading1 ATXHeading2 HeaderMark BulletList ListItem ListMark StrongEmphasis EmphasisMark".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(named, (article) => {
        for (const format of FORMATS) format.write(article);
        const report = markdown.write(article);
        assert.deepEqual(
          nodesOf(report).filter((name) => !own.has(name)),
          [],
          report,
        );
      }),
    );
  });

  test("lines are counted as an editor does", () => {
    const lineAt = lineCounter("a\r\nb\rc\nd");
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map(lineAt), [1, 1, 1, 2, 2, 3, 3, 4, 4]);
  });
});
