/** Stands for `node:assert/strict` in the web worker: the part of it that the suites use, with its meaning. */

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

function fail(message: unknown): never {
  if (message instanceof Error) throw message;
  throw new AssertionError(String(message));
}

function show(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value, null, 1) : String(value);
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => key in b && same(a[key as keyof typeof a], b[key as keyof typeof b]));
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message ?? `${show(value)} is not truthy`);
}

const assert = Object.assign((value: unknown, message?: string) => ok(value, message), {
  fail: (message?: string): never => fail(message ?? "failed"),
  ok,
  equal(actual: unknown, expected: unknown, message?: string) {
    if (!Object.is(actual, expected)) fail(message ?? `${show(actual)} is not ${show(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string) {
    if (Object.is(actual, expected)) fail(message ?? `both are ${show(actual)}`);
  },
  deepEqual(actual: unknown, expected: unknown, message?: string) {
    if (!same(actual, expected)) fail(message ?? `${show(actual)}\nis not\n${show(expected)}`);
  },
  notDeepEqual(actual: unknown, expected: unknown, message?: string) {
    if (same(actual, expected)) fail(message ?? `both are ${show(actual)}`);
  },
  match(text: string, pattern: RegExp, message?: string) {
    if (!pattern.test(text)) fail(message ?? `${show(text)} does not match ${pattern}`);
  },
  doesNotMatch(text: string, pattern: RegExp, message?: string) {
    if (pattern.test(text)) fail(message ?? `${show(text)} matches ${pattern}`);
  },
  async rejects(promise: Promise<unknown> | (() => Promise<unknown>), expected?: RegExp) {
    const failure = await (typeof promise === "function" ? promise() : promise).then(
      () => fail("nothing was thrown"),
      (error: unknown) => error,
    );
    if (failure instanceof AssertionError) throw failure;
    if (expected && !expected.test(String(failure))) fail(`${failure} does not match ${expected}`);
  },
});

// biome-ignore lint/style/noDefaultExport: it takes the place of a module that has one
export default assert;
