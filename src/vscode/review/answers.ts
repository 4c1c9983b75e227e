import * as vscode from "vscode";
import type { Act } from "../../core/actions/act";
import { setStance } from "../../core/actions/correct";
import { issueChanges, setStatement, setWhoSpeaks } from "../../core/actions/statement";
import { codeOf } from "../../core/codebook/codebook";
import { hull } from "../../core/model/span";
import type { Position } from "../../core/model/types";
import { wordsOf } from "../../core/query/lookup";
import { numberedStances, type Question, questionOf } from "../../core/views/question";
import type { ReadTwice } from "../../core/views/reading/twoReadings";
import { askIssue } from "../asking/issueQuestion";
import { askStance, askWho } from "../asking/statementForm";
import { type Aim, selectedFor, type Target } from "../asking/targets";
import { type Choice, choose } from "../platform/ask";
import type { Command, Handlers } from "../platform/manifest";
import { inform, mention } from "../platform/notify";
import { setting } from "../platform/settings";
import type { Session } from "../session/session";
import { readingAnswers, readingsInReview } from "./twoReadings";

type Answers = "answerStance" | "answerIssue" | "answerSpeaker" | "showQuestion";

/** Answers that change the position under review: it stays before the person, who accepts it or goes on. */
export function registerAnswers(session: Session, resolveTarget: Aim): Pick<Handlers, Answers> {
  const { review, acts, store, codebooks } = session;
  /** The position in question, with what the person has selected. */
  const asked = (args: readonly unknown[]): { readonly target: Target; readonly position: Position } | undefined => {
    const now = review.current()?.queue.now;
    const target = now && resolveTarget(args);
    const position = target?.annotations.positions.find(({ id }) => id === now?.id);
    if (target && position) return { target, position };
    mention(vscode.l10n.t("No position is under review."), 5000);
    return undefined;
  };
  const perform = ({ document }: Target, label: string, act: Act): void => {
    if (!acts.perform(document, label, act)) mention(vscode.l10n.t("It is so already: nothing was changed."), 5000);
  };

  return {
    async answerStance(...args) {
      const it = asked(args);
      if (!it) return;
      const { target, position } = it;
      const { number } = target.given;
      const stances = numberedStances(target.book, position.stance);
      const stance =
        typeof number === "number"
          ? stances.find((one) => one.number === number)?.id
          : await askStance(target, position.stance, false);
      if (stance) return perform(target, vscode.l10n.t("set the stance"), setStance(position.id, stance));
      if (number !== undefined) mention(vscode.l10n.t("No stance has this number."), 5000);
    },
    async answerIssue(...args) {
      const it = asked(args);
      if (!it) return;
      const { target, position } = it;
      const { annotations, text, book } = target;
      const [selected] = selectedFor(target, position.id);
      const around = hull(wordsOf(annotations, position.id)) ?? { start: 0, end: 0 };
      const { category = null, issue: words } = position;
      const given = typeof target.given.issue === "string" ? { name: target.given.issue } : undefined;
      const ready = selected ? { words: selected } : given;
      const answer =
        ready ?? (await askIssue({ target, about: [position], around, category, words, selected, back: false }));
      if (answer === "select")
        return void inform(vscode.l10n.t("Select the words of the issue in the article, then press I."));
      if (!answer) return;
      const isCoded = category !== null && codeOf(book.issues, category) !== undefined;
      const act = setStatement(text, position.id, issueChanges(answer, isCoded));
      perform(target, vscode.l10n.t("set the issue"), act);
    },
    async answerSpeaker(...args) {
      const it = asked(args);
      if (!it) return;
      const { target, position } = it;
      const now = position.actor === null ? null : { id: position.actor };
      const who = await askWho(target, "actor", now, false);
      if (who === undefined) return;
      perform(target, vscode.l10n.t("set the speaker"), setWhoSpeaks(target.text, position.id, who));
    },
    /** All of it in a list: for who cannot see the lines in the article, and for stances without a number. */
    async showQuestion() {
      const now = review.current();
      const annotations = now && store.get(now.document.uri.toString());
      const book = now && codebooks.of(now.document);
      const claims = setting("claims", now?.document.uri);
      const question = annotations && book && questionOf(annotations, now.document.getText(), now.queue, book, claims);
      if (!question) return void mention(vscode.l10n.t("Nothing is under review."), 5000);
      const corrected = vscode.l10n.t("corrected: {0}", question.corrected.join(", "));
      const choice = await choose({
        title: `${question.place}: ${question.form}`,
        placeHolder: question.corrected.length > 0 ? corrected : vscode.l10n.t("Choose an answer"),
        choices: answersTo(question, readingsInReview(session), session.model.isThere()),
      });
      if (choice?.value) await vscode.commands.executeCommand(`standpoint.${choice.value.command}`, choice.value.args);
    },
  };
}

interface Answer {
  readonly command: Command;
  readonly args: Readonly<Record<string, unknown>>;
}

function answersTo(
  { withAll, stances }: Question,
  twice: ReadTwice | null,
  hasModel: boolean,
): readonly Choice<Answer>[] {
  const answer = (icon: string, label: string, key: string, command: Command, args = {}): Choice<Answer> => ({
    ...{ icon, label, description: key, value: { command, args } },
  });
  const isPosition = stances.length > 0;
  return [
    answer("check", withAll ? vscode.l10n.t("Accept with Quote and Actor") : vscode.l10n.t("Accept"), "A", "accept"),
    answer("close", vscode.l10n.t("Reject"), "R", "reject"),
    ...readingAnswers(twice, answer),
    ...stances.map(({ number, verb, now }) => {
      const key = now ? `${number} · ${vscode.l10n.t("The stance as it is")}` : String(number);
      return answer("comment", verb, key, "answerStance", { number });
    }),
    ...(isPosition
      ? [
          answer("tag", vscode.l10n.t("Set the Issue"), "I", "answerIssue"),
          answer("person", vscode.l10n.t("Say Who Speaks"), "S", "answerSpeaker"),
          answer("list-flat", vscode.l10n.t("All Fields in a Form"), "E", "editPosition"),
          ...(hasModel ? [answer("sparkle", vscode.l10n.t("Ask a Language Model…"), "L", "askReaderPosition")] : []),
        ]
      : [answer("edit", vscode.l10n.t("Correct"), "C", "correct")]),
    answer("arrow-down", vscode.l10n.t("Leave It Open and Go On"), "N", "nextToReview"),
  ];
}
