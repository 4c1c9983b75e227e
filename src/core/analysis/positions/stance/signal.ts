import type { Stance } from "../../../model/types";
import type { Token } from "../../parse";
import type { Phrase } from "../grammar";
import type { Reading } from "./reading";

/** Tells of a subject whether it is the speaker, somebody else who can act, or a thing. */
export type Who = (subject: Phrase | null) => "self" | "actor" | "thing" | "nobody";

/** One word of a statement that tells a stance; those of one stance add up. */
export interface Signal extends Omit<Reading, "confidence"> {
  readonly weight: number;
}

export interface Frame {
  readonly tokens: readonly Token[];
  readonly who: Who;
  /** In the speaker’s own words. */
  readonly direct: boolean;
  /** “predicted”: good things to come are no praise. */
  readonly foresees: boolean;
  /** “expected”: neither is what is bad any blame. */
  readonly forecasts: boolean;
  /** Not in “recalled the terrible night”: what is only mentioned is not judged. */
  readonly values: boolean;
  /** “regards him with distaste”: a noun tells as much as a verb. */
  readonly names: boolean;
}

/** Looks at the word at `i`. */
export type Rule = (frame: Frame, i: number) => Signal | null;

/** A rule with the words that it can say anything of; null where it may of any. */
export interface Ruled {
  readonly rule: Rule;
  readonly words: Iterable<string> | null;
}

export const wordList = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(" ")));

export const signalOf = (token: Token, stance: Stance, weight: number, of: Reading["of"]): Signal => ({
  stance,
  weight,
  of,
  word: token,
  rule: `“${token.text}” in what is said`,
});
