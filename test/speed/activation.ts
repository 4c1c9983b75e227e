import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { performance } from "node:perf_hooks";
import { median } from "./measure";

export const ACTIVATION = "--activation";

/** Milliseconds of loading the built extension, of its `activate`, and, for comparison, of loading compromise. */
interface Times {
  readonly load: number;
  readonly activate: number;
  readonly compromise: number;
}

/** Medians, each time in a new process. */
export function activation(script: string, bundle: string, rounds: number): Times {
  const times = Array.from(
    { length: rounds },
    (): Times => JSON.parse(execFileSync(process.execPath, [script, ACTIVATION, bundle], { encoding: "utf8" })),
  );
  const of = (part: keyof Times) => median(times.map((it) => it[part]));
  return { load: of("load"), activate: of("activate"), compromise: of("compromise") };
}

/** Loads and activates the extension once, with a stand-in for VS Code that takes every call and does nothing. */
export function activateOnce(bundle: string): void {
  const require = (id: string): unknown => {
    // the bundle's import takes over what the module inherits, and lists nothing
    if (id === "vscode") return Object.create(standIn() as object) as unknown;
    throw new Error(`The extension asks for ${id}, which a browser does not have.`);
  };
  const own = load(bundle, require);
  const before = performance.now();
  own.exports.activate?.(standIn([["subscriptions", []]]));
  const activate = performance.now() - before;
  const compromise = load(createRequire(__filename).resolve("compromise/two"), require);
  console.log(JSON.stringify({ load: own.time, activate, compromise: compromise.time } satisfies Times));
  // what the extension would still do is not waited for
  process.exit(0);
}

function load(file: string, require: (id: string) => unknown) {
  const code = readFileSync(file, "utf8");
  const module = { exports: {} as { activate?: (context: unknown) => unknown } };
  const start = performance.now();
  new Function("module", "exports", "require", code)(module, module.exports, require);
  return { exports: module.exports, time: performance.now() - start };
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
