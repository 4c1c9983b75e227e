import { firstEndingAfter, hull, sliceOf } from "../../../model/span";
import type { ActorType, Span } from "../../../model/types";
import type { FoundMention } from "../../findings";
import { isPeople, sortOfNoun } from "../../lexicon/roles";
import type { ParsedText, Token } from "../../parse";
import { type Draft, draftOf } from "../draft";
import { firstFrom } from "../mentionsFrom";

/** What names nobody by itself. */
const NOBODY =
  /^(?:an?|the|this|that|these|those|it|its|i|my|me|we|our|us|you|your|he|his|him|she|her|they|their|them|who|which|whom|whose|what|both|each|either|neither|all|any|some|many|most|few|several|others?|one|none|every(?:one|body)|some(?:one|body)|any(?:one|body)|nobody|no[- ]one|(?:no|nobody|both|either|neither|each|every)\s.*)$/i;

/** Stands before a source, and is no part of it. */
const LEADS = /^(?:(?:among(?:st)?|according to|from|by|as|even|also|only|and|but|while)\s+)+/i;

/** An actor for a source that the mentions do not name, where its words are of somebody: “people close to the talks”. */
export function unnamedSource(parsed: ParsedText, source: readonly Span[], known: Map<string, Draft>): Draft | null {
  if (!hull(source)) return null;
  const words = wordsOf(parsed, source[0]!).replace(LEADS, "");
  if (!/[\p{L}\p{N}]/u.test(words) || NOBODY.test(words)) return null;
  const type = typeOfSource(parsed, source[0]!);
  if (!type) return null;
  const key = words.toLowerCase().replace(/^(?:the|a|an)\s/, "");
  const found = known.get(key);
  if (found) return found;
  const draft = draftOf(type, "source");
  draft.name = words;
  draft.acts = true;
  known.set(key, draft);
  return draft;
}

/** Who wrote it, where a source is a thing that somebody made: the mention of “a banner from the union”; null where nobody is named. */
export function makerOf(parsed: ParsedText, source: readonly Span[], mentions: readonly FoundMention[]): number | null {
  const first = source[0];
  if (!first || typeOfSource(parsed, first)) return null;
  for (let i = firstFrom(mentions, first.start); mentions[i] && mentions[i]!.head.end <= first.end; i++)
    if (MADE.test(parsed.text.slice(Math.max(first.start, mentions[i]!.span.start - 20), mentions[i]!.span.start)))
      return i;
  return null;
}

const MADE = /\b(?:from|by|of)\s+(?:the\s+)?$/i;

/** A source on one line, without what a clause tells of it and the comma that ends it. */
export const wordsOf = (parsed: ParsedText, source: Span): string =>
  sliceOf(parsed.text, source)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/,\s(?:who|which|whose|whom|where)\s.*$/, "")
    .replace(/[,;:]$/, "");

/** Writings that say something by themselves. */
const DOCUMENTS =
  /^(?:report|study|studies|analyses|article|newspaper|newsletter|website|broadcaster|outlet|magazine|post|paper|editorial|column|blog|book|documentary|letter|memo|memorandum|filing|lawsuit|finding|result|record|analysis|research|estimate|rule|guideline|agreement)s?$/;
const BODIES =
  /^(?:account|agency|agenc(?:y|ies)|office|police|department|ministry|embassy|palace|unit|caucus|company|firm|panel|court|campaign|side|camp|document|poll|survey|count|census|data|figures|statistics|footage|law|bill|constitution|charter|treaty|resolution)s?$/;
/** Parts of all people, and crowds. */
const MANY =
  /^(?:many|some|others|several|most|those|few|percent|%|per cent|majorit(?:y|ies)|minorit(?:y|ies)|hal(?:f|ves)|thirds?|quarters?|hundreds|thousands|millions|dozens|crowd|populace|population|sources|participants|parties|handful|hopefuls|donors|respondents|guys|ladies|folks|interviewees|people|left|right|world|public|lot|households|youths?|camp|audience)$/;
/** Whoever does something: “divers”, “trustees”. */
const DOERS = /^\p{L}{2,}(?:[eo]r|ist|ian|ee)s?$/u;
/** Words in -er and -or that are nobody. */
const THINGS =
  /^(?:answer|banner|barrier|border|chapter|character|charter|coffee|computer|corner|counter|cover|degree|disaster|dinner|door|error|factor|fee|fever|finger|flavor|floor|folder|harbor|honor|labor|ladder|layer|letter|list|manner|margin|marker|master|matter|meter|mirror|monitor|motor|number|offer|order|other|paper|poster|power|quarter|razor|referee|register|river|sensor|shower|sticker|summer|sweater|talker|tanker|terror|theater|tower|tracker|trailer|transfer|tree|trigger|tumor|vapor|vector|water|weather|winter|wonder)s?$/;
const ONE = /^(?:source|interviewee|participant|donor|person|guy|lady|respondent|narrator)$/;

/** By the first noun that nothing but “of …” or “who …” follows; null where that is nobody, and no writing. */
function typeOfSource(parsed: ParsedText, span: Span): ActorType | null {
  // “those whose …”, “six in ten”
  if (/^(?:those|\p{L}+\s(?:in|out of)\s(?:ten|five|four|three|\d+))\b/iu.test(sliceOf(parsed.text, span)))
    return "group";
  const head = headOf(parsed, span);
  if (!head) return null;
  const { norm, tags } = head;
  if (DOCUMENTS.test(norm)) return "media";
  if (BODIES.test(norm)) return "organization";
  if (MANY.test(norm) || /^\d/.test(norm)) return "group";
  if (ONE.test(norm)) return "person";
  const sort = sortOfNoun(norm);
  if (sort) return sort;
  if (isPeople(norm)) return "group";
  // a name that nobody knows
  if (/^\p{Lu}/u.test(head.text) && !tags.has("Verb") && !tags.has("Date") && !tags.has("Month"))
    return tags.has("Plural") ? "group" : "person";
  return DOERS.test(norm) && !THINGS.test(norm) ? (/s$/.test(norm) ? "group" : "person") : null;
}

function headOf(parsed: ParsedText, span: Span): Token | null {
  let head: Token | null = null;
  for (
    let i = firstEndingAfter(parsed.tokens, span.start);
    i < parsed.tokens.length && parsed.tokens[i]!.start < span.end;
    i++
  ) {
    const token = parsed.tokens[i]!;
    const { norm, tags } = token;
    if (
      head &&
      (tags.has("Preposition") || tags.has("Verb") || tags.has("Punctuation") || /^(?:who|that|which)$/.test(norm))
    )
      break;
    if (
      tags.has("Noun") ||
      tags.has("Pronoun") ||
      (!head && (MANY.test(norm) || /^\d+ in \d+/.test(parsed.text.slice(token.start, token.start + 12))))
    )
      head = token;
  }
  return head;
}
