import { hull } from "../../model/span";
import type { Attribution, Span } from "../../model/types";
import type { ParsedText, Token } from "../parse";
import { spanOf, tokensIn } from "./scene";

const MONTH =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow)$/;
const UNIT = /^(?:second|minute|hour|morning|afternoon|evening|night|day|week|weekend|month|year|decade)s?$/;
const LEADS = /^(?:on|in|at|since|during|by|after|before|until|late|early|earlier|last|this|next|every|throughout)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
/** Times of one word. */
const ALONE = /^(?:now|once|recently|currently|lately|nowadays)$/;
const DECADE = /^(?:1[89]|20)\d0s$/;
const isDay = ({ norm, text, tags }: Token): boolean =>
  DAY.test(norm) || (MONTH.test(norm) && /^\p{Lu}/u.test(text) && !tags.has("Named"));
const isDated = (token: Token): boolean => isDay(token) || YEAR.test(token.norm) || DECADE.test(token.norm);

/** Whether the token at `i` is the core of a time: a day, a month, a year after a preposition, “last week”, “two days ago”. */
function isTime(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  const before = tokens[i - 1]?.norm ?? "";
  if (isDay(token)) return true;
  if (YEAR.test(token.norm)) return /^(?:in|since|during|before|after|by|until|early|late|mid)$/.test(before);
  if (DECADE.test(token.norm)) return before === "the" || before === "early" || before === "late";
  if (token.norm === "ago") return UNIT.test(before);
  return UNIT.test(token.norm) && /^(?:last|this|next|past|previous|earlier|that|same)$/.test(before);
}

/** When something was said: “on Tuesday”, “earlier this month”, “on 12 December”; the first one among the tokens. */
export function whenIn(tokens: readonly Token[]): Span | null {
  for (let i = 0; i < tokens.length; i++) {
    if (ALONE.test(tokens[i]!.norm) && !tokens[i + 1]?.tags.has("Adjective")) return spanOf(tokens.slice(i, i + 1));
    if (tokens[i]!.norm === "at" && tokens[i + 1]?.norm === "the" && tokens[i + 2]?.norm === "time")
      return spanOf(tokens.slice(i, i + 3));
    if (!isTime(tokens, i)) continue;
    let from = i;
    while (from > 0 && isTimeWord(tokens[from - 1]!)) from--;
    let to = i + 1;
    while (to < tokens.length && isTimeTail(tokens, to)) to++;
    // “(born May 3, 1971)”
    if (/^(?:born|b\.?)$/.test(tokens[from - 1]?.norm ?? "")) i = to - 1;
    else return spanOf(tokens.slice(from, to));
  }
  return null;
}

const isTimeWord = (token: Token): boolean =>
  LEADS.test(token.norm) ||
  isDated(token) ||
  UNIT.test(token.norm) ||
  /^(?:the|a|of|two|three|four|five|few|several|past|same|that)$/.test(token.norm) ||
  /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.norm);

function isTimeTail(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.text === ",") return YEAR.test(tokens[i + 1]?.norm ?? "");
  return isDated(token) || UNIT.test(token.norm) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(token.norm);
}

const PLACE_PREPOSITION = new Set(["in", "at", "on", "during", "to", "before", "with", "via", "through"]);
const OCCASION =
  /^(?:interview|interviews|rally|rallies|speech|statement|statements|conference|event|meeting|debate|hearing|briefing|appearance|ceremony|convention|summit|letter|email|e-mail|memo|op-ed|column|essay|editorial|blog|post|tweet|tweets|twitter|facebook|instagram|television|tv|radio|show|program|programme|broadcast|podcast|call|town|forum|testimony|address|remarks|video|ad|telephone|phone|session|press|reception|fundraiser|fund-raiser|dinner|lunch|panel|stage|air|office|parliament)$/;

const HEARERS =
  /^(?:reporters|journalists|audience|crowd|supporters|lawmakers|voters|delegates|students|viewers|readers)$/;

