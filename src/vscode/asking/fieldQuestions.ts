import * as vscode from "vscode";
import { meansActor, rename, setAffiliation, setRole, setType } from "../../core/actions/actors";
import {
  type Part,
  setAddressee,
  setCategory,
  setForm,
  setHolder,
  setOnBehalfOf,
  setStance,
} from "../../core/actions/correct";
import type { Form } from "../../core/model/types";
import type { Field } from "../../core/views/subjects";
import { FORM } from "../../core/views/words/naming";
import { askForText, choose } from "../platform/ask";
import { chooseCode } from "./chooseCode";
import { type Step, sliced, who } from "./someone";
import { askFurtherSpeaker, askSpeaker, askWhoDoesNotSpeak } from "./speakerQuestions";
import type { Target } from "./targets";

/** Fields whose value is chosen or typed; the others are words, or acts on an actor. */
export type ValueField = Exclude<Field, Part | "merge" | "split" | "notAnActor">;
type Ask = (target: Target, id: string) => Promise<Step | undefined>;

/** Asks for the new value of a field, unless `target.given` answers; undefined where the person went away. */
export const askFor = (field: ValueField, target: Target, id: string): Promise<Step | undefined> =>
  ASK[field](target, id);

const ASK: Readonly<Record<ValueField, Ask>> = {
  means: (target, id) => {
    const mention = target.annotations.mentions.find((it) => it.id === id);
    const question = {
      title: vscode.l10n.t("Whom Do These Words Mean?"),
      nobody: vscode.l10n.t("Nobody"),
      spans: mention ? [mention.span] : [],
    };
    return who(target, "means", question, mention?.actor, (actor) => meansActor([id], actor));
  },
  speaker: askSpeaker,
  addSpeaker: askFurtherSpeaker,
  removeSpeaker: askWhoDoesNotSpeak,
  actor: (target, id) => {
    const question = { title: vscode.l10n.t("Who Holds This Position?"), nobody: vscode.l10n.t("Nobody Named") };
    return who(target, "actor", question, positionOf(target, id)?.actor, (actor) => setHolder(id, actor));
  },
  onBehalfOf: (target, id) => {
    const question = { title: vscode.l10n.t("On Whose Behalf?"), nobody: vscode.l10n.t("Nobody’s") };
    return who(target, "onBehalfOf", question, positionOf(target, id)?.onBehalfOf, (to) => setOnBehalfOf(id, to));
  },
  addressee: (target, id) => {
    const question = { title: vscode.l10n.t("To Whom Is It Addressed?"), nobody: vscode.l10n.t("Nobody") };
    return who(target, "addressee", question, positionOf(target, id)?.addressee, (to) => setAddressee(id, to));
  },
  affiliation: (target, id) => {
    const actor = target.annotations.actors.find((it) => it.id === id);
    const question = {
      title: vscode.l10n.t("To Whom Does the Actor Belong?"),
      nobody: vscode.l10n.t("Nobody"),
      except: [id],
    };
    return who(target, "affiliation", question, actor?.affiliation, (to) => setAffiliation(id, to));
  },
  form: async (target, id) => {
    const now = target.annotations.attributions.find((it) => it.id === id)?.form;
    const choices = FORMS.map((form) => ({
      label: FORM[form].label,
      icon: FORM[form].icon,
      detail: FORM_MEANS[form],
      value: form,
      now: form === now,
    }));
    const given = FORMS.find((form) => form === target.given.form);
    const form =
      given ??
      (await choose({ title: vscode.l10n.t("Form"), placeHolder: vscode.l10n.t("How are the words given?"), choices }))
        ?.value;
    return form && { label: vscode.l10n.t("set the form"), act: setForm(id, form) };
  },
  stance: async (target, id) => {
    const stance = await chooseCode(target, "stance", vscode.l10n.t("Stance"), positionOf(target, id)?.stance);
    return stance ? { label: vscode.l10n.t("set the stance"), act: setStance(id, stance) } : undefined;
  },
  type: async (target, id) => {
    const actor = target.annotations.actors.find((it) => it.id === id);
    const type = await chooseCode(target, "type", vscode.l10n.t("Type of the Actor"), actor?.type);
    return type ? { label: vscode.l10n.t("set the type"), act: setType(id, type) } : undefined;
  },
  category: async (target, id) => {
    const position = positionOf(target, id);
    const title = vscode.l10n.t("Issue in the Codebook");
    const category = await chooseCode(
      target,
      "category",
      title,
      position?.category ?? null,
      position ? [position] : [],
    );
    return category === undefined
      ? undefined
      : { label: vscode.l10n.t("set the issue"), act: setCategory(id, category) };
  },
  name: async (target, id) => {
    const now = target.annotations.actors.find((it) => it.id === id)?.name;
    const prompt = vscode.l10n.t("Name of the actor. The words in the article stay as they are.");
    const name = await typed(target, "name", { title: vscode.l10n.t("Rename Actor"), prompt, value: now ?? "" });
    return name ? { label: vscode.l10n.t("rename the actor"), act: rename(id, name) } : undefined;
  },
  role: async (target, id) => {
    const now = target.annotations.actors.find((it) => it.id === id)?.role;
    const prompt = vscode.l10n.t("What the actor is: “Transport Minister”. Empty for none.");
    const value = target.selected[0] ? sliced(target, target.selected[0]) : (now ?? "");
    const role = await typed(target, "role", { title: vscode.l10n.t("Role"), prompt, value });
    return role === undefined ? undefined : { label: vscode.l10n.t("set the role"), act: setRole(id, role || null) };
  },
};

const FORMS: readonly Form[] = ["direct", "mixed", "indirect"];
const FORM_MEANS: Readonly<Record<Form, string>> = {
  direct: vscode.l10n.t("The speaker’s own words, in quotation marks"),
  mixed: vscode.l10n.t("Reported speech with some of the speaker’s own words in quotation marks"),
  indirect: vscode.l10n.t("What was said in the article’s words"),
};

const positionOf = ({ annotations }: Target, id: string) => annotations.positions.find((it) => it.id === id);
async function typed(
  target: Target,
  field: string,
  options: Parameters<typeof askForText>[0],
): Promise<string | undefined> {
  const given = target.given[field];
  const text = typeof given === "string" ? given : await askForText(options);
  return text?.trim();
}
