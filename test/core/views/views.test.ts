import assert from "node:assert/strict";
import fc from "fast-check";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import { codeOf } from "../../../src/core/codebook/codebook";
import { sliceOf } from "../../../src/core/model/span";
import type { DateAt, Lost } from "../../../src/core/model/types";
import { actorRows } from "../../../src/core/views/actors";
import { briefOf } from "../../../src/core/views/briefs";
import { hoverAt } from "../../../src/core/views/hover";
import { KINDS, MARKS, type Mark, marks } from "../../../src/core/views/marks";
import { type Grouping, positionRows } from "../../../src/core/views/positions";
import { rejectedRows } from "../../../src/core/views/rejected";
import { everyRow, type Row } from "../../../src/core/views/rows";
import { type Line, reason } from "../../../src/core/views/words/lines";
import { excerpt, plain } from "../../../src/core/views/words/wording";
import { actor, at, attribution, FAIR, mention, position, TEXT } from "../../fixtures/fair";

const all = { text: "", neutral: true };

/** A tree as an outline: label | description. */
const outline = (rows: readonly Row[], depth = ""): string[] =>
  rows.flatMap((row) => [`${depth}${row.label} | ${row.description}`, ...outline(row.children, `${depth}  `)]);

/** Lines as text: *strong*, <link → id>. */
const written = (lines: readonly Line[]): string[] =>
  lines.map(({ pieces }) =>
    pieces
      .map((piece) =>
        typeof piece === "string"
          ? piece
          : "strong" in piece
            ? `*${piece.strong}*`
            : "link" in piece
              ? `<${piece.link} → ${piece.to}>`
              : `<${piece.label}: ${piece.decide} ${piece.on}>`,
      )
      .join(""),
  );

