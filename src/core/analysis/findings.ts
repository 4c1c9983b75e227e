import type { ActorType, Form, Span } from "../model/types";

/** What one step of the analysis passes to the next. Everything is in text order. */

export interface Quotation extends Span {
  /** Without the quotation marks; an unbalanced quotation ends with its paragraph. */
  readonly inner: Span;
  /** 0 for an outermost quotation, 1 for one inside it … */
  readonly depth: number;
  /** Whether it goes on from, or into, the quotation before or after it in this list (one speech over several paragraphs). */
  readonly continues: boolean;
}

export interface FoundMention {
  readonly span: Span;
  readonly head: Span;
  readonly kind: "name" | "role" | "pronoun";
  /** What the words themselves tell, before mentions are joined. */
  readonly type: ActorType | null;
  readonly gender: "female" | "male" | "neuter" | null;
  readonly plural: boolean;
  /** “Transport Minister” before the name, or “head of the office” after it. */
  readonly role: Span | null;
}

export interface FoundAttribution {
  readonly form: Form;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The name of the rule that found it, for a person to read. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}
