import * as vscode from "vscode";
import { choicesOf } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import type { AnnotationDocument } from "../../core/model/types";
import { NO_FILTER, positions } from "../../core/query/filter";
import { issueGroups } from "../../core/query/issueGroups";
import { actorType, stanceNaming } from "../../core/views/words/naming";
import { positionsInWords } from "../../core/views/words/numbers";
import { plain } from "../../core/views/words/wording";
import { type Choice, choose } from "../platform/ask";
import type { Target } from "./targets";

/** What is chosen from the codebook. */
export type CodeField = "stance" | "type" | "category";

/** A code of the codebook, given or chosen by its label and definition; null where an issue is taken away. */
export async function chooseCode(
  { book, given, annotations, text }: Target,
  field: CodeField,
  title: string,
  now: string | null | undefined,
): Promise<string | null | undefined> {
  const answer = given[field];
  if (typeof answer === "string" || (answer === null && field === "category")) return answer;
  const codes = choicesOf(book, field === "category" ? "issue" : field === "type" ? "actorType" : "stance");
  const icon = (id: string) =>
    field === "category" ? "tag" : (field === "type" ? actorType(id, book) : stanceNaming(id, book)).icon;
  const groups = field === "category" && codes.length === 0 ? groupsOf(annotations, text, book) : [];
  const choices: readonly Choice<string | null>[] = [
    ...groups.map(({ label, positions, wordings }) => ({
      icon: "list-tree",
      label: plain(label),
      description: positionsInWords(positions.length),
      ...(wordings.length > 1 && { detail: wordings.map(plain).join(", ") }),
      value: label,
      now: label === now,
    })),
    ...codes.map(({ id, label, detail }) => ({
      icon: icon(id),
      label,
      ...(detail && { detail }),
      value: id,
      now: id === now,
    })),
    ...(field === "category" && (now || codes.length > 0)
      ? [
          {
            icon: "circle-slash",
            label: vscode.l10n.t("None"),
            description: vscode.l10n.t("by the article’s words"),
            value: null,
            now: now === null,
          },
        ]
      : []),
  ];
  // without a list of issues every word may be one
  const own = (text: string): readonly Choice<string>[] =>
    text && codes.length === 0 ? [{ icon: "add", label: `“${text}”`, value: text, alwaysShow: true }] : [];
  const placeHolder =
    codes.length > 0
      ? vscode.l10n.t("Choose one; type to filter")
      : groups.length > 0
        ? vscode.l10n.t("Choose an issue of the article, or type a new name")
        : vscode.l10n.t("Type a name for the issue");
  return (await choose({ title, placeHolder, choices }, field === "category" ? own : undefined))?.value;
}

/** The issues of the article that take a side, those that most positions are about first. */
function groupsOf(document: AnnotationDocument, text: string, book: Codebook) {
  const sided = positions(document, text, { ...NO_FILTER, neutral: false }, book);
  return issueGroups(document, text, sided, book)
    .filter(({ by }) => by !== "nothing")
    .sort((a, b) => b.positions.length - a.positions.length);
}
