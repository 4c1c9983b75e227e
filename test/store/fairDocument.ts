import { analyze } from "../../src/core/analysis/analyze";
import type { AnnotationDocument } from "../../src/core/model/types";
import { merge } from "../../src/core/reconcile/mergeAnalysis";

export const TEXT =
  "The fair will move to Oakfield, Mayor Ada Quill said on Monday. “We demand more room,” she said.\n\n" +
  "Tom Barley, head of the Riders’ Club, opposed the plan. “Nobody asked us,” Barley said. He added that the club " +
  "would refuse to ride unless the council listened.\n\n" +
  "The Oakfield council welcomed the fair. “We have waited for years,” said its chair, Ines Roth.\n";

/** What the machine finds in it. */
export const fairDocument = (): AnnotationDocument => merge(undefined, analyze(TEXT));
