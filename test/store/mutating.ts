import assert from "node:assert/strict";
import fc from "fast-check";

/** How many files of each kind are spoilt in all: `STANDPOINT_MUTATIONS=40000 npx mocha …` for a long run. */
const ALL = Number(process.env.STANDPOINT_MUTATIONS ?? 500);
/** Of each way to spoil them. */
export const runsOf = (mutations: object): number => Math.ceil(ALL / Object.keys(mutations).length);

/** What `open` makes of a file; it takes no more than a second of the processor. */
export function opensSoon<T>(file: string, open: () => T): T {
  const before = process.cpuUsage();
  const opened = open();
  const { user, system } = process.cpuUsage(before);
  assert.ok(user + system < 1_000_000, `${(user + system) / 1000} ms: ${file.slice(0, 1000)}`);
  return opened;
}

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
export const anyOdd = fc.constantFrom<unknown>(
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

/** Each way in which a file, which is JSON, may be spoilt. */
export function mutationsOf(file: string): Readonly<Record<string, fc.Arbitrary<string>>> {
  const bytes = new TextEncoder().encode(file);
  return {
    "bytes flipped": fc
      .array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 4 })
      .map((flips) => {
        const flipped = bytes.slice();
        for (const [at, mask] of flips) flipped[at]! ^= mask;
        return decode(flipped);
      }),
    "cut off": fc.nat(bytes.length).map((end) => decode(bytes.slice(0, end))),
    "text replaced": fc
      .tuple(fc.nat(file.length), fc.nat(40), anyJunk)
      .map(([from, length, put]) => file.slice(0, from) + put + file.slice(from + length)),
    "lines swapped": fc.tuple(fc.nat(), fc.nat()).map(([i, j]) => {
      const lines = file.split("\n");
      const [a, b] = [i % lines.length, j % lines.length];
      [lines[a], lines[b]] = [lines[b]!, lines[a]!];
      return lines.join("\n");
    }),
    "lines doubled": fc.tuple(fc.nat(), fc.nat(12)).map(([i, count]) => {
      const lines = file.split("\n");
      const at = i % lines.length;
      lines.splice(at, 0, ...lines.slice(at, at + count));
      return lines.join("\n");
    }),
    "values of another type": fc
      .tuple(anySteps, anyOdd)
      .map(([steps, odd]) => JSON.stringify(replaced(JSON.parse(file), steps, () => odd))),
    "values turned into texts or lists": fc
      .tuple(anySteps, fc.boolean())
      .map(([steps, text]) => JSON.stringify(replaced(JSON.parse(file), steps, (old) => (text ? String(old) : [old])))),
    "records doubled": anySteps.map((steps) =>
      JSON.stringify(replaced(JSON.parse(file), steps, (old) => (Array.isArray(old) ? [...old, ...old] : old))),
    ),
    "deep nesting": fc
      .tuple(anySteps, fc.integer({ min: 1, max: 5000 }))
      .map(([steps, depth]) =>
        JSON.stringify(replaced(JSON.parse(file), steps, () => "@@")).replace('"@@"', nested(depth)),
      ),
    "records many times": fc
      .tuple(anySteps, fc.integer({ min: 2, max: 300 }))
      .map(([steps, times]) =>
        JSON.stringify(
          replaced(JSON.parse(file), steps, (old) =>
            Array.isArray(old) ? Array(times).fill(old).flat().slice(0, 2000) : old,
          ),
        ),
      ),
    "texts without an end": fc
      .tuple(
        anySteps,
        fc.constantFrom("ha ", "x", "\\", '"', "\n", "\ud800", "[a]("),
        fc.integer({ min: 1, max: 50_000 }),
      )
      .map(([steps, unit, times]) =>
        JSON.stringify(
          replaced(JSON.parse(file), steps, (old) => (typeof old === "string" ? unit.repeat(times) : old)),
        ),
      ),
  };
}
