/**
 * JSON that reads well in a diff: every list of records with a line for each field of a record, and in a field a line
 * for each record of a list.
 */
export function layOut(file: Readonly<Record<string, unknown>>): string {
  const fields = Object.entries(file).map(([key, value]) =>
    isRecords(value) ? `${quoted(key)}: ${list(value.map(recordOf), 1)}` : `${quoted(key)}: ${inline(value)}`,
  );
  return `${block("{", fields, "}", 0)}\n`;
}

const recordOf = (record: Readonly<Record<string, unknown>>): string => {
  const fields = Object.entries(record).map(([key, value]) =>
    isRecords(value) ? `${quoted(key)}: ${list(value.map(inline), 3)}` : `${quoted(key)}: ${inline(value)}`,
  );
  return block("{", fields, "}", 2);
};

const isRecords = (value: unknown): value is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));

const list = (items: readonly string[], depth: number): string => block("[", items, "]", depth);

function block(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return open + close;
  const indent = "  ".repeat(depth);
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(",\n")}\n${indent}${close}`;
}

/** On one line. A line break inside a string is escaped, so that those between values can be told. */
const inline = (value: unknown): string => quoted(value, 1).replace(/\n */g, " ");

/** Editors warn of the two Unicode line ends in a file. */
const quoted = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
