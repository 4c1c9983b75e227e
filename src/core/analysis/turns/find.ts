import { addAll } from "../../model/many";
import { sliceOf } from "../../model/span";
import type { Span, Steps } from "../../model/types";
import { interviewIn } from "./interview";
import { type Label, labelAt, ownLineAt } from "./labels";
import { isFurniture, OWN, piecesOf } from "./speech";
import type { Turn } from "./turn";
import { voicesOf } from "./voices";

/** Paragraphs that are looked at before the host gets its turn. */
const EVERY = 200;

/** A label with its paragraph. */
interface Labelled {
  readonly paragraph: number;
  readonly label: Label;
}

/**
 * Turns of speech, where the text is a transcript: labels that come back, of two voices at least, or questions and answers.
 * None in a text that has a colon behind a name here and there. `stressed`: offsets at which marks of emphasis stood.
 */
export function* findTurns(
  text: string,
  paragraphs: readonly Span[],
  stressed: ReadonlySet<number>,
): Steps<readonly Turn[]> {
  const all: Labelled[] = [];
  const lines: Labelled[] = [];
  for (const [paragraph, span] of paragraphs.entries()) {
    if (paragraph % EVERY === EVERY - 1) yield;
    const label = labelAt(text, span);
    // “Mayor Lind: The toll must go”, a headline
    const headline = paragraph === 0 && label && isHeadline(text, paragraphs, label);
    if (label && !headline) all.push({ paragraph, label });
    const line = label ? null : ownLineAt(text, span);
    if (line && paragraph + 1 < paragraphs.length) lines.push({ paragraph, label: line });
  }
  const colons = certain(all);
  const voices = voicesOf(colons.map(({ label }) => label));
  if (isTranscript(text, paragraphs, colons, voices)) return yield* turnsOf(text, paragraphs, colons, voices);
  const own = recurring(certain(lines));
  const speakers = voicesOf(own.map(({ label }) => label));
  if (new Set(speakers).size > 1 && own.length > 3 && own.every((it) => isSpeechBelow(text, paragraphs, it)))
    return yield* turnsOf(text, paragraphs, own, speakers);
  return interviewIn(text, paragraphs, stressed, answersOf(colons, voices));
}

/** A label before all else, not in capitals, with a text below that has none. */
const isHeadline = (text: string, paragraphs: readonly Span[], { words }: Label): boolean =>
  paragraphs.length > 3 && !labelAt(text, paragraphs[1]!) && words !== null && /\p{Ll}/u.test(sliceOf(text, words));

/** Labels but for common words that no other label has in a name. */
function certain(labelled: readonly Labelled[]): readonly Labelled[] {
  const names = new Set(labelled.flatMap(({ label: { name, doubtful } }) => (doubtful ? [] : name)));
  return labelled.filter(({ label: { name, doubtful } }) => !doubtful || name.every((word) => names.has(word)));
}

