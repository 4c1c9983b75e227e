import type { Field } from "../codebook/types";
import type { Span } from "../model/types";

/** Raised with every change of what is asked, or of what an answer is held to: figures of two versions are not compared. */
export const PROMPT_VERSION = "1";

export interface Message {
  readonly role: "system" | "user";
  readonly content: string;
}

/** An attribution that is asked about. */
export interface Numbered {
  readonly number: number;
  /** Of the attribution in the document. */
  readonly id: string;
  /** Where its words are, from the first to the last: what is said of it is sought from here. */
  readonly span: Span;
  readonly content: readonly Span[];
}

/** An actor that an answer may name by `key`. */
export interface Keyed {
  /** “A3”. */
  readonly key: string;
  /** Of the actor in the document. */
  readonly id: string;
  /** Its name and aliases. */
  readonly forms: readonly string[];
}

/** What an answer is held to. */
export interface Allowed {
  readonly stances: readonly string[];
  /** The stance that takes no side; null where the codebook has none. */
  readonly neutral: string | null;
  /** Ids of the codebook’s issues; empty where it lists none. */
  readonly issues: readonly string[];
  readonly actorTypes: readonly string[];
  /** The codebook’s own fields of positions. */
  readonly fields: readonly Field[];
  /** Whether attributions that are missing may be proposed. */
  readonly missing: boolean;
}

/** One question to a model: plain data, so that it can be kept with its answer. */
export interface Prompt {
  /** Made from all that is asked: the same question has the same id. */
  readonly id: string;
  readonly version: string;
  readonly messages: readonly [system: Message, user: Message];
  /** The piece of the article that is asked about. */
  readonly piece: Span;
  /** Fingerprint of the piece's words: an answer is read on these words alone. */
  readonly words: string;
  readonly attributions: readonly Numbered[];
  /** Contents in the piece that are not asked about, rejected ones among them: none of them is missing. */
  readonly others: readonly (readonly Span[])[];
  readonly actors: readonly Keyed[];
  readonly allowed: Allowed;
  /** Characters of all messages. */
  readonly size: number;
}

/** What of an article is read: all of it, the passage around a selection, rows that claim nothing, or one position. */
export type Scope =
  | "article"
  | "unsure"
  | { readonly selection: Span }
  /** Id of the position. */
  | { readonly position: string };
