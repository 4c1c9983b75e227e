/**
 * JSON that reads well in a diff: `lists` of records stand between the file's own fields and the `extra` ones. Every
 * record has a line for each field, and in a field a line for each record of a list. An empty list takes two lines, so that git can join what two people add to neighbouring ones.
 */
export function layOut(
  file: Readonly<Record<string, unknown>>,
  lists: Readonly<Record<string, readonly LaidOut[]>>,
  extra: Readonly<Record<string, unknown>> = {},
): string {
  const listed = (records: readonly string[]) => (records.length === 0 ? "[\n  ]" : block("[", records, "]", 1));
  const others = (value: unknown) => (isRecords(value) ? listed(value.map(recordOf)) : inline(value));
  const fields = [
    ...fieldsOf(file, others),
    ...fieldsOf(lists, (records) => listed(records.map(({ lines }) => lines))),
    ...fieldsOf(extra, others),
  ];
  // editors warn of the two Unicode line ends in a file
  return `${block("{", fields, "}", 0)}\n`.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** A record as it stands in the file. */
export interface LaidOut {
  /** Where its words were last seen; undefined of a record without words. */
  readonly start: number | undefined;
  readonly lines: string;
}

export const recordOf = (record: object): string =>
  block(
    "{",
    fieldsOf(record, (value) =>
      isRecords(value) && value.length > 0 ? block("[", value.map(inline), "]", 3) : inline(value),
    ),
    "}",
    2,
  );

const isRecords = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));

function block(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return open + close;
  const indent = "  ".repeat(depth);
  return `${open}\n${indent}  ${items.join(`,\n${indent}  `)}\n${indent}${close}`;
}

/** On one line: a line break in JSON is one of its own, those in strings are escaped. */
const inline = (value: unknown): string =>
  typeof value === "object" ? JSON.stringify(value, null, 1).replace(/\n */g, " ") : JSON.stringify(value);

function fieldsOf<T>(record: Readonly<Record<string, T>> | object, written: (value: T) => string): string[] {
  const fields: string[] = [];
  for (const key of Object.keys(record)) {
    const value = (record as Readonly<Record<string, T>>)[key];
    if (value !== undefined) fields.push(`${quoted(key)}: ${written(value)}`);
  }
  return fields;
}

const quoted = (key: string): string => (/^\w+$/.test(key) ? `"${key}"` : JSON.stringify(key));
