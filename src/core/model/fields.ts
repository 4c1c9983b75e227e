import type { AnnotationDocument, AnnotationOf, AnyAnnotation, Kind, Span } from "./types";

/** What a field of an annotation holds. `unsaid`: it may be empty, and a file that does not have it means this. */
export type Field = Value | ActorId | ActorIds | AnnotationId | One | Many | Part;
interface Value {
  readonly is: "value";
  readonly unsaid?: null | readonly [];
  /** Whether an annotation may not have it. */
  readonly absent?: true;
  /** What the annotation file calls it, where that is something else. */
  readonly inFile?: string;
}
/** Id of an actor, or null. */
interface ActorId {
  readonly is: "actor";
  readonly unsaid?: null;
}
/** Ids of the actors that stand beside the one in another field, which comes first; absent where there is none. */
interface ActorIds {
  readonly is: "actors";
  readonly beside: string;
  readonly absent: true;
}
/** Id of another annotation, or null. */
interface AnnotationId {
  readonly is: "annotation";
}
/** Words of the article in one piece. Without its `main` words nothing is left of an annotation that has them. */
interface One {
  readonly is: "words";
  readonly main?: true;
  readonly unsaid?: null;
}
/** Words in any number of pieces. */
interface Many {
  readonly is: "words";
  readonly many: true;
  readonly main?: true;
}
/** Words inside the main ones, which the file counts from their start. */
interface Part {
  readonly is: "part";
}

/** Names of the fields of a kind besides those that every annotation has. */
type Own<K extends Kind> = Exclude<keyof AnnotationOf<K>, keyof AnyAnnotation | "missing">;
type FieldFor<T> = readonly Span[] extends T ? Many : Span extends T ? One | Part : Exclude<Field, One | Many | Part>;
type Fields = { readonly [K in Kind]: { readonly [P in Own<K>]-?: FieldFor<AnnotationOf<K>[P]> } };

/**
 * What an annotation of each kind consists of, in the order of the annotation file: records, finding them again, edits
 * of the text, references, corrections and the file’s schema follow it.
 */
export const FIELDS = {
  actor: {
    name: { is: "value" },
    type: { is: "value" },
    role: { is: "value", unsaid: null },
    affiliation: { is: "actor", unsaid: null },
    aliases: { is: "value", unsaid: [] },
    merged: { is: "value", absent: true },
  },
  mention: {
    refersBy: { is: "value", inFile: "kind" },
    actor: { is: "actor" },
    span: { is: "words", main: true },
    head: { is: "part" },
  },
  attribution: {
    form: { is: "value" },
    speaker: { is: "actor" },
    alsoSpeakers: { is: "actors", beside: "speaker", absent: true },
    source: { is: "words", many: true },
    cue: { is: "words", many: true },
    content: { is: "words", many: true, main: true },
  },
  position: {
    attribution: { is: "annotation" },
    actor: { is: "actor" },
    onBehalfOf: { is: "actor", unsaid: null },
    stance: { is: "value" },
    category: { is: "value", absent: true },
    addressee: { is: "actor", unsaid: null },
    issue: { is: "words", main: true, unsaid: null },
    condition: { is: "words", unsaid: null },
    when: { is: "words", unsaid: null },
    where: { is: "words", unsaid: null },
  },
  note: {
    about: { is: "annotation" },
    text: { is: "value" },
    span: { is: "words", main: true },
  },
} as const satisfies Fields;

/** Where a document has the annotations of a kind. */
export const LIST_OF = {
  actor: "actors",
  mention: "mentions",
  attribution: "attributions",
  position: "positions",
  note: "notes",
} as const satisfies { readonly [K in Kind]: keyof AnnotationDocument };
export type ListName = (typeof LIST_OF)[Kind];

export const KINDS = Object.keys(LIST_OF) as readonly Kind[];
export const LISTS: readonly ListName[] = Object.values(LIST_OF);

/** A field with its name. */
export type Named = Field & { readonly name: string };

/** A thing made for each kind from its fields. */
export const byKind = <T>(of: (fields: readonly Named[], kind: Kind) => T): Readonly<Record<Kind, T>> =>
  Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      of(
        Object.entries<Field>(FIELDS[kind]).map(([name, it]) => ({ name, ...it })),
        kind,
      ),
    ]),
  ) as unknown as Record<Kind, T>;

/** The fields of each kind, in the order of the table. */
export const FIELDS_OF = byKind((fields) => fields);

type Where<K extends Kind, F> = {
  [P in keyof (typeof FIELDS)[K]]: (typeof FIELDS)[K][P] extends F ? P : never;
}[keyof (typeof FIELDS)[K]];
/** The names of fields that hold words. */
export type WordsField<K extends Kind = Kind> = K extends Kind ? Where<K, { readonly is: "words" }> : never;
/** The names of fields that hold the id of an actor. */
export type ActorField<K extends Kind = Kind> = K extends Kind ? Where<K, { readonly is: "actor" }> : never;

const isMain = (field: Field): boolean => field.is === "words" && field.main === true;
const namesOf = (fields: readonly Named[], fits: (field: Field) => boolean): readonly string[] =>
  fields.flatMap((it) => (fits(it) ? [it.name] : []));

/** Fields that hold the id of an actor, or null. */
export const ACTOR_FIELDS = byKind((fields) => namesOf(fields, ({ is }) => is === "actor")) as {
  readonly [K in Kind]: readonly ActorField<K>[];
};

/** Fields that hold the ids of actors beside the one in another field. */
export const FURTHER_ACTORS = byKind((fields) => fields.filter((it) => it.is === "actors"));

/** Fields that hold words. */
export const WORDS_FIELDS = byKind((fields) => fields.filter((it) => it.is === "words"));

/** The field of the words that an annotation stands on. */
export const MAIN_FIELD = byKind((fields) => namesOf(fields, isMain)[0]);

/** Fields of words in any number of pieces. */
export const MANY_FIELDS = byKind((fields) => namesOf(fields, (it) => "many" in it));

/** Fields of words that an annotation can be without: those that an edit takes away are listed as `missing`. */
export const LESSER_FIELDS = byKind((fields) => namesOf(fields, (it) => it.is === "words" && !isMain(it)));

type Emptied<F> = F extends { readonly unsaid: infer E } ? E : never;
/** The fields of a kind that may be empty, empty. */
export const NOTHING = byKind((fields) =>
  Object.fromEntries(fields.flatMap((it) => ("unsaid" in it ? [[it.name, it.unsaid]] : []))),
) as unknown as {
  readonly [K in Kind]: {
    readonly [P in Where<K, { readonly unsaid: unknown }>]: Emptied<(typeof FIELDS)[K][P]>;
  };
};

/** What stands in a field. */
export const valueIn = (annotation: object, field: string): unknown =>
  (annotation as Readonly<Record<string, unknown>>)[field];

/** The words in a field of words; none where it is null, or the annotation has no such field. */
export function spansIn(annotation: object, field: string | undefined): readonly Span[] {
  const value = field === undefined ? null : valueIn(annotation, field);
  return (Array.isArray(value) ? value : value ? [value] : []) as readonly Span[];
}

/** The words that an annotation stands on. */
export const mainWordsOf = (annotation: AnyAnnotation): readonly Span[] =>
  spansIn(annotation, MAIN_FIELD[annotation.kind]);
