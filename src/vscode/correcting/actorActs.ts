import type * as vscode from "vscode";
import { meansActor, mergeActors, notAnActor, splitActor } from "../../core/actions/actors";
import { setSpeaker } from "../../core/actions/correct";
import { together } from "../../core/actions/severalActs";
import { sliceOf } from "../../core/model/span";
import { actorOf, mentionsOf } from "../../core/query/lookup";
import { count, excerpt, plain } from "../../core/views/words/wording";
import { chooseActor } from "../asking/chooseActor";
import { someoneCalled } from "../asking/fieldQuestions";
import type { Aim, Target } from "../asking/targets";
import { askForText, chooseSeveral } from "../platform/ask";
import type { Handlers } from "../platform/manifest";
import { inform } from "../platform/notify";
import type { Session } from "../session/session";
import { createOccurrences } from "./occurrences";
import { tellUndo } from "./tellUndo";

/** Acts on whole actors; ids may be of anything, those of actors count. */
export interface ActorActs {
  merge(target: Target, ids: readonly string[]): Promise<void>;
  split(target: Target, ids: readonly string[]): Promise<void>;
  notAnActor(target: Target, ids: readonly string[]): Promise<void>;
  /** Says what was joined, with a way back: for what a slip of the hand can do. */
  mergeInto(document: vscode.TextDocument, from: readonly string[], into: string): void;
  mean(document: vscode.TextDocument, mentions: readonly string[], actor: string): void;
  speak(document: vscode.TextDocument, quotes: readonly string[], actor: string): void;
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
    if (acts.perform(document, `merge ${count(from.length + 1, "actor")}`, mergeActors(from, into)))
      void tellUndo(session, document, `${names} and “${nameOf(document, into)}” are one actor now.`);
  };
  return {
    mergeInto,
    mean(document, mentions, actor) {
      if (acts.perform(document, "say whom the words mean", meansActor(mentions, actor)))
        void tellUndo(
          session,
          document,
          `${count(mentions.length, "mention means", "mentions mean")} “${nameOf(document, actor)}” now.`,
        );
    },
    speak(document, quotes, actor) {
      if (acts.perform(document, "set the speaker", together(quotes.map((id) => setSpeaker(id, actor)))))
        void tellUndo(
          session,
          document,
          `“${nameOf(document, actor)}” is the speaker of ${count(quotes.length, "quote")} now.`,
        );
    },
    async merge(target, ids) {
      const { annotations, document, given } = target;
      const chosen = annotations.actors.filter(({ id }) => ids.includes(id));
      if (chosen.length === 0) return explain("actor");
      // of several rows one stays; one row goes into another
      const few = chosen.length > 1;
      const title = few ? `Merge ${chosen.length} Actors` : `Merge “${excerpt(chosen[0]!.name, 40)}” Into`;
      const placeHolder = few ? "Whose name is kept?" : "Which actor is it?";
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
      if (!id) return explain("actor");
      const all = mentionsOf(annotations, id);
      const words = (mention: (typeof all)[number]) => plain(sliceOf(text, mention.span));
      const wish = Array.isArray(given.mentions) ? given.mentions : rows.map((it) => it.id);
      const picked =
        wish.length > 0
          ? all.filter((it) => wish.includes(it.id))
          : (
              await chooseSeveral({
                title: "Split Actor",
                placeHolder: "Which mentions mean somebody else?",
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
              title: "Split Actor",
              prompt: `Name of the other actor, with ${count(picked.length, "mention")}`,
              value: words(picked.find(({ refersBy }) => refersBy === "name") ?? picked[0]!),
            });
      if (!name?.trim()) return;
      const mentions = picked.map((it) => it.id);
      acts.perform(document, "split the actor", splitActor(id, mentions, name.trim()));
    },
    async notAnActor(target, ids) {
      const { annotations, document } = target;
      const actors = annotations.actors.filter(({ id }) => ids.includes(id));
      if (actors.length === 0) return explain("actor");
      for (const { id } of actors) {
        const first = mentionsOf(annotations, id).find(({ refersBy }) => refersBy === "name");
        if (acts.perform(document, "say that this is no actor", notAnActor(id)) && first)
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
      return target ? acts[act](target, target.ids) : explain("actor");
    };
  return { mergeActors: on("merge"), splitActor: on("split"), notAnActor: on("notAnActor") };
}

function explain(what: string): void {
  const message = `There is no ${what} here. Put the cursor on a name, or choose a row of the view Actors.`;
  void inform(message);
}
