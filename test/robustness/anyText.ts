import assert from "node:assert/strict";
import fc from "fast-check";
import { analysis } from "../../src/core/analysis/analyze";
import { articleDate, datesIn } from "../../src/core/article/dates";
import { looksLikeProse } from "../../src/core/article/looksLikeProse";
import { proseOf } from "../../src/core/article/markdownProse";
import { FORMATS } from "../../src/core/formats";
import { atOnce } from "../../src/core/model/steps";
import { inTextOrder } from "../../src/core/model/textOrder";
import type { Analysis, AnnotationDocument, Span } from "../../src/core/model/types";
import { merge } from "../../src/core/reconcile/mergeAnalysis";
import { hoverAt } from "../../src/core/views/hover";
import { parseAnnotationFile, serialize } from "../../src/files/annotations/annotationFile";
import { articleText } from "../fixtures/articleText";
import { TEXTS } from "./families";

const anyUnits = fc.tuple(fc.constantFrom(...TEXTS), fc.nat(600)).map(([family, length]) => family.textOf(length));
/** Long enough for paragraphs that are read in pieces. */
const longUnits = fc
  .tuple(fc.constantFrom(...TEXTS), fc.integer({ min: 1400, max: 4000 }))
  .map(([family, length]) => family.textOf(length));

/** Texts of every family, cut and mixed with each other, with pieces of articles and with garbage. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: anyUnits },
      { weight: 4, arbitrary: articleText },
      { weight: 1, arbitrary: longUnits },
      { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(""));

/** Does with a text all that the project does with one, and throws where what must hold does not. */
export function checkText(text: string): void {
  const found = atOnce(analysis(text));
  checkAnalysis(found, text);
  const document = merge(undefined, found);
  assert.deepEqual(inTextOrder(document), document);
  for (const format of FORMATS) assert.equal(typeof format.write({ name: "any.txt", text, document }), "string");
  checkFile(text, document);
  for (let at = 0; at < text.length; at += 97) hoverAt(document, text, at);
  looksLikeProse(text, "any.txt");
  assert.equal(proseOf(text).length, text.length);
  articleDate(text);
  datesIn(text);
}

function checkAnalysis({ actors, mentions, attributions, positions }: Analysis, text: string): void {
  const all = [actors, mentions, attributions, positions].flat();
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length, "two annotations have one id");
  const spans: (Span | null)[] = [
    ...mentions.flatMap(({ span, head }) => [span, head]),
    ...attributions.flatMap(({ source, cue, content }) => [source, cue, content].flat()),
    ...positions.flatMap(({ issue, condition, when, where }) => [issue, condition, when, where]),
  ];
  for (const span of spans)
    if (span) assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify(span));
}

function checkFile(text: string, document: AnnotationDocument): void {
  const file = serialize({ name: "any.txt", text, document });
  const opened = parseAnnotationFile(file, text);
  assert.ok(opened.ok, "the annotation file cannot be read");
  assert.deepEqual(opened.document, document);
}
