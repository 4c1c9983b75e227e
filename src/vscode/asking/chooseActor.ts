import * as vscode from "vscode";
import type { Actor, AnnotationDocument } from "../../core/model/types";
import { actorOf, roleBeside } from "../../core/query/lookup";
import { actorType, NOBODY } from "../../core/views/words/naming";
import { excerpt, plain } from "../../core/views/words/wording";
import { askForText, type Choice, choose } from "../platform/ask";

/** An actor of the article, nobody, or one who is not in it yet. */
export type Someone = { readonly id: string } | { readonly name: string } | null;

interface WhoQuestion {
  readonly title: string;
  readonly placeHolder: string;
  /** Id of the actor who it is now; null for nobody; undefined where nobody was chosen yet. */
  readonly now?: string | null;
  /** What “nobody” is called; absent where somebody must be chosen. */
  readonly nobody?: string;
  /** Whether a new actor may be named. */
  readonly fresh?: boolean;
  /** What a new actor is called unless something is typed. */
  readonly words?: string;
  readonly except?: readonly string[];
  /** Whether it leads back to a question before. */
  readonly back?: boolean;
}

/** Asks for an actor. A name that the article does not have may be typed where `fresh`. */
export async function chooseActor(
  document: AnnotationDocument,
  { title, placeHolder, now, nobody, fresh = false, words = "", except = [], back = false }: WhoQuestion,
): Promise<Someone | undefined> {
  const known = document.actors.filter(({ id, status }) => status !== "rejected" && !except.includes(id));
  const choices: readonly Choice<Someone>[] = [
    ...known.map((actor) => ({ ...actorChoice(document, actor), now: actor.id === now, value: { id: actor.id } })),
    ...(nobody ? [{ icon: "circle-slash", label: nobody, now: now === null, value: null }] : []),
  ];
  const newcomer = (text: string): readonly Choice<Someone>[] => {
    const name = text || excerpt(words, 60);
    return [
      {
        icon: "add",
        label: name ? vscode.l10n.t("New actor “{0}”", name) : vscode.l10n.t("New actor…"),
        alwaysShow: true,
        value: { name },
      },
    ];
  };
  const choice = await choose({ title, placeHolder, choices, back }, fresh ? newcomer : undefined);
  if (!choice) return undefined;
  const someone = choice.value ?? null;
  if (!someone || !("name" in someone) || someone.name) return someone;
  const name = await askForText({ title, prompt: vscode.l10n.t("Name of the new actor") });
  return name?.trim() ? { name: name.trim() } : undefined;
}

function actorChoice(document: AnnotationDocument, actor: Actor): Choice<never> {
  const { icon, label } = actorType(actor.type);
  const belongs = actorOf(document, actor.affiliation);
  const about = [label, plain(roleBeside(actor)), plain(belongs?.name ?? "")].filter(Boolean);
  return { icon, label: plain(actor.name) || NOBODY, description: about.join(" · ") };
}
