import { withoutKey } from "./withoutKey";

/** The value of JSON that a server sent; undefined where it is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What stands at a path of keys and places in a parsed value; undefined where nothing does. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

/** What a server says of its trouble, in short and without the key, which some repeat; empty where it does not. */
export function messageIn(body: string, key: string | undefined): string {
  const value = parsed(body);
  const message = at(value, "error", "message") ?? at(value, "error") ?? at(value, "message");
  // before it is cut: half of a key is one
  return typeof message === "string" ? withoutKey(message, key).slice(0, 200).replace(/\.$/, "") : "";
}