suite("project: positions", () => {
  const groupings: [Grouping, string[]][] = [
    [
      "actor",
      [
        "Ada Quill | 2 · Mayor",
        "  The fair will move | commits to · for the city · Monday",
        "  money | speaks of",
        "Riders’ Club | 1",
        "  the plan | opposes — unless the city pays · against the city",
        "Nobody named | 1",
        "  “It” is concerned about: Nobody asked the club | ",
      ],
    ],
    [
      "stance",
      [
        "Opposition | 1",
        "  Riders’ Club: opposes the plan — unless the city pays | against the city",
        "Commitments | 1",
        "  Ada Quill (for the city) commits to: The fair will move | Monday",
        "Concerns | 1",
        "  “It” is concerned about: Nobody asked the club | ",
        "Neutral | 1",
        "  Ada Quill: speaks of money | ",
      ],
    ],
    [
      "article",
      [
        "Ada Quill (for the city) commits to: The fair will move | Monday",
        "Ada Quill: speaks of money | ",
        "Riders’ Club: opposes the plan — unless the city pays | against the city",
        "“It” is concerned about: Nobody asked the club | ",
      ],
    ],
  ];
  for (const [grouping, expected] of groupings)
    test(`by ${grouping}`, () => assert.deepEqual(outline(positionRows(FAIR, TEXT, grouping, all)), expected));

  test("groups without a position that is shown are left out", () =>
    assert.deepEqual(outline(positionRows(FAIR, TEXT, "actor", { text: "plan", neutral: false })), [
      "Riders’ Club | 1",
      "  the plan | opposes — unless the city pays · against the city",
    ]));

  test("a row shows its words, says why, and can be heard", () => {
    const [row] = positionRows(FAIR, TEXT, "article", { text: "plan", neutral: false });
    assert.ok(row);
    assert.equal(row.shows, "p3");
    assert.equal(row.icon, "thumbsdown");
    assert.equal(
      row.spoken,
      "The Riders’ Club opposes the plan, against the city, unless the city pays, partial quote",
    );
    assert.deepEqual(written(row.tooltip()), [
      "*The Riders’ Club* opposes the plan, against the city, unless the city pays",
      "Partial quote: the plan unless the city pays",
      `Opposition: ${codeOf(BUILT_IN.stances, "oppose")?.definition}`,
      "verb of saying (87 % sure) · suggestion",
    ]);
  });

  test("several speak in the plural", () => {
    const actors = [actor("aMany", "Stall holders", { type: "group" })];
    const positions = [position("p", "q1", { actor: "aMany", stance: "deny", issue: at("plan") })];
    const [row] = positionRows({ ...FAIR, actors, positions }, TEXT, "article", all);
    assert.equal(row?.label, "Stall holders: deny the plan");
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

  test("actors with a colour have it on their icon", () =>
    assert.deepEqual(
      actorRows(FAIR, TEXT, BUILT_IN, new Map([["aClub", 3]])).map(({ label, tint }) => [label, tint]),
      [
        ["Ada Quill", null],
        ["Riders’ Club", "standpoint.actor3"],
        ["the city", null],
      ],
    ));

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
        assert.ok((parent?.children ?? rows).includes(row), row.id);
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
          "*Ada Quill* · person · <Mayor → m1> · <the city → aCity>",
          "2 mentions · 2 quotes · 2 positions",
          "Introduced as <“Mayor Ada Quill” → m1>",
          "*Positions*",
          "<commits to: The fair will move, for the city, on Monday → p1>",
          "<speaks of money → p2>",
          "*Quotes*",
          "<The fair will move → q1>",
          "<“We have no room,” … “and no money.” → q2>",
          "<Accept actor: accept aQuill> · <Reject actor: reject aQuill> · <Accept everything of this actor: acceptActor aQuill>",
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
          "<Accept position: accept p2> · <Reject position: reject p2>",
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
          "Position: *“It”* is concerned about: Nobody asked the club",
          "Concern: Worries, doubts, fears, regrets or warns, without rejecting it outright and without asking anybody to act.",
          "Why this position: verb of saying (87 % sure) · suggestion",
          "<Accept position: accept p4> · <Reject position: reject p4>",
          "Why: verb of saying (87 % sure) · suggestion",
          "<Accept quote: accept q4> · <Reject quote: reject q4>",
        ],
      ],
    ],
  ];
  test("the date that the words of a time mean", () => {
    const dateAt: DateAt = (when) => (when?.start === at("on Monday").start ? "2025-12-08" : null);
    const told = (at: DateAt) => hoverAt(FAIR, TEXT, 0, undefined, at)!.parts.flatMap(written);
    assert.ok(told(dateAt).includes("on Monday: 2025-12-08"));
    assert.ok(!told(() => null).some((line) => line.includes("2025")));
    const rows = positionRows(FAIR, TEXT, "article", all, undefined, undefined, dateAt);
    assert.ok(rows.flatMap((row) => written(row.tooltip())).includes("on Monday: 2025-12-08"));
  });

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
    assert.match(lines.slice(4, 6).join(), /→ p1>.*→ p2>/);
  });

  const meant: [word: string, title: string][] = [
    ["she", "“she” means *Ada Quill* · person · <Mayor → m1> · <the city → aCity>"],
    ["the club", "*Riders’ Club* · group"],
    ["Riders’ Club", "*Riders’ Club* · group"],
  ];
  for (const [word, title] of meant)
    test(`who “${word}” is`, () => assert.equal(written(hoverAt(FAIR, TEXT, at(word).start)!.parts[0]!)[0], title));

  test("a role that the article does not give beside the actor is no link", () => {
    const actors = FAIR.actors.map((it) => (it.id === "aQuill" ? { ...it, role: "Head of the city" } : it));
    const lines = written(hoverAt({ ...FAIR, actors }, TEXT, at("Quill").start)!.parts[0]!);
    assert.equal(lines[0], "*Ada Quill* · person · Head of the city · <the city → aCity>");
  });

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

