import assert from "node:assert/strict";
import fc from "fast-check";
import { actorRows } from "../../src/core/project/actors";
import { hoverAt } from "../../src/core/project/hover";
import { MARKS, type Mark, marks } from "../../src/core/project/marks";
import { type Grouping, positionRows } from "../../src/core/project/positions";
import { everyRow, type Row } from "../../src/core/project/rows";
import { excerpt, type Line, plain, reason } from "../../src/core/project/text";
import { actor, at, FAIR, mention, position, TEXT } from "./fair";

const all = { text: "", neutral: true };

/** A tree as an outline: label | description. */
const outline = (rows: readonly Row[], depth = ""): string[] =>
  rows.flatMap((row) => [`${depth}${row.label} | ${row.description}`, ...outline(row.children, `${depth}  `)]);

/** Lines as text: *strong*, <link → id>. */
const written = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map((piece) =>
        typeof piece === "string" ? piece : "strong" in piece ? `*${piece.strong}*` : `<${piece.link} → ${piece.to}>`,
      )
      .join(""),
  );

suite("project: positions", () => {
  const groupings: [Grouping, string[]][] = [
    [
      "actor",
      [
        "Ada Quill | 2 · Mayor",
        "  commits to: The fair will move | for the city · on Monday",
        "  speaks of money | ",
        "Riders’ Club | 1",
        "  opposes the plan | against the city · unless the city pays",
        "Nobody named | 1",
        "  is concerned about: Nobody asked the club | ",
      ],
    ],
    [
      "stance",
      [
        "Opposition | 1",
        "  Riders’ Club opposes the plan | against the city · unless the city pays",
        "Commitments | 1",
        "  Ada Quill commits to: The fair will move | for the city · on Monday",
        "Concerns | 1",
        "  Nobody named is concerned about: Nobody asked the club | ",
        "Neutral | 1",
        "  Ada Quill speaks of money | ",
      ],
    ],
    [
      "article",
      [
        "Ada Quill commits to: The fair will move | for the city · on Monday",
        "Ada Quill speaks of money | ",
        "Riders’ Club opposes the plan | against the city · unless the city pays",
        "Nobody named is concerned about: Nobody asked the club | ",
      ],
    ],
  ];
  for (const [grouping, expected] of groupings)
    test(`by ${grouping}`, () => assert.deepEqual(outline(positionRows(FAIR, TEXT, grouping, all)), expected));

  test("groups without a position that is shown are left out", () =>
    assert.deepEqual(outline(positionRows(FAIR, TEXT, "actor", { text: "plan", neutral: false })), [
      "Riders’ Club | 1",
      "  opposes the plan | against the city · unless the city pays",
    ]));

  test("a row shows its words, says why, and can be heard", () => {
    const [row] = positionRows(FAIR, TEXT, "article", { text: "plan", neutral: false });
    assert.ok(row);
    assert.equal(row.shows, "p3");
    assert.equal(row.icon, "thumbsdown");
    assert.equal(row.spoken, "Riders’ Club opposes the plan, against the city, unless the city pays, partial quote");
    assert.deepEqual(written(row.tooltip()), [
      "*Riders’ Club* opposes the plan, against the city, unless the city pays",
      "Partial quote: the plan unless the city pays",
      "verb of saying (87 % sure) · suggestion",
    ]);
  });

  test("several speak in the plural", () => {
    const actors = [actor("aMany", "Stall holders", { type: "group" })];
    const positions = [position("p", "q1", { actor: "aMany", stance: "deny", issue: at("plan") })];
    const [row] = positionRows({ ...FAIR, actors, positions }, TEXT, "article", all);
    assert.equal(row?.label, "Stall holders deny plan");
  });
});

