import * as vscode from "vscode";
import { sliceOf } from "../../core/model/span";
import { joinReading } from "../../core/reader/joinReading";
import { moveReading } from "../../core/reader/moveReading";
import { PROMPT_VERSION, type Prompt, type Scope } from "../../core/reader/prompt";
import type { Answered } from "../../core/reader/proposal";
import { questionsOf } from "../../core/reader/questionsOf";
import { readAnswer } from "../../core/reader/readAnswer";
import { refusalsText, refusedInWords, tallyInWords, tallyOf } from "../../core/views/reading/outcome";
import { inform, mention, warn } from "../platform/notify";
import type { OutputText } from "../platform/outputText";
import { fileNameOf } from "../platform/uris";
import type { Idle, Session } from "../session/session";
import { createAgreed, wordsSent } from "./agreed";
import type { Followed, Following } from "./following";
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
export function createAsking(session: Session, idle: Idle, models: Models, output: OutputText, following: Following) {
  const { store, codebooks, acts } = session;
  /** Articles that are being read. */
  const busy = new Set<Followed>();
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
    const questions = (of: Model): Sending => {
      const prompts = questionsFor(wanted, of);
      return { model: of, prompts, words: wordsOf(wanted, prompts) };
    };
    const sending = questions(model);
    if (sending.prompts.length === 0) {
      void inform(vscode.l10n.t("There is nothing to ask about in {0}.", what));
      return undefined;
    }
    const isOne = typeof scope === "object" && "position" in scope;
    const article = document.uri.toString();
    if (isOne && agreed.covers(model.id, article, sending.words)) return sending;
    const name = fileNameOf(document.uri);
    const sent = await offer({ name, what }, sending, questions, models, output);
    if (!sent) return undefined;
    // a yes may come late, and is one to what was shown
    if (!isSame(sent.prompts, questionsFor(wanted, sent.model)))
      return void inform(
        vscode.l10n.t(
          "“{0}” has changed since you were shown what would be sent: nothing was sent. Ask again to see what it is now.",
          name,
        ),
      );
    agreed.add(sent.model.id, article, sent.words);
    return sent;
  };

  /** Reads the answers on the article as it was sent, and puts them into its annotations as they are by now. */
  const put = async (article: Followed, { model }: Sending, { heard, version }: Outcome): Promise<void> => {
    const opened = await article.document();
    if (opened) await idle(opened);
    const document = opened && (await article.document());
    if (!document) {
      const name = fileNameOf(article.uri);
      return void inform(vscode.l10n.t("“{0}” was closed while {1} read it: nothing was changed.", name, model.name));
    }
    const edited = article.edited(document);
    const answered = heard.map(({ prompt, answer }: Heard) => ({
      ...moveReading(prompt, readAnswer(prompt, edited.before, answer), edited),
      answer,
    }));
    const told = version ?? model.version;
    const reader = { model: model.name, ...(told !== undefined && { version: told }), prompt: PROMPT_VERSION };
    acts.perform(
      document,
      vscode.l10n.t("take a second reading by {0}", model.name),
      joinReading(edited.now, answered, reader),
    );
    void sayWhatCame(document, model, answered, edited.before);
  };

  const sayWhatCame = async (
    document: vscode.TextDocument,
    model: Model,
    answered: readonly (Answered & { readonly answer: string })[],
    text: string,
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
    if (chosen === show) output.show(refusalsText(text, answered));
    if (chosen === review) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("standpoint.reviewPositions");
    }
  };

  /** What is done so far, where not all is: kept, gone on with or thrown away, as the person says. */
  const decide = async (
    { heard, problem }: Outcome,
    { prompts }: Sending,
    canGoOn: boolean,
  ): Promise<"keep" | "again" | undefined> => {
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
    const chosen = await warn(said, ...(canGoOn ? [again] : []), ...(done > 0 ? [keep, discard] : []));
    return chosen === keep ? "keep" : chosen === again ? "again" : undefined;
  };

  /** Whether it is being read; says so. */
  const isBusy = (uri: vscode.Uri): boolean => {
    if (![...busy].some((it) => it.uri.toString() === uri.toString())) return false;
    void inform(
      vscode.l10n.t("“{0}” is being read already: wait for it, or stop it in its notification.", fileNameOf(uri)),
    );
    return true;
  };

  /** Keeps others from reading the article for the time of `work`, and no longer: a question to the person may stand for ever. */
  const whileBusy = async <T>(article: Followed, work: () => Promise<T>): Promise<T> => {
    busy.add(article);
    try {
      return await work();
    } finally {
      busy.delete(article);
    }
  };

  const read = async (article: Followed, sending: Sending): Promise<void> => {
    /** Puts what is heard into the annotations where that is all. */
    const goOn = (before: Pick<Outcome, "heard" | "version">) =>
      whileBusy(article, async () => {
        const outcome = await hear(sending, fileNameOf(article.uri), before);
        if (!outcome.stopped && outcome.problem === undefined) await put(article, sending, outcome);
        return outcome;
      });
    let outcome = await goOn({ heard: [], version: undefined });
    let canGoOn = true;
    while (outcome.stopped || outcome.problem !== undefined) {
      const next = await decide(outcome, sending, canGoOn);
      if (next === undefined) return;
      if (isBusy(article.uri)) continue;
      if (next === "keep") return whileBusy(article, () => put(article, sending, outcome));
      canGoOn = await isAsShown(article, sending, outcome.heard.length);
      outcome = canGoOn ? await goOn(outcome) : { ...outcome, problem: editedSince(article) };
    }
  };

  return async (wanted: Wanted): Promise<void> => {
    const { document } = wanted;
    if (isBusy(document.uri)) return;
    const model = await models.choose();
    if (!model) return;
    await idle(document);
    const sending = await agree(wanted, model);
    if (!sending || isBusy(document.uri)) return;
    const article = following.follow(document);
    try {
      await read(article, sending);
    } finally {
      article.dispose();
    }
  };
}

/** Whether the words that are still to be sent stand in the article: what was taken out of it since goes nowhere. */
async function isAsShown(article: Followed, { prompts }: Sending, done: number): Promise<boolean> {
  const document = await article.document();
  if (!document) return false;
  const { before, now } = article.edited(document);
  return prompts.slice(done).every(({ piece }) => now.includes(sliceOf(before, piece)));
}

const editedSince = ({ uri }: Followed): string =>
  vscode.l10n.t("“{0}” has changed since: ask again for what is not read yet.", fileNameOf(uri));

const isSame = (some: readonly Prompt[], others: readonly Prompt[]): boolean =>
  some.length === others.length && some.every(({ id }, i) => id === others[i]!.id);

export type Ask = ReturnType<typeof createAsking>;
