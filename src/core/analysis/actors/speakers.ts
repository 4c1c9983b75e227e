import { firstEndingAfter, hull, sliceOf } from "../../model/span";
import type { ActorType, Span } from "../../model/types";
import type { FoundMention } from "../findings";
import { GROUP_NOUNS, ORGANIZATION_NOUNS } from "../lexicon/roles";
import type { ParsedText } from "../parse";
import { type Draft, draftOf } from "./draft";

/** Index of the first mention whose head ends after `offset`. */
export function firstFrom(mentions: readonly FoundMention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.head.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What names nobody by itself. */
const NOBODY =
  /^(?:an?|the|this|that|these|those|it|its|i|my|me|we|our|us|you|your|he|his|him|she|her|they|their|them|who|which|whom|whose|what|both|each|either|neither|all|any|some|many|most|few|several|others?|one|none|every(?:one|body)|some(?:one|body)|any(?:one|body)|no[- ]one|no(?:body)?\s.*|nobody)$/i;

/** An actor for a source that the mentions do not name: “people close to the talks”. */
export function unnamedSource(parsed: ParsedText, source: readonly Span[], known: Map<string, Draft>): Draft | null {
  const whole = hull(source);
  if (!whole) return null;
  const words = wordsOf(parsed, source[0]!);
  if (!/[\p{L}\p{N}]/u.test(words) || NOBODY.test(words)) return null;
  const key = words.toLowerCase().replace(/^(?:the|a|an)\s/, "");
  const found = known.get(key);
  if (found) return found;
  const draft = draftOf(typeOfSource(parsed, source[0]!), "source");
  draft.name = words;
  draft.acts = true;
  known.set(key, draft);
  return draft;
}

/** A source on one line, without what is told of it after a comma and the comma that ends it. */
export const wordsOf = (parsed: ParsedText, source: Span): string =>
  sliceOf(parsed.text, source)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/,\s(?:who|which|whose|whom|where)\s.*$/, "")
    .replace(/[,;:]$/, "");

const DOCUMENTS =
  /^(?:report|study|article|newspaper|website|broadcaster|magazine|post|paper|editorial|column|blog)s?$/;
const BODIES =
  /^(?:statement|document|poll|survey|letter|memo|data|figures|filing|lawsuit|law|bill|resolution|constitution|motion|ruling|treaty)s?$/;

/** By the first noun that nothing but “of …” or “who …” follows. */
function typeOfSource(parsed: ParsedText, span: Span): ActorType {
  let head = "";
  let plural = false;
  for (
    let i = firstEndingAfter(parsed.tokens, span.start);
    i < parsed.tokens.length && parsed.tokens[i]!.start < span.end;
    i++
  ) {
    const { norm, tags } = parsed.tokens[i]!;
    if (
      head !== "" &&
      (tags.has("Preposition") || tags.has("Verb") || tags.has("Punctuation") || /^(?:who|that|which)$/.test(norm))
    )
      break;
    if (tags.has("Noun") || tags.has("Pronoun")) {
      head = norm;
      plural = tags.has("Plural") || /^(?:many|some|others|several|both|most|people|those|few)$/.test(norm);
    } else if (head === "" && /^(?:many|some|others|several|both|most|those|few)$/.test(norm)) {
      head = norm;
      plural = true;
    }
  }
  if (DOCUMENTS.test(head)) return "media";
  if (BODIES.test(head) || (!plural && ORGANIZATION_NOUNS.has(head))) return "organization";
  return plural || GROUP_NOUNS.has(head) ? "group" : "person";
}
