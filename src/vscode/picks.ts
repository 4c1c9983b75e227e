import * as vscode from "vscode";
import type { Actor, AnnotationDocument } from "../core/model";
import { actorType, excerpt, NOBODY, plain } from "../core/project/text";
import { actorOf } from "../core/query";

/** For labels of quick picks, status bar and code actions: “$(zap)” stays text. */
export const asLabel = (text: string): string => text.replaceAll("$(", "\\$(");

/** One thing to choose; a title without a value is a heading. */
export interface Choice<T> extends vscode.QuickPickItem {
  readonly value?: T;
  /** What holds at present: chosen by Enter alone. */
  readonly now?: boolean;
}

interface Question<T> {
  readonly title: string;
  readonly placeHolder: string;
  readonly choices: readonly Choice<T>[];
  /** Called with the choice that is highlighted, before anything is chosen. */
  readonly preview?: (choice: Choice<T>) => void;
}

export const heading = (label: string): Choice<never> => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** The choice, with what was typed; undefined where the person went away without choosing. */
export function choose<T>(
  question: Question<T>,
  /** Choices that depend on what is typed, at the end. */
  typed?: (text: string) => readonly Choice<T>[],
): Promise<Choice<T> | undefined> {
  const pick = vscode.window.createQuickPick<Choice<T>>();
  pick.title = question.title;
  pick.placeholder = question.placeHolder;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const fill = (text: string) => {
    pick.items = [...question.choices, ...(typed?.(text.trim()) ?? [])];
  };
  fill("");
  const now = question.choices.find((choice) => choice.now);
  if (now) pick.activeItems = [now];
  return new Promise((resolve) => {
    if (typed) pick.onDidChangeValue(fill);
    if (question.preview) pick.onDidChangeActive(([choice]) => choice && question.preview?.(choice));
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

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
}

/** Asks for an actor. A name that the article does not have may be typed where `fresh`. */
export async function chooseActor(
  document: AnnotationDocument,
  { title, placeHolder, now, nobody, fresh = false, words = "", except = [] }: WhoQuestion,
): Promise<Someone | undefined> {
  const known = document.actors.filter(({ id, status }) => status !== "rejected" && !except.includes(id));
  const choices: readonly Choice<Someone>[] = [
    ...known.map((actor) => ({ ...actorChoice(document, actor), now: actor.id === now, value: { id: actor.id } })),
    ...(nobody ? [{ label: `$(circle-slash) ${nobody}`, now: now === null, value: null }] : []),
  ];
  const newcomer = (text: string): readonly Choice<Someone>[] => {
    const name = text || excerpt(words, 60);
    return [{ label: `$(add) New actor${name ? ` “${asLabel(name)}”` : "…"}`, alwaysShow: true, value: { name } }];
  };
  const choice = await choose({ title, placeHolder, choices }, fresh ? newcomer : undefined);
  if (!choice) return undefined;
  const someone = choice.value ?? null;
  if (!someone || !("name" in someone) || someone.name) return someone;
  const name = await vscode.window.showInputBox({ title, prompt: "Name of the new actor" });
  return name?.trim() ? { name: name.trim() } : undefined;
}

function actorChoice(document: AnnotationDocument, actor: Actor): Choice<never> {
  const { icon, label } = actorType(actor.type);
  const belongs = actorOf(document, actor.affiliation);
  const about = [label, plain(actor.role ?? ""), plain(belongs?.name ?? "")].filter(Boolean);
  return { label: `$(${icon}) ${asLabel(plain(actor.name) || NOBODY)}`, description: asLabel(about.join(" · ")) };
}
