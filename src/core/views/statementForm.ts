import * as l10n from "@vscode/l10n";
import {
  changedIn,
  type OwnField,
  type Statement,
  type StatementField,
  statementOf,
  type Who,
} from "../actions/statement";
import { BUILT_IN } from "../codebook/builtIn";
import { fieldsOn, issueLabel, labelOf, valueInWords } from "../codebook/codebook";
import type { Field as BookField, Codebook } from "../codebook/types";
import type { AnnotationDocument, Position, Span } from "../model/types";
import type { Asserted } from "../query/asserted";
import { actorOf } from "../query/lookup";
import { stanceNaming } from "./words/naming";
import { guessPercent } from "./words/sureness";
import { excerpt, plain } from "./words/wording";

/** The fields of a position as a form lists them; an issue is its words and its name in one. */
export const FORM_FIELDS = [
  "actor",
  "stance",
  "issue",
  "condition",
  "addressee",
  "when",
  "where",
  "onBehalfOf",
] as const satisfies readonly StatementField[];
export type FormField = (typeof FORM_FIELDS)[number];

const LABEL: Readonly<Record<StatementField, string>> = {
  actor: l10n.t("Actor"),
  stance: l10n.t("Stance"),
  issue: l10n.t("Issue"),
  category: l10n.t("Issue"),
  condition: l10n.t("Condition"),
  addressee: l10n.t("Addressee"),
  when: l10n.t("When"),
  where: l10n.t("Where"),
  onBehalfOf: l10n.t("On Behalf Of"),
};
const ICON: Readonly<Record<FormField, string>> = {
  actor: "person",
  stance: "comment",
  issue: "tag",
  condition: "git-branch",
  addressee: "arrow-right",
  when: "calendar",
  where: "location",
  onBehalfOf: "organization",
};

export const fieldLabel = (field: StatementField): string => LABEL[field];
const isFormField = (field: string): field is StatementField => field in LABEL;

const ownId = (field: string): string | undefined => /^fields\.(.+)$/s.exec(field)?.[1];

/** How the fields are called, a codebook's own among them, by the names that corrections have; others are left out. */
export const fieldLabels = (fields: readonly string[], book: Codebook): readonly string[] => [
  ...new Set(
    fields.flatMap((field) => {
      const own = ownId(field);
      if (own !== undefined) return [plain(labelOf(book.fields, own))];
      return isFormField(field) ? [fieldLabel(field)] : [];
    }),
  ),
];

/** A field as the form shows it. */
export interface FormLine {
  readonly field: FormField | OwnField;
  readonly icon: string;
  readonly label: string;
  /** Empty where it has none. */
  readonly value: string;
  /** “a guess, 54 %” of what the machine is not sure of; empty where it is, or a person has decided. */
  readonly guess: string;
}

/** What a guess is told by: the position as it is, and what of it is claimed. */
export interface Doubt {
  readonly position: Position;
  readonly asserted: Asserted;
}

/** The form's lines, the codebook's own fields after the built-in ones. `text` is the article's. */
export const formLines = (
  document: AnnotationDocument,
  text: string,
  statement: Statement,
  book: Codebook = BUILT_IN,
  doubt?: Doubt,
): readonly FormLine[] => [
  ...FORM_FIELDS.map((field) => ({
    field,
    icon: field === "stance" && statement.stance !== null ? stanceNaming(statement.stance, book).icon : ICON[field],
    label: LABEL[field],
    value: shownValue(document, text, statement, field, book),
    guess: doubt ? guessOf(field, statement, doubt) : "",
  })),
  ...fieldsOn(book, "position").map((field) => {
    const value = statement.fields[field.id];
    return {
      field: `fields.${field.id}` as const,
      icon: OWN_ICON[field.type],
      label: plain(field.label),
      value: value === undefined ? "" : plain(valueInWords(field, value)),
      guess: "",
    };
  }),
];

const OWN_ICON: Readonly<Record<BookField["type"], string>> = {
  boolean: "pass",
  text: "edit",
  number: "symbol-numeric",
  choice: "list-unordered",
};

/** What a person is about to change is no guess any more. */
function guessOf(field: FormField, now: Statement, { position, asserted }: Doubt): string {
  if ((field !== "stance" && field !== "issue") || asserted[field]) return "";
  const changed = changedIn(statementOf(position), now);
  if (changed.includes(field) || (field === "issue" && changed.includes("category"))) return "";
  const percent = guessPercent(position, field);
  return percent && l10n.t("a guess, {0}", percent);
}

function shownValue(
  document: AnnotationDocument,
  text: string,
  statement: Statement,
  field: FormField,
  book: Codebook,
): string {
  switch (field) {
    case "actor":
    case "addressee":
    case "onBehalfOf":
      return nameOf(document, statement[field]);
    case "stance":
      return statement.stance === null ? "" : plain(stanceNaming(statement.stance, book).noun);
    case "issue":
      return [
        statement.category === null ? "" : plain(issueLabel(book, statement.category)),
        quoted(text, statement.issue),
      ]
        .filter(Boolean)
        .join(" · ");
    default:
      return quoted(text, statement[field]);
  }
}

const nameOf = (document: AnnotationDocument, who: Who): string =>
  who === null ? "" : plain("name" in who ? who.name : (actorOf(document, who.id)?.name ?? ""));

const quoted = (text: string, span: Span | null): string =>
  span ? `“${excerpt(text.slice(span.start, span.end), 80)}”` : "";

/** Where words that a person typed stand, in any case, nearest to `around`; null where the article does not have them. */
export function wordsTyped(text: string, typed: string, around: Span): Span | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted.length < 3) return null;
  const all = text.toLowerCase();
  // letters that change their length in lower case would shift what comes after them
  if (all.length !== text.length) return null;
  let best: Span | null = null;
  const far = ({ start, end }: Span) => Math.max(0, around.start - end, start - around.end);
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const found = { start: at, end: at + wanted.length };
    if (isWhole(text, found) && (!best || far(found) < far(best))) best = found;
  }
  return best;
}

/** Not a part of a word. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) &&
  !/[\p{L}\p{N}]{2}/u.test(text.slice(end - 1, end + 1));
