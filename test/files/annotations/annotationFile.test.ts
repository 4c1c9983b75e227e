import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { fold } from "../../../src/core/anchoring/fold";
import { isDecided } from "../../../src/core/model/decided";
import type { AnnotationDocument, Attribution, Mention, Position } from "../../../src/core/model/types";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { brief } from "../../../src/files/annotations/brevity";
import { anyArticle, anyReadArticle, anyText } from "../../fixtures/anyDocument";

const NAME = "bridge.txt";
const TEXT = "Mayor Ann Lee said the bridge would close. “It must close,” she said. Nobody else spoke.";
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const machine = { by: "machine", rule: "words, then speaker", confidence: 0.8 } as const;
const suggested = { status: "suggested", provenance: machine } as const;
const accepted = { status: "accepted", provenance: { by: "person", at: "2026-03-01T10:00:00Z" } } as const;
const DOCUMENT: AnnotationDocument = {
  actors: [
    {
      kind: "actor",
      id: "a1",
      ...suggested,
      name: "Ann Lee",
      type: "person",
      role: "Mayor",
      affiliation: null,
      aliases: [],
    },
  ],
  mentions: [
    {
      kind: "mention",
      id: "m1",
      ...suggested,
      span: at("Mayor Ann Lee"),
      head: at("Ann Lee"),
      refersBy: "name",
      actor: "a1",
    },
    { kind: "mention", id: "m2", ...suggested, span: at("she"), head: at("she"), refersBy: "pronoun", actor: "a1" },
  ],
  attributions: [
    {
      kind: "attribution",
      id: "q1",
      ...suggested,
      form: "direct",
      source: [at("she")],
      cue: [at("said", 50)],
      content: [at("“It must close,”")],
      speaker: "a1",
    },
  ],
  positions: [
    {
      kind: "position",
      id: "p1",
      ...accepted,
      attribution: "q1",
      actor: "a1",
      onBehalfOf: null,
      stance: "demand",
      issue: at("close", 45),
      condition: null,
      addressee: null,
      when: null,
      where: null,
    },
  ],
  notes: [],
  lost: [],
};
const FILE = serialize({ name: NAME, text: TEXT, document: DOCUMENT });

function opened(json: string, text: string) {
  const result = parseAnnotationFile(json, text);
  assert.ok(result.ok, result.ok ? "" : result.message);
  return result;
}

