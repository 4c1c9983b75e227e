import fc from "fast-check";
import { serialize } from "../../src/store/annotationFile";
import { fairDocument, TEXT } from "./fairDocument";

const document = fairDocument();
const accepted = <T>(it: T, i: number) => (i % 2 === 0 ? { ...it, status: "accepted" as const } : it);
/** An annotation file of the fair: some of its annotations are decided, and words of some are missing. */
const FILE = withMissing(
  serialize({
    name: "fair.txt",
    text: TEXT,
    document: {
      ...document,
      attributions: document.attributions.map(accepted),
      positions: document.positions.map(accepted),
    },
  }),
);
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

/** What may stand in an entry's `missing`. */
const anyWords = fc.oneof(
  anyOdd,
  fc.array(
    fc.record({
      start: fc.constantFrom(-3, 0, 4, 90_000),
      end: fc.constantFrom(0, 3, 7, 99_999),
      exact: fc.constantFrom("The", "fair", ""),
      prefix: fc.constant(""),
      suffix: fc.constant(""),
    }),
    { maxLength: 2 },
  ),
);
const anyField = fc.constantFrom(
  ...["speaker", "source", "cue", "content", "form", "attribution", "actor", "onBehalfOf", "addressee", "stance"],
  ...["issue", "condition", "when", "where", "span", "head", "about", "id", "status", "note"],
);

/** Annotation files of the fair, each broken or bent in its way. */
export const MUTATIONS: Readonly<Record<string, fc.Arbitrary<string>>> = {
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
  "words missing of any field": fc
    .tuple(fc.constantFrom("mentions", "attributions", "positions"), fc.nat(40), anyField, anyWords, fc.boolean())
    .map(([list, at, field, words, empty]) => {
      const file = JSON.parse(FILE);
      const record = file[list][at % file[list].length];
      if (empty && field in record) record[field] = Array.isArray(record[field]) ? [] : null;
      record.missing = { ...record.missing, [field]: words };
      return JSON.stringify(file);
    }),
  "deep nesting": fc
    .tuple(anySteps, fc.integer({ min: 1, max: 5000 }))
    .map(([steps, depth]) =>
      JSON.stringify(replaced(JSON.parse(FILE), steps, () => "@@")).replace('"@@"', nested(depth)),
    ),
};

/** As an article leaves a file that has lost words of what was decided. */
function withMissing(json: string): string {
  const file = JSON.parse(json);
  for (const it of file.attributions)
    if (it.status === "accepted") Object.assign(it, { source: [], missing: { source: it.source } });
  for (const it of file.positions)
    if (it.status === "accepted") Object.assign(it, { missing: { when: [file.mentions[0].span] } });
  return JSON.stringify(file, null, 2);
}