suite("project: briefs", () => {
  const cases: [id: string, brief: string | undefined][] = [
    ["aQuill", "actor: Ada Quill, person, Mayor, 2 mentions"],
    ["q2", "direct quote: Ada Quill: “We have no room,” … “and no money.”"],
    ["p1", "position: Ada Quill commits to: The fair will move, for the city, on Monday"],
    ["unknown", undefined],
  ];
  for (const [id, expected] of cases)
    test(id, () => {
      const brief = briefOf(FAIR, TEXT, id);
      assert.equal(brief ? `${brief.what}: ${brief.words}` : undefined, expected);
    });

  test("what was rejected is one closed group, with all of it and nothing else", () => {
    const rejected = [...FAIR.actors, ...FAIR.attributions, ...FAIR.positions, ...FAIR.mentions].filter(
      ({ status }) => status === "rejected",
    );
    const [group, ...more] = rejectedRows(FAIR, TEXT);
    assert.ok(group && rejected.length > 0 && more.length === 0 && !group.open);
    assert.equal(group.description, String(rejected.length));
    assert.deepEqual(group.children.map(({ shows }) => shows).sort(), rejected.map(({ id }) => id).sort());
    assert.ok(group.children.every(({ status }) => status === "rejected"));
    const kept = { ...FAIR, actors: [], attributions: [], positions: [], mentions: [] };
    assert.deepEqual(rejectedRows(kept, TEXT), []);
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
    assert.equal(marks(FAIR, new Set()).length, KINDS.length);
    assert.ok(MARKS.every((mark) => KINDS.filter((kind) => kind.mark === mark).length >= 2));
  });
  test("a source is cut where a hint may stand in it", () => {
    const its = mention("m8", "aClub", at("the plan"), { refersBy: "role" });
    const attributions = [attribution("q", [at("Nobody")], { source: [at("the plan unless the city")] })];
    const [cut] = marks({ ...FAIR, attributions, mentions: [its] }, new Set(["sources"])).filter(
      ({ mark, status }) => mark === "sources" && status === "suggested",
    );
    assert.deepEqual(
      cut?.spans.map((span) => sliceOf(TEXT, span)),
      ["the plan", " unless the city"],
    );
  });
  test("actors apart by their colours, the others together", () => {
    const hues = new Map([
      ["aQuill", 2],
      ["aClub", 1],
    ] as const);
    const actors = marks(FAIR, new Set(["actors"]), hues).filter(({ spans }) => spans.length > 0);
    assert.deepEqual(
      actors.map(({ status, hue, spans }) => [status, hue, ...spans.map((span) => sliceOf(TEXT, span))]),
      [
        ["suggested", null, "the city"],
        ["suggested", 1, "the club"],
        ["accepted", 1, "Riders’ Club"],
        ["suggested", 2, "Ada Quill"],
      ],
    );
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
    const by = (confidence: number) =>
      reason({ provenance: { by: "machine", rule: "a rule", confidence }, status: "suggested" });
    assert.equal(by(1.5), "a rule (100 % sure) · suggestion");
    assert.equal(reason({ provenance: { by: "person", name: "Ann" }, status: "accepted" }), "added by Ann · accepted");
    assert.equal(reason({ provenance: { by: "person" }, status: "accepted" }), "added by a person · accepted");
    const corrected = { decision: { corrected: ["category", "fields.tone", "stance", "__proto__"] } };
    assert.equal(
      reason({ provenance: { by: "machine", rule: "a rule", confidence: 1 }, status: "suggested", ...corrected }),
      "a rule (100 % sure) · suggestion · corrected: issue, tone, stance, __proto__",
    );
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

suite("project: found again", () => {
  const [quote] = FAIR.attributions;
  const changed = { how: "changed", score: 0.93, was: "The fair would [move](x)" } as const;
  const record = { id: "x" };
  const lost: Lost[] = [
    { kind: "position", id: "x", how: "lost", quote: "a wider road", record },
    { kind: "attribution", id: "x", how: "ambiguous", quote: "“No,” ", record },
  ];

  test("a hover, a row and a screen reader say that the wording has changed, and what it was", () => {
    const document = {
      ...FAIR,
      attributions: FAIR.attributions.map((it) => (it === quote ? { ...it, anchored: changed } : it)),
    };
    const hover = hoverAt(document, TEXT, quote!.content[0]!.start)!;
    const told = "*Wording changed*: was “The fair would [move](x)” (93 %)";
    assert.ok(hover.parts.some((lines) => written(lines).includes(told)));
    const rows = positionRows(document, TEXT, "article", all);
    const row = rows.find((it) => written(it.tooltip()).includes(told))!;
    assert.match(row.description, /^wording changed/);
    assert.match(row.spoken, /wording changed$/);
    const quotes = actorRows(document, TEXT).flatMap((it) => it.children);
    assert.equal(
      quotes.filter((it) => it.description === "wording changed" && /wording changed$/.test(it.spoken)).length,
      1,
    );
    const moved = { ...quote!, anchored: { how: "moved", score: 1 } as const };
    const [first] = positionRows(
      { ...FAIR, attributions: [moved, ...FAIR.attributions.slice(1)] },
      TEXT,
      "article",
      all,
    );
    assert.ok(written(first!.tooltip()).includes("Moved: found at another place (100 %)"));
  });

  test("what is no longer in the article stands last", () => {
    for (const grouping of ["actor", "stance", "article"] as const) {
      const rows = positionRows({ ...FAIR, lost }, TEXT, grouping, all);
      assert.deepEqual(outline(rows.slice(-1)), [
        "No longer in the article | 2",
        "  a wider road | position · lost",
        "  “No,” | quote · several places fit",
      ]);
      assert.deepEqual(
        rows.at(-1)!.children.map(({ id, kind }) => [id, kind]),
        [
          ["lost:position:x", "lost"],
          ["lost:attribution:x", "lost"],
        ],
      );
      assert.match(rows.at(-1)!.children[1]!.spoken, /^quote, several places fit/);
    }
    assert.deepEqual(outline(positionRows({ ...FAIR, lost }, TEXT, "actor", { text: "ROAD", neutral: false })), [
      "No longer in the article | 1",
      "  a wider road | position · lost",
    ]);
  });
});