suite("annotation file", function () {
  this.timeout(20_000);

  test("what is written is read, and written again it is the same to the byte", () => {
    fc.assert(
      fc.property(anyReadArticle, ({ text, document }) => {
        const json = serialize({ name: NAME, text, document });
        const result = opened(json, text);
        assert.deepEqual(result.document, document);
        assert.equal(
          result.relocated.exact,
          [document.mentions, document.attributions, document.positions, document.aside ?? [], document.notes].flat()
            .length,
        );
        assert.equal(serialize({ name: NAME, text, document: result.document }), json);
      }),
    );
  });

  test("in another text no annotation stands on other words, and no decision is gone", () => {
    fc.assert(
      fc.property(anyArticle, anyText, fc.nat(60), ({ text, document }, other, cut) => {
        const changed = text.slice(0, cut) + other + text.slice(cut);
        const json = serialize({ name: NAME, text, document });
        const result = opened(json, changed).document;
        const words = new Map(document.mentions.map(({ id, span }) => [id, text.slice(span.start, span.end)]));
        for (const { id, span, anchored } of result.mentions) {
          const now = changed.slice(span.start, span.end);
          if (anchored?.how === "changed") assert.equal(anchored.was, words.get(id));
          else assert.equal(fold(now).text, fold(words.get(id)!).text);
        }
        const all = ({ mentions, attributions, positions }: AnnotationDocument) =>
          [mentions, attributions, positions].flat();
        const kept = new Set([...all(result), ...result.lost].map(({ id }) => id));
        for (const decision of all(document).filter(isDecided)) assert.ok(kept.has(decision.id), decision.id);

        // what was lost is written back as it was, and found again in the first text
        const again = serialize({ name: NAME, text: changed, document: result });
        const second = opened(again, changed).document;
        const stayed = new Map(all(second).map((annotation) => [annotation.id, annotation]));
        for (const annotation of all(result))
          assert.deepEqual(mainWords(stayed.get(annotation.id)!), mainWords(annotation));
        for (const { id } of second.lost) assert.ok(result.lost.some((it) => it.id === id));
        for (const { kind, record } of result.lost)
          assert.ok(listed(again).some((it) => isDeepStrictEqual(it, brief(kind, record, false))));
        const back = opened(again, text).document;
        const found = new Set([...all(back), ...back.lost].map(({ id }) => id));
        for (const decision of all(document).filter(isDecided)) assert.ok(found.has(decision.id), decision.id);
      }),
    );
  });

  test("one decision changes only its own lines", () => {
    const [first, ...rest] = DOCUMENT.mentions;
    const decision = { at: "2026-03-01T10:00:00Z", corrected: ["actor"] };
    const mentions = [{ ...first!, status: "accepted" as const, decision, actor: null }, ...rest];
    const before = FILE.split("\n");
    const after = serialize({ name: NAME, text: TEXT, document: { ...DOCUMENT, mentions } }).split("\n");
    const names = (lines: readonly string[], others: readonly string[]) => {
      const left = [...others];
      const own = lines.filter((line) => !left.includes(line) || left.splice(left.indexOf(line), 1).length === 0);
      return own.map((line) => line.trim().split(":")[0]).sort();
    };
    assert.deepEqual(names(before, after), ['"actor"', '"span"', '"status"']);
    assert.deepEqual(names(after, before), ['"actor"', '"decision"', '"span"', '"status"']);
    assert.ok(before.every((line) => line.length < 250));
  });

  test("what says nothing is not written, what stands around the words only where a decision needs it", () => {
    const { mentions, positions, attributions } = JSON.parse(FILE);
    assert.deepEqual(mentions[1].span, { ...at("she"), exact: "she" });
    assert.equal(typeof attributions[0].content[0].prefix, "string", "a position stands on it");
    assert.deepEqual(Object.keys(positions[0]), [
      "id",
      "status",
      "attribution",
      "actor",
      "stance",
      "issue",
      "provenance",
    ]);
  });

  test("words that moved are found, words that are gone are kept with their evidence", () => {
    const moved = opened(FILE, `A headline.\n\n${TEXT}`);
    assert.equal(moved.relocated.moved, 2);
    assert.deepEqual(moved.document.mentions, [], "suggestions are made anew");
    const mentions = DOCUMENT.mentions.map((mention) => ({ ...mention, ...accepted }));
    const decided = serialize({ name: NAME, text: TEXT, document: { ...DOCUMENT, mentions } });
    assert.equal(opened(decided, `A headline.\n\n${TEXT}`).document.mentions[0]!.head.start, at("Ann Lee").start + 13);

    const gone = opened(FILE, "Mayor Ann Lee said the bridge would close. Nobody else spoke.").document;
    const again = serialize({ name: NAME, text: "Nobody else spoke.", document: gone });
    assert.deepEqual(opened(again, "Nobody else spoke.").document.lost, gone.lost, "offsets past the end are no error");
    assert.deepEqual(
      gone.lost.map(({ kind, id, quote }) => [kind, id, quote]),
      [
        ["attribution", "q1", "“It must close,”"],
        ["position", "p1", "close"],
      ],
    );
  });

  test("fields of others are kept: at the top, in an annotation, in an actor", () => {
    const file = JSON.parse(FILE);
    file.codebook = { name: "bridges" };
    file.actors[0].wikidata = "Q1";
    file.positions[0].note = { text: "see page 2" };
    const { document } = opened(JSON.stringify(file), TEXT);
    const again = JSON.parse(serialize({ name: NAME, text: TEXT, document }));
    assert.deepEqual(again, file);
  });

  const edited = (change: (file: Record<string, never>) => void) => {
    const file = JSON.parse(FILE);
    change(file);
    return JSON.stringify(file);
  };
  const broken: [name: string, json: string, message: RegExp][] = [
    ["nothing", "", /^Line 1, column 1: this is not valid JSON/],
    ["half of it", FILE.slice(0, 800), /^Line \d+, column \d+: this is not valid JSON/],
    ["a comma too many", '{\n  "format": "x",\n}', /^Line 3, column 1:/],
    ["a word without quotation marks", '{"a":\r\n  word}', /^Line 2, column 3:/],
    ["an unclosed text", '["a', /^Line 1, column 2:/],
    ["a merge conflict", FILE.replace("{\n", "{\n<<<<<<< HEAD\n"), /^On line 2 is a merge conflict/],
    ["no object", "[]", /^The file should be an object/],
    ["another file", '{"name": "x"}', /format is missing.*And \d+ more/],
    ["another format", FILE.replace("standpoint-annotations", "brat"), /^format should be “standpoint-annotations”/],
    ["huge nesting", `{"x":${"[".repeat(100)}${"]".repeat(100)}}`, /nested more than 32/],
    ["nesting past any stack", "[".repeat(300_000) + "]".repeat(300_000), /nested more than 32|not valid JSON/],
    ["a prototype", '{"x": {"__proto__": {"polluted": true}}}', /__proto__/],
    [
      "a negative offset",
      FILE.replace(/"start": \d+/, '"start": -1'),
      /^mentions\[0\]\.span\.start should be at least 0/,
    ],
    [
      "a broken number",
      FILE.replace(/"start": \d+/, '"start": 1.5'),
      /^mentions\[0\]\.span\.start should be a whole number/,
    ],
    ["a text for a number", FILE.replace(/"start": \d+/, '"start": "1"'), /^mentions\[0\]\.span\.start should be a/],
    ["a span of another length", FILE.replace(/"end": \d+/, '"end": 3'), /^mentions\[0\]\.span: “start” and “end”/],
    ["a head outside", FILE.replace("[ 6, 13 ]", "[ 6, 14 ]"), /^mentions\[0\].*“head”/],
    ["an empty stance", FILE.replace(`"demand"`, `""`), /stance should not be empty/],
    ["nobody’s provenance", FILE.replace('"by": "person"', '"by": "cat"'), /^positions\[0\]\.provenance/],
    [
      "nothing said",
      edited((file) => Object.assign(file.attributions![0]!, { content: [] })),
      /content should not be empty/,
    ],
    [
      "a confidence past certainty",
      FILE.replace('"confidence": 0.8', '"confidence": 8'),
      /confidence should be at most 1/,
    ],
  ];
  for (const [name, json, message] of broken)
    test(`reports ${name}`, () => {
      assert.notEqual(json, FILE);
      const result = parseAnnotationFile(json, TEXT);
      assert.ok(!result.ok);
      assert.equal(result.problem, name === "a merge conflict" ? "conflict" : "broken");
      assert.match(result.message, message);
      assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    });

  test("reports a newer format before anything else", () => {
    const result = parseAnnotationFile('{"format":"standpoint-annotations","version":2,"actors":7}', TEXT);
    assert.deepEqual(result, {
      ok: false,
      problem: "newer",
      message: "Its format is 2; this version of Standpoint reads format 1.",
    });
  });

  test("a byte order mark is no problem", () => assert.ok(parseAnnotationFile(`\uFEFF${FILE}`, TEXT).ok));
});

/** What it cannot be without: parts that were missing may be found the next time. */
const mainWords = (annotation: Mention | Attribution | Position): unknown =>
  "span" in annotation ? annotation.span : "content" in annotation ? annotation.content : annotation.issue;

const listed = (json: string): readonly unknown[] => {
  const { mentions, attributions, positions, notes } = JSON.parse(json);
  return [...mentions, ...attributions, ...positions, ...notes];
};