/** Where, or to whom, something was said: “in an interview with X”, “at a rally in Y”, “on Twitter”. */
export function whereIn(tokens: readonly Token[]): Span | null {
  for (let i = 0; i < tokens.length; i++) {
    if (!PLACE_PREPOSITION.has(tokens[i]!.norm) || tokens[i + 1]?.tags.has("Infinitive")) continue;
    let occasion = -1;
    for (let k = i + 1; k < Math.min(tokens.length, i + 6); k++) {
      const { norm, tags } = tokens[k]!;
      if (isOccasion(tokens, i, k)) occasion = k;
      else if (
        PLACE_PREPOSITION.has(norm) ||
        norm === "of" ||
        norm === "that" ||
        tags.has("Pronoun") !== tags.has("Possessive")
      )
        break;
      else if (tags.has("Punctuation") && norm !== "-") break;
    }
    if (occasion < 0) continue;
    let to = occasion + 1;
    while (to < tokens.length) {
      const { norm, tags } = tokens[to]!;
      if (tags.has("Noun") && !tags.has("Date") && !tags.has("Pronoun")) to++;
      else if (/^(?:with|in|at|of|by|for|to|on|before|the|a|an|'s|'|and|his|her)$/.test(norm) && continues(tokens, to))
        to++;
      else break;
    }
    return spanOf(tokens.slice(i, to));
  }
  return null;
}

function isOccasion(tokens: readonly Token[], preposition: number, i: number): boolean {
  const { norm } = tokens[i]!;
  const lead = tokens[preposition]!.norm;
  if (norm === "event" && lead === "in") return false;
  return HEARERS.test(norm) ? lead === "to" || lead === "before" || lead === "with" : OCCASION.test(norm);
}

/** Whether a noun that is no date follows soon. */
function continues(tokens: readonly Token[], i: number): boolean {
  for (let k = i + 1; k < Math.min(tokens.length, i + 4); k++) {
    const { tags, norm } = tokens[k]!;
    if (tags.has("Date") || isDated(tokens[k]!)) return false;
    if (tags.has("Noun") && !tags.has("Pronoun")) return true;
    if (!/^(?:the|a|an|'s|his|her|its|their)$/.test(norm) && !tags.has("Adjective")) return false;
  }
  return false;
}

/** Runs of tokens of the sentences that source and cue stand in, without the content. */
export function outside(parsed: ParsedText, { source, cue, content }: Attribution): readonly (readonly Token[])[] {
  const frame = hull(cue.length > 0 ? cue : source);
  if (!frame) return [];
  const first = tokensIn(parsed, [frame])[0];
  if (!first) return [];
  const sentence = parsed.sentences[first.sentence]!;
  const runs: Token[][] = [[]];
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = parsed.tokens[i]!;
    if (content.some(({ start, end }) => start <= token.start && token.start < end)) runs.push([]);
    else runs.at(-1)!.push(token);
  }
  return runs.filter((run) => run.length > 0);
}

/** The one that is found nearest to a token. */
export function nearest(
  runs: readonly (readonly Token[])[],
  find: (run: readonly Token[]) => Span | null,
  to: Token,
): Span | null {
  const found = runs.map(find).filter((span) => span !== null);
  const distance = (span: Span) => Math.min(Math.abs(span.start - to.start), Math.abs(span.end - to.start));
  return found.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** In “told the council that …” the council. */
export function hearer(parsed: ParsedText, cue: readonly Token[], content: readonly Token[]): Span | null {
  const last = cue.at(-1);
  if (!last || !/^(?:tell|tells|told|telling|remind|reminds|reminded)$/.test(last.norm)) return null;
  const words: Token[] = [];
  for (let i = last.index + 1; i < parsed.tokens.length; i++) {
    const token = parsed.tokens[i]!;
    const { tags } = token;
    if (token.sentence !== last.sentence || token === content[0] || tags.has("Date")) break;
    if (!tags.has("Noun") && !tags.has("Determiner") && !tags.has("Adjective") && !tags.has("Possessive")) break;
    words.push(token);
  }
  const named = words.filter(({ norm }) => !/^(?:the|a|an|that)$/.test(norm));
  return named.some(({ tags }) => tags.has("Noun") && !tags.has("Pronoun")) ? spanOf(named) : null;
}
