import { entitiesOf, plainly } from "../../src/cli/answer";
import type { Analysis } from "../../src/core/model/types";
import type { PredictedEntity } from "./entities";
import { span, spans } from "./gold";
import type { FoundArticle } from "./judgeRows";
import { analyzed } from "./run";

/** What the command line gives. */
export const predictedIn = (text: string, analysis: Analysis): readonly PredictedEntity[] =>
  entitiesOf(text, analysis).map(({ pron, ...entity }) => ({ ...entity, pronoun: pron }));

/** What the command line gives of a text: actors, attributions and the positions that make the rows of the sidebar. */
export const foundIn = (text: string): FoundArticle => foundOf(text, analyzed(text));

/** What it would give of what is found already. */
export function foundOf(
  text: string,
  found: Parameters<typeof plainly>[1] & Parameters<typeof plainly>[2],
): FoundArticle {
  const { actors, attributions, positions } = plainly(text, found, found, () => null);
  return {
    actors,
    attributions: attributions.map((one) => ({
      ...one,
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
    })),
    positions: positions.map((position) => ({ ...position, issue: position.issue && span(position.issue) })),
  };
}
