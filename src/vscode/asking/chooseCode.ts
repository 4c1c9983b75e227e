import * as vscode from "vscode";
import { choicesOf } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import type { CodeName } from "../../core/model/moves";
import type { AnnotationDocument, Position } from "../../core/model/types";
import { NO_FILTER, positions } from "../../core/query/filter";
import { issueGroups } from "../../core/query/issueGroups";
import { suggestedIssues } from "../../core/query/issueSuggestions";
import { actorType, stanceNaming } from "../../core/views/words/naming";
import { positionsInWords } from "../../core/views/words/numbers";
import { plain } from "../../core/views/words/wording";
import { type Choice, choose, explained, heading } from "../platform/ask";
import type { Target } from "./targets";

/** What is chosen from the codebook. */
export type CodeField = CodeName;

/** A code of the codebook, given or chosen by its label and definition; null where an issue is taken away. */
export async function chooseCode(
  target: Target,
  field: CodeField,
  title: string,
  now: string | null | undefined,
  /** The positions whose issue it will be. */
  about: readonly Position[] = [],
): Promise<string | null | undefined> {
  const { book, given, annotations, text } = target;
  const answer = given[field];
  if (typeof answer === "string" || (answer === null && field === "category")) return answer;
  if (field !== "category") return codeQuestion(book, field, title, now ?? undefined);
  const codes = codeChoices(book, field, now);
  const groups = codes.length === 0 ? groupsOf(annotations, text, book) : [];
  const suggested = suggestions(target, about, codes);
  const choices: readonly Choice<string | null>[] = [
    ...suggested,
    ...(suggested.length > 0
      ? // words at the right would cut what the first issue says
        [heading("")]
      : []),
    ...groups.map(({ label, positions, wordings }) => ({
      icon: "list-tree",
      label: plain(label),
      description: positionsInWords(positions.length),
      ...(wordings.length > 1 && { detail: wordings.map(plain).join(", ") }),
      value: label,
      now: label === now,
    })),
    ...codes,
    ...(now || codes.length > 0
      ? [
          {
            icon: "circle-slash",
            label: vscode.l10n.t("None"),
            description: vscode.l10n.t("by the article’s words"),
            value: null,
            // a suggestion is no answer that Enter alone gives
            now: now === null,
          },
        ]
      : []),
  ];
  const placeHolder =
    codes.length > 0
      ? vscode.l10n.t("Choose one; type to filter")
      : groups.length > 0
        ? vscode.l10n.t("Choose an issue of the article, or type a new name")
        : vscode.l10n.t("Type a name for the issue");
  return (await choose({ title, placeHolder, choices }, codes.length === 0 ? ownName : undefined))?.value;
}

/** Asks for a code alone, without an article. */
export async function codeQuestion(
  book: Codebook,
  field: CodeField,
  title: string,
  now: string | undefined,
): Promise<string | undefined> {
  const choices = codeChoices(book, field, now);
  const free = choices.length === 0;
  const placeHolder = free ? vscode.l10n.t("Type a name for the issue") : vscode.l10n.t("Choose one; type to filter");
  return (await choose({ title, placeHolder, choices }, free ? ownName : undefined))?.value;
}

/** Without a list of issues every word may be one. */
const ownName = (text: string): readonly Choice<string>[] =>
  text ? [{ icon: "add", label: `“${text}”`, value: text, alwaysShow: true }] : [];

/** What a codebook lists, each with its whole definition. */
export function codeChoices(
  book: Codebook,
  field: CodeField,
  now: string | null | undefined,
): readonly Choice<string>[] {
  const icon = (id: string) =>
    field === "category" ? "tag" : (field === "type" ? actorType(id, book) : stanceNaming(id, book)).icon;
  return choicesOf(book, LISTED[field]).map(({ id, label, detail }) =>
    explained({ icon: icon(id), label, value: id, now: id === now }, detail),
  );
}
const LISTED = { category: "issue", type: "actorType", stance: "stance" } as const;

/** Issues of the book for these positions, with the words that they are suggested for. */
export function suggestions(
  { annotations, text, book }: Pick<Target, "annotations" | "text" | "book">,
  about: readonly Position[],
  codes: readonly Choice<string>[],
): readonly Choice<string>[] {
  const rows = suggestedIssues(annotations, text, about, book).flatMap(({ id, words }) => {
    const code = codes.find(({ value }) => value === id);
    if (!code) return [];
    const why = vscode.l10n.t("suggested: “{0}”", plain(words.join(", ")));
    return [{ icon: "lightbulb", label: code.label, description: why, value: id }];
  });
  return rows.length > 0 ? [heading(vscode.l10n.t("Suggested")), ...rows] : [];
}

/** The issues of the article that take a side, those that most positions are about first. */
function groupsOf(document: AnnotationDocument, text: string, book: Codebook) {
  const sided = positions(document, text, { ...NO_FILTER, neutral: false }, book);
  return issueGroups(document, text, sided, book)
    .filter(({ by }) => by !== "nothing")
    .sort((a, b) => b.positions.length - a.positions.length);
}
