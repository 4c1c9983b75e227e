import type { FoundMention, Quotation } from "../findings";
import type { Steps } from "../model";
import type { ParsedText } from "../parse";

/** Names, titled names, role nouns and pronouns, as the words themselves show them. */
export function* findMentions(_parsed: ParsedText, _quotations: readonly Quotation[]): Steps<readonly FoundMention[]> {
  return [];
}
