import type { Act } from "../../core/actions/act";
import { meansActor, rename, setAffiliation, setRole, setType } from "../../core/actions/actors";
import {
  type Part,
  setAddressee,
  setCategory,
  setForm,
  setHolder,
  setOnBehalfOf,
  setSpeaker,
  setStance,
} from "../../core/actions/correct";
import { withActor } from "../../core/actions/severalActs";
import type { Form, Span } from "../../core/model/types";
import type { Field } from "../../core/views/subjects";
import { FORM } from "../../core/views/words/naming";
import { askForText, choose } from "../platform/ask";
import { chooseActor, type Someone } from "./chooseActor";
import { chooseCode } from "./chooseCode";
import type { Target } from "./targets";

/** What a person has decided to do. */
export interface Step {
  /** What undoing it will say: “set the speaker”. */
  readonly label: string;
  readonly act: Act;
}

/** Fields whose value is chosen or typed; the others are words, or acts on an actor. */
export type ValueField = Exclude<Field, Part | "merge" | "split" | "notAnActor">;
type Ask = (target: Target, id: string) => Promise<Step | undefined>;

/** Asks for the new value of a field, unless `target.given` answers; undefined where the person went away. */
export const askFor = (field: ValueField, target: Target, id: string): Promise<Step | undefined> =>
  ASK[field](target, id);

const ASK: Readonly<Record<ValueField, Ask>> = {
  means: (target, id) => {
    const mention = target.annotations.mentions.find((it) => it.id === id);
    const question = { title: "Whom Do These Words Mean?", nobody: "Nobody", spans: mention ? [mention.span] : [] };
    return who(target, "means", question, mention?.actor, (actor) => meansActor([id], actor));
  },
  speaker: (target, id) => {
    const quote = target.annotations.attributions.find((it) => it.id === id);
    const question = { title: "Who Speaks?", nobody: "Nobody Named", spans: quote?.source.slice(0, 1) ?? [] };
    return who(target, "speaker", question, quote?.speaker, (actor) => setSpeaker(id, actor));
  },
  actor: (target, id) => {
    const question = { title: "Who Holds This Position?", nobody: "Nobody Named" };
    return who(target, "actor", question, positionOf(target, id)?.actor, (actor) => setHolder(id, actor));
  },
  onBehalfOf: (target, id) => {
    const question = { title: "On Whose Behalf?", nobody: "Nobody’s" };
    return who(target, "onBehalfOf", question, positionOf(target, id)?.onBehalfOf, (to) => setOnBehalfOf(id, to));
  },
  addressee: (target, id) => {
    const question = { title: "To Whom Is It Addressed?", nobody: "Nobody" };
    return who(target, "addressee", question, positionOf(target, id)?.addressee, (to) => setAddressee(id, to));
  },
  affiliation: (target, id) => {
    const actor = target.annotations.actors.find((it) => it.id === id);
    const question = { title: "To Whom Does the Actor Belong?", nobody: "Nobody", except: [id] };
    return who(target, "affiliation", question, actor?.affiliation, (to) => setAffiliation(id, to));
  },
  form: async (target, id) => {
    const now = target.annotations.attributions.find((it) => it.id === id)?.form;
    const choices = FORMS.map((form) => ({
      ...FORM[form],
      detail: FORM_MEANS[form],
      value: form,
      now: form === now,
    }));
    const given = FORMS.find((form) => form === target.given.form);
    const form = given ?? (await choose({ title: "Form", placeHolder: "How are the words given?", choices }))?.value;
    return form && { label: "set the form", act: setForm(id, form) };
  },
  stance: async (target, id) => {
    const stance = await chooseCode(target, "stance", "Stance", positionOf(target, id)?.stance);
    return stance ? { label: "set the stance", act: setStance(id, stance) } : undefined;
  },
  type: async (target, id) => {
    const actor = target.annotations.actors.find((it) => it.id === id);
    const type = await chooseCode(target, "type", "Type of the Actor", actor?.type);
    return type ? { label: "set the type", act: setType(id, type) } : undefined;
  },
  category: async (target, id) => {
    const now = positionOf(target, id)?.category ?? null;
    const category = await chooseCode(target, "category", "Issue in the Codebook", now);
    return category === undefined ? undefined : { label: "set the issue", act: setCategory(id, category) };
  },
  name: async (target, id) => {
    const now = target.annotations.actors.find((it) => it.id === id)?.name;
    const prompt = "Name of the actor. The words in the article stay as they are.";
    const name = await typed(target, "name", { title: "Rename Actor", prompt, value: now ?? "" });
    return name ? { label: "rename the actor", act: rename(id, name) } : undefined;
  },
  role: async (target, id) => {
    const now = target.annotations.actors.find((it) => it.id === id)?.role;
    const prompt = "What the actor is: “Transport Minister”. Empty for none.";
    const value = target.selected[0] ? sliced(target, target.selected[0]) : (now ?? "");
    const role = await typed(target, "role", { title: "Role", prompt, value });
    return role === undefined ? undefined : { label: "set the role", act: setRole(id, role || null) };
  },
};

const FORMS: readonly Form[] = ["direct", "mixed", "indirect"];
const FORM_MEANS: Readonly<Record<Form, string>> = {
  direct: "The speaker’s own words, in quotation marks",
  mixed: "Reported speech with some of the speaker’s own words in quotation marks",
  indirect: "What was said in the article’s words",
};

const positionOf = ({ annotations }: Target, id: string) => annotations.positions.find((it) => it.id === id);
const sliced = ({ text }: Target, { start, end }: Span): string => text.slice(start, end);

interface Who {
  readonly title: string;
  readonly nobody: string;
  /** Words that name a new actor. */
  readonly spans?: readonly Span[];
  readonly except?: readonly string[];
}

/** `given[field]`: id or name of an actor, null for nobody. */
async function who(
  target: Target,
  field: string,
  { title, nobody, spans = [], except = [] }: Who,
  now: string | null | undefined,
  act: (actor: string | null) => Act,
): Promise<Step | undefined> {
  const { annotations, text, given } = target;
  const words = spans.map((span) => sliced(target, span)).join(" ");
  const question = {
    title,
    placeHolder: "Choose an actor, or type a new one’s name",
    nobody,
    fresh: true,
    words,
    except,
  };
  const someone =
    field in given
      ? someoneCalled(target, given[field])
      : await chooseActor(annotations, { ...question, ...(now !== undefined && { now }) });
  if (someone === undefined) return undefined;
  const type = await typeOf(target, someone, field in given);
  if (type === undefined) return undefined;
  const label = field === "means" ? "say whom the words mean" : `set the ${NAMES[field] ?? field}`;
  return { label, act: withActor(text, someone, type, spans, act) };
}

/** The type of a new actor: a person unless said otherwise where nothing is to be asked; empty for one who is known. */
export async function typeOf(target: Target, someone: Someone, answered: boolean): Promise<string | undefined> {
  if (!someone || !("name" in someone)) return "";
  if (answered && !("type" in target.given)) return "person";
  return (await chooseCode(target, "type", "Type of the New Actor", "person")) ?? undefined;
}

const NAMES: Readonly<Record<string, string>> = { actor: "actor of the position", onBehalfOf: "one it is held for" };

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

async function typed(
  target: Target,
  field: string,
  options: Parameters<typeof askForText>[0],
): Promise<string | undefined> {
  const given = target.given[field];
  const text = typeof given === "string" ? given : await askForText(options);
  return text?.trim();
}
