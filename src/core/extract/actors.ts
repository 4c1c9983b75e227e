import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { Actor, Mention, Steps } from "../model";
import type { ParsedText } from "../parse";

export interface Cast {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** For each attribution the id of its speaker. */
  readonly speakers: readonly (string | null)[];
}

/** Which mentions are the same actor; role, affiliation, aliases; whom a pronoun means; who speaks in each attribution. */
export function* resolveActors(
  _parsed: ParsedText,
  _quotations: readonly Quotation[],
  _mentions: readonly FoundMention[],
  attributions: readonly FoundAttribution[],
): Steps<Cast> {
  return { actors: [], mentions: [], speakers: attributions.map(() => null) };
}
