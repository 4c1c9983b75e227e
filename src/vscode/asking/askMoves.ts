import * as vscode from "vscode";
import { codeOf, issueLabel } from "../../core/codebook/codebook";
import type { Codebook } from "../../core/codebook/types";
import { CODE_NAMES, type CodeName, type CodeUse, type Move } from "../../core/model/moves";
import { actorType, stanceNaming } from "../../core/views/words/naming";
import { count } from "../../core/views/words/numbers";
import { type Choice, chooseSeveral, heading } from "../platform/ask";
import { codeQuestion } from "./chooseCode";

/** How a code is called, and whether the book has it. */
export function codeInWords(
  book: Codebook,
  field: CodeName,
  code: string,
): { readonly label: string; readonly known: boolean } {
  if (field === "category")
    return book.issues.length === 0
      ? { label: code, known: true }
      : { label: issueLabel(book, code), known: codeOf(book.issues, code) !== undefined };
  if (field === "stance")
    return { label: stanceNaming(code, book).noun, known: codeOf(book.stances, code) !== undefined };
  return { label: actorType(code, book).label, known: codeOf(book.actorTypes, code) !== undefined };
}

const FIELD: Readonly<Record<CodeName, string>> = {
  category: vscode.l10n.t("Issues"),
  stance: vscode.l10n.t("Stances"),
  type: vscode.l10n.t("Types of actor"),
};

/** Which of the codes in use become which ones; those that the book does not have come first. Undefined where the person went away. */
export async function askMoves(
  uses: readonly (CodeUse & { readonly files: number })[],
  book: Codebook,
): Promise<readonly Move[] | undefined> {
  const choiceOf = (use: (typeof uses)[number]): Choice<CodeUse> => {
    const { label, known } = codeInWords(book, use.field, use.code);
    const records = count(use.times, vscode.l10n.t("1 record"), vscode.l10n.t("{0} records", use.times));
    const files = count(use.files, vscode.l10n.t("in 1 file"), vscode.l10n.t("in {0} files", use.files));
    return { label, description: `${records} ${files}`, value: use, picked: !known };
  };
  const sections = CODE_NAMES.flatMap((field) => {
    const some = uses.filter((use) => use.field === field).map(choiceOf);
    const first = [...some.filter(({ picked }) => picked), ...some.filter(({ picked }) => !picked)];
    return first.length > 0 ? [heading(FIELD[field]), ...first] : [];
  });
  const chosen = await chooseSeveral<CodeUse>({
    title: vscode.l10n.t("Recode"),
    placeHolder: vscode.l10n.t("Old codes; those that the codebook does not have are ticked"),
    choices: sections,
  });
  const old = chosen?.flatMap(({ value }) => (value ? [value] : [])) ?? [];
  const moves: Move[] = [];
  for (const [i, { field, code }] of old.entries()) {
    const { label } = codeInWords(book, field, code);
    const title = vscode.l10n.t("Recode “{0}” ({1} of {2})", label, i + 1, old.length);
    const to = await codeQuestion(book, field, title, code);
    if (to === undefined) return undefined;
    if (to !== code) moves.push({ field, from: code, to });
  }
  return moves.length > 0 ? moves : undefined;
}
