import { firstEndingAfter, hull, sliceOf } from "../../../model/span";
import type { ActorType, Span } from "../../../model/types";
import { isCommon } from "../../lexicon/common";
import { MEDIA_HEADS, ORGANIZATION_HEADS } from "../../lexicon/organizations";
import { isDoer, isMany, isSortOfBody, sortOfSource } from "../../lexicon/sources";
import { STORMS } from "../../lexicon/things";
import type { ParsedText, Token } from "../../parse";
import { type Draft, draftOf } from "../draft";

/** What names nobody by itself. */
const NOBODY =
  /^(?:an?|the|this|that|these|those|it|its|i|my|me|we|our|us|you|your|he|his|him|she|her|they|their|them|who|which|whom|whose|what|both|each|either|neither|all|any|some|many|most|few|several|others?|one|none|every(?:one|body)|some(?:one|body)|any(?:one|body)|nobody|no[- ]one|(?:no|nobody|both|either|neither|each|every)\s.*)$/i;

/** Stands before a source, and is no part of it. */
const LEADS = /^(?:(?:among(?:st)?|according to|from|by|as|even|also|only|and|but|while)\s+)+/i;

/** An actor for a source that the mentions do not name, where its words are of somebody: “people close to the talks”. */
export function unnamedSource(parsed: ParsedText, source: readonly Span[], known: UnnamedSources): Draft | null {
  if (!hull(source)) return null;
  const words = withoutSort(wordsOf(parsed, untilVerb(parsed, source[0]!)).replace(LEADS, ""));
  if (!/[\p{L}\p{N}]/u.test(words) || NOBODY.test(words)) return null;
  const type = typeOfSource(parsed, source[0]!);
  if (!type) return null;
  return known.named(nameIn(words), type);
}

/** “Lark” of “Lark, a trader”, “Lark, named after a ship”. */
const nameIn = (words: string): string =>
  /^(?:The\s)?\p{Lu}/u.test(words) ? words.replace(/,\s(?:an?|the|\p{Ll}+ed)\s.*$/u, "") : words;

/** Those whom no mention names, by the words of their sources. */
export class UnnamedSources {
  readonly #byWords = new Map<string, Draft>();
  /** By the noun at the head of more words: the last “constitution” of “the Puerto Rican constitution”. */
  readonly #byNoun = new Map<string, Draft>();

  get drafts(): Iterable<Draft> {
    return this.#byWords.values();
  }

  /** The actor of that name, made where there is none; “the same report” is the report of the words before. */
  named(words: string, type: ActorType): Draft {
    const key = words.toLowerCase().replace(/^(?:the|a|an)\s(?:same\s)?/, "");
    const found = this.#byWords.get(key) ?? this.#byNoun.get(key);
    if (found) return found;
    const draft = draftOf(type, "source");
    draft.name = words;
    draft.acts = true;
    this.#byWords.set(key, draft);
    const noun = headNoun(key);
    if (noun !== key) this.#byNoun.set(noun, draft);
    return draft;
  }
}

const headNoun = (words: string): string =>
  words
    .split(/\s(?:about|by|for|from|in|of|on|published|released)\s/)[0]!
    .split(" ")
    .at(-1)!;

/** “The Larks” of “The Larks reported losses, something Ruiz noted”: a subject and its verb, taken for one source. */
function untilVerb({ tokens }: ParsedText, { start, end }: Span): Span {
  let last = start;
  for (let i = firstEndingAfter(tokens, start); tokens[i] && tokens[i]!.start < end; i++) {
    const { tags, norm, end: own } = tokens[i]!;
    if (/^(?:who|which|that|whose|whom|what|where|when)$/.test(norm)) break;
    const ends = tags.has("PastTense") && !tags.has("Participle") && tokens[i + 1]?.tags.has("Determiner");
    if (ends && last > start) return { start, end: last };
    last = tags.has("Punctuation") ? last : own;
  }
  return { start, end };
}

/** “The Veld” of “newspaper The Veld”. */
function withoutSort(words: string): string {
  const [whole, sort, name] = /^(?:the\s|an?\s)?(\p{Ll}+)\s(\p{Lu}.*)$/u.exec(words) ?? [];
  return whole && isSortOfBody(sort!) ? name! : words;
}

/** A source on one line, without what a clause tells of it and the comma that ends it. */
export const wordsOf = (parsed: ParsedText, source: Span): string =>
  sliceOf(parsed.text, source)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s(?:as of|until|since|on (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))\s?.*$/u, "")
    .replace(/,\s(?:who|which|whose|whom|where|according|\p{Ll}{2,}ing)\s.*$/u, "")
    .replace(/[,;:]$/, "");

/** By the first noun that nothing but “of …” or “who …” follows; null where that is nobody, and no writing. */
export function typeOfSource(parsed: ParsedText, span: Span): ActorType | null {
  // “those whose …”, “six in ten”
  if (/^(?:those|\p{L}+\s(?:in|out of)\s(?:ten|five|four|three|\d+))\b/iu.test(sliceOf(parsed.text, span)))
    return "group";
  const head = headOf(parsed, span);
  if (!head) return null;
  const { norm, tags } = head;
  const sort = sortOfSource(norm);
  if (sort) return sort;
  // a name that nobody knows
  const isWritten =
    !isStorm(sliceOf(parsed.text, span)) &&
    /^\p{Lu}/u.test(head.text) &&
    !(isCommon(norm) && opensSentence(parsed, head));
  if (isWritten && !tags.has("Verb") && !tags.has("Date") && !tags.has("Month"))
    return tags.has("Plural") ? "group" : typeOfName(sliceOf(parsed.text, span));
  return isDoer(norm) ? (/s$/.test(norm) ? "group" : "person") : null;
}

/** By the words in capitals that say what it is: “News 12”, “the Lost Ferry Project”. */
function typeOfName(words: string): ActorType {
  const name = words.split(/\s(?:of|from|at|for|in)\s/)[0]!;
  const capitals = (name.match(/\p{Lu}\p{L}+/gu) ?? []).map((word) => word.toLowerCase());
  if (capitals.some((word) => MEDIA_HEADS.has(word))) return "media";
  return capitals.some((word) => ORGANIZATION_HEADS.has(word) || word === "project") ? "organization" : "person";
}

const isStorm = (words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => STORMS.has(word));

const opensSentence = ({ tokens, sentences }: ParsedText, { start, sentence }: Token): boolean =>
  tokens[sentences[sentence]!.first]!.start === start;

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
      (!head && (isMany(norm) || /^\d+ in \d+/.test(parsed.text.slice(token.start, token.start + 12))))
    )
      head = token;
  }
  return head;
}
