import * as vscode from "vscode";
import type { Answered } from "../../core/reader/joinReading";
import { joinReading } from "../../core/reader/joinReading";
import { PROMPT_VERSION, type Prompt, type Scope } from "../../core/reader/prompt";
import { questionsOf } from "../../core/reader/questionsOf";
import { readAnswer } from "../../core/reader/readAnswer";
import { refusalsText, refusedInWords, tallyInWords, tallyOf } from "../../core/views/reading/outcome";
import { inform, mention, warn } from "../platform/notify";
import type { OutputText } from "../platform/outputText";
import { fileNameOf } from "../platform/uris";
import type { Idle, Session } from "../session/session";
import { createAgreed, wordsSent } from "./agreed";
import { type Heard, hear, type Outcome } from "./hearing";
import type { Model } from "./model";
import type { Models } from "./models";
import { offer, type Sending } from "./offer";

/** What is to be read, and how that is said. */
export interface Wanted {
  readonly document: vscode.TextDocument;
  readonly scope: Scope;
  /** “the selected words” */
  readonly what: string;
}

/** Asks a model for a second reading, from the offer to what it has come to. Several articles may be read at the same time. */
export function createAsking(session: Session, idle: Idle, models: Models, output: OutputText) {
  const { store, codebooks, acts } = session;
  /** Articles that are being read. */
  const busy = new Set<string>();
  /** One position more, of words that were shown, need not be asked about. */
  const agreed = createAgreed();

  const questionsFor = ({ document, scope }: Wanted, model: Model) => {
    const annotations = store.get(document.uri.toString());
    const book = codebooks.of(document);
    return annotations ? questionsOf(annotations, document.getText(), { scope, book, budget: model.budget }) : [];
  };

  const wordsOf = ({ document }: Wanted, prompts: readonly Prompt[]): readonly string[] => {
    const annotations = store.get(document.uri.toString());
    return annotations ? wordsSent(annotations, document.getText(), codebooks.of(document), prompts) : [];
  };

  const agree = async (wanted: Wanted, model: Model): Promise<Sending | undefined> => {
    const { document, scope, what } = wanted;
    const sending = { model, prompts: questionsFor(wanted, model) };
    if (sending.prompts.length === 0) {
      void inform(vscode.l10n.t("There is nothing to ask about in {0}.", what));
      return undefined;
    }
    const isOne = typeof scope === "object" && "position" in scope;
    const article = document.uri.toString();
    if (isOne && agreed.covers(model.id, article, wordsOf(wanted, sending.prompts))) return sending;
    const name = fileNameOf(document.uri);
    const again = (other: Model) => questionsFor(wanted, other);
    const sent = await offer({ name, what }, sending, again, models, output);
    if (sent) agreed.add(sent.model.id, article, wordsOf(wanted, sent.prompts));
    return sent;
  };

  /** Reads the answers on the article as it is by now, and puts them into the annotations. */
  const put = async (wanted: Wanted, { model }: Sending, { heard, version }: Outcome): Promise<void> => {
    const { document } = wanted;
    await idle(document);
    const text = document.getText();
    const name = fileNameOf(document.uri);
    if (document.isClosed || !store.get(document.uri.toString()))
      return void inform(vscode.l10n.t("“{0}” was closed while {1} read it: nothing was changed.", name, model.name));
    const answered = heard.map(({ prompt, answer }: Heard) => ({
      ...{ prompt, answer },
      reading: readAnswer(prompt, text, answer),
    }));
    const told = version ?? model.version;
    const reader = { model: model.name, ...(told !== undefined && { version: told }), prompt: PROMPT_VERSION };
    acts.perform(
      document,
      vscode.l10n.t("take a second reading by {0}", model.name),
      joinReading(text, answered, reader),
    );
    await sayWhatCame(wanted, model, answered);
  };

  const sayWhatCame = async (
    { document }: Wanted,
    model: Model,
    answered: readonly (Answered & { readonly answer: string })[],
  ): Promise<void> => {
    const annotations = store.get(document.uri.toString());
    if (!annotations) return;
    const tally = tallyOf(annotations, answered);
    const fell = refusedInWords(tally);
    const read = vscode.l10n.t("{0} has read “{1}”.", model.name, fileNameOf(document.uri));
    const message = [read, tallyInWords(tally), fell].filter(Boolean).join(" ");
    const show = vscode.l10n.t("Show What Fell Out");
    const review = vscode.l10n.t("Review Positions");
    const isOn = session.review.isOn();
    const chosen = await (tally.proposals > 0 ? inform : warn)(
      message,
      ...(tally.proposals > 0 && !isOn ? [review] : []),
      ...(fell ? [show] : []),
    );
    if (chosen === show) output.show(refusalsText(document.getText(), answered));
    if (chosen === review) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("standpoint.reviewPositions");
    }
  };

  /** What is done so far, where not all is: kept, gone on with or thrown away, as the person says. */
  const decide = async ({ heard, problem }: Outcome, { prompts }: Sending): Promise<"keep" | "again" | undefined> => {
    const [done, all] = [heard.length, prompts.length];
    const keep = vscode.l10n.t("Keep What Is Read");
    const again = vscode.l10n.t("Try Again");
    const discard = vscode.l10n.t("Discard");
    if (problem === undefined) {
      if (done === 0) return void mention(vscode.l10n.t("Stopped: nothing was read, and nothing was changed."), 5000);
      const stopped = vscode.l10n.t("Stopped after {0} of {1} pieces. Nothing has been changed yet.", done, all);
      return (await inform(stopped, keep, discard)) === keep ? "keep" : undefined;
    }
    const said =
      done === 0
        ? vscode.l10n.t("{0} Nothing was changed.", problem)
        : vscode.l10n.t("{0} {1} of {2} pieces are read; nothing has been changed yet.", problem, done, all);
    const chosen = await warn(said, again, ...(done > 0 ? [keep, discard] : []));
    return chosen === keep ? "keep" : chosen === again ? "again" : undefined;
  };

  const read = async (wanted: Wanted, sending: Sending): Promise<void> => {
    const name = fileNameOf(wanted.document.uri);
    let outcome = await hear(sending, name, { heard: [], version: undefined });
    while (outcome.stopped || outcome.problem !== undefined) {
      const next = await decide(outcome, sending);
      if (next === undefined) return;
      if (next === "keep") break;
      outcome = await hear(sending, name, outcome);
    }
    await put(wanted, sending, outcome);
  };

  return async (wanted: Wanted): Promise<void> => {
    const { document } = wanted;
    const key = document.uri.toString();
    if (busy.has(key))
      return void inform(
        vscode.l10n.t(
          "“{0}” is being read already: wait for it, or stop it in its notification.",
          fileNameOf(document.uri),
        ),
      );
    busy.add(key);
    try {
      const model = await models.choose();
      if (!model) return;
      await idle(document);
      const sending = await agree(wanted, model);
      if (sending) await read(wanted, sending);
    } finally {
      busy.delete(key);
    }
  };
}

export type Ask = ReturnType<typeof createAsking>;
