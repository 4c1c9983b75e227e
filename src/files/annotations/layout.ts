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
  layOut(file: Fields, lists: Fields<readonly LaidOut[] | undefined>, extra?: Fields): string;
}

/** Adds a value to the pieces of a text, which are joined once: a text that grows is copied over and over. */
type Put<T = unknown> = (value: T, pieces: string[]) => void;
type Marks = readonly [open: string, between: string, close: string];

const FILE = marksAt(0, "{", "}");
const LIST = marksAt(1, "[", "]");
const RECORD = marksAt(2, "{", "}");
const PARTS = marksAt(3, "[", "]");
const INLINE_LIST: Marks = ["[ ", ", ", " ]"];
const INLINE_OBJECT: Marks = ["{ ", ", ", " }"];

/** A file has some hundred thousand fields of few names: what is written of each name is remembered. */
export function createLayout(): Layout {
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    let written = names.get(key);
    if (written === undefined) {
      written = `${quoted(key)}: `;
      names.set(key, written);
    }
    return written;
  };
  /** The mark before a field that would follow. */
  const putFields = <T>(
    record: Fields<T | undefined>,
    first: string,
    between: string,
    put: Put<T>,
    pieces: string[],
  ): string => {
    let mark = first;
    for (const key in record) {
      const value = record[key];
      if (value === undefined) continue;
      pieces.push(mark, nameOf(key));
      put(value, pieces);
      mark = between;
    }
    return mark;
  };
  const putObject = (object: object, [open, between, close]: Marks, put: Put, pieces: string[]): void => {
    const mark = putFields(object as Fields, open, between, put, pieces);
    pieces.push(mark === open ? "{}" : close);
  };
  const putItems = <T>(items: readonly T[], [open, between, close]: Marks, put: Put<T>, pieces: string[]): void => {
    let mark = open;
    for (const item of items) {
      pieces.push(mark);
      put(item, pieces);
      mark = between;
    }
    pieces.push(mark === open ? "[]" : close);
  };
  const inline: Put = (value, pieces) => {
    if (typeof value === "string") pieces.push(quoted(value));
    else if (typeof value !== "object" || value === null) pieces.push(JSON.stringify(value ?? null));
    else if (Array.isArray(value)) putItems(value, INLINE_LIST, inline, pieces);
    else putObject(value, INLINE_OBJECT, inline, pieces);
  };
  const field: Put = (value, pieces) =>
    isRecords(value) ? putItems(value, PARTS, inline, pieces) : inline(value, pieces);
  const putRecord = (record: object, pieces: string[]) => putObject(record, RECORD, field, pieces);
  const putList = <T>(records: readonly T[], put: Put<T>, pieces: string[]) =>
    records.length === 0 ? pieces.push("[\n  ]") : putItems(records, LIST, put, pieces);
  const putLines: Put<readonly LaidOut[]> = (records, pieces) =>
    putList(records, ({ lines }) => pieces.push(lines), pieces);
  const others: Put = (value, pieces) => (isRecords(value) ? putList(value, putRecord, pieces) : inline(value, pieces));
  return {
    recordOf(record) {
      const pieces: string[] = [];
      putRecord(record, pieces);
      return pieces.join("");
    },
    layOut(file, lists, extra = {}) {
      const [open, between, close] = FILE;
      const pieces: string[] = [];
      const first = putFields(file, open, between, others, pieces);
      const next = putFields(lists, first, between, putLines, pieces);
      putFields(extra, next, between, others, pieces);
      pieces.push(close, "\n");
      return pieces.join("");
    },
  };
}

const isRecords = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null && !Array.isArray(item));

function marksAt(depth: number, open: string, close: string): Marks {
  const indent = "  ".repeat(depth);
  return [`${open}\n${indent}  `, `,\n${indent}  `, `\n${indent}${close}`];
}

/** What JSON escapes, hardly ever there, and the two Unicode line ends, of which editors warn in a file. */
const ESCAPED = /["\\\p{Cc}\p{Cs}\u2028\u2029]/u;
const quoted = (text: string): string =>
  ESCAPED.test(text)
    ? JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")
    : `"${text}"`;
