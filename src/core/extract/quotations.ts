import type { Quotation } from "../findings";
import type { Steps } from "../model";
import type { ParsedText } from "../parse";

/** Which characters are inside quotation marks, of any style, nested, over paragraphs, unbalanced. */
export function* findQuotations(_parsed: ParsedText): Steps<readonly Quotation[]> {
  return [];
}
