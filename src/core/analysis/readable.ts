import { atOnce } from "../model/steps";
import type { Analysis, Span, Steps } from "../model/types";
import { recased } from "./capitals";
import { splitParagraphs } from "./paragraphs";
import { findTurns } from "./turns/find";
import type { Turn } from "./turns/turn";

/** A text as it is read: without what typesetting and markup put between the letters. */
export interface ReadText {
  readonly text: string;
  /** Who speaks when, where the text is a transcript; none in any other. Offsets are the read text’s. */
  readonly turns: readonly Turn[];
  /** Where words of the read text stand in the text itself. */
  readonly original: (span: Span) => Span;
}

/** A stretch of the read text that stands for one of another length. */
interface Change extends Span {
  /** What is to be added to an offset behind it. */
  readonly shift: number;
}

/** Characters that show nothing: soft hyphens, joiners, marks of order. Markup inside a line is hidden as word joiners. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]+/gu;
/** A letter and its accents as characters of their own. */
const DECOMPOSED = /\p{L}\p{M}+/gu;
/** Longest emphasis (UTF-16 units) whose marks are taken for marks: nobody stresses more. */
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})[^\s*_](?:[^*_\r\n]{0,999}[^\s*_])?\1(?![\p{L}\p{N}*_])/gu;
/** A row of a table in Markdown. */
const TABLE_ROW = /^[^\S\r\n]*\|[^\r\n]*\|[^\S\r\n]*$/gmu;

/**
 * The text without soft hyphens and other characters that show nothing, accents on their letters, without marks of emphasis
 * and rows of tables, names in a text of capitals written as names are; with its turns of speech.
 */
export function* reading(text: string): Steps<ReadText> {
  const { written, changes } = withoutMarks(text);
  yield;
  const paragraphs = splitParagraphs(written);
  const turns = yield* findTurns(written, paragraphs, stressedIn(text, changes));
  yield;
  return {
    text: yield* recased(withoutNotes(written, turns), paragraphs, turns),
    turns,
    original: (span) => (changes.length === 0 ? span : originalOf(changes, span)),
  };
}

/** The same, all at once. */
export const readable = (text: string): ReadText => atOnce(reading(text));

/** Notes between the words of a turn, “[applause]”, as so many spaces. */
function withoutNotes(text: string, turns: readonly Turn[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { content } of turns)
    for (const [i, { start }] of content.entries()) {
      const gap = i > 0 ? text.slice(content[i - 1]!.end, start) : "";
      if (gap.trim() === "" || /[\r\n\u2028\u2029]/.test(gap)) continue;
      pieces.push(text.slice(from, start - gap.length), " ".repeat(gap.length));
      from = start;
    }
  return pieces.join("") + text.slice(from);
}

function withoutMarks(text: string): { readonly written: string; readonly changes: readonly Change[] } {
  const edits: (Span & { readonly by: string })[] = [];
  // most texts have none of these: a look for one character is short
  for (const { 0: found, index } of text.matchAll(UNSEEN))
    edits.push({ start: index, end: index + found.length, by: "" });
  for (const { 0: found, index } of /\p{M}/u.test(text) ? text.matchAll(DECOMPOSED) : []) {
    const composed = found.normalize("NFC");
    // a few letters of Tibetan and Hindi have no composed form, or a longer one
    if (composed.length < found.length) edits.push({ start: index, end: index + found.length, by: composed });
  }
  for (const { 0: found, 1: mark, index } of /[*_]/.test(text) ? text.matchAll(EMPHASIS) : []) {
    const { length } = mark!;
    edits.push({ start: index, end: index + length, by: "" });
    edits.push({ start: index + found.length - length, end: index + found.length, by: "" });
  }
  for (const { 0: found, index } of text.includes("|") ? text.matchAll(TABLE_ROW) : [])
    if ((found.match(/\|/g)?.length ?? 0) > 2)
      edits.push({ start: index, end: index + found.length, by: " ".repeat(found.length) });
  if (edits.length === 0) return { written: text, changes: [] };
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: string[] = [];
  const changes: Change[] = [];
  let from = 0;
  let length = 0;
  for (const { start, end, by } of edits) {
    // what stands in a row of a table, or between letter and accent, has gone with it
    if (start < from) continue;
    pieces.push(text.slice(from, start), by);
    length += start - from + by.length;
    changes.push({ start: length - by.length, end: length, shift: end - length });
    from = end;
  }
  return { written: pieces.join("") + text.slice(from), changes };
}

/** A span begins behind what was left out before it, and ends before what was left out behind it. */
function originalOf(changes: readonly Change[], { start, end }: Span): Span {
  const before = lastOf(changes, (change) => change.end <= start);
  const within = lastOf(changes, (change) => change.start < end);
  const last = changes[within];
  // inside a change that stands for more than one character its whole is meant
  const to = last ? (end >= last.end ? end + last.shift : last.end + last.shift) : end;
  return { start: start + (changes[before]?.shift ?? 0), end: Math.max(to, start + (changes[before]?.shift ?? 0)) };
}

/** Index of the last change of a list, in which those that `fits` come first; -1 for none. */
function lastOf(changes: readonly Change[], fits: (change: Change) => boolean): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(changes[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Offsets in the read text at which marks of emphasis were left out. */
function stressedIn(text: string, changes: readonly Change[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const { start, end, shift } of changes)
    if (start === end && /[*_\u2060]/.test(text[end + shift - 1] ?? "")) places.add(start);
  return places;
}

/** What was found in the read text, in words of the text itself. */
export function inOriginal(found: Analysis, place: (span: Span) => Span): Analysis {
  const maybe = (span: Span | null) => span && place(span);
  return {
    actors: found.actors,
    ...(found.unlisted && { unlisted: found.unlisted }),
    mentions: found.mentions.map((it) => ({ ...it, span: place(it.span), head: place(it.head) })),
    attributions: found.attributions.map((it) => ({
      ...it,
      source: it.source.map(place),
      cue: it.cue.map(place),
      content: it.content.map(place),
    })),
    positions: found.positions.map((it) => ({
      ...it,
      issue: maybe(it.issue),
      condition: maybe(it.condition),
      when: maybe(it.when),
      where: maybe(it.where),
    })),
  };
}
