import * as vscode from "vscode";
import { type Question, questionOf } from "../../core/views/question";
import { codeLens } from "../platform/drawn";
import type { Command } from "../platform/manifest";
import { onDidChangeSetting, setting } from "../platform/settings";
import type { Session } from "../session/session";
import { readingLenses, readingsInReview } from "./twoReadings";

/**
 * The question of a review above the words that it is about, and under their paragraph what the numbers mean. Each part
 * answers by a click, and by *Show CodeLens Commands for Current Line* without the mouse.
 */
export function registerQuestionLens(context: vscode.ExtensionContext, session: Session): void {
  const { store, review, codebooks } = session;
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const now = review.current();
      const annotations = store.get(document.uri.toString());
      if (!now || !annotations || now.document !== document) return [];
      const question = questionOf(
        annotations,
        document.getText(),
        now.queue,
        codebooks.of(document),
        setting("claims", document.uri),
      );
      if (!question) return [];
      const { line } = document.positionAt(now.queue.now.span.start);
      return [
        ...asked(question, line, session.model.isThere()),
        // the line of the question has no room for them
        ...readingLenses(readingsInReview(session), rangeAt(Math.max(0, line - 1))),
        ...numbered(question, line + 1 < document.lineCount ? line + 1 : line),
      ];
    },
  };
  const end = () => changed.fire();
  context.subscriptions.push(
    changed,
    vscode.languages.registerCodeLensProvider("*", provider),
    review.onDidChange(end),
    review.onDidEnd(end),
    session.model.onDidChange(end),
    onDidChangeSetting(["claims"], end),
    store.onDidChange(({ uri, reason }) => {
      if (reason !== "edit" && uri === review.current()?.document.uri.toString()) changed.fire();
    }),
  );
}

function asked(
  { form, corrected, place, withAll, stances }: Question,
  line: number,
  hasModel: boolean,
): readonly vscode.CodeLens[] {
  const isPosition = stances.length > 0;
  const said = corrected.length > 0 ? vscode.l10n.t("{0} · corrected: {1}", form, corrected.join(", ")) : form;
  const lens = (command: Command, title: string, tooltip: string) =>
    codeLens(rangeAt(line), title, tooltip, `standpoint.${command}`, {});
  return [
    lens("showQuestion", `${place}: ${said}`, vscode.l10n.t("Show the question with all answers (Q)")),
    lens("accept", vscode.l10n.t("A accept"), withAll ? ACCEPTS_ALL : vscode.l10n.t("Accept it (A)")),
    lens("reject", vscode.l10n.t("R reject"), vscode.l10n.t("Reject it (R or X)")),
    ...(isPosition
      ? [
          lens("answerIssue", vscode.l10n.t("I issue"), ISSUE),
          lens("answerSpeaker", vscode.l10n.t("S speaker"), vscode.l10n.t("Say who speaks (S)")),
          lens("editPosition", vscode.l10n.t("E form"), vscode.l10n.t("All fields of the position in one form (E)")),
          ...(hasModel ? [lens("askReaderPosition", vscode.l10n.t("L ask…"), ASKS)] : []),
        ]
      : [lens("correct", vscode.l10n.t("C correct"), vscode.l10n.t("Correct it (C)"))]),
    lens("nextToReview", vscode.l10n.t("N next"), vscode.l10n.t("Leave it open and go on (N or J)")),
  ];
}

const rangeAt = (line: number): vscode.Range => new vscode.Range(line, 0, line, 0);
const ACCEPTS_ALL = vscode.l10n.t("Accept the position with its quote and its actor (A)");
const ASKS = vscode.l10n.t("Ask a language model to read this position, too (L)");
const ISSUE = vscode.l10n.t("The selected words, or a name that you type, as the issue (I)");

const numbered = ({ stances }: Question, line: number): readonly vscode.CodeLens[] =>
  stances.map(({ number, verb, now }) =>
    codeLens(
      rangeAt(line),
      now ? `● ${number} ${verb}` : `${number} ${verb}`,
      now ? vscode.l10n.t("The stance as it is") : vscode.l10n.t("Set this stance and keep the rest ({0})", number),
      "standpoint.answerStance",
      { number },
    ),
  );
