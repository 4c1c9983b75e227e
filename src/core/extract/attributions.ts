import type { FoundAttribution, FoundMention, Quotation } from "../findings";
import type { Steps } from "../model";
import type { ParsedText } from "../parse";

/** Source, cue and content of each quote and report. */
export function* findAttributions(
  _parsed: ParsedText,
  _quotations: readonly Quotation[],
  _mentions: readonly FoundMention[],
): Steps<readonly FoundAttribution[]> {
  return [];
}
