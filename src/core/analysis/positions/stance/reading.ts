import type { Stance } from "../../../model/types";
import type { Token } from "../../parse";

/** A stance with what tells it. */
export interface Reading {
  readonly stance: Stance;
  /** The word that tells; null where none does. */
  readonly word: Token | null;
  /** Where the issue stands to that word: its object, its subject, the action it governs; or the topic of the whole. */
  readonly of: "object" | "subject" | "action" | "topic";
  /** For a person to read. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** The stronger first: a tie goes to it. */
export const STRENGTH: readonly Stance[] = [
  "threaten",
  "demand",
  "commit",
  "offer",
  "oppose",
  "deny",
  "support",
  "concern",
  "neutral",
];