suite("project: actors", () => {
  test("named most first, with quotes and mentions", () =>
    assert.deepEqual(outline(actorRows(FAIR, TEXT)), [
      "Ada Quill | 2 · Mayor · the city",
      "  The fair will move | ",
      "  “We have no room,” … “and no money.” | ",
      "  2 mentions | ",
      "    Mayor Ada Quill | said on Monday. “We have no room,” she said, “and no money.”",
      "    she | said, “and no money.”",
      "Riders’ Club | 2",
      "  the plan unless the city pays | ",
      "  2 mentions | ",
      "    Riders’ Club | opposes the plan unless the city pays. Nobody asked the…",
      "    the club | , it says.",
      "the city | 1",
      "  1 mention | ",
      "    the city | pays. Nobody asked the club, it says.",
    ]));

  test("every row of a tree has an id of its own, a name to be heard and an icon", () => {
    const trees = [
      actorRows(FAIR, TEXT),
      positionRows(FAIR, TEXT, "actor", all),
      positionRows(FAIR, TEXT, "stance", all),
    ];
    for (const rows of trees) {
      const every = [...everyRow(rows)];
      assert.equal(new Set(every.map(([row]) => row.id)).size, every.length);
      for (const [row, parent] of every) {
        assert.ok(row.spoken && row.icon && row.label && row.tooltip().length > 0, row.id);
        assert.ok(!parent || parent.children.includes(row));
      }
    }
  });
});

suite("project: hover", () => {
  const cases: [where: string, offset: number, span: string, parts: string[][]][] = [
    [
      "a name that is also a source",
      at("Quill").start,
      "Mayor Ada Quill",
      [
        [
          "*Ada Quill* · person · Mayor · <the city → aCity>",
          "2 mentions · 2 quotes · 2 positions",
          "*Positions*",
          "<commits to: The fair will move, for the city, on Monday → p1>",
          "<speaks of money → p2>",
          "*Quotes*",
          "<The fair will move → q1>",
          "<“We have no room,” … “and no money.” → q2>",
        ],
      ],
    ],
    [
      "a quote",
      at("room").start,
      "“We have no room,”",
      [
        [
          "*Direct quote* · <Ada Quill → aQuill> · cue “said”",
          "Position: *Ada Quill* speaks of money",
          "Why this position: verb of saying (87 % sure) · suggestion",
          "Why: verb of saying (87 % sure) · accepted",
        ],
      ],
    ],
    [
      "a source nobody is known for",
      at("it", 1).start,
      "it",
      [
        [
          "*Reported speech* · it · cue “says”",
          "Position: *Nobody named* is concerned about: Nobody asked the club",
          "Why this position: verb of saying (87 % sure) · suggestion",
          "Why: verb of saying (87 % sure) · suggestion",
        ],
      ],
    ],
  ];
  for (const [where, offset, span, parts] of cases)
    test(where, () => {
      const hover = hoverAt(FAIR, TEXT, offset);
      assert.ok(hover);
      assert.equal(TEXT.slice(hover.span.start, hover.span.end), span);
      assert.deepEqual(hover.parts.map(written), parts);
    });

  test("other names of an actor", () =>
    assert.equal(
      written(hoverAt(FAIR, TEXT, at("Riders’").start)!.parts[0]!)[1],
      "also “the club” · 2 mentions · 1 quote · 1 position",
    ));

  test("positions that take a side stand before neutral ones", () => {
    const positions = [...FAIR.positions].reverse();
    const lines = written(hoverAt({ ...FAIR, positions }, TEXT, at("Quill").start)!.parts[0]!);
    assert.match(lines.slice(3, 5).join(), /→ p1>.*→ p2>/);
  });

  const meant: [word: string, title: string][] = [
    ["she", "“she” means *Ada Quill* · person · Mayor · <the city → aCity>"],
    ["the club", "*Riders’ Club* · group"],
    ["Riders’ Club", "*Riders’ Club* · group"],
  ];
  for (const [word, title] of meant)
    test(`who “${word}” is`, () => assert.equal(written(hoverAt(FAIR, TEXT, at(word).start)!.parts[0]!)[0], title));

  test("nothing where nothing is annotated, nor over a rejected actor's name", () => {
    assert.equal(hoverAt(FAIR, TEXT, at("on Monday").start), null);
    const alone = { ...FAIR, attributions: [] };
    assert.equal(hoverAt(alone, TEXT, at("on Monday").start), null);
  });

  test("many quotes are cut short", () => {
    const attributions = Array.from({ length: 9 }, (_, i) => ({ ...FAIR.attributions[0]!, id: `q${i}` }));
    const lines = written(hoverAt({ ...FAIR, attributions }, TEXT, at("Quill").start)!.parts[0]!);
    assert.equal(lines.filter((line) => line.startsWith("<The fair")).length, 3);
    assert.ok(lines.includes("*Quotes*, 3 of 9: the others are in the sidebar"));
  });
});

