import { identifier } from "../model/ids";
import { sliceOf } from "../model/span";
import { atOnce, eachInSteps } from "../model/steps";
import type { Analysis, Attribution, Steps } from "../model/types";
import { resolveActors } from "./actors/find";
import { findAttributions } from "./attributions/find";
import { findMentions } from "./mentions/find";
import { type ParseMemory, parse } from "./parse";
import { type FoundPosition, findPositions, withoutSignals } from "./positions/find";
import { findQuotations } from "./quotations";
import { inOriginal, reading } from "./readable";
import { withTurns } from "./turns/attributions";
import { withoutCaptions } from "./turns/captions";
import { adoptQuotations } from "./uncued/adopt";

/** Text in, plain data out. `memory` makes analysing an edited text again cost the edit; `watch` sees how each position came about. */
export function* analysis(
  text: string,
  memory?: ParseMemory,
  watch?: (position: FoundPosition) => void,
): Steps<Analysis> {
  const read = yield* reading(text);
  yield;
  const parsed = yield* parse(read.text, memory, read.turns);
  const quotations = yield* findQuotations(parsed);
  const found = yield* findMentions(parsed);
  const told = yield* findAttributions(parsed, quotations);
  const cued = withTurns(parsed, withoutCaptions(parsed, quotations, told));
  yield;
  const reports = yield* adoptQuotations(parsed, quotations, found, cued);
  const { actors, mentions, speakers, unlisted } = yield* resolveActors(parsed, quotations, found, reports);

  const identify = identifier();
  const attributions = yield* eachInSteps(reports, ({ rule, confidence, ...report }, i): Attribution => {
    const words = report.content.map((span) => sliceOf(parsed.text, span)).join(" ");
    const [speaker = null, ...others] = speakers[i]!;
    const provenance = { by: "machine", rule, confidence } as const;
    return {
      kind: "attribution",
      id: identify("q", words),
      status: "suggested",
      provenance,
      ...report,
      speaker,
      ...(others.length > 0 && { alsoSpeakers: others }),
    };
  });
  const taken = yield* findPositions(parsed, attributions, actors, mentions);
  if (watch) for (const position of taken) watch(position);
  const positions = taken.map(withoutSignals);
  return inOriginal({ actors, mentions, attributions, positions, unlisted }, read.original);
}

export function analyze(text: string): Analysis {
  return atOnce(analysis(text));
}
