/** A record as it stands in the file. */
export interface LaidOut {
  /** Where its words were last seen; undefined of a record without words. */
  readonly start: number | undefined;
  readonly lines: string;
}

type Fields<T = unknown> = Readonly<Record<string, T>>;

/**
 * JSON that reads well in a diff: every record has a line for each field, and in a field a line for each record of a
 * list. An empty list of records takes two lines, so that git can join what two people add to neighbouring ones.
 */
export interface Layout {
  recordOf(record: object): string;
  /** The file: `lists` of records stand between its own fields and the `extra` ones. */
  layOut(file: Fields, lists: Fields<readonly LaidOut[]>, extra?: Fields): string;
}

/** A file has some hundred thousand fields of few names: what is written of each name is remembered. */
export function createLayout(): Layout {
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    const written = names.get(key) ?? `${JSON.stringify(key)}: `;
    names.set(key, written);
    return written;
  };
  const fieldsOf = <T>(record: Fields<T>, written: (value: T) => string): string[] => {
    const fields: string[] = [];
    for (const key in record) {
      const value = record[key];
      if (value !== undefined) fields.push(nameOf(key) + written(value));
    }
    return fields;
  };
  /** On one line. */
  const inline = (value: unknown): string => {
    if (typeof value === "string") return quoted(value);
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const isList = Array.isArray(value);
    const items = isList ? value.map((item) => inline(item ?? null)) : fieldsOf(value as Fields, inline);
    if (items.length === 0) return isList ? "[]" : "{}";
    return isList ? `[ ${items.join(", ")} ]` : `{ ${items.join(", ")} }`;
  };
  const field = (value: unknown): string =>
    isRecords(value) && value.length > 0 ? block("[", value.map(inline), "]", 3) : inline(value);
  const recordOf = (record: object): string => block("{", fieldsOf(record as Fields, field), "}", 2);
  const listed = (records: readonly string[]) => (records.length === 0 ? "[\n  ]" : block("[", records, "]", 1));
  const others = (value: unknown) => (isRecords(value) ? listed(value.map(recordOf)) : inline(value));
  return {
    recordOf,
    layOut(file, lists, extra = {}) {
      const fields = [
        ...fieldsOf(file, others),
        ...fieldsOf(lists, (records) => listed(records.map(({ lines }) => lines))),
        ...fieldsOf(extra, others),
      ];
      // editors warn of the two Unicode line ends in a file
      return `${block("{", fields, "}", 0)}\n`.replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
    },
  };
}

const isRecords = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));

function block(open: string, items: readonly string[], close: string, depth: number): string {
  if (items.length === 0) return open + close;
  const indent = "  ".repeat(depth);
  return `${open}\n${indent}  ${items.join(`,\n${indent}  `)}\n${indent}${close}`;
}

/** Hardly any text has what JSON escapes. */
const ESCAPED = /["\\\p{Cc}\p{Cs}]/u;
const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);
