import * as l10n from "@vscode/l10n";
import type { Statement, StatementField, Who } from "../actions/statement";
import { BUILT_IN } from "../codebook/builtIn";
import { issueLabel } from "../codebook/codebook";
import type { Codebook } from "../codebook/types";
import type { AnnotationDocument, Span } from "../model/types";
import { actorOf } from "../query/lookup";
import { stanceNaming } from "./words/naming";
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
export const isFormField = (field: string): field is StatementField => field in LABEL;

/** A field as the form shows it. */
export interface FormLine {
  readonly field: FormField;
  readonly icon: string;
  readonly label: string;
  /** Empty where it has none. */
  readonly value: string;
}

/** The form's lines. `text` is the article's. */
export const formLines = (
  document: AnnotationDocument,
  text: string,
  statement: Statement,
  book: Codebook = BUILT_IN,
): readonly FormLine[] =>
  FORM_FIELDS.map((field) => ({
    field,
    icon: field === "stance" && statement.stance !== null ? stanceNaming(statement.stance, book).icon : ICON[field],
    label: LABEL[field],
    value: shownValue(document, text, statement, field, book),
  }));

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
