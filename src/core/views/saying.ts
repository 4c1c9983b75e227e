import type { Codebook } from "../codebook/types";
import type { AnnotationDocument, Attribution, Position } from "../model/types";
import { namesIn } from "../query/issueReading";
import { actorOf } from "../query/lookup";
import { describePosition, type PositionInWords } from "./words/describePosition";

/** Says one position of an article in words; where many are to be said, `describePosition` looks things up once. */
export function saying(
  document: AnnotationDocument,
  text: string,
  position: Position,
  evidence: Attribution | undefined,
  book: Codebook,
): PositionInWords {
  const standing = document.mentions.filter(({ status }) => status !== "rejected");
  return describePosition(text, position, evidence, (id) => actorOf(document, id), book, namesIn(standing));
}
