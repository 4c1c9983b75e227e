/** Every shared type. All offsets are UTF-16 code units into the article's text, spans are half open. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lets long work give the host its turn: a step is yielded whenever a pause would be harmless. */
export type Steps<T> = Generator<void, T, void>;

export type ActorType = "person" | "organization" | "country" | "group" | "media" | "place";
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

/** Who made an annotation: a rule with a confidence of 0 to 1, or a person (ISO 8601 time). */
export type Provenance =
  | { readonly by: "machine"; readonly rule: string; readonly confidence: number }
  | { readonly by: "person"; readonly name?: string; readonly at?: string };

interface Annotation {
  /** Made from content, so that analysing the same words again gives the same id. */
  readonly id: string;
  readonly status: Status;
  readonly provenance: Provenance;
  /** What the annotation file says of it in fields that this version does not know: written back unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Mention extends Annotation {
  /** The whole phrase: “Russian Foreign Minister Sergei Lavrov”. */
  readonly span: Span;
  /** The words that name: “Sergei Lavrov”; for a role noun its head noun; for a pronoun the pronoun. */
  readonly head: Span;
  readonly kind: "name" | "role" | "pronoun";
  /** Id of an actor; null where nobody could be found for a pronoun or role. */
  readonly actor: string | null;
}

export interface Actor extends Annotation {
  /** The fullest form the article gives. */
  readonly name: string;
  readonly type: ActorType;
  /** In the article's words: “Head of Ukraine’s Presidential Office”. */
  readonly role: string | null;
  /** Id of the actor this one belongs to or speaks for. */
  readonly affiliation: string | null;
  /** Other forms the article uses, pronouns left out, in order of first use. */
  readonly aliases: readonly string[];
}

export interface Attribution extends Annotation {
  readonly form: Form;
  /** In text order; empty where the article names no source. */
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Quotation marks and the comma or full stop inside them belong to the content. */
  readonly content: readonly Span[];
  /** Id of an actor. */
  readonly speaker: string | null;
}

export interface Position extends Annotation {
  /** Id of the attribution that is its evidence. */
  readonly attribution: string;
  /** Id of the actor who holds it; null where the article names nobody. */
  readonly actor: string | null;
  /** Id of the actor it is held for, where the text says so. */
  readonly onBehalfOf: string | null;
  readonly stance: Stance;
  readonly issue: Span | null;
  readonly condition: Span | null;
  /** Id of an actor. */
  readonly addressee: string | null;
  readonly when: Span | null;
  readonly where: Span | null;
}

/** What the machine finds in a text. Each list is in text order. */
export interface Analysis {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly positions: readonly Position[];
}

/** An article's annotations as one immutable value: what the machine suggests and what a person decided. */
export interface AnnotationDocument extends Analysis {
  /** Entries of an annotation file whose words are no longer in the article, as the file has them: kept, never dropped. */
  readonly lost: readonly Lost[];
  /** Top-level fields of the annotation file that this version does not know: written back unchanged. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export interface Lost {
  readonly kind: "mention" | "attribution" | "position";
  readonly id: string;
  /** The words it stood on. */
  readonly quote: string;
  /** The file's own entry, written back unchanged. */
  readonly entry: Readonly<Record<string, unknown>>;
}
