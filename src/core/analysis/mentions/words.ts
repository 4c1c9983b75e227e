import type { Span, Steps } from "../../model/types";
import { isCommon } from "../lexicon/common";
import { gazetteer } from "../lexicon/gazetteer";
import { givenNames } from "../lexicon/given";
import { PARTICLES } from "../lexicon/names";
import type { ParsedText, Sentence, Token } from "../parse";
import type { Tags } from "../tags";

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
  readonly tags: Tags;
}

const STARTERS: ReadonlySet<string> = new Set([
  "“",
  '"',
  "„",
  "''",
  "``",
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
    for (let more = joined(tokens, i, last, sentence.last); more > 0; more = joined(tokens, i, last, sentence.last))
      last += more;
    const end = tokens[last - 1]!.end;
    const own = last === i + 1 ? token.text : text.slice(token.start, end).replaceAll("\u00ad", "");
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
    // of “the Larks’ Board” the apostrophe opens nothing
    opening =
      STARTERS.has(token.text) && !token.tags.has("Possessive")
        ? opening || token.text !== "-"
        : /^[.!?]/.test(token.text);
    i = last;
  }
  return words;
}

const isCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(text);
};

/** How many tokens from `last` go on with a compound of capitals that begins at `first`: “-Claude”, “-e-Sharif”, “-moon” of “Ki-moon”. */
function joined(tokens: readonly Token[], first: number, last: number, end: number): number {
  if (!isHyphen(tokens, last, end)) return 0;
  const next = tokens[last + 1]!;
  const capital = isCapital(tokens[first]!.text);
  if (isCapital(next.text)) return capital || PARTICLES.has(tokens[first]!.norm) ? 2 : 0;
  if (!capital || next.text.length > 5) return 0;
  if (isHyphen(tokens, last + 2, end) && isCapital(tokens[last + 3]!.text)) return 4;
  // the second syllable of a Korean or Chinese first name, after the surname
  const surname = tokens[first - 1];
  const isSyllable = SYLLABLES.has(next.norm) || (SYLLABLE.test(next.norm) && !isCommon(next.norm));
  return surname && isCapital(surname.text) && tokens[first]!.text.length < 6 && isSyllable ? 2 : 0;
}

/** What a Korean or Chinese syllable looks like. */
const SYLLABLE = /^(?:[bcdfghjklmnpqrstwxyz]|[csz]h|[lr]y|k?wh?|ts)?[aeiouü]{1,3}(?:ng?|[hklmpt])?$/;
/** Those that are English words too, or look otherwise. */
const SYLLABLES: ReadonlySet<string> = new Set(
  "bae bin bo chul deok dong duck eun gi gu guk gun ha hae han hee ho hong hoon hwa hwan hye hyo hyun hyung il in ja jae jin jong joo joon ju jun jung kai ki kil koo kuk kun kwan kwon kyu kyun kyung lai li lin ling man mi min moo moon mun myung nam ok on pil pyo rae ran ryong sang se seo seok shek shik shin si sik so sol song soo sook soon su suk sun sung tae tek teng ting to uk un wan wei wen will won woo wook yang yat yen yeon yeong yi yin yip yon yong yoo yoon you young yu yul yun".split(
    " ",
  ),
);

/** Whether tokens[i] is a hyphen without space on either side, and one follows it. */
function isHyphen(tokens: readonly Token[], i: number, end: number): boolean {
  const [before, hyphen, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (i + 1 >= end || !before || !hyphen || !next || (hyphen.text !== "-" && hyphen.text !== "‑")) return false;
  return before.end === hyphen.start && hyphen.end === next.start;
}

/** How the article writes its words. */
export interface Capitals {
  readonly small: ReadonlySet<string>;
  /** Words written with a capital where nothing but a name calls for one, and surnames. */
  readonly names: ReadonlySet<string>;
  /** Of these those that stand alone, two that stand side by side, and surnames. */
  readonly phrases: ReadonlySet<string>;
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
): Steps<Pick<Capitals, "names" | "phrases">> {
  const found = new Set<string>();
  const phrases = new Set<string>();
  for (const [i, words] of sentences.entries()) {
    if (i % 500 === 499) yield;
    const headline = isHeadline(i);
    words.forEach((word, k) => {
      if (!word.capital) return;
      const next = words[k + 1];
      if (!headline && !word.opening)
        phrases.add(next?.capital ? `${word.text} ${next.text}` : words[k - 1]?.capital ? "" : word.text);
      const before = words[k - 1];
      // “Bea Lark”: from here on “Lark” may stand alone
      if (!headline && before?.capital && !next?.capital && (givenNames().has(before.lower) || isUnheard(before)))
        phrases.add(word.text);
      if (!headline && !word.opening) found.add(word.text);
      else if (!headline && words[k - 1]?.capital && givenNames().has(words[k - 1]!.lower)) found.add(word.text);
      else if (!headline && givenNames().has(word.lower) && words[k + 1]?.capital) found.add(word.text);
    });
  }
  return { names: found, phrases };
}

/** A capital that is no common word, and nothing that we know. */
export const isUnheard = ({ lower, upper }: Word): boolean =>
  !upper && !isCommon(lower) && !gazetteer().names.has(lower) && !gazetteer().demonyms.has(lower);

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
  // a hyphen inside a word is none
  const dash = words
    .slice(0, 14)
    .findIndex((word, i) => /^[—–]|^-+$/.test(word.text) && (words[i - 1]?.end !== word.start || word.text !== "-"));
  return dash > 0 ? dash + 1 : 0;
}
