import { resolveActors } from "../../src/core/analysis/actors/find";
import { analysis } from "../../src/core/analysis/analyze";
import { findMentions } from "../../src/core/analysis/mentions/find";
import { parse } from "../../src/core/analysis/parse";
import { findPositions, type Seen, type FoundPosition as Sure } from "../../src/core/analysis/positions/find";
import { findQuotations } from "../../src/core/analysis/quotations";
import { type Analysis, type Attribution, type Span, STANCES, type Steps } from "../../src/core/model/types";
import { formOf, quotationsByCharacter } from "./form";
import type { GoldArticle } from "./gold";
import { oneToOne } from "./oneToOne";
import type { FoundPosition } from "./scorePositions";
import { type Indices, jaccard, tokenize, touched, wordsAmong } from "./tokens";

export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const analyzed = (text: string): Analysis => finish(analysis(text));

/** An analysis whose positions still say how sure they are. */
export interface AnalysisOnGold extends Analysis {
  readonly positions: readonly Sure[];
}

/** The pipeline with the gold attributions, under their own ids, in place of those it would find. */
export function analyzedOnGold({ text, attributions }: GoldArticle, watch?: (seen: Seen) => void): AnalysisOnGold {
  const tokens = tokenize(text);
  const mask = quotationsByCharacter(text);
  const reports = attributions.map(({ source, cue, content }) => {
    const form = formOf(mask, tokens, wordsAmong(tokens, touched(tokens, content)), cue);
    return { form: form === "none" ? ("indirect" as const) : form, source, cue, content, rule: "gold", confidence: 1 };
  });
  const parsed = finish(parse(text));
  const quotations = finish(findQuotations(parsed));
  const found = finish(findMentions(parsed));
  const { actors, mentions, speakers } = finish(resolveActors(parsed, quotations, found, reports));
  const given = reports.map(({ rule, confidence, ...report }, i): Attribution => {
    const provenance = { by: "machine", rule, confidence } as const;
    const { id } = attributions[i]!;
    const [speaker = null, ...others] = speakers[i]!;
    const spoken = { speaker, ...(others.length > 0 && { alsoSpeakers: others }) };
    return { kind: "attribution", id, status: "suggested", provenance, ...report, ...spoken };
  });
  return {
    actors,
    mentions,
    attributions: given,
    positions: finish(findPositions(parsed, given, actors, mentions, watch)),
  };
}

/** For each gold attribution the id of the one found for it (word Jaccard of the contents of at least 0.5, one to one). */
export function matched(
  { text, attributions }: GoldArticle,
  found: readonly Attribution[],
): ReadonlyMap<string, string> {
  const tokens = tokenize(text);
  const words = (spans: readonly Span[]): Indices => wordsAmong(tokens, touched(tokens, spans));
  const contents = found.map(({ id, content }) => ({ id, words: words(content) }));
  const pairs = attributions
    .flatMap((gold) => {
      const wanted = words(gold.content);
      return contents.map((one) => ({ gold: gold.id, id: one.id, like: jaccard(one.words, wanted) }));
    })
    .filter(({ like }) => like >= 0.5)
    .sort((a, b) => b.like - a.like);
  return oneToOne(pairs.map(({ gold, id }) => [gold, id]));
}

/** The first position of an attribution, actors by their names; with those of all who hold it together. */
export function positionOf(
  { actors, positions }: Analysis,
  attribution: string | undefined,
): FoundPosition | undefined {
  const [position, ...others] = positions.filter((one) => one.attribution === attribution);
  if (!position) return undefined;
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null;
  const stance = STANCES.find((it) => it === position.stance) ?? "neutral";
  const speaker = name(position.actor);
  const together = [speaker, ...others.map(({ actor }) => name(actor))].join(" and ");
  return {
    ...position,
    stance,
    speaker,
    ...(others.length > 0 && { together }),
    addressee: name(position.addressee),
  };
}
