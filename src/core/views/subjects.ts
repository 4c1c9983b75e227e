import * as l10n from "@vscode/l10n";
import { PARTS, type Part } from "../actions/correct";
import { BUILT_IN } from "../codebook/builtIn";
import { labelOf as codeLabel, fieldInWords, fieldsOn, issueLabel } from "../codebook/codebook";
import type { Field as BookField, Codebook, Coded } from "../codebook/types";
import { ACTOR_FIELDS, NOTHING, spansIn, valueIn, WORDS_FIELDS } from "../model/fields";
import { speakersOf } from "../model/speakers";
import type { Actor, AnnotationDocument, AnyAnnotation, Attribution, Mention, Position, Span } from "../model/types";
import { actorOf, attributionOf, sayersOf } from "../query/lookup";
import { actorType, FORM, NOBODY, namesInWords, stanceNaming } from "./words/naming";
import { excerpt, plain, wording } from "./words/wording";

/** What a person can change, of which kind of annotation, in the order in which it is offered. */
const CORRECTABLE = {
  mention: ["means", "span"],
  actor: ["name", "type", "role", "affiliation", "merge", "split", "notAnActor"],
  attribution: ["speaker", "addSpeaker", "removeSpeaker", "form", "content", "cue", "source"],
  position: ["stance", "category", "issue", "actor", "onBehalfOf", "addressee", "condition", "when", "where"],
} as const;
export type SubjectKind = keyof typeof CORRECTABLE;
export type Field = (typeof CORRECTABLE)[SubjectKind][number];

const LABEL: Readonly<Record<Field, string>> = {
  means: l10n.t("Means"),
  span: l10n.t("Words"),
  name: l10n.t("Name"),
  type: l10n.t("Type"),
  role: l10n.t("Role"),
  affiliation: l10n.t("Affiliation"),
  merge: l10n.t("Merge Into…"),
  split: l10n.t("Split…"),
  notAnActor: l10n.t("Not an Actor"),
  speaker: l10n.t("Speaker"),
  addSpeaker: l10n.t("Add Speaker…"),
  removeSpeaker: l10n.t("Remove Speaker…"),
  form: l10n.t("Form"),
  content: l10n.t("Words Quoted or Reported"),
  cue: l10n.t("Cue"),
  source: l10n.t("Source"),
  stance: l10n.t("Stance"),
  category: l10n.t("Issue in the Codebook"),
  issue: l10n.t("Words of the Issue"),
  actor: l10n.t("Actor Who Holds It"),
  onBehalfOf: l10n.t("On Behalf Of"),
  addressee: l10n.t("Addressee"),
  condition: l10n.t("Condition"),
  when: l10n.t("When"),
  where: l10n.t("Where"),
};

/** How parts are named within a sentence: “Select the *words of the issue*”. */
const PART: Readonly<Record<Part, string>> = {
  span: l10n.t("words"),
  content: l10n.t("words quoted or reported"),
  cue: l10n.t("cue"),
  source: l10n.t("source"),
  issue: l10n.t("words of the issue"),
  condition: l10n.t("condition"),
  when: l10n.t("when"),
  where: l10n.t("where"),
};

/** One thing of an annotation that a person can change. */
export interface Correctable {
  readonly field: Field;
  readonly label: string;
  /** As it is now, for a person to read; empty for what has no value. */
  readonly value: string;
}

/** An annotation with everything in it that can be changed. */
export interface Subject {
  readonly id: string;
  readonly kind: SubjectKind;
  /** “Direct quote: “We demand…”” */
  readonly label: string;
  readonly icon: string;
  readonly items: readonly Correctable[];
  /** The codebook's own fields, with the value for a person to read; empty where there is none yet. */
  readonly own: readonly { readonly field: BookField; readonly value: string }[];
}

/** The parts of an annotation of this kind that are set by selecting words. */
export const partsOf = (kind: SubjectKind): readonly Part[] =>
  CORRECTABLE[kind].flatMap((field) => PARTS.filter((part) => part === field));

export const labelOf = (field: Field): string => LABEL[field];
export const partName = (part: Part): string => PART[part];

