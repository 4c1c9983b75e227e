import { visit } from "jsonc-parser";
import type { Span } from "../../core/model/types";

/** A part of the file that some paths lead to, or through. */
interface Part {
  span: Span | undefined;
  readonly parts: Map<PropertyKey, Part>;
}

/**
 * Where the values at `paths` stand in `json`, each as far down its path as there is one; UTF-16, half open. All are
 * found in one pass. The text must be JSON that `parseJson` reads.
 */
export function placesInJson(json: string, paths: readonly (readonly PropertyKey[])[]): readonly Span[] {
  const whole: Part = { span: undefined, parts: new Map() };
  for (const path of paths) {
    let part = whole;
    for (const key of path) {
      const next = part.parts.get(key) ?? { span: undefined, parts: new Map() };
      part.parts.set(key, next);
      part = next;
    }
  }
  const partAt = (path: readonly PropertyKey[]): Part | undefined =>
    path.reduce<Part | undefined>((part, key) => part?.parts.get(key), whole);
  const open: { readonly part: Part | undefined; readonly start: number }[] = [];
  const begin = (start: number, part: Part | undefined): boolean => {
    open.push({ part, start });
    // what no path leads into need not be told
    return part !== undefined;
  };
  const end = (offset: number, length: number) => {
    const { part, start } = open.pop()!;
    if (part) part.span = { start, end: offset + length };
  };
  visit(json, {
    onObjectBegin: (offset, _length, _line, _column, path) => begin(offset, partAt(path())),
    onArrayBegin: (offset, _length, _line, _column, path) => begin(offset, partAt(path())),
    onObjectEnd: end,
    onArrayEnd: end,
    onLiteralValue: (_value, start, length, _line, _column, path) => {
      const part = partAt(path());
      if (part) part.span = { start, end: start + length };
    },
  });
  return paths.map((path) => {
    let part: Part | undefined = whole;
    let span = whole.span;
    for (const key of path) {
      part = part?.parts.get(key);
      span = part?.span ?? span;
    }
    return span ?? { start: 0, end: 0 };
  });
}
