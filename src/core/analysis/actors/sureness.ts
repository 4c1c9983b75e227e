import { sliceOf } from "../../model/span";
import type { FoundMention } from "../findings";
import type { ParsedText } from "../parse";
import type { Draft } from "./draft";

/** How likely a mention is its actor, 0 to 1; a name’s by default. */
export const SURE = 0.9;

/**
 * How likely a pronoun means the actor that was found for it: shares of right ones on ten GUM documents and eighteen of
 * Wikinews. `lead`: by how much the actor was likelier than the next; `reports`: it says something itself.
 */
export function sureOfPronoun({ type }: FoundMention, lead: number, reports: boolean): number {
  if (type !== "person") return reports ? 0.75 : 0.3;
  if (reports) return 0.93;
  return lead >= 2 ? 0.93 : lead >= 1 ? 0.6 : 0.4;
}

/** How likely a role noun means an actor: surely where the actor’s name or role has the noun, or nobody has a name. */
export function sureOfRole(parsed: ParsedText, mention: FoundMention, draft: Draft): number {
  const noun = sliceOf(parsed.text, mention.head).toLowerCase();
  const role = draft.role ? sliceOf(parsed.text, draft.role).toLowerCase() : "";
  const says = draft.rule === "role" || draft.parts.has(noun) || draft.honorifics.has(noun) || role.includes(noun);
  // one of many
  if (/^(?:member|official|leader|worker|player|student)$/.test(noun)) return draft.rule === "role" ? SURE : 0.6;
  return says || noun === "country" ? SURE : 0.6;
}
