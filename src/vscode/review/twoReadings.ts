import * as vscode from "vscode";
import { together } from "../../core/actions/severalActs";
import { takeReading } from "../../core/reader/readingsOf";
import { mineName, type ReadTwice, readTwice } from "../../core/views/reading/twoReadings";
import type { Aim, Target } from "../asking/targets";
import { type Choice, choose } from "../platform/ask";
import { codeLens } from "../platform/drawn";
import type { Command, Handlers } from "../platform/manifest";
import { mention } from "../platform/notify";
import type { Session } from "../session/session";

type Whose = "reader" | "machine";

/** Of two readings of a position a person keeps one: of rows, of a link, of what is under review, else of what stands at the cursor. */
export function registerTwoReadings(session: Session, resolveTarget: Aim): Pick<Handlers, "keepMine" | "takeReaders"> {
  const take =
    (whose: Whose) =>
    async (...args: readonly unknown[]): Promise<boolean> => {
      const target = resolveTarget(args);
      const all = target ? readTwiceIn(target) : [];
      if (!target || all.length === 0) return nothing(vscode.l10n.t("There are no two readings here."));
      const chosen = target.named || all.length === 1 ? all : await which(all, whose);
      if (!chosen) return false;
      const open = chosen.filter(([, { how }]) => whose === "reader" || how !== "alone");
      if (open.length === 0)
        return nothing(vscode.l10n.t("There is no other reading than the reader’s: reject it to keep it out."));
      const { text, document } = target;
      const label = whose === "reader" ? vscode.l10n.t("take the reader’s reading") : vscode.l10n.t("keep my reading");
      const act = together(open.map(([id]) => takeReading(text, id, whose)));
      return (
        session.acts.perform(document, label, act) || nothing(vscode.l10n.t("It is so already: nothing was changed."))
      );
    };
  return { keepMine: take("machine"), takeReaders: take("reader") };
}

type Read = readonly (readonly [id: string, ReadTwice])[];

/** Positions that are meant, or whose quote is, and that a second reader has read. */
function readTwiceIn({ annotations, text, book, ids }: Target): Read {
  const meant = annotations.positions.filter(
    ({ id, attribution, status }) => ids.includes(id) || (ids.includes(attribution) && status !== "rejected"),
  );
  return meant.flatMap(({ id }) => {
    const twice = readTwice(annotations, text, id, book);
    return twice ? [[id, twice] as const] : [];
  });
}

async function which(all: Read, whose: Whose): Promise<Read | undefined> {
  const choices = all.map((one): Choice<Read> => {
    const [, { mine, theirs }] = one;
    return whose === "reader"
      ? { label: theirs, description: mine, value: [one] }
      : { label: mine || theirs, description: theirs, value: [one] };
  });
  const title =
    whose === "reader" ? vscode.l10n.t("Take Which of the Reader’s?") : vscode.l10n.t("Keep Which of Mine?");
  return (await choose({ title, choices }))?.value;
}

function nothing(why: string): false {
  mention(why, 5000);
  return false;
}

/** Both readings of what is under review; null where there are not two that differ. */
export function readingsInReview({ store, review, codebooks }: Session): ReadTwice | null {
  const now = review.current();
  const annotations = now && store.get(now.document.uri.toString());
  if (!annotations) return null;
  const twice = readTwice(annotations, now.document.getText(), now.queue.now.id, codebooks.of(now.document));
  return twice && twice.how !== "alone" && twice.differ.length > 0 ? twice : null;
}

/** The two of them as parts of the line above the words. */
export function readingLenses(twice: ReadTwice | null, range: vscode.Range): readonly vscode.CodeLens[] {
  if (!twice) return [];
  const lens = (key: string, who: string, words: string, command: Command, tooltip: string) =>
    codeLens(range, `${key} ${who}: ${words}`, tooltip, `standpoint.${command}`, {});
  return [
    lens("M", mineName(twice), twice.mine, "keepMine", vscode.l10n.t("Keep this reading (M)")),
    lens("T", twice.reader, twice.theirs, "takeReaders", vscode.l10n.t("Take this reading (T)")),
  ];
}

/** The two of them as answers in a list. */
export function readingAnswers<T>(
  twice: ReadTwice | null,
  answer: (icon: string, label: string, key: string, command: Command) => Choice<T>,
): readonly Choice<T>[] {
  if (!twice) return [];
  return [
    answer("person", vscode.l10n.t("Keep {0}: {1}", mineName(twice), twice.mine), "M", "keepMine"),
    answer("sparkle", vscode.l10n.t("Take {0}: {1}", twice.reader, twice.theirs), "T", "takeReaders"),
  ];
}
