import * as vscode from "vscode";
import type { Prompt } from "../../core/reader/prompt";
import { promptsText } from "../../core/views/reading/outcome";
import { count } from "../../core/views/words/numbers";
import { confirm, inform } from "../platform/notify";
import type { OutputText } from "../platform/outputText";
import type { Model } from "./model";
import type { Models } from "./models";

/** What is about to be sent. */
export interface Sending {
  readonly model: Model;
  readonly prompts: readonly Prompt[];
  /** Those of the article, its actors and its codebook that are in them. */
  readonly words: readonly string[];
}

/** An article in words, and what of it is asked about. */
interface About {
  readonly name: string;
  readonly what: string;
}

/**
 * Shows what goes where before the first letter leaves. Gives what the person agrees to send; undefined where they go
 * away. `questions` makes the questions anew for a model that holds less.
 */
export async function offer(
  { name, what }: About,
  first: Sending,
  questions: (model: Model) => Sending,
  models: Models,
  output: OutputText,
): Promise<Sending | undefined> {
  let now = first;
  for (;;) {
    const { model, prompts } = now;
    const send = model.isOpen ? vscode.l10n.t("Send Unencrypted") : vscode.l10n.t("Send");
    const show = vscode.l10n.t("Show What Is Sent");
    const another = vscode.l10n.t("Another Model…");
    const question = vscode.l10n.t("Ask {0} for a second reading of “{1}”?", model.name, name);
    const several = await models.areSeveral();
    const chosen = await confirm(question, detail(what, now), send, show, ...(several ? [another] : []));
    if (chosen === undefined) return undefined;
    if (chosen === send) return now;
    if (chosen === show) {
      output.show(promptsText(prompts));
      const said = vscode.l10n.t("This is what would be sent to {0}. Nothing has been sent.", model.name);
      return (await inform(said, send)) === send ? now : undefined;
    }
    const other = await models.chooseAnother(model);
    if (!other) return undefined;
    now = questions(other);
  }
}

function detail(what: string, { model, prompts }: Sending): string {
  const characters = prompts.reduce((sum, { size }) => sum + size, 0);
  const attributions = prompts.reduce((sum, it) => sum + it.attributions.length, 0);
  const pieces = count(prompts.length, vscode.l10n.t("1 piece"), vscode.l10n.t("{0} pieces", prompts.length));
  const quotes = count(
    attributions,
    vscode.l10n.t("1 quote or report"),
    vscode.l10n.t("{0} quotes and reports", attributions),
  );
  return [
    model.where,
    vscode.l10n.t("About: {0}, {1}.", what, quotes),
    vscode.l10n.t(
      "Size: {0}, {1} characters in all (some {2} tokens).",
      pieces,
      inThousands(characters),
      inThousands(Math.ceil(characters / 4)),
    ),
    vscode.l10n.t(
      "Sent are these words of the article, what was found in them and the names and roles of its actors, and the definitions of your codebook. Your notes, your name and what of it you accepted are not.",
    ),
    ...(model.isOpen
      ? [vscode.l10n.t("The address is http, not https: whoever is on the way there can read the article.")]
      : []),
    vscode.l10n.t(
      "What comes back is checked against the article and becomes suggestions. Nothing that you decided changes, and one undo takes all of it back.",
    ),
  ].join("\n\n");
}

const inThousands = (n: number): string => n.toLocaleString(vscode.env.language);
