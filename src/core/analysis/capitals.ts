import { sliceOf } from "../model/span";
import type { Span, Steps } from "../model/types";
import { isCommon } from "./lexicon/common";
import { givenNames } from "./lexicon/given";
import { PARTICLES, SURNAME_ROLES, SURNAMES_MOSTLY, SURNAMES_TOO } from "./lexicon/names";
import type { Turn } from "./turns/turn";

const WORD = /\p{L}[\p{L}\p{M}'’]*/gu;

/**
 * The text with what stands in capitals written as text is: paragraphs, and labels of turns. Its other paragraphs tell how
 * a word is written; of others the common ones get small letters. Nothing moves: each word keeps its length.
 */
export function* recased(text: string, paragraphs: readonly Span[], turns: readonly Turn[]): Steps<string> {
  const shouted = paragraphs.filter((span) => isShouted(sliceOf(text, span)));
  const labels = turns.flatMap(({ label }) => (label && /\p{Lu}{2}/u.test(sliceOf(text, label)) ? [label] : []));
  if (shouted.length === 0 && labels.length === 0) return text;
  yield;
  const known = writtenIn(text, paragraphs, new Set(shouted), turns);
  yield;
  const isLabel = new Set(labels);
  // a label in a paragraph of capitals is a name all the same
  const spans = [...shouted.flatMap((span) => without(span, turns)), ...labels].sort((a, b) => a.start - b.start);
  const pieces: string[] = [];
  let from = 0;
  for (const [i, span] of spans.entries()) {
    if (i % 200 === 199) yield;
    if (span.start < from) continue;
    const words = sliceOf(text, span);
    pieces.push(text.slice(from, span.start), isLabel.has(span) ? asName(words, known) : asText(words, known));
    from = span.end;
  }
  return pieces.join("") + text.slice(from);
}

/** Letters of a paragraph of which all are capitals: fewer may be an acronym, or the name of a section. */
const FEWEST = 12;

function isShouted(paragraph: string): boolean {
  if (/\p{Ll}/u.test(paragraph)) return false;
  const letters = paragraph.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= FEWEST && (paragraph.match(WORD)?.length ?? 0) > 2;
}

/** A paragraph without the label of a turn that begins in it. */
function without(span: Span, turns: readonly Turn[]): readonly Span[] {
  let low = 0;
  let high = turns.length;
  const startOf = ({ lead, content }: Turn) => lead?.start ?? content[0]!.start;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(turns[middle]!) < span.start) low = middle + 1;
    else high = middle;
  }
  const lead = turns[low]?.lead;
  return lead && lead.start < span.end ? [{ start: lead.end, end: span.end }] : [span];
}

/** How the paragraphs that are not in capitals write a word, by its capitals. */
function writtenIn(
  text: string,
  paragraphs: readonly Span[],
  shouted: ReadonlySet<Span>,
  turns: readonly Turn[],
): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const span of paragraphs) {
    if (shouted.has(span)) continue;
    const own = sliceOf(text, without(span, turns)[0]!);
    for (const { 0: word, index } of own.matchAll(WORD)) {
      const key = word.toUpperCase();
      const opens = index === 0 || /[.!?:“"]\s*$/.test(own.slice(Math.max(0, index - 3), index));
      // a word in small letters somewhere is no name
      if (!opens && word !== key && known.get(key) !== word.toLowerCase()) known.set(key, word);
      else if (!opens && word === key && word.length > 1 && !known.has(key) && !/\p{Lu}{4}/u.test(word))
        known.set(key, word);
    }
  }
  return known;
}

const capitalised = (word: string): string => {
  const written = word[0] + word.slice(1).toLowerCase();
  // “O’NEILL”
  const named = written.replace(/^([OD]['’])(\p{Ll})/u, (_, first, second) => first + second.toUpperCase());
  return named.length === word.length ? named : word;
};
const lowered = (word: string): string => (word.toLowerCase().length === word.length ? word.toLowerCase() : word);
/** “BBC”, “NHS”: letters that nobody can say as a word. */
const isAcronym = (word: string): boolean => word.length < 6 && !/[AEIOUYÀ-Ý]/.test(word);

const asName = (words: string, known: ReadonlyMap<string, string>): string =>
  words.replace(WORD, (word) => {
    if (word !== word.toUpperCase() || word.length < 2) return word;
    const told = known.get(word);
    if (told && told !== told.toLowerCase()) return told;
    if (isAcronym(word) && !/^(?:MR|MRS|MS|DR)$/.test(word)) return word;
    const small = word.toLowerCase();
    return (PARTICLES.has(small) && small.length < 4) || /^(?:of|for|and|the|to|in)$/.test(small)
      ? lowered(word)
      : capitalised(word);
  });

/** Countries and bodies that are written in capitals everywhere. */
const LETTERS = /^(?:UN|UK|EU|USA|UAE|NATO|IAEA|OPEC|UNESCO|UNICEF|AIDS|NASA|CIA|AI|IMF|MP|MPS|CEO|TV)$/;

function asText(words: string, known: ReadonlyMap<string, string>): string {
  let given = false;
  return words.replace(WORD, (word, index: number) => {
    const before = words.slice(Math.max(0, index - 3), index);
    const opens = index === 0 || /[.!?“"]\s*$/.test(before);
    const small = word.toLowerCase().replace(/['’].*$/, "");
    const afterGiven = given && /^\s$/.test(before.slice(-1));
    given = givenNames().has(small) && !isCommon(small);
    const told = known.get(word);
    if (told) return opens ? told[0]!.toUpperCase() + told.slice(1) : told;
    if (LETTERS.test(word) || (word === "US" && /THE\s$/.test(words.slice(Math.max(0, index - 4), index)))) return word;
    if (isCommon(small) && !(afterGiven && isSurname(small))) {
      if (word === "I" || /^I['’]/.test(word)) return word[0] + lowered(word.slice(1));
      return opens ? capitalised(word) : lowered(word);
    }
    return isAcronym(word) && word.length > 1 && !given ? word : capitalised(word);
  });
}

/** Common words that behind a first name are surnames. */
const isSurname = (small: string): boolean =>
  SURNAMES_TOO.has(small) || SURNAMES_MOSTLY.has(small) || SURNAME_ROLES.has(small);
