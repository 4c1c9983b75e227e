import { resolveActors } from "./extract/actors";
import { findAttributions } from "./extract/attributions";
import { findMentions } from "./extract/mentions";
import { findPositions } from "./extract/positions";
import { findQuotations } from "./extract/quotations";
import { identifier } from "./id";
import type { Analysis, Attribution, Steps } from "./model";
import { type ParseMemory, parse } from "./parse";
import { sliceOf } from "./span";
import { atOnce, eachInSteps } from "./steps";

/** Text in, plain data out. `memory` makes analysing an edited text again cost the edit. */
export function* analysis(text: string, memory?: ParseMemory): Steps<Analysis> {
  const parsed = yield* parse(text, memory);
  const quotations = yield* findQuotations(parsed);
  const found = yield* findMentions(parsed, quotations);
  const reports = yield* findAttributions(parsed, quotations);
  const { actors, mentions, speakers } = yield* resolveActors(parsed, quotations, found, reports);

  const identify = identifier();
  const attributions = yield* eachInSteps(reports, ({ rule, confidence, ...report }, i): Attribution => {
    const words = report.content.map((span) => sliceOf(text, span)).join(" ");
    const provenance = { by: "machine", rule, confidence } as const;
    return { id: identify("q", words), status: "suggested", provenance, ...report, speaker: speakers[i] ?? null };
  });
  const positions = yield* findPositions(parsed, attributions, actors, mentions);
  return { actors, mentions, attributions, positions };
}

export function analyze(text: string): Analysis {
  return atOnce(analysis(text));
}
