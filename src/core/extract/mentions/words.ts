import type { Span, Steps } from "../../model";
import type { ParsedText, Sentence, Token } from "../../parse";
import { PARTICLES } from "../lexicon/names";

/** A token, or a compound of capitalised tokens joined by hyphens: “al-Assad”, “Jean-Claude”. */
export interface Word extends Span {
  /** Its tokens are `tokens[first]` up to, without, `tokens[last]`. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital. */
  readonly capital: boolean;
  /** Two capitals or more and nothing small: “NATO”, “U.S.”. */
  readonly upper: boolean;
  /** First of its sentence or of a quotation, where any word has a capital. */
  readonly opening: boolean;
  readonly tags: ReadonlySet<string>;
}

const STARTERS: ReadonlySet<string> = new Set([
  "“",
  '"',
  "„",
  "«",
  "‘",
  "'",
  ":",
  "-",
  "–",
  "—",
  "•",
  "*",
  "…",
  "...",
  "[",
]);

export function wordsOf(parsed: ParsedText, sentence: Sentence): Word[] {
  const { tokens, text } = parsed;
  const words: Word[] = [];
  let opening = true;
  for (let i = sentence.first; i < sentence.last; ) {
    const token = tokens[i]!;
    let last = i + 1;
    while (last + 1 < sentence.last && isJoined(tokens, i, last)) last += 2;
    const end = tokens[last - 1]!.end;
    const own = last === i + 1 ? token.text : text.slice(token.start, end);
    const lower = last === i + 1 ? token.norm : own.toLowerCase();
    const capital = isCapital(own) || (last > i + 1 && isCapital(tokens[last - 1]!.text));
    const upper = capital && own.length > 1 && /^(?:\p{Lu}[\p{Lu}\d&.]*)$/u.test(own) && /\p{Lu}.*\p{Lu}/u.test(own);
    words.push({
      first: i,
      last,
      start: token.start,
      end,
      text: own,
      lower,
      capital,
      upper,
      opening,
      tags: token.tags,
    });
    opening = STARTERS.has(token.text) ? opening || token.text !== "-" : /^[.!?]/.test(token.text);
    i = last;
  }
  return words;
}

export const isCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text);
};

/** Whether tokens[last] is a hyphen inside a compound of capitals that begins at `first`. */
function isJoined(tokens: readonly Token[], first: number, last: number): boolean {
  const hyphen = tokens[last]!;
  const next = tokens[last + 1]!;
  if (hyphen.text !== "-" && hyphen.text !== "‑") return false;
  const before = tokens[last - 1]!;
  if (before.end !== hyphen.start || hyphen.end !== next.start || !isCapital(next.text)) return false;
  return isCapital(tokens[first]!.text) || PARTICLES.has(tokens[first]!.norm);
}

/** Words that the article also writes small: a capital at the start of a sentence does not make them names. */
export function* smallWords(parsed: ParsedText): Steps<ReadonlySet<string>> {
  const small = new Set<string>();
  for (const { index, text } of parsed.tokens) {
    if (index % 20000 === 19999) yield;
    const code = text.charCodeAt(0);
    if (code >= 97 && code <= 122) small.add(text);
  }
  return small;
}

/** Words that the article writes with a capital where nothing but a name calls for one, and surnames. */
export function* nameWords(
  sentences: readonly (readonly Word[])[],
  isHeadline: (sentence: number) => boolean,
): Steps<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const [i, words] of sentences.entries()) {
    if (i % 500 === 499) yield;
    const headline = isHeadline(i);
    words.forEach((word, k) => {
      if (!word.capital) return;
      if (!headline && !word.opening) found.add(word.text);
      else if (!headline && words[k - 1]?.capital && words[k - 1]!.tags.has("FirstName")) found.add(word.text);
      else if (!headline && word.tags.has("FirstName") && words[k + 1]?.capital) found.add(word.text);
    });
  }
  return found;
}

const SMALL_IN_TITLES = /^(?:an?|the|and|or|but|nor|of|in|on|to|for|at|by|as|from|with|over|into|v|vs|via)$/;

/** Whether most words of some length have a capital: a headline in title case. One that ends in a full stop has no small word at all. */
export function isTitleCase(words: readonly Word[]): boolean {
  let capitals = 0;
  let long = 0;
  let small = 0;
  for (const word of words) {
    if (!/^\p{L}/u.test(word.text)) continue;
    if (!word.capital && !SMALL_IN_TITLES.test(word.lower)) small++;
    if (word.text.length < 4) continue;
    long++;
    if (word.capital) capitals++;
  }
  const stopped = /^[.!?”"’)]/.test(words.at(-1)?.text ?? "");
  return long >= 4 && (stopped ? small === 0 : capitals >= long * 0.75);
}

/** Whether a line is all in capitals. */
export const isShouted = (words: readonly Word[]): boolean => {
  const letters = words.filter((word) => /^\p{L}{2}/u.test(word.text));
  return letters.length >= 3 && letters.filter((word) => word.upper).length >= letters.length * 0.8;
};

/** Number of words of a dateline: “WASHINGTON (AP) —”, “LONDON, May 3 -”; 0 where there is none. */
export function datelineLength(words: readonly Word[]): number {
  if (!words[0]?.upper || words[0].text.length < 3) return 0;
  const dash = words.slice(0, 14).findIndex((word) => /^[—–]|^-+$/.test(word.text));
  return dash > 0 ? dash + 1 : 0;
}
