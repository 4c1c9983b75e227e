import type { Span } from "../../src/core/model/types";

export interface GoldEntity extends Span {
  readonly type: string;
  /** Equal for mentions of the same thing. */
  readonly cluster: string;
  readonly named: boolean;
  readonly pronoun: boolean;
  readonly head?: Span;
  /** The words that name, where it is named. */
  readonly name?: Span;
}

export interface PredictedEntity extends Span {
  readonly type: string | null;
  readonly cluster: string | null;
  readonly pronoun: boolean;
  /** Given for descriptions alone: “the minister”. */
  readonly named?: false;
}

export interface EntityDocument {
  readonly text: string;
  readonly gold: readonly GoldEntity[];
  readonly predicted: readonly PredictedEntity[];
}
