/** Every shared type. All offsets are UTF-16 code units into the article's text, spans are half open. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** W3C Web Annotation: a text-quote selector (the words and up to 32 code units on either side) and a text-position selector in one. */
export interface Selector extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The date (ISO 8601: a day, month, year, or interval of days) that the words of a time mean; null where they tell none. */
export type DateAt = (when: Span | null) => string | null;

/** Lets long work give the host its turn: a step is yielded whenever a pause would be harmless. */
export type Steps<T> = Generator<void, T, void>;

export const ACTOR_TYPES = ["person", "organization", "country", "group", "media", "place"] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];
export type Form = "direct" | "mixed" | "indirect";

export const STANCES = [
  "support",
  "oppose",
  "demand",
  "offer",
  "commit",
  "threaten",
  "deny",
  "concern",
  "neutral",
] as const;
export type Stance = (typeof STANCES)[number];

export type Status = "suggested" | "accepted" | "rejected";

/** Who acts, when (ISO 8601), and with what (“Standpoint 0.1.0”). */
export interface Signature {
  readonly name?: string;
  readonly at?: string;
  readonly tool?: string;
}

/** How likely each field of a position is right: probabilities, 0 to 1; of the last four those that it has. */
export interface Sure {
  readonly actor: number;
  readonly stance: number;
  readonly issue: number;
  readonly condition?: number;
  readonly addressee?: number;
  readonly when?: number;
  readonly where?: number;
}

/** A language model that read the article after the machine, and how it was asked. */
export interface Reader {
  /** As who asked calls it, with its version where that is known. */
  readonly model: string;
  readonly version?: string;
  /** Version of the prompt. */
  readonly prompt: string;
  /** ISO 8601. */
  readonly at?: string;
}

/** Fields of a position that a second reader has read, or that it and the machine read alike. */
export type Agreed = (keyof Sure)[];

/**
 * Who made an annotation: a rule with a confidence of 0 to 1, of a position by field as well, or a person. What a second
 * reader proposed is the machine’s too, with its `reader`, of a position with the fields that it `read` (the others are as
 * the machine has them; absent where it had the machine’s reading before it), and in what it `agrees` with the machine.
 */
export type Provenance =
  | {
      readonly by: "machine";
      readonly rule: string;
      readonly confidence: number;
      readonly sure?: Sure;
      readonly reader?: Reader;
      readonly read?: Readonly<Agreed>;
      readonly agrees?: Readonly<Agreed>;
    }
  | ({ readonly by: "person" } & Signature);

/** What a person last said of an annotation: of a suggestion no more than what its corrected fields say. */
export interface Decision extends Signature {
  /** Names of the fields that a person corrected, in alphabetical order: these are the person's, whatever the status is. */
  readonly corrected?: readonly string[];
}

/** A value of one of the codebook's own fields. */
export type FieldValue = boolean | number | string;

/** How the words were found again in a changed article, where they are not at their old place as they were. */
export interface Anchored {
  readonly how: "moved" | "changed";
  /** 0 to 1: how much of the words and of what stood around them is as it was. */
  readonly score: number;
  /** The wording that a person decided on; of changed wording only. */
  readonly was?: string;
}

interface Annotation<K extends string> {
  readonly kind: K;
  /** Made from content, so that analysing the same words again gives the same id. */
  readonly id: string;
  readonly status: Status;
  readonly provenance: Provenance;
  /** Absent where no person said anything. */
  readonly decision?: Decision;
  /** By the id of the codebook's field. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** Absent where the words are where and as they were. Of changed wording it stays until a person decides again. */
  readonly anchored?: Anchored;
  /** What the annotation file says of it in fields that this version does not know: written back unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Mention extends Annotation<"mention"> {
  /** The whole phrase: “Transport Minister Helen Marlowe”. */
  readonly span: Span;
  /** The words that name: “Helen Marlowe”; for a role noun its head noun; for a pronoun the pronoun. */
  readonly head: Span;
  /** By a name, a role noun (“the minister”) or a pronoun. */
  readonly refersBy: "name" | "role" | "pronoun";
  /** Id of an actor; null where nobody could be found for a pronoun or role. */
  readonly actor: string | null;
}

