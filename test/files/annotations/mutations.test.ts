import assert from "node:assert/strict";
import fc from "fast-check";
import { BUILT_IN } from "../../../src/core/codebook/builtIn";
import { translate } from "../../../src/core/codebook/codebook";
import type { Codebook } from "../../../src/core/codebook/types";
import type { AnnotationDocument, AnyAnnotation } from "../../../src/core/model/types";
import { mapDocument } from "../../../src/core/reconcile/mapThroughEdit";
import { positionRows } from "../../../src/core/views/positions";
import { parseAnnotationFile, serialize } from "../../../src/files/annotations/annotationFile";
import { validate } from "../../../src/files/annotations/validate";
import { parseCodebook, serializeCodebook } from "../../../src/files/codebook/codebookFile";
import { anyWishes } from "../../fixtures/anyAct";
import { anyArticle, anyText } from "../../fixtures/anyDocument";
import { MUTATIONS } from "../../fixtures/anyFile";
import { fairDocument, TEXT } from "../../fixtures/fairDocument";
import { mutationsOf, opensSoon, runsOf } from "../../fixtures/mutating";
import { shareOfRuns } from "../../fixtures/runs";

const document = fairDocument();

/** As it is once written: that words have moved is no news then. */
function atRest(document: AnnotationDocument): AnnotationDocument {
  const list = <T extends AnyAnnotation>(annotations: readonly T[]): readonly T[] =>
    annotations.map(({ anchored, ...it }) => (anchored?.how === "changed" ? { ...it, anchored } : it) as T);
  const { mentions, attributions, positions, notes } = document;
  return {
    ...document,
    mentions: list(mentions),
    attributions: list(attributions),
    positions: list(positions),
    notes: list(notes),
  };
}

const BY = { at: "2026-03-01T10:00:00Z" } as const;

function assertWritable(text: string, document: AnnotationDocument): void {
  const json = serialize({ name: "fair.txt", text, document });
  const valid = validate(JSON.parse(json));
  assert.ok("file" in valid, "problem" in valid ? valid.problem : "");
  const again = parseAnnotationFile(json, text);
  assert.ok(again.ok, again.ok ? "" : again.message);
}

/** An act may be meant for words that end after the text: that they do not is the care of who asks for it. */
function staysInside({ mentions, attributions, positions, notes }: AnnotationDocument, text: string): boolean {
  const spans = [
    ...[...mentions, ...notes].map(({ span }) => span),
    ...attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
    ...positions.flatMap(({ issue, condition, when, where }) => [issue, condition, when, where]),
  ];
  return spans.every((span) => !span || (0 <= span.start && span.start < span.end && span.end <= text.length));
}

suite("mutated annotation files", function () {
  this.timeout(3_600_000);
  let opened = 0;
  let refused = 0;

  for (const [name, mutation] of Object.entries(MUTATIONS))
    test(`${name}: each opens or is reported`, () => {
      fc.assert(
        fc.property(mutation, fc.oneof(fc.constant(TEXT), anyText), (json, text) => {
          const result = opensSoon(json, () => parseAnnotationFile(json, text));
          if (!result.ok) {
            refused++;
            assert.match(result.message, /\w+ .*\.$/s);
            return;
          }
          opened++;
          // what opened can be written, and read again
          const again = parseAnnotationFile(serialize({ name: "fair.txt", text, document: result.document }), text);
          assert.ok(again.ok, again.ok ? "" : again.message);
          assert.deepEqual(again.document, atRest(result.document));
        }),
        { numRuns: runsOf(MUTATIONS) },
      );
    });

  test("whatever opened, and whatever a person then does and types, what is written is an annotation file", () => {
    let acts = 0;
    const start = fc.oneof(
      { weight: 1, arbitrary: anyArticle },
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.oneof(...Object.values(MUTATIONS)), fc.constantFrom(TEXT, TEXT.slice(40)))
          .chain(([json, text]) => {
            const result = parseAnnotationFile(json, text);
            return fc.constant(
              result.ok ? { text, document: result.document } : { text: TEXT, document: fairDocument() },
            );
          }),
      },
    );
    const deeds = start.chain(({ text, document }) =>
      fc
        .tuple(anyWishes(text), fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 3 }))
        .map(([wishes, at, length, put]) => ({
          text,
          document,
          wishes,
          edit: { span: { start: at, end: Math.min(text.length, at + length) }, length: put.length },
          put,
        })),
    );
    fc.assert(
      fc.property(deeds, ({ text, document, wishes, edit, put }) => {
        let now = document;
        for (const wish of wishes) {
          const next = wish(now)(now, BY);
          if (!staysInside(next, text)) continue;
          if (next !== now) acts++;
          now = next;
        }
        assertWritable(text, now);
        const typed = text.slice(0, edit.span.start) + put + text.slice(edit.span.end);
        assertWritable(typed, mapDocument(now, [edit], text));
      }),
      { numRuns: shareOfRuns(0.4) },
    );
    assert.ok(acts > shareOfRuns(0.2), `only ${acts} acts`);
  });

  test("any JSON opens or is reported", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseAnnotationFile(JSON.stringify(value), TEXT)));
  });

  suiteTeardown(() => assert.ok(opened > 100 && refused > 300, `${opened} opened, ${refused} refused`));
});

suite("mutated codebooks", function () {
  this.timeout(3_600_000);
  const fields: Codebook["fields"] = [
    { id: "tone", label: "Tone", definition: "How", on: ["position"], type: "choice", choices: BUILT_IN.actorTypes },
    { id: "sure", label: "Sure", definition: "", on: ["actor", "attribution"], type: "number", min: 0, max: 9 },
  ];
  const issues = ["road", "bridge", "ferry"].map((id, i, all) => ({
    id,
    label: id,
    definition: "",
    ...(i > 0 && { parent: all[i - 1]! }),
  }));
  const whole = serializeCodebook({ ...BUILT_IN, issues, fields });
  const mutations = mutationsOf(whole);
  let used = 0;
  let refused = 0;

  for (const [name, mutation] of Object.entries(mutations))
    test(`${name}: each can be used or is told`, () => {
      fc.assert(
        fc.property(mutation, (json) => {
          const result = opensSoon(json, () => parseCodebook(json));
          if (!result.ok) {
            refused++;
            assert.ok(result.problems.length > 0 && result.problems.length <= 20);
            for (const { message, span } of result.problems) {
              assert.match(message, /\w+ .*\.$/s);
              assert.ok(message.length < 1000, message);
              assert.ok(span.start <= span.end && span.end <= json.length);
            }
            return;
          }
          used++;
          const { codebook } = result;
          // what can be used can be written, read again, and put to an article
          const again = parseCodebook(serializeCodebook(codebook));
          assert.deepEqual(again, result);
          const told = { ...document, ...translate(codebook, document) };
          assert.ok(positionRows(told, TEXT, "stance", { text: "", neutral: true }, codebook).length > 0);
        }),
        { numRuns: runsOf(mutations) },
      );
    });

  suiteTeardown(() => assert.ok(used > 100 && refused > 100, `${used} used, ${refused} refused`));
});
