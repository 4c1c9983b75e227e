import type { Codebook } from "../codebook/types";
import type { AnnotationDocument, Attribution, Position } from "../model/types";
import { assertedOf, type Candour } from "../query/asserted";
import { namesIn } from "../query/issueReading";
import { actorOf } from "../query/lookup";
import { claimedInWords } from "./words/claimed";
import { describePosition, type PositionInWords } from "./words/describePosition";
import type { Line } from "./words/lines";
import { guessLines } from "./words/sureness";

/** What is claimed of a position, and what was read beyond that, as a guess. */
export interface Told {
  readonly known: PositionInWords;
  readonly guess: readonly Line[];
}

/** Says one position of an article in words; where many are to be said, `describePosition` looks things up once. */
export function saying(
  document: AnnotationDocument,
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  book: Codebook,
  candour: Candour,
): Told {
  const standing = document.mentions.filter(({ status }) => status !== "rejected");
  const mentionsIn = namesIn(standing);
  const tell = (of: Position) => describePosition(text, of, evidence, (id) => actorOf(document, id), book, mentionsIn);
  const asserted = assertedOf(position, candour);
  return {
    known: claimedInWords(text, position, evidence, asserted, tell),
    guess: guessLines(position, asserted, tell),
  };
}
