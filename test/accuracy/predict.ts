import { entitiesOf } from "../../src/cli/answer";
import type { Analysis } from "../../src/core/model/types";
import type { PredictedEntity } from "./entities";

/** What the command line gives. */
export const predictedIn = (text: string, analysis: Analysis): readonly PredictedEntity[] =>
  entitiesOf(text, analysis).map(({ pron, ...entity }) => ({ ...entity, pronoun: pron }));