/** Null where no annotation, or only a note, has this id. `text` is the article's. */
export function subjectOf(
  document: AnnotationDocument,
  text: string,
  id: string,
  book: Codebook = BUILT_IN,
): Subject | null {
  const name = (actor: string | null, nobody = NOBODY) => plain(actorOf(document, actor)?.name ?? nobody);
  const actor = actorOf(document, id);
  if (actor) return actorSubject(actor, name, book);
  const mention = document.mentions.find((it) => it.id === id);
  if (mention) return mentionSubject(mention, text, name);
  const attribution = attributionOf(document, id);
  if (attribution) return attributionSubject(attribution, sayersOf(document, attribution), text, name, book);
  const position = document.positions.find((it) => it.id === id);
  return position ? positionSubject(position, text, name, book) : null;
}

type NameOf = (actor: string | null, nobody?: string) => string;

/** The words and actors of an annotation, for a person to read. */
const referredIn = (annotation: AnyAnnotation, text: string, name: NameOf): Values =>
  Object.fromEntries([
    ...WORDS_FIELDS[annotation.kind].map((it) => [it.name, quoted(text, spansIn(annotation, it.name))]),
    ...ACTOR_FIELDS[annotation.kind].map((field) => {
      const id = valueIn(annotation, field) as string | null;
      return [field, field in NOTHING[annotation.kind] ? name(id, NONE) : name(id)];
    }),
  ]);

type Values = Readonly<Partial<Record<Field, string>>>;

/** Stands for what an annotation does not have. */
export const NONE = l10n.t("none");

const items = (kind: SubjectKind, values: Values): readonly Correctable[] =>
  CORRECTABLE[kind].map((field) => ({ field, label: LABEL[field], value: values[field] ?? "" }));
const own = ({ fields = {} }: Pick<Actor, "fields">, kind: Coded, book: Codebook): Subject["own"] =>
  fieldsOn(book, kind).map((field) => {
    const value = fields[field.id];
    return { field, value: value === undefined ? "" : plain(fieldInWords(book, field.id, value)) };
  });
const quoted = (text: string, spans: readonly Span[]): string => {
  const words = excerpt(wording(text, spans), 60);
  if (words === "") return NONE;
  return /^["“„«]/.test(words) ? words : `“${words}”`;
};
function mentionSubject(mention: Mention, text: string, name: NameOf): Subject {
  const values: Values = { ...referredIn(mention, text, name), means: name(mention.actor) };
  const label = l10n.t("Mention {0}", quoted(text, [mention.span]));
  return { id: mention.id, kind: "mention", label, icon: "mention", items: items("mention", values), own: [] };
}

function actorSubject(actor: Actor, name: NameOf, book: Codebook): Subject {
  const { icon } = actorType(actor.type, book);
  const values: Values = {
    ...referredIn(actor, "", name),
    name: plain(actor.name),
    type: plain(codeLabel(book.actorTypes, actor.type)),
    role: plain(actor.role ?? NONE),
  };
  return {
    id: actor.id,
    kind: "actor",
    label: l10n.t("Actor {0}", plain(actor.name)),
    icon,
    items: items("actor", values),
    own: own(actor, "actor", book),
  };
}

function attributionSubject(
  attribution: Attribution,
  speakers: readonly Actor[],
  text: string,
  name: NameOf,
  book: Codebook,
): Subject {
  const { content, form } = attribution;
  const speaker = speakers.length > 0 ? namesInWords(speakers) : NOBODY;
  const values: Values = { ...referredIn(attribution, text, name), speaker, form: FORM[form].label };
  const label = `${FORM[form].label} ${quoted(text, content)}`;
  return {
    id: attribution.id,
    kind: "attribution",
    label,
    icon: FORM[form].icon,
    // of one alone nobody is taken away
    items: items("attribution", values).filter(
      ({ field }) => field !== "removeSpeaker" || speakersOf(attribution).length > 1,
    ),
    own: own(attribution, "attribution", book),
  };
}

function positionSubject(position: Position, text: string, name: NameOf, book: Codebook): Subject {
  const { icon } = stanceNaming(position.stance, book);
  const stance = plain(codeLabel(book.stances, position.stance));
  const values: Values = {
    ...referredIn(position, text, name),
    stance,
    category: position.category === undefined ? NONE : plain(issueLabel(book, position.category)),
  };
  const label = l10n.t("Position: {0}, {1}", name(position.actor), stance.toLowerCase());
  return {
    id: position.id,
    kind: "position",
    label,
    icon,
    items: items("position", values),
    own: own(position, "position", book),
  };
}