function isTranscript(
  text: string,
  paragraphs: readonly Span[],
  labelled: readonly Labelled[],
  voices: readonly number[],
): boolean {
  const [first, last] = [labelled[0], labelled.at(-1)];
  if (!first || !last || labelled.length < 2) return false;
  const spoken = labelled.map(({ paragraph, label }) => text.slice(label.end, paragraphs[paragraph]!.end));
  // sayings in quotation marks are what any article has
  if (spoken.filter((words) => /^["“‘'«]/.test(words)).length * 2 >= spoken.length) return false;
  // “Holm: 1,769”
  if (spoken.filter((words) => /\p{L}{2,}\W+\p{L}{2,}|[?!]|^(?:no|yes)\b/iu.test(words)).length * 2 < spoken.length)
    return false;
  const parts = new Set(labelled.map(({ label }) => label.part));
  if (parts.has("question") && parts.has("answer")) return true;
  const times = countsOf(voices);
  if (times.size < 2) return false;
  if (labelled.length === 2) return paragraphs.length <= 3 && /\?\s*$/.test(spoken[0]!);
  const formal = labelled.filter(({ label }) => label.formal).length * 2 >= labelled.length;
  const dense = labelled.length * 10 >= (last.paragraph - first.paragraph + 1) * 3;
  if ([...times.values()].some((many) => many > 1)) return formal || dense;
  // three people who each say a thing of themselves
  const close = labelled.length * 10 >= (last.paragraph - first.paragraph + 1) * 6;
  return close && times.size > 2 && spoken.filter((words) => OWN.test(words)).length * 2 > spoken.length;
}

/** How often each number stands in a list. */
function countsOf(voices: readonly number[]): ReadonlyMap<number, number> {
  const times = new Map<number, number>();
  for (const voice of voices) times.set(voice, (times.get(voice) ?? 0) + 1);
  return times;
}

/** The labels of the one voice whose answers alone have labels; none where there are several voices. */
const answersOf = (labelled: readonly Labelled[], voices: readonly number[]): ReadonlyMap<number, Label> =>
  new Set(voices).size === 1 && voices.length > 1
    ? new Map(labelled.map(({ paragraph, label }) => [paragraph, label]))
    : new Map();

/** Lines that come back: a heading seldom does. */
function recurring(lines: readonly Labelled[]): readonly Labelled[] {
  const voices = voicesOf(lines.map(({ label }) => label));
  const times = countsOf(voices);
  const often = [...times.values()].filter((many) => many > 1).length;
  if (often < 2) return [];
  return lines.filter(({ label }, i) => times.get(voices[i]!)! > 1 || label.formal);
}

/** Whether the next paragraph is a sentence at least. */
function isSpeechBelow(text: string, paragraphs: readonly Span[], { paragraph }: Labelled): boolean {
  for (let next = paragraph + 1; next < paragraph + 4; next++) {
    const below = paragraphs[next];
    if (!below) return false;
    if (/[.?!…”"]$/.test(text.slice(below.end - 1, below.end))) return true;
    // “(Port Arlen)”, the line of the constituency or the time
    if (!/^[(\d]/.test(text.slice(below.start, below.start + 1))) return false;
  }
  return false;
}

function* turnsOf(
  text: string,
  paragraphs: readonly Span[],
  labelled: readonly Labelled[],
  voices: readonly number[],
): Steps<readonly Turn[]> {
  const turns: Turn[] = [];
  // where every turn is one paragraph, what stands below the last is none of its words
  const goesOn = labelled.some(({ paragraph, label }, i) => {
    const next = labelled[i + 1];
    return label.colon === null || (next && next.paragraph - paragraph > 1);
  });
  for (const [i, { paragraph, label }] of labelled.entries()) {
    if (i % EVERY === EVERY - 1) yield;
    const end = labelled[i + 1]?.paragraph ?? (goesOn ? paragraphs.length : paragraph + 1);
    const content: Span[] = [];
    const add = (span: Span) => addAll(content, piecesOf(text, span));
    const first = { start: label.end, end: paragraphs[paragraph]!.end };
    if (first.end > first.start) add(first);
    const quoted = /^["“«]/.test(text.slice(first.start, first.start + 1));
    for (let next = paragraph + 1; next < end; next++) {
      const span = paragraphs[next]!;
      const words = sliceOf(text, span);
      if (/^\[?\d{1,2}[:.]\d\d\b/.test(words) || (i === labelled.length - 1 && isFurniture(words))) break;
      if (quoted && !/^["“«]/.test(words)) break;
      if (!isFurniture(words) && !isHeading(words)) add(span);
    }
    if (content.length === 0) continue;
    const { start } = paragraphs[paragraph]!;
    turns.push({
      label: label.words,
      cue: label.colon,
      lead: label.end > start ? { start, end: label.end } : null,
      content,
      voice: voices[i]!,
      part: label.part,
    });
  }
  return turns;
}

/** A few words without a stop between paragraphs of speech. */
const isHeading = (words: string): boolean => words.length < 60 && !/[.?!…:”"’)\]—-]$/.test(words);
