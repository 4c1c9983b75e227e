import nlp from "compromise/one";
import type { Span } from "../model/types";
import { MONTHS, WEEKDAYS } from "./lexicon/calendar";
import { isCommon } from "./lexicon/common";

/**
 * The sentences of a paragraph, without the white space between them. A stop ends one where white space and no small letter
 * follows, unless it belongs to an initial or an abbreviation; a short quotation or bracket is not cut. Linear in the length.
 */
export function sentencesOf(paragraph: string): readonly Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const { from, to } of gapsOf(paragraph)) {
    if (from <= start || !endsSentence(paragraph, start, from, to)) continue;
    sentences.push({ start, end: from });
    start = to;
  }
  const end = paragraph.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return joinBrackets(paragraph, joinQuotations(paragraph, sentences));
}

/** Where a sentence may end: white space, and the empty place in “choice.”The”. */
const GAP = /\s+|(?<=[.!?][”"])(?=\p{Lu}\p{Ll})|(?<=\p{Ll}{3}[.!?])(?=\p{Lu}\p{Ll}{2})/gu;

function* gapsOf(paragraph: string): Generator<{ readonly from: number; readonly to: number }, void, void> {
  let straight = 0;
  let counted = 0;
  for (const { index, 0: space } of paragraph.matchAll(GAP)) {
    for (; counted < index; counted++) if (paragraph[counted] === '"') straight++;
    // an opening mark that stands close: “said."We …”
    if (space === "" && paragraph[index - 1] === '"' && straight % 2 === 1) continue;
    yield { from: index, to: index + space.length };
  }
}

const CLOSERS = /[”"’')\]»]/;
const OPENERS = /[“"‘'«([„]/;
const STOPS = /[.!?…]/;
/** More marks than that in a row are no end of a sentence: the look back stays short on any text. */
const MOST_MARKS = 8;
/** Longer than any abbreviation and any word of `STARTERS`. */
const LOOKED_AT = 20;

function endsSentence(text: string, start: number, gap: number, next: number): boolean {
  let close = gap;
  while (close > start && gap - close < MOST_MARKS && CLOSERS.test(text[close - 1]!)) close--;
  let stop = close;
  while (stop > start && close - stop < MOST_MARKS && STOPS.test(text[stop - 1]!)) stop--;
  if (stop === close) return false;
  const stops = text.slice(stop, close);
  const quoted = close < gap && /[”"’'»]/.test(text.slice(close, gap));
  const { word: follows, after } = wordsAt(text, next);
  const small = /^\p{Ll}/u.test(follows);
  if (/^(?:…|\.{2,})/.test(stops)) return STARTERS.has(follows);
  if (!stops.startsWith(".")) return !small && (!quoted || !/^\p{Lu}/u.test(follows) || STARTERS.has(follows));
  if (close < gap) return !small;
  const before = wordBefore(text, start, stop);
  if (before.start === start && /^(?:\d{1,3}|\p{L})$/u.test(before.word)) return false;
  const lower = before.word.toLowerCase();
  if (NUMBERED.has(lower)) return !small && !/^\p{N}/u.test(follows);
  if (HOURS.has(lower)) return /^\p{Lu}\p{Ll}/u.test(follows) && !DAYS.has(follows.slice(0, 3));
  if (isInitials(before.word) || isAbbreviation(before.word))
    return !TITLES.has(lower) && (STARTERS.has(follows) || isSubject(follows, after));
  // an abbreviation that is not listed stands before a small letter; a typing error ends a sentence there
  return !small || /^\p{Ll}{3,}$/u.test(before.word);
}

/** “in the U.S. Officials said”: a common plural with a small word behind it, where no name is. */
const isSubject = (word: string, after: string): boolean =>
  /^\p{Lu}\p{Ll}+s$/u.test(word) && /^\p{Ll}/u.test(after) && isCommon(word.toLowerCase());

/** The word after a gap, behind opening marks, and the one after that; at most `LOOKED_AT` units of each. */
function wordsAt(text: string, at: number): { readonly word: string; readonly after: string } {
  let from = at;
  while (from < at + MOST_MARKS && OPENERS.test(text[from] ?? "")) from++;
  const word = /^[\p{L}\p{N}]*/u.exec(text.slice(from, from + LOOKED_AT))![0];
  const rest = text.slice(from + word.length, from + word.length + LOOKED_AT);
  return { word, after: /^\s+([\p{L}\p{N}]*)/u.exec(rest)?.[1] ?? "" };
}

/** The word that a stop stands after, without marks before it; at most `LOOKED_AT` units. */
function wordBefore(text: string, start: number, stop: number): { readonly word: string; readonly start: number } {
  const from = Math.max(start, stop - LOOKED_AT);
  const { 0: word, index } = /[\p{L}\p{M}\p{N}.\u00ad]*$/u.exec(text.slice(from, stop))!;
  return { word: word.replaceAll("\u00ad", ""), start: from + index };
}

/** “W”, “U.S”, “a.m”: before its last full stop. */
export const isInitials = (word: string): boolean => /^(?:\p{Lu}\p{M}*|\p{L}(?:\.\p{L})+)$/u.test(word);

/** Whether a full stop after the word is its own: “Sen”, “Supt”; a common word in small letters is none. */
export function isAbbreviation(word: string): boolean {
  const lower = word.toLowerCase();
  return ABBREVIATIONS.has(lower) && !(word === lower && !TITLES.has(lower) && isCommon(lower));
}

/** Before a figure these are abbreviations (“No. 5”), else words. */
const NUMBERED: ReadonlySet<string> = new Set(["no", "nos", "vol", "pp", "fig"]);
/** A capital behind the hour begins a sentence, but of a day, a month or a time zone (by their first three letters). */
const HOURS: ReadonlySet<string> = new Set(["a.m", "p.m"]);
const DAYS: ReadonlySet<string> = new Set([
  ...[...WEEKDAYS, ...MONTHS].map((name) => `${name[0]!.toUpperCase()}${name.slice(1, 3)}`),
  ..."Eas Cen Pac".split(" "),
]);

/** What stands before a name: nothing ends after “Supt.”, whatever follows. */
const TITLES: ReadonlySet<string> = new Set(
  "mr mrs ms dr prof sen sens rep reps gov gen col lt maj capt cmdr comdr adm sgt cpl pvt rev hon rt fr supt supts insp det brig msgr messrs mlle mme atty asst dep ald cllr pres secy lieut amb ofc dets sgts vs v approx".split(
    " ",
  ),
);

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...Object.keys((nlp.model() as { one: { abbreviations: Readonly<Record<string, unknown>> } }).one.abbreviations),
  ...TITLES,
  ...NUMBERED,
  ..."sept mass mich ill ind wash ore ala ark del md miss mo mont nev okla pa tenn tex va wis assoc bros corp mfg intl natl govt dept est st ste mt ft rs viz plc llc pty bhd gmbh avg ed tue tues thu thur thurs fri".split(
    " ",
  ),
]);

/** Words that open a sentence and begin no name: after them an abbreviation has ended one, too. */
const STARTERS: ReadonlySet<string> = new Set(
  "The A An This That These Those He She It They We You I His Her Its Their Our My In On At But And Or So Yet If When While After Before Since Because Although Though As For From With Without By There Here What Who Why How Where Which Not No Now Then Also Still However Meanwhile Both Some Many Most All Each Every Another Other Such During Under Over About Among Between Despite Once Until Even Only Just To".split(
    " ",
  ),
);

/** UTF-16 units of a quotation or a bracket that sentences are joined over: longer ones are cut. compromise's figures. */
const LONGEST_QUOTATION = 280;
const LONGEST_BRACKET = 250;

/** “No, sir. I will not go,” he said: a quotation that closes in the next sentence but one is one sentence with it. */
function joinQuotations(text: string, sentences: readonly Span[]): readonly Span[] {
  const marks = sentences.map(({ start, end }) => {
    const own = text.slice(start, end);
    return { open: count(own, /["“„«]/g), close: count(own, /["”»]/g), straight: count(own, /"/g) };
  });
  const opens = (i: number) => marks[i]!.open === 1 && (marks[i]!.close === 0 || marks[i]!.straight === 1);
  const closes = (i: number) => marks[i]?.close === 1;
  const joined: Span[] = [];
  for (let i = 0; i < sentences.length; i++) {
    let last = i;
    if (opens(i)) {
      const length = (to: number) => sentences[to]!.end - sentences[i + 1]!.start;
      if (closes(i + 1) && length(i + 1) < LONGEST_QUOTATION) last = i + 1;
      else if (closes(i + 2) && length(i + 2) < LONGEST_QUOTATION) last = i + 2;
    }
    joined.push({ start: sentences[i]!.start, end: sentences[last]!.end });
    i = last;
  }
  return joined;
}

function joinBrackets(text: string, sentences: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const { start } = sentences[i]!;
    const isOpen = unclosed(text, sentences[i]!) === 1;
    const next = sentences[i + 1];
    if (isOpen && next && next.end - next.start < LONGEST_BRACKET && unclosed(text, next) === -1) i++;
    joined.push({ start, end: sentences[i]!.end });
  }
  return joined;
}

const unclosed = (text: string, { start, end }: Span): number =>
  count(text.slice(start, end), /\(/g) - count(text.slice(start, end), /\)/g);

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;
