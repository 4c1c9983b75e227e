import * as l10n from "@vscode/l10n";
import { visit } from "jsonc-parser";

/** Deeper than any annotation file; bounds what walks and writes it. */
const DEEPEST = 32;
const TOO_DEEP = l10n.t("It is nested more than {0} levels deep.", DEEPEST);

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
    if (!conflict) return { ...faultIn(text), conflict: false };
    let line = 1;
    for (const _ of text.slice(0, conflict.index).matchAll(/\r\n|\r|\n/g)) line++;
    const problem = l10n.t("On line {0} is a merge conflict that is not resolved.", line);
    return { problem, offset: conflict.index, conflict: true };
  }
}

function unfit(value: unknown, depth: number): string | null {
  if (typeof value !== "object" || value === null) return null;
  if (depth === 0) return TOO_DEEP;
  if (Object.hasOwn(value, "__proto__"))
    return l10n.t("It has a field “{0}”, which no annotation file has.", "__proto__");
  for (const part of Object.values(value)) {
    const problem = unfit(part, depth - 1);
    if (problem) return problem;
  }
  return null;
}

/** Where a text stops being JSON; hosts word their own messages differently, and often leave the place out. */
class Fault extends Error {
  constructor(
    readonly problem: string,
    readonly offset: number,
  ) {
    super(problem);
  }
}

/** The first fault of a text that is no JSON. It is not read past it, nor deeper than a file may be: that would take a stack without end. */
function faultIn(text: string): { readonly problem: string; readonly offset: number } {
  let depth = 0;
  const begin = (offset: number) => {
    if (++depth > DEEPEST) throw new Fault(TOO_DEEP, offset);
  };
  const end = () => void depth--;
  const onError = (_error: unknown, offset: number, _length: number, line: number, column: number) => {
    throw new Fault(l10n.t("Line {0}, column {1}: this is not valid JSON.", line + 1, column + 1), offset);
  };
  try {
    const visitor = { onObjectBegin: begin, onArrayBegin: begin, onObjectEnd: end, onArrayEnd: end, onError };
    visit(text, visitor, { disallowComments: true });
  } catch (error) {
    if (error instanceof Fault) return { problem: error.problem, offset: error.offset };
  }
  return { problem: l10n.t("This is not valid JSON."), offset: 0 };
}
