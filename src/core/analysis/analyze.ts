import { identifier } from "../model/ids";
import { sliceOf } from "../model/span";
import { atOnce, eachInSteps } from "../model/steps";
import type { Analysis, Attribution, Steps } from "../model/types";
import { resolveActors } from "./actors/find";
import { findAttributions } from "./attributions/find";
import { findMentions } from "./mentions/find";
import { type ParseMemory, parse } from "./parse";
import { findPositions, withoutSureness } from "./positions/find";
import { findQuotations } from "./quotations";

/** Text in, plain data out. `memory` makes analysing an edited text again cost the edit. */
export function* analysis(text: string, memory?: ParseMemory): Steps<Analysis> {
  const parsed = yield* parse(text, memory);
  const quotations = yield* findQuotations(parsed);
  const found = yield* findMentions(parsed);
  const reports = yield* findAttributions(parsed, quotations);
  const { actors, mentions, speakers } = yield* resolveActors(parsed, quotations, found, reports);

  const identify = identifier();
  const attributions = yield* eachInSteps(reports, ({ rule, confidence, ...report }, i): Attribution => {
    const words = report.content.map((span) => sliceOf(text, span)).join(" ");
    const provenance = { by: "machine", rule, confidence } as const;
    return {
      kind: "attribution",
      id: identify("q", words),
      status: "suggested",
      provenance,
      ...report,
      speaker: speakers[i] ?? null,
    };
  });
  const read = yield* findPositions(parsed, attributions, actors, mentions);
  return { actors, mentions, attributions, positions: read.map(withoutSureness) };
}

export function analyze(text: string): Analysis {
  return atOnce(analysis(text));
}
