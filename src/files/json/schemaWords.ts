import type * as z from "zod/mini";

export type Issue = z.core.$ZodIssue;

/** What is wrong at one place of a file, as a sentence. */
export function inWords(issue: Issue, file: unknown): string {
  const place = placeOf(issue.path);
  if (valueAt(file, issue.path) === undefined) return `${place} is missing.`;
  switch (issue.code) {
    case "invalid_type":
      return `${place} should be ${NAMES[issue.expected] ?? issue.expected}.`;
    case "invalid_value":
      return `${place} should be ${either(issue.values)}.`;
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? `${place} should be ${either(issue.options)}.`
        : `${place} is not what it should be.`;
    case "too_small":
      return issue.origin === "number"
        ? `${place} should be at least ${issue.minimum}.`
        : `${place} should not be empty.`;
    case "too_big":
      return `${place} should be at most ${issue.maximum}.`;
    case "custom":
      return `${place}: ${issue.message}.`;
    default:
      return `${place} is not what it should be.`;
  }
}

const either = (values: readonly unknown[]): string => values.map((value) => `“${String(value)}”`).join(" or ");

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    file,
  );

const NAMES: Readonly<Record<string, string>> = {
  array: "a list",
  object: "an object",
  record: "an object",
  tuple: "a list",
  string: "a text",
  number: "a number",
  int: "a whole number",
};

/** `attributions[3].source[0].start` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return place === "" ? "The file" : place.replace(/^\./, "");
}

/** As many as are found: who mends these is told the next ones. */
export const MOST_PROBLEMS = 20;
/** As many as a person wants to read in one message. */
const SHOWN = 3;

/** One message of several problems, of which there may be more than are given. */
export function summary(problems: readonly string[], all: boolean): string {
  const more = problems.length - SHOWN;
  const rest = all ? `And ${more} more.` : `And at least ${more} more.`;
  return [...problems.slice(0, SHOWN), ...(more > 0 ? [rest] : [])].join(" ");
}

/** A text of a file, as short as it must be in a sentence. */
export const named = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
const LONGEST = 60;