suite("project: marks", () => {
  const drawn = (shown: readonly Mark[]) =>
    Object.fromEntries(
      marks(FAIR, new Set(shown)).flatMap(({ mark, status, spans }) =>
        spans.length > 0 ? [[`${mark} ${status}`, spans.map((span) => TEXT.slice(span.start, span.end))]] : [],
      ),
    );
  test("each kind by its words, suggestions apart from what was accepted", () =>
    assert.deepEqual(drawn(MARKS), {
      "directQuotes accepted": ["“We have no room,”", "“and no money.”"],
      "mixedQuotes suggested": ["the plan unless the city pays"],
      "reportedSpeech suggested": ["The fair will move", "Nobody asked the club"],
      "cues suggested": ["said", "opposes", "says"],
      "cues accepted": ["said"],
      "sources suggested": ["Mayor Ada Quill", "The Riders’ Club", "it"],
      "sources accepted": ["she"],
      "actors suggested": ["Ada Quill", "the city", "the club"],
      "actors accepted": ["Riders’ Club"],
    }));
  test("only what is wanted, and an empty entry for the rest", () => {
    assert.deepEqual(Object.keys(drawn(["cues"])), ["cues suggested", "cues accepted"]);
    assert.equal(marks(FAIR, new Set()).length, 2 * MARKS.length);
  });
});

suite("project: text", () => {
  const cases: [text: string, length: number, expected: string][] = [
    ["short", 10, "short"],
    ["one two three", 9, "one two…"],
    ["one, two three", 6, "one…"],
    ["a\r\n\tb", 10, "a b"],
    ["averyveryverylongword", 5, "avery…"],
    ["abc👍👍", 4, "abc…"],
    ["\u202eevil\u2069", 10, "evil"],
    ["", 5, ""],
  ];
  for (const [text, length, expected] of cases)
    test(`excerpt of ${JSON.stringify(text)}`, () => assert.equal(excerpt(text, length), expected));

  test("any text becomes one line, and an excerpt no longer than wanted", () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        assert.doesNotMatch(plain(text), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        assert.ok(excerpt(text, length).length <= length + 1);
      }),
    );
  });

  test("why, by a machine or a person", () => {
    const by = (confidence: number) => reason({ by: "machine", rule: "a rule", confidence }, "suggested");
    assert.equal(by(1.5), "a rule (100 % sure) · suggestion");
    assert.equal(reason({ by: "person", name: "Ann" }, "accepted"), "added by Ann · accepted");
    assert.equal(reason({ by: "person" }, "accepted"), "added by a person · accepted");
  });

  test("rows and hovers can be made of any annotations, consistent or not", () => {
    const id = fc.constantFrom("aQuill", "aCity", "aNone", "__proto__", null);
    const span = fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(id, span), { maxLength: 8 }), fc.nat(200), (parts, offset) => {
        const document = {
          ...FAIR,
          mentions: parts.map(([actor, span], i) => mention(`m${i}`, actor, span)),
          attributions: parts.map(([speaker, span], i) => ({
            ...FAIR.attributions[0]!,
            id: `q${i}`,
            speaker,
            content: i % 3 ? [span] : [],
          })),
          positions: parts.map(([actor, issue], i) =>
            position(`p${i}`, `q${i + 1}`, { actor, addressee: actor, issue }),
          ),
        };
        hoverAt(document, TEXT, offset);
        const trees = (["actor", "stance", "article"] as const).map((by) => positionRows(document, TEXT, by, all));
        for (const rows of [actorRows(document, TEXT), ...trees])
          for (const [row] of everyRow(rows)) assert.ok(row.tooltip().length > 0);
      }),
    );
  });
});
