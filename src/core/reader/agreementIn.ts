import { whom } from "../model/actorReferences";
import { isSaidBy } from "../model/speakers";
import type { AnnotationDocument, Attribution } from "../model/types";
import type { Answered, Whom } from "./proposal";

/** As if these many speakers had been read before, four of five alike: few answers do not tell much, and fewer nothing. */
const BEFORE = { all: 5, alike: 4 };
const FEWEST = 6;

/**
 * The share of quotes, 0 to 1, of which the reader names the speaker whom the machine has found; nobody, and whom the
 * article does not have, is somebody else.
 */
export function agreementIn(document: AnnotationDocument, answered: readonly Answered[]): number {
  const meant = whom(document.actors);
  const speakers = new Map(document.attributions.map((it) => [it.id, it]));
  let { all, alike } = BEFORE;
  const count = (quote: Attribution | undefined, speaker: Whom | null) => {
    if (!quote || quote.speaker === null) return;
    all++;
    if (speaker && "id" in speaker && isSaidBy(quote, meant(speaker.id))) alike++;
  };
  for (const { reading } of answered)
    for (const { on, speaker, speakerFell } of reading.proposals)
      if (typeof on === "string" && (speakerFell || speaker !== undefined)) count(speakers.get(on), speaker ?? null);
  if (all < BEFORE.all + FEWEST) return BEFORE.alike / BEFORE.all;
  return Math.round((100 * alike) / all) / 100;
}
