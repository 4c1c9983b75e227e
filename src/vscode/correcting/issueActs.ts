import * as vscode from "vscode";
import { setCategory } from "../../core/actions/correct";
import { together } from "../../core/actions/severalActs";
import type { Position } from "../../core/model/types";
import { positions } from "../../core/query/filter";
import { issueGroups, wordsAlone } from "../../core/query/issueGroups";
import { issueName } from "../../core/views/issues";
import { count } from "../../core/views/words/numbers";
import { excerpt } from "../../core/views/words/wording";
import { chooseCode } from "../asking/chooseCode";
import type { Aim, Target } from "../asking/targets";
import { askForText } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { ChosenFilter } from "../session/positionFilter";
import type { Session } from "../session/session";

/**
 * Which positions are about the same thing, decided by a person: the name of a group lies with each position as its issue,
 * so that it is corrected, saved, merged and undone as everything else is.
 */
export function registerIssueActs(
  { acts }: Session,
  resolveTarget: Aim,
  chosenFilter: ChosenFilter,
): Pick<Handlers, "moveToIssue" | "renameIssue" | "ungroupIssue"> {
  const set = (target: Target, some: readonly Position[], label: string, nameFor: (it: Position) => string | null) =>
    acts.perform(target.document, label, together(some.map((it) => setCategory(it.id, nameFor(it)))));
  return {
    async moveToIssue(...args) {
      const target = resolveTarget(args);
      const some = target ? positionsIn(target) : [];
      if (!target || some.length === 0) return explain();
      const title = count(
        some.length,
        vscode.l10n.t("Move Position to Issue Group"),
        vscode.l10n.t("Move {0} Positions to Issue Group", some.length),
      );
      const name = await chooseCode(target, "category", title, some[0]?.category ?? null, some);
      if (name === undefined) return;
      set(target, some, movingTo(name, some.length), () => name);
    },
    async renameIssue(...args) {
      const target = resolveTarget(args);
      const group = target && groupAt(target, chosenFilter);
      if (!target || !group) return explain();
      if (target.book.issues.length > 0 && group.by === "codebook") {
        const open = vscode.l10n.t("Open Codebook");
        const choice = await inform(vscode.l10n.t("The codebook names this issue: change its label there."), open);
        if (choice === open) await vscode.commands.executeCommand("standpoint.openCodebook");
        return;
      }
      const asked = typeof target.given.name === "string" ? target.given.name : await askForName(group);
      const name = asked?.trim();
      if (!name) return;
      set(target, group.positions, vscode.l10n.t("name the issue “{0}”", excerpt(name, 40)), () => name);
    },
    ungroupIssue(...args) {
      const target = resolveTarget(args);
      const some = target ? positionsIn(target) : [];
      if (!target || some.length === 0) return explain();
      const alone = wordsAlone(target.annotations, target.text, some, target.book);
      const label = count(
        some.length,
        vscode.l10n.t("ungroup 1 position"),
        vscode.l10n.t("ungroup {0} positions", some.length),
      );
      set(target, some, label, (it) => (it.category === undefined ? (alone.get(it.id) ?? null) : null));
    },
  };
}

/** What the act is called by which positions get this issue. */
function movingTo(name: string | null, many: number): string {
  if (name === null)
    return count(
      many,
      vscode.l10n.t("group by its words: 1 position"),
      vscode.l10n.t("group by its words: {0} positions", many),
    );
  const issue = excerpt(name, 40);
  return count(
    many,
    vscode.l10n.t("move to “{0}”: 1 position", issue),
    vscode.l10n.t("move to “{0}”: {1} positions", issue, many),
  );
}

function positionsIn({ annotations, ids }: Target): readonly Position[] {
  const meant = new Set(ids);
  return annotations.positions.filter(({ id }) => meant.has(id));
}

/** The issue group of what is meant, as far as it is shown. */
function groupAt(target: Target, chosenFilter: ChosenFilter) {
  const { annotations, text, book } = target;
  const some = new Set(positionsIn(target));
  const shown = positions(annotations, text, chosenFilter.now(), book);
  const all = [...new Set([...shown, ...some])];
  return issueGroups(annotations, text, all, book).find((group) => group.positions.some((it) => some.has(it)));
}

function askForName(group: ReturnType<typeof issueGroups>[number]): Promise<string | undefined> {
  const many = group.positions.length;
  return askForText({
    title: vscode.l10n.t("Rename Issue Group"),
    prompt: count(
      many,
      vscode.l10n.t("The issue of 1 position. The name is yours; whether the position is accepted stays as it is."),
      vscode.l10n.t("The issue of {0} positions. The name is yours; which of them are accepted stays as it is.", many),
    ),
    value: group.by === "nothing" ? "" : issueName(group),
  });
}

function explain(): void {
  void inform(
    vscode.l10n.t(
      "There is no position here. Put the cursor on a marked quote, or choose a row of the view Positions.",
    ),
  );
}
