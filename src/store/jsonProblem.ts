/** Deeper than any annotation file; bounds what walks and writes it. */
const DEEPEST = 32;

export interface JsonProblem {
  readonly problem: string;
  /** Where, in UTF-16 units, a byte order mark not counted; 0 where it is the whole. */
  readonly offset: number;
  /** Whether it is only that git could not join two versions. */
  readonly conflict: boolean;
}

/** The value, or where and why the text is no JSON that can be worked with. Never throws. */
export function parseJson(json: string): { readonly value: unknown } | JsonProblem {
  const text = json.replace(/^\uFEFF/, "");
  try {
    const value: unknown = JSON.parse(text);
    const problem = unfit(value, DEEPEST);
    return problem ? { problem, offset: 0, conflict: false } : { value };
  } catch {
    const conflict = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/m.exec(text);
    const offset = conflict?.index ?? errorOffset(text);
    const { line, column } = placeOf(text, offset);
    const problem = conflict
      ? `On line ${line} is a merge conflict that is not resolved.`
      : `Line ${line}, column ${column}: this is not valid JSON.`;
    return { problem, offset, conflict: conflict !== null };
  }
}

function unfit(value: unknown, depth: number): string | null {
  if (typeof value !== "object" || value === null) return null;
  if (depth === 0) return `It is nested more than ${DEEPEST} levels deep.`;
  if (Object.hasOwn(value, "__proto__")) return "It has a field “__proto__”, which no annotation file has.";
  for (const part of Object.values(value)) {
    const problem = unfit(part, depth - 1);
    if (problem) return problem;
  }
  return null;
}

function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

const PLAIN = String.raw`[^"\\\u0000-\u001f]*`;
const STRING = String.raw`"${PLAIN}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${PLAIN})*"`;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/;
const TOKEN = new RegExp(`[ \\t\\r\\n]*(?:([{}[\\],:])|(${STRING})|${SCALAR.source})`, "y");

/** What may come next. */
type Expected = "value" | "value or ]" | "key" | "key or }" | ":" | ", or end";

/** Offset of the first token that no JSON has there; hosts word their own messages differently, and often leave it out. */
function errorOffset(text: string): number {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  let offset = 0;
  for (;;) {
    TOKEN.lastIndex = offset;
    const token = TOKEN.exec(text);
    const next: Expected | null = token && follow(token, expected, open);
    if (!next) break;
    expected = next;
    offset = TOKEN.lastIndex;
  }
  return offset + /^[ \t\r\n]*/.exec(text.slice(offset))![0].length;
}

/** The state after a token, or null where it may not stand; keeps `open` up to date. */
function follow([, mark, string]: RegExpExecArray, expected: Expected, open: ("{" | "[")[]): Expected | null {
  const takesValue = expected === "value" || expected === "value or ]";
  const takesKey = expected === "key" || expected === "key or }";
  const within = open.at(-1);
  if (string !== undefined && takesKey) return ":";
  if (mark === undefined) return takesValue ? ", or end" : null;
  if (mark === ":") return expected === ":" ? "value" : null;
  if (mark === ",") {
    if (expected !== ", or end" || !within) return null;
    return within === "{" ? "key" : "value";
  }
  if (mark === "{" || mark === "[") {
    if (!takesValue) return null;
    open.push(mark);
    return mark === "{" ? "key or }" : "value or ]";
  }
  const closes = mark === "}" ? within === "{" && expected === "key or }" : within === "[" && expected === "value or ]";
  if (!closes && !(expected === ", or end" && within === (mark === "}" ? "{" : "["))) return null;
  open.pop();
  return ", or end";
}
