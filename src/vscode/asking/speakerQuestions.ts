import * as vscode from "vscode";
import { addSpeaker, removeSpeaker, setSpeaker } from "../../core/actions/correct";
import { isSaidBy, speakersOf } from "../../core/model/speakers";
import type { Actor, Attribution } from "../../core/model/types";
import { sayersOf } from "../../core/query/lookup";
import { actorType } from "../../core/views/words/naming";
import { plain } from "../../core/views/words/wording";
import { choose } from "../platform/ask";
import { type Step, someoneCalled, who } from "./someone";
import type { Target } from "./targets";

const quoteOf = ({ annotations }: Target, id: string) => annotations.attributions.find((it) => it.id === id);

/** Who says it in place of its speaker; of several first whom. `{ "speaker": "Ann Lee", "instead": "Bo Holm" }` answers. */
export async function askSpeaker(target: Target, id: string): Promise<Step | undefined> {
  const quote = quoteOf(target, id);
  const joint = quote?.alsoSpeakers ? sayersOf(target.annotations, quote) : [];
  const answered = "speaker" in target.given || "instead" in target.given;
  const instead =
    joint.length < 2 || (answered && !("instead" in target.given))
      ? quote?.speaker
      : await oneOf(target, "instead", joint, {
          title: vscode.l10n.t("Who Speaks?"),
          placeHolder: vscode.l10n.t("Several say it. Who of them does not?"),
        });
  if (instead === undefined) return undefined;
  const question = {
    title: vscode.l10n.t("Who Speaks?"),
    nobody: vscode.l10n.t("Nobody Named"),
    // the words of several name none of them
    spans: joint.length > 1 ? [] : (quote?.source.slice(0, 1) ?? []),
  };
  return who(target, "speaker", question, instead, (actor) => setSpeaker(id, actor, instead ?? undefined));
}

/** Who says it too. `{ "addSpeaker": "Ann Lee" }` answers. */
export function askFurtherSpeaker(target: Target, id: string): Promise<Step | undefined> {
  const quote = quoteOf(target, id);
  const question = {
    title: vscode.l10n.t("Who Speaks Too?"),
    except: quote ? speakersOf(quote) : [],
  };
  return who(target, "addSpeaker", question, undefined, (actor) => addSpeaker(id, actor ?? ""));
}

/** Who of several does not say it. `{ "removeSpeaker": "Ann Lee" }` answers. */
export async function askWhoDoesNotSpeak(target: Target, id: string): Promise<Step | undefined> {
  const quote = quoteOf(target, id);
  const actor = await oneOf(target, "removeSpeaker", quote ? sayersOf(target.annotations, quote) : [], {
    title: vscode.l10n.t("Remove Speaker"),
    placeHolder: vscode.l10n.t("Who does not say it?"),
  });
  return actor === undefined || !isOneOfSeveral(quote, actor)
    ? undefined
    : { label: vscode.l10n.t("remove a speaker"), act: removeSpeaker(id, actor) };
}

const isOneOfSeveral = (quote: Attribution | undefined, actor: string): boolean =>
  quote?.alsoSpeakers !== undefined && isSaidBy(quote, actor);

/** The id of one of these actors. */
async function oneOf(
  target: Target,
  field: string,
  actors: readonly Actor[],
  question: { readonly title: string; readonly placeHolder: string },
): Promise<string | undefined> {
  if (field in target.given) {
    const someone = someoneCalled(target, target.given[field]);
    return someone && "id" in someone ? someone.id : undefined;
  }
  const choices = actors.map(({ id, name, type }) => ({ icon: actorType(type).icon, label: plain(name), value: id }));
  return (await choose({ ...question, choices }))?.value;
}