export interface Actor extends Annotation<"actor"> {
  /** The fullest form the article gives. */
  readonly name: string;
  /** An `ActorType`, or a type of the project's own codebook. */
  readonly type: string;
  /** In the article's words: “chief executive of the harbour authority”. */
  readonly role: string | null;
  /** Id of the actor this one belongs to or speaks for. */
  readonly affiliation: string | null;
  /** Other forms the article uses, pronouns left out, in order of first use. */
  readonly aliases: readonly string[];
  /** Ids of actors of which a person said that they are this one. */
  readonly merged?: readonly string[];
}

/** Words that the article had when they were decided on, and has no more, by the field that they stood in. */
export type Missing = Readonly<Record<string, readonly Selector[]>>;

export interface Attribution extends Annotation<"attribution"> {
  readonly form: Form;
  /** In text order; empty where the article names no source. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Quotation marks and the comma or full stop inside them belong to the content. */
  readonly content: readonly Span[];
  /** Id of the actor who says it; of several the one whom the article names first. */
  readonly speaker: string | null;
  /** Ids of those who say it together with the speaker; absent where nobody does. `speakersOf` gives all. */
  readonly alsoSpeakers?: readonly string[];
  readonly missing?: Missing;
}

export interface Position extends Annotation<"position"> {
  /** Id of the attribution that is its evidence. */
  readonly attribution: string;
  /** Id of the actor who holds it; null where the article names nobody. */
  readonly actor: string | null;
  /** Id of the actor it is held for, where the text says so. */
  readonly onBehalfOf: string | null;
  /** A `Stance`, or a stance of the project's own codebook. */
  readonly stance: string;
  /** The words that name it. */
  readonly issue: Span | null;
  /** Id of the codebook's issue that the words are about; where the book lists none, the name that a person gave it. */
  readonly category?: string;
  readonly condition: Span | null;
  /** Id of an actor. */
  readonly addressee: string | null;
  readonly when: Span | null;
  readonly where: Span | null;
  readonly missing?: Missing;
}

/** A person's remark on words of the article, or on an annotation. */
export interface Note extends Annotation<"note"> {
  readonly span: Span;
  /** Id of the annotation it is about; null where it is about the words alone. */
  readonly about: string | null;
  readonly text: string;
}

export type AnyAnnotation = Actor | Mention | Attribution | Position | Note;
export type Kind = AnyAnnotation["kind"];
/** The annotation of a kind. */
export type AnnotationOf<K extends Kind> = Extract<AnyAnnotation, { readonly kind: K }>;

/** What the machine finds in a text. Each list is in text order. */
export interface Analysis {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly positions: readonly Position[];
  /** Of mentions with no actor: which of them mean the same one, whom the list of actors leaves out. No file keeps it. */
  readonly unlisted?: readonly Unlisted[];
}

/** Somebody whom a description or a pronoun means and who neither has a name nor says anything: “the man”. */
export interface Unlisted {
  /** Id of the mention. */
  readonly mention: string;
  /** The same for all mentions of one; no id of an actor. */
  readonly as: string;
  readonly type: ActorType;
}

/** An article's annotations as one immutable value: what the machine suggests and what a person decided. */
export interface AnnotationDocument extends Analysis {
  readonly notes: readonly Note[];
  /** Records of an annotation file whose words are no longer in the article, as the file has them: kept, never dropped. */
  readonly lost: readonly Lost[];
  /**
   * Readings of quotes on which another one stands in `positions`: the machine’s where a second reader’s is shown, the
   * reader’s where a person decided. Nothing of them is shown as a row of its own. Absent where no second reader was asked.
   */
  readonly aside?: readonly Position[];
  /** Top-level fields of the annotation file that this version does not know: written back unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Lost {
  /** Actors stand on no words of their own. */
  readonly kind: Exclude<Kind, "actor">;
  readonly id: string;
  /** `ambiguous`: several places fit equally well, and a person must say which. `unsought`: the search ended before all was looked at. */
  readonly how: "ambiguous" | "lost" | "unsought";
  /** The words it stood on. */
  readonly quote: string;
  /** The file's own record, written back unchanged. */
  readonly record: Readonly<Record<string, unknown>>;
}
