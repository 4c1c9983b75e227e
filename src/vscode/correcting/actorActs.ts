import * as vscode from "vscode";
import { meansActor, mergeActors, notAnActor, splitActor } from "../../core/actions/actors";
import { setSpeaker } from "../../core/actions/correct";
import { together } from "../../core/actions/severalActs";
import { sliceOf } from "../../core/model/span";
import { actorOf, mentionsOf } from "../../core/query/lookup";
import { count } from "../../core/views/words/numbers";
import { excerpt, plain } from "../../core/views/words/wording";
import { chooseActor } from "../asking/chooseActor";
import { someoneCalled } from "../asking/someone";
import type { Aim, Target } from "../asking/targets";
import { askForText, chooseSeveral } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";
import { createOccurrences } from "./occurrences";
import { tellUndo } from "./tellUndo";

interface Quoted {
  readonly id: string;
  readonly instead: string | undefined;
}

/** Acts on whole actors; ids may be of anything, those of actors count. */
export interface ActorActs {
  merge(target: Target, ids: readonly string[]): Promise<void>;
  split(target: Target, ids: readonly string[]): Promise<void>;
  notAnActor(target: Target, ids: readonly string[]): Promise<void>;
  /** Says what was joined, with a way back: for what a slip of the hand can do. */
  mergeInto(document: vscode.TextDocument, from: readonly string[], into: string): void;
  mean(document: vscode.TextDocument, mentions: readonly string[], actor: string): void;
  /** In place of `instead`, the first speaker where it is undefined. */
  speak(document: vscode.TextDocument, quotes: readonly Quoted[], actor: string): void;
}

export function createActorActs(session: Session): ActorActs {
  const { store, acts } = session;
  const occurrences = createOccurrences(session);
  const nameOf = (document: vscode.TextDocument, id: string): string => {
    const annotations = store.get(document.uri.toString());
    return plain((annotations && actorOf(annotations, id)?.name) ?? "");
  };
  const mergeInto: ActorActs["mergeInto"] = (document, from, into) => {
    const names = from.map((id) => `“${nameOf(document, id)}”`).join(", ");
    if (acts.perform(document, vscode.l10n.t("merge {0} actors", from.length + 1), mergeActors(from, into))) {
      const said = vscode.l10n.t("{0} and “{1}” are one actor now.", names, nameOf(document, into));
      void tellUndo(session, document, said);
    }
  };
  return {
    mergeInto,
    mean(document, mentions, actor) {
      if (!acts.perform(document, vscode.l10n.t("say whom the words mean"), meansActor(mentions, actor))) return;
      const [many, name] = [mentions.length, nameOf(document, actor)];
      const said = count(
        many,
        vscode.l10n.t("1 mention means “{0}” now.", name),
        vscode.l10n.t("{0} mentions mean “{1}” now.", many, name),
      );
      void tellUndo(session, document, said);
    },
    speak(document, quotes, actor) {
      const all = together(quotes.map(({ id, instead }) => setSpeaker(id, actor, instead)));
      if (!acts.perform(document, vscode.l10n.t("set the speaker"), all)) return;
      const [many, name] = [quotes.length, nameOf(document, actor)];
      const said = count(
        many,
        vscode.l10n.t("“{0}” is the speaker of 1 quote now.", name),
        vscode.l10n.t("“{0}” is the speaker of {1} quotes now.", name, many),
      );
      void tellUndo(session, document, said);
    },
    async merge(target, ids) {
      const { annotations, document, given } = target;
      const chosen = annotations.actors.filter(({ id }) => ids.includes(id));
      if (chosen.length === 0) return explain();
      // of several rows one stays; one row goes into another
      const few = chosen.length > 1;
      const title = few
        ? vscode.l10n.t("Merge {0} Actors", chosen.length)
        : vscode.l10n.t("Merge “{0}” Into", excerpt(chosen[0]!.name, 40));
      const placeHolder = few ? vscode.l10n.t("Whose name is kept?") : vscode.l10n.t("Which actor is it?");
      const except = few ? annotations.actors.filter((it) => !ids.includes(it.id)).map(({ id }) => id) : ids;
      const into =
        "into" in given
          ? someoneCalled(target, given.into)
          : await chooseActor(annotations, { title, placeHolder, except });
      if (!into || !("id" in into)) return;
      mergeInto(
        document,
        chosen.map(({ id }) => id).filter((id) => id !== into.id),
        into.id,
      );
    },
    async split(target, ids) {
      const { annotations, text, document, given } = target;
      const rows = annotations.mentions.filter((it) => ids.includes(it.id) && it.actor !== null);
      const id = annotations.actors.find((it) => ids.includes(it.id))?.id ?? rows[0]?.actor;
      if (!id) return explain();
      const all = mentionsOf(annotations, id);
      const words = (mention: (typeof all)[number]) => plain(sliceOf(text, mention.span));
      const wish = Array.isArray(given.mentions) ? given.mentions : rows.map((it) => it.id);
      const picked =
        wish.length > 0
          ? all.filter((it) => wish.includes(it.id))
          : (
              await chooseSeveral({
                title: vscode.l10n.t("Split Actor"),
                placeHolder: vscode.l10n.t("Which mentions mean somebody else?"),
                choices: all.map((mention) => ({
                  label: words(mention),
                  description: excerpt(text.slice(mention.span.end, mention.span.end + 90), 60),
                  value: mention,
                })),
              })
            )?.flatMap(({ value }) => value ?? []);
      if (!picked || picked.length === 0) return;
      const name =
        typeof given.name === "string"
          ? given.name
          : await askForText({
              title: vscode.l10n.t("Split Actor"),
              prompt: count(
                picked.length,
                vscode.l10n.t("Name of the other actor, with 1 mention"),
                vscode.l10n.t("Name of the other actor, with {0} mentions", picked.length),
              ),
              value: words(picked.find(({ refersBy }) => refersBy === "name") ?? picked[0]!),
            });
      if (!name?.trim()) return;
      const mentions = picked.map((it) => it.id);
      acts.perform(document, vscode.l10n.t("split the actor"), splitActor(id, mentions, name.trim()));
    },
    async notAnActor(target, ids) {
      const { annotations, document } = target;
      const actors = annotations.actors.filter(({ id }) => ids.includes(id));
      if (actors.length === 0) return explain();
      for (const { id } of actors) {
        const first = mentionsOf(annotations, id).find(({ refersBy }) => refersBy === "name");
        if (acts.perform(document, vscode.l10n.t("say that this is no actor"), notAnActor(id)) && first)
          occurrences.offerRejection(document, first.span);
      }
    },
  };
}

type ActorCommand = "mergeActors" | "splitActor" | "notAnActor";

export function registerActorActs(resolveTarget: Aim, acts: ActorActs): Pick<Handlers, ActorCommand> {
  const on =
    (act: "merge" | "split" | "notAnActor") =>
    (...args: unknown[]) => {
      const target = resolveTarget(args);
      return target ? acts[act](target, target.ids) : explain();
    };
  return { mergeActors: on("merge"), splitActor: on("split"), notAnActor: on("notAnActor") };
}

function explain(): void {
  void inform(vscode.l10n.t("There is no actor here. Put the cursor on a name, or choose a row of the view Actors."));
}
