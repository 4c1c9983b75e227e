import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { median } from "./measure";

export const ACTIVATION = "--activation";

/** Median milliseconds, each time in a new process, of loading the built extension and of its `activate`. */
export function activation(script: string, bundle: string, rounds: number): { load: number; activate: number } {
  const times = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [script, ACTIVATION, bundle], { encoding: "utf8" })),
  ) as { load: number; activate: number }[];
  return { load: median(times.map(({ load }) => load)), activate: median(times.map(({ activate }) => activate)) };
}

/** Loads and activates the extension once, with a stand-in for VS Code that takes every call and does nothing. */
export function activateOnce(bundle: string): void {
  const code = readFileSync(bundle, "utf8");
  const module = { exports: {} as { activate?: (context: unknown) => unknown } };
  const require = (id: string): unknown => {
    // the bundle's import takes over what the module inherits, and lists nothing
    if (id === "vscode") return Object.create(standIn() as object) as unknown;
    throw new Error(`The extension asks for ${id}, which a browser does not have.`);
  };
  const start = performance.now();
  new Function("module", "exports", "require", code)(module, module.exports, require);
  const loaded = performance.now();
  module.exports.activate?.(standIn([["subscriptions", []]]));
  const activated = performance.now();
  console.log(JSON.stringify({ load: loaded - start, activate: activated - loaded }));
  process.exit(0);
}

/** Any property is another such thing, any call and `new` gives one; it is an empty list to whoever walks it. */
function standIn(own: readonly (readonly [PropertyKey, unknown])[] = []): unknown {
  const known = new Map<PropertyKey, unknown>([
    [Symbol.iterator, () => [][Symbol.iterator]()],
    [Symbol.toPrimitive, () => ""],
    ["then", undefined],
    ["length", 0],
    ...own,
  ]);
  const self: object = new Proxy(class {}, {
    get: (target, key, receiver) => {
      if (key === "prototype") return Reflect.get(target, key, receiver);
      if (!known.has(key)) known.set(key, standIn());
      return known.get(key);
    },
    set: (_target, key, value) => {
      known.set(key, value);
      return true;
    },
    apply: () => standIn(),
    construct: (_target, _args, made) =>
      made === self ? (standIn() as object) : (Object.create(made.prototype as object) as object),
  });
  return self;
}
