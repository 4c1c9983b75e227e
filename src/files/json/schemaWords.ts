import * as l10n from "@vscode/l10n";
import type * as z from "zod/mini";

export type Issue = z.core.$ZodIssue;

/** What is wrong at one place of a file, as a sentence. */
export function inWords(issue: Issue, file: unknown): string {
  const place = placeOf(issue.path);
  if (valueAt(file, issue.path) === undefined) return l10n.t("{0} is missing.", place);
  switch (issue.code) {
    case "invalid_type":
      return l10n.t("{0} should be {1}.", place, NAMES[issue.expected] ?? issue.expected);
    case "invalid_value":
      return l10n.t("{0} should be {1}.", place, either(issue.values));
    case "invalid_union":
      return "options" in issue && Array.isArray(issue.options)
        ? l10n.t("{0} should be {1}.", place, either(issue.options))
        : l10n.t("{0} is not what it should be.", place);
    case "too_small":
      return issue.origin === "number"
        ? l10n.t("{0} should be at least {1}.", place, String(issue.minimum))
        : l10n.t("{0} should not be empty.", place);
    case "too_big":
      return l10n.t("{0} should be at most {1}.", place, String(issue.maximum));
    case "custom":
      return `${place}: ${issue.message}.`;
    default:
      return l10n.t("{0} is not what it should be.", place);
  }
}

function either(values: readonly unknown[]): string {
  const [first = "", ...others] = values.map((value) => `“${String(value)}”`);
  return others.reduce((some, one) => l10n.t("{0} or {1}", some, one), first);
}

const valueAt = (file: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value as Readonly<Record<PropertyKey, unknown>> | null | undefined)?.[key],
    file,
  );

const NAMES: Readonly<Record<string, string>> = {
  array: l10n.t("a list"),
  object: l10n.t("an object"),
  record: l10n.t("an object"),
  tuple: l10n.t("a list"),
  string: l10n.t("a text"),
  number: l10n.t("a number"),
  int: l10n.t("a whole number"),
};

/** `attributions[3].source[0].start` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return place === "" ? l10n.t("The file") : place.replace(/^\./, "");
}

/** As many as are found: who mends these is told the next ones. */
export const MOST_PROBLEMS = 20;
/** As many as a person wants to read in one message. */
const SHOWN = 3;

/** One message of several problems, of which there may be more than are given. */
export function summary(problems: readonly string[], all: boolean): string {
  const more = problems.length - SHOWN;
  const rest = all ? l10n.t("And {0} more.", more) : l10n.t("And at least {0} more.", more);
  return [...problems.slice(0, SHOWN), ...(more > 0 ? [rest] : [])].join(" ");
}

/** A text of a file, as short as it must be in a sentence. */
export const named = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
const LONGEST = 60;
