import type { Span } from "../core/model";

/**
 * Where the value at `path` stands in `json`, or as far down the path as there is one; UTF-16, half open. The text must
 * be JSON that `parseJson` reads.
 */
export function placeInJson(json: string, path: readonly PropertyKey[]): Span {
  let found: Span = { start: 0, end: 0 };
  let deepest = -1;
  let offset = 0;
  const next = (): string => {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(json)?.[1] ?? "";
    offset = TOKEN.lastIndex;
    return token;
  };
  /** Reads a value; `depth` keys of the path lead to it, or -1 where it lies elsewhere. */
  const read = (first: string, depth: number): void => {
    const start = offset - first.length;
    const inside = (key: PropertyKey) => (depth >= 0 && path[depth] === key ? depth + 1 : -1);
    if (first === "{")
      for (let key = next(); key !== "}" && key !== ""; key = next()) {
        if (key === ",") continue;
        next();
        read(next(), inside(JSON.parse(key) as string));
      }
    if (first === "[")
      for (let i = 0, token = next(); token !== "]" && token !== ""; token = next())
        if (token !== ",") read(token, inside(i++));
    if (depth < deepest || depth < 0) return;
    deepest = depth;
    found = { start, end: offset };
  };
  read(next(), 0);
  return found;
}

const TOKEN = /\s*([{}[\]:,]|"(?:[^"\\]|\\.)*"|[^\s{}[\]:,"]+)/y;
