import type { Span } from "../../model/types";

/** What one speaker says until the next one speaks, in a text that is printed as speech: an interview, a debate, a transcript. */
export interface Turn {
  /** The words that say who speaks, without the colon: “Ana Lind, Foreign Minister”; null where nothing does, and for *Q* and *A*. */
  readonly label: Span | null;
  /** The colon behind the label; null where there is none. */
  readonly cue: Span | null;
  /** All that stands before the first word that is said: time, label, colon; null where the speech begins its paragraph. */
  readonly lead: Span | null;
  /** What is said, in pieces: labels and editors’ notes between them belong to nobody. */
  readonly content: readonly Span[];
  /** Turns of one voice have one number, from 0. */
  readonly voice: number;
  /** Who asks and who answers, where the text is printed as questions and answers. */
  readonly part: "question" | "answer" | null;
}

/** The rule by which a turn is found, for a person to read. */
export const TURN = "turn of speech";

/** Where the speech of a turn begins and ends. */
export const speechOf = ({ content }: Turn): Span => ({ start: content[0]!.start, end: content.at(-1)!.end });

/** The turn in whose speech an offset lies. */
export function turnAt(turns: readonly Turn[], offset: number): Turn | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (speechOf(turns[middle]!).end <= offset) low = middle + 1;
    else high = middle;
  }
  const turn = turns[low];
  return turn && speechOf(turn).start <= offset ? turn : undefined;
}
