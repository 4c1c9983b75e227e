import type { FieldValue, Span } from "../model/types";
import type { Prompt } from "./prompt";

/** An actor of the document, or one that it does not have yet, by words of the article. */
export type Whom = { readonly id: string } | { readonly name: string; readonly type: string };

/** What a reader says of one attribution. A field that is absent was not read, or fell out; null says that there is none. */
export interface Proposal {
  /** Id of the attribution, or the words of one that the machine has not found. */
  readonly on: string | NewAttribution;
  readonly speaker?: Whom | null;
  /** It names a speaker, but whom the article does not have. */
  readonly speakerFell?: true;
  readonly stance: string;
  readonly issue?: Span | null;
  readonly condition?: Span | null;
  readonly addressee?: Whom | null;
  readonly when?: Span | null;
  readonly where?: Span | null;
  /** Id of the codebook's issue. */
  readonly category?: string;
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

export interface NewAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  /** Never empty. */
  readonly content: readonly Span[];
}

/** Why something of an answer fell out. */
export const REASONS = [
  /** No JSON object was found in the answer, or it is cut off. */
  "no JSON",
  /** It is not as the format says. */
  "not as asked",
  /** The piece has other words than when it was asked about. */
  "article changed",
  /** A number that was not asked about, or the second answer to one. */
  "unknown number",
  "unknown stance",
  /** A code or a value that the codebook does not have. */
  "not in the codebook",
  /** Words that do not stand in the piece. */
  "words not found",
  /** A speaker or addressee who is no actor and no words of the article. */
  "unknown actor",
  /** A missing attribution that is not missing. */
  "already found",
] as const;
export type Reason = (typeof REASONS)[number];

export interface Refused {
  readonly reason: Reason;
  /** What it is about: “3 issue”, “missing 1 content”. */
  readonly what: string;
}

/** What an answer comes to. */
export interface Reading {
  readonly proposals: readonly Proposal[];
  readonly refused: readonly Refused[];
}

/** A question with what its answer came to. */
export interface Answered {
  readonly prompt: Prompt;
  readonly reading: Reading;
}
