import { sliceOf } from "../../../model/span";
import type { Span } from "../../../model/types";
import { sortOfNoun } from "../../lexicon/roles";
import type { ParsedText } from "../../parse";
import type { Draft } from "../draft";

/**
 * Whom an office or a sort of body means that speaks in the headline, without *the* (“Ferry must sail, says *mayor*”): the only
 * person of that office, or the only body so called, whom the article names; null for other sources.
 */
export function holderOf(parsed: ParsedText, [source]: readonly Span[], drafts: readonly Draft[]): Draft | null {
  if (!source || parsed.paragraphs.length < 2 || source.start >= parsed.paragraphs[0]!.end) return null;
  const words = sliceOf(parsed.text, source).toLowerCase();
  if (!/^\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*){0,2}$/u.test(words) || /^(?:an?|the|his|her|its|their)\s/.test(words))
    return null;
  const type = sortOfNoun(words.split(" ").at(-1)!);
  if (type !== "person" && type !== "organization") return null;
  const isMeant = (draft: Draft): boolean =>
    draft.rule !== "role" &&
    draft.type === type &&
    (type === "person"
      ? ` ${officeOf(parsed, draft)}`.endsWith(` ${words}`)
      : words.split(" ").every((word) => draft.parts.has(word)));
  const meant = drafts.filter(isMeant);
  return meant.length === 1 ? meant[0]! : null;
}

/** “acting mayor” of “the acting mayor of Orlo”, lower case; empty where no role is known. */
const officeOf = ({ text }: ParsedText, { role }: Draft): string =>
  role ? /^.*?(?=,|\s(?:of|for|at|in)\s|$)/s.exec(sliceOf(text, role).toLowerCase())![0] : "";
