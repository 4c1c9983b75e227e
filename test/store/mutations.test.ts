import assert from "node:assert/strict";
import fc from "fast-check";
import type { AnyAnnotation } from "../../src/core/actions/act";
import type { AnnotationDocument } from "../../src/core/model";
import { parseAnnotationFile, serialize } from "../../src/store/annotationFile";
import { anyText } from "./anyDocument";
import { fairDocument, TEXT } from "./fairDocument";

const document = fairDocument();
const FILE = serialize({
  name: "fair.txt",
  text: TEXT,
  document: {
    ...document,
    positions: document.positions.map((it, i) => (i % 2 === 0 ? { ...it, status: "accepted" as const } : it)),
  },
});
const BYTES = new TextEncoder().encode(FILE);
const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

const anyJunk = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "null",
    "-1",
    '"',
    "{",
    "}",
    "[",
    "]",
    ",",
    "1e999",
    "\\u0000",
    "\\ud800",
    "<<<<<<< HEAD\n",
    "\ud800",
  ),
);
const anyOdd = fc.constantFrom<unknown>(
  null,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  "",
  "\ud800",
  "__proto__",
  [],
  {},
  [[]],
  true,
);

/** The value with the part replaced that `steps` lead to. */
function replaced(value: unknown, steps: readonly number[], by: (old: unknown) => unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== "object" || value === null) return by(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return by(value);
  const key = keys[step % keys.length]!;
  const part = replaced((value as Record<string, unknown>)[key], rest, by);
  return Array.isArray(value) ? value.map((it, i) => (String(i) === key ? part : it)) : { ...value, [key]: part };
}

const anySteps = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

const MUTATIONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "bytes flipped": fc
    .array(fc.tuple(fc.nat(BYTES.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
    .map((flips) => {
      const bytes = BYTES.slice();
      for (const [at, mask] of flips) bytes[at]! ^= mask;
      return decode(bytes);
    }),
  "cut off": fc.nat(BYTES.length).map((end) => decode(BYTES.slice(0, end))),
  "text replaced": fc
    .tuple(fc.nat(FILE.length), fc.nat(40), anyJunk)
    .map(([from, length, put]) => FILE.slice(0, from) + put + FILE.slice(from + length)),
  "lines swapped": fc.tuple(fc.nat(), fc.nat()).map(([i, j]) => {
    const lines = FILE.split("\n");
    const [a, b] = [i % lines.length, j % lines.length];
    [lines[a], lines[b]] = [lines[b]!, lines[a]!];
    return lines.join("\n");
  }),
  "lines doubled": fc.tuple(fc.nat(), fc.nat(12)).map(([i, count]) => {
    const lines = FILE.split("\n");
    const at = i % lines.length;
    lines.splice(at, 0, ...lines.slice(at, at + count));
    return lines.join("\n");
  }),
  "values of another type": fc
    .tuple(anySteps, anyOdd)
    .map(([steps, odd]) => JSON.stringify(replaced(JSON.parse(FILE), steps, () => odd))),
  "values turned into texts or lists": fc
    .tuple(anySteps, fc.boolean())
    .map(([steps, text]) => JSON.stringify(replaced(JSON.parse(FILE), steps, (old) => (text ? String(old) : [old])))),
  "records doubled": anySteps.map((steps) =>
    JSON.stringify(replaced(JSON.parse(FILE), steps, (old) => (Array.isArray(old) ? [...old, ...old] : old))),
  ),
  "deep nesting": fc
    .tuple(anySteps, fc.integer({ min: 1, max: 5000 }))
    .map(([steps, depth]) =>
      JSON.stringify(replaced(JSON.parse(FILE), steps, () => "@@")).replace('"@@"', nested(depth)),
    ),
};

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

suite("mutated annotation files", function () {
  this.timeout(30_000);
  let opened = 0;
  let refused = 0;

  for (const [name, mutation] of Object.entries(MUTATIONS))
    test(`${name}: each opens or is reported`, () => {
      fc.assert(
        fc.property(mutation, fc.oneof(fc.constant(TEXT), anyText), (json, text) => {
          const result = parseAnnotationFile(json, text);
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
        { numRuns: 100 },
      );
    });

  test("any JSON opens or is reported", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseAnnotationFile(JSON.stringify(value), TEXT)));
  });

  suiteTeardown(() => assert.ok(opened > 100 && refused > 300, `${opened} opened, ${refused} refused`));
});
