import * as vscode from "vscode";
import type { IssueAnswer } from "../../core/actions/statement";
import type { Codebook } from "../../core/codebook/types";
import { sliceOf } from "../../core/model/span";
import type { AnnotationDocument, Position, Span } from "../../core/model/types";
import { NO_FILTER, positions } from "../../core/query/filter";
import { issueGroups } from "../../core/query/issueGroups";
import { wordsTyped } from "../../core/views/statementForm";
import { positionsInWords } from "../../core/views/words/numbers";
import { excerpt, plain } from "../../core/views/words/wording";
import { type Choice, choose, heading } from "../platform/ask";
import { codeChoices, suggestions } from "./chooseCode";
import type { Target } from "./targets";

/** `select`: words that are yet to be selected. */
export type IssueChoice = IssueAnswer | "select";

interface Asked {
  readonly target: Pick<Target, "annotations" | "text" | "book">;
  /** The position, if it is there already. */
  readonly about: readonly Position[];
  /** Where the position's words are. */
  readonly around: Span;
  /** As it is now. */
  readonly category: string | null;
  readonly words: Span | null;
  /** Words that are selected in the article. */
  readonly selected: Span | undefined;
  readonly back: boolean;
}

/**
 * Asks what a position is about: typed freely, chosen from the codebook and from the issues of the article, or selected in
 * the article. Typed words that the article has are taken as its words.
 */
export async function askIssue(asked: Asked): Promise<IssueChoice | undefined> {
  const { target, about, around, category, words, selected, back } = asked;
  const { annotations, text, book } = target;
  const codes = codeChoices(book, "category", category);
  const suggested = suggestions(target, about, codes);
  const known = issuesOf(annotations, text, book).filter(({ label }) => !codes.some((code) => code.label === label));
  const coded = ({ value, ...choice }: Choice<string>): Choice<IssueChoice> => ({
    ...choice,
    ...(value !== undefined && { value: { code: value } }),
  });
  const choices: readonly Choice<IssueChoice>[] = [
    ...(selected ? [wordsChoice(text, selected, vscode.l10n.t("the selected words"))] : []),
    ...suggested.map(coded),
    ...(suggested.length > 0 ? [heading(vscode.l10n.t("All issues of the codebook"))] : []),
    ...codes.map(coded),
    ...known.map((group) => {
      const isOfWords = category === null && words !== null && group.wordings.includes(plain(sliceOf(text, words)));
      return {
        icon: "list-tree",
        label: plain(group.label),
        description: positionsInWords(group.positions.length),
        // nothing changes where it is in this group by its words
        value: isOfWords ? { words } : { name: group.label },
        now: isOfWords || group.label === category,
      };
    }),
    { icon: "selection", label: vscode.l10n.t("Select Words in the Article…"), value: "select", alwaysShow: true },
    ...(category !== null || words
      ? [{ icon: "circle-slash", label: vscode.l10n.t("None"), value: "none" as const }]
      : []),
  ];
  const typed = (typedText: string): readonly Choice<IssueChoice>[] => {
    if (typedText === "") return [];
    const found = wordsTyped(text, typedText, around);
    const code = codes.find((it) => it.label.toLowerCase() === typedText.toLowerCase());
    const description =
      codes.length > 0 ? vscode.l10n.t("a name of your own, not in the codebook") : vscode.l10n.t("a name of your own");
    return [
      ...(found ? [{ ...wordsChoice(text, found, vscode.l10n.t("words of the article")), alwaysShow: true }] : []),
      ...(code ? [] : [{ icon: "add", label: typedText, description, value: { name: typedText }, alwaysShow: true }]),
    ];
  };
  const title = vscode.l10n.t("What Is the Position About?");
  const placeHolder = vscode.l10n.t("Type it in your own words, or choose an issue");
  return (await choose({ title, placeHolder, choices, back }, typed))?.value;
}

const wordsChoice = (text: string, words: Span, description: string): Choice<IssueChoice> => ({
  icon: "quote",
  label: `“${excerpt(sliceOf(text, words), 80)}”`,
  description,
  value: { words },
});

/** The issues of the article's positions, those that most positions are about first. */
const issuesOf = (document: AnnotationDocument, text: string, book: Codebook) =>
  issueGroups(document, text, positions(document, text, NO_FILTER, book), book)
    .filter(({ by }) => by !== "nothing")
    .sort((a, b) => b.positions.length - a.positions.length);
