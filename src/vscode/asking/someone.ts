import * as vscode from "vscode";
import type { Act } from "../../core/actions/act";
import { withActor } from "../../core/actions/severalActs";
import type { Span } from "../../core/model/types";
import { chooseActor, type Someone } from "./chooseActor";
import { chooseCode } from "./chooseCode";
import type { Target } from "./targets";

/** What a person has decided to do. */
export interface Step {
  /** What undoing it will say: “set the speaker”. */
  readonly label: string;
  readonly act: Act;
}

export const sliced = ({ text }: Target, { start, end }: Span): string => text.slice(start, end);

export interface Who {
  readonly title: string;
  /** What “nobody” is called; absent where somebody must be chosen. */
  readonly nobody?: string;
  /** Words that name a new actor. */
  readonly spans?: readonly Span[];
  readonly except?: readonly string[];
}

/** `given[field]`: id or name of an actor, null for nobody. */
export async function who(
  target: Target,
  field: keyof typeof ACT,
  { title, nobody, spans = [], except = [] }: Who,
  now: string | null | undefined,
  act: (actor: string | null) => Act,
): Promise<Step | undefined> {
  const { annotations, text, given } = target;
  const words = spans.map((span) => sliced(target, span)).join(" ");
  const question = {
    title,
    placeHolder: vscode.l10n.t("Choose an actor, or type a new one’s name"),
    ...(nobody && { nobody }),
    fresh: true,
    words,
    except,
  };
  const someone =
    field in given
      ? someoneCalled(target, given[field])
      : await chooseActor(annotations, { ...question, ...(now !== undefined && { now }) });
  if (someone === undefined || (someone === null && !nobody)) return undefined;
  const type = await typeOf(target, someone, field in given);
  if (type === undefined) return undefined;
  return { label: ACT[field], act: withActor(text, someone, type, spans, act) };
}

/** The type of a new actor: a person unless said otherwise where nothing is to be asked; empty for one who is known. */
export async function typeOf(target: Target, someone: Someone, answered: boolean): Promise<string | undefined> {
  if (!someone || !("name" in someone)) return "";
  if (answered && !("type" in target.given)) return "person";
  return (await chooseCode(target, "type", vscode.l10n.t("Type of the New Actor"), "person")) ?? undefined;
}

const ACT = {
  means: vscode.l10n.t("say whom the words mean"),
  speaker: vscode.l10n.t("set the speaker"),
  addSpeaker: vscode.l10n.t("add a speaker"),
  actor: vscode.l10n.t("set the actor of the position"),
  onBehalfOf: vscode.l10n.t("set the one it is held for"),
  addressee: vscode.l10n.t("set the addressee"),
  affiliation: vscode.l10n.t("set the affiliation"),
} as const;

/** An actor by id or by name in any case; null is nobody; an unknown name is a new actor; anything else is no answer. */
export function someoneCalled({ annotations }: Target, value: unknown): Someone | undefined {
  if (value === null) return null;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const standing = annotations.actors.filter(({ status }) => status !== "rejected");
  const known =
    standing.find(({ id }) => id === value) ??
    standing.find(({ name, aliases }) => [name, ...aliases].some((it) => it.toLowerCase() === value.toLowerCase()));
  return known ? { id: known.id } : { name: value.trim() };
}
