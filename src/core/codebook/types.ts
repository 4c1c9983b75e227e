/** Something that a person may code as, with what tells when to do so. */
export interface Code {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
}

/** Which side a stance takes; null where it may be either. */
export type Polarity = "for" | "against" | "neutral" | null;

export interface IssueCode extends Code {
  /** Id of the issue it is a part of. */
  readonly parent?: string;
}

export interface StanceCode extends Code {
  readonly polarity: Polarity;
  /** What a sentence says of one who takes it, before the issue or around it: “is glad of”, “welcomes … with reserve”. Without it the label stands there in brackets. */
  readonly phrase?: string;
  /** The same of several: “welcome with reserve”; without it made from `phrase`. */
  readonly phrasePlural?: string;
  /** The built-in stances (`Stance`) that the machine's suggestions are translated from. */
  readonly from: readonly string[];
}

export interface ActorTypeCode extends Code {
  /** As in a stance: built-in types. */
  readonly from: readonly string[];
}

export const CODED = ["actor", "attribution", "position"] as const;
export type Coded = (typeof CODED)[number];

interface FieldCode extends Code {
  /** What kinds of annotation have it. */
  readonly on: readonly Coded[];
}
/** A field of the project's own. */
export type Field = FieldCode &
  (
    | { readonly type: "boolean" | "text" }
    | { readonly type: "number"; readonly min?: number; readonly max?: number }
    | { readonly type: "choice"; readonly choices: readonly Code[] }
  );

/** What a project codes, and how. Ids are what annotations hold; labels and definitions are for people. */
export interface Codebook {
  /** Empty where issues are the article's words alone. */
  readonly issues: readonly IssueCode[];
  readonly stances: readonly StanceCode[];
  readonly actorTypes: readonly ActorTypeCode[];
  readonly fields: readonly Field[];
}
