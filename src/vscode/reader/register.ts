import * as vscode from "vscode";
import type { Scope } from "../../core/reader/prompt";
import { questionsOf } from "../../core/reader/questionsOf";
import { count } from "../../core/views/words/numbers";
import { createTargetResolver, type Selecting, type Target } from "../asking/targets";
import { type Choice, choose } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import { createOutputText } from "../platform/outputText";
import type { Edits } from "../session/edits";
import type { Idle, Session } from "../session/session";
import { createAsking, type Wanted } from "./ask";
import { createFollowing } from "./following";
import { createModelKeys, registerModelKeys } from "./modelKeys";
import { createModels } from "./models";

type Asks = "askReader" | "askReaderSelection" | "askReaderPosition" | "setModelKey" | "forgetModelKey";

/** *Ask for a Second Reading*: of an article, of selected words, of rows that claim nothing, of one position. */
export function registerReader(
  context: vscode.ExtensionContext,
  session: Session,
  trees: Selecting,
  idle: Idle,
  edits: Edits,
): Pick<Handlers, Asks> {
  const resolveTarget = createTargetResolver(session, trees);
  const output = createOutputText(vscode.l10n.t("Standpoint: Second Reading"));
  const following = createFollowing(session, edits);
  context.subscriptions.push(output, following);
  const models = createModels(context, session, createModelKeys(context));
  const ask = createAsking(session, idle, models, output, following);
  const targetOf = (args: readonly unknown[]): Target | undefined => {
    const target = resolveTarget(args);
    if (!target) void inform(vscode.l10n.t("There is no article to ask about: open one first."));
    return target;
  };

  return {
    ...registerModelKeys(context),
    /** `{ scope: "article" }` from a keybinding is an answer that need not be asked for. */
    async askReader(...args) {
      const target = targetOf(args);
      const wanted = target && (await scopeFor(target));
      if (wanted) await ask(wanted);
    },
    async askReaderSelection(...args) {
      const target = targetOf(args);
      if (!target) return;
      const wanted = selectionIn(target);
      if (wanted) await ask(wanted);
      else void inform(vscode.l10n.t("Select the words in the article that are to be read."));
    },
    async askReaderPosition(...args) {
      const target = targetOf(args);
      if (!target) return;
      const { document, annotations, ids } = target;
      const position = annotations.positions.find(({ id }) => ids.includes(id))?.id;
      if (position) await ask({ document, scope: { position }, what: vscode.l10n.t("this position") });
      else
        void inform(
          vscode.l10n.t(
            "There is no position here. Put the cursor on a marked quote, or choose a row of the view Positions.",
          ),
        );
    },
  };
}

function selectionIn({ document, selected }: Target): Wanted | undefined {
  const [first] = selected;
  const last = selected.at(-1);
  if (!first || !last) return undefined;
  const selection = { start: first.start, end: last.end };
  return { document, scope: { selection }, what: vscode.l10n.t("the paragraphs that are selected") };
}

/** What is to be read, as a keybinding or the person says. */
async function scopeFor(target: Target): Promise<Wanted | undefined> {
  const { document, given, annotations, text, book } = target;
  const whole: Wanted = { document, scope: "article", what: vscode.l10n.t("the whole article") };
  const unsure: Wanted = { document, scope: "unsure", what: vscode.l10n.t("rows that claim nothing sure") };
  const selected = selectionIn(target);
  if (given.scope === "article") return whole;
  if (given.scope === "unsure") return unsure;
  if (given.scope === "selection" && selected) return selected;
  const numberIn = (scope: Scope): number =>
    questionsOf(annotations, text, { scope, book }).reduce((sum, it) => sum + it.attributions.length, 0);
  const choice = (wanted: Wanted, icon: string, label: string): Choice<Wanted> => {
    const number = numberIn(wanted.scope);
    const description = count(
      number,
      vscode.l10n.t("1 quote or report"),
      vscode.l10n.t("{0} quotes and reports", number),
    );
    return { icon, label, description, value: wanted };
  };
  const chosen = await choose({
    title: vscode.l10n.t("Ask for a Second Reading"),
    placeHolder: vscode.l10n.t("Of what? Nothing is sent before you have seen what goes where"),
    choices: [
      ...(selected ? [choice(selected, "selection", vscode.l10n.t("The Selected Paragraphs"))] : []),
      choice(whole, "file-text", vscode.l10n.t("The Whole Article, and What Is Missing")),
      choice(unsure, "question", vscode.l10n.t("Rows That Claim Nothing Sure")),
    ],
  });
  return chosen?.value;
}
