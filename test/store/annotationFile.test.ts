import assert from "node:assert/strict";
import fc from "fast-check";
import { isDecided } from "../../src/core/decisions";
import type { AnnotationDocument } from "../../src/core/model";
import { parseAnnotationFile, serialize } from "../../src/store/annotationFile";
import { anyArticle, anyText } from "./anyDocument";

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
  actors: [{ id: "a1", ...suggested, name: "Ann Lee", type: "person", role: "Mayor", affiliation: null, aliases: [] }],
  mentions: [
    { id: "m1", ...suggested, span: at("Mayor Ann Lee"), head: at("Ann Lee"), kind: "name", actor: "a1" },
    { id: "m2", ...suggested, span: at("she"), head: at("she"), kind: "pronoun", actor: "a1" },
  ],
  attributions: [
    {
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
      fc.property(anyArticle, ({ text, document }) => {
        const json = serialize({ name: NAME, text, document });
        const result = opened(json, text);
        assert.deepEqual(result.document, document);
        assert.equal(
          result.relocated.exact,
          [document.mentions, document.attributions, document.positions].flat().length,
        );
        assert.equal(serialize({ name: NAME, text, document: result.document }), json);
      }),
      { numRuns: 300 },
    );
  });

  test("in another text no annotation stands on other words, and no decision is gone", () => {
    fc.assert(
      fc.property(anyArticle, anyText, fc.nat(60), ({ text, document }, other, cut) => {
        const changed = text.slice(0, cut) + other + text.slice(cut);
        const json = serialize({ name: NAME, text, document });
        const result = opened(json, changed).document;
        const words = new Map(document.mentions.map(({ id, span }) => [id, text.slice(span.start, span.end)]));
        for (const { id, span } of result.mentions) assert.equal(changed.slice(span.start, span.end), words.get(id));
        const all = ({ mentions, attributions, positions }: AnnotationDocument) =>
          [mentions, attributions, positions].flat();
        const kept = new Set([...all(result), ...result.lost].map(({ id }) => id));
        for (const decision of all(document).filter(isDecided)) assert.ok(kept.has(decision.id), decision.id);

        // what was lost is written back as it was, and found again in the first text
        const again = serialize({ name: NAME, text: changed, document: result });
        assert.equal(serialize({ name: NAME, text: changed, document: opened(again, changed).document }), again);
        for (const { entry } of result.lost) assert.ok(listed(again).some((it) => isSame(it, entry)));
        const back = opened(again, text).document;
        const found = new Set([...all(back), ...back.lost].map(({ id }) => id));
        for (const decision of all(document).filter(isDecided)) assert.ok(found.has(decision.id), decision.id);
      }),
      { numRuns: 300 },
    );
  });

  test("one decision changes only its own lines", () => {
    const [first, ...rest] = DOCUMENT.mentions;
    const decided = serialize({
      name: NAME,
      text: TEXT,
      document: { ...DOCUMENT, mentions: [{ ...first!, ...accepted }, ...rest] },
    });
    const before = FILE.split("\n");
    const after = decided.split("\n");
    assert.equal(after.length, before.length);
    assert.deepEqual(
      after.filter((line, i) => line !== before[i]).map((line) => line.trim().split(":")[0]),
      ['"status"', '"provenance"'],
    );
    assert.ok(before.every((line) => line.length < 250));
  });

  test("words that moved are found, words that are gone are kept with their evidence", () => {
    const moved = opened(FILE, `A headline.\n\n${TEXT}`);
    assert.deepEqual(moved.relocated, { exact: 0, moved: 4, ambiguous: 0, lost: 0 });
    assert.equal(moved.document.mentions[0]!.head.start, at("Ann Lee").start + 13);

    const gone = opened(FILE, "Mayor Ann Lee said the bridge would close. Nobody else spoke.").document;
    assert.deepEqual(
      gone.lost.map(({ kind, id, quote }) => [kind, id, quote]),
      [
        ["attribution", "q1", "“It must close,”"],
        ["position", "p1", "close"],
      ],
    );
    assert.deepEqual(
      gone.mentions.map(({ id }) => id),
      ["m1"],
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
    ["a merge conflict", FILE.replace("{\n", "{\n<<<<<<< HEAD\n"), /^Line 2 begins a merge conflict/],
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
    ["a span past the article", FILE.replace(/"length": \d+/, '"length": 20'), /ends after the article, which had 20/],
    ["a head outside", FILE.replace("[ 6, 13 ]", "[ 6, 14 ]"), /^mentions\[0\].*“head”/],
    ["an unknown actor", FILE.replace('"speaker": "a1"', '"speaker": "zz"'), /speaker names an actor.*“zz”/],
    ["no evidence", FILE.replace('"attribution": "q1"', '"attribution": "q2"'), /names an attribution.*“q2”/],
    ["an id twice", FILE.replace('"id": "m2"', '"id": "m1"'), /^mentions\[1\] has the same id/],
    ["an unknown stance", FILE.replace('"demand"', '"shrug"'), /stance should be “support” or/],
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
      assert.equal(result.problem, "broken");
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

  test("opens or reports whatever a mutation makes of a file", () => {
    const junk = fc.oneof(fc.string(), fc.constantFrom("null", "-1", '"', "{", "}", "[", "]", ",", "1e999", "\\u0000"));
    let intact = 0;
    fc.assert(
      fc.property(fc.nat(FILE.length), fc.nat(40), junk, anyText, (from, length, put, text) => {
        const result = parseAnnotationFile(FILE.slice(0, from) + put + FILE.slice(from + length), text);
        if (result.ok) intact++;
        else assert.match(result.message, /\w+ .*\.$/s);
      }),
      { numRuns: 300 },
    );
    assert.ok(intact > 0 && intact < 300);
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseAnnotationFile(JSON.stringify(value), TEXT)));
  });
});

const listed = (json: string): readonly unknown[] => {
  const { mentions, attributions, positions } = JSON.parse(json);
  return [...mentions, ...attributions, ...positions];
};
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
